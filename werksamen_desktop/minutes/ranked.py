# SPDX-License-Identifier: EUPL-1.2
"""The sections of what was put in order and of what was chosen, with the reasons."""

from collections.abc import Iterator, Sequence

from werksamen_desktop.minutes.source import Found, Placed, Source
from werksamen_desktop.minutes.told import once
from werksamen_desktop.model.candidates import Candidate
from werksamen_desktop.model.chosen import Chosen, choices, count_words, counts, of_each
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.minutes import (
    Block,
    Cell,
    Column,
    Section,
    Table,
    Tone,
    labelled,
    prose,
)
from werksamen_desktop.model.ranking import Ranked, group_order, orders, ranking_words
from werksamen_desktop.model.room_view import is_hidden


def rankings(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """The group's order with points, and each seat's own; nothing before the reveal."""
    d = source.deliberation
    for found in once(parts):
        ranked = group_order(d, found.part)
        if ranked and not is_hidden(d, found.part):
            yield Placed(found.place, Section(found.title, tuple(
                _ranking(source, found.part, ranked))))


def _ranking(source: Source, part: Part, ranked: tuple[Ranked, ...]) -> Iterator[Block]:
    made = orders(source.deliberation, part)
    yield prose(" ".join(ranking_words(ranked, len(made))))
    columns = (Column("Plaats", share=0.9), Column("Wat", share=2.2), Column("Punten", share=0.6),
               Column("Kreeg plaats", share=0.9), Column("Bovenaan bij", share=1.4))
    yield Table(columns, tuple(_ranked(source, r) for r in ranked))
    if not source.anonymous:
        for own in made:
            order = " · ".join(f"{n} {c.text}" for n, c in enumerate(own.order, 1))
            yield labelled(source.name(own.seat.id), order)


def _ranked(source: Source, ranked: Ranked) -> tuple[Cell, ...]:
    names = [source.name(s.id) for s in ranked.first_of]
    first = ", ".join(names) if all(names) else f"{len(names)} keer"
    place = f"{ranked.place} (gedeeld)" if ranked.tied else str(ranked.place)
    return (_cell(place), (prose(ranked.candidate.words, Tone.LEAD),), _cell(str(ranked.points)),
            _cell(ranked.range_words), _cell(first))


def chosen(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """What the table chose, or who chose what, with the reasons; nothing while it is hidden."""
    for found in once(parts):
        held = [c for c in choices(source.deliberation, found.part) if c.said]
        if held and not is_hidden(source.deliberation, found.part):
            face = _of_each if of_each(found.part) else _of_table
            yield Placed(found.place, Section(found.title, tuple(
                face(source, found.part, held))))


def _of_table(source: Source, part: Part, held: Sequence[Chosen]) -> Iterator[Block]:
    for one in held:
        if one.candidate:
            by = source.name(one.by.id) if one.by else ""
            yield labelled(f"Gekozen door {by}" if by else "Gekozen",
                           _from(source, one.candidate))
        for field, text in zip(part.fields, one.texts, strict=True):
            if text.strip():
                yield labelled(field.label.rstrip(":"), text)


def _from(source: Source, candidate: Candidate) -> str:
    name = source.name(candidate.seat)
    return f"{candidate.words} ({name})" if name else candidate.words


def _of_each(source: Source, part: Part, held: Sequence[Chosen]) -> Iterator[Block]:
    yield prose(f"{count_words(choices(source.deliberation, part))}.")
    columns = (Column("Gekozen", share=1.6), Column("Hoe vaak", share=0.6),
               *([] if source.anonymous else [Column("Wie", share=1.0)]),
               *(Column(f.label, share=1.8) for f in part.fields))
    rows = [row for count in counts(held)
            for row in _rows(source, count.candidate, count.by, len(count.by))]
    unchosen = [c for c in held if c.candidate is None]
    yield Table(columns, (*rows, *_rows(source, None, unchosen, len(unchosen))))


def _rows(source: Source, candidate: Candidate | None, by: Sequence[Chosen],
          times: int) -> Iterator[tuple[Cell, ...]]:
    """A row of each who chose this; what was chosen stands before the first only."""
    by = sorted(by, key=lambda c: c.texts) if source.anonymous else by
    for number, one in enumerate(by):
        head = (_cell("" if number else _from(source, candidate) if candidate else
                      "nog niet gekozen"), _cell("" if number else str(times)))
        name = () if source.anonymous else (_cell(source.name(one.seat.id) if one.seat else ""),)
        yield (*head, *name, *(_cell(text) for text in one.texts))


def _cell(text: str) -> Cell:
    return (prose(text),) if text.strip() else ()
