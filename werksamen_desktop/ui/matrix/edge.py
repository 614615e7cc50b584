# SPDX-License-Identifier: EUPL-1.2
"""The edge of the columns: how many do not fit, and whose they are, written upright."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy

from werksamen_desktop.ui import tokens as t

WIDTH = 33


class EdgeButton(QPushButton):
    """Names the columns beyond this edge and brings them into view; hidden when there are none."""

    def __init__(self, arrow: str) -> None:
        super().__init__()
        self._arrow = arrow
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()

    def show_names(self, names: list[str]) -> None:
        """Name these seats."""
        self._words = self.tr("nog %d: %s") % (len(names), ", ".join(names))
        self.setAccessibleName(self.tr("%s, tonen") % self._words)
        self.setToolTip(self._words)
        if not names and self.hasFocus():
            self.clearFocus()
        self.setVisible(bool(names))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH, 120)

    def minimumSizeHint(self) -> QSize:
        return QSize(WIDTH, 60)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 4, -1, -4)
        lit = self.underMouse() or self.hasFocus()
        painter.setPen(QPen(QColor(t.ACCENT if lit else t.LINE), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(t.ACCENT_SOFT if lit else t.SURFACE))
        painter.drawRoundedRect(box, t.RADIUS, t.RADIUS)
        font = QFont(self.font())
        font.setPixelSize(14)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(t.ACCENT if lit else t.MUTED))
        painter.translate(self.width() / 2, self.height() / 2)
        painter.rotate(90)
        long = self.height() - 28
        words = QFontMetrics(font).elidedText(self._words, Qt.TextElideMode.ElideRight, long - 20)
        shown = f"‹ {words}" if self._arrow == "‹" else f"{words} ›"
        painter.drawText(QRectF(-long / 2, -12, long, 24), Qt.AlignmentFlag.AlignCenter, shown)
