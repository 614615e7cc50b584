# SPDX-License-Identifier: EUPL-1.2
"""Breaks text into lines of a width: fonts per character, long words split, two directions."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from reportlab.pdfgen.canvas import Canvas

from werksamen_desktop.minutes.glyphs import (
    JOINERS,
    NO_GLYPH,
    Weight,
    chain,
    clean,
    coverage,
    font_for,
)
from werksamen_desktop.minutes.shaping import levels, needs_shaping, plain_width, shape
from werksamen_desktop.model.minutes import Span

SPACES = " \u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u205f\u3000"
_ATOM = re.compile(rf"[^{SPACES}]*?(?:(?<=[^\W\d_])[-/](?=[^\W\d_])|[{SPACES}]+|$)")
SOFT_HYPHEN = "\u00ad"
FEWEST_LETTERS = 3
"""Letters of a split word that at least go to the next line."""

UNDERLINE_DEPTH = 0.13
UNDERLINE_WIDTH = 0.055


@dataclass(frozen=True, slots=True)
class Face:
    """How a paragraph looks; sizes in points, `before` the space above its first line."""

    size: float
    leading: float
    colour: str
    weight: Weight = Weight.REGULAR
    strong: Weight = Weight.SEMIBOLD
    before: float = 0.0
    indent: float = 0.0
    bullet: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of one font and direction on a line; `text` is as it is read, not as it is drawn."""

    text: str
    font: str
    level: int
    underlined: bool
    width: float

    @property
    def shaped(self) -> bool:
        """Whether it is drawn as glyphs of a shaper."""
        return self.level % 2 == 1 or needs_shaping(self.text)


@dataclass(frozen=True, slots=True)
class Line:
    """One line, its pieces from left to right; `leftward` lines stand at the right."""

    pieces: tuple[Piece, ...]
    face: Face
    width: float
    before: float = 0.0
    leftward: bool = False
    bullet: str = ""

    @property
    def height(self) -> float:
        """The line with the space above it."""
        return self.before + self.face.leading


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters of one manner."""

    weight: Weight
    underlined: bool


@dataclass(frozen=True, slots=True)
class _Row:
    """The text up to a line break, with per character its run and level (None: all plain)."""

    text: str
    runs: Sequence[_Run]
    levels: Sequence[int] | None
    base: int


def set_lines(spans: Sequence[Span], face: Face, width: float) -> list[Line]:
    """The lines of a paragraph."""
    lines: list[Line] = []
    for row in _rows(spans, face):
        lines += _fill(row, face, max(width - face.indent, face.size))
    if lines:
        lines[0] = replace(lines[0], before=face.before, bullet=face.bullet)
    return lines


def _rows(spans: Sequence[Span], face: Face) -> Iterator[_Row]:
    text = ""
    runs: list[_Run] = []
    for span in spans:
        held = clean(span.text)
        text += held
        runs += [_Run(face.strong if span.strong else face.weight, span.shared)] * len(held)
    start = 0
    for piece in text.split("\n"):
        end = start + len(piece)
        yield _row(piece, runs[start:end])
        start = end + 1


def _row(text: str, runs: Sequence[_Run]) -> _Row:
    own = [coverage(chain(weight)[0]) for weight in {r.weight for r in runs}]
    if all(held.issuperset(text) for held in own) and not needs_shaping(text):
        return _Row(text, runs, None, 0)
    text = "".join(c if c in JOINERS or font_for(c, r.weight) else NO_GLYPH
                   for c, r in zip(text, runs, strict=True))
    found = levels(text)
    return _Row(text, runs, found[:-1], found[-1])


def _fill(row: _Row, face: Face, width: float) -> Iterator[Line]:
    """Lines as full as they can be."""
    limit = width * 1000 / face.size
    held: list[Piece] = []
    used = 0.0
    for start, end in _atoms(row):
        for pieces in _fitting(row, start, end, limit):
            room = sum(p.width for p in pieces)
            if held and used + room - _tail(pieces) > limit:
                yield _line(held, row, face)
                held, used = [], 0.0
            held += pieces
            used += room
    yield _line(held, row, face)


def _atoms(row: _Row) -> Iterator[tuple[int, int]]:
    """The stretches between places where a line may break: words with the spaces after them."""
    for match in _ATOM.finditer(row.text):
        if match.end() > match.start():
            yield match.start(), match.end()


def _fitting(row: _Row, start: int, end: int, limit: float) -> Iterator[list[Piece]]:
    """A word's pieces; a word wider than a whole line comes in parts."""
    pieces = _pieces(row, start, end)
    if sum(p.width for p in pieces) - _tail(pieces) <= limit:
        yield pieces
        return
    while start < end:
        stop = _longest(row, start, end, limit)
        yield [*_pieces(row, start, stop), *_hyphen(row, stop, end)]
        start = stop


def _longest(row: _Row, start: int, end: int, limit: float) -> int:
    """Where the longest part of a word that fits ends, never inside a letter with its accents."""
    low, high = start + 1, end
    while low < high:
        middle = (low + high + 1) // 2
        room = sum(p.width for p in (*_pieces(row, start, middle), *_hyphen(row, middle, end)))
        low, high = (middle, high) if room <= limit else (low, middle - 1)
    stop = low if low == end or end - low >= FEWEST_LETTERS else end - FEWEST_LETTERS
    stop = stop if stop > start + FEWEST_LETTERS else low
    whole = stop
    while whole > start + 1 and whole < end and _clings(row.text[whole]):
        whole -= 1
    return whole if whole > start + 1 else stop


def _hyphen(row: _Row, stop: int, end: int) -> list[Piece]:
    """The hyphen after a part of a word; one that is read as none."""
    if row.levels is not None or stop >= end or not (
            row.text[stop - 1].isalpha() and row.text[stop].isalpha()):
        return []
    name = chain(row.runs[stop].weight)[0]
    return [Piece(SOFT_HYPHEN, name, 0, False, plain_width(SOFT_HYPHEN, name))]


def _pieces(row: _Row, start: int, end: int) -> list[Piece]:
    """A stretch of a row by font, manner and direction."""
    if row.levels is None:
        pieces = []
        for run, group in groupby(range(start, end), row.runs.__getitem__):
            text = "".join(row.text[i] for i in group)
            name = chain(run.weight)[0]
            pieces.append(Piece(text, name, 0, run.underlined, plain_width(text, name)))
        return pieces
    marked = _fonts(row, start, end)
    pieces = []
    for (name, level, underlined, _), group in groupby(
            range(start, end), lambda i: (marked[i - start], row.levels[i],  # type: ignore[index]
                                          row.runs[i].underlined, row.text[i] in SPACES)):
        text = "".join(row.text[i] for i in group)
        pieces.append(Piece(text, name, level, underlined, _width(text, name, level)))
    return pieces


def _width(text: str, name: str, level: int) -> float:
    if level % 2 or needs_shaping(text):
        return shape(text, name, leftward=level % 2 == 1).width
    return plain_width(text, name)


def _fonts(row: _Row, start: int, end: int) -> list[str]:
    """A font per character; what has no look of its own takes that of the letter before it."""
    fonts: list[str] = []
    for i in range(start, end):
        character, weight = row.text[i], row.runs[i].weight
        neutral = not character.isalnum()
        if fonts and neutral and (character in coverage(fonts[-1])
                                  or _clings(character)):
            fonts.append(fonts[-1])
        else:
            fonts.append(font_for(character, weight) or chain(weight)[0])
    return fonts


def _clings(character: str) -> bool:
    """Whether a character is an accent or joiner of the letter before it."""
    return character in JOINERS or unicodedata.category(character)[0] == "M"


def _tail(pieces: Sequence[Piece]) -> float:
    """The width of the spaces at the end, which may hang over the edge."""
    last = pieces[-1]
    spaces = len(last.text) - len(last.text.rstrip(SPACES))
    return _width(last.text[-spaces:], last.font, 0) if spaces else 0.0


def _line(held: list[Piece], row: _Row, face: Face) -> Line:
    """The line of some pieces: spaces at its end dropped, equal neighbours joined, in order."""
    while held and not held[-1].text.strip(SPACES):
        held.pop()
    if held and held[-1].text[-1] in SPACES:
        text = held[-1].text.rstrip(SPACES)
        held[-1] = replace(held[-1], text=text,
                           width=_width(text, held[-1].font, held[-1].level))
    if row.levels is not None:
        held = _in_order(held)
    joined: list[Piece] = []
    for piece in held:
        before = joined[-1] if joined else None
        if before and not before.shaped and not piece.shaped and (
                before.font, before.underlined) == (piece.font, piece.underlined):
            joined[-1] = replace(before, text=before.text + piece.text,
                                 width=before.width + piece.width)
        else:
            joined.append(piece)
    width = sum(p.width for p in joined) * face.size / 1000
    return Line(tuple(joined), face, width, leftward=row.base % 2 == 1)


def _in_order(pieces: list[Piece]) -> list[Piece]:
    """From the order of reading to the order on paper (rule L2 of the bidirectional algorithm)."""
    ordered = list(pieces)
    for level in range(max((p.level for p in pieces), default=0), 0, -1):
        start = 0
        while start < len(ordered):
            end = start
            while end < len(ordered) and ordered[end].level >= level:
                end += 1
            ordered[start:end] = ordered[start:end][::-1]
            start = max(end, start) + 1
    return ordered


def _drawn(piece: Piece) -> str:
    """What ReportLab is to draw: the letters, or the glyphs of a shaper."""
    if not piece.shaped:
        return piece.text
    return shape(piece.text, piece.font, leftward=piece.level % 2 == 1).glyphs


def draw_line(canvas: Canvas, line: Line, x: float, y: float, width: float) -> None:
    """Draw a line with its baseline at y, in the width it was set for."""
    face = line.face
    canvas.setFillColor(face.colour)
    if line.bullet:
        canvas.setFont(chain(face.weight)[0], face.size)
        canvas.drawString(x + face.indent - face.size * 0.85, y, line.bullet)
    x = x + width - line.width if line.leftward else x + face.indent
    for piece in line.pieces:
        canvas.setFont(piece.font, face.size)
        canvas.drawString(x, y, _drawn(piece))
        room = piece.width * face.size / 1000
        if piece.underlined:
            canvas.setStrokeColor(face.colour)
            canvas.setLineWidth(face.size * UNDERLINE_WIDTH)
            depth = y - face.size * UNDERLINE_DEPTH
            canvas.line(x, depth, x + room, depth)
        x += room
