# SPDX-License-Identifier: EUPL-1.2
"""The agenda of a sitting: what the preparation put on it, and what of it was dealt with."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID, uuid5

from werksamen_desktop.model.becoming import AGENDA
from werksamen_desktop.model.deliberation import Deliberation, Parked, Sitting
from werksamen_desktop.model.dutch import plural
from werksamen_desktop.model.edits import set_entry
from werksamen_desktop.model.weighing import Entry


def agenda(deliberation: Deliberation) -> tuple[Entry, ...]:
    """The items, in order; a marked one was dealt with."""
    return tuple(e for e in deliberation.listed(AGENDA) if e.text.strip())


def deal_with(sitting: Sitting, item: UUID, *, done: bool) -> Sitting:
    """Tick an item off, or not after all."""
    return set_entry(sitting, item, marked=done)


def left_over(deliberation: Deliberation) -> tuple[Entry, ...]:
    """The items that were not dealt with and not parked either."""
    parked = {p.id for p in deliberation.parked}
    return tuple(e for e in agenda(deliberation)
                 if not e.marked and parked_id(e.id) not in parked)


def parked_id(item: UUID) -> UUID:
    """The id that an agenda item has on the parking lot, so that it is parked once."""
    return uuid5(item, "parked")


def park_left_over(sitting: Sitting) -> Sitting:
    """Put what was not dealt with on the parking lot; it stays on the agenda as it is."""
    d = sitting.deliberation
    more = tuple(Parked(parked_id(e.id), e.text.strip()) for e in left_over(d))
    return replace(sitting, deliberation=replace(d, parked=(*d.parked, *more)))


def open_agenda(sitting: Sitting) -> Iterator[str]:
    """What of the agenda would stay loose at closing."""
    number = len(left_over(sitting.deliberation))
    if number:
        yield f"{plural(number, 'agendapunt is', 'agendapunten zijn')} nog niet besproken."
