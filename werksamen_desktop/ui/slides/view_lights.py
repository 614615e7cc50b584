# SPDX-License-Identifier: EUPL-1.2
"""Success factors as traffic lights: shape, word and evidence, what is next, and their course."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from werksamen_desktop.model.slide import Lamp, Lamps, Shape
from werksamen_desktop.ui.slides import marks
from werksamen_desktop.ui.slides.sheet import MARGIN, Lane, Plan, Spread
from werksamen_desktop.ui.slides.strips import (
    LABEL,
    NOTE,
    Strip,
    Strips,
    beside,
    rule,
    text,
)
from werksamen_desktop.ui.slides.text import Style

SIZES = (36, 32, 29, 27)
FLOWING = 27
INSET = 24
SPACE = 7
WITH_COURSE = (0.25, 0.31, 0.23, 0.21)
WITHOUT = (0.28, 0.40, 0.32)
"""How the width is shared over factor, evidence, next step and, where there is one, the course."""

HEADS = ("Factor", "Waaraan we dat zien", "Volgende stap", "Eerder")


def plans(body: Lamps, width: float) -> tuple[Plan, ...]:
    """One table; where it is long it pages."""
    return (*(Plan(size) for size in SIZES), Plan(FLOWING, 2))


def arrange(body: Lamps, plan: Plan, width: float, height: float) -> list[Spread]:
    """One row per factor under a header that returns on every page."""
    inner = width - 2 * MARGIN - 2 * INSET
    shares = WITH_COURSE if any(lamp.before for lamp in body.lamps) else WITHOUT
    header = next(beside([text(word, LABEL, inner * share - 24, x=x) for word, share, x in zip(
        HEADS, shares, _places(shares, inner), strict=False)]))
    head = (header, *rule(inner + 2 * INSET, x=-INSET, space=SPACE))
    strips = Strips(chain.from_iterable(
        chain(() if not place else rule(inner, space=SPACE), _lamp(lamp, plan.size, inner, shares))
        for place, lamp in enumerate(body.lamps)))
    return [Spread((Lane(MARGIN, width - 2 * MARGIN, strips, head=head, frame=True, pad=INSET),))]


def _places(shares: tuple[float, ...], width: float) -> list[float]:
    return [width * sum(shares[:place]) for place in range(len(shares))]


@lru_cache(maxsize=512)
def _lamp(lamp: Lamp, size: int, width: float, shares: tuple[float, ...]) -> Strips:
    places = _places(shares, width)
    wide = [width * share - 24 for share in shares]
    cells = [_factor(lamp, size, wide[0]),
             text(lamp.evidence, Style(size, 400), wide[1], x=places[1]),
             text(lamp.action, Style(size), wide[2], x=places[2])]
    if len(shares) > len(cells):
        cells.append(_course(lamp, wide[3], places[3]))
    return Strips(beside(cells))


def _factor(lamp: Lamp, size: int, width: float) -> Iterator[Strip]:
    """The shape before the factor's name, with the colour's word under it."""
    tall = size * 1.05
    x = size * 1.55
    first = True
    for strip in text(lamp.title, Style(size, 700), width - x, x=x, keep=True):
        mark = marks.Lamp(0, (strip.height - tall) / 2, tall, lamp.shape)
        yield replace(strip, items=(*strip.items, mark)) if first else strip
        first = False
    yield from text(lamp.word or "nog niet gekozen", Style(max(24, size - 5), 600, "muted"),
                    width - x, x=x)


def _course(lamp: Lamp, width: float, x: float) -> Iterator[Strip]:
    """Earlier sittings, each as shape, word and day; then what has become of it."""
    for shape, word, day in lamp.before:
        yield from _earlier(shape, f"{word} · {day}" if day else word, width, x)
    if lamp.way:
        yield from text(lamp.way, Style(24, 600), width, x=x)


def _earlier(shape: Shape, words: str, width: float, x: float) -> Iterator[Strip]:
    first = True
    for strip in text(words, NOTE, width - 32, x=x + 32):
        mark = marks.Lamp(x, (strip.height - 20) / 2, 20, shape)
        yield replace(strip, items=(*strip.items, mark)) if first else strip
        first = False
