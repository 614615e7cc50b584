# SPDX-License-Identifier: EUPL-1.2
"""The agreements on paper: as a card, as a note for the agenda, whole; and a signal for level 3."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from uuid import UUID

from werksamen_desktop.minutes import account
from werksamen_desktop.minutes.agreed import agreed, doing, lacking_authority
from werksamen_desktop.minutes.source import Source
from werksamen_desktop.minutes.standing import signals, standing
from werksamen_desktop.model.arranged import due_on, made_here, when_words
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import long_date, plural
from werksamen_desktop.model.minutes import (
    Callout,
    Fact,
    Frame,
    Minutes,
    Paragraph,
    Section,
    Sheet,
    Span,
    Tone,
    prose,
)

ON_A_CARD = 5
"""Agreements that fit a card; it says how many more the plan has."""

NAMELESS = "ZONDER GEGEVENS VAN PERSONEN"


class PlanSize(StrEnum):
    """How much of the plan is wanted (domain A4 4.4)."""

    CARD = "card"
    AGENDA = "agenda"
    FULL = "full"
    STANDING = "standing"
    SIGNALS = "signals"


PLANS = {PlanSize.CARD: "Bierviltje", PlanSize.AGENDA: "Agendanotitie",
         PlanSize.FULL: "Volledig plan", PlanSize.STANDING: "Stand van de afspraken",
         PlanSize.SIGNALS: "Signalenlijst"}


def plan(sitting: Sitting, size: PlanSize, *, today: date) -> Minutes:
    """The agreements that are still open, in the size that is wanted."""
    source = Source(sitting, today)
    held = [a for a in sitting.case.agreements if a.open and (a.step.strip() or a.who.strip())]
    sections = {PlanSize.CARD: _card, PlanSize.AGENDA: _agenda, PlanSize.FULL: _full,
                PlanSize.STANDING: standing, PlanSize.SIGNALS: signals}[size]
    sheet = {PlanSize.CARD: Sheet.CARD, PlanSize.AGENDA: Sheet.HALF}
    nameless = size is PlanSize.SIGNALS
    return Minutes(
        kind=PLANS[size],
        title=PLANS[size] if nameless else sitting.case.pseudonym.strip() or "Ons plan",
        confidentiality=NAMELESS if nameless else account.confidentiality(source),
        reference="" if nameless else f"beraad {str(sitting.deliberation.id)[:8]}", made_on=today,
        draft=not sitting.deliberation.closed,
        facts=_facts(source) if size is PlanSize.FULL else (),
        sections=tuple(sections(source, held)), document_title=PLANS[size],
        sheet=sheet.get(size, Sheet.FULL))


def _facts(source: Source) -> tuple[Fact, ...]:
    d = source.deliberation
    lines = {"Datum": long_date(d.held_on), "Methode": d.method.title,
             "Volgende ontmoeting": long_date(source.case.next_on)}
    return tuple(Fact(label, value) for label, value in lines.items() if value)


def _card(source: Source, held: Sequence[Agreement]) -> Iterator[Section]:
    """A line for each agreement: who, what, when."""
    lines = [Paragraph((Span(f"{a.who.strip() or 'wie?'}: ", strong=True),
                        Span(", ".join(p for p in (a.step.strip(), when_words(a)) if p))),
                       Tone.BULLET) for a in held[:ON_A_CARD]]
    more = len(held) - ON_A_CARD
    if more > 0:
        lines.append(prose(f"En nog {plural(more, 'afspraak', 'afspraken')} in het plan.",
                           Tone.NOTE))
    if source.case.next_on:
        lines.append(prose(f"We zien elkaar weer op {long_date(source.case.next_on)}.", Tone.LEAD))
    yield Section("Wat we doen", tuple(lines or [prose("Er is nog niets afgesproken.")]))


def _agenda(source: Source, held: Sequence[Agreement]) -> Iterator[Section]:
    """The agreements by their day, so that they can be put in a diary."""
    by_day: dict[date | None, list[Agreement]] = {}
    for a in held:
        by_day.setdefault(due_on(a, source.deliberation.held_on or source.today), []).append(a)
    for day in sorted(by_day, key=lambda d: d or date.max):
        yield Section(long_date(day) or "Zonder datum", tuple(_noted(a) for a in by_day[day]))
    if source.case.next_on:
        yield Section(f"{long_date(source.case.next_on)}: we zien elkaar weer", (
            prose(source.deliberation.place.strip() or "Plaats volgt."),))
    if not held:
        yield Section("Agenda", (prose("Er is nog niets afgesproken."),))


def _noted(a: Agreement) -> Paragraph:
    more = [f"resultaat: {a.result.strip()}" if a.result.strip() else "",
            a.when.strip() if when_words(a) != a.when.strip() else ""]
    tail = " · ".join(m for m in more if m)
    return Paragraph((Span(f"{a.who.strip() or 'Wie?'} ", strong=True), Span(a.step.strip()),
                      *([Span(f" ({tail})")] if tail else [])), Tone.BULLET)


def _full(source: Source, held: Sequence[Agreement]) -> Iterator[Section]:
    """All six fields, what lacks a mandate, and who does what."""
    made = [a for a in held if a in made_here(source.sitting)]
    earlier = [a for a in held if a not in made]
    for title, among in (("Afspraken", made), ("Eerdere afspraken", earlier)):
        if among:
            yield Section(title, (agreed(source, among), *lacking_authority(source, among)))
    if held:
        yield from doing(source)
    else:
        yield Section("Afspraken", (prose("Er is nog niets afgesproken."),))


def signal(sitting: Sitting, agreement: UUID, *, today: date) -> Minutes:
    """One page for the regional structure that names no case, nobody and no day of a sitting."""
    held = next(a for a in sitting.case.agreements if a.id == agreement)
    asked = held.result.strip()
    sections = [Section("Wat wij zien", (prose(held.step.strip() or "Nog niet opgeschreven."),))]
    if asked:
        sections.append(Section("Wat wij vragen", (
            Callout((prose(asked, Tone.LEAD),), Frame.DECISION),)))
    sections.append(Section("Waarom u dit krijgt", (prose(
        "Dit kwam naar voren in een overleg over één situatie. Wie daar zaten, konden het samen "
        "niet oplossen. Het signaal noemt niemand."),)))
    return Minutes(
        kind="Signaal", title=f"Signaal aan {held.handed_to.strip() or 'de regio'}",
        confidentiality=NAMELESS, reference="", made_on=today, draft=False,
        sections=tuple(sections), document_title="Signaal")
