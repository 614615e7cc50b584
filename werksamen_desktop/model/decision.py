# SPDX-License-Identifier: EUPL-1.2
"""The decision and its dissent."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class Outcome(StrEnum):
    """How a sitting can end; "geen besluit" is a proper outcome."""

    UNDECIDED = "undecided"
    JOINT = "joint"
    MAJORITY = "majority"
    MANDATE = "mandate"
    ADVICE = "advice"
    PROVISIONAL = "provisional"
    NO_DECISION = "no_decision"
    ESCALATED = "escalated"
    BACK_TO_CLIENT = "back_to_client"


class Stance(StrEnum):
    """What a later sitting does with the decision before it (domain A4 4.5)."""

    UNSAID = ""
    STAYS = "stays"
    CHANGES = "changes"
    LAPSES = "lapses"


@dataclass(frozen=True, slots=True)
class Dissent:
    """A minority view in the dissenter's own words; `seat` only where they want to be named."""

    id: UUID
    text: str = ""
    seat: UUID | None = None
    condition: str = ""


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided, why, by whom, and what it costs.

    `fell_at` and `present` are kept from the moment the outcome was chosen. `stance` says what
    becomes of the decision of an earlier sitting, and `stance_reason` why.
    """

    outcome: Outcome = Outcome.UNDECIDED
    text: str = ""
    reasons: str = ""
    decided_by: str = ""
    support: str = ""
    damage: str = ""
    repair: str = ""
    review_on: date | None = None
    dissents: tuple[Dissent, ...] = ()
    fell_at: datetime | None = None
    present: tuple[UUID, ...] = ()
    stance: Stance = Stance.UNSAID
    stance_reason: str = ""
