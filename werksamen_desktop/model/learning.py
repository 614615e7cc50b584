# SPDX-License-Identifier: EUPL-1.2
"""What was learnt from which discipline: who has not named anybody, and who was named by whom.

A line is from the seat that learnt (`Entry.asked_by`) about the seat it learnt from (`Entry.seat`);
a list that asks both, and no second text, is such a round (domain A1 1.5).
"""

from collections.abc import Iterator
from uuid import UUID

from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.dutch import listed
from werksamen_desktop.model.method import Part, Step
from werksamen_desktop.model.people import Absence, Seat
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry


def learns(part: Part) -> bool:
    """Whether a part is a round of what people learnt from each other."""
    return (part.kind is StepKind.LIST and bool(part.by_label and part.seat_label)
            and not part.detail)


def named_nobody(deliberation: Deliberation, topic: str) -> tuple[Seat, ...]:
    """Who is there and has not said yet from whom they learnt."""
    told = {e.asked_by for e in _told(deliberation, topic)}
    return tuple(s for s in deliberation.table
                 if s.absence is Absence.PRESENT and s.id not in told)


def named_by(deliberation: Deliberation, topic: str) -> dict[UUID, tuple[UUID, ...]]:
    """Per seat that was named, by which other seats, in the order of the table."""
    told = _told(deliberation, topic)
    pairs = {s.id: {e.asked_by for e in told if e.seat == s.id} for s in deliberation.table}
    return {seat: tuple(s.id for s in deliberation.table if s.id in by)
            for seat, by in pairs.items() if by}


def named_by_none(deliberation: Deliberation, topic: str) -> tuple[Seat, ...]:
    """Who is there and was not named by anybody."""
    named = named_by(deliberation, topic)
    return tuple(s for s in deliberation.table
                 if s.absence is Absence.PRESENT and s.id not in named)


def remind_of_learning(sitting: Sitting, step: Step) -> Iterator[str]:
    """Who is still to name a discipline, and who is still to be named."""
    d = sitting.deliberation
    for topic in (p.topic for p in step.parts if learns(p)):
        if not _told(d, topic):
            continue
        for words, seats in (("Noemde nog niemand", named_nobody(d, topic)),
                             ("Nog door niemand genoemd", named_by_none(d, topic))):
            if seats:
                names = listed([seat_label(s, sitting.case) for s in seats])
                yield f"{words}: {names}."


def _told(deliberation: Deliberation, topic: str) -> list[Entry]:
    """What was learnt from another; who names oneself has named nobody."""
    return [e for e in deliberation.listed(topic)
            if e.text.strip() and e.asked_by and e.seat and e.seat != e.asked_by]
