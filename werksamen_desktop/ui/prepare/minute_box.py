# SPDX-License-Identifier: EUPL-1.2
"""A number of minutes that leaves undo to the room and does not change in passing."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QSpinBox, QWidget

from werksamen_desktop.ui.fields import LineField


class MinuteBox(QSpinBox):
    """Minutes to type or to step through with the arrows; the wheel only scrolls the page."""

    def __init__(self, name: str, *, least: int, most: int, suffix: str,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = LineField(name)
        line.setTextMargins(6, 0, 0, 0)
        self.setLineEdit(line)
        self.setAccessibleName(name)
        self.setRange(least, most)
        self.setSuffix(suffix)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.left = line.left

    def wheelEvent(self, event: QEvent) -> None:
        event.ignore()
