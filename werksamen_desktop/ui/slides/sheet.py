# SPDX-License-Identifier: EUPL-1.2
"""A slide laid out: pages of marks on a ground 1080 lines high, made as far as they are needed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from time import perf_counter

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from werksamen_desktop.model.slide import Slide
from werksamen_desktop.ui.slides.marks import Box, Item
from werksamen_desktop.ui.slides.palette import Colour, Palette
from werksamen_desktop.ui.slides.strips import Card, Strip, Strips
from werksamen_desktop.ui.tokens import BEAMER_RADIUS

HEIGHT = 1080
MARGIN = 64
BOTTOM = 996
GAP = 23
CARD_PAD = 24


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """A column of a page into which strips flow; lanes that share strips follow one another.

    `head` is repeated on every page; `frame` draws a card around the lane, `cap` a band at its
    top; `stretch` lets the cards inside share what is left of the page.
    """

    x: float
    width: float
    strips: Strips
    head: tuple[Strip, ...] = ()
    frame: bool = False
    cap: Colour | None = None
    pad: float = 0
    stretch: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Spread:
    """Lanes side by side, over as many pages as the longest needs; `top` stands above them."""

    lanes: tuple[Lane, ...]
    top: Lane | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """One way to lay out a body: the size of its content and how many lanes stand on a page."""

    size: int
    lanes: int = 1


@dataclass(frozen=True, slots=True)
class Placed:
    """Marks at a place on the page."""

    x: float
    y: float
    items: tuple[Item, ...]


@dataclass(slots=True, eq=False)
class Page:
    """The marks of one page, below the head."""

    placed: list[Placed] = field(default_factory=list)

    def paint(self, painter: QPainter, palette: Palette) -> None:
        """Draw all marks."""
        for held in self.placed:
            at = QPointF(held.x, held.y)
            for item in held.items:
                item.paint(painter, at, palette)


@dataclass(eq=False)
class Sheet:
    """A slide as pages; `plan` is the place in `plans` of the way that was chosen."""

    slide: Slide
    width: float
    top: float
    head: Page
    plans: tuple[Plan, ...]
    plan: int
    spreads: Sequence[Spread]

    def __post_init__(self) -> None:
        self._made: list[Page] = []
        self._source = pages_of(self.spreads, self.top)
        self.complete = False

    @property
    def pages(self) -> int:
        """How many pages are known so far; at least one."""
        return self.pages_up_to(0)

    def pages_up_to(self, number: int) -> int:
        """How many pages are known when those up to this number have been made."""
        self.page(number)
        return len(self._made)

    def page(self, number: int) -> Page:
        """A page by number from 0; the last one when there are fewer."""
        while len(self._made) <= number and not self.complete:
            self._make()
        return self._made[min(number, len(self._made) - 1)]

    def advance(self, seconds: float) -> None:
        """Make more pages, for about this long."""
        until = perf_counter() + seconds
        while not self.complete and perf_counter() < until:
            self._make()

    def _make(self) -> None:
        following = next(self._source, None)
        if following is None:
            self.complete = True
            if not self._made:
                self._made.append(Page())
        else:
            self._made.append(following)


def pages_of(spreads: Sequence[Spread], top: float) -> Iterator[Page]:
    """All pages of the spreads, one at a time."""
    for spread in spreads:
        cursors: dict[int, int] = {}
        while True:
            page, cursors = _compose(spread, cursors, top=top, bottom=BOTTOM)
            yield page
            if not _more(spread, cursors):
                break


def on_one_page_each(spreads: Sequence[Spread], top: float, *, slack: float = 1.0) -> bool:
    """Whether every spread needs one page only, on a page whose height is a part of the real."""
    bottom = top + (BOTTOM - top) * slack
    for spread in spreads:
        _, cursors = _compose(spread, {}, top=top, bottom=bottom)
        if _more(spread, cursors) or any(_splits(lane) for lane in _lanes(spread)):
            return False
    return True


def _splits(lane: Lane) -> bool:
    """Whether a word that is not very long had to be broken."""
    return any(s.split for s in lane.head) or any(s.split for s in lane.strips)


def _more(spread: Spread, cursors: dict[int, int]) -> bool:
    return any(_next_strip(lane.strips, cursors.get(id(lane.strips), 0)) is not None
               for lane in _lanes(spread))


def _lanes(spread: Spread) -> tuple[Lane, ...]:
    return (spread.top, *spread.lanes) if spread.top else spread.lanes


def _next_strip(strips: Strips, place: int) -> Strip | None:
    """The next strip that is more than space."""
    while (strip := strips.get(place)) is not None and strip.gap:
        place += 1
    return strip


def _compose(spread: Spread, cursors: dict[int, int], *, top: float,
             bottom: float) -> tuple[Page, dict[int, int]]:
    page = Page()
    cursors = dict(cursors)
    if spread.top:
        used, _ = _fill_lane(page, spread.top, 0, top=top, bottom=bottom, shrink=True)
        cursors[id(spread.top.strips)] = 10**9
        top += used + GAP
    for lane in spread.lanes:
        key = id(lane.strips)
        _, cursors[key] = _fill_lane(page, lane, cursors.get(key, 0), top=top, bottom=bottom)
    return page, cursors


def _fill_lane(page: Page, lane: Lane, start: int, *, top: float, bottom: float,
               shrink: bool = False) -> tuple[float, int]:
    """Put a lane on the page; the height used and the first strip that is left."""
    head_height = sum(s.height for s in lane.head)
    y = top + lane.pad + head_height
    limit = bottom - lane.pad - y
    placed, following = _fill(lane.strips, start, limit)
    used = (placed[-1][0] + placed[-1][1].height) if placed else 0.0
    whole = used + head_height + 2 * lane.pad
    tall = whole if shrink else bottom - top
    if lane.frame and (placed or start == 0):
        page.placed.append(Placed(lane.x, top, (Box(
            0, 0, lane.width, tall, fill="surface", line="accent" if shrink else "line",
            pen=3 if shrink else 1.5, radius=BEAMER_RADIUS, top=lane.cap),)))
    if placed or start == 0:
        at = top + lane.pad
        for strip in lane.head:
            page.placed.append(Placed(lane.x + lane.pad, at, strip.items))
            at += strip.height
    extra = limit - used if lane.stretch and lane.strips.get(following) is None else 0.0
    _place(page, lane, placed, y=y, extra=extra)
    return whole, following


def _fill(strips: Strips, start: int, limit: float) -> tuple[list[tuple[float, Strip]], int]:
    """The strips from `start` that fit in a height, and where the next page goes on."""
    placed: list[tuple[float, Strip]] = []
    y, place = 0.0, start
    while (strip := strips.get(place)) is not None:
        if strip.gap and not placed:
            place += 1
            continue
        if y + strip.height > limit and placed and not strip.gap:
            break
        placed.append((y, strip))
        y += strip.height
        place += 1
    while placed and placed[-1][1].gap:
        placed.pop()
        place -= 1
    if _next_strip(strips, place) is None:
        return placed, place
    kept = len(placed)
    while kept and (placed[kept - 1][1].keep or placed[kept - 1][1].gap):
        kept -= 1
    if kept:
        place -= len(placed) - kept
        del placed[kept:]
    return placed, place


def _place(page: Page, lane: Lane, placed: list[tuple[float, Strip]], *, y: float,
           extra: float) -> None:
    """Put strips on the page, each run of one card in its box; cards share the extra height."""
    runs: list[tuple[Card | None, list[tuple[float, Strip]]]] = []
    for offset, strip in placed:
        if runs and (runs[-1][0] is strip.card):
            runs[-1][1].append((offset, strip))
        else:
            runs.append((strip.card, [(offset, strip)]))
    carded = sum(card is not None for card, _ in runs)
    more = extra / carded if carded and extra > 0 else 0.0
    moved = 0.0
    for card, run in runs:
        if card is not None:
            first, last = run[0], run[-1]
            height = last[0] + last[1].height - first[0] + more
            page.placed.append(Placed(lane.x, y + first[0] + moved, (Box(
                0, -lane.pad, lane.width, height + 2 * lane.pad, fill="surface", line="line",
                radius=BEAMER_RADIUS, left=card.left),)))
        for offset, strip in run:
            page.placed.append(Placed(lane.x + lane.pad, y + offset + moved, strip.items))
        if card is not None:
            moved += more
