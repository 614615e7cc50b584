# SPDX-License-Identifier: EUPL-1.2
"""Rows against seats: a table whose first columns come back where it takes more than one page."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from werksamen_desktop.model.slide import Crossing, CrossRow, Head, Tagged
from werksamen_desktop.ui.slides.marks import Item, Moved
from werksamen_desktop.ui.slides.sheet import MARGIN, Lane, Plan, Spread
from werksamen_desktop.ui.slides.strips import LABEL, NOTE, Strip, Strips, beside, disc, rule, text
from werksamen_desktop.ui.slides.text import Style, width_of

SIZES = (34, 31, 29, 27)
INSET = 24
BETWEEN = 22
DISC = 48
NARROWEST = 130.0
WIDEST = 300.0
TITLE_SHARE = 0.17
SHAPE = "▲"
"""Stands before a word that stands out, so that its colour is not the only sign."""


def plans(body: Crossing, width: float) -> tuple[Plan, ...]:
    """All columns beside each other while their words fit, else fewer of them on more pages."""
    loose = max(1, len(body.heads) - body.fixed)
    whole = [Plan(size, loose) for size in SIZES if _room(body, size, width) >= loose]
    bands = [Plan(size, _evenly(loose, _room(body, size, width))) for size in SIZES]
    return (*whole, *(bands if not whole else ()), bands[-1])


def _evenly(loose: int, room: int) -> int:
    """How many columns a page gets so that all pages are about as full."""
    return -(-loose // -(-loose // max(1, min(loose, room))))


def _room(body: Crossing, size: int, width: float) -> int:
    """How many columns, besides those that come back, fit at a size."""
    inner = width - 2 * MARGIN - 2 * INSET
    return int((inner * (1 - TITLE_SHARE)) // _narrowest(body, size)) - body.fixed


def _narrowest(body: Crossing, size: int) -> float:
    """The width of the widest word that may not be broken, with the space beside it."""
    words = {_shown(cell) for row in body.rows for cell in row.cells if cell.word}
    heads = {word for head in body.heads for word in head.label.replace("-", "- ").split()}
    widths = [*(width_of(word, Style(size, 600)) for word in words),
              *(width_of(word, LABEL) for word in heads)]
    return BETWEEN + min(WIDEST, max([NARROWEST, *widths]))


def arrange(body: Crossing, plan: Plan, width: float, height: float) -> list[Spread]:
    """The columns in as many bands as they need, each with the columns that come back."""
    inner = width - 2 * MARGIN - 2 * INSET
    loose = range(body.fixed, len(body.heads))
    bands = [tuple(loose[first:first + plan.lanes])
             for first in range(0, len(loose), max(1, plan.lanes))] or [()]
    return [_band(body, (*range(body.fixed), *band), plan.size, inner) for band in bands]


def _band(body: Crossing, shown: tuple[int, ...], size: int, inner: float) -> Spread:
    title = inner * TITLE_SHARE
    each = (inner - title) / max(1, len(shown))
    head = (_heads(body, shown, title=title, each=each),
            *rule(inner + 2 * INSET, x=-INSET, space=10))
    strips = Strips(chain.from_iterable(
        chain(() if not place else rule(inner, space=10),
              _row(row, shown, size, title, each))
        for place, row in enumerate(body.rows)))
    return Spread((Lane(MARGIN, inner + 2 * INSET, strips, head=head, frame=True, pad=INSET),))


def _heads(body: Crossing, shown: tuple[int, ...], *, title: float, each: float) -> Strip:
    """Whose columns these are: disc above label, and what the rows are at the left."""
    made = [_head(body.heads[place], each - BETWEEN) for place in shown]
    tall = max((height for height, _ in made), default=DISC)
    corner = next(iter(text(body.corner, LABEL, title - BETWEEN)), Strip(0))
    items: list[Item] = [Moved(0, tall - corner.height, corner.items)]
    items += [Moved(title + place * each, tall - height, held)
              for place, (height, held) in enumerate(made)]
    return Strip(tall, tuple(items), keep=True)


@lru_cache(maxsize=256)
def _head(head: Head, width: float) -> tuple[float, tuple[Item, ...]]:
    items: list[Item] = [*disc(head.initials, head.colour, x=0, y=0, size=DISC)]
    y = DISC + 6.0
    for strip in text(head.label, LABEL, width):
        items.append(Moved(0, y, strip.items))
        y += strip.height
    return y, tuple(items)


@lru_cache(maxsize=512)
def _row(row: CrossRow, shown: tuple[int, ...], size: int, title: float, each: float) -> Strips:
    return Strips(_row_strips(row, shown, size, title, each))


def _row_strips(row: CrossRow, shown: tuple[int, ...], size: int, title: float,
                each: float) -> Iterator[Strip]:
    first = chain(text(row.title, Style(size, 700), title - BETWEEN),
                  text(row.note, NOTE, title - BETWEEN) if row.note else ())
    yield from beside([first, _right(row, shown, size, title, each)])


def _right(row: CrossRow, shown: tuple[int, ...], size: int, title: float,
           each: float) -> Iterator[Strip]:
    """The cells on their line, and under them what the group made of it."""
    yield from beside([_cell(row.cells[place], size, title + n * each, each - BETWEEN)
                       for n, place in enumerate(shown) if place < len(row.cells)])
    wide = each * len(shown) - BETWEEN
    if row.line:
        yield from text(row.line, Style(max(24, size - 4), 600, "accent"), wide, x=title)
    if row.lacking:
        yield from text(row.lacking, Style(24, 600, "attention"), wide, x=title)


def _shown(cell: Tagged) -> str:
    return f"{SHAPE} {cell.word}" if cell.tag else cell.word


def _cell(cell: Tagged, size: int, x: float, width: float) -> Iterator[Strip]:
    if not cell.word:
        yield from text("–", Style(size, 400, "muted"), width, x=x)
        return
    style = Style(size, 600, "attention") if cell.tag else Style(size)
    yield from text(_shown(cell), style, width, x=x)
