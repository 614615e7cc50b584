# SPDX-License-Identifier: EUPL-1.2
"""What a list asks of its lines, and what it still lacks: a reminder under the list, never a lock.
"""

from collections.abc import Iterator
from datetime import date

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import find_date, listed, long_date, plural
from werksamen_desktop.model.method import Asks, Part
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.tallies import can_answer
from werksamen_desktop.model.weighing import Entry


def list_lacks(sitting: Sitting, part: Part, today: date) -> tuple[str, ...]:
    """What the list still lacks, in the order of what it asks; nothing while it is empty."""
    held = [e for e in sitting.deliberation.listed(part.topic) if e.text.strip()]
    found = {Asks.DETAIL: _without_detail, Asks.DATE: _overdue, Asks.EACH_SEAT: _without_line,
             Asks.EACH_KIND: _one_sided}
    return tuple(line for ask in part.asks if held
                 for line in found[ask](sitting, part, held, today))


def open_lists(sitting: Sitting, today: date) -> Iterator[str]:
    """What the lists of a sitting would leave loose at closing."""
    d = sitting.deliberation
    parts = {p.topic: p for s in d.steps for p in s.parts if p.kind is StepKind.LIST}
    for part in parts.values():
        yield from list_lacks(sitting, part, today)


def _without_detail(sitting: Sitting, part: Part, held: list[Entry], today: date) -> Iterator[str]:
    bare = [e for e in held if not e.detail.strip()]
    if bare:
        words = plural(len(bare), "regel heeft", "regels hebben")
        yield f"{part.title}: {words} nog geen ‘{part.detail}’."


def _overdue(sitting: Sitting, part: Part, held: list[Entry], today: date) -> Iterator[str]:
    """Dates that have passed; a line that was ticked is dealt with."""
    for entry in held:
        day = find_date(entry.detail, today)
        if day and day < today and not entry.marked:
            yield f"{entry.text.strip()}: {part.detail.lower()} was {long_date(day)}."


def _without_line(sitting: Sitting, part: Part, held: list[Entry], today: date) -> Iterator[str]:
    said = {e.seat for e in held}
    silent = [seat_label(s, sitting.case) for s in sitting.deliberation.table
              if can_answer(s) and s.id not in said]
    if silent:
        yield f"{part.title}: nog niets van {listed(silent)}."


def _one_sided(sitting: Sitting, part: Part, held: list[Entry], today: date) -> Iterator[str]:
    for seat in sitting.deliberation.table:
        kinds = {e.kind for e in held if e.seat == seat.id and e.kind in part.kinds}
        lacking = [f"‘{k}’" for k in part.kinds if k not in kinds]
        if kinds and lacking:
            yield f"{seat_label(seat, sitting.case)}: nog niets onder {listed(lacking)}."
