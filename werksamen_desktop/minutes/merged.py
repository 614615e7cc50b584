# SPDX-License-Identifier: EUPL-1.2
"""The section of the shared goal: what each wrote alone, what it became, what was left out."""

from collections.abc import Iterator, Sequence

from werksamen_desktop.minutes.source import Found, Place, Placed, Source
from werksamen_desktop.minutes.told import once
from werksamen_desktop.model.dutch import plural
from werksamen_desktop.model.merging import OwnGoal, client_goal, left_out, own_goals
from werksamen_desktop.model.minutes import (
    Block,
    Paragraph,
    Section,
    Span,
    Tone,
    labelled,
    prose,
)
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.model.room_view import is_hidden


def merging(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """The client's goal, everybody's own and the shared one; own goals once they were revealed."""
    for found in once(parts):
        blocks = list(_blocks(source, found))
        if blocks:
            yield Placed(Place.MATRIX, Section(found.title, tuple(blocks)))


def _blocks(source: Source, found: Found) -> Iterator[Block]:
    d, part = source.deliberation, found.part
    goals = () if is_hidden(d, part) else own_goals(d, part)
    if not goals:
        return
    whose = source.case.pseudonym.strip() or source.case.person_word
    own = client_goal(source.sitting, part).strip()
    if own:
        yield labelled(f"Doel van {whose}", own)
    others = [g for g in goals if g.seat.kind is not SeatKind.CLIENT]
    if source.anonymous:
        others.sort(key=lambda g: g.entry.text)
    if others:
        yield prose("Wat ieder eerst voor zichzelf schreef", Tone.LABEL)
    for goal in others:
        yield _own(source, goal)
    yield labelled("Samengevoegd tot", d.goal.strip() or "nog geen gezamenlijke tekst")
    lost = len(left_out(d, part))
    if d.goal.strip() and lost:
        told = plural(lost, "eigen doel is", "eigen doelen zijn")
        yield prose(f"{told} niet letterlijk overgenomen; ze staan hierboven met ○.", Tone.NOTE)


def _own(source: Source, goal: OwnGoal) -> Paragraph:
    name = source.name(goal.seat.id)
    mark = "✓ " if goal.taken else "○ "
    head = (Span(f"{mark}{name}: ", strong=True),) if name else (Span(mark),)
    return Paragraph((*head, Span(goal.entry.text)))
