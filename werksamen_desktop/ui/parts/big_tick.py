# SPDX-License-Identifier: EUPL-1.2
"""Tick boxes and radio buttons with a target of a whole line, whose words wrap uncut."""

from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
)
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from werksamen_desktop.ui import tokens as t

BOX = 22
GAP = 12
PAD = 7
_FLAGS = Qt.TextFlag.TextWordWrap.value
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _let_grow(line: QAbstractButton) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    line.setSizePolicy(policy)
    line.setFocusPolicy(Qt.FocusPolicy.StrongFocus)


def _height(line: QAbstractButton, width: int) -> int:
    return _height_of(line.text(), line.font().toString(), width)


@lru_cache(maxsize=1024)
def _height_of(text: str, font: str, width: int) -> int:
    """The height of a line; a layout asks for the same dozens of times."""
    made = QFont()
    made.fromString(font)
    room = QRect(0, 0, max(40, width - BOX - GAP - 2 * PAD), 10_000)
    used = QFontMetrics(made).boundingRect(room, _FLAGS, text)
    return max(used.height(), BOX) + 2 * PAD


def _size(line: QAbstractButton) -> QSize:
    wide = line.fontMetrics().horizontalAdvance(line.text()) + BOX + GAP + 2 * PAD + 2
    return QSize(min(wide, 480), _height(line, min(wide, 480)))


def _grows(_: QAbstractButton) -> bool:
    return True


def _least(_: QAbstractButton) -> QSize:
    return QSize(120, BOX + 2 * PAD)


def _is_on(line: QAbstractButton, position: QPoint) -> bool:
    """Whether a press is the line's: all of it is the target, not only box and words."""
    return line.rect().contains(position)


def _paint(line: QAbstractButton, *, radius: float) -> QPainter:
    """Paint focus, box and words; the caller adds the mark and ends the painter."""
    painter = QPainter(line)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if line.hasFocus():
        painter.setPen(QPen(QColor(t.ACCENT), 2))
        painter.drawRoundedRect(QRectF(line.rect()).adjusted(1, 1, -1, -1), 6, 6)
    left = PAD + BOX + GAP
    painter.setPen(QColor(t.INK if line.isEnabled() else t.MUTED))
    top = PAD + max(0, (BOX - line.fontMetrics().height()) // 2)
    painter.drawText(QRect(left, top, line.width() - left - PAD, line.height() - top),
                     _FLAGS, line.text())
    edge = QColor(t.ACCENT if line.isChecked() else t.FIELD_LINE)
    painter.setPen(QPen(edge, 1.5))
    painter.setBrush(edge if line.isChecked() else QColor(t.SURFACE))
    painter.drawRoundedRect(QRectF(PAD + 0.75, PAD + 0.75, BOX - 1.5, BOX - 1.5), radius, radius)
    return painter


class BigTick(QCheckBox):
    """One line that is ticked or not; the arrows are left to the list it stands in."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(text)
        _let_grow(self)

    hasHeightForWidth, heightForWidth, sizeHint = _grows, _height, _size
    minimumSizeHint, hitButton = _least, _is_on

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        elif event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = _paint(self, radius=5)
        if self.isChecked():
            painter.setPen(QPen(QColor(t.SURFACE), 2.4, Qt.PenStyle.SolidLine,
                                Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(
                [QPointF(PAD + x, PAD + y) for x, y in ((5.5, 11.5), (9.5, 15.5), (16.5, 7))]))
        painter.end()


class BigRadio(QRadioButton):
    """One answer of several."""

    def __init__(self, text: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAccessibleName(name)
        _let_grow(self)

    hasHeightForWidth, heightForWidth, sizeHint = _grows, _height, _size
    minimumSizeHint, hitButton = _least, _is_on

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = _paint(self, radius=BOX / 2)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.SURFACE))
            painter.drawEllipse(QPointF(PAD + BOX / 2, PAD + BOX / 2), 4.5, 4.5)
        painter.end()
