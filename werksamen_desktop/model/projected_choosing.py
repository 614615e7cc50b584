# SPDX-License-Identifier: EUPL-1.2
"""An order of the group and choices with their reasons on a slide; names by the naming rule."""

from collections.abc import Iterator

from werksamen_desktop.model.candidates import Candidate, candidates
from werksamen_desktop.model.chosen import Chosen, Count, choices, counts, of_each
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.ranking import Ranked, group_order, orders, ranking_words
from werksamen_desktop.model.room_view import RoomView
from werksamen_desktop.model.slide import (
    Block,
    Cell,
    Column,
    Columns,
    Head,
    Record,
    Said,
    Table,
    Texts,
)

SHARED = "gedeelde plaats"
UNSAID = "–"
"""Stands where a reason is still to come: only the facilitator is told that one is lacking."""


def ranking_body(view: RoomView) -> Table:
    """The group's order with its points and how far the places lie apart."""
    d, part = view.deliberation, view.part
    shown = candidates(d, part, view.hidden_topics)
    ranked = [r for r in group_order(d, part) if r.candidate in shown]
    told = ranking_words(ranked, len(orders(d, part))) if ranked else ()
    return Table(("Volgorde van de groep", "Punten", "Kreeg plaats", "Bovenaan bij"),
                 tuple(_record(view, r) for r in ranked), " ".join(told))


def _record(view: RoomView, ranked: Ranked) -> Record:
    names = [view.named(s.id) for s in ranked.first_of]
    first = ", ".join(names) if all(names) else f"{len(names)} keer"
    return Record((ranked.candidate.words, str(ranked.points), ranked.range_words, first),
                  SHARED if ranked.tied else "", place=str(ranked.place))


def choice_body(view: RoomView) -> Columns | Texts:
    """What the table chose and why; of each seat a column per candidate with the reasons."""
    held = choices(view.deliberation, view.part, view.hidden_topics)
    if not of_each(view.part):
        return Texts(tuple(_blocks(view, held[0])))
    columns = tuple(_column(view, c, place) for place, c in enumerate(counts(held)))
    return Columns(columns) if columns else Texts()


def _blocks(view: RoomView, held: Chosen) -> Iterator[Block]:
    if held.candidate:
        by = view.named(held.by.id) if held.by else ""
        label = f"Gekozen door {by}" if by else "Gekozen"
        yield Block(label, _from(view, held.candidate))
    for label, text in told(view.part, held):
        yield Block(label, text)


def _from(view: RoomView, candidate: Candidate) -> str:
    """The candidate, with whose words they were."""
    name = view.named(candidate.seat)
    return f"{candidate.words}\n– {name}" if name else candidate.words


def told(part: Part, held: Chosen) -> Iterator[tuple[str, str]]:
    """The questions that were answered, each with its answer."""
    for field, text in zip(part.fields, held.texts, strict=True):
        if text.strip():
            yield field.label, text


def _column(view: RoomView, count: Count, place: int) -> Column:
    candidate = count.candidate
    head = Head(count.times, initials=candidate.letter or str(len(count.by)), colour=place)
    said = sorted((view.named(c.seat.id) if c.seat else "", tuple(told(view.part, c)))
                  for c in count.by)
    return Column(head, (Cell(texts=(Said(candidate.text, view.named(candidate.seat)),)), *(
        Cell(name, tuple(Said(text, label if more else "") for more, (label, text)
                         in enumerate(words))) if words else Cell(name, (Said(UNSAID),))
        for name, words in said)))
