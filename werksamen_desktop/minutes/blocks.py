# SPDX-License-Identifier: EUPL-1.2
"""Flowables of set lines: prose, callouts and tables that split over pages at any line."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.flowables import Flowable

from werksamen_desktop.minutes import paper
from werksamen_desktop.minutes.typeset import Line, draw_line

Lines = list[Line]
FEWEST = 2
"""Lines that are never left alone at the foot or head of a page, where there is a choice."""

SMALL = 190.0
"""The height up to which a table, a callout or a row goes to the next page as a whole."""


def height(lines: Sequence[Line]) -> float:
    """The height of lines under each other."""
    return sum(line.height for line in lines)


def fitting(lines: Sequence[Line], room: float) -> int:
    """How many lines fit in a height."""
    used = 0.0
    for count, line in enumerate(lines):
        used += line.height
        if used > room + 0.01:
            return count
    return len(lines)


def draw_lines(canvas: Canvas, lines: Sequence[Line], *, x: float, top: float,
               width: float) -> None:
    """Draw lines downwards from a top edge."""
    for line in lines:
        top -= line.height
        draw_line(canvas, line, x, top + line.face.leading - line.face.size * 1.02, width)

FIRST_ROWS = 3
"""Rows of a table that its heads are not parted from."""


class Prose(Flowable):
    """Lines of running text; what `leads` is a label of the block after it."""

    def __init__(self, lines: Lines, width: float, *, leads: bool = False) -> None:
        super().__init__()
        self.leads = leads
        self.lines = lines
        self.width = width

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The size of all lines."""
        return self.width, height(self.lines)

    def least(self) -> float:
        """The height of what should stand together at the start."""
        return height(self.lines[:FEWEST])

    def split(self, _width: float, room: float) -> list[Flowable]:
        """The lines that fit, and the rest."""
        count = fitting(self.lines, room)
        if len(self.lines) - count < FEWEST:
            count = max(count - 1, 0)
        if count < min(FEWEST, len(self.lines)):
            return []
        return [Prose(self.lines[:count], self.width), Prose(self.lines[count:], self.width)]

    def draw(self) -> None:
        """Draw all lines."""
        draw_lines(self.canv, self.lines, x=0, top=height(self.lines), width=self.width)


class Heading(Prose):
    """A section's title, which is also a bookmark."""

    def __init__(self, lines: Lines, width: float, *, title: str, key: str) -> None:
        super().__init__(lines, width)
        self.title = title
        self.key = key

    def split(self, _width: float, _room: float) -> list[Flowable]:
        """A title is not split."""
        return []

    def draw(self) -> None:
        """Draw the title and bookmark its place."""
        top = height(self.lines)
        self.canv.bookmarkHorizontal(self.key, 0, top)
        self.canv.addOutlineEntry(self.title, self.key, 0, False)
        super().draw()


class Boxed(Flowable):
    """Lines on a coloured ground with a bar before them."""

    PAD = 9.0
    INSET = 17.0
    BAR = 4.4
    BEFORE = 6.0
    AFTER = 3.0

    def __init__(self, lines: Lines, width: float, *, bar: str, ground: str) -> None:
        super().__init__()
        self.lines = lines
        self.width = width
        self.bar = bar
        self.ground = ground

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The lines with their padding."""
        return self.width, height(self.lines) + 2 * self.PAD + self.BEFORE + self.AFTER

    def least(self) -> float:
        """All of a small box, else the padding and the first lines."""
        whole = self.wrap(0, 0)[1]
        return whole if whole <= SMALL else height(self.lines[:FEWEST]) + whole - height(self.lines)

    def split(self, _width: float, room: float) -> list[Flowable]:
        """Two boxes, where at least the fewest lines fit in the first."""
        count = fitting(self.lines, room - 2 * self.PAD - self.BEFORE - self.AFTER)
        if self.wrap(0, 0)[1] <= SMALL or not FEWEST <= count < len(self.lines):
            return []
        return [Boxed(part, self.width, bar=self.bar, ground=self.ground)
                for part in (self.lines[:count], self.lines[count:])]

    def draw(self) -> None:
        """Draw ground, bar and lines."""
        top = height(self.lines) + 2 * self.PAD
        self.canv.setFillColor(self.ground)
        self.canv.rect(0, self.AFTER, self.width, top, stroke=0, fill=1)
        self.canv.setFillColor(self.bar)
        self.canv.rect(0, self.AFTER, self.BAR, top, stroke=0, fill=1)
        draw_lines(self.canv, self.lines, x=self.INSET, top=top + self.AFTER - self.PAD,
                   width=self.width - self.INSET - self.PAD)


class Grid(Flowable):
    """A table: heads that return on each page, and rows that split at any line if they must."""

    PAD_X = 5.0
    PAD_Y = 4.4
    AFTER = 4.0
    RULE = 1.4

    def __init__(self, heads: Sequence[Lines], rows: Sequence[Sequence[Lines]],
                 widths: Sequence[float], colours: Sequence[str]) -> None:
        super().__init__()
        self.heads = heads
        self.rows = rows
        self.widths = widths
        self.colours = colours
        self.width = sum(widths)

    def _row_height(self, row: Sequence[Lines]) -> float:
        return max(height(cell) for cell in row) + 2 * self.PAD_Y

    def _head_height(self) -> float:
        return self._row_height(self.heads) + self.RULE

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The heads and all rows."""
        rows = sum(self._row_height(row) for row in self.rows)
        return self.width, self._head_height() + rows + self.AFTER

    def least(self) -> float:
        """All of a small table, else the heads and the first rows, or a few lines of those."""
        whole = self.wrap(0, 0)[1]
        if whole <= SMALL:
            return whole
        rows = sum(self._row_height(row) for row in self.rows[:FIRST_ROWS])
        return self._head_height() + min(rows, SMALL) + self.AFTER

    def _part(self, rows: Sequence[Sequence[Lines]]) -> "Grid":
        return Grid(self.heads, rows, self.widths, self.colours)

    def split(self, _width: float, room: float) -> list[Flowable]:
        """The rows that fit; a row that would leave much of the page empty is split as well."""
        left = room - self._head_height() - self.AFTER
        count = 0
        while count < len(self.rows) and self._row_height(self.rows[count]) <= left:
            left -= self._row_height(self.rows[count])
            count += 1
        if count == len(self.rows):
            return [self]
        if self.wrap(0, 0)[1] <= SMALL:
            return []
        if count == len(self.rows) - 1 and count > FEWEST:
            count -= 1
        before, row, after = self.rows[:count], self.rows[count], self.rows[count + 1:]
        if left > SMALL:
            upper = [cell[:fitting(cell, left - 2 * self.PAD_Y)] for cell in row]
            lower = [from_top(cell[len(kept):]) for cell, kept in zip(row, upper, strict=True)]
            if any(len(kept) >= FEWEST for kept in upper):
                return [self._part([*before, upper]), self._part([lower, *after])]
        return [self._part(before), self._part([_named(row, before), *after])] if before else []

    def draw(self) -> None:
        """Draw heads and rows with the lines under them."""
        top = self.wrap(0, 0)[1]
        top = self._draw_row(self.heads, top)
        x = 0.0
        for width, colour in zip(self.widths, self.colours, strict=True):
            self.canv.setFillColor(colour)
            self.canv.rect(x, top - self.RULE, width, self.RULE, stroke=0, fill=1)
            x += width
        top -= self.RULE
        for row, following in zip_longest(self.rows, self.rows[1:]):
            top = self._draw_row(row, top)
            goes_on = following is not None and not following[0]
            self.canv.setStrokeColor(paper.LINE)
            self.canv.setLineWidth(0.6)
            self.canv.line(self.widths[0] if goes_on else 0, top, self.width, top)

    def _draw_row(self, row: Sequence[Lines], top: float) -> float:
        x = 0.0
        for cell, width in zip(row, self.widths, strict=True):
            draw_lines(self.canv, cell, x=x + self.PAD_X, top=top - self.PAD_Y,
                       width=width - 2 * self.PAD_X)
            x += width
        return top - self._row_height(row)


def _named(row: Sequence[Lines], before: Sequence[Sequence[Lines]]) -> Sequence[Lines]:
    """A row that goes on a group on a new page says again whose it is."""
    whose = next((r[0] for r in reversed(before) if r[0]), [])
    return row if row[0] else [whose, *row[1:]]


def from_top(lines: Lines) -> Lines:
    """Lines that go on at the top of a cell, without the space that stood above them."""
    return [replace(lines[0], before=0), *lines[1:]] if lines else []


class Facts(Flowable):
    """The head: labels and values in two columns, read row by row."""

    LABEL = 0.165

    def __init__(self, pairs: Sequence[tuple[Lines, Lines]], width: float) -> None:
        super().__init__()
        self.pairs = pairs
        self.width = width

    def _rows(self) -> list[Sequence[tuple[Lines, Lines]]]:
        return [self.pairs[i:i + 2] for i in range(0, len(self.pairs), 2)]

    def _height(self, row: Sequence[tuple[Lines, Lines]]) -> float:
        return max(height(lines) for pair in row for lines in pair)

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """All rows."""
        return self.width, sum(self._height(row) for row in self._rows())

    def split(self, _width: float, room: float) -> list[Flowable]:
        """The rows that fit, and the rest."""
        used, count = 0.0, 0
        for row in self._rows():
            used += self._height(row)
            if used > room:
                break
            count += 2
        parts: list[Flowable] = [Facts(self.pairs[:count], self.width),
                                 Facts(self.pairs[count:], self.width)]
        return parts if 0 < count < len(self.pairs) else []

    def draw(self) -> None:
        """Draw the rows."""
        top = self.wrap(0, 0)[1]
        for row in self._rows():
            for place, (label, value) in enumerate(row):
                x = place * self.width / 2
                draw_lines(self.canv, label, x=x, top=top, width=self.width * self.LABEL)
                draw_lines(self.canv, value, x=x + self.width * self.LABEL, top=top,
                           width=self.width * (0.5 - self.LABEL))
            top -= self._height(row)

