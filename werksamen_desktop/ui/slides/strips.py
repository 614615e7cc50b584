# SPDX-License-Identifier: EUPL-1.2
"""Strips: the unbreakable horizontal pieces of which a flow of content is made.

A line of text is one strip, so that content breaks over pages between any two lines and nothing is
ever cut off.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from werksamen_desktop.model.slide import Chip, Mark
from werksamen_desktop.ui.slides.marks import Box, Diamond, Disc, Item, Moved, Words
from werksamen_desktop.ui.slides.palette import Colour
from werksamen_desktop.ui.slides.text import Broken, Style, broken, paragraphs
from werksamen_desktop.ui.tokens import has_second_mark

LABEL = Style(24, 600, "muted")
NOTE = Style(24, 400, "muted")
HEAD = Style(32, 700)
CHIP_PAD = 18
CHIP_GAP = 8
MOST_CHIP_LINES = 3
LONGEST_CHIP = 300


@dataclass(frozen=True, slots=True, eq=False)
class Card:
    """A box drawn around the strips that belong to it; `left` is a band of colour."""

    left: Colour | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """A piece of a given height.

    `keep`: not the last of a page; `gap`: not the first of one; `split`: an ordinary word is broken
    off at its end.
    """

    height: float
    items: tuple[Item, ...] = ()
    keep: bool = False
    gap: bool = False
    card: Card | None = None
    split: bool = False

    def moved(self, x: float, y: float = 0) -> "Strip":
        """The same strip with its marks at another place in it."""
        return replace(self, items=(Moved(x, y, self.items),))


class Strips:
    """A flow of strips that is made only as far as it is looked at, and then kept."""

    def __init__(self, source: Iterable[Strip]) -> None:
        self._source = iter(source)
        self._held: list[Strip] = []

    def get(self, place: int) -> Strip | None:
        """The strip at a place; None past the end."""
        while len(self._held) <= place:
            following = next(self._source, None)
            if following is None:
                return None
            self._held.append(following)
        return self._held[place]

    def __iter__(self) -> Iterator[Strip]:
        place = 0
        while (strip := self.get(place)) is not None:
            yield strip
            place += 1


def gap(height: float, card: Card | None = None) -> Strip:
    """Empty space that is left out at the top of a page."""
    return Strip(height, gap=True, card=card)


def rule(width: float, *, x: float = 0, space: float = 14) -> Iterator[Strip]:
    """A thin line with space around it."""
    yield Strip(2 * space, (Box(x, space, width, 1.5, fill="line"),), gap=True)


def words(line: Broken, style: Style, *, x: float = 0, height: float = 0,
          colour: Colour | None = None) -> Words:
    """A broken line as a mark, centred in a height."""
    tall = height or max(style.pitch, line.height)
    return Words(x, (tall - line.height) / 2, line, style.colour if colour is None else colour)


def text(content: str, style: Style, width: float, *, x: float = 0, card: Card | None = None,
         keep: bool = False) -> Iterator[Strip]:
    """A text as strips, one per line; empty lines become half a line of space."""
    for paragraph in paragraphs(content):
        if not paragraph.strip():
            yield gap(style.pitch / 2, card)
            continue
        for line in broken(paragraph, style, width):
            height = max(style.pitch, line.height)
            at = x + (width - line.width if line.rtl else 0)
            yield Strip(height, (words(line, style, x=at),), keep=keep, card=card, split=line.split)


def marked_text(content: str, mark: Mark, style: Style, width: float) -> Iterator[Strip]:
    """A text with the group's or the app's mark before it."""
    if mark is Mark.NONE:
        yield from text(content, style, width)
        return
    size = style.size * 0.42
    first = True
    for strip in text(content, style, width - size - 12, x=size + 12):
        items = strip.items
        if first and items:
            items = (*items, _mark(mark, 0, (strip.height - size) / 2 + 2, size))
            first = False
        yield replace(strip, items=items)


def _mark(mark: Mark, x: float, y: float, size: float) -> Diamond:
    is_group = mark is Mark.GROUP
    return Diamond(x, y, size, "attention" if is_group else "accent", round=not is_group)


def beside(cells: Sequence[Iterable[Strip]]) -> Iterator[Strip]:
    """Flows next to each other as one flow: line by line, each strip as high as the highest."""
    for strips in zip_longest(*cells):
        held = [s for s in strips if s is not None]
        yield Strip(max(s.height for s in held), tuple(i for s in held for i in s.items),
                    keep=any(s.keep for s in held), gap=all(s.gap for s in held),
                    split=any(s.split for s in held))


def chips(held: Sequence[Chip], size: int, width: float) -> Iterator[Strip]:
    """Value words as chips, wrapped over rows; what a value demands stands under it."""
    style = Style(max(27, round(size * 0.8)), 600)
    row: list[Item] = []
    x = 0.0
    height = style.pitch + 12
    for chip in held:
        lines = list(broken(_flat(chip.word)[:LONGEST_CHIP], style, width - 2 * CHIP_PAD - 34))
        wide = max(line.width for line in lines) + 2 * CHIP_PAD + (28 if chip.mark else 0)
        if row and (chip.norms or len(lines) > 1 or x + wide > width):
            yield Strip(height + CHIP_GAP, tuple(row))
            row, x = [], 0.0
        if len(lines) > MOST_CHIP_LINES or len(chip.word) > LONGEST_CHIP:
            yield from text(chip.word, Style(style.size, 600, _chip_colour(chip)), width)
        elif len(lines) > 1 or chip.norms:
            tall = len(lines) * style.pitch + 12
            yield Strip(tall + CHIP_GAP, tuple(_chip(chip, lines, style, x=0)),
                        keep=bool(chip.norms))
        else:
            row += _chip(chip, lines, style, x=x)
            x += wide + CHIP_GAP
        for norm in chip.norms:
            yield from text(norm, Style(size), width)
        if chip.norms:
            yield gap(10)
    if row:
        yield Strip(height + CHIP_GAP, tuple(row))


def _flat(word: str) -> str:
    return " ".join(paragraphs(word))


def _chip_colour(chip: Chip) -> Colour:
    return "attention" if chip.mark is Mark.GROUP else "accent"


def _chip(chip: Chip, lines: list[Broken], style: Style, *, x: float) -> Iterator[Item]:
    colour = _chip_colour(chip)
    soft = "attention_soft" if chip.mark is Mark.GROUP else "accent_soft"
    inner = max(line.width for line in lines)
    wide = inner + 2 * CHIP_PAD + (28 if chip.mark else 0)
    tall = len(lines) * style.pitch + 12
    yield Box(x, 0, wide, tall, fill=soft, radius=min(tall / 2, 24))
    for place, line in enumerate(lines):
        y = 6 + place * style.pitch + (style.pitch - line.height) / 2
        yield Words(x + CHIP_PAD, y, line, colour)
    if chip.mark:
        yield _mark(chip.mark, x + CHIP_PAD + inner + 10, tall / 2 - 8, 18)


def disc(initials: str, colour: int, *, x: float, y: float, size: float = 56) -> Iterator[Item]:
    """A seat's or option's disc with its initials."""
    yield Disc(x, y, size, colour, has_second_mark(colour))
    fits = size - (22 if has_second_mark(colour) else 12)
    for points in (24, 21, 18, 15, 12, 9):
        style = Style(round(points * size / 56), 700)
        line = next(broken(initials[:3], style, 1e6))
        if line.width <= fits:
            break
    yield Words(x + (size - line.width) / 2, y + (size - line.height) / 2, line, upon=colour)
