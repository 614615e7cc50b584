# SPDX-License-Identifier: EUPL-1.2
"""The case: what the sittings are about, and the agreements that outlive them."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID, uuid4


class CaseKind(StrEnum):
    """The kind of sitting (sessiesoort)."""

    CLIENT = "client"
    COOPERATION = "cooperation"
    INCIDENT = "incident"
    POLICY = "policy"


class SelfChosen(StrEnum):
    """Whether the owner chose the step (zelf gekozen) or was asked."""

    UNSAID = "unsaid"
    CHOSEN = "chosen"
    ASKED = "asked"


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement (afspraak): the six fields of arrangeren, and whether it is done.

    `when` is kept in the room's own words ("vanaf 27 nov"); `made_in` is the deliberation.
    """

    id: UUID
    step: str = ""
    who: str = ""
    self_chosen: SelfChosen = SelfChosen.UNSAID
    when: str = ""
    result: str = ""
    responsible: str = ""
    authorised_to: str = ""
    done: bool = False
    made_in: UUID | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One person's life, or one cooperation, under a pseudonym; it can have several sittings."""

    id: UUID = field(default_factory=uuid4)
    pseudonym: str = ""
    kind: CaseKind = CaseKind.CLIENT
    person_word: str = "cliënt"
    story: str = ""
    turning_point: str = ""
    wish: str = ""
    purpose: str = ""
    ground: str = ""
    mandate: str = ""
    keep_until: date | None = None
    agreements: tuple[Agreement, ...] = ()
