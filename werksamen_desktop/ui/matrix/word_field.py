# SPDX-License-Identifier: EUPL-1.2
"""The line in which a value is typed, with the words that were used before under it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter

from werksamen_desktop.ui.fields import LineField
from werksamen_desktop.ui.matrix.entry_field import Wish, arrow, meaning
from werksamen_desktop.ui.matrix.place import Way
from werksamen_desktop.ui.style import set_role

SEPARATORS = (",", ";", "\n", "\t")


class WordField(LineField):
    """`words_given` carries what was typed or chosen, once it is meant: by Enter, Tab or leaving.

    `offered` gives the words to choose from, each time typing starts.
    """

    words_given = Signal(list)
    went = Signal(Way)
    asked = Signal(Wish)
    last_unwanted = Signal()

    def __init__(self, name: str, *, prompt: str, offered: Callable[[], list[str]]) -> None:
        super().__init__(name, prompt=prompt)
        self._offered = offered
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(6)
        self.setCompleter(completer)
        completer.activated.connect(lambda _: self.give())
        self.setMinimumWidth(110)
        set_role(self, "cell")

    def give(self) -> None:
        """Hand over the typed words; several may be given at once, with commas or lines."""
        text = self.text()
        for mark in SEPARATORS[1:]:
            text = text.replace(mark, SEPARATORS[0])
        words = [w.strip() for w in text.split(SEPARATORS[0]) if w.strip()]
        self.clear()
        self._popup_off()
        if words and not self.isReadOnly():
            self.words_given.emit(words)

    def enter(self, way: Way) -> None:
        """Take the focus."""
        self.setFocus(Qt.FocusReason.TabFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._model.setStringList(self._offered())
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        if event.reason() not in (Qt.FocusReason.PopupFocusReason,
                                  Qt.FocusReason.ActiveWindowFocusReason):
            self.give()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        if (event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
                and meaning(event) is not None):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.give()
            self._model.setStringList(self._offered())
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.last_unwanted.emit()
        elif not self._leave(event):
            super().keyPressEvent(event)

    def _leave(self, event: QKeyEvent) -> bool:
        found = meaning(event) or self._over_the_edge(event)
        if isinstance(found, Way):
            self.give()
            self.went.emit(found)
        elif isinstance(found, Wish):
            self.asked.emit(found)
        return found is not None

    def focusNextPrevChild(self, on: bool) -> bool:
        self.give()
        self.went.emit(Way.NEXT if on else Way.PREVIOUS)
        return True

    def _over_the_edge(self, event: QKeyEvent) -> Way | None:
        way = arrow(event)
        popup = self.completer().popup()
        if self.hasSelectedText() or (popup is not None and popup.isVisible()):
            return None
        at_edge = {Way.LEFT: self.cursorPosition() == 0,
                   Way.RIGHT: self.cursorPosition() == len(self.text())}
        return way if way and at_edge.get(way, True) else None

    def _popup_off(self) -> None:
        popup = self.completer().popup()
        if popup is not None and popup.isVisible():
            popup.hide()
