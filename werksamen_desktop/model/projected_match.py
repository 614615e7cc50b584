# SPDX-License-Identifier: EUPL-1.2
"""The match-check on a slide: areas of life against seats, with what clashes marked."""

from werksamen_desktop.model.case import Case
from werksamen_desktop.model.match import (
    CLASH,
    STRATEGIES,
    AreaMatch,
    View,
    client_seat,
    match_check,
    matching_seats,
    row_words,
    strategy_of,
)
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.room_view import RoomView
from werksamen_desktop.model.seats import initials, seat_colour, seat_label
from werksamen_desktop.model.slide import Crossing, CrossRow, Head, Tagged


def match_body(view: RoomView) -> Crossing:
    """A row per area: the client's own view first, then each discipline's, and the group's line."""
    d, part = view.deliberation, view.part
    client, seats = client_seat(d), matching_seats(d, part)
    matches = match_check(d, part)
    heads = tuple(_head(s, view.case) for s in (*((client,) if client else ()), *seats))
    clashing = any(m.clashes for m in matches)
    rows = tuple(_row(m, own=client is not None) for m in matches)
    return Crossing("Leefgebied", heads, rows, fixed=1 if client else 0,
                    note=f"{CLASH} anders dan {seat_label(client, view.case)} zelf"
                    if clashing and client else "")


def _head(seat: Seat, case: Case) -> Head:
    return Head(seat_label(seat, case), "", initials(seat, case), seat_colour(seat))


def _row(match: AreaMatch, *, own: bool) -> CrossRow:
    cells = tuple(_cell(v) for v in match.views)
    chosen = strategy_of(match.own)
    first = (Tagged(STRATEGIES[chosen] if chosen else ""),) if own else ()
    line = strategy_of(match.line)
    told = " – ".join(p for p in (STRATEGIES[line] if line else "",
                                  match.line.reason.strip() if match.line else "") if p)
    return CrossRow(match.area.capitalize(), row_words(match), (*first, *cells),
                    f"Lijn van de groep: {told}" if told else "",
                    "nog geen lijn van de groep" if match.needs_line else "")


def _cell(view: View) -> Tagged:
    chosen = strategy_of(view.estimate)
    return Tagged(STRATEGIES[chosen] if chosen else "", tag=view.clashes)
