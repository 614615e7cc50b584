# SPDX-License-Identifier: EUPL-1.2
"""One argument: its words, what kind it is, and where it is asked what it weighs and why."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from werksamen_desktop.model.weighing import Argument
from werksamen_desktop.ui.blocks import column, row
from werksamen_desktop.ui.fields import ChoiceField, TextField
from werksamen_desktop.ui.parts.answers import ScoreField
from werksamen_desktop.ui.parts.row_field import RowField
from werksamen_desktop.ui.style import set_role


class ArgumentRow(QWidget):
    """Shows one argument; `edited` carries a typed field, `chosen` a choice."""

    edited = Signal(str, str)
    chosen = Signal(str, object)
    left = Signal()
    removed = Signal()

    def __init__(self, kinds: Sequence[str], asked: Sequence[str],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds, self._asked = tuple(kinds), tuple(asked)
        self.text = RowField("")
        self.kind = ChoiceField("", {"": "–", **{k: k for k in self._kinds}})
        self.kind.setVisible(bool(self._kinds))
        self.remove = QToolButton()
        self.remove.setText("×")
        set_role(self.remove, "quiet")
        self.weight = ScoreField("")
        self.weight.setVisible("weight" in self._asked)
        self.reason = TextField("", prompt=self.tr("Waarom weegt dit hier zo?"))
        self.reason.setVisible("reason" in self._asked)
        layout = column(self, gap=4)
        head = row(gap=4)
        head.addWidget(self.text, 1)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        under = row(gap=8)
        under.addWidget(self.kind)
        under.addWidget(self.weight)
        under.addStretch(1)
        layout.addLayout(under)
        layout.addWidget(self.reason)
        self.text.edited.connect(lambda text: self.edited.emit("text", text))
        self.reason.edited.connect(lambda text: self.edited.emit("reason", text))
        self.kind.chosen.connect(lambda kind: self.chosen.emit("kind", kind))
        self.weight.scored.connect(lambda weight: self.chosen.emit("weight", weight))
        for field in (self.text, self.reason):
            field.left.connect(self.left)
        self.remove.clicked.connect(self.removed)

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        there: list[tuple[QWidget, bool]] = [
            (self.text, True), (self.kind, bool(self._kinds)),
            *((pill, "weight" in self._asked) for pill in self.weight.pills.values()),
            (self.reason, "reason" in self._asked), (self.remove, True)]
        return [widget for widget, shown in there if shown]

    def show_argument(self, argument: Argument, subject: str) -> None:
        """Show the argument as it is now; `subject` is "Optie A, voor 2"."""
        self.text.show_text(argument.text)
        if argument.kind and argument.kind not in self._kinds:
            self.kind.set_choices({"": "–", **{k: k for k in (*self._kinds, argument.kind)}})
        self.kind.show_value(argument.kind)
        self.weight.show_score(argument.weight)
        self.reason.show_text(argument.reason)
        self.text.setAccessibleName(subject)
        self.kind.setAccessibleName(self.tr("{}, soort argument").format(subject))
        self.weight.set_name(self.tr("{}, gewicht").format(subject))
        self.reason.setAccessibleName(self.tr("{}, waarom").format(subject))
        self.remove.setAccessibleName(self.tr("{} verwijderen").format(subject))
