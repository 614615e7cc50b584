# SPDX-License-Identifier: EUPL-1.2
"""A view of the board: paints it, and nothing else."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from werksamen_desktop.ui.slides.board import Board

FOOT = 0.94
"""The part of the height below which only the foot is painted."""


class BoardView(QWidget):
    """Shows the board in the whole of the widget."""

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = board
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        board.changed.connect(self.update)
        board.time_changed.connect(self._update_foot)

    def _update_foot(self) -> None:
        top = int(self.height() * FOOT)
        self.update(0, top, self.width(), self.height() - top)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.board.paint(painter, QRectF(self.rect()))
        painter.end()
