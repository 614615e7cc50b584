# SPDX-License-Identifier: EUPL-1.2
"""What a line becomes besides itself: an agreement, an agenda item, a seat, a parked point.

What was made has an id that follows from the line's, so that the line knows where it went without
keeping it: undo, and taking away what was made, make it possible again.
"""

from collections.abc import Callable
from uuid import UUID, uuid5

from werksamen_desktop.model import edits
from werksamen_desktop.model.case import Agreement, AgreementKind
from werksamen_desktop.model.deliberation import Parked, Sitting
from werksamen_desktop.model.method import Becomes, Part
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.room_view import is_hidden
from werksamen_desktop.model.seating import add_seat, set_seat
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.small_steps import small_step
from werksamen_desktop.model.weighing import Entry

AGENDA = "agenda"
"""Topic: what is on the table of the sitting, one entry per item."""


GUEST = "guest"
"""Made of a reached limit: the card of whom it calls for."""

BECOMES = {
    Becomes.AGREEMENT: "Maak er een afspraak van",
    Becomes.AGENDA: "Zet op de agenda",
    Becomes.SEAT: "Zet aan tafel",
    Becomes.PARKED: "Parkeer",
    Becomes.SMALL_STEP: "Maak er een kleine stap van",
    Becomes.SIGNAL: "Maak er een signaal van",
}
"""What the press is called that makes it."""

MADE_BY = (*(str(b) for b in Becomes), GUEST)
"""Every way in which an id follows from another."""


def made_by(entry: UUID, word: str) -> UUID:
    """The id of what was made of a line in one of the ways of `MADE_BY`."""
    return uuid5(entry, word)


def made_id(entry: UUID, what: Becomes) -> UUID:
    """The id of what a line becomes."""
    return made_by(entry, what)


def possible(sitting: Sitting, part: Part, entry: UUID | None) -> tuple[Becomes, ...]:
    """What a line of a part can still become; nothing while it is empty or waits for its reveal."""
    d = sitting.deliberation
    held = d.entry(entry) if entry else None
    if held is None or not held.text.strip() or is_hidden(d, part):
        return ()
    return tuple(b for b in part.becomes if not is_made(sitting, held.id, b))


def become(sitting: Sitting, entry: UUID, what: Becomes, *,
           kind: SeatKind = SeatKind.PROFESSIONAL) -> Sitting:
    """Make of a line what it becomes, once; `kind` is who a seat is for."""
    held = sitting.deliberation.entry(entry)
    if held is None or not held.text.strip() or is_made(sitting, entry, what):
        return sitting
    return _MAKERS[what](sitting, held, made_id(entry, what), kind)


def _agreement(sitting: Sitting, held: Entry, made: UUID, _: SeatKind) -> Sitting:
    return edits.add_agreement(sitting, Agreement(
        made, told(held), who=_who(sitting, held), level=held.level))


def _small_step(sitting: Sitting, held: Entry, made: UUID, _: SeatKind) -> Sitting:
    return edits.add_agreement(sitting, small_step(sitting, made, told(held)))


def _signal(sitting: Sitting, held: Entry, made: UUID, _: SeatKind) -> Sitting:
    return edits.add_agreement(sitting, Agreement(
        made, held.text.strip(), kind=AgreementKind.SIGNAL, handed_to=held.detail.strip(),
        level=held.level))


def _agenda(sitting: Sitting, held: Entry, made: UUID, _: SeatKind) -> Sitting:
    return edits.add_entry(sitting, Entry(made, AGENDA, held.text, made_in=held.made_in))


def _parked(sitting: Sitting, held: Entry, made: UUID, _: SeatKind) -> Sitting:
    return sitting.with_deliberation(
        parked=(*sitting.deliberation.parked, Parked(made, told(held))))


def _seat(sitting: Sitting, held: Entry, made: UUID, kind: SeatKind) -> Sitting:
    """A seat by what the line says; one that left the table takes its place again."""
    if sitting.deliberation.seat(made):
        return set_seat(sitting, made, removed=False)
    called = held.text.strip()
    return add_seat(sitting, Seat(made, kind, relation=called, level=held.level)
                    if kind is SeatKind.BONUS
                    else Seat(made, kind, discipline=called, level=held.level))


_MAKERS: dict[Becomes, Callable[[Sitting, Entry, UUID, SeatKind], Sitting]] = {
    Becomes.AGREEMENT: _agreement,
    Becomes.SMALL_STEP: _small_step,
    Becomes.SIGNAL: _signal,
    Becomes.AGENDA: _agenda,
    Becomes.PARKED: _parked,
    Becomes.SEAT: _seat,
}


def went_to(sitting: Sitting, entry: UUID) -> tuple[str, ...]:
    """Where a line went, in words: "afspraak 2", "agenda"."""
    return tuple(_words(sitting, entry, b) for b in Becomes if is_made(sitting, entry, b))


def went_line(sitting: Sitting, entry: UUID) -> str:
    """"→ afspraak 2, agenda"; empty for a line that went nowhere."""
    words = went_to(sitting, entry)
    return f"→ {', '.join(words)}" if words else ""


def told(entry: Entry) -> str:
    """A line with its second text, in one line."""
    return ": ".join(p for p in (entry.text.strip().rstrip("."), entry.detail.strip()) if p)


def without_agreement(sitting: Sitting, topic: str, kinds: tuple[str, ...]) -> tuple[Entry, ...]:
    """The lines of these kinds that did not become an agreement."""
    return tuple(e for e in sitting.deliberation.listed(topic)
                 if e.kind in kinds and e.text.strip()
                 and not is_made(sitting, e.id, Becomes.AGREEMENT))


def _who(sitting: Sitting, entry: Entry) -> str:
    seat = sitting.deliberation.seat(entry.seat)
    return seat_label(seat, sitting.case) if seat else ""


def is_made(sitting: Sitting, entry: UUID, what: Becomes) -> bool:
    """Whether a line became this already."""
    made = made_id(entry, what)
    return any(held.id == made for held in _HELD[what](sitting))


_HELD: dict[Becomes, Callable[[Sitting], tuple[Agreement | Entry | Parked | Seat, ...]]] = {
    Becomes.AGREEMENT: lambda s: s.case.agreements,
    Becomes.AGENDA: lambda s: s.deliberation.listed(AGENDA),
    Becomes.SMALL_STEP: lambda s: s.case.agreements,
    Becomes.SIGNAL: lambda s: s.case.agreements,
    Becomes.SEAT: lambda s: s.deliberation.table,
    Becomes.PARKED: lambda s: s.deliberation.parked,
}


def _words(sitting: Sitting, entry: UUID, what: Becomes) -> str:
    if what in _WENT:
        return _WENT[what]
    here = [a.id for a in sitting.case.agreements if a.made_in == sitting.deliberation.id]
    made = made_id(entry, what)
    return f"afspraak {here.index(made) + 1}" if made in here else "eerdere afspraak"


_WENT = {Becomes.AGENDA: "agenda", Becomes.PARKED: "geparkeerd", Becomes.SEAT: "aan tafel"}
