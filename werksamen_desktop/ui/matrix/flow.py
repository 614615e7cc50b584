# SPDX-License-Identifier: EUPL-1.2
"""Widgets in lines, like words, in a box as high as its lines."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

GAP = 4
INSET = 6
"""How far a row of chips stands in, so that it begins under the label."""


def inset(widget: QWidget) -> QHBoxLayout:
    """The widget, standing in at the left."""
    layout = QHBoxLayout()
    layout.setContentsMargins(INSET, 0, 0, 0)
    layout.addWidget(widget)
    return layout


class Flow(QWidget):
    """Places its items one after the other; the last one takes what is left of its line.

    The box sets its own height, so that it can stand in any layout without height-for-width.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: tuple[QWidget, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def set_items(self, items: tuple[QWidget, ...]) -> None:
        """Show these widgets, in this order."""
        for item in items:
            if item.parent() is not self:
                item.setParent(self)
            item.show()
        self._items = items
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(120, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def _place(self) -> None:
        width, x, y, line = self.width(), 0, 0, 0
        for item in self._items:
            hint = item.sizeHint().expandedTo(item.minimumSize())
            last = item is self._items[-1]
            needed = min(item.minimumWidth() if last else hint.width(), width)
            if x and x + needed > width:
                x, y, line = 0, y + line + GAP, 0
            taken = width - x if last else min(hint.width(), width)
            item.setGeometry(QRect(x, y, max(0, taken), hint.height()))
            x, line = x + taken + GAP, max(line, hint.height())
        if self.minimumHeight() != y + line or self.maximumHeight() != y + line:
            self.setFixedHeight(y + line)
