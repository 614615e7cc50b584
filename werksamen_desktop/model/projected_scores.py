# SPDX-License-Identifier: EUPL-1.2
"""The body of scores on a slide: each party with its scores, and the word they come to."""

from collections.abc import Iterator

from werksamen_desktop.model.deliberation import Naming
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.room_view import RoomView
from werksamen_desktop.model.scores import MOST, Standing, ranges, scales, standings, worded
from werksamen_desktop.model.seats import initials, seat_colour
from werksamen_desktop.model.slide import Block, Head, Measure, Parties, Party


def scores_body(view: RoomView) -> Parties:
    """The parties that answered; without names they stand in the order of their scores."""
    chosen = {s.id for s in view.seats}
    held = [s for s in standings(view.sitting, view.part) if s.said and s.seat.id in chosen]
    if view.deliberation.naming is Naming.ANONYMOUS:
        held.sort(key=lambda s: ([-1 if x is None else x for x in s.scores], s.texts))
    note = " · ".join(r.words for r in ranges(view.part, held))
    return Parties(tuple(_party(view, s) for s in held), note)


def _party(view: RoomView, standing: Standing) -> Party:
    seat, part = standing.seat, view.part
    name = view.named(seat.id)
    head = Head(name, initials=initials(seat, view.case), colour=seat_colour(seat)) if name \
        else Head("")
    return Party(
        head,
        tuple(_measures(part, standing)),
        standing.word,
        tuple(Block(f.label, text) for f, text in zip(worded(part), standing.texts, strict=True)
              if text.strip()),
        f"Nog niet gezegd: {standing.lacking}" if standing.lacking else "")


def _measures(part: Part, standing: Standing) -> Iterator[Measure]:
    """Each score; after an earlier one of the same seat on the same question, where there is."""
    alone = len(standing.scores) == 1
    for place, (field, score) in enumerate(zip(scales(part), standing.scores, strict=True)):
        if standing.before:
            first = standing.before[place]
            yield Measure("Eerst" if alone else f"{field.label}, eerst", first, MOST)
            yield Measure("Nu" if alone else f"{field.label}, nu", score, MOST)
        else:
            yield Measure(field.label, score, MOST)
