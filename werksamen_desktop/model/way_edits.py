# SPDX-License-Identifier: EUPL-1.2
"""Changing the way of a running sitting: its own copy of the method gets, moves or loses a step.

The method as it ships, and other sittings by it, stay what they are. Content hangs on topics: a
step that is taken from another method shows what was said on the topics they share.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, count

from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.method import BeamerRule, Part, Step
from werksamen_desktop.model.sealed import SEALED
from werksamen_desktop.model.shown import (
    bared_by,
    hidden_things,
    live,
    shown_by,
    shown_in,
)
from werksamen_desktop.model.step_kind import StepKind

MOST_STEPS = 100
"""Steps that a method may have; with more, a file of the sitting could not be read back."""

_NUMBERED = re.compile(r"[a-z_]+\.\d+")
"""A topic that a method editor made up: alike in two methods, it need not mean the same."""


def add_step(sitting: Sitting, step: Step, *, taken_from: str, after: str) -> Sitting:
    """Take a step of a method in, right after the step with key `after`, in every depth.

    What the room has seen already stays visible, also where the new step would hide it first.
    """
    d = sitting.deliberation
    if len(d.method.steps) >= MOST_STEPS:
        return sitting
    taken = fitted(d, step, taken_from=taken_from)
    place = next((i + 1 for i, s in enumerate(d.method.steps) if s.key == after),
                 len(d.method.steps))
    steps = (*d.method.steps[:place], taken, *d.method.steps[place:])
    return sitting.with_deliberation(
        method=replace(d.method, steps=steps), revealed=(*d.revealed, *_seen(sitting, taken)))


def fitted(deliberation: Deliberation, step: Step, *, taken_from: str) -> Step:
    """A step as it would stand in a sitting: its key and made-up topics are not in use there."""
    d = deliberation
    used = {s.key for s in d.method.steps} | {s.step for s in d.spent} | set(d.visited)
    key = next(k for k in chain((step.key,), (f"{step.key}-{n}" for n in count(2)))
               if k not in used)
    parts = tuple(_fitted_part(d, p) for p in step.parts)
    return replace(step, key=key, parts=parts, variants=(), taken_from=taken_from)


def _fitted_part(deliberation: Deliberation, part: Part) -> Part:
    topics = {p.topic for p in _parts(deliberation)}
    others = [p for p in _parts(deliberation) if p.topic == part.topic]
    same = all(_alike(part, p) for p in others)
    if same or (part.kind in {p.kind for p in others} and not _NUMBERED.fullmatch(part.topic)):
        return part
    topic = next(t for n in count(2) if (t := f"{part.topic}-{n}") not in topics)
    fields = tuple(replace(f, key=f.key.replace(part.topic, topic, 1))
                   if f.key.startswith(f"{part.topic}.") else f for f in part.fields)
    return replace(part, topic=topic, fields=fields)


def _alike(one: Part, other: Part) -> bool:
    """Whether two parts ask the same, however the room sees them."""
    return replace(one, beamer=BeamerRule.LIVE) == replace(other, beamer=BeamerRule.LIVE)


def _parts(deliberation: Deliberation) -> Iterator[Part]:
    return (p for s in deliberation.method.steps for p in s.parts)


def _seen(sitting: Sitting, taken: Step) -> tuple[str, ...]:
    """The topics that the new step would hide although the room has seen what is there."""
    d = sitting.deliberation
    known = {x for s in d.steps for x in bared_by(sitting, s)}
    return tuple(p.topic for p in taken.parts if p.beamer is BeamerRule.AFTER_REVEAL
                 and p.kind in _OPEN_ONCE_SEEN and p.topic not in d.revealed
                 and known & shown_by(sitting, p))


_OPEN_ONCE_SEEN = frozenset(StepKind) - SEALED - {StepKind.POLL}


def room_for_step(deliberation: Deliberation) -> bool:
    """Whether the sitting's method can take another step."""
    return len(deliberation.method.steps) < MOST_STEPS


def adding_bares(sitting: Sitting, step: Step) -> bool:
    """Whether a step would show the room what still waits for its reveal in another."""
    taken = fitted(sitting.deliberation, step, taken_from="")
    hidden = hidden_things(sitting, sitting.deliberation.steps)
    return bool(bared_by(sitting, taken) & hidden)


def shared_with(sitting: Sitting, step: Step) -> tuple[Step, ...]:
    """The steps of this sitting that work on the same as a step of another method would."""
    d = sitting.deliberation
    topics = {(p.kind, p.topic) for p in fitted(d, step, taken_from="").parts}
    return tuple(s for s in d.steps if any((p.kind, p.topic) in topics for p in s.parts))


def move_step(sitting: Sitting, key: str, by: int) -> Sitting:
    """Move a step one place earlier (-1) or later (1) among the steps of this depth."""
    d = sitting.deliberation
    run = [s.key for s in d.steps]
    if key not in run or not 0 <= run.index(key) + by < len(run):
        return sitting
    beside = run[run.index(key) + by]
    held = next(s for s in d.method.steps if s.key == key)
    rest = [s for s in d.method.steps if s.key != key]
    place = next(i for i, s in enumerate(rest) if s.key == beside) + (1 if by > 0 else 0)
    return sitting.with_deliberation(
        method=replace(d.method, steps=(*rest[:place], held, *rest[place:])))


def may_move(deliberation: Deliberation, key: str, by: int) -> bool:
    """Whether there is a place for a step that way."""
    run = [s.key for s in deliberation.steps]
    return key in run and 0 <= run.index(key) + by < len(run)


def moving_bares(sitting: Sitting, key: str, by: int) -> bool:
    """Whether the room would, by a move, see something before the step that was to reveal it."""
    before = _shown_early(sitting, sitting.deliberation.steps)
    return bool(_shown_early(sitting, move_step(sitting, key, by).deliberation.steps) - before)


def _shown_early(sitting: Sitting, steps: tuple[Step, ...]) -> frozenset[object]:
    """What is shown at once by a step that comes before the one in which it is revealed."""
    return frozenset(x for i, step in enumerate(steps) if any(live(p) for p in step.parts)
                     for x in bared_by(sitting, step) & hidden_things(sitting, steps[i + 1:]))


def remove_step(sitting: Sitting, key: str) -> Sitting:
    """Take a step away that was added and keeps nothing; who stands there stands one earlier."""
    d = sitting.deliberation
    if not may_remove(sitting, key):
        return sitting
    keys = [s.key for s in d.steps]
    rest = [k for k in keys if k != key]
    here = rest[max(0, keys.index(key) - 1)] if d.step == key else d.step
    return sitting.with_deliberation(
        method=replace(d.method, steps=tuple(s for s in d.method.steps if s.key != key)),
        skips=tuple(s for s in d.skips if s.step != key),
        planned=tuple(p for p in d.planned if p.step != key),
        step=here, part=0 if d.step == key else d.part)


def was_added(deliberation: Deliberation, key: str) -> bool:
    """Whether a step was taken in while the sitting ran."""
    return any(s.key == key and s.taken_from for s in deliberation.steps)


def may_remove(sitting: Sitting, key: str) -> bool:
    """Whether a step was added, and nothing would be out of sight without it."""
    d = sitting.deliberation
    step = next((s for s in d.steps if s.key == key), None)
    if step is None or not was_added(d, key) or len(d.steps) < 2:
        return False
    others = [s for s in d.steps if s is not step]
    noted = any(n.step == key for n in d.notes) or any(p.step == key for p in d.private_times)
    return not noted and not shown_in(sitting, (step,)) - shown_in(sitting, others)
