# SPDX-License-Identifier: EUPL-1.2
"""The line at the foot of a list: Enter adds what was typed and stays for the next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from werksamen_desktop.ui.blocks import column, keep_in_view
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.parts.row_field import RowField
from werksamen_desktop.ui.style import set_role

MOST_LINES = 40
"""Pasted lines that become an entry each; a longer text is kept as one."""


class QuickAdd(QWidget):
    """One field, and the kinds a new line can have as pills under it.

    `added` carries text and kind; several pasted lines are told one by one. Words that stand here
    when focus goes are added too, so that nothing typed is lost.
    """

    added = Signal(str, str)

    def __init__(self, name: str, *, prompt: str, kinds: tuple[str, ...] = (),
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = RowField(name, prompt=prompt)
        set_role(self.field, "")
        layout = column(self, gap=8)
        layout.addWidget(self.field)
        self._pills = QButtonGroup(self)
        self._kinds = kinds
        if kinds:
            layout.addLayout(self._kind_row(name))
        self.field.ended.connect(self._add)
        self.field.left.connect(self._leave)

    def _kind_row(self, name: str) -> FlowLayout:
        flow = FlowLayout(gap=4)
        for number, kind in enumerate(self._kinds):
            pill = QPushButton(kind)
            pill.setCheckable(True)
            pill.setChecked(number == 0)
            pill.setAccessibleName(f"{name}: {kind}")
            pill.setToolTip(self.tr("Alt+{}").format(number + 1))
            set_role(pill, "pill")
            self._pills.addButton(pill, number)
            flow.addWidget(pill)
        return flow

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The widgets Tab visits."""
        return (self.field, *self._pills.buttons())

    @property
    def kind(self) -> str:
        """The kind a new line gets."""
        return self._kinds[self._pills.checkedId()] if self._kinds else ""

    def choose(self, number: int) -> None:
        """Choose the kind at a place."""
        if 0 <= number < len(self._kinds):
            self._pills.button(number).setChecked(True)

    def _leave(self) -> None:
        if not any(p.hasFocus() for p in self._pills.buttons()):
            self._add()

    def _add(self) -> None:
        text = self.field.toPlainText().strip()
        if not text or self.field.isReadOnly():
            return
        self.field.show_text("")
        lines = [line.strip() for line in text.split("\n") if line.strip()]
        for line in lines if len(lines) <= MOST_LINES else [text]:
            self.added.emit(line, self.kind)
        if self.field.hasFocus():
            keep_in_view(self)
