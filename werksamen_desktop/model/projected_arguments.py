# SPDX-License-Identifier: EUPL-1.2
"""The body of arguments on a slide: each option with what pleads for and against it."""

from werksamen_desktop.model.dutch import SIDES
from werksamen_desktop.model.room_view import RoomView
from werksamen_desktop.model.slide import Cell, Column, Columns, Head, Said
from werksamen_desktop.model.weighing import Argument, Option


def arguments_body(view: RoomView) -> Columns:
    """Options side by side; weights only where the step asks for them."""
    return Columns(tuple(_column(view, o, place) for place, o in
                         enumerate(view.deliberation.options) if o.text.strip()))


def _column(view: RoomView, option: Option, place: int) -> Column:
    d = view.deliberation
    letter = d.letter(option.id)
    weighed = any(f.key == "weight" for f in view.part.fields)
    cells = (Cell(texts=(Said(option.text),)), *(Cell(label, tuple(
        Said(a.text, _more(a, weighed=weighed)) for a in d.arguments_on(option.id, side)
        if a.text.strip())) for side, label in SIDES.items()))
    return Column(Head(f"Keuze {letter}", initials=letter, colour=place), cells)


def _more(argument: Argument, *, weighed: bool) -> str:
    weight = f"gewicht {argument.weight} van 5" if weighed and argument.weight else ""
    reason = argument.reason if weighed else ""
    return " · ".join(p for p in (argument.kind, weight, reason) if p)
