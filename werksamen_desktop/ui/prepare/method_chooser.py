# SPDX-License-Identifier: EUPL-1.2
"""Help in choosing a method (methodekiezer): questions at the left, what fits at the right."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDialog,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.model.choosing import Answers, Suggestion, suggestions
from werksamen_desktop.model.intake import intake
from werksamen_desktop.model.method import Method
from werksamen_desktop.ui.blocks import Card, button, column, row, words
from werksamen_desktop.ui.prepare.method_questions import MethodQuestions
from werksamen_desktop.ui.prepare.suggestion_button import SuggestionButton

BEST = 3
"""How many suggestions stand there before one asks for all."""

BESIDE = 800
"""The width from which questions and suggestions stand beside each other."""


class MethodChooser(QDialog):
    """Suggests methods while one answers; `chosen` is the one that was taken, if any.

    `answers` are kept also when nothing was chosen, so that the intake test can be.
    """

    def __init__(self, methods: Iterable[Method], answers: Answers | None = None,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._methods = tuple(methods)
        self.chosen: Suggestion | None = None
        self.setWindowTitle(self.tr("Welke methode past?"))
        self.questions = MethodQuestions(answers or Answers())
        self.meeting, self.reason, self.advice = (
            words("", "heading"), words(), words("", "muted"))
        self.buttons = [SuggestionButton() for _ in self._methods]
        self.all = QPushButton()
        self.all.setCheckable(True)
        self.all.setAutoDefault(False)
        self._areas = (_scrolling(self.questions), _scrolling(self._results()))
        self._lay_out()
        self.questions.answered.connect(self._show)
        self.all.toggled.connect(lambda _: self._show())
        for made in self.buttons:
            made.clicked.connect(lambda _=False, made=made: self._take(made.suggestion))
        self._show()
        self.questions.asked[next(iter(self.questions.asked))].pills[True].setFocus()

    @property
    def answers(self) -> Answers:
        """What was answered so far."""
        return self.questions.answers

    def _results(self) -> QWidget:
        page = QWidget()
        layout = column(page, gap=10)
        card = Card(role="card-accent", gap=4)
        for label in (self.meeting, self.reason, self.advice):
            card.body.addWidget(label)
        layout.addWidget(card)
        layout.addWidget(words(self.tr("Deze methoden passen. Kiezen blijft aan u."), "label"))
        for made in self.buttons:
            layout.addWidget(made)
        layout.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        return page

    def _lay_out(self) -> None:
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(16)
        for area in self._areas:
            self._beside.addWidget(area, 1)
        foot = row(gap=12)
        foot.addWidget(words(self.tr("Elke vraag mag u overslaan."), "muted"), 1)
        foot.addWidget(button(self.tr("Sluiten"), self.reject))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.addLayout(self._beside, 1)
        whole.addLayout(foot)
        room = self.screen().availableGeometry()
        self.resize(min(1080, room.width() - 20), min(760, room.height() - 40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= BESIDE
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if beside
                                  else QBoxLayout.Direction.TopToBottom)

    def _show(self, _: object = None) -> None:
        """Show what the answers come to; the choices stay where they are, their words change."""
        found = intake(self.answers)
        self.meeting.setText(found.title)
        self.reason.setText(found.reason)
        self.advice.setText(found.advice)
        ranked = suggestions(self._methods, self.answers)
        shown = len(ranked) if self.all.isChecked() else BEST
        for place, (made, suggestion) in enumerate(zip(self.buttons, ranked, strict=True)):
            made.show_suggestion(suggestion)
            made.setVisible(place < shown)
        self.all.setText(self.tr("Alleen de beste tonen") if self.all.isChecked()
                         else self.tr("Alle {} methoden tonen").format(len(ranked)))
        self.all.setVisible(len(ranked) > BEST)

    def _take(self, suggestion: Suggestion | None) -> None:
        self.chosen = suggestion
        self.accept()


def _scrolling(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    return area
