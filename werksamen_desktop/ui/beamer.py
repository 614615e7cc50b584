# SPDX-License-Identifier: EUPL-1.2
"""The beamer window, and the practice window for who has one screen only."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QMouseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.slide import BeamerMode, Slide
from werksamen_desktop.ui.slides.board import Board
from werksamen_desktop.ui.slides.board_view import BoardView

PRACTICE_SIZE = QSize(960, 540)


class BeamerWindow(BoardView):
    """What the room sees: frozen slides, without cursor, focus or a way to click on anything.

    Its title never holds words of the case: those would show in the task bar. It cannot be closed
    by the system's own keys, only hidden by the app.
    """

    sheet_changed = Signal()
    pages_changed = Signal(int)

    def __init__(self, board: Board | None = None) -> None:
        super().__init__(board or Board())
        if board is None:
            self.board.setParent(self)
        self.setWindowFlags(Qt.WindowType.Tool | Qt.WindowType.FramelessWindowHint
                            | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(self.tr("Beamer"))
        self.setAccessibleName(self.tr("Beamer"))
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.board.changed.connect(self.sheet_changed)
        self.board.pages_changed.connect(self.pages_changed)

    def show_slide(self, slide: Slide) -> None:
        """Show a slide."""
        self.board.show_slide(slide)

    def set_mode(self, mode: BeamerMode) -> None:
        """Show the slide or a black screen."""
        self.board.set_mode(mode)

    def set_page(self, page: int) -> None:
        """Show a page of the slide, from 0."""
        self.board.set_page(page)

    def set_time(self, fraction: float | None) -> None:
        """Show which part of the step's time has passed."""
        self.board.set_time(fraction)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        _shape(self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        _shape(self)
        self.repaint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.hide()


class PracticeWindow(BoardView):
    """The same view in an ordinary window, for one screen or a video call."""

    closed = Signal()

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        super().__init__(board, parent)
        self.setWindowFlags(Qt.WindowType.Window)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, False)
        self.setWindowTitle(self.tr("Oefenvenster"))
        self.setAccessibleName(self.tr("Oefenvenster"))
        self.setMinimumSize(PRACTICE_SIZE / 3)
        self.resize(PRACTICE_SIZE)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()


def _shape(window: BoardView) -> None:
    """Let the board follow the shape of the beamer's screen."""
    if window.isVisible() and window.height() > 0:
        window.board.set_aspect(window.width() / window.height())


