# SPDX-License-Identifier: EUPL-1.2
"""All mistakes in a method at once, for who is still writing it; `check_method` stops at the first.

The parts, the steps and the whole are checked one by one with everything around them sound, so
that a mistake in one place does not hide one in another.
"""

from collections.abc import Iterator
from dataclasses import replace

from werksamen_desktop.exchange.checks import check_method
from werksamen_desktop.exchange.method_toml import method_record
from werksamen_desktop.exchange.methods import bound_texts
from werksamen_desktop.exchange.reading import Mistake
from werksamen_desktop.model.method import Method, Part, Step
from werksamen_desktop.model.step_kind import StepKind

_SOUND_PART = Part(StepKind.LIST, "sound")
_SOUND = Method("sound", "sound", "1", (Step("sound", "sound", "sound", (_SOUND_PART,)),))


def mistakes_in(method: Method) -> tuple[Mistake, ...]:
    """What keeps a method from being run, at most one for each part, each step and the whole."""
    found = {m.place: m for m in _each(method)}
    for mistake in _checked(method, ""):
        found.setdefault(mistake.place, mistake)
    return tuple(found.values())


def _each(method: Method) -> Iterator[Mistake]:
    yield from _too_long(method)
    sound = tuple(replace(_SOUND.steps[0], key=s.key or f"empty{i}", variants=tuple(
        v for v in s.variants if v in {m.id for m in method.variants}))
        for i, s in enumerate(method.steps))
    yield from _checked(replace(method, steps=sound), "")
    for i, step in enumerate(method.steps):
        place = f"steps[{i}]"
        alone = replace(step, parts=(_SOUND_PART,) if step.parts else ())
        yield from _checked(replace(_SOUND, steps=(alone,), variants=tuple(
            v for v in method.variants if not step.variants or v.id in step.variants)), place)
        for j, part in enumerate(step.parts):
            alone = replace(_SOUND.steps[0], parts=(part,))
            yield from _checked(replace(_SOUND, steps=(alone,)), place, f"parts[{j}]")


def _checked(method: Method, place: str, part: str = "") -> Iterator[Mistake]:
    """The first mistake in a method, at the place where its one step and part really stand."""
    try:
        check_method(method)
    except Mistake as mistake:
        at = mistake.place
        if place:
            at = at.replace("steps[0]", place, 1)
        if part:
            at = at.replace("parts[0]", part, 1)
        yield Mistake(at, mistake.what)


def _too_long(method: Method) -> Iterator[Mistake]:
    try:
        bound_texts(method_record(method), "")
    except Mistake as mistake:
        yield mistake
