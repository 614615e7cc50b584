# SPDX-License-Identifier: EUPL-1.2
"""The shared goal on a slide: the client's on top, the merged text, and what each wrote alone."""

from collections.abc import Iterable

from werksamen_desktop.model.merging import client_goal, own_goals
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.model.room_view import RoomView
from werksamen_desktop.model.slide import Block, Tally

SHARED = "Ons gezamenlijke doel"


def merging_body(view: RoomView) -> Tally:
    """Until there is a shared text the client's own goal stands above; then it comes first below.

    Goals without a name stand in the order of their words.
    """
    goal = view.deliberation.goal.strip()
    own = client_goal(view.sitting, view.part).strip()
    first = Block(f"Doel van {client_label(view)}", own)
    others = tuple(_goals(view))
    if goal:
        return Tally(Block(SHARED, goal), blocks=(*((first,) if own else ()), *others))
    return Tally(first if own else Block(), blocks=others)


def client_label(view: RoomView) -> str:
    """What the room calls whose life it is."""
    return view.case.pseudonym.strip() or view.case.person_word


def _goals(view: RoomView) -> Iterable[Block]:
    told = [(view.named(g.seat.id), g.entry.text, g.taken)
            for g in own_goals(view.deliberation, view.part)
            if g.seat.kind is not SeatKind.CLIENT]
    if not all(name for name, _, _ in told):
        told.sort(key=lambda t: t[1])
    for name, text, taken in told:
        yield Block(" · ".join(p for p in (name, "✓ overgenomen" if taken else "") if p), text)
