# SPDX-License-Identifier: EUPL-1.2
"""Input fields that leave undo to the room, take plain text only, and grow with their words."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent, QTextOption
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from werksamen_desktop.ui.in_view import show_spot

MOST_LINES = 40
"""Lines up to which a field grows; a longer text scrolls in it."""

_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)


def _is_undo(event: QKeyEvent) -> bool:
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    redo = event.key() == Qt.Key.Key_Z and event.modifiers() == both
    return redo or any(event.matches(key) for key in _UNDO)


class TextField(QPlainTextEdit):
    """A growing box for running text.

    `edited` carries the text after each change by the user; `left` tells that focus went, so that
    the next change is an undo step of its own. `show_text` sets the text from outside without
    a signal and without moving the cursor more than needed.
    """

    edited = Signal(str)
    left = Signal()

    def __init__(self, name: str, *, lines: int = 1, prompt: str = "",
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.setAccessibleName(name)
        self.setPlaceholderText(prompt)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(self._told)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self._follow_cursor)
        self._fit()

    def _told(self) -> None:
        self.edited.emit(self.toPlainText())

    def show_text(self, text: str) -> None:
        """Show a text that came from elsewhere."""
        if text == self.toPlainText():
            return
        place = self.textCursor().position()
        with QSignalBlocker(self):
            self.setPlainText(text)
        cursor = self.textCursor()
        cursor.setPosition(min(place, self.document().characterCount() - 1))
        self.setTextCursor(cursor)
        self._fit()

    def _fit(self, *_: object) -> None:
        lines = max(self._lines, self._lines_needed())
        height = self._height_of(min(lines, MOST_LINES))
        scrolls = lines > MOST_LINES
        policy = (Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls
                  else Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if self.verticalScrollBarPolicy() != policy:
            self.setVerticalScrollBarPolicy(policy)
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)
            self._follow_cursor()

    def _follow_cursor(self) -> None:
        """Keep the cursor in view in whatever scrolls around, once the layout has settled."""
        if self.hasFocus():
            QTimer.singleShot(0, self, lambda: show_spot(self, self.cursorRect().center()))

    def _lines_needed(self) -> int:
        """Lines at the present width; Qt lays out lazily, so each block is asked for its own."""
        layout = self.document().documentLayout()
        block, lines = self.document().firstBlock(), 0
        while block.isValid() and lines <= MOST_LINES:
            layout.blockBoundingRect(block)
            lines += block.lineCount()
            block = block.next()
        return lines

    def _height_of(self, lines: int) -> int:
        margins = self.contentsMargins()
        inner = 2 * int(self.document().documentMargin()) + 2
        return self.fontMetrics().lineSpacing() * lines + inner + margins.top() + margins.bottom()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        if (event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
                and _is_undo(event)):
            event.ignore()
            return False
        answered = super().event(event)
        if event.type() == QEvent.Type.Polish:
            self._fit()
        return answered

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.insertPlainText(source.text())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class LineField(QLineEdit):
    """One line of text, with the same manners as `TextField`."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, name: str, *, prompt: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(prompt)
        self.textEdited.connect(self.edited)

    def show_text(self, text: str) -> None:
        """Show a text that came from elsewhere."""
        if text != self.text():
            place = self.cursorPosition()
            self.setText(text)
            self.setCursorPosition(min(place, len(text)))

    def event(self, event: QEvent) -> bool:
        if (event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
                and _is_undo(event)):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if _is_undo(event):
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class ChoiceField(QComboBox):
    """One of a few labelled values; the wheel does not change it in passing.

    `chosen` carries the value after a choice by the user.
    """

    chosen = Signal(object)

    def __init__(self, name: str, choices: Mapping[Any, str] | None = None,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Not as item data: Qt would hand an enum back as a plain string.
        self._choices: dict[Any, str] = {}
        self.set_choices(choices or {})
        self.activated.connect(self._told)

    def set_choices(self, choices: Mapping[Any, str]) -> None:
        """Offer these values; the one that was shown stays where it is still offered."""
        if self._choices == dict(choices):
            return
        held = self.value
        self._choices = dict(choices)
        with QSignalBlocker(self):
            self.clear()
            self.addItems(list(choices.values()))
        if held is not None:
            self.show_value(held)

    @property
    def value(self) -> Any:
        """The value that is shown; None for none."""
        place = self.currentIndex()
        return list(self._choices)[place] if place >= 0 else None

    def show_value(self, value: object) -> None:
        """Show a value that came from elsewhere."""
        place = list(self._choices).index(value) if value in self._choices else -1
        if place != self.currentIndex():
            with QSignalBlocker(self):
                self.setCurrentIndex(place)

    def _told(self, _: int) -> None:
        self.chosen.emit(self.value)

    def wheelEvent(self, event: QEvent) -> None:
        event.ignore()
