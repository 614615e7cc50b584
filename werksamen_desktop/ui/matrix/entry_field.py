# SPDX-License-Identifier: EUPL-1.2
"""A borderless text in a cell that moves as in a spreadsheet and knows the keys of its entry."""

from enum import Enum, auto

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.matrix.place import Way
from werksamen_desktop.ui.style import set_role


class Wish(Enum):
    """What a key asks of the entry it was pressed in."""

    ADD = auto()
    SPLIT = auto()
    JOIN_NEXT = auto()
    JOIN_PREVIOUS = auto()
    REMOVE = auto()
    RAISE = auto()
    LOWER = auto()
    TO_SEAT_BEFORE = auto()
    TO_SEAT_AFTER = auto()
    TO_STEP = auto()
    DETAILS = auto()
    TURN = auto()
    MARK = auto()


_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier
_IGNORED = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.GroupSwitchModifier
_ARROWS = {Qt.Key.Key_Left: Way.LEFT, Qt.Key.Key_Right: Way.RIGHT,
           Qt.Key.Key_Up: Way.UP, Qt.Key.Key_Down: Way.DOWN}

KEYS: dict[tuple[Qt.KeyboardModifier, Qt.Key], Way | Wish] = {
    (_NONE, Qt.Key.Key_Tab): Way.NEXT,
    (_SHIFT, Qt.Key.Key_Backtab): Way.PREVIOUS,
    (_SHIFT, Qt.Key.Key_Tab): Way.PREVIOUS,
    (_CTRL, Qt.Key.Key_Up): Way.UP,
    (_CTRL, Qt.Key.Key_Down): Way.DOWN,
    **{(_ALT, key): way for key, way in _ARROWS.items()},
    (_ALT, Qt.Key.Key_Return): Wish.ADD,
    (_ALT, Qt.Key.Key_Enter): Wish.ADD,
    (_CTRL | _SHIFT, Qt.Key.Key_Return): Wish.SPLIT,
    (_CTRL | _SHIFT, Qt.Key.Key_Enter): Wish.SPLIT,
    (_CTRL | _SHIFT, Qt.Key.Key_J): Wish.JOIN_NEXT,
    (_CTRL | _SHIFT, Qt.Key.Key_K): Wish.JOIN_PREVIOUS,
    (_CTRL | _SHIFT, Qt.Key.Key_Delete): Wish.REMOVE,
    (_ALT | _SHIFT, Qt.Key.Key_Up): Wish.RAISE,
    (_ALT | _SHIFT, Qt.Key.Key_Down): Wish.LOWER,
    (_ALT | _SHIFT, Qt.Key.Key_Left): Wish.TO_SEAT_BEFORE,
    (_ALT | _SHIFT, Qt.Key.Key_Right): Wish.TO_SEAT_AFTER,
    (_CTRL | _SHIFT, Qt.Key.Key_M): Wish.TO_STEP,
    (_CTRL | _SHIFT, Qt.Key.Key_R): Wish.TURN,
    (_NONE, Qt.Key.Key_F4): Wish.DETAILS,
}


def meaning(event: QKeyEvent) -> Way | Wish | None:
    """What a key means in any cell, whatever it holds."""
    return KEYS.get((event.modifiers() & ~_IGNORED, Qt.Key(event.key())))


def arrow(event: QKeyEvent) -> Way | None:
    """The way of a bare arrow key."""
    return _ARROWS.get(Qt.Key(event.key())) if not event.modifiers() & ~_IGNORED else None


def _asks(event: QKeyEvent) -> Way | Wish | None:
    """What a key means in a cell of words, which can be marked as a value can."""
    marks = (event.modifiers() & ~_IGNORED, Qt.Key(event.key())) == (_CTRL | _SHIFT, Qt.Key.Key_G)
    return Wish.MARK if marks else meaning(event)


class EntryField(TextField):
    """Tells where the keys want to go (`went`), what they ask (`asked`), and where the menu was
    wanted; shows its frame only under the pointer and with the focus."""

    went = Signal(Way)
    asked = Signal(Wish)
    menu_wanted = Signal(QPoint)

    def __init__(self, name: str, *, prompt: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, parent=parent)
        self._prompt = prompt
        self.document().setDocumentMargin(2)
        set_role(self, "cell")
        self.show_prompt(prompt)

    def show_prompt(self, prompt: str) -> None:
        """Ask this while the field is empty, in one line."""
        self._prompt = prompt
        shown = self.fontMetrics().elidedText(prompt, Qt.TextElideMode.ElideRight,
                                              max(40, self.viewport().width() - 6))
        if shown != self.placeholderText():
            self.setPlaceholderText(shown)
            self.setToolTip("" if shown == prompt else prompt)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_prompt(self._prompt)

    def enter(self, way: Way) -> None:
        """Take the focus, with the cursor where one comes in."""
        self.setFocus(Qt.FocusReason.TabFocusReason)
        at_start = way in (Way.RIGHT, Way.DOWN)
        self.moveCursor(QTextCursor.MoveOperation.Start if at_start
                        else QTextCursor.MoveOperation.End)

    def event(self, event: QEvent) -> bool:
        if (event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
                and _asks(event) is not None):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        found = _asks(event) or self._over_the_edge(event)
        if isinstance(found, Way):
            self.went.emit(found)
        elif isinstance(found, Wish):
            self.asked.emit(found)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, on: bool) -> bool:
        self.went.emit(Way.NEXT if on else Way.PREVIOUS)
        return True

    def _over_the_edge(self, event: QKeyEvent) -> Way | None:
        """The way of an arrow that has no text left to go through."""
        way = arrow(event)
        cursor = self.textCursor()
        if way is None or cursor.hasSelection():
            return None
        steps = {Way.LEFT: QTextCursor.MoveOperation.Left,
                 Way.RIGHT: QTextCursor.MoveOperation.Right,
                 Way.UP: QTextCursor.MoveOperation.Up, Way.DOWN: QTextCursor.MoveOperation.Down}
        return None if cursor.movePosition(steps[way]) else way

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        keyboard = event.reason() == QContextMenuEvent.Reason.Keyboard
        spot = self.cursorRect().bottomLeft() if keyboard else event.pos()
        self.menu_wanted.emit(self.viewport().mapToGlobal(spot))
