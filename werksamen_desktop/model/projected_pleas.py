# SPDX-License-Identifier: EUPL-1.2
"""The story and its addressees on a slide: who it is about, then per addressee what is asked."""

from werksamen_desktop.model.course import Plea
from werksamen_desktop.model.pleas import answer_words, in_order, told
from werksamen_desktop.model.room_view import RoomView
from werksamen_desktop.model.slide import Cell, Column, Columns, Head, Said


def pleas_body(view: RoomView) -> Columns:
    """The story as the first column, and one for each addressee."""
    story = tuple(Cell(f.label, (Said(text),)) for f in view.part.fields
                  if (text := told(view.sitting, f.key)))
    first = (Column(Head("Het verhaal", view.case.pseudonym, "♥", -1), story),) if story else ()
    return Columns((*first, *(_column(p, n) for n, p in enumerate(in_order(view.sitting))
                              if p.addressee.strip() or p.request.strip())))


def _column(plea: Plea, place: int) -> Column:
    cells = (("Wat is nodig", plea.needed), ("De vraag", plea.request),
             ("Wat het oplevert", plea.gain), ("Antwoord", answer_words(plea)))
    return Column(
        Head(plea.addressee.strip() or f"Aan {place + 1}", "", str(place + 1), place),
        tuple(Cell(label, (Said(text),)) for label, text in cells if text.strip()))
