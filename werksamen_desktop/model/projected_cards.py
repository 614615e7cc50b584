# SPDX-License-Identifier: EUPL-1.2
"""Discipline cards and professional codes on a slide: a column per seat."""

from werksamen_desktop.model.cards import card_fields, card_seats, has_card
from werksamen_desktop.model.codes import (
    INSIGHT,
    coded_seats,
    said_of,
    shared_by_codes,
    weighed,
)
from werksamen_desktop.model.overlap import plain_word
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.room_view import RoomView
from werksamen_desktop.model.seats import initials, seat_colour, seat_label, seat_sub
from werksamen_desktop.model.slide import Cell, Column, Columns, Head, Mark, Said
from werksamen_desktop.model.topics import read_text
from werksamen_desktop.model.weighing import Entry, Option

SHARED = "● in meer dan één code genoemd"


def cards_body(view: RoomView) -> Columns:
    """The cards side by side, without the fields that nobody filled in."""
    d, chosen = view.deliberation, {s.id for s in view.seats}
    seats = [s for s in card_seats(d) if s.id in chosen and has_card(s)]
    asked = {name: label for name, label in card_fields(view.part).items()
             if name == view.choice.field or (
                 not view.choice.field and any(getattr(s, name).strip() for s in seats))}
    columns = tuple(Column(_head(view, s, seat_sub(s, d.naming)), tuple(
        Cell(label, _said(getattr(s, name))) for name, label in asked.items())) for s in seats)
    return Columns(columns, one_field=bool(view.choice.field))


def codes_body(view: RoomView) -> Columns:
    """What each code says for or against each option; what several codes say is marked."""
    d, part = view.deliberation, view.part
    chosen = {s.id for s in view.seats}
    shared = shared_by_codes(d, part)
    columns = [Column(_head(view, seat, seat.code), tuple(
        Cell(_option(view, option), tuple(_word(e, shared) for e in said_of(d, part, option)
                                          if e.seat == seat.id)) for option in weighed(d)))
        for seat in coded_seats(d, part) if seat.id in chosen]
    insight = read_text(view.sitting, part.topic + INSIGHT)
    if insight.strip() and columns:
        columns.append(Column(Head("Nieuw inzicht", initials="!", colour=-1),
                              (Cell(texts=(Said(insight),)),)))
    marked = any(s.mark for c in columns for cell in c.cells for s in cell.texts)
    return Columns(tuple(columns), SHARED if marked else "")


def _head(view: RoomView, seat: Seat, sub: str) -> Head:
    return Head(seat_label(seat, view.case), sub, initials(seat, view.case), seat_colour(seat))


def _said(text: str) -> tuple[Said, ...]:
    return (Said(text),) if text.strip() else ()


def _option(view: RoomView, option: Option | None) -> str:
    if option is None:
        return ""
    return f"Keuze {view.deliberation.letter(option.id)}: {option.text}"


def _word(entry: Entry, shared: frozenset[str]) -> Said:
    mark = Mark.FOUND if plain_word(entry.text) in shared else Mark.NONE
    side = f"{entry.kind}: " if entry.kind else ""
    return Said(f"{side}{entry.text.strip()}", entry.detail, mark)
