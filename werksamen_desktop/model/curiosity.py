# SPDX-License-Identifier: EUPL-1.2
"""The round of curious questions: who has not asked yet, and whose answer is not confirmed.

A question goes from one seat (`Entry.asked_by`) to another (`Entry.seat`); its answer is the second
text and its mark says that who was asked finds it rightly put (domain A1 1.2).
"""

from collections.abc import Iterator

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import listed
from werksamen_desktop.model.method import Step
from werksamen_desktop.model.people import Absence, Role, Seat
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.weighing import Entry


def not_asked_yet(sitting: Sitting, topic: str) -> tuple[Seat, ...]:
    """The seats that are there and have not put a question to another; who leads asks none."""
    asked = {e.asked_by for e in _questions(sitting, topic)}
    return tuple(s for s in sitting.deliberation.table
                 if s.absence is Absence.PRESENT and s.id not in asked
                 and Role.FACILITATOR not in s.roles)


def unconfirmed(sitting: Sitting, topic: str) -> tuple[Entry, ...]:
    """The questions that were answered without who was asked confirming what stands there."""
    return tuple(e for e in _questions(sitting, topic) if e.detail.strip() and not e.marked)


def remind_of_questions(sitting: Sitting, step: Step) -> Iterator[str]:
    """Who is still to ask, and whose answer is still to be confirmed."""
    for topic in (p.topic for p in step.parts if p.by_label and p.detail):
        quiet = not_asked_yet(sitting, topic)
        if quiet and _questions(sitting, topic):
            names = listed([seat_label(s, sitting.case) for s in quiet])
            yield f"Nog geen vraag gesteld: {names}."
        seats = {e.seat for e in unconfirmed(sitting, topic)}
        held = [s for s in sitting.deliberation.table if s.id in seats]
        if held:
            names = listed([seat_label(s, sitting.case) for s in held])
            yield f"Vraag of het antwoord zo klopt: {names}."


def _questions(sitting: Sitting, topic: str) -> list[Entry]:
    return [e for e in sitting.deliberation.listed(topic) if e.text.strip() and e.asked_by]
