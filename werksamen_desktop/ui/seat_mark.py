# SPDX-License-Identifier: EUPL-1.2
"""The disc with initials that marks a seat, never by colour alone."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from werksamen_desktop.model.case import Case
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import initials, seat_colour
from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.style import font


def paint_mark(painter: QPainter, box: QRectF, letters: str, colour: int) -> None:
    """Paint the disc; a colour that is in use a second time gets a ring."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(t.discipline_colour(colour)))
    painter.drawEllipse(box)
    if t.has_second_mark(colour):
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(t.SURFACE), 1.5))
        painter.drawEllipse(box.adjusted(2.5, 2.5, -2.5, -2.5))
    size = box.height() * (0.42 if len(letters) < 3 else 0.34)
    painter.setFont(font(max(9, round(size)), QFont.Weight.Bold))
    painter.setPen(QColor(t.SURFACE))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters)


class SeatMark(QWidget):
    """One seat's disc; decoration beside its label, so it has no accessible name of its own."""

    def __init__(self, pixels: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixels = pixels
        self._letters, self._colour = "", 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_seat(self, seat: Seat, case: Case) -> None:
        """Mark this seat."""
        shown = initials(seat, case), seat_colour(seat)
        if shown != (self._letters, self._colour):
            self._letters, self._colour = shown
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._pixels, self._pixels)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QRectF(self.rect()).center()
        half = self._pixels / 2
        box = QRectF(middle - QPointF(half, half), middle + QPointF(half, half))
        paint_mark(painter, box, self._letters, self._colour)
        painter.end()
