# SPDX-License-Identifier: EUPL-1.2
"""Lists in groups side by side, and tables of agreements."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from werksamen_desktop.model.slide import Group, Mark, Record, Row, Rows, Table
from werksamen_desktop.ui.slides import view_tally
from werksamen_desktop.ui.slides.marks import Item, Tick
from werksamen_desktop.ui.slides.sheet import GAP, MARGIN, Lane, Plan, Spread
from werksamen_desktop.ui.slides.strips import (
    HEAD,
    LABEL,
    NOTE,
    Strip,
    Strips,
    beside,
    disc,
    marked_text,
    rule,
    text,
)
from werksamen_desktop.ui.slides.text import Style

LARGE = 52
"""The size of one list that is short."""

SIZES = (40, 36, 32, 29, 27)
FLOWING = 29
INSET = 24
SHARES = (0.38, 0.17, 0.17, 0.28)
"""How the width of a table is shared over its columns."""


def plans(body: Rows, width: float) -> tuple[Plan, ...]:
    """Groups stand side by side; one long list goes on in a second lane before it pages."""
    if len(body.groups) > 1:
        return (*(Plan(size, len(body.groups)) for size in SIZES),
                Plan(FLOWING, len(body.groups)))
    two = tuple(Plan(size, 2) for size in (36, 32, 29, 27)) if width > 1300 else ()
    return (*(Plan(size) for size in (LARGE, 40, 36, 32)), *two,
            Plan(FLOWING, 2 if two else 1))


def arrange(body: Rows, plan: Plan, width: float, height: float) -> list[Spread]:
    """Each group in a card, or one list in lanes that follow one another."""
    inner = width - 2 * MARGIN
    lane = (inner - (plan.lanes - 1) * GAP) / plan.lanes
    xs = [MARGIN + place * (lane + GAP) for place in range(plan.lanes)]
    if len(body.groups) <= 1:
        rows = body.groups[0].rows if body.groups else ()
        gutter = 48 if plan.lanes > 1 else 0
        strips = rows_strips(rows, plan.size, lane - gutter)
        return [Spread(tuple(Lane(x + (gutter if place else 0), lane - gutter, strips)
                             for place, x in enumerate(xs)))]
    before, top = view_tally.stated(body.lead, plan.size, inner, height=height)
    return [*before, Spread(tuple(_group_lane(group, x, lane, plan.size)
                                  for group, x in zip(body.groups, xs, strict=True)), top)]


def _group_lane(group: Group, x: float, width: float, size: int) -> Lane:
    inner = width - 2 * INSET
    head = (*text(group.title, HEAD, inner), *rule(width, x=-INSET, space=12))
    return Lane(x, width, rows_strips(group.rows, size, inner), head=head, frame=True, pad=INSET)


@lru_cache(maxsize=64)
def rows_strips(rows: tuple[Row, ...], size: int, width: float) -> Strips:
    """A list as a flow; the rows that did not change are not made anew."""
    return Strips(chain.from_iterable(
        chain(() if not place else rule(width, space=15), _row(row, size, width))
        for place, row in enumerate(rows)))


@lru_cache(maxsize=2048)
def _row(row: Row, size: int, width: float) -> Strips:
    return Strips(_row_strips(row, size, width))


def _row_strips(row: Row, size: int, width: float) -> Iterator[Strip]:
    x = size * 1.5 if row.done is not None or row.letter else 0.0
    content = _row_text(row, size, width - x)
    first = True
    for strip in content:
        moved = strip.moved(x) if x else strip
        if first and x:
            moved = Strip(max(strip.height, size * 1.3), (*_marker(row, size, strip.height),
                                                          *moved.items), keep=strip.keep,
                          split=strip.split)
        first = False
        yield moved


def _row_text(row: Row, size: int, width: float) -> Iterator[Strip]:
    label = " · ".join(p for p in (row.who, row.kind) if p)
    if label:
        yield from text(label, LABEL, width, keep=True)
    if row.done is None and row.mark is not Mark.NONE:
        yield from marked_text(row.text, row.mark, Style(size), width)
    else:
        yield from said_or_blank(row.text, size, width)
    if row.detail:
        yield from text(row.detail, Style(max(24, size - 5), 400, "muted"), width)


def said_or_blank(content: str, size: int, width: float, x: float = 0) -> Iterator[Strip]:
    """A text, or an empty line that keeps the place of one that is still to come."""
    style = Style(size)
    return text(content, style, width, x=x) if content.strip() else iter((Strip(style.pitch),))


def _marker(row: Row, size: int, height: float) -> Iterator[Item]:
    if row.letter:
        tall = size * 1.15
        yield from disc(row.letter, -1, x=0, y=(height - tall) / 2, size=tall)
    elif row.done is not None:
        yield Tick(0, (height - size * 0.9) / 2, size * 0.9, row.done)


def table_plans(body: Table, width: float) -> tuple[Plan, ...]:
    """One table; where it is long it pages."""
    return (*(Plan(size) for size in SIZES), Plan(FLOWING))


def arrange_table(body: Table, plan: Plan, width: float, height: float) -> list[Spread]:
    """Records under a header that returns on every page."""
    inner = width - 2 * MARGIN - 2 * INSET
    xs = [inner * sum(SHARES[:place]) for place in range(len(SHARES))]
    header = next(beside([text(word, LABEL, inner * share - 20, x=x)
                          for word, share, x in zip(body.header, SHARES, xs, strict=True)]))
    head = (header, *rule(inner + 2 * INSET, x=-INSET, space=12))
    under = chain(rule(inner, space=13), text(body.note, NOTE, inner)) if body.note else ()
    strips = Strips(chain(chain.from_iterable(
        chain(() if not place else rule(inner, space=13), _record(record, plan.size, inner))
        for place, record in enumerate(body.records)), under))
    return [Spread((Lane(MARGIN, width - 2 * MARGIN, strips, head=head, frame=True, pad=INSET),))]


@lru_cache(maxsize=512)
def _record(record: Record, size: int, width: float) -> Strips:
    return Strips(_record_strips(record, size, width))


def _record_strips(record: Record, size: int, width: float) -> Iterator[Strip]:
    style = Style(size)
    cells = [_first_cell(record, size, width * SHARES[0] - 20)]
    x = width * SHARES[0]
    for words, share in zip(record.cells[1:], SHARES[1:], strict=True):
        cells.append(text(words, style, width * share - 20, x=x))
        x += width * share
    yield from beside(cells)


def _before(record: Record, size: int, height: float) -> Iterator[Item]:
    """The tick before a record, or its place."""
    if record.place:
        yield from disc(record.place, -1, x=0, y=(height - size * 1.1) / 2, size=size * 1.1)
    else:
        yield Tick(0, (height - size * 0.85) / 2, size * 0.85, bool(record.done))


def _first_cell(record: Record, size: int, width: float) -> Iterator[Strip]:
    x = size * 1.4
    first = True
    for strip in said_or_blank(record.cells[0], size, width - x, x=x):
        yield replace(strip, items=(*strip.items, *_before(record, size, strip.height))) \
            if first else strip
        first = False
    if record.note:
        yield from text(record.note, NOTE, width - x, x=x)
