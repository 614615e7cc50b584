# SPDX-License-Identifier: EUPL-1.2
"""Choosing one of several and saying why: one choice for the table, or one of each seat.

The choice is an entry without words, on the part's topic with the candidate's key behind `CHOSEN`;
each question's words are an entry on the topic with the field's key. Who made a choice for the
table is `asked_by`.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID, uuid4

from werksamen_desktop.model.candidates import Candidate, candidates
from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.dutch import plural
from werksamen_desktop.model.edits import add_entry, set_entry
from werksamen_desktop.model.method import BeamerRule, Field, Part, Step
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.tallies import can_answer
from werksamen_desktop.model.topics import write_cell
from werksamen_desktop.model.weighing import Entry

CHOSEN = "/"
"""Stands between a part's topic and the key of what was chosen."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What one seat, or the table (None), chose, and its words to each question of the part.

    `by` is who made the choice for the table, where that is asked.
    """

    seat: Seat | None
    candidate: Candidate | None = None
    texts: tuple[str, ...] = ()
    by: Seat | None = None

    @property
    def said(self) -> bool:
        """Whether anything was chosen or said."""
        return self.candidate is not None or any(t.strip() for t in self.texts)


@dataclass(frozen=True, slots=True)
class Count:
    """A candidate and all who chose it."""

    candidate: Candidate
    by: tuple[Chosen, ...]

    @property
    def times(self) -> str:
        """"1 keer gekozen"."""
        return f"{len(self.by)} keer gekozen"


def of_each(part: Part) -> bool:
    """Whether every seat makes a choice of its own."""
    return bool(part.seat_label.strip())


def word_topic(part: Part, field: Field) -> str:
    """The topic of the words to one question."""
    return f"{part.topic}.{field.key}"


def is_choice(part: Part, topic: str) -> bool:
    """Whether a topic is that of a choice on this part."""
    return part.kind is StepKind.CHOICE and topic.startswith(part.topic + CHOSEN)


def _entry(d: Deliberation, topic: str, seat: UUID | None) -> Entry | None:
    """The choice of a seat, or of the table."""
    return next((e for e in d.entries
                 if e.seat == seat and e.topic.startswith(topic + CHOSEN)), None)


def choices(deliberation: Deliberation, part: Part,
            hidden: Collection[str] = ()) -> tuple[Chosen, ...]:
    """The table's choice, or that of every seat that can choose or did."""
    things = {c.key: c for c in candidates(deliberation, part, hidden)}
    if not of_each(part):
        return (_chosen(deliberation, part, None, things),)
    held = (_chosen(deliberation, part, s, things) for s in deliberation.table)
    return tuple(c for c in held if c.said or (c.seat and can_answer(c.seat)))


def _chosen(d: Deliberation, part: Part, seat: Seat | None,
            things: dict[str, Candidate]) -> Chosen:
    whose = seat.id if seat else None
    held = _entry(d, part.topic, whose)
    key = held.topic.removeprefix(part.topic + CHOSEN) if held else ""
    texts = ("\n".join(e.text for e in d.cell(word_topic(part, f), whose)) for f in part.fields)
    by = next((s for s in d.table if held and s.id == held.asked_by), None)
    return Chosen(seat, things.get(key), tuple(texts), by)


def counts(held: Sequence[Chosen]) -> tuple[Count, ...]:
    """Each candidate that was chosen with who did, most chosen first."""
    chosen = dict.fromkeys(c.candidate for c in held if c.candidate)
    found = (Count(c, tuple(x for x in held if x.candidate == c)) for c in chosen)
    return tuple(sorted(found, key=lambda c: -len(c.by)))


def count_words(held: Sequence[Chosen]) -> str:
    """"3 gekozen, 1 nog niet"."""
    made = sum(c.candidate is not None for c in held)
    left = len(held) - made
    told = plural(made, "keuze", "keuzes")
    return f"{told}, {left} nog niet" if left else told


def choose_one(sitting: Sitting, topic: str, seat: UUID | None, key: str) -> Sitting:
    """With this candidate chosen by a seat, or by the table."""
    return _set(sitting, topic, seat, topic=topic + CHOSEN + key)


def name_chooser(sitting: Sitting, topic: str, by: UUID | None) -> Sitting:
    """With who makes the choice for the table."""
    return _set(sitting, topic, None, asked_by=by)


def _set(sitting: Sitting, on: str, seat: UUID | None, **changes: object) -> Sitting:
    held = _entry(sitting.deliberation, on, seat)
    if held:
        return set_entry(sitting, held.id, **changes)
    made = Entry(uuid4(), on + CHOSEN, seat=seat, made_in=sitting.deliberation.step)
    return set_entry(add_entry(sitting, made), made.id, **changes)


def say_why(sitting: Sitting, topic: str, seat: UUID | None, text: str) -> Sitting:
    """With words to one question, whose topic this is."""
    return write_cell(sitting, topic, seat, text)


def hides(part: Part) -> bool:
    """Whether choices on a part are sealed until they are shown."""
    return part.kind is StepKind.CHOICE and part.beamer is BeamerRule.AFTER_REVEAL


def sealed_choices(deliberation: Deliberation) -> frozenset[str]:
    """The topics of choices, and of the words beside them, that wait for their reveal."""
    d = deliberation
    parts = [p for s in d.method.steps for p in s.parts if hides(p) and p.topic not in d.revealed]
    chosen = [e.topic for e in d.entries if any(is_choice(p, e.topic) for p in parts)]
    return frozenset((*chosen, *(word_topic(p, f) for p in parts for f in p.fields)))


def remind_of_reasons(sitting: Sitting, step: Step) -> Iterator[str]:
    """Who chose and did not say why yet; never what they chose."""
    d = sitting.deliberation
    for part in (p for p in step.parts if p.kind is StepKind.CHOICE and p.fields):
        bare = [c for c in choices(d, part) if c.candidate and _lacks(part, c)]
        for held in bare:
            whose = f"van {private_label(held.seat, sitting.case)}" if held.seat else "van de tafel"
            yield f"Nog geen reden bij de keuze {whose}."


def _lacks(part: Part, held: Chosen) -> bool:
    """Whether a question that must be answered was not."""
    return any(not f.optional and not text.strip()
               for f, text in zip(part.fields, held.texts, strict=True))
