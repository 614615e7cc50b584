# SPDX-License-Identifier: EUPL-1.2
"""The stakeholder board: who is needed, who was invited, who is on board, and who sits here."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID, uuid4

from werksamen_desktop.model import edits
from werksamen_desktop.model.becoming import become, made_id
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.method import Becomes
from werksamen_desktop.model.people import Absence, Seat, SeatKind
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry

STAKEHOLDERS = "stakeholders"
"""Topic of the cards, whichever board shows them."""


class Lane(StrEnum):
    """How far somebody who is needed has come; an entry's kind on the board."""

    NEEDED = "nodig"
    INVITED = "uitgenodigd"
    ON_BOARD = "aan boord"


LANES = tuple(Lane)


@dataclass(frozen=True, slots=True)
class Card:
    """Somebody on the board: what was written, the lane, and the seat, where there is one."""

    entry: Entry
    lane: Lane
    label: str
    seat: Seat | None = None

    @property
    def at_table(self) -> bool:
        """Whether the person sits at the table, and does not only have a perspective there."""
        return self.seat is not None and sits(self.seat)

    @property
    def unnoted(self) -> bool:
        """Whether somebody is needed, is not here, and nothing says what it takes."""
        return (self.lane is not Lane.ON_BOARD and not self.at_table
                and not self.entry.detail.strip())


def sits(seat: Seat) -> bool:
    """Whether somebody is at the table in person."""
    return seat.kind is not SeatKind.ABSENT and seat.absence is Absence.PRESENT


def cards(sitting: Sitting, topic: str = STAKEHOLDERS) -> tuple[Card, ...]:
    """Everybody on the board, in order; an empty card nobody wrote on stays out."""
    found = []
    for entry in sitting.deliberation.listed(topic):
        seat = _seat_of(sitting, entry)
        label = seat_label(seat, sitting.case) if seat and entry.seat else entry.text.strip()
        lane = Lane(entry.kind) if entry.kind in LANES else Lane.NEEDED
        found.append(Card(entry, lane, label, seat))
    return tuple(found)


def _seat_of(sitting: Sitting, entry: Entry) -> Seat | None:
    """The card's own seat, else the one that is called what the card says."""
    table = sitting.deliberation.table
    word = entry.text.strip().casefold()
    called = (s for s in table if word and word in {
        seat_label(s, sitting.case).casefold(), s.discipline.casefold(), s.relation.casefold()})
    return next((s for s in table if s.id == entry.seat), None) or next(called, None)


def on_board_words(held: tuple[Card, ...]) -> str:
    """"3 van 5 aan boord"; empty for an empty board."""
    told = [c for c in held if c.label]
    aboard = sum(c.lane is Lane.ON_BOARD for c in told)
    return f"{aboard} van {len(told)} aan boord" if told else ""


def missing(held: tuple[Card, ...]) -> tuple[Card, ...]:
    """Who is needed but not at the table (nodig maar niet aan tafel)."""
    return tuple(c for c in held if c.label and c.lane is not Lane.ON_BOARD and not c.at_table)


def off_board_words(held: tuple[Card, ...]) -> str:
    """"2 mensen die nodig zijn, zijn nog niet aan boord."; empty when all are."""
    left = sum(bool(c.label) and c.lane is not Lane.ON_BOARD for c in held)
    if left == 1:
        return "Eén mens die nodig is, is nog niet aan boord."
    number = _NUMBERS.get(left, str(left))
    return f"{number} mensen die nodig zijn, zijn nog niet aan boord." if left else ""


_NUMBERS = {2: "Twee", 3: "Drie", 4: "Vier", 5: "Vijf", 6: "Zes", 7: "Zeven", 8: "Acht",
            9: "Negen", 10: "Tien", 11: "Elf", 12: "Twaalf"}


def has_board(sitting: Sitting) -> bool:
    """Whether the method, as it is run, has a board."""
    return any(p.kind is StepKind.BOARD for s in sitting.deliberation.steps for p in s.parts)


def unplaced(sitting: Sitting, topic: str = STAKEHOLDERS) -> tuple[Seat, ...]:
    """The seats that have no card; the client is whom it is about and needs none."""
    seated = {c.seat.id for c in cards(sitting, topic) if c.seat}
    return tuple(s for s in sitting.deliberation.table
                 if s.kind is not SeatKind.CLIENT and s.id not in seated)


def shift(sitting: Sitting, card: UUID, way: int) -> Sitting:
    """Move a card one lane further (1) or back (-1)."""
    held = sitting.deliberation.entry(card)
    if held is None:
        return sitting
    at = LANES.index(Lane(held.kind)) if held.kind in LANES else 0
    return edits.set_entry(sitting, card, kind=LANES[max(0, min(at + way, len(LANES) - 1))])


def sit_down(sitting: Sitting, card: UUID, kind: SeatKind) -> Sitting:
    """Give a card a seat; who comes to the table has been invited."""
    seated = become(sitting, card, Becomes.SEAT, kind=kind)
    held = seated.deliberation.entry(card)
    if held is None or seated == sitting:
        return sitting
    invited = kind is not SeatKind.ABSENT and held.kind not in (Lane.INVITED, Lane.ON_BOARD)
    lane = Lane.INVITED if invited else held.kind
    return edits.set_entry(seated, card, seat=made_id(card, Becomes.SEAT), kind=lane)


def place(sitting: Sitting, seat: UUID, *, topic: str = STAKEHOLDERS, made_in: str = "",
          new: UUID | None = None) -> Sitting:
    """Put a seat on the board: invited who sits here in person, else needed."""
    held = sitting.deliberation.seat(seat)
    if held is None:
        return sitting
    lane = Lane.INVITED if sits(held) else Lane.NEEDED
    return edits.add_entry(sitting, Entry(
        new or uuid4(), topic, seat_label(held, sitting.case), seat=seat, kind=lane,
        level=held.level, made_in=made_in))
