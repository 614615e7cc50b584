# SPDX-License-Identifier: EUPL-1.2
"""Formal power (macht en kracht): per option who can decide, who pays, and who can block it."""

from collections.abc import Iterator
from uuid import UUID, uuid4

from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.dutch import listed
from werksamen_desktop.model.edits import add_entry
from werksamen_desktop.model.people import Role, Seat, SeatKind
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.weighing import Entry

POWERS = ("beslist", "betaalt", "kan tegenhouden")
"""What somebody can do about an option; the entry's kind on the option's own topic."""

_WEIGHT = {"beslist": 3, "kan tegenhouden": 2, "betaalt": 1}
_MANDATE = 3
"""What it counts for to be the one who decides in this sitting."""


def topic_of(option: UUID) -> str:
    """The topic that keeps who has which power over an option."""
    return f"power.{option}"


def has_power(deliberation: Deliberation, option: UUID, seat: UUID, kind: str) -> bool:
    """Whether somebody has this power over an option."""
    return any(e.kind == kind for e in deliberation.cell(topic_of(option), seat))


def set_power(sitting: Sitting, option: UUID, seat: UUID, kind: str, *, on: bool) -> Sitting:
    """Say that somebody has a power over an option, or has not."""
    d, topic = sitting.deliberation, topic_of(option)
    if on == has_power(d, option, seat, kind):
        return sitting
    if on:
        return add_entry(sitting, Entry(uuid4(), topic, seat=seat, kind=kind))
    return sitting.with_deliberation(entries=tuple(
        e for e in d.entries if (e.topic, e.seat, e.kind) != (topic, seat, kind)))


def is_asked(deliberation: Deliberation) -> bool:
    """Whether a step of the method asks who has power over the options."""
    return any(f.key == "power" for s in deliberation.steps for p in s.parts for f in p.fields)


def power_lines(sitting: Sitting, option: UUID) -> tuple[tuple[str, str], ...]:
    """Per power who has it: ("Beslist", "Gemeente en huisarts"); only powers that somebody has."""
    d = sitting.deliberation
    found = []
    for kind in POWERS:
        names = [seat_label(s, sitting.case) for s in d.table
                 if has_power(d, option, s.id, kind)]
        if names:
            found.append((kind[:1].upper() + kind[1:], listed(names)))
    return tuple(found)


def power_gap(sitting: Sitting, option: UUID) -> str:
    """What is missing to do what was chosen; empty where nobody said anything or somebody can."""
    d = sitting.deliberation
    told = {kind for kind in POWERS for s in d.table if has_power(d, option, s.id, kind)}
    if not told or "beslist" in told:
        return ""
    return "Niemand aan tafel kan dit beslissen."


def open_power(sitting: Sitting) -> Iterator[str]:
    """The options about which nobody at the table can decide."""
    d = sitting.deliberation
    if is_asked(d):
        for option in d.options:
            if option.text.strip() and power_gap(sitting, option.id):
                yield f"Over keuze {d.letter(option.id)} kan niemand aan tafel beslissen."


def power(sitting: Sitting, seat: Seat) -> int:
    """How much somebody has to say over the options and the sitting; 0 for no formal power."""
    d = sitting.deliberation
    told = sum(weight for option in d.options for kind, weight in _WEIGHT.items()
               if has_power(d, option.id, seat.id, kind))
    return told + (_MANDATE if Role.DECIDER in seat.roles else 0)


def power_of_each(sitting: Sitting) -> dict[UUID, int]:
    """How much each at the table has to say, so that the least can speak first (domain A2 2.S4).

    The client comes before all others, whatever they may decide.
    """
    return {s.id: -1 if s.kind is SeatKind.CLIENT else power(sitting, s)
            for s in sitting.deliberation.table}
