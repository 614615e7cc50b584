# SPDX-License-Identifier: EUPL-1.2
"""What follows over several sittings: progress, how the decision changed, who met whom when."""

from collections.abc import Iterator, Sequence

from werksamen_desktop.minutes.source import Found, Place, Placed, Source
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.course import Past, Progress, Way
from werksamen_desktop.model.decision import Decision, Outcome, Stance
from werksamen_desktop.model.decision_course import decided_before, now_words, stance_words
from werksamen_desktop.model.dutch import listed, long_date, outcome_words, short_date
from werksamen_desktop.model.meetings import meetings, newcomers, seen
from werksamen_desktop.model.minutes import (
    Block,
    Cell,
    Column,
    Paragraph,
    Section,
    Table,
    Tone,
    labelled,
    prose,
)
from werksamen_desktop.model.progress import (
    course,
    did_words,
    dropped_out,
    followed,
    seen_here,
    way_words,
)

MOST_DAYS = 6
"""Meetings that stand beside each other in a table; of more, the latest."""


def progress(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """Per earlier agreement what became of it, with its course; and who was not there any more."""
    d = source.deliberation
    held = [a for a in followed(source.sitting) if parts or seen_here(a, d)]
    blocks: list[Block] = []
    if any(a.progress for a in held):
        columns = (Column("Gewenst resultaat", share=2.0), Column("Gedaan", share=1.0),
                   Column("Komen we dichterbij?", share=1.1), Column("Verloop", share=1.6))
        blocks.append(Table(columns, tuple(_row(a, seen_here(a, d)) for a in held)))
    if missing := dropped_out(source.sitting):
        blocks.append(labelled("Zat er de vorige keer wel", listed(missing)))
    if blocks:
        yield Placed(Place.AGREEMENTS, Section("Wat er van terechtkwam", tuple(blocks)))


def _row(agreement: Agreement, here: Progress | None) -> tuple[Cell, ...]:
    return (_cell(agreement.result.strip() or agreement.step,
                  agreement.step if agreement.result.strip() else "", agreement.who),
            _cell(did_words(here) or "–", here.reason if here else ""),
            _cell(way_words(here) or "–", here.note if here else ""),
            tuple(prose(f"{short_date(p.seen_on)} {way_words(p)}".strip())
                  for p in course(agreement) if p.way is not Way.UNSAID) or _cell("–"))


def _cell(text: str, *notes: str) -> Cell:
    return (prose(text), *(prose(note, Tone.NOTE) for note in notes if note.strip()))


def chain(source: Source) -> Iterator[Placed]:
    """The decisions of the case in order, with what each later sitting did with them, and why."""
    past = decided_before(source.sitting)
    if not past:
        return
    blocks = [b for p in past for b in _decided(p)]
    held = source.deliberation.decision
    blocks += list(_now(source, held))
    yield Placed(Place.DECISION, Section("Hoe het besluit veranderde", tuple(blocks)))


def _decided(past: Past) -> Iterator[Paragraph]:
    head = " · ".join(p for p in (long_date(past.held_on), past.method, past.outcome) if p)
    yield prose(head, Tone.LABEL)
    if past.stance:
        yield prose(stance_words(past.stance, past.stance_reason))
    if past.text.strip():
        yield prose(past.text.strip())
    if past.reasons.strip():
        yield labelled("Omdat", past.reasons.strip())


def _now(source: Source, held: Decision) -> Iterator[Paragraph]:
    day = long_date(source.deliberation.held_on) or "dit beraad"
    outcome = ("" if held.outcome is Outcome.UNDECIDED
               else outcome_words(held.outcome, source.case.person_word))
    yield prose(" · ".join(p for p in (day, source.deliberation.method.title, outcome) if p),
                Tone.LABEL)
    if held.stance is Stance.UNSAID:
        yield prose("Of het besluit blijft, verandert of vervalt, is nog niet gekozen.", Tone.NOTE)
    else:
        yield prose(now_words(source.sitting))
    if held.text.strip():
        yield prose(held.text.strip())


def met(source: Source) -> Iterator[Placed]:
    """Who sat together on which day of this case, and the day they agreed to meet again."""
    found = meetings(source.sitting)[-MOST_DAYS:]
    blocks: list[Block] = []
    if len(found) > 1:
        columns = (Column("Wie", share=1.6), *(Column(short_date(m.day) or "zonder datum")
                                               for m in found))
        blocks.append(Table(columns, tuple(
            (_cell(s.label), *(_cell("✓" if there else "–") for there in s.there))
            for s in seen(found) if any(s.there)), headed=True))
    if fresh := newcomers(source.sitting):
        blocks.append(labelled("Voor het eerst erbij", listed(fresh)))
    last = next((p for p in source.case.history if p.made_in == source.deliberation.id), None)
    if source.case.next_on:
        blocks.append(labelled("Volgende ontmoeting", long_date(source.case.next_on)))
    elif last and last.no_next.strip():
        blocks.append(labelled("Geen volgende ontmoeting", last.no_next.strip()))
    if blocks:
        yield Placed(Place.AGREEMENTS, Section("Wie elkaar wanneer zag", tuple(blocks)))
