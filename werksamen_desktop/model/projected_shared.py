# SPDX-License-Identifier: EUPL-1.2
"""The bodies of what people share in their own time: released frictions, and what before how."""

from dataclasses import replace

from werksamen_desktop.model.intentions import HOW, WHAT, shared_words, words_in
from werksamen_desktop.model.projected_seats import matrix_body
from werksamen_desktop.model.room_view import RoomView
from werksamen_desktop.model.slide import Cell, Columns, Group, Row, Rows

NOTHING_YET = "Hier komt alleen wat iemand zelf wil delen."


def frictions_body(view: RoomView) -> Rows:
    """The frictions that their owners released, as wishes; never one that is still private."""
    rows = tuple(
        Row(f.wish or f.text, f"Afspraak: {f.agreement}" if f.agreement.strip() else "",
            who=view.named(f.seat))
        for f in view.deliberation.frictions
        if f.topic == view.part.topic and f.released and (f.wish or f.text).strip())
    return Rows((Group("", rows),), "" if rows else NOTHING_YET)


def intentions_body(view: RoomView) -> Columns:
    """What each wants to reach; the ways to it only once the group is through with the goals.

    Under a goal stands which of its words another seat used as well.
    """
    d, part = view.deliberation, view.part
    asked = tuple(f for f in part.fields if f.key != HOW or part.topic in d.revealed)
    body = matrix_body(replace(view, part=replace(part, fields=asked)))
    found = shared_words(d, f"{part.topic}.{WHAT}")
    places = {i for i, f in enumerate(asked) if f.key == WHAT}
    return replace(body, columns=tuple(
        replace(column, cells=tuple(_noted(cell, found) if i in places else cell
                                    for i, cell in enumerate(column.cells)))
        for column in body.columns))


def _noted(cell: Cell, found: tuple[str, ...]) -> Cell:
    """The cell with, under each text, its words that others said too."""
    return replace(cell, texts=tuple(
        replace(said, note=" · ".join(n for n in (said.note, _also(said.text, found)) if n))
        for said in cell.texts))


def _also(text: str, found: tuple[str, ...]) -> str:
    held = [word for word in words_in(text) if word in found]
    return f"● ook bij een ander: {', '.join(dict.fromkeys(held))}" if held else ""
