# SPDX-License-Identifier: EUPL-1.2
"""Answers that nobody may read yet: judgements, scores and votes before their reveal."""

from dataclasses import replace

from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import PollState

SEALED = frozenset({StepKind.JUDGEMENT, StepKind.EVALUATION})
"""Kinds whose answers are hidden until their reveal, whatever the method says of the beamer."""


def sealed_topics(deliberation: Deliberation) -> tuple[str, ...]:
    """The topics of judgements, evaluations and polls whose answers are still sealed, in order."""
    d = deliberation
    asked = {p.topic: None for s in d.method.steps for p in s.parts if p.kind in SEALED}
    answered = {f"judgement.{j.moment}": None for j in d.judgements}
    scored = {r.topic: None for r in d.ratings}
    hidden = [t for t in {**asked, **answered, **scored} if t not in d.revealed]
    polled = {p.topic: None for p in d.polls if p.state is not PollState.REVEALED}
    return (*hidden, *polled)


def without_sealed(deliberation: Deliberation) -> Deliberation:
    """The deliberation less every answer that is still sealed and every friction that its owner
    keeps private; the questions stay."""
    d = deliberation
    return replace(
        d,
        judgements=tuple(j for j in d.judgements if f"judgement.{j.moment}" in d.revealed),
        ratings=tuple(r for r in d.ratings if r.topic in d.revealed),
        frictions=tuple(f for f in d.frictions if f.released),
        polls=tuple(p if p.state is PollState.REVEALED else replace(p, votes=()) for p in d.polls))


def sealed_answers(deliberation: Deliberation) -> int:
    """How many answers are still sealed."""
    d, rest = deliberation, without_sealed(deliberation)
    votes = sum(len(p.votes) for p in d.polls) - sum(len(p.votes) for p in rest.polls)
    return len(d.judgements) + len(d.ratings) - len(rest.judgements) - len(rest.ratings) + votes
