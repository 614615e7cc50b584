# SPDX-License-Identifier: EUPL-1.2
"""The match-check: per area of life what the client and each discipline see, and what clashes.

The four strategies, and what a client says that leads to each, are those of SLIM (A0 0.2–0.6).
"""

from dataclasses import dataclass

from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.dutch import plural
from werksamen_desktop.model.matching import Estimate, Strategy
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.tallies import can_answer

STRATEGIES = {
    Strategy.CHANCES: "kansen",
    Strategy.COMPETENCES: "competenties",
    Strategy.STEERING: "sturing",
    Strategy.ENTERPRISE: "ondernemen",
}
OWN_WORDS = {
    Strategy.CHANCES: "Ik kan en wil, geef me een kans",
    Strategy.COMPETENCES: "Ik wil, maar moet nog leren",
    Strategy.STEERING: "Het lukt me nu niet alleen",
    Strategy.ENTERPRISE: "Ik heb andere plannen",
}
"""What the client says, in words of their own kind, that leads to a strategy."""

CLASH = "▲"
"""The shape beside a choice that differs from the client's own view."""

NOT_YET = "nog niet ingevuld"


@dataclass(frozen=True, slots=True)
class View:
    """What one seat chose in an area, and whether that differs from the client's own view."""

    seat: Seat
    estimate: Estimate | None
    clashes: bool = False


@dataclass(frozen=True, slots=True)
class AreaMatch:
    """One area of life: the client's own view, that of each other seat, and the group's line.

    `divided` says that the other seats differ among themselves.
    """

    area: str
    own: Estimate | None
    views: tuple[View, ...]
    line: Estimate | None
    divided: bool = False

    @property
    def clashes(self) -> int:
        """How many seats see it otherwise than the client."""
        return sum(1 for v in self.views if v.clashes)

    @property
    def lacking(self) -> int:
        """How many, the client among them, have not chosen yet."""
        return (strategy_of(self.own) is None) + sum(
            1 for v in self.views if strategy_of(v.estimate) is None)

    @property
    def needs_line(self) -> bool:
        """Whether people differ here and the group has not said which line it takes."""
        return bool(self.clashes or self.divided) and strategy_of(self.line) is None


def strategy_of(estimate: Estimate | None) -> Strategy | None:
    """The strategy of an estimate; None where nothing was chosen."""
    return estimate.strategy if estimate else None


def areas_of(deliberation: Deliberation, part: Part) -> tuple[str, ...]:
    """The areas of life of a part, and those that hold something without being asked any more."""
    held = (e.area for e in deliberation.estimates if e.topic == part.topic)
    return tuple(dict.fromkeys((*part.items, *held)))


def matching_seats(deliberation: Deliberation, part: Part) -> tuple[Seat, ...]:
    """The seats besides the client's that choose: who can answer, and who did."""
    chose = {e.seat for e in deliberation.estimates if e.topic == part.topic}
    return tuple(s for s in deliberation.table if s.kind is not SeatKind.CLIENT
                 and (can_answer(s) or s.id in chose))


def client_seat(deliberation: Deliberation) -> Seat | None:
    """The client's seat."""
    return next((s for s in deliberation.table if s.kind is SeatKind.CLIENT), None)


def match_check(deliberation: Deliberation, part: Part) -> tuple[AreaMatch, ...]:
    """Every area of a part with its clashes."""
    held = {(e.area, e.seat): e for e in deliberation.estimates if e.topic == part.topic}
    client, seats = client_seat(deliberation), matching_seats(deliberation, part)
    found = []
    for area in areas_of(deliberation, part):
        own = held.get((area, client.id)) if client else None
        chosen = [held.get((area, s.id)) for s in seats]
        wanted = strategy_of(own)
        views = tuple(View(s, e, bool(wanted and strategy_of(e) not in (None, wanted)))
                      for s, e in zip(seats, chosen, strict=True))
        among = {strategy_of(e) for e in chosen} - {None}
        found.append(AreaMatch(area, own, views, held.get((area, None)), len(among) > 1))
    return tuple(found)


def area_words(match: AreaMatch) -> str:
    """"2 anders dan zelf · onderling verdeeld · 1 nog niet ingevuld"; "allen gelijk"."""
    told = [f"{match.clashes} anders dan zelf" if match.clashes else "",
            "onderling verdeeld" if match.divided else "",
            f"{match.lacking} {NOT_YET}" if match.lacking else ""]
    return " · ".join(t for t in told if t) or "allen gelijk"


def row_words(match: AreaMatch) -> str:
    """The same on the beamer, where the legend says what differs from what."""
    told = [f"{match.clashes} anders" if match.clashes else "",
            "verdeeld" if match.divided else "",
            f"{match.lacking} nog open" if match.lacking else ""]
    return " · ".join(t for t in told if t) or "allen gelijk"


def check_words(matches: tuple[AreaMatch, ...]) -> str:
    """What stands out over all areas, in one line; empty where nothing does."""
    clashing = sum(1 for m in matches if m.clashes)
    divided = sum(1 for m in matches if m.divided)
    told = []
    if clashing:
        told.append(f"{plural(clashing, 'leefgebied', 'leefgebieden')} anders dan zelf")
    if divided:
        told.append(f"{plural(divided, 'leefgebied', 'leefgebieden')} onderling verdeeld")
    return " · ".join(told)
