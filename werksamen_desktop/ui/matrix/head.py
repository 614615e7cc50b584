# SPDX-License-Identifier: EUPL-1.2
"""Whose column or row it is: the seat's disc with initials, its name, and who speaks for it."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.seat_mark import paint_mark

BAND = 4
DISC = 28
PAD = 12
EDGE = 4
TITLE, SUB = 15, 13


@dataclass(frozen=True, slots=True)
class HeadWords:
    """What a head shows; `colour` is the seat's number, -1 for the client's."""

    label: str
    sub: str = ""
    initials: str = ""
    colour: int = -1


class SeatHead(QWidget):
    """The head of a column (`banded`, in the seat's colour) or of a table's row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = HeadWords("")
        self.banded = True
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_words(self, words: HeadWords) -> None:
        """Show a seat."""
        if words == self.words:
            return
        self.words = words
        name = ", ".join(p for p in (words.label, words.sub) if p)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.updateGeometry()
        self.update()

    def show_banded(self, *, on: bool) -> None:
        """Be the head of a column, or of a row."""
        self.banded = on
        self.setMinimumHeight(0)
        self.setMaximumHeight(16777215)
        self.update()

    def height_for(self, width: int) -> int:
        """The height it needs at a width: a long name takes two lines."""
        lines = self._title_lines(width - PAD - DISC - 8 - EDGE)
        sub = 1 if self.words.sub else 0
        return max(BAND + 53, BAND + 14 + lines * 19 + sub * 17)

    def sizeHint(self) -> QSize:
        return QSize(160, self.height_for(self.width()))

    def _title_pixels(self, room: int) -> int:
        """The size at which the longest word of the label fits; a word is never broken."""
        words = self.words.label.replace("-", "- ").split() or [""]
        return next((pixels for pixels in (TITLE, TITLE - 1, TITLE - 2) if max(
            QFontMetrics(self._font(pixels, bold=True)).horizontalAdvance(w) for w in words)
            <= room), TITLE - 2)

    def _title_lines(self, room: int) -> int:
        font = self._font(self._title_pixels(room), bold=True)
        one_word = len(self.words.label.replace("-", " ").split()) < 2
        fits = QFontMetrics(font).horizontalAdvance(self.words.label) <= room
        return 1 if one_word or fits else 2

    def _font(self, pixels: int, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(pixels)
        font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.banded:
            self._paint_card(painter)
        else:
            self._paint_row(painter)
        middle = BAND + (self.height() - BAND) / 2 if self.banded else min(30, self.height() / 2)
        left = PAD if self.banded else 8
        paint_mark(painter, QRectF(left, middle - DISC / 2, DISC, DISC), self.words.initials,
                   self.words.colour)
        self._paint_words(painter, left + DISC + (8 if self.banded else 6), middle)

    def _paint_card(self, painter: QPainter) -> None:
        box = QRectF(self.rect())
        painter.fillRect(box, QColor(t.CANVAS))
        card = QPainterPath()
        card.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, 20), t.RADIUS, t.RADIUS)
        painter.setClipPath(card)
        painter.fillRect(box, QColor(t.SURFACE))
        painter.fillRect(QRectF(0, 0, box.width(), BAND),
                         QColor(t.discipline_colour(self.words.colour)))
        painter.setClipping(False)
        painter.setPen(QColor(t.LINE))
        below = box.height() - 0.5
        painter.drawLine(QPointF(0.5, t.RADIUS), QPointF(0.5, below))
        painter.drawLine(QPointF(box.width() - 0.5, t.RADIUS), QPointF(box.width() - 0.5, below))
        painter.drawLine(QPointF(0, below), QPointF(box.width(), below))

    def _paint_row(self, painter: QPainter) -> None:
        painter.fillRect(self.rect(), QColor(t.SURFACE))
        painter.fillRect(QRectF(0, 2, BAND, self.height() - 4),
                         QColor(t.discipline_colour(self.words.colour)))

    def _paint_words(self, painter: QPainter, left: int, middle: float) -> None:
        room = self.width() - left - EDGE
        title, sub = self._font(self._title_pixels(room), bold=True), self._font(SUB)
        lines, below = self._title_lines(room), QFontMetrics(sub)
        text = self.words.sub
        sub_lines = 0 if not text else 2 if (
            not self.banded and below.horizontalAdvance(text) > room) else 1
        top = max(2, int(middle - (lines * 19 + sub_lines * 17) / 2))
        painter.setFont(title)
        painter.setPen(QColor(t.INK))
        painter.drawText(
            QRect(left, top, room, lines * 19), Qt.AlignmentFlag.AlignVCenter
            | Qt.TextFlag.TextWordWrap, QFontMetrics(title).elidedText(
                self.words.label, Qt.TextElideMode.ElideRight, room * lines))
        painter.setFont(sub)
        painter.setPen(QColor(t.MUTED))
        painter.drawText(
            QRect(left, top + lines * 19, room, sub_lines * 17),
            Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap,
            below.elidedText(text, Qt.TextElideMode.ElideRight, room * max(1, sub_lines)))
