# SPDX-License-Identifier: EUPL-1.2
"""A choice with its reason: one for the table, or one of each seat, sealed where that is asked."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import edits
from werksamen_desktop.model.candidates import candidates
from werksamen_desktop.model.chosen import (
    choices,
    choose_one,
    count_words,
    counts,
    name_chooser,
    of_each,
    say_why,
)
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.room_view import is_hidden
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import Card, column, labelled, words
from werksamen_desktop.ui.fields import ChoiceField
from werksamen_desktop.ui.parts.choice_card import ChoiceCard
from werksamen_desktop.ui.parts.choice_form import ChoiceForm
from werksamen_desktop.ui.parts.hidden import HiddenBanner
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows, chain_tabs
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.read_only import follow_closed
from werksamen_desktop.ui.parts.sealed_round import SealedRound
from werksamen_desktop.ui.parts.seat_button import Answered


class ChoicePart(PartWidget):
    """The table's own form; or a sealed round, and then or at once a card of each seat."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        self.form = ChoiceForm(part)
        self.by: ChoiceField | None = None
        self.round: SealedRound | None = None
        self.banner: HiddenBanner | None = None
        self.summary = words("", "strong")
        self._layout = column(self, gap=12)
        self._stack = column(gap=12)
        self.cards: KeyedRows[UUID, ChoiceCard] = KeyedRows(self._stack, self._card)
        if of_each(part):
            self._lay_out_round()
        else:
            self._lay_out_table()
        self._layout.addStretch(1)
        self._connect(self.form, None)
        self.refresh()

    def _lay_out_table(self) -> None:
        self.banner = HiddenBanner(self.room, self.part)
        self._layout.addWidget(self.banner)
        card = Card(margins=(24, 16, 24, 24))
        if self.part.by_label:
            self.by = ChoiceField(self.part.by_label)
            self.by.chosen.connect(lambda seat: self.room.edit(
                lambda s: name_chooser(s, self.part.topic, seat)))
            self.by.setMaximumWidth(420)
            self.by.setMinimumContentsLength(12)
            self.by.setSizeAdjustPolicy(
                ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            card.body.addWidget(labelled(self.part.by_label, self.by))
        card.body.addWidget(self.form)
        self._layout.addWidget(card)

    def _lay_out_round(self) -> None:
        self.round = SealedRound(self.form)
        self.round.opened.connect(lambda _: self._fill())
        self.round.sealed.connect(lambda _: self._sealed())
        self.round.reopened.connect(lambda _: self._fill())
        self.round.covered.connect(self.room.set_barrier)
        self.round.reveal_wished.connect(lambda: self.room.edit(
            lambda s: edits.reveal(s, self.part.topic), barrier=True))
        self._layout.addWidget(self.round)
        self._layout.addWidget(self.summary)
        self._layout.addLayout(self._stack)

    def _card(self, seat: UUID) -> ChoiceCard:
        made = ChoiceCard(self.part)
        self._connect(made, seat)
        return made

    def _connect(self, form: ChoiceForm | ChoiceCard, seat: UUID | None) -> None:
        """Let a form choose and write for a seat, or for the one that writes now."""
        form.chosen.connect(lambda key: self._choose(seat, key))
        form.edited.connect(lambda key, text: self._write(seat, key, text))
        form.left.connect(self.room.end_burst)

    def _writer(self, seat: UUID | None) -> UUID | None:
        return seat or (self.round.current if self.round and self.round.writing else None)

    def _may(self, whose: UUID | None) -> bool:
        """Whether somebody writes now: a seat, or the table where it has one choice."""
        return whose is not None or self.round is None

    def _choose(self, seat: UUID | None, key: str) -> None:
        whose, topic = self._writer(seat), self.part.topic
        if self._may(whose):
            self.room.edit(lambda s: choose_one(s, topic, whose, key))

    def _write(self, seat: UUID | None, key: str, text: str) -> None:
        whose, topic = self._writer(seat), f"{self.part.topic}.{key}"
        if self._may(whose):
            self.room.edit(lambda s: say_why(s, topic, whose, text),
                           burst=f"why:{topic}:{whose}")

    def _sealed(self) -> None:
        """A choice is sealed: a barrier, or undo would change it unseen."""
        self.room.set_barrier()
        self.refresh()

    def _names(self) -> dict[str, str]:
        """Whose words the candidates are."""
        d = self.room.deliberation
        return {c.key: private_label(seat, self.room.case)
                for c in candidates(d, self.part) if (seat := d.seat(c.seat))}

    def _fill(self) -> None:
        d = self.room.deliberation
        seat = self.round.current if self.round else None
        held = next((c for c in choices(d, self.part)
                     if (c.seat.id if c.seat else None) == seat), None)
        if held and (self.round is None or self.round.writing):
            whose = private_label(held.seat, self.room.case) if held.seat else (
                self.part.title or self.tr("Keuze"))
            self.form.show_choice(held, candidates(d, self.part), self._names(), whose)

    def refresh(self) -> None:
        d = self.room.deliberation
        if self.banner:
            self.banner.refresh()
        if self.by:
            self._show_chooser(self.by)
        if self.round:
            self._show_seats(self.round)
        self._fill()
        follow_closed(self, closed=d.closed)

    def _show_chooser(self, by: ChoiceField) -> None:
        d = self.room.deliberation
        by.set_choices({None: self.tr("De groep"), **{
            s.id: private_label(s, self.room.case) for s in d.table}})
        held = choices(d, self.part)[0].by
        by.show_value(held.id if held else None)

    def _show_seats(self, sealed: SealedRound) -> None:
        d, case = self.room.deliberation, self.room.case
        held, hidden = choices(d, self.part), is_hidden(d, self.part)
        sealed.setVisible(hidden)
        self.summary.setVisible(not hidden)
        if hidden:
            self.cards.show_keys([])
            sealed.show_seats([(c.seat, Answered.SEALED if c.candidate else
                                Answered.BEGUN if c.said else Answered.NOT_YET)
                               for c in held if c.seat], case, closed=d.closed)
            return
        told = [f"{c.candidate.words}: {c.times}" for c in counts(held)]
        self.summary.setText("\n".join([*told, count_words(held)]))
        seats = {c.seat.id: c for c in held if c.seat}
        changed = self.cards.show_keys(list(seats))
        offered = candidates(d, self.part)
        for key, one in seats.items():
            self.cards.rows[key].show_choice(one, offered, case, each=self.part.seat_label)
        if changed:
            chain_tabs([s for card in self.cards.rows.values() for s in card.stops()])

    def first_field(self) -> QWidget | None:
        if self.round and is_hidden(self.room.deliberation, self.part):
            return next(iter(self.round.seats.rows.values()), None)
        card = next(iter(self.cards.rows.values()), None)
        return card.choice if card else self.by or next(iter(self.form.stops()), None)
