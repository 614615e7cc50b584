# SPDX-License-Identifier: EUPL-1.2
"""Stories with a question (verkoopverhaal): one story, an addressee each, and what they said."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from werksamen_desktop.model.course import Plea, PleaAnswer
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import long_date
from werksamen_desktop.model.edits import changed, without
from werksamen_desktop.model.topics import CASE_TOPICS, read_text, write_text

ANSWERS = {
    PleaAnswer.UNSAID: "nog geen antwoord",
    PleaAnswer.YES: "ja",
    PleaAnswer.NO: "nee",
    PleaAnswer.CONDITION: "ja, op een voorwaarde",
}
PROPOSED = {"plea.who": "case.story", "plea.stake": "case.turning_point", "plea.asks": "case.wish"}
"""Where each piece of the story is proposed from, until it has words of its own."""

OPEN_QUESTIONS = ("wat", "hoe", "wie", "waar", "waarom", "wanneer", "welke", "welk", "hoeveel")


def proposed(sitting: Sitting, topic: str) -> str:
    """What the case already tells, for a piece of the story without words of its own."""
    source = PROPOSED.get(topic, "")
    known = source in CASE_TOPICS and not read_text(sitting, topic).strip()
    return read_text(sitting, source).strip() if known else ""


def told(sitting: Sitting, topic: str) -> str:
    """A piece of the story: its own words, else what the case tells."""
    return read_text(sitting, topic).strip() or proposed(sitting, topic)


def take_from_case(sitting: Sitting, topic: str) -> Sitting:
    """The sitting with what the case tells as the words of a piece of the story."""
    text = proposed(sitting, topic)
    return write_text(sitting, topic, text) if text else sitting


def in_order(sitting: Sitting) -> tuple[Plea, ...]:
    """Those of earlier sittings that wait for an answer first, then this sitting's, then the rest.
    """
    here = sitting.deliberation.id
    return tuple(sorted(sitting.case.pleas, key=lambda p: (
        0 if p in waiting(sitting) else 1 if p.made_in in (here, None) else 2)))


def waiting(sitting: Sitting) -> tuple[Plea, ...]:
    """Pleas of earlier sittings that nobody answered yet."""
    here = sitting.deliberation.id
    return tuple(p for p in sitting.case.pleas if p.made_in not in (here, None)
                 and p.answer is PleaAnswer.UNSAID)


def answer_words(plea: Plea) -> str:
    """"ja, op een voorwaarde: eerst een huisbezoek (4 december 2026)"."""
    said = ANSWERS[plea.answer]
    if plea.answer is PleaAnswer.CONDITION and plea.condition.strip():
        said = f"{said}: {plea.condition.strip()}"
    day = long_date(plea.answered_on) if plea.answer is not PleaAnswer.UNSAID else ""
    return f"{said} ({day})" if day else said


def request_hint(request: str) -> str:
    """What keeps a request from being answered with yes or no; empty where nothing does."""
    text = request.strip()
    if not text:
        return ""
    first = text.split()[0].casefold().strip("“‘\"'")
    if first in OPEN_QUESTIONS:
        return "Dit is een open vraag. Maak er een vraag van waarop ja of nee past."
    return "" if text.endswith("?") else "Sluit af met een vraag waarop ja of nee past."


def add_plea(sitting: Sitting, plea: Plea) -> Sitting:
    """Add a plea to the case, made in this deliberation."""
    made = replace(plea, made_in=sitting.deliberation.id)
    return sitting.with_case(pleas=(*sitting.case.pleas, made))


def set_plea(sitting: Sitting, plea: UUID, **changes: Any) -> Sitting:
    """Change a plea's fields."""
    return sitting.with_case(pleas=changed(sitting.case.pleas, plea, **changes))


def answer_plea(sitting: Sitting, plea: UUID, answer: PleaAnswer, on: date) -> Sitting:
    """Log an answer with the day it came; an answer taken back has no day."""
    held = next((p for p in sitting.case.pleas if p.id == plea), None)
    if held is None:
        return sitting
    day = None if answer is PleaAnswer.UNSAID else held.answered_on or on
    return set_plea(sitting, plea, answer=answer, answered_on=day)


def remove_plea(sitting: Sitting, plea: UUID) -> Sitting:
    """Take a plea away."""
    return sitting.with_case(pleas=without(sitting.case.pleas, plea))
