# SPDX-License-Identifier: EUPL-1.2
"""Edits of the match-check: what a seat, or the group, finds fitting in an area of life."""

from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.matching import Estimate


def set_estimate(sitting: Sitting, topic: str, area: str, seat: UUID | None,
                 **changes: Any) -> Sitting:
    """Change the strategy or the words of one seat in one area; None is the group's own line.

    The first change makes the estimate, and one that says nothing any more goes.
    """
    held = sitting.deliberation.estimates
    found = next((e for e in held if (e.topic, e.area, e.seat) == (topic, area, seat)), None)
    made = replace(found or Estimate(uuid4(), topic, area, seat), **changes)
    if made.strategy is None and not made.reason:
        left = tuple(e for e in held if e is not found)
    elif found:
        left = tuple(made if e is found else e for e in held)
    else:
        left = (*held, made)
    return sitting.with_deliberation(estimates=left)
