# SPDX-License-Identifier: EUPL-1.2
"""The case and the sitting's own facts, on cards."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from werksamen_desktop.model.case_kinds import case_words, with_kind
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import CASE_KINDS, NAMINGS
from werksamen_desktop.model.narrative import story_hint
from werksamen_desktop.model.question_check import question_hints
from werksamen_desktop.room import Room
from werksamen_desktop.ui.date_field import DateField
from werksamen_desktop.ui.fields import ChoiceField, LineField, TextField
from werksamen_desktop.ui.prepare.form import (
    Bound,
    Card,
    Input,
    case_bound,
    deliberation_bound,
)
from werksamen_desktop.ui.prepare.history_card import HistoryCard
from werksamen_desktop.ui.prepare.word_field import WordField
from werksamen_desktop.ui.style import set_role


class CasePage(QWidget):
    """Everything that is known beforehand; nothing here is required but the question."""

    def __init__(self, room: Room, person_words: tuple[str, ...],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self._bound: dict[str, Bound] = {}
        self.question = TextField(self.tr("Vraag van dit beraad"), lines=2,
                                  prompt=self.tr("Mogen wij …? Moeten wij …?"))
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        set_role(self.hint, "muted")
        self.pseudonym = LineField(self.tr("Schuilnaam"), prompt=self.tr("Mevrouw A."))
        self.word = WordField(self.tr("Woord voor de persoon"), person_words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.history = HistoryCard()
        for card in (self._question(), self.history, self._case(), self._sharing()):
            column.addWidget(card)
        column.addStretch(1)
        self.refresh()

    def _of_sitting(self, card: Card, label: str, name: str, field: Input, *,
                    wide: bool = False) -> None:
        self._bound[name] = deliberation_bound(self.room, field, name)
        card.add(label, field, wide=wide)

    def _of_case(self, card: Card, label: str, name: str, field: Input, *, wide: bool = False,
                 hint: str = "") -> None:
        self._bound[name] = case_bound(self.room, field, name)
        card.add(label, field, wide=wide, hint=hint)

    def _question(self) -> Card:
        card = Card(self.tr("De vraag en het moment"))
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.question)
        column.addWidget(self.hint)
        box.setFocusProxy(self.question)
        self._bound["question"] = deliberation_bound(self.room, self.question, "question")
        card.add(self.tr("Vraag van dit beraad"), box, wide=True)
        self._of_sitting(card, self.tr("Datum"), "held_on", DateField(self.tr("Datum")))
        self._of_sitting(card, self.tr("Aanvang"), "starts_at",
                         LineField(self.tr("Aanvang"), prompt="14.00"))
        self._of_sitting(card, self.tr("Plaats"), "place", LineField(self.tr("Plaats")))
        self._of_sitting(card, self.tr("Namen in de zaal en in het verslag"), "naming",
                         ChoiceField(self.tr("Namen in de zaal en in het verslag"), NAMINGS))
        return card

    def _case(self) -> Card:
        card = self.case_card = Card(self.tr("De casus"))
        self._of_case(card, self.tr("Schuilnaam"), "pseudonym", self.pseudonym, hint=self.tr(
            "Nooit de echte naam: deze staat op de beamer en in het verslag."))
        kind = ChoiceField(self.tr("Soort beraad"), CASE_KINDS)
        self._bound["kind"] = Bound(self.room, kind, key="case.kind",
                                    read=lambda s: s.case.kind, write=with_kind)
        card.add(self.tr("Soort beraad"), kind)
        self._bound["person_word"] = Bound(
            self.room, self.word, key="case.person_word", read=lambda s: s.case.person_word,
            write=_with_person_word)
        self.word.left.connect(self._bound["person_word"].refresh)
        card.add(self.tr("Woord voor de persoon"), self.word, hint=self.tr(
            "Zo heet de persoon overal in de app. U mag ook een ander woord typen."))
        self._of_case(card, self.tr("Wie mag beslissen (mandaat)"), "mandate",
                      LineField(self.tr("Wie mag beslissen")))
        for label, name, lines in ((self.tr("Het verhaal"), "story", 5),
                                   (self.tr("Het hittepunt: waar ging het wringen?"),
                                    "turning_point", 2),
                                   (self.tr("Wat wil de persoon zelf?"), "wish", 2)):
            self._of_case(card, label, name, TextField(label, lines=lines), wide=True,
                          hint=story_hint(self.room.case.story) if name == "story" else "")
        return card

    def _follow_kind(self) -> None:
        """Speak of the case as its kind wants, and say when the story is too long to be told."""
        told, card = case_words(self.room.case), self.case_card
        card.heading.setText(told.title)
        card.say(self.pseudonym, told.pseudonym, told.pseudonym_hint)
        card.say(self._bound["wish"].field, told.wish)
        card.say(self._bound["story"].field, self.tr("Het verhaal"),
                 story_hint(self.room.case.story))

    def _sharing(self) -> Card:
        card = Card(self.tr("Delen en bewaren"), self.tr(
            "Eerst het doel, dan pas de gegevens: deel niet meer dan dit gesprek nodig heeft."))
        self._of_case(card, self.tr("Doel van het delen"), "purpose",
                      TextField(self.tr("Doel van het delen"), lines=2), wide=True)
        self._of_case(card, self.tr("Grondslag"), "ground", LineField(
            self.tr("Grondslag"), prompt=self.tr("toestemming, taak of wet")))
        self._of_case(card, self.tr("Bewaren tot"), "keep_until",
                      DateField(self.tr("Bewaren tot")))
        return card

    def has_field(self, name: str) -> bool:
        """Whether this page has a field for that fact."""
        return name in self._bound

    def stand_in(self, name: str) -> None:
        """Put the cursor in a field."""
        self._bound[name].field.setFocus()

    def refresh(self) -> None:
        """Show the room's values."""
        for bound in self._bound.values():
            bound.refresh()
        self.history.show_history(self.room.sitting)
        self._follow_kind()
        hints = question_hints(self.room.deliberation.question)
        self.hint.setText(hints[0] if hints else "")
        self.hint.setVisible(bool(hints))


def _with_person_word(sitting: Sitting, word: str) -> Sitting:
    """The sitting with another word for the person; nobody is called by an empty one."""
    return sitting.with_case(person_word=word.strip() or sitting.case.person_word)
