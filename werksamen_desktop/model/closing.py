# SPDX-License-Identifier: EUPL-1.2
"""Closing a sitting and opening it again: each closing leaves what was decided on the case."""

from dataclasses import replace
from datetime import date, datetime

from werksamen_desktop.model.course import Past
from werksamen_desktop.model.decision import Outcome, Stance
from werksamen_desktop.model.deliberation import Closing, Sitting
from werksamen_desktop.model.dutch import STANCES, outcome_words
from werksamen_desktop.model.progress import present_labels
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.topics import read_text

UNKNOWN = "unknown"
"""The field of an evaluation that asks what is not known yet (wat weten we nog niet)."""


def close(sitting: Sitting, at: datetime, *, next_on: date | None = None,
          no_next: str = "") -> Sitting:
    """Close the sitting, which makes it read-only; a barrier for undo.

    `next_on` is the day of the next meeting; without one or a reason in `no_next`, the case keeps
    the day it has.
    """
    if sitting.deliberation.closed:
        return sitting
    day = next_on or (None if no_next else sitting.case.next_on)
    kept = past_of(sitting, at.date(), next_on=day, no_next="" if day else no_next)
    history = tuple(kept if p.made_in == kept.made_in else p for p in sitting.case.history)
    if kept not in history:
        history = (*history, kept)
    return sitting.with_case(history=history, next_on=day).with_deliberation(
        closings=(*sitting.deliberation.closings, Closing(at)))


def reopen(sitting: Sitting, at: datetime, reason: str) -> Sitting:
    """Open a closed sitting again, for a reason; a barrier for undo.

    What it left on the case stays until the next closing replaces it.
    """
    closings = sitting.deliberation.closings
    if not sitting.deliberation.closed:
        return sitting
    last = replace(closings[-1], reopened_at=at, reason=reason)
    return sitting.with_deliberation(closings=(*closings[:-1], last))


def past_of(sitting: Sitting, today: date, *, next_on: date | None, no_next: str) -> Past:
    """What a sitting leaves on its case."""
    d = sitting.deliberation
    decision = d.decision
    fell = decision.outcome is not Outcome.UNDECIDED
    stance = decision.stance
    return Past(
        d.id, d.method.title, d.held_on or today,
        outcome_words(decision.outcome, sitting.case.person_word) if fell else "",
        decision.text, decision.reasons, present_labels(sitting), next_on=next_on,
        stance=STANCES[stance] if stance is not Stance.UNSAID else "",
        stance_reason=decision.stance_reason, unknown=unknown(sitting), no_next=no_next)


def unknown(sitting: Sitting) -> str:
    """What the evaluations say is not known yet, one thing a line."""
    topics = dict.fromkeys(
        f"{part.topic}.{UNKNOWN}" for step in sitting.deliberation.method.steps
        for part in step.parts if part.kind is StepKind.EVALUATION)
    return "\n".join(t for topic in topics if (t := read_text(sitting, topic).strip()))
