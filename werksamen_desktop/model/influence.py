# SPDX-License-Identifier: EUPL-1.2
"""What is mine to decide, to influence or only to care about (domain A1 1.6)."""

from collections.abc import Iterator

from werksamen_desktop.model.becoming import made_id
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import plural
from werksamen_desktop.model.method import Becomes, Part, Step
from werksamen_desktop.model.weighing import Entry

DECIDE, INFLUENCE, CARE = KINDS = ("beslissen", "invloed", "zorg")
"""The kinds of a list in which each point is tagged."""


def untagged(sitting: Sitting, part: Part) -> tuple[Entry, ...]:
    """The points of which nobody said yet whether they are theirs to decide."""
    return tuple(e for e in sitting.deliberation.listed(part.topic)
                 if e.text.strip() and e.kind not in KINDS)


def overreached(sitting: Sitting, part: Part) -> tuple[Entry, ...]:
    """The points that are only somebody's care, and were made an agreement all the same."""
    made = {a.id for a in sitting.case.agreements}
    return tuple(e for e in sitting.deliberation.listed(part.topic)
                 if e.kind == CARE and made_id(e.id, Becomes.AGREEMENT) in made)


def remind_of_influence(sitting: Sitting, step: Step) -> Iterator[str]:
    """Which points still want a tag, and which agreement is not the table's to make."""
    for part in (p for p in step.parts if p.kinds == KINDS):
        loose = len(untagged(sitting, part))
        if loose:
            points = plural(loose, "punt heeft", "punten hebben")
            yield f"{points} nog geen label: beslissen, invloed of zorg?"
        if overreached(sitting, part):
            yield "Een zorg werd een afspraak. Wie mag daarover beslissen? Vraag het daar."
