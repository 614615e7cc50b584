# SPDX-License-Identifier: EUPL-1.2
"""What of a sitting a part shows, so that steps can be compared: what they share, bare or keep."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from werksamen_desktop.model.chosen import is_choice
from werksamen_desktop.model.codes import is_on
from werksamen_desktop.model.decision import Decision
from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.method import BeamerRule, FieldType, Part, Step
from werksamen_desktop.model.room_view import is_hidden
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.topics import read_text
from werksamen_desktop.model.weighing import LIKENESS_DIFFERENT, LIKENESS_SAME

_MATRIX = (StepKind.PERSPECTIVES, StepKind.VALUES)
_OF_SITTING = {StepKind.OPTIONS: "options", StepKind.ARGUMENTS: "arguments"}


def topics_of(part: Part) -> tuple[str, ...]:
    """The topics that a part's words are kept on: its own, and those of its fields."""
    if part.kind in (StepKind.TEXT, StepKind.PLEAS):
        return (part.topic, *(f.key for f in part.fields))
    if part.kind is StepKind.LIKENESS:
        return (part.topic + LIKENESS_SAME, part.topic + LIKENESS_DIFFERENT)
    return (part.topic, *(f"{part.topic}.{f.key}" for f in part.fields))


def shown_by(sitting: Sitting, part: Part) -> frozenset[object]:
    """Everything of the sitting that a part shows, each by what tells it from the rest."""
    return frozenset(_shown(sitting, part))


def _shown(sitting: Sitting, part: Part) -> Iterator[object]:
    d = sitting.deliberation
    topics = topics_of(part)
    yield from (getattr(x, "id", x) for x in _on_topics(sitting) if x.topic in topics)
    yield from (line for line in d.checked if line.startswith(f"{part.topic}/"))
    if part.kind is StepKind.CHOICE:
        yield from (e.topic for e in d.entries if is_choice(part, e.topic))
    if part.kind is StepKind.CODES:
        yield from (e.id for e in d.entries if is_on(part, e.topic))
    if part.kind is StepKind.TEXT:
        yield from (topic for topic in topics if read_text(sitting, topic).strip())
    if part.kind is StepKind.VALUES or (
            part.kind in _MATRIX and any(f.type is FieldType.VALUES for f in part.fields)):
        yield from (v.id for v in d.values)
    if part.kind in _OF_SITTING:
        yield from (x.id for x in getattr(d, _OF_SITTING[part.kind]))
    if part.kind is StepKind.JUDGEMENT:
        yield from (j.id for j in d.judgements if f"judgement.{j.moment}" == part.topic)
    if part.kind is StepKind.DECISION and d.decision != Decision():
        yield "decision"
    if part.kind is StepKind.PLEAS:
        yield from (p.id for p in sitting.case.pleas)
    if part.kind in (StepKind.AGREEMENTS, StepKind.PROGRESS):
        yield from (a.id for a in sitting.case.agreements)


def _on_topics(sitting: Sitting) -> Iterator[Any]:
    """Whatever the sitting and its case keep by topic, of any kind."""
    for whole in (sitting.deliberation, sitting.case):
        for held in (getattr(whole, f.name) for f in fields(whole)):
            if isinstance(held, tuple):
                yield from (x for x in held if hasattr(x, "topic"))


def shown_in(sitting: Sitting, steps: Iterable[Step]) -> frozenset[object]:
    """Everything that some steps show."""
    return frozenset(x for s in steps for p in s.parts for x in shown_by(sitting, p))


def live(part: Part) -> bool:
    """Whether the room sees a part as soon as the sitting stands there."""
    return part.beamer is BeamerRule.LIVE


def hidden_things(sitting: Sitting, steps: Iterable[Step]) -> frozenset[object]:
    """What some steps show that still waits for its reveal."""
    d: Deliberation = sitting.deliberation
    return frozenset(x for s in steps for p in s.parts if is_hidden(d, p)
                     for x in shown_by(sitting, p))


def bared_by(sitting: Sitting, step: Step) -> frozenset[object]:
    """What a step shows the room at once."""
    d = sitting.deliberation
    return frozenset(x for p in step.parts if live(p) and not is_hidden(d, p)
                     for x in shown_by(sitting, p))
