# SPDX-License-Identifier: EUPL-1.2
"""What a case carries from one sitting to the next: lights, progress, earlier sittings, pleas."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID


class LightColour(StrEnum):
    """How a success factor stands (domain A2, factors "op groen zetten")."""

    UNSAID = ""
    GREEN = "green"
    AMBER = "amber"
    RED = "red"


class Did(StrEnum):
    """How far an agreement was carried out."""

    UNSAID = ""
    DONE = "done"
    PARTLY = "partly"
    NOT = "not"


class Way(StrEnum):
    """Whether a result comes nearer (domain A4 4.5)."""

    UNSAID = ""
    NEARER = "nearer"
    SAME = "same"
    FURTHER = "further"


class PleaAnswer(StrEnum):
    """What an addressee said to a plea (domain A0 0.13)."""

    UNSAID = ""
    YES = "yes"
    NO = "no"
    CONDITION = "condition"


@dataclass(frozen=True, slots=True)
class Light:
    """One success factor as one sitting saw it: its colour, on what evidence, and what is next.

    `topic` and `factor` name a part and one of its items; `made_in` is the deliberation. A later
    sitting adds a light of its own, so that the lights of a factor are its course.
    """

    id: UUID
    topic: str
    factor: str
    colour: LightColour = LightColour.UNSAID
    evidence: str = ""
    action: str = ""
    made_in: UUID | None = None
    seen_on: date | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """What became of an agreement, as one sitting saw it: one for each sitting.

    `reason` is what came between, `note` how it is known whether the result comes nearer.
    """

    made_in: UUID
    way: Way = Way.UNSAID
    note: str = ""
    seen_on: date | None = None
    did: Did = Did.UNSAID
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Past:
    """An earlier sitting of the case as it was closed: what was decided, and who was there.

    `outcome` and `stance` are Dutch words; `stance` says what this sitting did with the decision
    before it. `present` are the seats' labels, without names. `unknown` is what was not known yet,
    one thing a line; `no_next` why no next meeting was agreed.
    """

    made_in: UUID
    method: str = ""
    held_on: date | None = None
    outcome: str = ""
    text: str = ""
    reasons: str = ""
    present: tuple[str, ...] = ()
    next_on: date | None = None
    stance: str = ""
    stance_reason: str = ""
    unknown: str = ""
    no_next: str = ""


@dataclass(frozen=True, slots=True)
class Plea:
    """A story for one addressee (verkoopverhaal): what is needed of them, and what they said.

    The story itself is the same for all and hangs on topics. `condition` is what a yes depends on,
    `made_in` the deliberation.
    """

    id: UUID
    addressee: str = ""
    needed: str = ""
    request: str = ""
    gain: str = ""
    answer: PleaAnswer = PleaAnswer.UNSAID
    condition: str = ""
    answered_on: date | None = None
    made_in: UUID | None = None
