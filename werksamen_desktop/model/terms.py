# SPDX-License-Identifier: EUPL-1.2
"""What we mean by our words (domain A4 4.3): told again when somebody uses such a word."""

import re
from collections.abc import Iterator

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.method import Part, Step
from werksamen_desktop.model.room_view import is_hidden
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.topics import read_text
from werksamen_desktop.model.weighing import Entry

TERMS = "terms"
"""Topic: a word, and as its second text what we mean by it."""


def terms(sitting: Sitting) -> tuple[Entry, ...]:
    """The words that have a meaning here."""
    d = sitting.deliberation
    hidden = any(is_hidden(d, p) for s in d.steps for p in s.parts if p.topic == TERMS)
    return () if hidden else tuple(
        e for e in d.listed(TERMS) if e.text.strip() and e.detail.strip())


def used_in(words: str, held: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """The terms that a text uses as a word of its own, also in an inflected form ("veilige")."""
    return tuple(e for e in held if re.search(
        rf"\b{re.escape(e.text.strip())}(?:e|s|en|er|ere)?\b", words, re.IGNORECASE))


def remind_of_terms(sitting: Sitting, step: Step) -> Iterator[str]:
    """What was meant by the terms that are used in this step; not where they are defined."""
    if any(p.topic == TERMS for p in step.parts):
        return
    said = "\n".join(text for part in step.parts for text in _said(sitting, part))
    for term in used_in(said, terms(sitting)):
        yield f"Wij bedoelen met ‘{term.text.strip()}’: {term.detail.strip()}"


def _said(sitting: Sitting, part: Part) -> Iterator[str]:
    """What was written in a part; nothing of what waits for its reveal."""
    d = sitting.deliberation
    if is_hidden(d, part):
        return
    if part.kind is StepKind.TEXT:
        yield from (read_text(sitting, f.key) for f in part.fields)
        return
    yield from (t for e in d.entries for t in (e.text, e.detail)
                if e.topic == part.topic or e.topic.startswith(f"{part.topic}."))
    if part.kind is StepKind.AGREEMENTS:
        yield from (t for a in sitting.case.agreements for t in (a.step, a.result))
    elif part.kind is StepKind.DECISION:
        yield from (d.decision.text, d.decision.reasons)
    elif part.kind is StepKind.OPTIONS:
        yield from (o.text for o in d.options)
