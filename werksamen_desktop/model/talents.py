# SPDX-License-Identifier: EUPL-1.2
"""Talents that the table saw in each other, and whether they are put to use (domain A3 3.3)."""

from collections.abc import Iterator
from dataclasses import replace

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.method import Step
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.step_kind import StepKind

TOPIC = "talents"
"""Topic of the list in which talents are named."""


def talent_of(sitting: Sitting, seat: Seat) -> str:
    """What the seat is said to be good at: what was kept of it, and what was named here."""
    named = (e.text.strip() for e in sitting.deliberation.listed(TOPIC) if e.seat == seat.id)
    return ", ".join(dict.fromkeys(t for t in (seat.talent.strip(), *named) if t))


def keep_talents(sitting: Sitting) -> Sitting:
    """With each seat's talents kept on the seat, so that a copied team brings them along."""
    seats = tuple(_with_talent(s, talent_of(sitting, s)) for s in sitting.deliberation.seats)
    return sitting.with_deliberation(seats=seats)


def _with_talent(seat: Seat, talent: str) -> Seat:
    return replace(seat, talent=talent) if talent != seat.talent else seat


def remind_of_talents(sitting: Sitting, step: Step) -> Iterator[str]:
    """Whose talent no agreement asks for yet, where agreements are made."""
    if not any(p.kind is StepKind.AGREEMENTS for p in step.parts):
        return
    busy = {a.who.strip().casefold() for a in sitting.case.agreements if not a.done}
    for seat in sitting.deliberation.table:
        label = seat_label(seat, sitting.case)
        talent = talent_of(sitting, seat)
        if talent and label.casefold() not in busy:
            yield f"{label} heeft nog geen stap. Talent: {talent}."
