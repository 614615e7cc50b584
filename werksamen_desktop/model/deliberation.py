# SPDX-License-Identifier: EUPL-1.2
"""One sitting's deliberation: an immutable value that everything else is derived from."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID, uuid4

from werksamen_desktop.model.case import Agreement, Case
from werksamen_desktop.model.decision import Decision, Outcome
from werksamen_desktop.model.friction import Friction
from werksamen_desktop.model.matching import Estimate
from werksamen_desktop.model.method import Method, Step
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.weighing import (
    Argument,
    Entry,
    Judgement,
    Moment,
    Option,
    Poll,
    Rating,
    Side,
    Value,
)


class Naming(StrEnum):
    """How people are named in the room and on paper (naamniveau)."""

    BY_NAME = "by_name"
    BY_DISCIPLINE = "by_discipline"
    ANONYMOUS = "anonymous"


@dataclass(frozen=True, slots=True)
class Note:
    """A private note of the facilitator's, for one step (or "" for the whole sitting)."""

    step: str
    text: str


@dataclass(frozen=True, slots=True)
class Parked:
    """An item on the parking lot, and where it went (afspraak, ander overleg, vervalt)."""

    id: UUID
    text: str = ""
    went_to: str = ""


@dataclass(frozen=True, slots=True)
class Skip:
    """A step that was left out, and why."""

    step: str
    reason: str


@dataclass(frozen=True, slots=True)
class Planned:
    """Minutes for a step that differ from the method's."""

    step: str
    minutes: int


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds already spent in a step."""

    step: str
    seconds: int


@dataclass(frozen=True, slots=True)
class Closing:
    """A moment at which the sitting was closed, and why it was opened again, if it was."""

    closed_at: datetime
    reopened_at: datetime | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PrivateTime:
    """A time in which the family was among itself, with both screens locked; it lasts until it is
    ended."""

    step: str
    began_at: datetime
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Deliberation:
    """Everything one sitting holds.

    `question` is the moral question; `checked` are the ticked lines as "topic/line"; `revealed`
    the topics whose hidden answers were shown; `synonyms` pairs of value words the user confirmed
    to mean the same; `available` the minutes there are; `pinned` the topic of the text that stays
    on the beamer through all steps. `step` and `part` are where the sitting
    stands; with `spent`, `visited` and `private_times` they follow the clock and the rail, and are
    not undone.
    """

    id: UUID
    case_id: UUID
    method: Method
    variant: str = ""
    held_on: date | None = None
    starts_at: str = ""
    place: str = ""
    available: int = 90
    question: str = ""
    goal: str = ""
    naming: Naming = Naming.BY_DISCIPLINE
    example: bool = False
    seats: tuple[Seat, ...] = ()
    entries: tuple[Entry, ...] = ()
    values: tuple[Value, ...] = ()
    options: tuple[Option, ...] = ()
    arguments: tuple[Argument, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    polls: tuple[Poll, ...] = ()
    ratings: tuple[Rating, ...] = ()
    estimates: tuple[Estimate, ...] = ()
    frictions: tuple[Friction, ...] = ()
    decision: Decision = field(default_factory=Decision)
    checked: tuple[str, ...] = ()
    revealed: tuple[str, ...] = ()
    synonyms: tuple[tuple[str, str], ...] = ()
    pinned: str = ""
    notes: tuple[Note, ...] = ()
    parked: tuple[Parked, ...] = ()
    skips: tuple[Skip, ...] = ()
    planned: tuple[Planned, ...] = ()
    closings: tuple[Closing, ...] = ()
    private_times: tuple[PrivateTime, ...] = ()
    started_at: datetime | None = None
    step: str = ""
    part: int = 0
    visited: tuple[str, ...] = ()
    spent: tuple[Spent, ...] = ()

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the chosen variant, in order."""
        return self.method.steps_of(self.variant)

    @property
    def closed(self) -> bool:
        """Whether the sitting is read-only."""
        return bool(self.closings) and self.closings[-1].reopened_at is None

    @property
    def locked(self) -> bool:
        """Whether both screens are locked, because a private time lasts."""
        return bool(self.private_times) and self.private_times[-1].ended_at is None

    @property
    def table(self) -> tuple[Seat, ...]:
        """The seats at the table, the client's first."""
        return tuple(s for s in self.seats if not s.removed)

    def seat(self, seat_id: UUID | None) -> Seat | None:
        """The seat with this id, removed or not."""
        return next((s for s in self.seats if s.id == seat_id), None)

    def step_named(self, key: str) -> Step:
        """The step with this key; the first one where no step has it."""
        return next((s for s in self.steps if s.key == key), self.steps[0])

    def entry(self, entry_id: UUID) -> Entry | None:
        """The entry with this id."""
        return next((e for e in self.entries if e.id == entry_id), None)

    def cell(self, topic: str, seat: UUID | None) -> tuple[Entry, ...]:
        """The entries of one cell, in order."""
        return tuple(e for e in self.entries if e.topic == topic and e.seat == seat)

    def listed(self, topic: str) -> tuple[Entry, ...]:
        """All entries of one topic, in order."""
        return tuple(e for e in self.entries if e.topic == topic)

    def values_of(self, seat: UUID) -> tuple[Value, ...]:
        """The values of one seat, in order."""
        return tuple(v for v in self.values if v.seat == seat)

    def arguments_on(self, option: UUID, side: Side) -> tuple[Argument, ...]:
        """What was said for or against an option, in order."""
        return tuple(a for a in self.arguments if a.option == option and a.side is side)

    def judgement(self, seat: UUID, moment: Moment) -> Judgement | None:
        """What one seat judged at one moment."""
        return next((j for j in self.judgements if j.seat == seat and j.moment == moment), None)

    def poll(self, topic: str) -> Poll | None:
        """The latest poll on a topic that was not withdrawn."""
        return next((p for p in reversed(self.polls)
                     if p.topic == topic and p.state != "withdrawn"), None)

    def letter(self, option: UUID | None) -> str:
        """A, B, C… of an option, empty when there is none."""
        place = next((i for i, o in enumerate(self.options) if o.id == option), None)
        return "" if place is None else letter_of(place)

    def minutes(self, step: Step) -> int:
        """The minutes planned for a step in this sitting."""
        return next((p.minutes for p in self.planned if p.step == step.key), step.minutes)

    def seconds(self, step: str) -> int:
        """The seconds spent in a step so far."""
        return next((s.seconds for s in self.spent if s.step == step), 0)

    @property
    def minutes_planned(self) -> int:
        """The minutes of all steps that are not skipped."""
        return sum(self.minutes(s) for s in self.steps if self.skip_reason(s.key) is None)

    def skip_reason(self, step: str) -> str | None:
        """Why a step was skipped; None when it was not."""
        return next((s.reason for s in self.skips if s.step == step), None)

    def note(self, step: str) -> str:
        """The facilitator's private note for a step."""
        return next((n.text for n in self.notes if n.step == step), "")


def letter_of(place: int) -> str:
    """The letter of the option at a place: A … Z, then A2 … Z2, and so on."""
    turn, index = divmod(place, 26)
    return chr(ord("A") + index) + (str(turn + 1) if turn else "")


def title_of(pseudonym: str, question: str) -> str:
    """What a sitting is called in a window's title and in lists, on one line."""
    words = " – ".join(p for p in (pseudonym.strip(), question.strip()) if p)
    return " ".join(words.split()) or "Beraad zonder naam"


@dataclass(frozen=True, slots=True)
class Sitting:
    """The open pair of a case and one of its deliberations: what the room holds."""

    case: Case
    deliberation: Deliberation

    def with_case(self, **changes: object) -> "Sitting":
        """The same sitting with other case fields."""
        return replace(self, case=replace(self.case, **changes))  # type: ignore[arg-type]

    def with_deliberation(self, **changes: object) -> "Sitting":
        """The same sitting with other deliberation fields."""
        return replace(self, deliberation=replace(self.deliberation, **changes))  # type: ignore[arg-type]

    @property
    def content(self) -> "Sitting":
        """The same sitting without what only follows the clock and the way through the steps."""
        return self.with_deliberation(step="", part=0, visited=(), spent=())

    @property
    def title(self) -> str:
        """What the sitting is called."""
        return title_of(self.case.pseudonym, self.deliberation.question)


@dataclass(frozen=True, slots=True)
class Listing:
    """One row of the start window, without the sitting's content."""

    id: UUID
    case_id: UUID
    pseudonym: str
    question: str
    method: str
    held_on: date | None
    outcome: Outcome
    agreements_done: int
    agreements: int
    number: int = 1
    example: bool = False
    closed: bool = False
    started: bool = False
    minutes: int = 0
    seats: int = 0
    changed_at: datetime | None = None
    review_on: date | None = None
    keep_until: date | None = None

    @property
    def title(self) -> str:
        """What the sitting is called."""
        return title_of(self.pseudonym, self.question)


@dataclass(frozen=True, slots=True)
class OpenAgreement:
    """An agreement that is not done yet, with the case it hangs on."""

    case_id: UUID
    pseudonym: str
    agreement: Agreement


def new_sitting(method: Method, *, variant: str = "", case: Case | None = None) -> Sitting:
    """A fresh sitting whose table holds the client's seat only; the first variant by default."""
    case = case or Case()
    chosen = variant or (method.variants[0].id if method.variants else "")
    client = Seat(uuid4(), SeatKind.CLIENT)
    steps = method.steps_of(chosen)
    return Sitting(case, Deliberation(
        uuid4(), case.id, method, variant=chosen, seats=(client,),
        step=steps[0].key, available=sum(s.minutes for s in steps)))
