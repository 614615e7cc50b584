# SPDX-License-Identifier: EUPL-1.2
"""One addressee of the story: what is needed, the question, what it brings, and the answer."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QToolButton, QWidget

from werksamen_desktop.model.course import Plea, PleaAnswer
from werksamen_desktop.model.pleas import ANSWERS, request_hint
from werksamen_desktop.ui.blocks import Card, button, labelled, row, words
from werksamen_desktop.ui.date_field import DateField
from werksamen_desktop.ui.fields import ChoiceField, TextField
from werksamen_desktop.ui.parts.read_only import reads
from werksamen_desktop.ui.style import set_role
from werksamen_desktop.ui.suggest_field import SuggestField

NARROW = 600
"""Width in pixels below which the fields stand under each other."""

ORDER = ("addressee", "needed", "request", "gain", "answer", "answered_on", "condition")


class PleaCard(Card):
    """Shows a plea; `edited` is typing, `answered` an answer, `dated` its day."""

    edited = Signal(str, str)
    answered = Signal(object)
    dated = Signal(object)
    left = Signal()
    removed = Signal()
    print_wished = Signal()
    save_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(12, 12, 8, 12))
        self._words = {"addressee": self.tr("Aan wie"), "needed": self.tr("Wat is er nodig?"),
                       "request": self.tr("De vraag, met ja of nee te beantwoorden"),
                       "gain": self.tr("Wat levert het hun op?"),
                       "condition": self.tr("De voorwaarde")}
        self.fields: dict[str, TextField] = {
            key: SuggestField("") if key == "addressee" else TextField("", lines=lines)
            for key, lines in (("addressee", 1), ("needed", 2), ("request", 2), ("gain", 2),
                               ("condition", 1))}
        self.answer = ChoiceField("", ANSWERS)
        self.answer.setMinimumHeight(40)
        self.day = DateField("")
        self.hint = words("", "lacking")
        self.since = words(self.tr("Uit een eerder beraad"), "muted")
        self.remove = QToolButton()
        self.remove.setText("×")
        set_role(self.remove, "quiet")
        self.print = button(self.tr("Afdrukken…"), self.print_wished.emit)
        self.save = button(self.tr("Bewaren als PDF…"), self.save_wished.emit)
        for paper in (self.print, self.save):
            reads(paper)
        self._place()
        self._connect()

    def _place(self) -> None:
        head = row(gap=8)
        head.addWidget(self.since, 1)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(head)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._boxes = {key: labelled(self._words[key], field)
                       for key, field in self.fields.items()}
        self._boxes["answer"] = labelled(self.tr("Antwoord"), self.answer)
        self._boxes["answered_on"] = labelled(self.tr("Geantwoord op"), self.day)
        self._columns = 0
        self._spread(2)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.hint)
        foot = row(gap=8)
        foot.addWidget(self.print)
        foot.addWidget(self.save)
        foot.addStretch(1)
        self.body.addLayout(foot)

    def _spread(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for place, key in enumerate(ORDER):
            wide = key == "condition"
            self._grid.addWidget(self._boxes[key], place // columns, place % columns, 1,
                                 columns if wide else 1)

    def _connect(self) -> None:
        for key, field in self.fields.items():
            field.edited.connect(lambda text, key=key: self.edited.emit(key, text))
            field.left.connect(self.left)
        self.answer.chosen.connect(self.answered)
        self.day.picked.connect(self.dated)
        self.day.left.connect(self.left)
        self.remove.clicked.connect(self.removed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread(2 if self.width() >= NARROW else 1)

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        return [self.fields["addressee"], self.fields["needed"], self.fields["request"],
                self.fields["gain"], self.answer, self.day.line, self.fields["condition"],
                self.print, self.save, self.remove]

    def show_plea(self, plea: Plea, number: int, *, earlier: bool,
                  offers: Sequence[str]) -> None:
        """Show the plea as it is now; `number` counts from 1."""
        subject = self.tr("Verzoek {}").format(number)
        for key, field in self.fields.items():
            field.show_text(getattr(plea, key))
            field.setAccessibleName(f"{subject}, {self._words[key].lower().rstrip('?')}")
            if isinstance(field, SuggestField):
                field.suggest(offers)
        self.answer.show_value(plea.answer)
        self.answer.setAccessibleName(self.tr("{}, antwoord").format(subject))
        self.day.show_day(plea.answered_on)
        self.day.line.setAccessibleName(self.tr("{}, geantwoord op").format(subject))
        said = plea.answer is not PleaAnswer.UNSAID
        self._boxes["answered_on"].setVisible(said)
        self._boxes["condition"].setVisible(plea.answer is PleaAnswer.CONDITION)
        hint = request_hint(plea.request)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.since.setText(self.tr("Uit een eerder beraad") if earlier else subject)
        self.remove.setAccessibleName(self.tr("{} verwijderen").format(subject))
        self.print.setAccessibleName(self.tr("{}, afdrukken").format(subject))
        self.save.setAccessibleName(self.tr("{}, bewaren als PDF").format(subject))
