# SPDX-License-Identifier: EUPL-1.2
"""One page for one addressee: the story, what is needed of them, and a question to answer."""

from collections.abc import Iterator
from datetime import date

from werksamen_desktop.minutes import account
from werksamen_desktop.minutes.source import Source
from werksamen_desktop.model.course import Plea, PleaAnswer
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import listed
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.minutes import (
    Callout,
    Fact,
    Frame,
    Minutes,
    Paragraph,
    Section,
    Tone,
    prose,
)
from werksamen_desktop.model.people import Role
from werksamen_desktop.model.pleas import answer_words, told

TO_TICK = "☐ ja        ☐ nee        ☐ ja, op deze voorwaarde:"


def plea_sheet(sitting: Sitting, part: Part, plea: Plea, *, today: date) -> Minutes:
    """What one addressee gets on paper; people are named only where the group chose names."""
    source = Source(sitting, today)
    sections = [Section(f.label, (prose(text),)) for f in part.fields
                if (text := told(sitting, f.key))]
    sections += [Section(title, (prose(text),)) for title, text in (
        ("Wat is daarvoor van u nodig?", plea.needed.strip()),) if text]
    sections.append(Section("Onze vraag aan u", (Callout(tuple(_asked(plea)), Frame.DECISION),)))
    if plea.gain.strip():
        sections.append(Section("Wat het u oplevert", (prose(plea.gain.strip()),)))
    return Minutes(
        kind="Een verhaal met een vraag", title=f"Aan {plea.addressee.strip() or '…'}",
        confidentiality=account.confidentiality(source),
        reference=f"beraad {str(sitting.deliberation.id)[:8]}", made_on=today, draft=False,
        facts=_facts(source), sections=tuple(sections),
        document_title="Een verhaal met een vraag")


def _asked(plea: Plea) -> Iterator[Paragraph]:
    yield prose(plea.request.strip() or "De vraag is nog niet opgeschreven.", Tone.LEAD)
    if plea.answer is PleaAnswer.UNSAID:
        yield prose(TO_TICK)
        yield prose("\n\n")
    else:
        yield prose(f"Antwoord: {answer_words(plea)}")


def _facts(source: Source) -> tuple[Fact, ...]:
    leads = [s for s in source.deliberation.table if Role.CASE_LEAD in s.roles]
    named = listed([source.name(s.id) or source.label(s.id) for s in leads])
    lines = {"Het gaat over": source.case.pseudonym.strip() or source.case.person_word,
             "Vraag of antwoord": named}
    return tuple(Fact(label, value) for label, value in lines.items() if value)
