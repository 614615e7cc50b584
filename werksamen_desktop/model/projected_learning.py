# SPDX-License-Identifier: EUPL-1.2
"""What was learnt from which discipline on a slide: a group per seat that was named."""

from collections.abc import Sequence

from werksamen_desktop.model.room_view import RoomView
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.slide import Group, Row, Rows
from werksamen_desktop.model.weighing import Entry

MOST_BESIDE = 4
"""Groups that stand beside each other; with more, each line says from whom it is."""


def learned_body(view: RoomView, entries: Sequence[Entry]) -> Rows:
    """Each line under whom it was learnt from, with who says so as the group chose names."""
    seats = [s for s in view.deliberation.table if any(e.seat == s.id for e in entries)]
    loose = tuple(_row(view, e) for e in entries if e.seat not in {s.id for s in seats})
    if len(seats) > MOST_BESIDE:
        rows = tuple(_row(view, e, f"van {seat_label(s, view.case)}")
                     for s in seats for e in entries if e.seat == s.id)
        return Rows((Group("", (*rows, *loose)),))
    groups = tuple(Group(f"Van {seat_label(s, view.case)}", tuple(
        _row(view, e) for e in entries if e.seat == s.id)) for s in seats)
    return Rows((*groups, Group("", loose)) if loose else groups)


def _row(view: RoomView, entry: Entry, kind: str = "") -> Row:
    return Row(entry.text, kind=kind, who=view.named(entry.asked_by))
