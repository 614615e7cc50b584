# SPDX-License-Identifier: EUPL-1.2
"""The rings: a picture with the client in the middle, and beside it who stands on each level."""

from collections.abc import Iterator

from werksamen_desktop.model.ring_places import RADII, place_on
from werksamen_desktop.model.slide import Ring, Rings, Spot
from werksamen_desktop.ui.slides.marks import Box, Item, Moved, Words
from werksamen_desktop.ui.slides.ring_marks import Badge, Circle
from werksamen_desktop.ui.slides.sheet import GAP, MARGIN, Lane, Plan, Spread
from werksamen_desktop.ui.slides.strips import HEAD, Strip, Strips, disc, gap, rule, text
from werksamen_desktop.ui.slides.text import Style, broken

SIZES = (36, 32, 29, 27)
FLOWING = 27
SPOT, CENTRE = 54.0, 88.0
TITLE = Style(24, 600, "muted")
INSET = 24


def plans(body: Rings, width: float) -> tuple[Plan, ...]:
    """The picture stays; the words beside it get smaller, and then go on on further pages."""
    return (*(Plan(size) for size in SIZES), Plan(FLOWING))


def arrange(body: Rings, plan: Plan, width: float, height: float) -> list[Spread]:
    """The picture at the left, the levels as lists at the right."""
    inner = width - 2 * MARGIN
    side = min(height - 8, inner * 0.5)
    picture = Strips(iter((Strip(side, (Moved(0, 0, tuple(_picture(body, side))),)),)))
    right = inner - side - 2 * GAP
    words = Strips(_levels(body, plan.size, right - 2 * INSET))
    return [Spread((Lane(MARGIN, side, picture),
                    Lane(MARGIN + side + 2 * GAP, right, words, frame=True, pad=INSET)))]


def _picture(body: Rings, side: float) -> Iterator[Item]:
    middle = side / 2
    fills = ("accent_soft", "surface", "trough")
    for ring, share, fill in reversed(list(zip(body.rings, RADII, fills, strict=True))):
        radius = middle * share
        yield Circle(middle - radius, middle - radius, 2 * radius, fill, "muted")
        yield from _title(ring.title, middle, middle - radius, middle)
    for ring, share in zip(body.rings, RADII, strict=True):
        radius = middle * share
        for place, spot in enumerate(ring.spots):
            x, y = place_on(radius, place, len(ring.spots))
            yield from _spot(spot, middle + x - SPOT / 2, middle + y - SPOT / 2, SPOT)
    yield from _spot(body.centre, middle - CENTRE / 2, middle - CENTRE / 2, CENTRE)


def _title(title: str, middle: float, top: float, room: float) -> Iterator[Item]:
    """The level's name on the top of its ring, on a ground of its own."""
    line = next(broken(title, TITLE, 2 * room))
    wide, tall = line.width + 20, line.height + 4
    y = max(0.0, top - tall / 2)
    yield Box(middle - wide / 2, y, wide, tall, fill="surface", radius=tall / 2)
    yield Words(middle - line.width / 2, y + 2, line, TITLE.colour)


def _spot(spot: Spot, x: float, y: float, size: float) -> Iterator[Item]:
    if spot.colour is None:
        yield Circle(x, y, size, "surface", "ink", dashed=True)
        line = next(broken(spot.initials, Style(round(size * 0.4), 700), 1e6))
        yield Words(x + (size - line.width) / 2, y + (size - line.height) / 2, line)
    else:
        yield from disc(spot.initials, spot.colour, x=x, y=y, size=size)
    if spot.limit:
        yield Badge(x + size * 0.62, y - size * 0.14, size * 0.5)


def _levels(body: Rings, size: int, width: float) -> Iterator[Strip]:
    told = [r for r in (*body.rings, body.loose) if r.spots or r is not body.loose]
    for place, ring in enumerate(told):
        if place:
            yield from rule(width, space=10)
        yield from text(_capital(ring.title), HEAD, width, keep=True)
        yield from _ring(ring, body.centre if not place else None, size, width)


def _ring(ring: Ring, centre: Spot | None, size: int, width: float) -> Iterator[Strip]:
    spots = ((centre,) if centre else ()) + ring.spots
    if not spots:
        yield from text("nog niemand", Style(size - 3, 400, "muted"), width)
    for spot in spots:
        yield gap(6)
        yield from _named(spot, size, width)


def _named(spot: Spot, size: int, width: float) -> Iterator[Strip]:
    tall = size * 1.3
    x = tall + 14
    first = True
    for strip in text(spot.label, Style(size), width - x, x=x, keep=bool(spot.note)):
        if first:
            high = max(strip.height, tall + 4)
            marks = tuple(_spot(spot, 0, (high - tall) / 2, tall))
            yield Strip(high, (*strip.items, *marks), keep=strip.keep, split=strip.split)
            first = False
        else:
            yield strip
    if spot.note:
        colour = "attention" if spot.limit else "muted"
        yield from text(spot.note, Style(max(24, size - 5), 400, colour), width - x, x=x)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]
