# SPDX-License-Identifier: EUPL-1.2
"""Obstacles (hindernissen): who wants one cleared or gone around has something to agree on."""

from uuid import UUID

from werksamen_desktop.model.becoming import without_agreement
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.method import Becomes, Part

WORKED_ON = ("opruimen", "omzeilen")
"""The routes that ask somebody to do something; accepting an obstacle does not."""

LACKING = "nog geen afspraak"


def loose_obstacles(sitting: Sitting) -> int:
    """How many obstacles are to be cleared or gone around while nobody agreed to do so."""
    topics = {p.topic for s in sitting.deliberation.steps for p in s.parts if _asks(p)}
    return sum(len(without_agreement(sitting, t, WORKED_ON)) for t in topics)


def lacks_agreement(sitting: Sitting, part: Part, entry: UUID | None) -> bool:
    """Whether one line is such an obstacle."""
    return _asks(part) and any(
        e.id == entry for e in without_agreement(sitting, part.topic, WORKED_ON))


def _asks(part: Part) -> bool:
    return Becomes.AGREEMENT in part.becomes and any(k in part.kinds for k in WORKED_ON)
