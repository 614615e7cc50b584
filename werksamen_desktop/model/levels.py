# SPDX-License-Identifier: EUPL-1.2
"""The three levels of the navigatieschijf, and where one of them reaches its limits."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from werksamen_desktop.model import edits
from werksamen_desktop.model.becoming import GUEST, made_by
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.seating import set_seat
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.stakeholders import STAKEHOLDERS, Card, Lane, cards
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry

LEVELS = {1: "buurtwinkel", 2: "winkelstraat", 3: "winkeliersvereniging"}
LEVEL_TOLD = {1: "de persoon, de eigen kring en de vaste hulpverlener",
              2: "wie een specialisme heeft, of anderen versterkt",
              3: "wie in de regio de afspraken maakt"}
LIMITS = "limits"
"""Topic: the limit that a seat has reached; the second text is whom to invite."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody on a ring: a seat, or a card of somebody who is not at the table yet."""

    label: str
    level: int
    seat: Seat | None = None
    card: Card | None = None
    limit: Entry | None = None


def level_word(level: int) -> str:
    """The level's name; empty for none."""
    return LEVELS.get(level, "")


def has_rings(sitting: Sitting) -> bool:
    """Whether the method, as it is run, asks for levels."""
    return any(p.kind is StepKind.RING for s in sitting.deliberation.steps for p in s.parts)


def standings(sitting: Sitting) -> tuple[Standing, ...]:
    """Everybody around the client: the seats, then who is still to come."""
    d = sitting.deliberation
    seats = [Standing(seat_label(s, sitting.case), s.level, s, limit=limit_of(sitting, s.id))
             for s in d.table if s.kind is not SeatKind.CLIENT]
    outside = [Standing(c.label, c.entry.level, card=c) for c in cards(sitting)
               if c.seat is None and c.label]
    return (*seats, *outside)


def limit_of(sitting: Sitting, seat: UUID) -> Entry | None:
    """The limit a seat has reached; None while it can go on."""
    return next(iter(sitting.deliberation.cell(LIMITS, seat)), None)


def set_level(sitting: Sitting, seat: UUID, level: int) -> Sitting:
    """Let a seat stand on a level; its limit goes along."""
    moved = set_seat(sitting, seat, level=level)
    held = limit_of(moved, seat)
    return edits.set_entry(moved, held.id, kind=level_word(level), level=level) if held else moved


def reach_limit(sitting: Sitting, seat: UUID, *, on: bool) -> Sitting:
    """Say that a seat has reached its limit, or that it has not."""
    held, found = limit_of(sitting, seat), sitting.deliberation.seat(seat)
    if on and held is None and found:
        return edits.add_entry(sitting, Entry(
            uuid4(), LIMITS, seat=seat, kind=level_word(found.level), level=found.level))
    return edits.remove_entry(sitting, held.id) if held and not on else sitting


def guest_of(sitting: Sitting, limit: UUID) -> Card | None:
    """The card that a limit put on the board."""
    made = made_by(limit, GUEST)
    return next((c for c in cards(sitting) if c.entry.id == made), None)


def ask_in(sitting: Sitting, limit: UUID) -> Sitting:
    """Put whom a limit calls for on the board as needed, one level further out; once."""
    held = sitting.deliberation.entry(limit)
    if held is None or not held.detail.strip() or guest_of(sitting, limit):
        return sitting
    return edits.add_entry(sitting, Entry(
        made_by(limit, GUEST), STAKEHOLDERS, held.detail.strip(), kind=Lane.NEEDED,
        level=min(held.level + 1, max(LEVELS)), made_in=held.made_in))


def level_of(sitting: Sitting, said: Entry | Agreement) -> int:
    """The level of something said: its own, else that of who said it."""
    seat = sitting.deliberation.seat(said.seat) if isinstance(said, Entry) else None
    return said.level or (seat.level if seat else 0)
