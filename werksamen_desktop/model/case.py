# SPDX-License-Identifier: EUPL-1.2
"""The case: what the sittings are about, and the agreements that outlive them."""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid4

from werksamen_desktop.model.course import Light, Past, Plea, Progress


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


class AgreementKind(StrEnum):
    """What sort of agreement it is (soort afspraak)."""

    ACTION = "action"
    HANDOVER = "handover"
    TELL_CLIENT = "tell_client"
    FIND_OUT = "find_out"
    SIGNAL = "signal"
    SMALL_STEP = "small_step"


class LeadChosen(StrEnum):
    """Whether the case lead (casusregie) was chosen together with the client."""

    UNSAID = ""
    WITH_CLIENT = "with_client"
    WITHOUT_CLIENT = "without_client"


@dataclass(frozen=True, slots=True)
class Agreement:
    """An agreement (afspraak): the six fields of arrangeren, and whether it is done.

    `when` is kept in the room's own words ("vanaf 27 nov"), `due` as a date where one is sure;
    `made_in` is the deliberation. `exception` says why a step was given to somebody who did not
    choose it. A handover goes from `handed_from` to `handed_to`, `with_client` or not, and is
    `confirmed` by who takes over; a signal goes to `handed_to`. `level` is the ring it lies on
    (1–3, 0 where nobody said).
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
    kind: AgreementKind = AgreementKind.ACTION
    due: date | None = None
    exception: str = ""
    handed_from: str = ""
    handed_to: str = ""
    with_client: bool = False
    confirmed: bool = False
    level: int = 0
    progress: tuple[Progress, ...] = ()

    @property
    def unconfirmed(self) -> bool:
        """Whether who takes over has still to confirm it."""
        return self.kind is AgreementKind.HANDOVER and not self.confirmed

    @property
    def open(self) -> bool:
        """Whether somebody still has to do something; a handover also until it is confirmed."""
        return not self.done or self.unconfirmed

    def ticked(self, *, done: bool) -> "Agreement":
        """The agreement ticked off, or not after all; a handover is confirmed with it."""
        confirmed = done if self.kind is AgreementKind.HANDOVER else self.confirmed
        return replace(self, done=done, confirmed=confirmed)


@dataclass(frozen=True, slots=True)
class Case:
    """One person's life, or one cooperation, under a pseudonym; it can have several sittings.

    The three winds (0–10: how many people, how many problems at once, how much emotion) make the
    windkracht. `lights`, `pleas` and `history` outlive a sitting, as the agreements do.
    """

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
    lead_chosen: LeadChosen = LeadChosen.UNSAID
    lead_reason: str = ""
    wind_people: int | None = None
    wind_problems: int | None = None
    wind_emotion: int | None = None
    next_on: date | None = None
    lights: tuple[Light, ...] = ()
    pleas: tuple[Plea, ...] = ()
    history: tuple[Past, ...] = ()
    agreements: tuple[Agreement, ...] = ()


CARRIED = {"agreements": "id", "lights": "id", "pleas": "id", "history": "made_in"}
"""What a case carries over from its sittings, and by what two of the same kind are told apart."""


def united(order: Case, first: Case, second: Case) -> Case:
    """The first case with what both carry; of the same thing the first's version, in `order`'s.

    What sittings saw of an agreement is carried too: both keep theirs.
    """
    held: dict[str, Any] = {
        name: _all_of(key, *(getattr(c, name) for c in (order, first, second)))
        for name, key in CARRIED.items()}
    seen = {a.id: a.progress for a in second.agreements}
    held["agreements"] = tuple(
        replace(a, progress=_all_of("made_in", (), a.progress, seen.get(a.id, ())))
        for a in held["agreements"])
    return replace(first, **held)


def _all_of(key: str, order: tuple[Any, ...], first: tuple[Any, ...],
            second: tuple[Any, ...]) -> tuple[Any, ...]:
    found = {getattr(x, key): x for x in (*second, *first)}
    keys = dict.fromkeys(getattr(x, key) for x in (*order, *first, *second))
    return tuple(found[k] for k in keys if k in found)


def without_sitting(case: Case, deliberation: UUID) -> Case:
    """The case less what one of its sittings saw of it; its agreements stay."""
    return replace(
        case, lights=tuple(x for x in case.lights if x.made_in != deliberation),
        history=tuple(x for x in case.history if x.made_in != deliberation),
        agreements=tuple(replace(a, progress=tuple(
            p for p in a.progress if p.made_in != deliberation)) for a in case.agreements))
