# SPDX-License-Identifier: EUPL-1.2
"""The section of what can be wider and by whom, and the way up of a decision that is escalated."""

from collections.abc import Iterator

from werksamen_desktop.minutes.source import Place, Placed, Source
from werksamen_desktop.model.case_kinds import case_words
from werksamen_desktop.model.decision import Outcome
from werksamen_desktop.model.dutch import listed
from werksamen_desktop.model.escalation import way_up, without_official
from werksamen_desktop.model.interests import interest_words
from werksamen_desktop.model.minutes import (
    Block,
    Cell,
    Column,
    Paragraph,
    Section,
    Span,
    Table,
    Tone,
    prose,
)
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.widening import is_asked, widenings


def widening(source: Source) -> Iterator[Placed]:
    """A row per interest that can give way; nothing where there is none."""
    held = widenings(source.deliberation)
    if not held:
        return
    columns = (Column("Belang", share=2.2), Column("Van", share=1.2),
               Column("Te verruimen door", share=1.5), Column("Afspraak", share=0.8))
    rows = tuple((_cell(w.entry.text, interest_words(
        w.entry, case_words(source.case).own_interest)), _cell(source.label(w.seat.id)),
                  _cell(w.by or "nog niemand genoemd"),
                  _cell("ja" if is_asked(source.case, w) else "–")) for w in held)
    yield Placed(Place.MATRIX, Section("Wat ruimer kan, en door wie", (Table(columns, rows),)))


def escalation(source: Source) -> Iterator[Placed]:
    """Who is responsible above whom, where the decision was escalated."""
    d = source.deliberation
    if d.decision.outcome is not Outcome.ESCALATED:
        return
    blocks: list[Block] = [_rung(source, rung.seats, rung.official) for rung in way_up(d)]
    unknown = without_official(d)
    if unknown:
        names = listed([source.label(s.id) for s in unknown])
        blocks.append(prose(f"Nog niet bekend wie verantwoordelijk is boven: {names}.", Tone.NOTE))
    if blocks:
        yield Placed(Place.DECISION, Section("Langs welke weg we opschalen", tuple(blocks)))


def _rung(source: Source, seats: tuple[Seat, ...], official: str) -> Paragraph:
    told = [" – ".join(p for p in (source.label(s.id), ", ".join(
        x for x in (s.organisation.strip(), s.framework.strip()) if x)) if p) for s in seats]
    return Paragraph((Span(f"{listed(told)} → "), Span(official, strong=True)), Tone.BULLET)


def _cell(text: str, note: str = "") -> Cell:
    return prose(text), *([prose(note, Tone.NOTE)] if note else [])
