# SPDX-License-Identifier: EUPL-1.2
"""The marks a page is made of; each paints itself at an offset."""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from werksamen_desktop.model.slide import Shape
from werksamen_desktop.ui.slides.palette import Colour, Palette
from werksamen_desktop.ui.slides.text import Broken


class Item(Protocol):
    """Something on a page, placed relative to a strip or a page."""

    def paint(self, painter: QPainter, at: QPointF, palette: Palette) -> None:
        """Paint with `at` as the origin."""


@dataclass(frozen=True, slots=True, eq=False)
class Moved:
    """Marks at another place."""

    x: float
    y: float
    items: tuple[Item, ...]

    def paint(self, painter: QPainter, at: QPointF, palette: Palette) -> None:
        """Draw the marks there."""
        there = at + QPointF(self.x, self.y)
        for item in self.items:
            item.paint(painter, there, palette)


@dataclass(frozen=True, slots=True, eq=False)
class Words:
    """One line of text; `colour` "on" with `upon` is the letters' colour upon a seat's."""

    x: float
    y: float
    line: Broken
    colour: Colour = "ink"
    upon: Colour | None = None

    def paint(self, painter: QPainter, at: QPointF, palette: Palette) -> None:
        """Draw the line."""
        painter.setPen(palette.colour(self.colour) if self.upon is None else palette.on(self.upon))
        self.line.layout.lineAt(self.line.index).draw(painter, at + QPointF(self.x, self.y))


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: filled, outlined, rounded; a band in colour at its top or left."""

    x: float
    y: float
    width: float
    height: float
    fill: Colour | None = None
    line: Colour | None = None
    radius: float = 0
    pen: float = 1.5
    top: Colour | None = None
    left: Colour | None = None

    def paint(self, painter: QPainter, at: QPointF, palette: Palette) -> None:
        """Draw the box."""
        rect = QRectF(self.x, self.y, self.width, self.height).translated(at)
        if self.fill is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.colour(self.fill))
            painter.drawRoundedRect(rect, self.radius, self.radius)
        if self.line is not None:
            painter.setPen(QPen(palette.colour(self.line), self.pen))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inner = rect.adjusted(self.pen / 2, self.pen / 2, -self.pen / 2, -self.pen / 2)
            painter.drawRoundedRect(inner, self.radius, self.radius)
        if self.top is not None:
            self._band(painter, rect, QRectF(rect.x(), rect.y(), rect.width(), 10),
                       palette, self.top)
        if self.left is not None:
            self._band(painter, rect, QRectF(rect.x(), rect.y(), 10, rect.height()),
                       palette, self.left)

    def _band(self, painter: QPainter, rect: QRectF, band: QRectF, palette: Palette,
              colour: Colour) -> None:
        whole, part = QPainterPath(), QPainterPath()
        whole.addRoundedRect(rect, self.radius, self.radius)
        part.addRect(band)
        painter.fillPath(whole.intersected(part), palette.colour(colour))


@dataclass(frozen=True, slots=True)
class Disc:
    """A seat's disc; the ring marks a colour that is in use a second time."""

    x: float
    y: float
    size: float
    colour: Colour
    ring: bool = False

    def paint(self, painter: QPainter, at: QPointF, palette: Palette) -> None:
        """Draw the disc."""
        rect = QRectF(self.x, self.y, self.size, self.size).translated(at)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.colour(self.colour))
        if not self.ring:
            painter.drawEllipse(rect)
            return
        painter.drawEllipse(rect.adjusted(6, 6, -6, -6))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.colour(self.colour), 3))
        painter.drawEllipse(rect.adjusted(1.5, 1.5, -1.5, -1.5))


@dataclass(frozen=True, slots=True)
class Diamond:
    """The group's mark, or a dot for what the app found."""

    x: float
    y: float
    size: float
    colour: Colour = "attention"
    round: bool = False

    def paint(self, painter: QPainter, at: QPointF, palette: Palette) -> None:
        """Draw the mark."""
        rect = QRectF(self.x, self.y, self.size, self.size).translated(at)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.colour(self.colour))
        if self.round:
            painter.drawEllipse(rect)
            return
        centre = rect.center()
        painter.drawPolygon(QPolygonF([QPointF(centre.x(), rect.top()),
                                       QPointF(rect.right(), centre.y()),
                                       QPointF(centre.x(), rect.bottom()),
                                       QPointF(rect.left(), centre.y())]))


@dataclass(frozen=True, slots=True)
class Tick:
    """A round box, ticked or open."""

    x: float
    y: float
    size: float
    done: bool

    def paint(self, painter: QPainter, at: QPointF, palette: Palette) -> None:
        """Draw the box and the tick."""
        rect = QRectF(self.x, self.y, self.size, self.size).translated(at)
        painter.setBrush(palette.colour("good") if self.done else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(palette.colour("good" if self.done else "muted"), 2.5))
        painter.drawEllipse(rect)
        if self.done:
            s = self.size
            painter.setPen(QPen(palette.colour("surface"), s / 9, Qt.PenStyle.SolidLine,
                                Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
            painter.drawPolyline(QPolygonF([rect.topLeft() + QPointF(s * 0.28, s * 0.53),
                                            rect.topLeft() + QPointF(s * 0.44, s * 0.68),
                                            rect.topLeft() + QPointF(s * 0.73, s * 0.34)]))


LAMPS: dict[Shape, Colour] = {Shape.NONE: "muted", Shape.CIRCLE: "good",
                              Shape.TRIANGLE: "attention", Shape.SQUARE: "error"}
"""The colour of each shape of a traffic light."""


@dataclass(frozen=True, slots=True)
class Lamp:
    """A traffic light: a green disc, an amber triangle, a red square, or an open ring for none."""

    x: float
    y: float
    size: float
    shape: Shape

    def paint(self, painter: QPainter, at: QPointF, palette: Palette) -> None:
        """Draw the light."""
        paint_lamp(painter, QRectF(self.x, self.y, self.size, self.size).translated(at),
                   self.shape, palette.colour(LAMPS[self.shape]))


def paint_lamp(painter: QPainter, rect: QRectF, shape: Shape, colour: QColor) -> None:
    """Draw the shape of a light in a box; windows and slides share it."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    if shape is Shape.CIRCLE:
        painter.drawEllipse(rect)
    elif shape is Shape.SQUARE:
        inset = rect.width() * 0.06
        painter.drawRect(rect.adjusted(inset, inset, -inset, -inset))
    elif shape is Shape.TRIANGLE:
        painter.drawPolygon(QPolygonF([QPointF(rect.center().x(), rect.top()),
                                       rect.bottomRight(), rect.bottomLeft()]))
    else:
        pen = max(1.5, rect.width() / 14)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, pen, Qt.PenStyle.DashLine))
        painter.drawEllipse(rect.adjusted(pen, pen, -pen, -pen))
