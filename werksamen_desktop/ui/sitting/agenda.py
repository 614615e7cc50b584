# SPDX-License-Identifier: EUPL-1.2
"""The agenda in the private panel: ticked when dealt with, the rest goes to the parking lot."""

from uuid import UUID

from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from werksamen_desktop.model.agenda import agenda, deal_with, left_over, park_left_over
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import button, column, plain_label, row
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows
from werksamen_desktop.ui.style import set_role


class AgendaLine(QWidget):
    """One item with its tick; a long one wraps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = row(self, gap=4)
        self.tick = QCheckBox()
        self.tick.setMinimumSize(32, 32)
        self.words = plain_label("", "small-text")
        line.addWidget(self.tick)
        line.addWidget(self.words, 1)

    def show_item(self, text: str, *, done: bool) -> None:
        """Show the item as it is now."""
        self.words.setText(text)
        set_role(self.words, "parked-done" if done else "small-text")
        self.tick.setChecked(done)
        self.tick.setAccessibleName(self.tr("Agendapunt besproken: {0}").format(text))


class AgendaList(QWidget):
    """Gone while the sitting has no agenda."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        heading = QLabel(self.tr("Agenda"))
        set_role(heading, "heading")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(heading)
        stack = column(gap=0)
        layout.addLayout(stack)
        self.lines: KeyedRows[UUID, AgendaLine] = KeyedRows(stack, self._make)
        self.park = button(self.tr("Parkeer wat over is"), self._park, role="small",
                           name=self.tr("Zet agendapunten die over zijn op de parkeerplaats"))
        layout.addWidget(self.park)
        self.hide()

    def _make(self, item: UUID) -> AgendaLine:
        made = AgendaLine()
        made.tick.clicked.connect(lambda done: self._deal(item, done=done))
        return made

    def _deal(self, item: UUID, *, done: bool) -> None:
        self._room.edit(lambda s: deal_with(s, item, done=done))

    def _park(self) -> None:
        self._room.edit(park_left_over)

    def refresh(self) -> None:
        """Show the items of the sitting."""
        d = self._room.deliberation
        held = agenda(d)
        self.lines.show_keys([e.id for e in held])
        for item in held:
            line = self.lines.rows[item.id]
            line.show_item(item.text.strip(), done=item.marked)
            line.tick.setEnabled(not d.closed)
        last = bool(d.steps) and self._room.step.key == d.steps[-1].key
        self.park.setVisible(last and bool(left_over(d)) and not d.closed)
        self.setVisible(bool(held))
