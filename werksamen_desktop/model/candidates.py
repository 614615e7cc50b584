# SPDX-License-Identifier: EUPL-1.2
"""What is put in order or chosen from: the lines of another part, fixed lines, or the options."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from uuid import UUID

from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.method import FieldType, Method, Part
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry

CHOOSES = (StepKind.RANKING, StepKind.CHOICE)
"""The kinds that work on candidates."""

_LISTS = (StepKind.LIST, StepKind.BOARD)
_MATRIX = (StepKind.PERSPECTIVES, StepKind.VALUES, StepKind.INTENTIONS)


@dataclass(frozen=True, slots=True)
class Candidate:
    """One of what can be chosen; `key` stays the same when its words change."""

    key: str
    text: str
    letter: str = ""
    seat: UUID | None = None

    @property
    def words(self) -> str:
        """"B  Thuis met hulp"; without a letter the text alone."""
        return f"{self.letter}  {self.text}" if self.letter else self.text


def candidates(deliberation: Deliberation, part: Part,
               hidden: Collection[str] = ()) -> tuple[Candidate, ...]:
    """What a part can choose from now, in order, less what is on topics that are still hidden."""
    d = deliberation
    if part.source:
        return tuple(Candidate(str(e.id), e.text, seat=e.seat) for e in _lines(d, part.source)
                     if e.topic not in hidden)
    if part.items:
        return tuple(Candidate(item, item) for item in part.items)
    return tuple(Candidate(str(o.id), o.text, d.letter(o.id)) for o in d.options if o.text.strip())


def _lines(d: Deliberation, topic: str) -> Iterator[Entry]:
    """The lines on a topic: of the group, or of a seat that is still at the table."""
    table = {s.id for s in d.table}
    yield from (e for e in d.listed(topic) if e.text.strip() and (
        e.seat is None or e.seat in table))


def sources(method: Method) -> dict[str, str]:
    """The topics of a method that lines can come from, each with what it is called."""
    found: dict[str, str] = {}
    for step in method.steps:
        for part in step.parts:
            named = " – ".join(t for t in (step.title, part.title) if t)
            if part.kind in _LISTS:
                found.setdefault(part.topic, named)
            elif part.kind in _MATRIX:
                for field in part.fields:
                    if field.type is not FieldType.VALUES:
                        found.setdefault(f"{part.topic}.{field.key}", f"{named}, {field.label}")
    return found
