# SPDX-License-Identifier: EUPL-1.2
"""The body of the rings on a slide: the client in the middle, everybody else on a level."""

from werksamen_desktop.model.levels import LEVELS, Standing, standings
from werksamen_desktop.model.room_view import RoomView
from werksamen_desktop.model.seats import initials, seat_colour, seat_label
from werksamen_desktop.model.slide import Ring, Rings, Spot
from werksamen_desktop.model.stakeholders import STAKEHOLDERS, Card

LIMIT = "grens bereikt"
UNSAID = "Nog geen niveau"


def rings_body(view: RoomView) -> Rings:
    """Each level as a ring, with who stands on it, who is invited, and which limit is reached."""
    table = view.deliberation.table
    centre = Spot(seat_label(table[0], view.case), initials(table[0], view.case), -1)
    held = [s for s in standings(view.sitting)
            if s.card is None or STAKEHOLDERS not in view.hidden_topics]
    rings = [Ring(word, tuple(_spot(view, s) for s in held if s.level == level))
             for level, word in LEVELS.items()]
    loose = tuple(_spot(view, s) for s in held if s.level not in LEVELS)
    return Rings(centre, tuple(rings), Ring(UNSAID, loose))


def _spot(view: RoomView, standing: Standing) -> Spot:
    limit = standing.limit
    hidden = limit is None or limit.topic in view.hidden_topics
    told = "" if hidden or limit is None else ": ".join(
        p for p in (LIMIT, limit.text.strip()) if p)
    if standing.seat:
        return Spot(standing.label, initials(standing.seat, view.case),
                    seat_colour(standing.seat), told, limit=bool(told))
    return Spot(standing.label, _letters(standing.label), None, _lane(standing.card))


def _lane(card: Card | None) -> str:
    return str(card.lane) if card else ""


def _letters(label: str) -> str:
    words = [w for w in label.replace("-", " ").split() if w[0].isalnum()]
    return "".join(w[0] for w in words[:2]).upper() if len(words) > 1 else label[:2].upper()
