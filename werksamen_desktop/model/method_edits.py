# SPDX-License-Identifier: EUPL-1.2
"""Edits of a method: pure functions from one method to the next, by the places of what it holds.

A place that is not there leaves the method as it was. Keys are made here and stay unique.
"""

from collections.abc import Callable
from dataclasses import replace
from itertools import count
from typing import Any, TypeVar

from werksamen_desktop.model.kind_words import fresh_part, type_for_key
from werksamen_desktop.model.method import Field, FieldType, Method, Part, Step, Variant
from werksamen_desktop.model.step_kind import StepKind

T = TypeVar("T")

NEW_STEP = "Nieuwe stap"
NEW_QUESTION = "Wat is hier de vraag?"
NEW_FIELD = "Nieuw veld"
NEW_VARIANT = "Nieuwe vorm"


# Steps -------------------------------------------------------------------------------------------

def add_step(method: Method, place: int, *, kind: StepKind = StepKind.LIST) -> Method:
    """A new step at a place, in the phase and the variants of the one before it."""
    before = method.steps[place - 1] if 0 < place <= len(method.steps) else None
    key = _free_key(f"{method.id.upper()}-", {s.key for s in method.steps})
    made = Step(key, NEW_STEP, NEW_QUESTION, (), phase=before.phase if before else "",
                variants=before.variants if before else ())
    place = max(0, min(place, len(method.steps)))
    return add_part(_with(method, _inserted(method.steps, place, made)), place, 0, kind)


def copy_step(method: Method, place: int) -> Method:
    """The same step once more, right after it; its parts keep their topics and so their content."""
    if not 0 <= place < len(method.steps):
        return method
    key = _free_key(f"{method.id.upper()}-", {s.key for s in method.steps})
    twin = replace(method.steps[place], key=key)
    return _with(method, _inserted(method.steps, place + 1, twin))


def set_step(method: Method, place: int, **changes: Any) -> Method:
    """Change a step's title, question, minutes …"""
    return _with(method, _changed(method.steps, place, lambda s: replace(s, **changes)))


def remove_step(method: Method, place: int) -> Method:
    """The method less a step."""
    return _with(method, _without(method.steps, place))


def move_step(method: Method, place: int, by: int) -> Method:
    """Move a step up or down; at either end it stays."""
    return _with(method, _moved(method.steps, place, by))


def set_in_variant(method: Method, place: int, variant: str, on: bool) -> Method:
    """Let a step take part in a variant or not; the last of its variants stays."""
    if not 0 <= place < len(method.steps):
        return method
    known = tuple(v.id for v in method.variants)
    held = method.steps[place].variants or known
    now = tuple(v for v in known if (on if v == variant else v in held))
    return method if not now else set_step(method, place, variants=() if now == known else now)


# Parts -------------------------------------------------------------------------------------------

def add_part(method: Method, step: int, place: int, kind: StepKind) -> Method:
    """A new part of a kind, on a topic of its own where its kind has no topic by nature."""
    made = fresh_part(kind, _topics(method))
    return _in_step(method, step, lambda parts: _inserted(parts, place, made))


def set_part(method: Method, step: int, place: int, **changes: Any) -> Method:
    """Change a part's title, beamer rule, items …"""
    return _in_step(method, step, lambda parts: _changed(
        parts, place, lambda p: replace(p, **changes)))


def set_kind(method: Method, step: int, place: int, kind: StepKind) -> Method:
    """Make a part of another kind: its title stays, the rest is fresh."""
    def turned(part: Part) -> Part:
        made = fresh_part(kind, _topics(method))
        return replace(made, title=part.title)

    return _in_step(method, step, lambda parts: _changed(
        parts, place, lambda p: p if p.kind is kind else turned(p)))


def remove_part(method: Method, step: int, place: int) -> Method:
    """The method less a part."""
    return _in_step(method, step, lambda parts: _without(parts, place))


def move_part(method: Method, step: int, place: int, by: int) -> Method:
    """Move a part up or down in its step."""
    return _in_step(method, step, lambda parts: _moved(parts, place, by))


def own_topic(method: Method, step: int, place: int) -> Method:
    """Give a part content of its own, apart from what other parts show; a judgement has none."""
    def parted(part: Part) -> Part:
        if part.kind is StepKind.JUDGEMENT:
            return part
        return replace(part, topic=_free_key(f"{part.kind}.", _topics(method)))

    return _in_step(method, step, lambda parts: _changed(parts, place, parted))


# Fields ------------------------------------------------------------------------------------------

def add_field(method: Method, step: int, part: int, *, keys: tuple[str, ...] = ()) -> Method:
    """A new field at the end of a part, with the first of `keys` that is free, else a fresh key."""
    def add(held: Part) -> Part:
        taken = {f.key for f in held.fields}
        key = next((k for k in keys if k not in taken), "") or _fresh_field_key(method, held)
        kind = type_for_key(held.kind, key) or FieldType.TEXT
        return replace(held, fields=(*held.fields, Field(key, NEW_FIELD, kind)))

    return _in_part(method, step, part, add)


def set_field_key(method: Method, step: int, part: int, place: int, key: str) -> Method:
    """Let a field stand for something of the sitting's own, with the type that goes with it."""
    held = part_at(method, step, part)
    fixed = type_for_key(held.kind, key) if held else None
    changed = set_field(method, step, part, place, key=key)
    return set_field(changed, step, part, place, type=fixed) if fixed else changed


def own_field_key(method: Method, step: int, part: int, place: int) -> Method:
    """Let a field of a text part keep a text of its own, apart from case and sitting."""
    held = part_at(method, step, part)
    if held is None:
        return method
    return set_field(method, step, part, place, key=_fresh_field_key(method, held))


def set_field(method: Method, step: int, part: int, place: int, **changes: Any) -> Method:
    """Change a field's label, type, prompt …"""
    return _in_part(method, step, part, lambda p: replace(p, fields=_changed(
        p.fields, place, lambda f: replace(f, **changes))))


def remove_field(method: Method, step: int, part: int, place: int) -> Method:
    """The method less a field."""
    return _in_part(method, step, part, lambda p: replace(p, fields=_without(p.fields, place)))


def move_field(method: Method, step: int, part: int, place: int, by: int) -> Method:
    """Move a field up or down in its part."""
    return _in_part(method, step, part, lambda p: replace(p, fields=_moved(p.fields, place, by)))


def part_at(method: Method, step: int, part: int) -> Part | None:
    """The part at a place, if it is there."""
    if 0 <= step < len(method.steps) and 0 <= part < len(method.steps[step].parts):
        return method.steps[step].parts[part]
    return None


# Variants ----------------------------------------------------------------------------------------

def add_variant(method: Method) -> Method:
    """A new variant; steps that name none are in it."""
    made = Variant(_free_key("vorm-", {v.id for v in method.variants}), NEW_VARIANT)
    return replace(method, variants=(*method.variants, made))


def set_variant(method: Method, place: int, **changes: Any) -> Method:
    """Rename a variant."""
    return replace(method, variants=_changed(
        method.variants, place, lambda v: replace(v, **changes)))


def move_variant(method: Method, place: int, by: int) -> Method:
    """Move a variant; the first is the usual one."""
    return replace(method, variants=_moved(method.variants, place, by))


def remove_variant(method: Method, place: int) -> Method:
    """The method less a variant, and less the steps that were in no other."""
    if not 0 <= place < len(method.variants):
        return method
    gone = method.variants[place].id
    left = _without(method.variants, place)
    steps = tuple(replace(s, variants=tuple(v for v in s.variants if v != gone))
                  for s in method.steps if not left or s.variants != (gone,))
    return replace(method, variants=left, steps=steps)


def only_in(method: Method, variant: str) -> int:
    """How many steps are in this variant and no other."""
    return sum(s.variants == (variant,) for s in method.steps) if len(method.variants) > 1 else 0


# Shared ------------------------------------------------------------------------------------------

def _with(method: Method, steps: tuple[Step, ...]) -> Method:
    return replace(method, steps=steps)


def _in_step(method: Method, step: int,
             change: Callable[[tuple[Part, ...]], tuple[Part, ...]]) -> Method:
    return _with(method, _changed(
        method.steps, step, lambda s: replace(s, parts=change(s.parts))))


def _in_part(method: Method, step: int, part: int, change: Callable[[Part], Part]) -> Method:
    return _in_step(method, step, lambda parts: _changed(parts, part, change))


def _topics(method: Method) -> set[str]:
    return {p.topic for s in method.steps for p in s.parts}


def _fresh_field_key(method: Method, part: Part) -> str:
    """A key that no field of the part has; in a text part it is a whole topic, unique in all."""
    if part.kind is not StepKind.TEXT:
        return _free_key("veld-", {f.key for f in part.fields})
    taken = {f.key for s in method.steps for p in s.parts for f in p.fields}
    return _free_key(f"{part.topic}.", taken)


def _free_key(begin: str, taken: set[str]) -> str:
    return next(k for n in count(len(taken) + 1) if (k := f"{begin}{n}") not in taken)


def _changed(items: tuple[T, ...], place: int, change: Callable[[T], T]) -> tuple[T, ...]:
    return tuple(change(item) if i == place else item for i, item in enumerate(items))


def _inserted(items: tuple[T, ...], place: int, item: T) -> tuple[T, ...]:
    place = max(0, min(place, len(items)))
    return (*items[:place], item, *items[place:])


def _without(items: tuple[T, ...], place: int) -> tuple[T, ...]:
    return tuple(item for i, item in enumerate(items) if i != place)


def _moved(items: tuple[T, ...], place: int, by: int) -> tuple[T, ...]:
    if not 0 <= place < len(items) or not 0 <= place + by < len(items):
        return items
    rest = _without(items, place)
    return _inserted(rest, place + by, items[place])
