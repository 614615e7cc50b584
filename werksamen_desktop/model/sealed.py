# SPDX-License-Identifier: EUPL-1.2
"""Answers that nobody may read yet: judgements, scores and votes before their reveal."""

from dataclasses import replace

from werksamen_desktop.model.chosen import hides, sealed_choices
from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.scores import open_scores, sealed_words
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import PollState

SEALED = frozenset({StepKind.JUDGEMENT, StepKind.EVALUATION, StepKind.MERGING,
                    StepKind.RANKING})
"""Kinds whose answers are hidden until their reveal, whatever the method says of the beamer."""


def sealed_topics(deliberation: Deliberation) -> tuple[str, ...]:
    """The topics of judgements, evaluations and polls whose answers are still sealed, in order."""
    d = deliberation
    asked = {p.topic: None for s in d.method.steps for p in s.parts
             if p.kind in SEALED or hides(p)}
    answered = {f"judgement.{j.moment}": None for j in d.judgements}
    scored = {r.topic: None for r in d.ratings}
    shown = open_scores(d)
    hidden = [t for t in {**asked, **answered, **scored}
              if t not in d.revealed and t not in shown]
    polled = {p.topic: None for p in d.polls if p.state is not PollState.REVEALED}
    return (*hidden, *polled)


def without_sealed(deliberation: Deliberation) -> Deliberation:
    """The deliberation less every answer that is still sealed and every friction that its owner
    keeps private; the questions stay."""
    d = deliberation
    shown, unsaid = open_scores(d), sealed_words(d) | _own_goals(d) | sealed_choices(d)
    return replace(
        d,
        judgements=tuple(j for j in d.judgements if f"judgement.{j.moment}" in d.revealed),
        ratings=tuple(r for r in d.ratings if r.topic in d.revealed or r.topic in shown),
        entries=tuple(e for e in d.entries if e.topic not in unsaid),
        frictions=tuple(f for f in d.frictions if f.released),
        polls=tuple(p if p.state is PollState.REVEALED else replace(p, votes=()) for p in d.polls))


def _own_goals(d: Deliberation) -> frozenset[str]:
    """The topics of goals that were written alone and not shown yet."""
    return frozenset(p.topic for s in d.method.steps for p in s.parts
                     if p.kind is StepKind.MERGING and p.topic not in d.revealed)


def sealed_answers(deliberation: Deliberation) -> int:
    """How many answers are still sealed."""
    d, rest = deliberation, without_sealed(deliberation)
    votes = sum(len(p.votes) for p in d.polls) - sum(len(p.votes) for p in rest.polls)
    return votes + sum(len(getattr(d, name)) - len(getattr(rest, name))
                       for name in ("judgements", "ratings", "entries"))
