# SPDX-License-Identifier: EUPL-1.2
"""Who belong together at the table: by organisation, or by law or field (A0 0.10)."""

from dataclasses import dataclass
from uuid import UUID

from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.overlap import plain_word
from werksamen_desktop.model.people import SeatKind


@dataclass(frozen=True, slots=True)
class Circle:
    """The client and the seats of one organisation, law or field."""

    name: str
    seats: tuple[UUID, ...]


def circles_of(deliberation: Deliberation) -> tuple[Circle, ...]:
    """Fields first, then organisations; each once, and none that holds the whole table."""
    table = deliberation.table
    found: dict[tuple[UUID, ...], str] = {}
    for attribute in ("framework", "organisation"):
        names = {plain_word(n): n for s in reversed(table) if (n := getattr(s, attribute).strip())}
        for s in table:
            key = plain_word(getattr(s, attribute))
            held = tuple(x.id for x in table if x.kind is SeatKind.CLIENT
                         or plain_word(getattr(x, attribute)) == key)
            if key and len(held) < len(table):
                found.setdefault(held, names[key])
    return tuple(Circle(name, seats) for seats, name in found.items())
