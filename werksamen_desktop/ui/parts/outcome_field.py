# SPDX-License-Identifier: EUPL-1.2
"""The outcome of a sitting as words to choose from; "geen besluit" is one like the others."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from werksamen_desktop.model.decision import Outcome
from werksamen_desktop.model.dutch import OUTCOMES, outcome_words
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.style import set_role


class OutcomeField(QWidget):
    """Eight words of which one can be chosen; choosing it again leaves the outcome open."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=8)
        self.pills: dict[Outcome, QPushButton] = {}
        for outcome in OUTCOMES:
            if outcome is Outcome.UNDECIDED:
                continue
            pill = QPushButton()
            pill.setCheckable(True)
            set_role(pill, "pill")
            pill.clicked.connect(lambda on, outcome=outcome: self.chosen.emit(
                outcome if on else Outcome.UNDECIDED))
            flow.addWidget(pill)
            self.pills[outcome] = pill
        self.setFocusProxy(next(iter(self.pills.values())))

    def show_outcome(self, outcome: Outcome, person_word: str) -> None:
        """Show the outcome as it is now, in the case's own word for the person."""
        for each, pill in self.pills.items():
            pill.setChecked(each is outcome)
            words = outcome_words(each, person_word)
            pill.setText(words)
            pill.setAccessibleName(self.tr("Uitkomst: {}").format(words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1,
               Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        pills = list(self.pills.values())
        here = next((i for i, p in enumerate(pills) if p.hasFocus()), None)
        if way is None or here is None:
            super().keyPressEvent(event)
            return
        pills[(here + way) % len(pills)].setFocus(Qt.FocusReason.TabFocusReason)
