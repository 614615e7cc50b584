# SPDX-License-Identifier: EUPL-1.2
"""One answer out of several: whole lines to choose from, or a score from 1 to 5."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from werksamen_desktop.model.tallies import SCORES
from werksamen_desktop.ui.blocks import column, row
from werksamen_desktop.ui.parts.big_tick import BigRadio
from werksamen_desktop.ui.style import set_role


class AnswerLines(QWidget):
    """Answers under each other, one of which can be chosen."""

    chosen = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._stack = column(self, gap=0)
        self._group = QButtonGroup(self)
        self.lines: dict[object, BigRadio] = {}

    def offer(self, answers: Mapping[object, str]) -> None:
        """Offer these answers."""
        if {k: b.text() for k, b in self.lines.items()} == dict(answers):
            return
        for line in self.lines.values():
            self._group.removeButton(line)
            self._stack.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.lines = {}
        for value, text in answers.items():
            line = BigRadio(text, f"{self._name}: {text}")
            line.clicked.connect(lambda _=False, value=value: self.chosen.emit(value))
            self._group.addButton(line)
            self._stack.addWidget(line)
            line.show()
            self.lines[value] = line
        first = next(iter(self.lines.values()), None)
        if first:
            self.setFocusProxy(first)

    def show_value(self, value: object) -> None:
        """Show an answer that came from elsewhere; None for none."""
        self._group.setExclusive(False)
        for key, line in self.lines.items():
            with QSignalBlocker(line):
                line.setChecked(key == value)
        self._group.setExclusive(True)


class ScoreField(QWidget):
    """A score from 1 to 5; the keys 1 to 5 give it, the same score again takes it back."""

    scored = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = row(self, gap=4)
        self.pills: dict[int, QPushButton] = {}
        for score in SCORES:
            pill = QPushButton(str(score))
            pill.setCheckable(True)
            set_role(pill, "score")
            pill.clicked.connect(
                lambda on, score=score: self.scored.emit(score if on else None))
            layout.addWidget(pill)
            self.pills[score] = pill
        layout.addStretch(1)
        self.setFocusProxy(self.pills[1])
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Say what is scored, and by whom."""
        for score, pill in self.pills.items():
            pill.setAccessibleName(f"{name}: {score}")

    def show_score(self, score: int | None) -> None:
        """Show a score that came from elsewhere."""
        for value, pill in self.pills.items():
            pill.setChecked(value == score)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        score = event.key() - Qt.Key.Key_0
        way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        here = next((s for s, p in self.pills.items() if p.hasFocus()), 1)
        if score in self.pills:
            self.pills[score].setFocus(Qt.FocusReason.TabFocusReason)
            self.pills[score].click()
        elif way and here + way in self.pills:
            self.pills[here + way].setFocus(Qt.FocusReason.TabFocusReason)
        elif not way:
            super().keyPressEvent(event)
