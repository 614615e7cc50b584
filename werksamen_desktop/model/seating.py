# SPDX-License-Identifier: EUPL-1.2
"""Edits of the table: seats added, changed, merged, moved and removed, also in mid-sitting."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol, TypeVar
from uuid import UUID, uuid4

from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.edits import changed, moved, without
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry


class _Owned(Protocol):
    @property
    def seat(self) -> UUID | None: ...


T = TypeVar("T", bound=_Owned)


def add_seat(sitting: Sitting, seat: Seat, *, own_colour: bool = False) -> Sitting:
    """Add a seat at the end of the table, in the next colour, or its own where that is free."""
    seats = sitting.deliberation.seats
    taken = [s.colour for s in seats if s.kind is not SeatKind.CLIENT]
    colour = seat.colour if own_colour and seat.colour not in taken else next(
        c for c in range(len(taken) + 1) if c not in taken)
    return sitting.with_deliberation(seats=(*seats, replace(seat, colour=colour)))


def add_seats(sitting: Sitting, seats: tuple[Seat, ...]) -> Sitting:
    """Add several seats, in order."""
    for seat in seats:
        sitting = add_seat(sitting, seat)
    return sitting


def has_spoken(deliberation: Deliberation, seat: UUID) -> bool:
    """Whether anything was said, valued, judged, voted or scored from this seat."""
    d = deliberation
    held: tuple[Any, ...] = (
        *(e for e in d.entries if e.topic not in _boards(d)), *d.values, *d.judgements, *d.ratings,
        *d.estimates, *d.decision.dissents,
        *(v for p in d.polls for v in p.votes),
        *(c for o in d.options for c in o.consequences))
    return any(item.seat == seat for item in held)


def set_seat(sitting: Sitting, seat: UUID, **changes: Any) -> Sitting:
    """Change a seat's fields."""
    return sitting.with_deliberation(seats=changed(sitting.deliberation.seats, seat, **changes))


def move_seat(sitting: Sitting, seat: UUID, place: int) -> Sitting:
    """Move a seat; the client's stays first."""
    seats = sitting.deliberation.seats
    if seats and seats[0].kind is SeatKind.CLIENT:
        if seats[0].id == seat:
            return sitting
        place = max(1, place)
    return sitting.with_deliberation(seats=moved(seats, seat, place))


def remove_seat(sitting: Sitting, seat: UUID) -> Sitting:
    """Take a seat and what it said away; the client's seat cannot go.

    A seat that a decision names as present stays on record, off the table.
    """
    d = sitting.deliberation
    held = d.seat(seat)
    if held is None or held.kind is SeatKind.CLIENT:
        return sitting
    cleared = _reseated(d, seat, None)
    kept = seat in d.decision.present
    seats = changed(d.seats, seat, removed=True) if kept else without(d.seats, seat)
    return replace(sitting, deliberation=replace(cleared, seats=seats))


def merge_seats(sitting: Sitting, stays: UUID, goes: UUID) -> Sitting:
    """Give all that one seat said to another, and take the first from the table.

    Where both answered the same personal question, the staying seat's answer stands.
    """
    d = sitting.deliberation
    held = d.seat(goes)
    if held is None or d.seat(stays) is None or stays == goes or held.kind is SeatKind.CLIENT:
        return sitting
    merged = _reseated(d, goes, stays)
    kept = goes in d.decision.present
    seats = changed(d.seats, goes, removed=True) if kept else without(d.seats, goes)
    return replace(sitting, deliberation=replace(merged, seats=seats))


def copy_team(sitting: Sitting, team: tuple[Seat, ...]) -> Sitting:
    """Add the seats of an earlier sitting as fresh ones; its client's seat is left out."""
    fresh = (replace(s, id=uuid4(), present_from="", present_until="") for s in team
             if s.kind is not SeatKind.CLIENT and not s.removed)
    for seat in fresh:
        sitting = add_seat(sitting, seat, own_colour=True)
    return sitting


def _reseated(d: Deliberation, old: UUID, new: UUID | None) -> Deliberation:
    """The deliberation with all of one seat's words given to another, or dropped for None."""
    judged = {j.moment for j in d.judgements if j.seat == new}
    rated = {(r.topic, r.item) for r in d.ratings if r.seat == new}
    matched = {(e.topic, e.area) for e in d.estimates if e.seat == new}
    polls = tuple(replace(p, votes=_owned(p.votes, old, new, answered=_has(p.votes, new)))
                  for p in d.polls)
    options = tuple(replace(o, consequences=_owned(
        o.consequences, old, new, answered=_has(o.consequences, new))) for o in d.options)
    dissents = tuple(replace(x, seat=new) if x.seat == old else x for x in d.decision.dissents)
    return replace(
        d,
        entries=tuple(replace(e, asked_by=new) if e.asked_by == old else e
                      for e in _owned(_off_table(d, old, new), old, new)),
        values=_owned(d.values, old, new),
        judgements=_owned(d.judgements, old, new, answered=lambda j: j.moment in judged),
        ratings=_owned(d.ratings, old, new, answered=lambda r: (r.topic, r.item) in rated),
        estimates=_owned(d.estimates, old, new, answered=lambda e: (e.topic, e.area) in matched),
        frictions=_owned(d.frictions, old, new),
        polls=polls, options=options, decision=replace(d.decision, dissents=dissents))


def _boards(d: Deliberation) -> frozenset[str]:
    """The topics whose lines are about people and not said by them: taking a seat away from the
    table does not make somebody less needed."""
    return frozenset(p.topic for s in d.method.steps for p in s.parts if p.kind is StepKind.BOARD)


def _off_table(d: Deliberation, old: UUID, new: UUID | None) -> tuple[Entry, ...]:
    boards = _boards(d)
    return tuple(replace(e, seat=None) if new is None and e.seat == old and e.topic in boards
                 else e for e in d.entries)


def _has(items: tuple[T, ...], seat: UUID | None) -> Callable[[T], bool]:
    held = any(i.seat == seat for i in items)
    return lambda _: held


def _never(_: object) -> bool:
    return False


def _owned(items: tuple[T, ...], old: UUID, new: UUID | None, *,
           answered: Callable[[T], bool] = _never) -> tuple[T, ...]:
    kept: list[T] = []
    for item in items:
        if item.seat != old:
            kept.append(item)
        elif new is not None and not answered(item):
            kept.append(replace(item, seat=new))  # type: ignore[type-var]
    return tuple(kept)
