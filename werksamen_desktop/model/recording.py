# SPDX-License-Identifier: EUPL-1.2
"""Recording something for another step (vastleggen voor stap …): where a line can go, and how.

Sealed kinds are not offered: a judgement, a score or a vote is given by who it is of.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from uuid import UUID, uuid4

from werksamen_desktop.model import edits
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.codes import INSIGHT
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.friction import Friction
from werksamen_desktop.model.friction_edits import add_friction
from werksamen_desktop.model.matrix_edits import default_speaker
from werksamen_desktop.model.method import Field, FieldType, Part, Step
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.model.stakeholders import LANES
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.topics import read_text, write_text
from werksamen_desktop.model.weighing import (
    LIKENESS_DIFFERENT,
    LIKENESS_SAME,
    Argument,
    Entry,
    Option,
    Side,
    Value,
)

Into = Callable[[Sitting, str], Sitting]

PARKED = "Parkeerplaats"
OWN_NOTE = "mijn notitie, alleen voor u"


@dataclass(frozen=True, slots=True)
class Slot:
    """One way a place takes a line: as one of its kinds, for a seat, for or against an option."""

    key: str
    label: str
    into: Into = field(compare=False)


@dataclass(frozen=True, slots=True)
class Place:
    """Somewhere a line can be recorded: a part of a step, or the parking lot (number 0)."""

    key: str
    number: int
    step: str
    label: str
    slots: tuple[Slot, ...]

    @property
    def line(self) -> str:
        """How it stands in a list: "7. Wegen: Mogelijkheden"."""
        both = f"{self.step}: {self.label}" if self.label != self.step else self.step
        return f"{self.number}. {both}" if self.number else self.label

    @property
    def words(self) -> str:
        """How it stands in a sentence: "stap 7, Mogelijkheden"."""
        return f"stap {self.number}, {self.label}" if self.number else f"de {self.label.lower()}"


def places(sitting: Sitting) -> tuple[Place, ...]:
    """Everywhere a line can be recorded now, in the order of the steps."""
    found = [place for number, step in enumerate(sitting.deliberation.steps, 1)
             for place in _of_step(sitting, number, step)]
    return (*found, Place("parked", 0, "", PARKED, (Slot("", "", edits.park),)))


def _of_step(sitting: Sitting, number: int, step: Step) -> Iterator[Place]:
    for at, part in enumerate(step.parts):
        offer = _OFFERS.get(part.kind)
        for name, slots in offer(sitting, part) if offer else ():
            label = next((n for n in (name, part.title) if n), step.title)
            if slots:
                yield Place(f"{step.key}/{at}/{name}", number, step.title, label, tuple(slots))
    note = Slot("", "", lambda s, text: edits.set_note(
        s, step.key, _added(s.deliberation.note(step.key), text)))
    yield Place(f"{step.key}/note", number, step.title, OWN_NOTE, (note,))


def _added(text: str, line: str) -> str:
    return "\n".join(t for t in (text.rstrip(), line) if t)


_Offered = Iterator[tuple[str, list[Slot]]]


def _text(sitting: Sitting, part: Part) -> _Offered:
    for held in part.fields:
        yield held.label, [Slot("", "", partial(_write, held.key))]


def _write(topic: str, sitting: Sitting, text: str) -> Sitting:
    return write_text(sitting, topic, _added(read_text(sitting, topic), text))


def _list(sitting: Sitting, part: Part) -> _Offered:
    kinds = part.kinds or ("",)
    yield "", [Slot(kind, kind, partial(_enter, part.topic, kind)) for kind in kinds]


def _board(sitting: Sitting, part: Part) -> _Offered:
    yield "", [Slot(lane, lane, partial(_enter, part.topic, lane)) for lane in LANES]


def _likeness(sitting: Sitting, part: Part) -> _Offered:
    yield "", [Slot(end, label, partial(_enter, part.topic + end, "")) for label, end in (
        ("overeenkomst", LIKENESS_SAME), ("verschil", LIKENESS_DIFFERENT))]


def _enter(topic: str, kind: str, sitting: Sitting, text: str) -> Sitting:
    return edits.add_entry(sitting, Entry(
        uuid4(), topic, text, kind=kind, made_in=sitting.deliberation.step))


def _matrix(sitting: Sitting, part: Part) -> _Offered:
    seats = [(s.id, private_label(s, sitting.case)) for s in sitting.deliberation.table]
    fields = part.fields
    if part.kind is StepKind.VALUES and not any(f.type is FieldType.VALUES for f in fields):
        fields = (Field("", "Waarden", FieldType.VALUES), *fields)
    for held in fields:
        into = _value if held.type is FieldType.VALUES else partial(_cell, part, held)
        yield held.label, [Slot(str(i), label, partial(into, i)) for i, label in seats]


def _cell(part: Part, held: Field, seat: UUID, sitting: Sitting, text: str) -> Sitting:
    spoken_by, spoken_for = default_speaker(sitting.deliberation.seat(seat))
    return edits.add_entry(sitting, Entry(
        uuid4(), f"{part.topic}.{held.key}", text, seat=seat, spoken_by=spoken_by,
        spoken_for=spoken_for, made_in=sitting.deliberation.step))


def _value(seat: UUID, sitting: Sitting, text: str) -> Sitting:
    spoken_by, spoken_for = default_speaker(sitting.deliberation.seat(seat))
    return edits.add_value(sitting, Value(
        uuid4(), seat, text, spoken_by=spoken_by, spoken_for=spoken_for))


def _options(sitting: Sitting, part: Part) -> _Offered:
    yield "", [Slot("", "", lambda s, text: edits.add_option(s, Option(uuid4(), text)))]


def _arguments(sitting: Sitting, part: Part) -> _Offered:
    d = sitting.deliberation
    yield "", [Slot(f"{o.id}/{side}", f"{words} {d.letter(o.id)}: {o.text}",
                    partial(_argue, o.id, side))
               for o in d.options for side, words in ((Side.FOR, "voor"), (Side.AGAINST, "tegen"))]


def _argue(option: UUID, side: Side, sitting: Sitting, text: str) -> Sitting:
    return edits.add_argument(sitting, Argument(uuid4(), option, side, text))


def _agreements(sitting: Sitting, part: Part) -> _Offered:
    yield "", [Slot("", "", lambda s, text: edits.add_agreement(
        s, Agreement(uuid4(), step=text)))]


def _frictions(sitting: Sitting, part: Part) -> _Offered:
    """Of whom it is must be said; until that owner releases it, it is in this window only."""
    yield "", [Slot(str(s.id), private_label(s, sitting.case), partial(_chafe, part.topic, s.id))
               for s in sitting.deliberation.table]


def _chafe(topic: str, seat: UUID, sitting: Sitting, text: str) -> Sitting:
    return add_friction(sitting, Friction(uuid4(), topic, seat, text))


def _codes(sitting: Sitting, part: Part) -> _Offered:
    """What a code says is said from a seat's own code; what it teaches the group is not."""
    yield "Nieuw inzicht", [Slot("", "", partial(_write, part.topic + INSIGHT))]


_OFFERS: dict[StepKind, Callable[[Sitting, Part], _Offered]] = {
    StepKind.TEXT: _text,
    StepKind.LIST: _list,
    StepKind.BOARD: _board,
    StepKind.LIKENESS: _likeness,
    StepKind.PERSPECTIVES: _matrix,
    StepKind.VALUES: _matrix,
    StepKind.INTENTIONS: _matrix,
    StepKind.FRICTIONS: _frictions,
    StepKind.CODES: _codes,
    StepKind.PLEAS: _text,
    StepKind.OPTIONS: _options,
    StepKind.ARGUMENTS: _arguments,
    StepKind.AGREEMENTS: _agreements,
}
"""The kinds that take a line from elsewhere, and how."""


def record(sitting: Sitting, place: str, slot: str, text: str) -> Sitting:
    """The sitting with a line at a place; unchanged where place or slot are no more."""
    found = next((s for p in places(sitting) if p.key == place
                  for s in p.slots if s.key == slot), None)
    return found.into(sitting, text) if found and text.strip() else sitting
