# SPDX-License-Identifier: EUPL-1.2
"""The case and the sitting's own facts, on cards."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from werksamen_desktop.model.dutch import CASE_KINDS, NAMINGS
from werksamen_desktop.room import Room
from werksamen_desktop.ui.date_field import DateField
from werksamen_desktop.ui.fields import ChoiceField, LineField, TextField
from werksamen_desktop.ui.prepare.form import Bound, Card, case_bound, deliberation_bound


class CasePage(QWidget):
    """Everything that is known beforehand; nothing here is required but the question."""

    def __init__(self, room: Room, person_words: tuple[str, ...],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self._bound: list[Bound] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in (self._question(), self._case(person_words), self._sharing()):
            column.addWidget(card)
        column.addStretch(1)

    def _add(self, card: Card, label: str, bound: Bound, *, wide: bool = False,
             hint: str = "") -> None:
        self._bound.append(bound)
        card.add(label, bound.field, wide=wide, hint=hint)

    def _question(self) -> Card:
        card, room = Card(self.tr("De vraag en het moment")), self.room
        self.question = TextField(self.tr("Morele vraag"), lines=2,
                                  prompt=self.tr("Mogen wij …? Moeten wij …?"))
        self._add(card, self.tr("Morele vraag"),
                  deliberation_bound(room, self.question, "question"), wide=True)
        self._add(card, self.tr("Datum"),
                  deliberation_bound(room, DateField(self.tr("Datum")), "held_on"))
        self._add(card, self.tr("Aanvang"), deliberation_bound(
            room, LineField(self.tr("Aanvang"), prompt="14.00"), "starts_at"))
        self._add(card, self.tr("Plaats"),
                  deliberation_bound(room, LineField(self.tr("Plaats")), "place"))
        self._add(card, self.tr("Namen in de zaal en in het verslag"), deliberation_bound(
            room, ChoiceField(self.tr("Namen in de zaal en in het verslag"), NAMINGS),
            "naming"))
        return card

    def _case(self, person_words: tuple[str, ...]) -> Card:
        card, room = Card(self.tr("De casus")), self.room
        self.pseudonym = LineField(self.tr("Schuilnaam"), prompt=self.tr("Mevrouw A."))
        self._add(card, self.tr("Schuilnaam"), case_bound(room, self.pseudonym, "pseudonym"),
                  hint=self.tr("Nooit de echte naam: deze staat op de beamer en in het verslag."))
        self._add(card, self.tr("Soort beraad"), case_bound(
            room, ChoiceField(self.tr("Soort beraad"), CASE_KINDS), "kind"))
        self._add(card, self.tr("Woord voor de persoon"), case_bound(
            room, ChoiceField(self.tr("Woord voor de persoon"), {w: w for w in person_words}),
            "person_word"))
        self._add(card, self.tr("Wie mag beslissen (mandaat)"), case_bound(
            room, LineField(self.tr("Wie mag beslissen")), "mandate"))
        for label, name, lines in ((self.tr("Het verhaal"), "story", 5),
                                   (self.tr("Het hittepunt: waar ging het wringen?"),
                                    "turning_point", 2),
                                   (self.tr("Wat wil de persoon zelf?"), "wish", 2)):
            self._add(card, label, case_bound(room, TextField(label, lines=lines), name),
                      wide=True)
        return card

    def _sharing(self) -> Card:
        card = Card(self.tr("Delen en bewaren"), self.tr(
            "Eerst het doel, dan pas de gegevens: deel niet meer dan dit gesprek nodig heeft."))
        room = self.room
        self._add(card, self.tr("Doel van het delen"), case_bound(
            room, TextField(self.tr("Doel van het delen"), lines=2), "purpose"), wide=True)
        self._add(card, self.tr("Grondslag"), case_bound(
            room, LineField(self.tr("Grondslag"), prompt=self.tr("toestemming, taak of wet")),
            "ground"))
        self._add(card, self.tr("Bewaren tot"), case_bound(
            room, DateField(self.tr("Bewaren tot")), "keep_until"))
        return card

    def refresh(self) -> None:
        """Show the room's values."""
        for bound in self._bound:
            bound.refresh()
