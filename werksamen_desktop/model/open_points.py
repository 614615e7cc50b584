# SPDX-License-Identifier: EUPL-1.2
"""What is still open, before a sitting starts and before it is closed: reminders, never a lock."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from werksamen_desktop.model.agenda import open_agenda
from werksamen_desktop.model.arranged import unconfirmed, without_authority
from werksamen_desktop.model.case import Agreement, CaseKind, SelfChosen
from werksamen_desktop.model.claims import unexplained
from werksamen_desktop.model.client_effect import reason_of, warning
from werksamen_desktop.model.decision import Outcome, Stance
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import listed, long_date, plural, with_article
from werksamen_desktop.model.loose_ends import loose_ends
from werksamen_desktop.model.match import match_check
from werksamen_desktop.model.obstacles import loose_obstacles
from werksamen_desktop.model.open_questions import unanswered_words
from werksamen_desktop.model.people import Role
from werksamen_desktop.model.pleas import waiting
from werksamen_desktop.model.progress import earlier
from werksamen_desktop.model.regie import CASE_LEAD, lead_lacks, process_words
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.stakeholders import cards, has_board, off_board_words
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.topics import read_text

TOLD_BY = "after.told_by"
"""Topic: who tells the client what came out (cliëntterugkoppeling)."""


LACKS_REVIEW = "Een voorlopig besluit heeft een datum nodig waarop u het opnieuw bekijkt."


class Place(StrEnum):
    """Where an open point is dealt with."""

    CASE = "case"
    SEATS = "seats"
    TIME = "time"
    PARKED = "parked"
    DECISION = "decision"
    AGREEMENTS = "agreements"


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One thing that is still open; only a `required` one keeps a sitting from starting.

    `field` names the field in which it is dealt with, or the role that nobody has, where one does.
    """

    place: Place
    text: str
    required: bool = False
    field: str = ""


def open_before_start(sitting: Sitting) -> tuple[OpenPoint, ...]:
    """What the preparation still lacks; a question and two seats are required."""
    return (*_question_and_seats(sitting), *_case(sitting), *_table(sitting), *_regie(sitting),
            *_time(sitting), *_handed_over(sitting), *_pleas(sitting))


def open_before_closing(sitting: Sitting) -> tuple[OpenPoint, ...]:
    """What would stay loose when the sitting were closed now."""
    kinds = {p.kind for s in sitting.deliberation.steps for p in s.parts}
    return (*_parked(sitting),
            *(_decision(sitting) if StepKind.DECISION in kinds else ()),
            *(_agreements(sitting) if StepKind.AGREEMENTS in kinds else ()),
            *(OpenPoint(Place.AGREEMENTS, text) for text in loose_ends(sitting)),
            *(OpenPoint(Place.PARKED, text) for text in open_agenda(sitting)),
            *_match(sitting), *_effects(sitting), *_pleas(sitting), *_around(sitting),
            *_later(sitting), *_after(sitting), *_regie(sitting))


def _question_and_seats(sitting: Sitting) -> Iterator[OpenPoint]:
    if not sitting.deliberation.question.strip():
        yield OpenPoint(Place.CASE, "De vraag van dit beraad is nog niet opgeschreven.", True,
                        "question")
    if len(sitting.deliberation.table) < 2:
        yield OpenPoint(Place.SEATS, "Er zijn nog geen twee deelnemers.", True)


def _case(sitting: Sitting) -> Iterator[OpenPoint]:
    case = sitting.case
    about_somebody = case.kind is CaseKind.CLIENT
    lacking = [
        (about_somebody and not case.pseudonym, "pseudonym", "Er is nog geen schuilnaam gekozen."),
        (not case.story, "story", "Het verhaal is nog leeg."),
        (not case.turning_point, "turning_point", "Het hittepunt is nog niet benoemd."),
        (about_somebody and not case.wish, "wish",
         f"De eigen wens van {with_article(case.person_word)} ontbreekt."),
        (not case.purpose, "purpose", "Het doel van het delen van gegevens ontbreekt."),
        (not case.ground, "ground", "De grondslag voor het delen van gegevens ontbreekt."),
        (not case.mandate, "mandate", "Wie mag beslissen (mandaat) is nog niet ingevuld."),
        (not case.keep_until, "keep_until",
         "Er is nog geen datum tot wanneer dit bewaard blijft."),
    ]
    yield from (OpenPoint(Place.CASE, text, field=name) for missing, name, text in lacking
                if missing)


def _table(sitting: Sitting) -> Iterator[OpenPoint]:
    table = sitting.deliberation.table
    nameless = sum(1 for s in table if s.kind != "client" and not (s.discipline or s.relation))
    if nameless:
        words = plural(nameless, "deelnemer heeft", "deelnemers hebben")
        yield OpenPoint(Place.SEATS, f"{words} nog geen discipline.", field="discipline")
    if not any(Role.FACILITATOR in s.roles for s in table):
        yield OpenPoint(Place.SEATS, "Wie het gesprek leidt, is nog niet aangewezen.",
                        field=Role.FACILITATOR)
    if not _has_case_lead(sitting):
        yield OpenPoint(Place.SEATS, "Wie de casusregie heeft, is nog niet aangewezen.",
                        field=Role.CASE_LEAD)


def _regie(sitting: Sitting) -> Iterator[OpenPoint]:
    """How the case lead was chosen, and whether somebody has to keep many parties together."""
    for text in lead_lacks(sitting):
        yield OpenPoint(Place.SEATS, text, field="lead_chosen")
    if words := process_words(sitting.deliberation):
        yield OpenPoint(Place.SEATS, words, field=Role.PROCESS_LEAD)


def _pleas(sitting: Sitting) -> Iterator[OpenPoint]:
    """Stories with a question that an earlier sitting sent out, still without an answer."""
    for plea in waiting(sitting):
        yield OpenPoint(Place.CASE, f"Nog geen antwoord op het verzoek aan "
                                    f"{plea.addressee.strip() or 'iemand zonder naam'}.")


def _effects(sitting: Sitting) -> Iterator[OpenPoint]:
    """A vote on options that do not say what they mean for the client."""
    d = sitting.deliberation
    voted = bool(d.judgements) or any(p.opened_at for p in d.polls)
    if voted and not reason_of(d):
        told = next((w for s in d.steps for p in s.parts if (w := warning(sitting, p))), "")
        if told:
            yield OpenPoint(Place.DECISION, told)


def _match(sitting: Sitting) -> Iterator[OpenPoint]:
    """Areas of life in which people differ and the group has no line yet."""
    d = sitting.deliberation
    for part in (p for s in d.steps for p in s.parts if p.kind is StepKind.MATCH):
        for match in match_check(d, part):
            if match.needs_line:
                yield OpenPoint(Place.DECISION, f"Bij {match.area} verschilt de groep van mening, "
                                                "en er is nog geen lijn gekozen.")


def _time(sitting: Sitting) -> Iterator[OpenPoint]:
    d = sitting.deliberation
    if d.held_on is None:
        yield OpenPoint(Place.TIME, "De datum van het beraad ontbreekt.", field="held_on")
    if d.minutes_planned > d.available:
        over = plural(d.minutes_planned - d.available, "minuut", "minuten")
        yield OpenPoint(Place.TIME, f"De stappen duren samen {over} langer dan er tijd is.")


def _around(sitting: Sitting) -> Iterator[OpenPoint]:
    """Who is needed and not on board yet, and obstacles that nobody agreed to do something about.
    """
    words = off_board_words(cards(sitting)) if has_board(sitting) else ""
    if words:
        yield OpenPoint(Place.SEATS, words)
    if loose := loose_obstacles(sitting):
        told = plural(loose, "hindernis die u wilt opruimen of omzeilen, heeft",
                      "hindernissen die u wilt opruimen of omzeilen, hebben")
        yield OpenPoint(Place.AGREEMENTS, f"{told} nog geen afspraak.")
    if words := unanswered_words(sitting):
        yield OpenPoint(Place.CASE, words)


def _parked(sitting: Sitting) -> Iterator[OpenPoint]:
    loose = sum(1 for p in sitting.deliberation.parked if not p.went_to)
    if loose:
        words = plural(loose, "geparkeerd punt heeft", "geparkeerde punten hebben")
        yield OpenPoint(Place.PARKED, f"{words} nog geen bestemming.")


def _decision(sitting: Sitting) -> Iterator[OpenPoint]:
    decision = sitting.deliberation.decision
    if decision.outcome is Outcome.UNDECIDED:
        yield OpenPoint(
            Place.DECISION, "De uitkomst is nog niet gekozen; ook ‘geen besluit’ is een uitkomst.")
    elif not decision.decided_by.strip():
        yield OpenPoint(Place.DECISION, "Wie besloten heeft, is nog niet opgeschreven.")
    if decision.review_on is None:
        yield OpenPoint(Place.DECISION, LACKS_REVIEW if decision.outcome is Outcome.PROVISIONAL
                        else "Er is nog geen datum waarop u het opnieuw bekijkt.")
    before = any(p.text.strip() for p in earlier(sitting))
    if before and decision.stance is Stance.UNSAID:
        yield OpenPoint(Place.DECISION, "Of het vorige besluit blijft, verandert of vervalt, "
                                        "is nog niet gekozen.")


def _agreements(sitting: Sitting) -> Iterator[OpenPoint]:
    made = [a for a in sitting.case.agreements if a.made_in == sitting.deliberation.id]
    if not made:
        yield OpenPoint(Place.AGREEMENTS, "Er is nog niets afgesproken.")
    for number, agreement in enumerate(made, 1):
        yield from (OpenPoint(Place.AGREEMENTS, text)
                    for text in _lacking(agreement, f"Afspraak {number}"))


def _lacking(agreement: Agreement, name: str) -> Iterator[str]:
    if missing := _missing(agreement):
        yield f"{name} mist nog {listed(missing)}."
    if unexplained(agreement):
        yield (f"{name} is toegewezen zonder reden." if agreement.self_chosen is SelfChosen.ASKED
               else f"Of {name.lower()} zelf gekozen is, is nog niet gevraagd.")
    if without_authority(agreement):
        yield f"{name}: wie verantwoordelijk is, staat er, maar niet waartoe die bevoegd is."
    if agreement.unconfirmed:
        yield f"{name}: wie overneemt, heeft dat nog niet bevestigd."


def _missing(agreement: Agreement) -> list[str]:
    asked = (("wat er gebeurt", agreement.step), ("wie het doet", agreement.who),
             ("wanneer", agreement.when or long_date(agreement.due)),
             ("het gewenste resultaat", agreement.result))
    return [words for words, text in asked if not text.strip()]


def _handed_over(sitting: Sitting) -> Iterator[OpenPoint]:
    """What earlier handovers still wait for."""
    for agreement in unconfirmed(sitting):
        who = agreement.handed_to.strip() or "wie overneemt"
        yield OpenPoint(Place.AGREEMENTS, f"Vraag na of {who} de overdracht bevestigt: "
                                          f"{agreement.step.strip() or 'zonder omschrijving'}.")


def _later(sitting: Sitting) -> Iterator[OpenPoint]:
    """What the case still waits for, and when people see each other again."""
    yield from _handed_over(sitting)
    if sitting.case.next_on is None:
        yield OpenPoint(Place.TIME, "Er is nog geen datum waarop u elkaar weer ziet.",
                        field="next_on")


def _after(sitting: Sitting) -> Iterator[OpenPoint]:
    case = sitting.case
    if not _has_case_lead(sitting):
        yield OpenPoint(Place.SEATS, "Wie de casusregie heeft, is nog niet aangewezen.")
    if case.kind is CaseKind.CLIENT and not _client_is_told(sitting):
        yield OpenPoint(
            Place.AGREEMENTS,
            f"Wie het {with_article(case.person_word)} vertelt, is nog niet afgesproken.")
    if case.keep_until is None:
        yield OpenPoint(Place.CASE, "Er is nog geen datum tot wanneer dit bewaard blijft.")


def _has_case_lead(sitting: Sitting) -> bool:
    held = any(Role.CASE_LEAD in s.roles for s in sitting.deliberation.table)
    return held or bool(read_text(sitting, CASE_LEAD).strip())


def _client_is_told(sitting: Sitting) -> bool:
    """Whether a text or an agreement names it; most methods have no field for it."""
    if read_text(sitting, TOLD_BY).strip():
        return True
    d = sitting.deliberation
    client = seat_label(d.table[0], sitting.case) if d.table else ""
    words = [w.lower() for w in ("terugkoppel", sitting.case.person_word, client) if w]
    made = " ".join(f"{a.step} {a.result}" for a in sitting.case.agreements).lower()
    return any(w in made for w in words)
