# SPDX-License-Identifier: EUPL-1.2
"""Who sits at the table, or should have."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class SeatKind(StrEnum):
    """Who a seat (deelnemer) is for; all are equal rows in the matrix."""

    CLIENT = "client"
    BONUS = "bonus"
    PROFESSIONAL = "professional"
    ABSENT = "absent"


class Absence(StrEnum):
    """On what an absent perspective rests."""

    PRESENT = "present"
    FILLED_BY_GROUP = "filled_by_group"
    NO_DATA = "no_data"


class Role(StrEnum):
    """What somebody does in the sitting or the case."""

    FACILITATOR = "facilitator"
    SCRIBE = "scribe"
    CASE_LEAD = "case_lead"
    PROCESS_LEAD = "process_lead"
    PRESENTER = "presenter"
    DECIDER = "decider"


@dataclass(frozen=True, slots=True)
class Discipline:
    """A discipline in the library, to be reused over sittings, with its card.

    The card (domain A1 1.0b): its task, what it may and may not do, its leeway (ruimte), and the
    professional code (beroepscode) it works by.
    """

    name: str
    organisation: str = ""
    framework: str = ""
    initials: str = ""
    task: str = ""
    may: str = ""
    may_not: str = ""
    leeway: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Seat:
    """One participant or perspective. The client's seat always exists and stands first.

    `name` is a person's name and optional; `discipline` is what the room calls the seat.
    `present_from` and `present_until` are clock times in the room's words ("14.30"), empty for the
    whole sitting. `colour` counts through the discipline colours (0–7, then a second mark).
    A `removed` seat is kept only because a decision names it as present. `task` to `code` are the
    discipline's card; `level` is the ring the seat stands on (1 buurtwinkel, 2 winkelstraat,
    3 winkeliersvereniging, 0 where nobody said); `official` answers for it in the administration.
    """

    id: UUID
    kind: SeatKind = SeatKind.PROFESSIONAL
    name: str = ""
    discipline: str = ""
    organisation: str = ""
    framework: str = ""
    relation: str = ""
    roles: tuple[Role, ...] = ()
    absence: Absence = Absence.PRESENT
    present_from: str = ""
    present_until: str = ""
    initials: str = ""
    colour: int = 0
    removed: bool = False
    task: str = ""
    may: str = ""
    may_not: str = ""
    leeway: str = ""
    code: str = ""
    talent: str = ""
    official: str = ""
    level: int = 0
