# SPDX-License-Identifier: EUPL-1.2
"""The sections of the discipline cards and of the professional codes."""

from collections.abc import Iterator, Sequence

from werksamen_desktop.minutes.source import Found, Place, Placed, Source
from werksamen_desktop.minutes.told import once
from werksamen_desktop.model.cards import card_fields, card_seats
from werksamen_desktop.model.codes import (
    INSIGHT,
    coded_seats,
    is_on,
    said_of,
    shared_by_codes,
    topic_on,
    weighed,
)
from werksamen_desktop.model.minutes import (
    Block,
    Cell,
    Column,
    Paragraph,
    Section,
    Span,
    Table,
    Tone,
    labelled,
    prose,
)
from werksamen_desktop.model.overlap import plain_word
from werksamen_desktop.model.projected_cards import SHARED
from werksamen_desktop.model.room_view import is_hidden
from werksamen_desktop.model.seats import seat_colour, seat_sub
from werksamen_desktop.model.topics import read_text
from werksamen_desktop.model.weighing import Entry

MOST_ACROSS = 4
"""Seats that stand beside each other on an upright page; more go in a band below."""


def cards(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """Each discipline with its task, what it may and may not do and its leeway, as columns."""
    d = source.deliberation
    for found in once(parts):
        fields = card_fields(found.part)
        seats = [s for s in card_seats(d) if any(getattr(s, n).strip() for n in fields)]
        tables = []
        for start in range(0, len(seats), MOST_ACROSS):
            band = seats[start:start + MOST_ACROSS]
            heads = [Column(source.label(s.id), seat_sub(s, d.naming), seat_colour(s))
                     for s in band]
            rows = tuple(((prose(label, Tone.LEAD),), *(_cell(getattr(s, name)) for s in band))
                         for name, label in fields.items())
            tables.append(Table((Column("", share=0.6), *heads), rows, headed=True))
        if tables:
            yield Placed(Place.MATRIX, Section(found.title, tuple(tables)))


def _cell(text: str) -> Cell:
    return (prose(text) if text.strip() else prose("–", Tone.NOTE),)


def codes(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """What each code says for and against each option, and what the group learnt from that."""
    d = source.deliberation
    for found in once(parts):
        part = found.part
        if is_hidden(d, part):
            continue
        shared = shared_by_codes(d, part)
        blocks: list[Block] = []
        for option in weighed(d):
            held = said_of(d, part, option)
            if held and option:
                blocks.append(prose(f"{d.letter(option.id)}. {option.text}", Tone.LABEL))
            blocks += [_said(source, e, shared) for e in held]
        blocks += [_said(source, e, shared) for e in _loose(source, found)]
        if blocks:
            blocks = [*_named(source, found), *blocks]
            if shared:
                blocks.append(prose(f"{SHARED}.", Tone.NOTE))
        insight = read_text(source.sitting, part.topic + INSIGHT).strip()
        if insight:
            blocks.append(labelled("Nieuw inzicht", insight))
        if blocks:
            yield Placed(Place.OPTIONS, Section(found.title, tuple(blocks)))


def _named(source: Source, found: Found) -> Iterator[Paragraph]:
    """Who works by which code."""
    told = [f"{source.label(s.id)}: {s.code.strip()}"
            for s in coded_seats(source.deliberation, found.part) if s.code.strip()]
    if told:
        yield prose(" · ".join(told), Tone.NOTE)


def _loose(source: Source, found: Found) -> list[Entry]:
    """What was said of an option that is no longer there, or before there was one."""
    d, part = source.deliberation, found.part
    told = {topic_on(part, o) for o in weighed(d)} | {part.topic + INSIGHT}
    return [e for e in d.entries if is_on(part, e.topic) and e.topic not in told
            and e.text.strip()]


def _said(source: Source, entry: Entry, shared: frozenset[str]) -> Paragraph:
    who = " · ".join(p for p in (source.label(entry.seat), entry.kind) if p)
    mark = "● " if plain_word(entry.text) in shared else ""
    detail = f" – {entry.detail.strip()}" if entry.detail.strip() else ""
    return Paragraph((*([Span(f"{who}: ", strong=True)] if who else []),
                      Span(f"{mark}{entry.text.strip()}{detail}")), Tone.BULLET)
