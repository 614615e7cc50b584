# SPDX-License-Identifier: EUPL-1.2
"""The shape of a traffic light in the windows, beside the word that says the same."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from werksamen_desktop.model.course import LightColour
from werksamen_desktop.model.slide import Shape
from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.slides.marks import paint_lamp

SHAPES = {LightColour.UNSAID: (Shape.NONE, t.MUTED), LightColour.GREEN: (Shape.CIRCLE, t.GOOD),
          LightColour.AMBER: (Shape.TRIANGLE, t.ATTENTION),
          LightColour.RED: (Shape.SQUARE, t.ERROR)}


def lamp_icon(colour: LightColour, pixels: int = 16) -> QIcon:
    """The shape as an icon, sharp on screens with small pixels."""
    picture = QPixmap(pixels * 3, pixels * 3)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    shape, tint = SHAPES[colour]
    paint_lamp(painter, QRectF(picture.rect()), shape, QColor(tint))
    painter.end()
    return QIcon(picture)


class LampMark(QWidget):
    """One factor's light; decoration beside its word, so without a name of its own."""

    def __init__(self, pixels: int = 26, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pixels = pixels
        self._colour = LightColour.UNSAID
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_colour(self, colour: LightColour) -> None:
        """Show this colour's shape."""
        if colour is not self._colour:
            self._colour = colour
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._pixels, self._pixels)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape, tint = SHAPES[self._colour]
        paint_lamp(painter, QRectF(1, 1, self._pixels - 2, self._pixels - 2), shape, QColor(tint))
        painter.end()
