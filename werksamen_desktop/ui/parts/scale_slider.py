# SPDX-License-Identifier: EUPL-1.2
"""A slider from 0 to 10 that can also say nothing yet."""

from PySide6.QtCore import QElapsedTimer, QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from werksamen_desktop.model.scores import LEAST, MOST
from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.parts.tally_rows import TRACK
from werksamen_desktop.ui.style import font

HANDLE, EDGE, FIGURE = 22, 14, 44
"""Handle, room at both ends of the track, and room for the figure, in pixels."""

TOGETHER = 900
"""Milliseconds within which a 1 and a 0 are typed as ten."""

_DIGITS = range(Qt.Key.Key_0, Qt.Key.Key_9 + 1)


class ScaleSlider(QSlider):
    """A score by mouse or keys: digits, arrows, Home for 0, End for 10, Delete for none.

    `scored` carries the score after each change by the user, None when it was taken back.
    """

    scored = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(LEAST, MOST)
        self.setPageStep(2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.score: int | None = None
        self._typed = QElapsedTimer()
        self.set_name(name)

    def set_name(self, name: str) -> None:
        """Say what is scored, and by whom."""
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            self.tr("nog niet gekozen") if self.score is None
            else self.tr("{} van {}").format(self.score, MOST))

    def show_score(self, score: int | None) -> None:
        """Show a score that came from elsewhere."""
        if score == self.score:
            return
        self.score = score
        with QSignalBlocker(self):
            self.setValue(LEAST if score is None else score)
        self.set_name(self.accessibleName())
        self.update()

    def _give(self, score: int | None) -> None:
        score = score if score is None else max(LEAST, min(MOST, score))
        if score != self.score:
            self.show_score(score)
            self.scored.emit(score)

    def _x(self, score: int) -> float:
        track = self.width() - 2 * EDGE - FIGURE
        return EDGE + track * score / MOST

    def _at(self, event: QMouseEvent) -> int:
        track = max(1, self.width() - 2 * EDGE - FIGURE)
        return round((event.position().x() - EDGE) / track * MOST)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._give(self._at(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._give(self._at(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The page scrolls, or a score would change in passing.
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1}
        if key in _DIGITS:
            self._type(key - Qt.Key.Key_0)
        elif key == Qt.Key.Key_Home:
            self._give(LEAST)
        elif key == Qt.Key.Key_End:
            self._give(MOST)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._give(None)
        elif Qt.Key(key) in steps:
            by = steps[Qt.Key(key)]
            self._give(self.score + by if self.score is not None else LEAST if by > 0 else MOST)
        else:
            event.ignore()

    def _type(self, digit: int) -> None:
        """A digit is a score; a 0 right after a 1 makes ten of it."""
        ten = (digit == 0 and self.score == 1 and self._typed.isValid()
               and self._typed.elapsed() < TOGETHER)
        self._give(MOST if ten else digit)
        self._typed.start()

    def sizeHint(self) -> QSize:
        return QSize(320, 52)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 52)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_track(painter)
        painter.setFont(font(18, QFont.Weight.Bold))
        painter.setPen(QColor(t.INK if self.score is not None else t.MUTED))
        painter.drawText(QRectF(self.width() - FIGURE, 0, FIGURE, 30),
                         Qt.AlignmentFlag.AlignCenter, "–" if self.score is None
                         else str(self.score))
        painter.end()

    def _paint_track(self, painter: QPainter) -> None:
        middle = 15.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(TRACK))
        whole = self._x(MOST) - self._x(LEAST)
        painter.drawRoundedRect(QRectF(self._x(LEAST), middle - 4, whole, 8), 4, 4)
        painter.setFont(font(12))
        for score in range(LEAST, MOST + 1):
            x = self._x(score)
            painter.setPen(QPen(QColor(t.FIELD_LINE), 1.5))
            painter.drawLine(QPointF(x, middle - 4), QPointF(x, middle + 4))
            painter.setPen(QColor(t.MUTED))
            painter.drawText(QRectF(x - 12, 30, 24, 18), Qt.AlignmentFlag.AlignCenter, str(score))
        painter.setPen(Qt.PenStyle.NoPen)
        if self.score is not None:
            painter.setBrush(QColor(t.ACCENT))
            painter.drawRoundedRect(QRectF(self._x(LEAST), middle - 4,
                                           self._x(self.score) - self._x(LEAST), 8), 4, 4)
            painter.drawEllipse(QPointF(self._x(self.score), middle), HANDLE / 2, HANDLE / 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.INK), 2))
            at = self._x(LEAST if self.score is None else self.score)
            painter.drawEllipse(QPointF(at, middle), HANDLE / 2 + 2, HANDLE / 2 + 2)
