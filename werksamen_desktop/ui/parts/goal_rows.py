# SPDX-License-Identifier: EUPL-1.2
"""One own goal after the reveal, with the button that takes it over into the shared text."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.case import Case
from werksamen_desktop.model.merging import OwnGoal
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.ui.blocks import button, column, row, words
from werksamen_desktop.ui.seat_mark import SeatMark


class GoalRow(QWidget):
    """`taken` carries whether the goal goes into the shared text, or is said not to be in it."""

    taken = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = False
        self.mark = SeatMark(24)
        self.label, self.text = words("", "label"), words("")
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.take = button("", lambda: self.taken.emit(not self._taken))
        line = row(self, gap=8)
        line.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        said = column(gap=0)
        said.addWidget(self.label)
        said.addWidget(self.text)
        line.addLayout(said, 1)
        line.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)

    def show_goal(self, goal: OwnGoal, case: Case, *, shows_text: bool) -> None:
        """Show a goal; the client's words stand above the list already."""
        label = seat_label(goal.seat, case)
        self._taken = goal.taken
        self.mark.show_seat(goal.seat, case)
        self.label.setText(label)
        self.text.setText(goal.entry.text if shows_text else self.tr("zie hierboven"))
        words_now = self.tr("✓ overgenomen") if goal.taken else self.tr("Neem over")
        self.take.setText(words_now)
        self.take.setAccessibleName(
            self.tr("{}, overgenomen; niet meer meetellen").format(label) if goal.taken
            else self.tr("{}, neem over").format(label))
