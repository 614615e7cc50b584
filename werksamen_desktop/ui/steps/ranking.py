# SPDX-License-Identifier: EUPL-1.2
"""A ranking: each puts the same things in order, sealed until all orders are shown together."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import edits
from werksamen_desktop.model.candidates import candidates
from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.ranking import group_order, order_of, orders, put_in_order, to_order
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.model.tallies import can_answer
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import column, words
from werksamen_desktop.ui.parts.order_form import OrderForm
from werksamen_desktop.ui.parts.order_result import OrderResult
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.read_only import follow_closed
from werksamen_desktop.ui.parts.sealed_round import SealedRound
from werksamen_desktop.ui.parts.seat_button import Answered


class RankingPart(PartWidget):
    """A round of orders, and after the reveal the group's."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        self.form = OrderForm()
        self.round = SealedRound(self.form)
        self.result = OrderResult()
        self.empty = words(self.tr("Er is nog niets om op volgorde te zetten."), "muted")
        layout = column(self, gap=12)
        for made in (self.empty, self.round, self.result):
            layout.addWidget(made)
        layout.addStretch(1)
        self.form.ordered.connect(self._put)
        self.round.opened.connect(lambda _: self._fill())
        self.round.sealed.connect(self._sealed)
        self.round.reopened.connect(lambda _: self._fill())
        self.round.covered.connect(self.room.set_barrier)
        self.round.reveal_wished.connect(lambda: room.edit(
            lambda s: edits.reveal(s, part.topic), barrier=True))
        self.refresh()

    def _put(self, keys: list[str]) -> None:
        seat, topic = self.round.current, self.part.topic
        if seat is not None and self.round.writing:
            self.room.edit(lambda s: put_in_order(s, topic, seat, keys),
                           burst=f"order:{topic}:{seat}")

    def _sealed(self, seat: UUID) -> None:
        """Who agrees with the order as it stands, seals it as it stands."""
        if not order_of(self.room.deliberation, self.part, seat):
            keys, topic = self.form.keys, self.part.topic
            self.room.edit(lambda s: put_in_order(s, topic, seat, keys))
        self.room.set_barrier()
        self.refresh()

    def _fill(self) -> None:
        d = self.room.deliberation
        seat = d.seat(self.round.current)
        if seat and self.round.writing:
            self.form.show_order(to_order(d, self.part, seat.id),
                                 private_label(seat, self.room.case), locked=d.closed)

    def _seats(self, d: Deliberation) -> list[tuple[Seat, Answered]]:
        made = {o.seat.id for o in orders(d, self.part)}
        return [(s, Answered.SEALED if s.id in made else Answered.NOT_YET) for s in d.table
                if can_answer(s) or s.id in made]

    def refresh(self) -> None:
        d = self.room.deliberation
        shown = self.part.topic in d.revealed
        some = bool(candidates(d, self.part))
        self.empty.setVisible(not some)
        self.round.setVisible(some and not shown)
        self.result.setVisible(some and shown)
        if shown:
            self.result.show_result(group_order(d, self.part), orders(d, self.part),
                                    self.room.case)
        else:
            self.round.show_seats(self._seats(d), self.room.case, closed=d.closed)
            self._fill()
        follow_closed(self, closed=d.closed)

    def first_field(self) -> QWidget | None:
        if self.part.topic in self.room.deliberation.revealed:
            return None
        return next(iter(self.round.seats.rows.values()), None)
