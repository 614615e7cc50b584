# SPDX-License-Identifier: EUPL-1.2
"""The section of scores: each party's scores, the word they come to and what it said."""

from collections.abc import Iterator, Sequence

from werksamen_desktop.minutes.source import Found, Placed, Source
from werksamen_desktop.minutes.told import once
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.minutes import (
    Block,
    Cell,
    Column,
    Section,
    Table,
    Tone,
    prose,
)
from werksamen_desktop.model.room_view import is_hidden
from werksamen_desktop.model.scores import Standing, ranges, scales, standings, worded


def scores(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """One table per part; nothing while it waits for its reveal."""
    for found in once(parts):
        if is_hidden(source.deliberation, found.part):
            continue
        held = [s for s in standings(source.sitting, found.part) if s.said]
        if held:
            yield Placed(found.place, Section(found.title, tuple(
                _blocks(source, found.part, held))))


def _blocks(source: Source, part: Part, held: list[Standing]) -> Iterator[Block]:
    for told in ranges(part, held):
        yield prose(told.words, Tone.BULLET)
    if source.anonymous:
        held = sorted(held, key=lambda s: ([-1 if x is None else x for x in s.scores], s.texts))
    worded_now, earlier = any(s.word for s in held), any(s.before for s in held)
    columns = (*([] if source.anonymous else [Column("Wie", share=1.1)]),
               *(Column(title, share=0.8) for f in scales(part) for title in (
                   (f"{f.label} Eerst", "Nu") if earlier else (f.label,))),
               *([Column("Dus", share=1.0)] if worded_now else []),
               *(Column(f.label, share=1.8) for f in worded(part)))
    rows = tuple(_row(source, s, worded_now=worded_now) for s in held)
    yield Table(columns, rows, headed=not source.anonymous)


def _row(source: Source, standing: Standing, *, worded_now: bool) -> tuple[Cell, ...]:
    name = (prose(source.name(standing.seat.id), Tone.LEAD),)
    texts = [_cell(text) for text in standing.texts]
    if standing.lacking:
        texts = [cell or (prose("nog niet gezegd", Tone.NOTE),) for cell in texts]
    return (*([] if source.anonymous else [name]),
            *(_cell("–" if s is None else str(s)) for s in _scores(standing)),
            *([_cell(standing.word)] if worded_now else []), *texts)


def _cell(text: str) -> Cell:
    return (prose(text),) if text.strip() else ()


def _scores(standing: Standing) -> Iterator[int | None]:
    """The scores, each after the earlier one where there was one."""
    for place, score in enumerate(standing.scores):
        yield from (standing.before[place:place + 1] if standing.before else ())
        yield score
