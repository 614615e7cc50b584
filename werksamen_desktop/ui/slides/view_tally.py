# SPDX-License-Identifier: EUPL-1.2
"""Counted answers: every answer is an equal row, with the words beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from werksamen_desktop.model.slide import Bar, Block, Tally
from werksamen_desktop.ui.slides.marks import Box, Item, Words
from werksamen_desktop.ui.slides.sheet import CARD_PAD, GAP, MARGIN, Lane, Plan, Spread
from werksamen_desktop.ui.slides.strips import LABEL, Card, Strip, Strips, gap, rule, text
from werksamen_desktop.ui.slides.text import Style, broken

SIZES = (40, 36, 32, 29, 27)
FLOWING = 29
INSET = 32
TOGETHER = 1
APART = 2
"""Plan lanes: all on one page, or what does not fit beside the bars on further pages."""

BAR_HEIGHT = 30
NARROW = 680.0
KEPT_WHOLE = 500
"""Characters up to which the words of one person are not spread over two lanes or pages."""

ROW_LOW, ROW_HIGH = 46.0, 75.0
BARS_SHARE = 0.535
MOST_STATEMENT = 0.45
SCORE_WIDTH = 104.0
LOWEST_SCORE = 68.0


def plans(body: Tally, width: float) -> tuple[Plan, ...]:
    """All on one page while that is readable."""
    return (*(Plan(size, TOGETHER) for size in SIZES), Plan(FLOWING, APART))


def arrange(body: Tally, plan: Plan, width: float, height: float) -> list[Spread]:
    """Statement above, bars at the left, words at the right; or one after another."""
    inner = width - 2 * MARGIN
    spreads, top = stated(body.statement, plan.size, inner, height=height)
    used = (_height(top, height) or 0.0) + GAP if top else 0.0
    if plan.lanes == TOGETHER:
        lanes = _bars_and_blocks(body, plan.size, inner, height=height - used)
        return [*spreads, Spread(lanes, top)] if lanes or top else spreads
    return [*spreads, *_apart(body, plan.size, inner, top, height=height - used)]


def _apart(body: Tally, size: int, inner: float, top: Lane | None, *,
           height: float) -> list[Spread]:
    """The bars with the first words beside them, and the other words on further pages; without
    bars the words flow under the statement."""
    flowing = 2 if inner > 1300 else 1
    if not body.bars:
        lanes = _flow(body.blocks, size, inner, lanes=flowing).lanes if body.blocks else ()
        return [Spread(lanes, top)] if lanes or top else []
    fitting = _fitting(body, size, inner, height)
    shown = replace(body, blocks=body.blocks[:fitting])
    spreads = [Spread(_bars_and_blocks(shown, size, inner, height=height), top)]
    if body.blocks[fitting:]:
        spreads.append(_flow(body.blocks[fitting:], size, inner, lanes=flowing))
    return spreads


def _fitting(body: Tally, size: int, inner: float, height: float) -> int:
    """How many of the blocks stand beside the bars; none when the bars need the whole width."""
    left, width = shares(inner)
    if _height(_bars_lane(body, MARGIN, left, height=height), height) is None:
        return 0
    room = height
    for place, block in enumerate(body.blocks):
        strips = blocks_strips((block,), size, width - 2 * CARD_PAD)
        tall = _height(Lane(0, width, strips, pad=CARD_PAD), room)
        if tall is None:
            return place
        room -= tall + GAP
    return len(body.blocks)


def shares(width: float) -> tuple[float, float]:
    """The widths of bars and words side by side."""
    left = round((width - GAP) * BARS_SHARE)
    return left, width - GAP - left


def stated(statement: Block, size: int, inner: float, *,
           height: float) -> tuple[list[Spread], Lane | None]:
    """What is asked, as a box above the rest; a very long one has pages of its own before it."""
    if not (statement.text.strip() or statement.label):
        return [], None
    strips = _labelled(statement, size, inner - 2 * INSET)
    top = Lane(MARGIN, inner, strips, frame=True, pad=INSET - 4)
    if _height(top, height * MOST_STATEMENT) is not None:
        return [], top
    return [_flow((statement,), size, inner, lanes=1)], None


def _height(lane: Lane, limit: float) -> float | None:
    """The height of a lane's box; None when it is over a limit."""
    tall = 2 * lane.pad
    for strip in lane.strips:
        tall += strip.height
        if tall > limit:
            return None
    return tall


@lru_cache(maxsize=256)
def _labelled(block: Block, size: int, width: float) -> Strips:
    label = text(block.label, LABEL, width, keep=True) if block.label else ()
    return Strips(chain(label, text(block.text, Style(size), width) if block.text else ()))


def _bars_and_blocks(body: Tally, size: int, width: float, *, height: float) -> tuple[Lane, ...]:
    if not body.bars:
        return _block_lanes(body.blocks, size, MARGIN, width, lanes=_lanes_for(body.blocks))
    if not body.blocks:
        return (_bars_lane(body, MARGIN, width, height=height),)
    left, right = shares(width)
    return (_bars_lane(body, MARGIN, left, height=height),
            *_block_lanes(body.blocks, size, MARGIN + left + GAP, right, lanes=1))


def _lanes_for(blocks: Sequence[Block]) -> int:
    return min(2, len(blocks))


def _block_lanes(blocks: tuple[Block, ...], size: int, x: float, width: float, *,
                 lanes: int) -> tuple[Lane, ...]:
    """Blocks as cards; in two lanes the first stand left."""
    if not blocks:
        return ()
    lane = (width - (lanes - 1) * GAP) / lanes
    half = _halfway(blocks) if lanes > 1 else len(blocks)
    return tuple(
        Lane(x + place * (lane + GAP), lane, blocks_strips(held, size, lane - 2 * CARD_PAD),
             pad=CARD_PAD, stretch=True)
        for place, held in enumerate((blocks[:half], blocks[half:])) if held)


def _halfway(blocks: Sequence[Block]) -> int:
    """How many blocks make the first of two lanes that are about as full."""
    full = [len(block.text) + 60 for block in blocks]
    return min(range(1, len(blocks)),
               key=lambda half: max(sum(full[:half]), sum(full[half:])))


def _flow(blocks: tuple[Block, ...], size: int, width: float, *, lanes: int) -> Spread:
    """Blocks over as many pages as they need, from one lane into the next."""
    lane = (width - (lanes - 1) * GAP) / lanes
    strips = blocks_strips(blocks, size, lane - 2 * CARD_PAD)
    return Spread(tuple(Lane(MARGIN + place * (lane + GAP), lane, strips, pad=CARD_PAD)
                        for place in range(lanes)))


@lru_cache(maxsize=64)
def blocks_strips(blocks: tuple[Block, ...], size: int, width: float) -> Strips:
    """Blocks as cards under one another; a dissent has its own colour at the edge."""
    return Strips(chain.from_iterable(
        _block(block, size, width, first=not place) for place, block in enumerate(blocks)))


def _block(block: Block, size: int, width: float, *, first: bool) -> Iterator[Strip]:
    if not first:
        yield gap(2 * CARD_PAD + GAP)
    card = Card("dissent" if block.tone == "dissent" else None)
    x = 10.0 if card.left else 0.0
    short = len(block.text) <= KEPT_WHOLE
    if block.label:
        yield from text(block.label, LABEL, width - x, x=x, card=card, keep=bool(block.text))
    strips = text(block.text, Style(size), width - x, x=x, card=card) if block.text else iter(())
    if not short:
        yield from strips
        return
    whole = list(strips)
    yield from (replace(strip, keep=True) for strip in whole[:-1])
    yield from whole[-1:]


def _bars_lane(body: Tally, x: float, width: float, *, height: float) -> Lane:
    rows = sum(len(bars) for bars in body.bars)
    room = height - 2 * INSET - 46 * sum(bool(t) for t in body.titles)
    row = max(ROW_LOW, min(ROW_HIGH, room / max(1, rows)))
    strips = Strips(_bars(body.titles, body.bars, width - 2 * INSET, row))
    return Lane(x, width, strips, frame=True, pad=INSET)


def _bars(titles: tuple[str, ...], bars: tuple[tuple[Bar, ...], ...], width: float,
          row: float) -> Iterator[Strip]:
    most = max((bar.count for answers in bars for bar in answers), default=0)
    for place, answers in enumerate(bars):
        if place:
            yield gap(10)
        if place < len(titles) and titles[place]:
            yield from text(titles[place], LABEL, width, keep=True)
        whole = max(sum(bar.count for bar in answers), most, 1)
        for bar in answers:
            yield from _bar(bar, whole, width, row)


def _bar(bar: Bar, whole: int, width: float, row: float) -> Iterator[Strip]:
    """An answer: its words, an equal trough for all, and the number."""
    given = bar.count > 0
    narrow = width < NARROW
    label = Style(26 if narrow else 29, 600 if given else 400, "ink" if given else "muted")
    label_width = width * (0.62 if narrow else 0.54)
    x, wide = label_width + 24, width - label_width - 24 - 60
    number = Style(32, 700, "ink" if given else "muted")
    line = next(broken(str(bar.count), number, 1e6))
    lines = list(text(bar.label or " ", label, label_width)) or [Strip(label.pitch)]
    for place, strip in enumerate(lines):
        height = max(strip.height, row) if len(lines) == 1 else strip.height
        y = (height - strip.height) / 2
        items: list[Item] = [*strip.moved(0, y).items]
        if not place:
            top = (height - BAR_HEIGHT) / 2
            items.append(Box(x, top, wide, BAR_HEIGHT, fill="trough", radius=6))
            if given:
                items.append(Box(x, top, max(12.0, wide * bar.count / whole), BAR_HEIGHT,
                                 fill="accent", radius=6))
            items.append(Words(x + wide + 20, (height - line.height) / 2, line, number.colour))
        yield Strip(height, tuple(items))
    if len(lines) > 1:
        yield gap(12)


def score_plans(body: Tally, width: float) -> tuple[Plan, ...]:
    """Lines with their scores at the right."""
    return (*(Plan(size) for size in SIZES), Plan(FLOWING))


def arrange_scores(body: Tally, plan: Plan, width: float, height: float) -> list[Spread]:
    """One row for each line of the evaluation, with as many equal boxes as there are scores; under
    them what was said besides."""
    inner = width - 2 * MARGIN - 2 * INSET
    count = max((len(bars) for bars in body.bars), default=0)
    x = inner - count * SCORE_WIDTH
    rows = max(1, len(body.bars))
    said = [*(strip for block in body.blocks for strip in (
        *rule(inner, space=15), *_labelled(block, plan.size, inner)))]
    room = height - 110 - min(height / 3, sum(strip.height for strip in said))
    low = max(LOWEST_SCORE, min(110.0, room / rows - 24))
    most = max((bar.count for bars in body.bars for bar in bars), default=0)
    strips = Strips(chain(chain.from_iterable(
        chain(() if not place else rule(inner, space=11),
              _score_row(title, bars, plan.size, x, most=most, low=low))
        for place, (title, bars) in enumerate(zip(body.titles, body.bars, strict=True))), said))
    head = (_score_head(body.bars[0] if body.bars else (), x),)
    return [Spread((Lane(MARGIN, width - 2 * MARGIN, strips, head=head, frame=True, pad=INSET),))]


def _score_head(bars: Sequence[Bar], x: float) -> Strip:
    lines = [next(broken(bar.label, LABEL, 1e6)) for bar in bars]
    return Strip(LABEL.pitch + 12, tuple(
        Words(x + place * SCORE_WIDTH + (SCORE_WIDTH - line.width) / 2, 0, line, LABEL.colour)
        for place, line in enumerate(lines)))


def _score_row(title: str, bars: Sequence[Bar], size: int, x: float, *, most: int,
               low: float) -> Iterator[Strip]:
    lines = list(text(title, Style(size), x - 24))
    tall = max(sum(line.height for line in lines), low)
    y = (tall - sum(line.height for line in lines)) / 2
    items: list[Item] = []
    for line in lines:
        items += line.moved(0, y).items
        y += line.height
    for place, bar in enumerate(bars):
        items += _score(bar, x + place * SCORE_WIDTH + 10, tall, low=low, most=most)
    yield Strip(tall, tuple(items), split=any(line.split for line in lines))


def _score(bar: Bar, x: float, tall: float, *, low: float, most: int) -> Iterator[Item]:
    wide, high = SCORE_WIDTH - 20, low - 8
    top = (tall - high) / 2
    number = Style(29, 700, "ink" if bar.count else "muted")
    line = next(broken(str(bar.count), number, 1e6))
    room = high - line.height
    part = room * bar.count / most if most else 0.0
    yield Box(x, top, wide, room, fill="trough", radius=6)
    if part:
        yield Box(x, top + room - part, wide, part, fill="accent", radius=6)
    yield Words(x + (wide - line.width) / 2, top + room, line, number.colour)
