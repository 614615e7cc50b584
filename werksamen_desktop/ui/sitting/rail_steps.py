# SPDX-License-Identifier: EUPL-1.2
"""What the step rail shows: a line per step with its state, minutes and reason."""

from dataclasses import dataclass
from enum import StrEnum

from werksamen_desktop.model.deliberation import Deliberation


class StepState(StrEnum):
    """Where a step stands in this sitting."""

    OPEN = "open"
    HERE = "here"
    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class RailStep:
    """One line of the rail."""

    key: str
    number: int
    title: str
    minutes: int
    state: StepState
    reason: str = ""
    used: int = 0
    taken_from: str = ""


def rail_steps(deliberation: Deliberation) -> tuple[RailStep, ...]:
    """The rail's lines for a deliberation; its number is the step's place."""
    here = deliberation.step_named(deliberation.step).key
    lines = []
    for number, step in enumerate(deliberation.steps, 1):
        reason = deliberation.skip_reason(step.key)
        state = (StepState.HERE if step.key == here else StepState.SKIPPED if reason is not None
                 else StepState.DONE if step.key in deliberation.visited else StepState.OPEN)
        lines.append(RailStep(step.key, number, step.title, deliberation.minutes(step), state,
                              reason or "", deliberation.seconds(step.key) // 60, step.taken_from))
    return tuple(lines)
