# SPDX-License-Identifier: EUPL-1.2
"""Edits of the matrix that touch more than one place: moving, sharing, speaking for somebody."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID, uuid4

from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.edits import (
    add_entry,
    moved,
    remove_entry,
    set_entry,
    set_value,
)
from werksamen_desktop.model.method import FieldType, Part, Step
from werksamen_desktop.model.overlap import same_value_ids
from werksamen_desktop.model.people import Absence, Seat, SeatKind
from werksamen_desktop.model.spoken import BY_THE_GROUP, says_unknown
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.topics import read_text, write_text
from werksamen_desktop.model.weighing import (
    LIKENESS_DIFFERENT,
    LIKENESS_SAME,
    Entry,
    Norm,
    SpokenBy,
    Value,
)


@dataclass(frozen=True, slots=True)
class Target:
    """Somewhere an entry can be moved to: a topic, and the step and field it is called by."""

    topic: str
    label: str
    running_text: bool = False


def targets(deliberation: Deliberation, topic: str) -> tuple[Target, ...]:
    """Everything of the method that holds words, other than the topic itself, once each."""
    found: dict[str, Target] = {}
    for step in deliberation.steps:
        for part in step.parts:
            for target in _targets_of(step, part):
                found.setdefault(target.topic, target)
    found.pop(topic, None)
    return tuple(found.values())


def _targets_of(step: Step, part: Part) -> Iterator[Target]:
    if part.kind is StepKind.TEXT:
        for field in part.fields:
            yield Target(field.key, _label(step, field.label), running_text=True)
    elif part.kind is StepKind.LIST:
        yield Target(part.topic, _label(step, part.title))
    elif part.kind is StepKind.LIKENESS:
        yield Target(part.topic + LIKENESS_SAME, _label(step, "Overeenkomst"))
        yield Target(part.topic + LIKENESS_DIFFERENT, _label(step, "Verschil"))
    elif part.kind in (StepKind.PERSPECTIVES, StepKind.VALUES):
        for field in part.fields:
            if field.type is not FieldType.VALUES:
                yield Target(f"{part.topic}.{field.key}", _label(step, field.label))


def _label(step: Step, name: str) -> str:
    return f"{step.title}: {name}" if name and name != step.title else step.title


def move_to(sitting: Sitting, entry: UUID, target: Target) -> Sitting:
    """Move an entry to another topic; running text takes its words on a line of their own."""
    held = sitting.deliberation.entry(entry)
    if held is None:
        return sitting
    if not target.running_text:
        return set_entry(sitting, entry, topic=target.topic)
    text = "\n".join(t for t in (read_text(sitting, target.topic), held.text) if t)
    return write_text(remove_entry(sitting, entry), target.topic, text)


def move_within(sitting: Sitting, entry: UUID, by: int) -> Sitting:
    """Move an entry up (-1) or down (1) among the entries of its cell."""
    held = sitting.deliberation.entry(entry)
    if held is None:
        return sitting
    entries = sitting.deliberation.entries
    cell = [e.id for e in sitting.deliberation.cell(held.topic, held.seat)]
    place = cell.index(entry) + by
    if not 0 <= place < len(cell):
        return sitting
    ids = [e.id for e in entries]
    return sitting.with_deliberation(entries=moved(entries, entry, ids.index(cell[place])))


def default_speaker(seat: Seat | None) -> tuple[SpokenBy, str]:
    """Who is taken to speak in a seat's cells: the person, or the group where nobody sits."""
    if seat and (seat.kind is SeatKind.ABSENT or seat.absence is not Absence.PRESENT):
        return SpokenBy.ON_BEHALF, BY_THE_GROUP
    return SpokenBy.SELF, ""


def write_entry(sitting: Sitting, entry: Entry, text: str, *, after: UUID | None) -> Sitting:
    """Give an entry its words; the first word makes it, the last one taken away removes it.

    What was said of an entry besides its words (who spoke, kind of interest) keeps it.
    """
    held = sitting.deliberation.entry(entry.id)
    if held is None:
        return add_entry(sitting, replace(entry, text=text), after=after) if text else sitting
    if not text and replace(held, text="", made_in="") == replace(entry, text="", made_in=""):
        return remove_entry(sitting, entry.id)
    if text and held.spoken_by is SpokenBy.NO_DATA:
        return set_entry(sitting, entry.id, text=text, spoken_by=entry.spoken_by,
                         spoken_for=entry.spoken_for)
    return set_entry(sitting, entry.id, text=text)


def set_or_add(sitting: Sitting, entry: Entry, **changes: Any) -> Sitting:
    """Change an entry's fields; one that is not there yet is made."""
    if sitting.deliberation.entry(entry.id) is None:
        return add_entry(sitting, replace(entry, **changes))
    return set_entry(sitting, entry.id, **changes)


def share_value(sitting: Sitting, word: str, *, shared: bool) -> Sitting:
    """Mark a value as shared, or no longer, wherever it was named (synonyms too)."""
    d = sitting.deliberation
    same = same_value_ids(d, word)
    values = tuple(replace(v, shared=shared) if v.id in same else v for v in d.values)
    return sitting.with_deliberation(values=values)


def mark_values_unknown(sitting: Sitting, seat: UUID, *, unknown: bool) -> Sitting:
    """Say that no value of a seat is known, or take that back."""
    values = sitting.deliberation.values
    rest = tuple(v for v in values if v.seat != seat or not says_unknown(v))
    if unknown == (len(rest) < len(values)):
        return sitting
    mark = (Value(uuid4(), seat, spoken_by=SpokenBy.NO_DATA),) if unknown else ()
    return sitting.with_deliberation(values=(*rest, *mark))


def set_norm(sitting: Sitting, value: UUID, place: int, **changes: Any) -> Sitting:
    """Change the norm at a place under a value; the place after the last makes one.

    Norms without words or direction at the end go.
    """
    held = next((v for v in sitting.deliberation.values if v.id == value), None)
    if held is None or place > len(held.norms):
        return sitting
    norms = list(held.norms)
    if place == len(norms):
        norms.append(Norm())
    norms[place] = replace(norms[place], **changes)
    while norms and norms[-1] == Norm():
        norms.pop()
    return set_value(sitting, value, norms=tuple(norms))


def remove_norm(sitting: Sitting, value: UUID, place: int) -> Sitting:
    """Take the norm at a place away."""
    held = next((v for v in sitting.deliberation.values if v.id == value), None)
    if held is None or place >= len(held.norms):
        return sitting
    return set_value(sitting, value, norms=held.norms[:place] + held.norms[place + 1:])


def split_synonym(sitting: Sitting, word: str) -> Sitting:
    """Take back that a word means the same as others."""
    kept = tuple(pair for pair in sitting.deliberation.synonyms if word not in pair)
    return sitting.with_deliberation(synonyms=kept)


def rename_value(sitting: Sitting, value: UUID, word: str) -> Sitting:
    """Give a value another word; an empty one leaves it."""
    if not word.strip():
        return sitting
    return set_value(sitting, value, word=word.strip())
