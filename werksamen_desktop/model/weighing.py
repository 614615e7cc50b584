# SPDX-License-Identifier: EUPL-1.2
"""What people say and weigh: entries, values, options, judgements, polls."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class SpokenBy(StrEnum):
    """Whether the person spoke, somebody on their behalf, or nobody knows."""

    SELF = "self"
    ON_BEHALF = "on_behalf"
    NO_DATA = "no_data"


class InterestKind(StrEnum):
    """The seven kinds of interest of SLIM, and three more (domain A0 0.9)."""

    OWN_INTEREST = "own_interest"
    TARGET = "target"
    PROCEDURE = "procedure"
    GUIDELINE = "guideline"
    PROTOCOL = "protocol"
    POLICY = "policy"
    FUNDING = "funding"
    PERSONAL = "personal"
    CLIENT = "client"
    VALUE = "value"


class Direction(StrEnum):
    """Which side of the dilemma a norm points to."""

    UNSAID = ""
    A = "A"
    B = "B"
    OTHER = "other"


class Moment(StrEnum):
    """Before or after the dialogue (oordeel vóór, oordeel ná)."""

    BEFORE = "before"
    AFTER = "after"


class Side(StrEnum):
    """Whether an argument pleads for an option or against it."""

    FOR = "for"
    AGAINST = "against"


class PollState(StrEnum):
    """A poll's life: its proposal is edited only as a draft, votes are hidden until revealed."""

    DRAFT = "draft"
    OPEN = "open"
    REVEALED = "revealed"
    WITHDRAWN = "withdrawn"


LIKENESS_SAME = ".same"
"""Added to a likeness part's topic: where the judgements agree."""

LIKENESS_DIFFERENT = ".different"
"""Added to a likeness part's topic: where they differ; the entry's kind says in what."""

LIKENESS_KINDS = ("feit", "waarde", "belang", "risico")
"""What a difference can be about, where the method names no kinds of its own."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something said (inbreng), in the speaker's words.

    `topic` is a part's topic, in a matrix followed by the field's key (`perspective.zicht`).
    `seat` is who it is from or about; several entries of one topic and seat make one cell.
    `kind` is a label of the part's, or an InterestKind in an interest field; `detail` is a list's
    second column (an answer, who finds out); `marked` is the group's own mark or confirmation.
    `firm` (hard or negotiable) and `widened_by` are asked of interests only.
    Without words, `spoken_by` NO_DATA says that the group knows nothing here. `level` is the ring
    it lies on (1–3, 0 where nobody said); `asked_by` is the seat that put a question to `seat`.
    """

    id: UUID
    topic: str
    text: str = ""
    seat: UUID | None = None
    kind: str = ""
    detail: str = ""
    spoken_by: SpokenBy = SpokenBy.SELF
    spoken_for: str = ""
    marked: bool = False
    firm: bool | None = None
    widened_by: str = ""
    made_in: str = ""
    level: int = 0
    asked_by: UUID | None = None


@dataclass(frozen=True, slots=True)
class Norm:
    """What ought to be done for the sake of a value, and which way that points."""

    text: str = ""
    direction: Direction = Direction.UNSAID


@dataclass(frozen=True, slots=True)
class Value:
    """A value (waarde) of one seat, in one word, with its norms; `shared` is the group's mark.

    Without a word, `spoken_by` NO_DATA says that the group knows of no value of this seat.
    """

    id: UUID
    seat: UUID
    word: str = ""
    meaning: str = ""
    norms: tuple[Norm, ...] = ()
    spoken_by: SpokenBy = SpokenBy.SELF
    spoken_for: str = ""
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Consequence:
    """What an option would mean for one seat."""

    seat: UUID
    text: str


@dataclass(frozen=True, slots=True)
class Option:
    """A way that could be taken; its letter follows from its place."""

    id: UUID
    text: str = ""
    drawback: str = ""
    for_client: str = ""
    risk: str = ""
    authority: str = ""
    consequences: tuple[Consequence, ...] = ()


@dataclass(frozen=True, slots=True)
class Argument:
    """What pleads for or against an option, what kind of argument it is, and what it weighs here.

    First all are gathered, then each is weighed (1–5) with a reason (the Utrecht plan).
    """

    id: UUID
    option: UUID
    side: Side = Side.FOR
    text: str = ""
    kind: str = ""
    weight: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One seat's own judgement at one moment, hidden until all are revealed together.

    `choice` is an option's id, `certainty` 1–5.
    """

    id: UUID
    seat: UUID
    moment: Moment
    choice: UUID | None = None
    text: str = ""
    certainty: int | None = None
    value: str = ""
    loss: str = ""
    repair: str = ""
    need: str = ""
    finished: bool = False


@dataclass(frozen=True, slots=True)
class Vote:
    """One seat's answer: the place on the poll's scale (0 is most support), and the reason.

    `seat` is None once a poll without names was revealed.
    """

    seat: UUID | None
    answer: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Poll:
    """A proposal put to the group on one scale."""

    id: UUID
    topic: str
    proposal: str = ""
    scale: tuple[str, ...] = ()
    state: PollState = PollState.DRAFT
    votes: tuple[Vote, ...] = ()
    opened_at: datetime | None = None
    revealed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Rating:
    """One seat's score on one line: 1–5 in an evaluation, 0–10 in scores, a place in a ranking."""

    id: UUID
    topic: str
    item: str
    seat: UUID
    score: int | None = None
