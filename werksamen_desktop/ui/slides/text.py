# SPDX-License-Identifier: EUPL-1.2
"""Text broken into lines, kept per paragraph so that a key press breaks one paragraph only."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from werksamen_desktop.ui.slides.palette import Colour
from werksamen_desktop.ui.style import font

SLICE = 1500
"""Characters broken at a time: a page of a long paragraph must not wait for its end."""

PITCH = 1.28
"""Line distance as a multiple of the size."""

LONGEST_WORD = 26
"""Letters above which a word may be broken, so that one long word does not decide the size."""

_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Style:
    """Size in lines of 1080, weight and colour of a text."""

    size: int
    weight: int = 400
    colour: Colour = "ink"

    @property
    def pitch(self) -> float:
        """The distance between two lines."""
        return round(self.size * PITCH)


@dataclass(frozen=True, slots=True, eq=False)
class Broken:
    """One line: the layout that holds it, its place there, its words and its width.

    `split` says that a word that is not very long was broken off at its end, `rtl` that the line
    belongs at the right.
    """

    layout: QTextLayout
    index: int
    text: str
    width: float
    height: float
    split: bool
    rtl: bool


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text, whatever the line ends are."""
    return _LINE_ENDS.split(text)


def broken(paragraph: str, style: Style, width: float) -> Iterator[Broken]:
    """The lines of one paragraph, broken only as far as they are asked for."""
    rtl = reads_right_to_left(paragraph)
    start = 0
    while True:
        piece = paragraph[start:start + SLICE]
        is_last = start + SLICE >= len(paragraph)
        lines = _broken_piece(piece, style.size, style.weight, width, rtl)
        use = lines if is_last or len(lines) == 1 else lines[:-1]
        yield from use
        if is_last:
            return
        start += sum(len(line.text) for line in use)


def width_of(text: str, style: Style) -> float:
    """The width of a short text on one line."""
    return max(line.width for line in broken(text, style, 1e6))


def reads_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction reads from right to left."""
    for letter in text[:SLICE]:
        direction = unicodedata.bidirectional(letter)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


@cache
def _font(size: int, weight: int) -> QFont:
    made = font(size, QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


@lru_cache(maxsize=4096)
def _broken_piece(text: str, size: int, weight: int, width: float, rtl: bool) -> tuple[Broken, ...]:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl
                            else Qt.LayoutDirection.LeftToRight)
    layout = QTextLayout(text, _font(size, weight))
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    units = text.encode("utf-16-le", "surrogatepass")
    lines: list[Broken] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        start = line.textStart()
        words = units[2 * start:2 * (start + line.textLength())]
        lines.append(Broken(layout, len(lines), words.decode("utf-16-le", "surrogatepass"),
                            line.naturalTextWidth(), line.height(), _splits(layout, line), rtl))
    layout.endLayout()
    return tuple(lines)


def _splits(layout: QTextLayout, line: QTextLine) -> bool:
    end = line.textStart() + line.textLength()
    content = layout.text()
    before, after = content[max(0, end - LONGEST_WORD):end], content[end:end + LONGEST_WORD]
    if not before[-1:].isalnum() or not after[:1].isalnum():
        return False
    return len(before.split()[-1]) + len(after.split()[0]) <= LONGEST_WORD
