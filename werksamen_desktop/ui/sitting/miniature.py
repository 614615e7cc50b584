# SPDX-License-Identifier: EUPL-1.2
"""The true miniature of the beamer in the facilitator's window."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from werksamen_desktop.model.slide import BeamerMode
from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.slides.board import Board
from werksamen_desktop.ui.slides.board_view import BoardView

BORDER = 3
RADIUS = 6
COLOURS = {BeamerMode.LIVE: t.GOOD, BeamerMode.FROZEN: t.ATTENTION,
           BeamerMode.NEUTRAL: t.MUTED, BeamerMode.BLACK: t.INK}


class Miniature(BoardView):
    """Paints the very sheet that the beamer paints, with the mode as the colour of its border."""

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(board, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        self.setAccessibleName(self.tr("Beamer, miniatuur"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._shape = board.aspect
        board.changed.connect(self._follow_shape)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round((width - 2 * BORDER) / self.board.aspect) + 2 * BORDER

    def sizeHint(self) -> QSize:
        return QSize(244, self.heightForWidth(244))

    def _follow_shape(self) -> None:
        if self._shape != self.board.aspect:
            self._shape = self.board.aspect
            self.updateGeometry()

    def _picture(self) -> QRectF:
        """Where the miniature stands: as large as the shape of the beamer allows."""
        room = QRectF(self.rect()).adjusted(BORDER, BORDER, -BORDER, -BORDER)
        width = min(room.width(), room.height() * self.board.aspect)
        return QRectF(room.center().x() - width / 2, room.y(), width, width / self.board.aspect)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        picture = self._picture()
        self.board.paint(painter, picture)
        mode = self.board.mode
        pen = QPen(QColor(COLOURS[mode]), BORDER)
        if mode is BeamerMode.FROZEN:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(picture.adjusted(-1, -1, 1, 1), RADIUS, RADIUS)
        painter.end()
