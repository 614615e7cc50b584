# SPDX-License-Identifier: EUPL-1.2
"""Dutch words for numbers, dates and the model's own terms, for every layer below the windows."""

import re
from datetime import date, datetime

from werksamen_desktop.model.case import AgreementKind, CaseKind, SelfChosen
from werksamen_desktop.model.course import Did, Way
from werksamen_desktop.model.decision import Outcome, Stance
from werksamen_desktop.model.deliberation import Naming
from werksamen_desktop.model.people import Absence, Role, SeatKind
from werksamen_desktop.model.weighing import Direction, InterestKind, Moment, Side, SpokenBy

MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus",
          "september", "oktober", "november", "december")

OUTCOMES = {
    Outcome.UNDECIDED: "Nog open",
    Outcome.JOINT: "Gezamenlijk besluit",
    Outcome.MAJORITY: "Meerderheidsbesluit",
    Outcome.MANDATE: "Besluit van de mandaathouder",
    Outcome.ADVICE: "Advies",
    Outcome.PROVISIONAL: "Voorlopig besluit",
    Outcome.NO_DECISION: "Geen besluit",
    Outcome.ESCALATED: "Opgeschaald",
    Outcome.BACK_TO_CLIENT: "Terug naar de cliënt",
}
ROLES = {
    Role.FACILITATOR: "gespreksleider",
    Role.SCRIBE: "notulist",
    Role.CASE_LEAD: "casusregisseur",
    Role.PROCESS_LEAD: "procesregisseur",
    Role.PRESENTER: "inbrenger",
    Role.DECIDER: "beslisser",
}
SEAT_KINDS = {
    SeatKind.CLIENT: "cliënt",
    SeatKind.BONUS: "bonuspartner",
    SeatKind.PROFESSIONAL: "professional",
    SeatKind.ABSENT: "afwezig perspectief",
}
ABSENCES = {
    Absence.PRESENT: "aan tafel",
    Absence.FILLED_BY_GROUP: "niet aanwezig – door groep ingevuld",
    Absence.NO_DATA: "geen gegevens",
}
SPOKEN_BY = {
    SpokenBy.SELF: "zelf gezegd",
    SpokenBy.ON_BEHALF: "namens",
    SpokenBy.NO_DATA: "geen gegevens",
}
INTEREST_KINDS = {
    InterestKind.OWN_INTEREST: "eigen belang",
    InterestKind.TARGET: "target",
    InterestKind.PROCEDURE: "procedure",
    InterestKind.GUIDELINE: "richtlijn",
    InterestKind.PROTOCOL: "protocol",
    InterestKind.POLICY: "beleidsafspraak",
    InterestKind.FUNDING: "financiering",
    InterestKind.PERSONAL: "persoonlijk",
    InterestKind.CLIENT: "cliëntbelang",
    InterestKind.VALUE: "waarde",
}
FIRMNESS = {None: "–", True: "hard", False: "onderhandelbaar"}
DIRECTIONS = {Direction.UNSAID: "–", Direction.A: "A", Direction.B: "B", Direction.OTHER: "anders"}
SIDES = {Side.FOR: "Voor", Side.AGAINST: "Tegen"}
MOMENTS = {Moment.BEFORE: "vóór", Moment.AFTER: "ná"}
NAMINGS = {
    Naming.BY_NAME: "met naam",
    Naming.BY_DISCIPLINE: "per discipline",
    Naming.ANONYMOUS: "anoniem",
}
CASE_KINDS = {
    CaseKind.CLIENT: "casus",
    CaseKind.COOPERATION: "samenwerking",
    CaseKind.INCIDENT: "incident",
    CaseKind.POLICY: "beleid",
}
SELF_CHOSEN = {
    SelfChosen.UNSAID: "–",
    SelfChosen.CHOSEN: "zelf gekozen",
    SelfChosen.ASKED: "toegewezen",
}
AGREEMENT_KINDS = {
    AgreementKind.ACTION: "stap",
    AgreementKind.SMALL_STEP: "kleine stap",
    AgreementKind.HANDOVER: "warme overdracht",
    AgreementKind.FIND_OUT: "uitzoeken",
    AgreementKind.TELL_CLIENT: "terugkoppelen",
    AgreementKind.SIGNAL: "signaal",
}
DID = {Did.UNSAID: "–", Did.DONE: "gedaan", Did.PARTLY: "deels gedaan", Did.NOT: "niet gedaan"}
DID_SHAPES = {Did.UNSAID: "", Did.DONE: "✓", Did.PARTLY: "½", Did.NOT: "✗"}
WAYS = {Way.UNSAID: "–", Way.NEARER: "dichterbij", Way.SAME: "gelijk", Way.FURTHER: "verder weg"}
WAY_SHAPES = {Way.UNSAID: "", Way.NEARER: "▲", Way.SAME: "●", Way.FURTHER: "▼"}
STANCES = {
    Stance.UNSAID: "–",
    Stance.STAYS: "het besluit blijft",
    Stance.CHANGES: "het besluit verandert",
    Stance.LAPSES: "het besluit vervalt",
}


def plural(number: int, one: str, many: str) -> str:
    """"1 stap", "2 stappen"."""
    return f"{number} {one if number == 1 else many}"


HET_WORDS = ("gezin", "kind", "huishouden", "paar", "echtpaar", "stel", "slachtoffer")
"""Words for a person or persons that take "het", besides the diminutives."""


def outcome_words(outcome: Outcome, person_word: str) -> str:
    """The outcome, with the word this case has for the person."""
    if outcome is Outcome.BACK_TO_CLIENT:
        return f"Terug naar {with_article(person_word)}"
    return OUTCOMES[outcome]


def with_article(word: str) -> str:
    """"de cliënt", "het kind": the word for the person in a sentence."""
    last = word.casefold().split()[-1:] or [""]
    neuter = last[0] in HET_WORDS or last[0].endswith(("je", "kind"))
    return f"{'het' if neuter else 'de'} {word}"


def listed(words: list[str] | tuple[str, ...]) -> str:
    """"a", "a en b", "a, b en c"."""
    return " en ".join(p for p in (", ".join(words[:-1]), *words[-1:]) if p)


def long_date(day: date | None) -> str:
    """"20 november 2026", empty for none."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}" if day else ""


def short_date(day: date | None) -> str:
    """"20 nov 2026", empty for none; March is shortened to "mrt"."""
    if not day:
        return ""
    month = "mrt" if day.month == 3 else MONTHS[day.month - 1][:3]
    return f"{day.day} {month} {day.year}"


def clock_time(moment: datetime) -> str:
    """"14.48", in the moment's own zone."""
    return f"{moment.hour:02}.{moment.minute:02}"


def time_spent(seconds: int) -> str:
    """"42 minuten", "1 uur en 5 minuten", "minder dan een minuut"."""
    hours, minutes = divmod(seconds // 60, 60)
    told = [f"{hours} uur"] if hours else []
    told += [plural(minutes, "minuut", "minuten")] if minutes else []
    return listed(told) or "minder dan een minuut"


def find_date(text: str, today: date) -> date | None:
    """The first date named in a text ("vanaf 27 nov", "4-12-2026", "4/12").

    Without a year it is the next such day, counted from two months before `today`, so that a date
    that has just passed counts as late and not as next year's.
    """
    named = re.search(r"\b(\d{1,2})\s+([a-zA-Z]{3,9})\.?(?:\s+(\d{4}))?", text)
    if named and (month := _month(named[2])):
        return _day(named[3], month, int(named[1]), today)
    numbers = re.search(r"\b(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}))?\b", text)
    return _day(numbers[3], int(numbers[2]), int(numbers[1]), today) if numbers else None


def _month(word: str) -> int | None:
    word = word.lower()
    if word == "mrt":
        return 3
    return next((i for i, m in enumerate(MONTHS, 1) if m.startswith(word)), None)


def _day(year: str | None, month: int, day: int, today: date) -> date | None:
    try:
        if year:
            return date(int(year), month, day)
        this = date(today.year, month, day)
        return this if (today - this).days <= 60 else date(today.year + 1, month, day)
    except ValueError:
        return None
