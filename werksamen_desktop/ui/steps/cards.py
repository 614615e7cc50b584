# SPDX-License-Identifier: EUPL-1.2
"""The cards of the disciplines side by side: task, limits and leeway."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from werksamen_desktop.model.cards import card_fields, card_seats
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seating import set_seat
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import Card, column, row, words
from werksamen_desktop.ui.parts.card_fields import CardFields
from werksamen_desktop.ui.parts.keyed_rows import chain_tabs
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.read_only import follow_closed
from werksamen_desktop.ui.seat_mark import SeatMark

NARROWEST = 240
"""The least width of a card; there are as many beside each other as fit."""


class _SeatCard(Card):
    """One seat's card under its name."""

    def __init__(self, owner: "CardsPart", seat: UUID) -> None:
        super().__init__(gap=8)
        room = owner.room
        self.mark = SeatMark(28)
        self.title = words("", "heading")
        self.sub = words("", "muted")
        head = row(gap=8)
        head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        names = column(gap=0)
        names.addWidget(self.title)
        names.addWidget(self.sub)
        head.addLayout(names, 1)
        self.body.addLayout(head)
        self.fields = CardFields(card_fields(owner.part), room.codes)
        self.body.addWidget(self.fields, 1)
        self.fields.edited.connect(lambda name, text: room.edit(
            lambda s: set_seat(s, seat, **{name: text}), burst=f"{seat}{name}"))
        self.fields.left.connect(room.end_burst)

    def show_seat(self, seat: Seat, room: Room) -> None:
        """Show the seat and what is on its card."""
        label = private_label(seat, room.case)
        self.mark.show_seat(seat, room.case)
        self.title.setText(label)
        self.sub.setText(" · ".join(p for p in (seat.organisation, seat.framework) if p))
        self.sub.setVisible(bool(self.sub.text()))
        self.fields.show_card(seat, label)


class CardsPart(PartWidget):
    """A card for each discipline at the table."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        self.none = words(self.tr("Zet eerst de deelnemers aan tafel."), "muted")
        self.cards: dict[UUID, _SeatCard] = {}
        self._across = 0
        self._grid = QGridLayout()
        self._grid.setSpacing(12)
        layout = column(self, gap=12)
        layout.addWidget(self.none)
        layout.addLayout(self._grid)
        layout.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        d = self.room.deliberation
        seats = card_seats(d)
        if list(self.cards) != [s.id for s in seats]:
            self._make(seats)
        for seat in seats:
            self.cards[seat.id].show_seat(seat, self.room)
        self.none.setVisible(not seats)
        follow_closed(self, closed=d.closed)

    def _make(self, seats: tuple[Seat, ...]) -> None:
        """Have a card for each of these seats, and keep those that were there."""
        for gone in [s for s in self.cards if s not in {x.id for x in seats}]:
            card = self.cards.pop(gone)
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = {s.id: self.cards.get(s.id) or _SeatCard(self, s.id) for s in seats}
        self._arrange(max(1, self._across))
        chain_tabs([stop for card in self.cards.values() for stop in card.fields.stops()])

    def _arrange(self, across: int) -> None:
        self._across = across
        for place, card in enumerate(self.cards.values()):
            self._grid.removeWidget(card)
            self._grid.addWidget(card, place // across, place % across)
            card.show()
        for place in range(self._grid.columnCount()):
            self._grid.setColumnStretch(place, 1 if place < across else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across = max(1, min(len(self.cards) or 1, event.size().width() // (NARROWEST + 12)))
        if across != self._across:
            self._arrange(across)

    def first_field(self) -> QWidget | None:
        card = next(iter(self.cards.values()), None)
        return next(iter(card.fields.stops()), None) if card else None
