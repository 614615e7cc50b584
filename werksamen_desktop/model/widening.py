# SPDX-License-Identifier: EUPL-1.2
"""What can be made wider and by whom: the interests that can give way, and asking for it."""

from dataclasses import dataclass
from uuid import uuid4

from werksamen_desktop.model.case import Agreement, AgreementKind, Case
from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.edits import add_agreement
from werksamen_desktop.model.method import FieldType
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.weighing import Entry


@dataclass(frozen=True, slots=True)
class Widening:
    """An interest with whose it is, and who can widen it (empty: nobody was named yet)."""

    entry: Entry
    seat: Seat
    by: str


def widenings(deliberation: Deliberation) -> tuple[Widening, ...]:
    """Interests that are negotiable or that somebody can widen, in the order of the table."""
    d = deliberation
    topics = {f"{p.topic}.{f.key}" for s in d.method.steps for p in s.parts for f in p.fields
              if f.type is FieldType.INTEREST}
    return tuple(Widening(e, s, e.widened_by.strip()) for s in d.table for e in d.entries
                 if e.seat == s.id and e.topic in topics and e.text.strip()
                 and (e.firm is False or e.widened_by.strip()))


def request_of(widening: Widening) -> str:
    """The step of the agreement that asks for it."""
    text = widening.entry.text.strip().rstrip(".")
    who = widening.by or "Wie hierover gaat"
    return f"{who[:1].upper()}{who[1:]} vragen of dit ruimer kan: {text}"


def is_asked(case: Case, widening: Widening) -> bool:
    """Whether an agreement asks for it already."""
    return any(a.step == request_of(widening) for a in case.agreements)


def ask_for(sitting: Sitting, widening: Widening, who: str) -> Sitting:
    """Add the agreement that asks whether it can be wider; `who` asks, and chose nothing yet."""
    if is_asked(sitting.case, widening):
        return sitting
    return add_agreement(sitting, Agreement(
        uuid4(), step=request_of(widening), who=who, kind=AgreementKind.FIND_OUT,
        result="We weten wat er wel kan"))
