# SPDX-License-Identifier: EUPL-1.2
"""The stakeholder board: three lanes of cards, under the client's own words."""

from functools import partial
from uuid import UUID, uuid4

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from werksamen_desktop.model import edits, stakeholders
from werksamen_desktop.model.levels import has_rings
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.model.projected_board import quoted
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.stakeholders import LANES, Card, Lane
from werksamen_desktop.model.weighing import Entry
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import Card as Frame
from werksamen_desktop.ui.blocks import button, column, empty_out, focus_in_view, words
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.parts.board_card import BoardCard
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows, chain_tabs
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.quick_add import QuickAdd
from werksamen_desktop.ui.parts.read_only import follow_closed
from werksamen_desktop.ui.parts.row_keys import bind_key, focused_row

NARROW = 600
"""Width in pixels below which the lanes stand under each other."""


class BoardPart(PartWidget):
    """Who is needed, invited and on board.

    Keys: Alt+Left and Alt+Right move the card that has focus, Alt+Delete takes it off the board,
    Alt+1 … choose the lane of a new one.
    """

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        self._name = part.title or room.step.title
        self._asked = part.detail or self.tr("Wat is ervoor nodig")
        self._made_in = room.step.key
        layout = column(self, gap=12)
        self.wish = words("", "statement")
        layout.addWidget(self.wish)
        self.count = words("", "heading")
        layout.addWidget(self.count)
        self.absent = words("", "attention")
        layout.addWidget(self.absent)
        self._lanes = QHBoxLayout()
        self._lanes.setSpacing(12)
        layout.addLayout(self._lanes)
        self.lanes: dict[Lane, KeyedRows[UUID, BoardCard]] = {}
        self._heads = {lane: words("", "label") for lane in LANES}
        for lane in LANES:
            self._lanes.addWidget(self._lane(lane), 1)
        self.add = QuickAdd(self.tr("{}, nieuwe regel").format(self._name),
                            prompt=self.tr("Wie is nodig? Enter voegt toe"), kinds=LANES)
        self.add.added.connect(self._add)
        layout.addWidget(self.add)
        layout.addLayout(self._seats_row())
        layout.addStretch(1)
        self._bind_keys()
        self.refresh()

    def _lane(self, lane: Lane) -> QWidget:
        frame = Frame(gap=8, margins=(12, 10, 12, 12))
        frame.body.addWidget(self._heads[lane])
        stack = column(gap=8)
        frame.body.addLayout(stack)
        frame.body.addStretch(1)
        self.lanes[lane] = KeyedRows(stack, self._make_card)
        return frame

    def _seats_row(self) -> QBoxLayout:
        line = column(gap=4)
        self._offer = words(self.tr("Zit aan tafel, nog niet op het bord"), "label")
        line.addWidget(self._offer)
        self._flow = FlowLayout(gap=4)
        line.addLayout(self._flow)
        self.seats: dict[UUID, QPushButton] = {}
        return line

    def _bind_keys(self) -> None:
        bind_key(self, "Alt+Left", partial(self._shift_here, -1))
        bind_key(self, "Alt+Right", partial(self._shift_here, 1))
        bind_key(self, "Alt+Delete", self._remove_here)
        for number in range(len(LANES)):
            bind_key(self, f"Alt+{number + 1}", partial(self.add.choose, number))

    def _make_card(self, card: UUID) -> BoardCard:
        made = BoardCard(card, self._asked, levels=has_rings(self.room.sitting))
        made.edited.connect(lambda name, text: self.room.edit(
            lambda s: edits.set_entry(s, card, **{name: text}), burst=f"entry:{card}:{name}"))
        made.chosen.connect(lambda name, value: self.room.edit(
            lambda s: edits.set_entry(s, card, **{name: value})))
        made.left.connect(self.room.end_burst)
        made.shifted.connect(lambda way: self._shift(card, way))
        made.seated.connect(lambda kind: self._seat(card, kind))
        made.removed.connect(lambda: self._remove(card))
        made.text.ended.connect(made.detail.setFocus)
        made.detail.ended.connect(self.add.field.setFocus)
        return made

    @property
    def cards(self) -> dict[UUID, BoardCard]:
        """Every card by its id."""
        return {key: card for lane in self.lanes.values() for key, card in lane.rows.items()}

    def _add(self, text: str, kind: str) -> None:
        entry = Entry(uuid4(), self.part.topic, text, kind=kind, made_in=self._made_in)
        self.room.edit(lambda s: edits.add_entry(s, entry))

    def _place(self, seat: UUID) -> None:
        new = uuid4()
        self.room.edit(lambda s: stakeholders.place(
            s, seat, topic=self.part.topic, made_in=self._made_in, new=new))
        self._focus(new)

    def _shift_here(self, way: int) -> None:
        card = focused_row(self.cards.values())
        if card:
            self._shift(card.id, way)

    def _shift(self, card: UUID, way: int) -> None:
        self.room.edit(lambda s: stakeholders.shift(s, card, way))
        self._focus(card)

    def _seat(self, card: UUID, kind: SeatKind) -> None:
        self.room.edit(lambda s: stakeholders.sit_down(s, card, kind))
        self._focus(card)

    def _focus(self, card: UUID) -> None:
        """Go on with a card that now stands elsewhere; the window's own refresh comes later."""
        self.refresh()
        if card in self.cards:
            focus_in_view(self.cards[card].text)

    def _remove_here(self) -> None:
        card = focused_row(self.cards.values())
        if card:
            self._remove(card.id)

    def _remove(self, card: UUID) -> None:
        self.add.field.setFocus()
        self.room.edit(lambda s: edits.remove_entry(s, card))

    def refresh(self) -> None:
        held = stakeholders.cards(self.room.sitting, self.part.topic)
        numbers = {c.entry.id: n for n, c in enumerate(held, 1)}
        changed = False
        for lane, rows in self.lanes.items():
            here = [c for c in held if c.lane is lane]
            changed = rows.show_keys([c.entry.id for c in here]) or changed
            self._heads[lane].setText(f"{lane[:1].upper()}{lane[1:]} · {len(here)}")
            for card in here:
                rows.rows[card.entry.id].show_card(
                    card, f"{self._name}, {numbers[card.entry.id]}")
        self._tell(held)
        changed = self._show_seats() or changed
        if changed:
            stops = [s for card in self.cards.values() for s in card.stops()]
            chain_tabs([*stops, *self.add.stops, *self.seats.values()])
        follow_closed(self, closed=self.room.deliberation.closed)

    def _tell(self, held: tuple[Card, ...]) -> None:
        case = self.room.case
        called = case.pseudonym.strip() or case.person_word.capitalize()
        self.wish.setText(self.tr("{} zegt zelf: {}").format(called, quoted(case.wish.strip()))
                          if case.wish.strip() else
                          self.tr("Wat {} zelf wil, is nog niet opgeschreven.").format(called))
        self.count.setText(stakeholders.on_board_words(held)
                           or self.tr("Nog niemand op het bord"))
        absent = stakeholders.missing(held)
        names = ", ".join(c.label for c in absent)
        self.absent.setText(self.tr("Nodig, maar niet aan tafel: {}").format(names))
        self.absent.setVisible(bool(absent))

    def _show_seats(self) -> bool:
        """Offer the seats that have no card; whether that changed."""
        left = stakeholders.unplaced(self.room.sitting, self.part.topic)
        changed = list(self.seats) != [s.id for s in left]
        if changed:
            empty_out(self._flow)
            self.seats = {s.id: button("", partial(self._place, s.id), role="pill") for s in left}
            for made in self.seats.values():
                self._flow.addWidget(made)
        for seat in left:
            label = seat_label(seat, self.room.case)
            self.seats[seat.id].setText(label)
            self.seats[seat.id].setAccessibleName(self.tr("Zet {} op het bord").format(label))
        self._offer.setVisible(bool(left) and not self.room.deliberation.closed)
        return changed

    def first_field(self) -> QWidget:
        return self.add.field

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        way = (QBoxLayout.Direction.LeftToRight if self.width() >= NARROW
               else QBoxLayout.Direction.TopToBottom)
        if self._lanes.direction() != way:
            self._lanes.setDirection(way)
