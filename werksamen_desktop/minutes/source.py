# SPDX-License-Identifier: EUPL-1.2
"""What the sections are written from: one sitting, its distinct parts, and how people are named."""

from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from uuid import UUID

from werksamen_desktop.model.case import Case
from werksamen_desktop.model.deliberation import Deliberation, Naming, Sitting
from werksamen_desktop.model.method import Part, Step
from werksamen_desktop.model.minutes import Section
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import seat_label, shown_name
from werksamen_desktop.model.spoken import says_unknown, spoken_words, whom
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry, Moment, SpokenBy, Value


class Place(IntEnum):
    """The order of the minutes."""

    QUESTION = 1
    DECISION = 2
    AGREEMENTS = 3
    CORE = 4
    MATRIX = 5
    VALUES = 6
    OPTIONS = 7
    JUDGEMENTS = 8
    LIKENESS = 9
    POLL = 10
    PARKED = 11
    EVALUATION = 12
    OTHER = 13
    ACCOUNT = 14
    ANNEX = 15


HOMES = {
    StepKind.DECISION: Place.DECISION,
    StepKind.AGREEMENTS: Place.AGREEMENTS,
    StepKind.PROGRESS: Place.AGREEMENTS,
    StepKind.PERSPECTIVES: Place.MATRIX,
    StepKind.VALUES: Place.VALUES,
    StepKind.OPTIONS: Place.OPTIONS,
    StepKind.ARGUMENTS: Place.OPTIONS,
    StepKind.CARDS: Place.MATRIX,
    StepKind.CODES: Place.OPTIONS,
    StepKind.JUDGEMENT: Place.JUDGEMENTS,
    StepKind.LIKENESS: Place.LIKENESS,
    StepKind.POLL: Place.POLL,
    StepKind.EVALUATION: Place.EVALUATION,
    StepKind.MATCH: Place.MATRIX,
    StepKind.MERGING: Place.MATRIX,
    StepKind.PLEAS: Place.AGREEMENTS,
    StepKind.LIGHTS: Place.LIKENESS,
    StepKind.SCORES: Place.MATRIX,
    StepKind.FRICTIONS: Place.LIKENESS,
    StepKind.INTENTIONS: Place.MATRIX,
    StepKind.RANKING: Place.VALUES,
}
"""Where the kinds with a section of their own stand; free texts and lists go along with them."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A section and where it comes."""

    place: Place
    section: Section


@dataclass(frozen=True, slots=True)
class Found:
    """A part of the method, the step it is first met in, and the place of what it holds."""

    step: Step
    part: Part
    place: Place

    @property
    def title(self) -> str:
        """What a section of this part alone is called."""
        return self.part.title or self.step.title


@dataclass(frozen=True, slots=True)
class Source:
    """One sitting as the minutes read it."""

    sitting: Sitting
    today: date

    @property
    def case(self) -> Case:
        """The sitting's case."""
        return self.sitting.case

    @property
    def deliberation(self) -> Deliberation:
        """The sitting's deliberation."""
        return self.sitting.deliberation

    @property
    def anonymous(self) -> bool:
        """Whether the group chose that nobody's answer can be traced."""
        return self.deliberation.naming is Naming.ANONYMOUS

    def names(self, moment: Moment) -> bool:
        """Whether judgements of a moment stand beside who gave them.

        A first thought does so only where the group chose names: it would hold people to it.
        """
        naming = self.deliberation.naming
        return naming is Naming.BY_NAME or (moment is Moment.AFTER and not self.anonymous)

    def steps(self) -> tuple[Step, ...]:
        """The steps that were run, then those of other depths, which may hold words as well."""
        run = self.deliberation.steps
        return (*run, *(s for s in self.deliberation.method.steps if s not in run))

    def parts(self, kind: StepKind) -> tuple[Found, ...]:
        """All parts of a kind; two of them may share a topic, and then its content."""
        return tuple(Found(step, part, _place(step))
                     for step in self.steps() for part in step.parts if part.kind is kind)

    def label(self, seat: UUID | None) -> str:
        """What a seat is called in a table of perspectives."""
        held = self.deliberation.seat(seat)
        return seat_label(held, self.case) if held else ""

    def name(self, seat: UUID | None) -> str:
        """How somebody is named beside an answer of their own; empty in an anonymous sitting."""
        held = self.deliberation.seat(seat)
        return shown_name(held, self.case, self.deliberation) if held else ""

    def behalf(self, said: Entry | Value) -> str:
        """"namens haar: zoon" where somebody spoke for another, else empty."""
        held = self.deliberation.seat(said.seat)
        if held is None or said.spoken_by is not SpokenBy.ON_BEHALF:
            return ""
        return spoken_words(said.spoken_by, said.spoken_for, whom=whom(held, self.case))

    def voice(self, seat: Seat) -> str:
        """"namens haar: zoon" when that holds for all a seat said, so that its head can say it."""
        d = self.deliberation
        said: list[Entry | Value] = [e for e in d.entries if e.seat == seat.id]
        said += d.values_of(seat.id)
        voices = {self.behalf(s) for s in said if not says_unknown(s)}
        return voices.pop() if len(voices) == 1 else ""


def _place(step: Step) -> Place:
    """Where a step's free texts and lists belong: with its first part that has a section."""
    homes = [HOMES[p.kind] for p in step.parts if p.kind in HOMES]
    return homes[0] if homes else Place.CORE
