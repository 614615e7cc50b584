# SPDX-License-Identifier: EUPL-1.2
"""Who leads: the case lead, chosen with the client, and the process lead where there are many.

The rules are those of SLIM (A0 0.3, 0.7, 0.8).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from werksamen_desktop.model.case import CaseKind, LeadChosen
from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.dutch import plural, with_article
from werksamen_desktop.model.edits import rate, reveal
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.overlap import plain_word
from werksamen_desktop.model.people import Role, Seat, SeatKind

CASE_LEAD = "after.lead"
"""Topic: who leads the case, where a method asks for it in words."""

RULE = "Casusregie is leidend bij verschil."
CONTACT = "contact"
"""Topic and item of the score, 1–5, of how good a seat's contact with the client is."""

MANY_PARTIES, MANY_FIELDS = 5, 3
"""From how many parties, or laws and fields, somebody should keep the process together."""


@dataclass(frozen=True, slots=True)
class Regie:
    """Who leads the case and who the process."""

    case_leads: tuple[Seat, ...]
    process_leads: tuple[Seat, ...]


def regie(deliberation: Deliberation) -> Regie:
    """Who has which role at the table."""
    held = {role: tuple(s for s in deliberation.table if role in s.roles)
            for role in (Role.CASE_LEAD, Role.PROCESS_LEAD)}
    return Regie(held[Role.CASE_LEAD], held[Role.PROCESS_LEAD])


def asks_lead(part: Part) -> bool:
    """Whether a part asks in words who leads the case."""
    return any(f.key == CASE_LEAD for f in part.fields)


def decided_with_lead(deliberation: Deliberation) -> bool:
    """Whether who leads is chosen beside the decision: no part of the method asks it apart."""
    return not any(asks_lead(p) for s in deliberation.steps for p in s.parts)


def who_can_lead(deliberation: Deliberation) -> tuple[Seat, ...]:
    """Who is at the table and works with the client."""
    return tuple(s for s in deliberation.table
                 if s.kind not in (SeatKind.CLIENT, SeatKind.ABSENT))


def give_lead(sitting: Sitting, role: Role, seat: UUID | None) -> Sitting:
    """Give the case or the process to one seat; None takes it from whoever has it."""
    def led(held: Seat) -> Seat:
        roles = {*held.roles, role} if held.id == seat else {*held.roles} - {role}
        return replace(held, roles=tuple(r for r in Role if r in roles))

    return sitting.with_deliberation(
        seats=tuple(led(s) for s in sitting.deliberation.seats))


def _parties(d: Deliberation) -> int:
    """Different organisations at the table; a seat without one counts for itself."""
    return len({plain_word(s.organisation) or str(s.id) for s in who_can_lead(d)})


def fields_of(deliberation: Deliberation) -> tuple[str, ...]:
    """The different laws or fields that are at the table, as they were first written."""
    found = {plain_word(s.framework): s.framework.strip()
             for s in reversed(deliberation.table) if s.framework.strip()}
    return tuple(dict.fromkeys(found[plain_word(s.framework)] for s in deliberation.table
                               if s.framework.strip()))


def needs_process_lead(deliberation: Deliberation) -> bool:
    """Whether there are so many parties or fields that somebody has to keep them together."""
    return (_parties(deliberation) >= MANY_PARTIES
            or len(fields_of(deliberation)) >= MANY_FIELDS)


def process_words(deliberation: Deliberation) -> str:
    """Why a process lead is suggested; empty where there is one, or no need."""
    if regie(deliberation).process_leads or not needs_process_lead(deliberation):
        return ""
    parties = plural(_parties(deliberation), "partij", "partijen")
    fields = plural(len(fields_of(deliberation)), "terrein", "terreinen")
    return (f"Er zijn {parties} en {fields}: wijs ook procesregie aan. {RULE}")


def lead_lacks(sitting: Sitting) -> Iterator[str]:
    """What is still to be said of how the case lead was chosen."""
    case = sitting.case
    if not regie(sitting.deliberation).case_leads or case.kind is not CaseKind.CLIENT:
        return
    person = with_article(case.person_word)
    if case.lead_chosen is LeadChosen.UNSAID:
        yield f"Is de casusregie samen met {person} gekozen? Dat is nog niet ingevuld."
    elif case.lead_chosen is LeadChosen.WITHOUT_CLIENT and not case.lead_reason.strip():
        yield f"Waarom de casusregie zonder {person} is gekozen, ontbreekt nog."


def chosen_words(sitting: Sitting, *, reason: bool) -> str:
    """"samen met de cliënt gekozen", or without, and why where that may be told."""
    case = sitting.case
    if case.lead_chosen is LeadChosen.UNSAID:
        return ""
    how = "samen met" if case.lead_chosen is LeadChosen.WITH_CLIENT else "zonder"
    said = f"{how} {with_article(case.person_word)} gekozen"
    why = case.lead_reason.strip() if reason else ""
    return f"{said}: {why}" if why and case.lead_chosen is LeadChosen.WITHOUT_CLIENT else said


def contact(deliberation: Deliberation, seat: UUID) -> int | None:
    """How good a seat's contact with the client is, 1–5; None where nobody said."""
    return next((r.score for r in deliberation.ratings
                 if (r.topic, r.item, r.seat) == (CONTACT, CONTACT, seat)), None)


def set_contact(sitting: Sitting, seat: UUID, score: int | None) -> Sitting:
    """Say how good a seat's contact with the client is; this was never a sealed answer."""
    return reveal(rate(sitting, CONTACT, CONTACT, seat, score), CONTACT)


def best_contact(deliberation: Deliberation) -> tuple[Seat, ...]:
    """Who has the best contact with the client now; none while no score is given."""
    scores = {s.id: contact(deliberation, s.id) or 0 for s in deliberation.table
              if s.kind is not SeatKind.CLIENT}
    most = max(scores.values(), default=0)
    return tuple(s for s in deliberation.table if most and scores.get(s.id) == most)
