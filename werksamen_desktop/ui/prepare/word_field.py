# SPDX-License-Identifier: EUPL-1.2
"""A line with known words to choose from, in which another word may be typed as well."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from werksamen_desktop.ui.fields import LineField


class WordField(QComboBox):
    """Has the manners of a `LineField`; the wheel does not change it in passing."""

    edited = Signal(str)
    left = Signal()

    def __init__(self, name: str, words: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self._line = LineField(name)
        self.setLineEdit(self._line)
        self.setCompleter(None)  # type: ignore[arg-type]
        self.set_words(words)
        self._line.edited.connect(self.edited)
        self._line.left.connect(self.left)
        self.activated.connect(self._chosen)

    def set_words(self, words: tuple[str, ...]) -> None:
        """Offer these words; what is written stays."""
        if tuple(self.itemText(i) for i in range(self.count())) == words:
            return
        written = self.currentText()
        with QSignalBlocker(self):
            self.clear()
            self.addItems(words)
            self.setCurrentText(written)

    def show_text(self, text: str) -> None:
        """Show a word that came from elsewhere."""
        self._line.show_text(text)

    def setReadOnly(self, read_only: bool) -> None:
        """Let the word be read but not changed."""
        self.setEnabled(not read_only)

    def _chosen(self, _: int) -> None:
        self.edited.emit(self.currentText())
        self.left.emit()

    def wheelEvent(self, event: QEvent) -> None:
        event.ignore()
