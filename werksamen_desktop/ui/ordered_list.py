# SPDX-License-Identifier: EUPL-1.2
"""A list whose lines are put in order, taken away and gone into by key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget

_GOES_IN = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class OrderedList(QListWidget):
    """Alt with an arrow moves a line, Delete removes it, Enter or F2 goes to its fields."""

    move_requested = Signal(int)
    remove_requested = Signal()
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_requested.emit(-1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Delete:
            self.remove_requested.emit()
        elif key in _GOES_IN:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
