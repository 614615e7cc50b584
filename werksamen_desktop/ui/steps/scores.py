# SPDX-License-Identifier: EUPL-1.2
"""Scores from 0 to 10 per party, with words: sealed until they are shown, where that is asked."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import edits, topics
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.room_view import is_hidden
from werksamen_desktop.model.scores import Standing, ranges, scales, standings, worded
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import column, words
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows, chain_tabs
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.read_only import follow_closed
from werksamen_desktop.ui.parts.score_card import ScoreCard
from werksamen_desktop.ui.parts.score_form import ScoreForm
from werksamen_desktop.ui.parts.sealed_round import SealedRound
from werksamen_desktop.ui.parts.seat_button import Answered


class ScoresPart(PartWidget):
    """A round of sealed answers, and after the reveal a card per party."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        layout = column(self, gap=12)
        self.form = ScoreForm(part)
        self.round = SealedRound(self.form)
        self.summary = words("", "strong")
        layout.addWidget(self.round)
        layout.addWidget(self.summary)
        stack = column(gap=12)
        layout.addLayout(stack)
        layout.addStretch(1)
        self.cards: KeyedRows[UUID, ScoreCard] = KeyedRows(stack, self._card)
        self._connect(self.form, None)
        self.round.opened.connect(lambda _: self._fill())
        self.round.sealed.connect(lambda _: self._sealed())
        self.round.reopened.connect(lambda _: self._fill())
        self.round.covered.connect(self.room.set_barrier)
        self.round.reveal_wished.connect(lambda: room.edit(
            lambda s: edits.reveal(s, part.topic), barrier=True))
        self.refresh()

    def _card(self, seat: UUID) -> ScoreCard:
        card = ScoreCard(self.room, self.part)
        self._connect(card.form, seat)
        return card

    def _connect(self, form: ScoreForm, seat: UUID | None) -> None:
        """Let a form write for a seat, or for the one that writes now."""
        form.scored.connect(lambda key, score: self._rate(seat, key, score))
        form.edited.connect(lambda key, text: self._write(seat, key, text))
        form.left.connect(self.room.end_burst)

    def _writer(self, seat: UUID | None) -> UUID | None:
        return seat or (self.round.current if self.round.writing else None)

    def _rate(self, seat: UUID | None, key: str, score: int | None) -> None:
        whose = self._writer(seat)
        if whose is not None:
            self.room.edit(lambda s: edits.rate(s, self.part.topic, key, whose, score),
                           burst=f"score:{self.part.topic}:{key}:{whose}")

    def _write(self, seat: UUID | None, key: str, text: str) -> None:
        whose, topic = self._writer(seat), f"{self.part.topic}.{key}"
        if whose is not None:
            self.room.edit(lambda s: topics.write_cell(s, topic, whose, text),
                           burst=f"said:{topic}:{whose}")

    def _sealed(self) -> None:
        """Answers are sealed: a barrier, or undo would change them unseen."""
        self.room.set_barrier()
        self.refresh()

    def _fill(self) -> None:
        held = next((s for s in standings(self.room.sitting, self.part)
                     if s.seat.id == self.round.current), None)
        if held and self.round.writing:
            self.form.show_answers(
                dict(zip((f.key for f in scales(self.part)), held.scores, strict=True)),
                dict(zip((f.key for f in worded(self.part)), held.texts, strict=True)),
                private_label(held.seat, self.room.case))

    def refresh(self) -> None:
        d = self.room.deliberation
        hidden = is_hidden(d, self.part)
        held = standings(self.room.sitting, self.part)
        self.round.setVisible(hidden)
        if hidden:
            self.cards.show_keys([])
            self.round.show_seats([(s.seat, _answered(s)) for s in held], self.room.case,
                                  closed=d.closed)
            self._fill()
        else:
            self._show_cards(held)
        told = [] if hidden else [r.words for r in ranges(self.part, held)]
        self.summary.setText("\n".join(told))
        self.summary.setVisible(bool(told))
        follow_closed(self, closed=d.closed)

    def _show_cards(self, held: tuple[Standing, ...]) -> None:
        changed = self.cards.show_keys([s.seat.id for s in held])
        for standing in held:
            self.cards.rows[standing.seat.id].show_standing(standing)
        if changed:
            chain_tabs([stop for card in self.cards.rows.values() for stop in card.stops()])

    def first_field(self) -> QWidget | None:
        if is_hidden(self.room.deliberation, self.part):
            return next(iter(self.round.seats.rows.values()), None)
        card = next(iter(self.cards.rows.values()), None)
        return card.form.stops()[0] if card else None


def _answered(standing: Standing) -> Answered:
    if any(s is not None for s in standing.scores):
        return Answered.SEALED
    return Answered.BEGUN if standing.said else Answered.NOT_YET
