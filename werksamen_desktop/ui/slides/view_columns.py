# SPDX-License-Identifier: EUPL-1.2
"""Columns of seats or options, side by side; one field of all seats as rows."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from werksamen_desktop.model.slide import Cell, Column, Columns, Head
from werksamen_desktop.ui.slides.marks import Item, Moved
from werksamen_desktop.ui.slides.sheet import GAP, MARGIN, Lane, Plan, Spread
from werksamen_desktop.ui.slides.strips import (
    HEAD,
    LABEL,
    NOTE,
    Strip,
    Strips,
    chips,
    disc,
    gap,
    marked_text,
    rule,
    text,
)
from werksamen_desktop.ui.slides.text import Style, width_of

SIZES = (40, 36, 32, 29, 27)
READABLE = (40, 36, 32, 29)
FLOWING = 29
MOST_AT_ONCE = 6
MOST_ON_A_PAGE = 4
NARROWEST = 270
INSET = 22
DISC = 56
LABEL_WIDTH = 420
ROW_DISC = 44
TALLEST_ROW_HEAD = 260
ROWS = 0
"""The number of lanes that stands for rows: one seat under another."""


def plans(body: Columns, width: float) -> tuple[Plan, ...]:
    """All columns on one page while that is readable, else fewer of them on more pages."""
    count = len(body.columns)
    room = max(1, int((width - 2 * MARGIN + GAP) // (NARROWEST + GAP)))
    found = [Plan(size, ROWS) for size in SIZES] if body.one_field else []
    if body.one_field:
        return (*found, Plan(FLOWING, ROWS))
    if count <= min(MOST_AT_ONCE, room):
        found += [Plan(size, max(1, count)) for size in SIZES]
    fewer = dict.fromkeys(-(-count // pages) for pages in range(2, count + 1))
    least = 2 if room <= MOST_ON_A_PAGE else 3
    found += [Plan(size, lanes) for lanes in fewer if least <= lanes <= min(MOST_ON_A_PAGE, room)
              for size in READABLE]
    most = min(MOST_ON_A_PAGE, room)
    return (*found, Plan(FLOWING, max(1, count if count <= most else min(3, room))))


def arrange(body: Columns, plan: Plan, width: float, height: float) -> list[Spread]:
    """The columns in pages of so many, or as rows."""
    inner = width - 2 * MARGIN
    if plan.lanes == ROWS:
        return [Spread((Lane(MARGIN, inner, _rows(body.columns, plan.size, inner)),))]
    lane = (inner - (plan.lanes - 1) * GAP) / plan.lanes
    spreads = []
    for first in range(0, len(body.columns), plan.lanes):
        shown = body.columns[first:first + plan.lanes]
        spreads.append(Spread(tuple(
            _lane(column, MARGIN + place * (lane + GAP), lane, size=plan.size, height=height)
            for place, column in enumerate(shown))))
    return spreads


def _lane(column: Column, x: float, width: float, *, size: int, height: float) -> Lane:
    inner = width - 2 * INSET
    head = head_strip(column.head, inner)
    flows = head.height > height * 0.4
    fixed = (head, *rule(width, x=-INSET, space=14))
    return Lane(x, width, _cells(column, size, inner, with_head=flows),
                head=() if flows else fixed, frame=True, cap=column.head.colour, pad=INSET)


@lru_cache(maxsize=256)
def head_strip(head: Head, width: float, size: float = DISC) -> Strip:
    """Disc, label and the line under it as one strip; a long label wraps."""
    x = size + 16
    longest = max(head.label.split() or [""], key=len)[:60]
    style = HEAD if width_of(longest, HEAD) <= width - x else Style(26, 700)
    lines = [*text(head.label, style, width - x, x=x)]
    if head.sub:
        lines += text(head.sub, NOTE, width - x, x=x)
    tall = sum(line.height for line in lines)
    y = max(0.0, (size - tall) / 2)
    items: list[Item] = [*disc(head.initials, head.colour, x=0, y=0, size=size)]
    for line in lines:
        items.append(Moved(0, y, line.items))
        y += line.height
    return Strip(max(tall, size), tuple(items), keep=True,
                 split=any(line.split for line in lines))


@lru_cache(maxsize=512)
def _cells(column: Column, size: int, width: float, *, with_head: bool) -> Strips:
    return Strips(_cell_strips(column, size, width, with_head=with_head))


def _cell_strips(column: Column, size: int, width: float, *, with_head: bool) -> Iterator[Strip]:
    if with_head:
        yield from text(column.head.label, HEAD, width)
        yield from text(column.head.sub, NOTE, width)
    for place, cell in enumerate(column.cells):
        if place:
            yield from rule(width + 2 * INSET, x=-INSET, space=12)
        yield from _cell(cell, size, width)


def _cell(cell: Cell, size: int, width: float) -> Iterator[Strip]:
    if cell.label:
        yield from text(cell.label, LABEL, width, keep=True)
        yield Strip(4, keep=True)
    style = Style(size)
    for place, said in enumerate(cell.texts):
        if place:
            yield gap(size * 0.35)
        yield from marked_text(said.text, said.mark, style, width)
        if said.note:
            yield from text(said.note, NOTE, width)
    yield from chips(cell.chips, size, width)
    if cell.sub:
        yield from text(cell.sub, NOTE, width)
    if not (cell.texts or cell.chips or cell.sub):
        yield from text("–", Style(size, 400, "muted"), width)


@lru_cache(maxsize=32)
def _rows(columns: tuple[Column, ...], size: int, width: float) -> Strips:
    return Strips(chain.from_iterable(
        _row(column, size, width, first=not place) for place, column in enumerate(columns)))


def _row(column: Column, size: int, width: float, *, first: bool) -> Iterator[Strip]:
    """A seat at the left, what it said at the right."""
    x = LABEL_WIDTH + 24
    if not first:
        yield from rule(width, space=7)
    elif column.cells:
        yield from text(column.cells[0].label, LABEL, width, x=x, keep=True)
    said = chain.from_iterable(_cell(replace(c, label=""), size, width - x) for c in column.cells)
    head = head_strip(column.head, LABEL_WIDTH, ROW_DISC)
    if head.height > TALLEST_ROW_HEAD:
        yield from text(column.head.label, HEAD, width)
        yield from text(column.head.sub, NOTE, width)
        head = Strip(0)
    yield from _level(head, (s.moved(x) for s in said))


def _level(head: Strip, said: Iterator[Strip]) -> Iterator[Strip]:
    """The head beside as many strips as it is high, in one strip; the rest below."""
    held: list[Strip] = []
    while sum(s.height for s in held) < head.height and (strip := next(said, None)):
        held.append(strip)
    tall = sum(s.height for s in held)
    y = max(0.0, (head.height - tall) / 2)
    items: list[Item] = [Moved(0, max(0.0, (tall - head.height) / 2), head.items)]
    for strip in held:
        items.append(Moved(0, y, strip.items))
        y += strip.height
    yield Strip(max(head.height, tall), tuple(items))
    yield from said
