# SPDX-License-Identifier: EUPL-1.2
"""The way up: who answers for whom in the administration, for a decision that is escalated."""

from dataclasses import dataclass

from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.overlap import plain_word
from werksamen_desktop.model.people import Seat, SeatKind


@dataclass(frozen=True, slots=True)
class Rung:
    """One official, and the seats they answer for."""

    official: str
    seats: tuple[Seat, ...]


def way_up(deliberation: Deliberation) -> tuple[Rung, ...]:
    """The officials that were named, each with their seats, in the order of the table."""
    named = [s for s in deliberation.table if s.official.strip()]
    found = {plain_word(s.official): s.official.strip() for s in reversed(named)}
    keys = dict.fromkeys(plain_word(s.official) for s in named)
    return tuple(Rung(found[key], tuple(s for s in named if plain_word(s.official) == key))
                 for key in keys)


def without_official(deliberation: Deliberation) -> tuple[Seat, ...]:
    """The professionals for whom nobody is named."""
    return tuple(s for s in deliberation.table
                 if s.kind is SeatKind.PROFESSIONAL and not s.official.strip())
