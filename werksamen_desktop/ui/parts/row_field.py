# SPDX-License-Identifier: EUPL-1.2
"""A text box that is one line of a list: Enter ends it, the arrows leave it at its edges."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.style import set_role

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowField(TextField):
    """A growing field without a frame of its own until it has focus.

    `ended` tells of Enter (Shift+Enter makes a new line), `divided` of Alt+Enter with the place of
    the cursor, `backed` of Backspace before the first letter, `climbed` of an arrow past an edge.
    """

    ended = Signal()
    divided = Signal(int)
    backed = Signal()
    climbed = Signal(int)

    def __init__(self, name: str, *, prompt: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, prompt=prompt, parent=parent)
        set_role(self, "inline")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and held == Qt.KeyboardModifier.AltModifier:
            self.divided.emit(self.textCursor().position())
        elif event.key() in _ENTER and held == Qt.KeyboardModifier.ShiftModifier:
            self._break_line()
        elif event.key() in _ENTER and held == Qt.KeyboardModifier.NoModifier:
            self.ended.emit()
        elif held == Qt.KeyboardModifier.NoModifier and self._leaves(event.key()):
            return
        else:
            super().keyPressEvent(event)

    def _break_line(self) -> None:
        if not self.isReadOnly():
            self.insertPlainText("\n")

    def _leaves(self, key: int) -> bool:
        """Whether a plain key goes out of the field, and tell so."""
        cursor = self.textCursor()
        if key == Qt.Key.Key_Backspace and cursor.atStart() and not cursor.hasSelection():
            self.backed.emit()
            return True
        ways = {Qt.Key.Key_Up: (QTextCursor.MoveOperation.Up, -1),
                Qt.Key.Key_Down: (QTextCursor.MoveOperation.Down, 1)}
        if key not in ways:
            return False
        operation, way = ways[Qt.Key(key)]
        if cursor.movePosition(operation):
            return False
        self.climbed.emit(way)
        return True
