# SPDX-License-Identifier: EUPL-1.2
"""The marks of the ring picture: circles, and a badge that says a limit was reached."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from werksamen_desktop.ui.slides.palette import Colour, Palette


@dataclass(frozen=True, slots=True)
class Circle:
    """A filled and outlined circle; dashed for somebody who is not at the table yet."""

    x: float
    y: float
    size: float
    fill: Colour
    line: Colour
    dashed: bool = False

    def paint(self, painter: QPainter, at: QPointF, palette: Palette) -> None:
        """Draw the circle."""
        rect = QRectF(self.x, self.y, self.size, self.size).translated(at)
        pen = QPen(palette.colour(self.line), 2)
        pen.setStyle(Qt.PenStyle.DashLine if self.dashed else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(palette.colour(self.fill))
        painter.drawEllipse(rect)


@dataclass(frozen=True, slots=True)
class Badge:
    """A small bar across a disc's edge: here is a limit (grens)."""

    x: float
    y: float
    size: float

    def paint(self, painter: QPainter, at: QPointF, palette: Palette) -> None:
        """Draw a stop sign: a disc with a bar."""
        rect = QRectF(self.x, self.y, self.size, self.size).translated(at)
        painter.setPen(QPen(palette.colour("surface"), 2))
        painter.setBrush(palette.colour("attention"))
        painter.drawEllipse(rect)
        bar = rect.adjusted(self.size * 0.22, self.size * 0.41, -self.size * 0.22,
                            -self.size * 0.41)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.colour("surface"))
        painter.drawRect(bar)
