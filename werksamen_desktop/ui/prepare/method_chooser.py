# SPDX-License-Identifier: EUPL-1.2
"""Help in choosing a method (methodekiezer): questions at the left, what fits at the right.

In a narrow window what fits stands under the questions, on one page.
"""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
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
        self.lead = words("", "label")
        self._results = self._made_results()
        self._pages = (QWidget(), QWidget())
        self._areas = tuple(_scrolling(page) for page in self._pages)
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

    def _made_results(self) -> QWidget:
        page = QWidget()
        layout = column(page, gap=10)
        card = Card(role="card-accent", gap=4)
        for label in (self.meeting, self.reason, self.advice):
            card.body.addWidget(label)
        layout.addWidget(card)
        layout.addWidget(self.lead)
        for made in self.buttons:
            layout.addWidget(made)
        layout.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        return page

    def _lay_out(self) -> None:
        self._columns = tuple(column(page, gap=14) for page in self._pages)
        self._columns[0].addWidget(self.questions)
        self._columns[1].addWidget(self._results)
        beside = row(gap=16)
        for area in self._areas:
            beside.addWidget(area, 1)
        foot = row(gap=12)
        foot.addWidget(words(self.tr("Elke vraag mag u overslaan."), "muted"), 1)
        foot.addWidget(button(self.tr("Sluiten"), self.reject))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.addLayout(beside, 1)
        whole.addLayout(foot)
        room = self.screen().availableGeometry()
        self.resize(min(1080, room.width() - 20), min(760, room.height() - 40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(narrow=event.size().width() < BESIDE)

    def _fold(self, *, narrow: bool) -> None:
        if narrow == self._areas[1].isHidden():
            return
        self._columns[0 if narrow else 1].addWidget(self._results)
        self._areas[1].setHidden(narrow)
        self._show()

    def _show(self, _: object = None) -> None:
        """Show what the answers come to; the choices stay where they are, their words change."""
        found = intake(self.answers)
        self.meeting.setText(found.title)
        self.reason.setText(found.reason)
        self.advice.setText(found.advice)
        self.lead.setText(self._lead())
        ranked = suggestions(self._methods, self.answers)
        shown = len(ranked) if self.all.isChecked() else BEST
        for place, (made, suggestion) in enumerate(zip(self.buttons, ranked, strict=True)):
            made.show_suggestion(suggestion)
            made.setVisible(place < shown)
        self.all.setText(self.tr("Alleen de beste tonen") if self.all.isChecked()
                         else self.tr("Alle {} methoden tonen").format(len(ranked)))
        self.all.setVisible(len(ranked) > BEST)

    def _lead(self) -> str:
        """What stands over the methods; without an answer none fits better than another."""
        if self.answers != Answers():
            return self.tr("Wat het best past, staat bovenaan. Kiezen blijft aan u.")
        if self._areas[1].isHidden():
            return self.tr("Nog niets beantwoord. Kies zelf, of beantwoord een vraag.")
        return self.tr("Nog niets beantwoord. Kies zelf, of beantwoord links een vraag.")

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
