# SPDX-License-Identifier: EUPL-1.2
"""A line that says what was just done, with the way back beside it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from werksamen_desktop.ui.style import keep_rich_text_off, set_role


class QuietLine(QFrame):
    """Stays until the next thing happens; it asks nothing and covers nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "quiet-line")
        self._undo: Callable[[], None] | None = None
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        keep_rich_text_off(self.words)
        self.button = QPushButton(self.tr("Ongedaan maken"))
        self.button.setToolTip("Ctrl+Z")
        self.button.clicked.connect(self.undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()

    def show_line(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Say what was done; `undo` takes it back."""
        self._undo = undo
        self.words.setText(words)
        self.setAccessibleName(words)
        self.button.setAccessibleName(self.tr("Ongedaan maken: {}").format(words))
        self.button.setVisible(undo is not None)
        self.show()

    def clear(self) -> None:
        """Say nothing any more."""
        self._undo = None
        self.hide()

    def undo(self) -> None:
        """Take back what the line tells of, once."""
        undo, self._undo = self._undo, None
        if undo is not None:
            self.hide()
            undo()
