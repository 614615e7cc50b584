# SPDX-License-Identifier: EUPL-1.2
"""What an empty list says: the three ways to begin, or that nothing was found."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QStackedLayout, QWidget

from werksamen_desktop.ui.start.cover import centred
from werksamen_desktop.ui.style import set_role


class FirstUse(QWidget):
    """A welcome with three buttons, each with a sentence; or one line of words."""

    quick_start_requested = Signal()
    new_requested = Signal()
    example_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers = QStackedLayout(self)
        self.line = QLabel(self.tr("Beraden laden…"))
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line.setWordWrap(True)
        set_role(self.line, "muted")
        self.welcome = QWidget()
        self._lay_out(self.welcome)
        self._layers.addWidget(self.line)
        self._layers.addWidget(self.welcome)

    def _lay_out(self, welcome: QWidget) -> None:
        column = centred(welcome, 620)
        heading = QLabel(self.tr("Nog geen beraden"))
        set_role(heading, "heading")
        told = QLabel(self.tr("U kunt op drie manieren beginnen."))
        set_role(told, "muted")
        column.addWidget(heading)
        column.addWidget(told)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(10)
        self.ways: list[QPushButton] = []
        for place, (words, reason, signal) in enumerate((
            (self.tr("Nu beginnen"),
             self.tr("Met een vraag en één deelnemer. De rest vult u onderweg aan."),
             self.quick_start_requested),
            (self.tr("Voorbereiden"),
             self.tr("Eerst rustig de casus, de deelnemers en de tijd invullen."),
             self.new_requested),
            (self.tr("Voorbeeldberaad"),
             self.tr("Rondkijken en oefenen, zonder echte gegevens."),
             self.example_requested),
        )):
            button = QPushButton(words)
            button.setMinimumHeight(34)
            button.setAccessibleName(f"{words}: {reason}")
            button.clicked.connect(signal)
            why = QLabel(reason)
            why.setWordWrap(True)
            grid.addWidget(button, place, 0)
            grid.addWidget(why, place, 1)
            self.ways.append(button)
        grid.setColumnStretch(1, 1)
        set_role(self.ways[0], "primary")
        column.addLayout(grid)
        column.addStretch(2)

    def show_ways(self) -> None:
        """Offer the three ways to begin."""
        self._layers.setCurrentWidget(self.welcome)

    def show_line(self, words: str) -> None:
        """Say one thing."""
        self.line.setText(words)
        self._layers.setCurrentWidget(self.line)
