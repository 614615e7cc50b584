# SPDX-License-Identifier: EUPL-1.2
"""A button that shows its key beside its words, and one that shows a state at its right edge."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from werksamen_desktop.ui import tokens as t

GAP = 8


class KeyButton(QPushButton):
    """Runs an action; keeps the focus where it was, so that a click does not interrupt typing."""

    def __init__(self, action: QAction, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._action = action
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda: action.trigger())
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setToolTip(self._action.toolTip())
        self.setEnabled(self._action.isEnabled())
        self.setAccessibleName(" ".join(w for w in (self._action.text(), self._key) if w))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        if not self._key:
            return hint
        keys = QFontMetrics(self._key_font()).horizontalAdvance(self._key)
        return QSize(hint.width() + keys + GAP, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _key_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(12)
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        words = QFontMetrics(self.font()).horizontalAdvance(self.text())
        keys = QFontMetrics(self._key_font()).horizontalAdvance(self._key)
        left = (self.width() - words - (keys + GAP if keys else 0)) // 2
        painter.setPen(QColor(self._colour()))
        area = QRect(left, 0, words, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                         self.text())
        painter.setFont(self._key_font())
        painter.setPen(QColor(t.ACCENT if self.isChecked() else t.MUTED))
        area = QRect(left + words + GAP, 0, keys, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, self._key)

    def _colour(self) -> str:
        if not self.isEnabled():
            return t.MUTED
        return t.ACCENT if self.isChecked() else t.INK


class StateButton(QPushButton):
    """A flat row: words at the left, its state at the right; only the words are elided."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._state, self._strong = "", "", False
        self.setProperty("role", "row")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_state(self, words: str, state: str, *, strong: bool = False) -> None:
        """Show the words and the state; `strong` for the row it is about now."""
        self._words, self._state, self._strong = words, state, strong
        self.setAccessibleName(", ".join(p for p in (words, state) if p))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(160, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        font = QFont(self.font())
        font.setPixelSize(14)
        font.setWeight(QFont.Weight.Bold if self._strong else QFont.Weight.Normal)
        painter.setFont(font)
        metrics = QFontMetrics(font)
        state = metrics.horizontalAdvance(self._state)
        words = QRect(4, 0, self.width() - state - 18, self.height())
        painter.setPen(QColor(t.ACCENT if self._strong else t.INK))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(
            self._words, Qt.TextElideMode.ElideRight, words.width()))
        painter.setPen(QColor(t.ACCENT if self._strong else t.MUTED))
        painter.drawText(QRect(self.width() - state - 4, 0, state, self.height()),
                         Qt.AlignmentFlag.AlignVCenter, self._state)
