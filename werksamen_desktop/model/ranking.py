# SPDX-License-Identifier: EUPL-1.2
"""Putting things in order: each for themselves, then the group's order by points (Borda count).

Of five things the first in somebody's order gets five points and the last gets one; what somebody
did not place gets none. A place is kept as a rating of the candidate, 1 for the first.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from uuid import UUID, uuid4

from werksamen_desktop.model.candidates import Candidate, candidates
from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.dutch import listed, plural
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Rating

MOST_PLACES = 1000
MOST_NAMED = 3
"""Things that one sentence names; with more it only says how many."""


@dataclass(frozen=True, slots=True)
class Ordered:
    """One seat's order, the most important first."""

    seat: Seat
    order: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Ranked:
    """One candidate in the group's order.

    `place` is shared where `tied`; `places` are those it got, `first_of` who put it first.
    """

    candidate: Candidate
    place: int
    points: int
    tied: bool = False
    places: tuple[int, ...] = ()
    first_of: tuple[Seat, ...] = ()

    @property
    def apart(self) -> int:
        """How many places its highest and its lowest lie apart."""
        return max(self.places) - min(self.places) if self.places else 0

    @property
    def range_words(self) -> str:
        """"1 tot 4", or "overal 2"."""
        if not self.places:
            return "–"
        low, high = min(self.places), max(self.places)
        if low != high:
            return f"{low} tot {high}"
        return f"overal {low}" if len(self.places) > 1 else str(low)


def order_of(deliberation: Deliberation, part: Part, seat: UUID) -> tuple[Candidate, ...]:
    """What one seat placed, in its order; empty where it did not begin."""
    held = {r.item: r.score for r in deliberation.ratings
            if (r.topic, r.seat) == (part.topic, seat) and r.score}
    placed = [c for c in candidates(deliberation, part) if c.key in held]
    return tuple(sorted(placed, key=lambda c: held[c.key] or 0))


def to_order(deliberation: Deliberation, part: Part, seat: UUID) -> tuple[Candidate, ...]:
    """Everything for a seat to put in order: what it placed, then the rest as it stands."""
    order = order_of(deliberation, part, seat)
    return (*order, *(c for c in candidates(deliberation, part) if c not in order))


def put_in_order(sitting: Sitting, topic: str, seat: UUID, keys: Sequence[str]) -> Sitting:
    """The sitting in which a seat has exactly this order."""
    d = sitting.deliberation
    held = {r.item: r for r in d.ratings if (r.topic, r.seat) == (topic, seat)}
    others = tuple(r for r in d.ratings if (r.topic, r.seat) != (topic, seat))
    placed = tuple(replace(held[key], score=place) if key in held
                   else Rating(uuid4(), topic, key, seat, place)
                   for place, key in enumerate(keys, 1))
    return sitting.with_deliberation(ratings=(*others, *placed))


def orders(deliberation: Deliberation, part: Part) -> tuple[Ordered, ...]:
    """The orders of everybody at the table who made one."""
    made = (Ordered(s, order_of(deliberation, part, s.id)) for s in deliberation.table)
    return tuple(o for o in made if o.order)


def group_order(deliberation: Deliberation, part: Part) -> tuple[Ranked, ...]:
    """The group's order, most points first; what has as many points shares a place."""
    made, things = orders(deliberation, part), candidates(deliberation, part)
    found = [_reckoned(c, made, len(things)) for c in things]
    ranked: list[Ranked] = []
    for _, same in groupby(sorted(found, key=lambda r: -r.points), key=lambda r: r.points):
        held = list(same)
        place = len(ranked) + 1
        ranked += (replace(r, place=place, tied=len(held) > 1) for r in held)
    return tuple(ranked) if made else ()


def _reckoned(candidate: Candidate, made: Sequence[Ordered], most: int) -> Ranked:
    given = [(o.seat, o.order.index(candidate) + 1) for o in made if candidate in o.order]
    return Ranked(candidate, 0, sum(most + 1 - place for _, place in given),
                  places=tuple(place for _, place in given),
                  first_of=tuple(seat for seat, place in given if place == 1))


def ranking_words(ranked: Sequence[Ranked], people: int) -> tuple[str, ...]:
    """How many made an order, which share a place, and about what they differ most."""
    if not people:
        return ()
    told = [plural(people, "volgorde", "volgordes")]
    told += [f"Gelijk op plaats {place}: {_named(held)}" for place, held in _ties(ranked)]
    if people > 1:
        told.append(_difference(ranked))
    return tuple(f"{t}." for t in told)


def _ties(ranked: Sequence[Ranked]) -> list[tuple[int, list[Ranked]]]:
    return [(place, held) for place, same in groupby(ranked, key=lambda r: r.place)
            if len(held := list(same)) > 1]


def _difference(ranked: Sequence[Ranked]) -> str:
    widest = max((r.apart for r in ranked), default=0)
    if not widest:
        return "Iedereen heeft dezelfde volgorde"
    held = [r for r in ranked if r.apart == widest]
    if len(held) == 1:
        return (f"Het meest verschilt ‘{held[0].candidate.text}’: "
                f"van plaats {held[0].range_words}")
    apart = plural(widest, "plaats", "plaatsen")
    return f"Het meest verschillen {_named(held)}: {apart} uit elkaar"


def _named(held: Sequence[Ranked]) -> str:
    if len(held) > MOST_NAMED:
        return plural(len(held), "regel", "regels")
    return listed([f"‘{r.candidate.text}’" for r in held])


def ranked_topics(deliberation: Deliberation) -> frozenset[str]:
    """The topics on which a rating is a place in an order."""
    return frozenset(p.topic for s in deliberation.method.steps for p in s.parts
                     if p.kind is StepKind.RANKING)
