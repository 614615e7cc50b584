# SPDX-License-Identifier: EUPL-1.2
"""How scores are spread: for each line five cells with how often each score was given."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from werksamen_desktop.model.dutch import plural
from werksamen_desktop.model.tallies import SCORES
from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.blocks import column, empty_out, words
from werksamen_desktop.ui.parts.tally_rows import TRACK
from werksamen_desktop.ui.style import font

CELL, COLUMN = 20, 44
"""Height of a score's own figure, and width of a column, in pixels."""

TALL = 28


class SpreadBars(QWidget):
    """Five columns, one per score, as high as the score was given often."""

    def __init__(self, counts: tuple[int, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts = counts
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        given = [self.tr("{} keer een {}").format(n, s)
                 for s, n in zip(SCORES, counts, strict=True) if n]
        self.setAccessibleName(", ".join(given) or self.tr("nog geen cijfers"))

    def sizeHint(self) -> QSize:
        return QSize(COLUMN * len(SCORES), TALL + 2 * CELL)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        most = max(1, *self._counts)
        middle = Qt.AlignmentFlag.AlignCenter
        for place, (score, number) in enumerate(zip(SCORES, self._counts, strict=True)):
            left = place * COLUMN + 4
            high = max(3.0, TALL * number / most)
            bar = QRectF(left, CELL + TALL - high, COLUMN - 8, high)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.ACCENT if number else TRACK))
            painter.drawRoundedRect(bar, 3, 3)
            painter.setFont(font(14, QFont.Weight.Bold))
            painter.setPen(QColor(t.INK))
            if number:
                painter.drawText(QRectF(left, bar.top() - CELL + 2, COLUMN - 8, CELL - 2), middle,
                                 str(number))
            painter.setFont(font(13))
            painter.setPen(QColor(t.MUTED))
            painter.drawText(QRectF(left, CELL + TALL, COLUMN - 8, CELL), middle, str(score))
        painter.end()


class SpreadRows(QWidget):
    """The lines of an evaluation with their spread."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self._shown: tuple[tuple[str, tuple[int, ...]], ...] = ()

    def show_spreads(self, lines: Sequence[tuple[str, tuple[int, ...]]]) -> None:
        """Show how often each score was given on each line."""
        if tuple(lines) == self._shown:
            return
        self._shown = tuple(lines)
        empty_out(self._grid)
        for place, (line, counts) in enumerate(lines):
            middle = Qt.AlignmentFlag.AlignVCenter
            box = QWidget()
            stack = column(box, gap=0)
            stack.addWidget(words(line))
            stack.addWidget(words(self._told(counts), "muted"))
            self._grid.addWidget(box, place, 0, middle)
            self._grid.addWidget(SpreadBars(counts), place, 1, middle)

    def _told(self, counts: tuple[int, ...]) -> str:
        number = sum(counts)
        if not number:
            return self.tr("nog geen cijfers")
        mean = sum(s * n for s, n in zip(SCORES, counts, strict=True)) / number
        return self.tr("gemiddeld {} · {}").format(
            f"{mean:.1f}".replace(".", ","), plural(number, "antwoord", "antwoorden"))
