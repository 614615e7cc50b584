# SPDX-License-Identifier: EUPL-1.2
"""The window in which the start page and the preparation take turns."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget


class Desk(QMainWindow):
    """Shows one page at a time. `painted` tells once that the first picture is on the screen;
    `closing` asks whoever listens to put things away before the window goes, and `may_close`
    whether it goes at all."""

    painted = Signal()
    closing = Signal()

    def __init__(self, start: QWidget, *, may_close: Callable[[], bool] = lambda: True) -> None:
        super().__init__()
        self.setWindowTitle("WerkSamen")
        self.resize(1366, 768)
        self.setMinimumSize(640, 360)
        self._start = start
        self._pages = QStackedWidget()
        self._pages.addWidget(start)
        self.setCentralWidget(self._pages)
        self._is_painted = False
        self._may_close = may_close

    def show_page(self, page: QWidget, title: str) -> None:
        """Show a page; one that is new is taken in."""
        if self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.setWindowTitle(f"WerkSamen – {title}" if title else "WerkSamen")

    def show_start(self) -> None:
        """Go back to the start page."""
        self.show_page(self._start, "")

    def drop_page(self, page: QWidget) -> None:
        """Take a page out and let it go."""
        if self._pages.currentWidget() is page:
            self.show_start()
        self._pages.removeWidget(page)
        page.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        page.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)
