# SPDX-License-Identifier: EUPL-1.2
"""A growing text box that offers words while one types."""

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from werksamen_desktop.ui.fields import TextField

_TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)


class SuggestField(TextField):
    """Completes the part after the last comma; Enter or Tab takes the offer, Esc leaves it.

    Enter without an offer goes to the next field: the words here are one line.
    """

    def __init__(self, name: str, *, prompt: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, prompt=prompt, parent=parent)
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._popup = QListView()
        self._completer.setPopup(self._popup)
        self._completer.setWidget(self)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.activated.connect(self._take)
        self.edited.connect(self._offer)

    def suggest(self, labels: Sequence[str]) -> None:
        """Offer these from now on."""
        if self._model.stringList() != list(labels):
            self._model.setStringList(list(labels))

    def _typed(self) -> str:
        return self.toPlainText().rpartition(",")[2].strip()

    def _offer(self) -> None:
        typed = self._typed()
        if not self.hasFocus() or len(typed) < 2 or typed in self._model.stringList():
            self._popup.hide()
            return
        self._completer.setCompletionPrefix(typed)
        if not self._completer.completionCount():
            self._popup.hide()
            return
        self._popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
        self._completer.complete()

    def _take(self, label: str) -> None:
        head, comma, _ = self.toPlainText().rpartition(",")
        self.setPlainText(f"{head}{comma} {label}" if comma else label)
        self.moveCursor(self.textCursor().MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._popup.isVisible() and event.key() in (*_TAKES, Qt.Key.Key_Escape):
            event.ignore()
            return
        if event.key() in _TAKES and not event.modifiers() and event.key() != Qt.Key.Key_Tab:
            self.focusNextChild()
            return
        super().keyPressEvent(event)
