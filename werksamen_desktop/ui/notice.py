# SPDX-License-Identifier: EUPL-1.2
"""A quiet line under the top bar that says one thing and goes by itself."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from werksamen_desktop.ui.style import keep_rich_text_off, set_role

STAYS = 9000
"""Milliseconds a sentence stays."""


class Notice(QFrame):
    """Never a dialog: the facilitator's eyes are in the room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "notice")
        self.words = QLabel()
        keep_rich_text_off(self.words)
        self.words.setWordWrap(True)
        dismiss = QToolButton()
        dismiss.setText("✕")
        dismiss.setAccessibleName(self.tr("Melding sluiten"))
        set_role(dismiss, "small")
        dismiss.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 2, 8, 2)
        row.addWidget(self.words, 1)
        row.addWidget(dismiss)
        self._away = QTimer(self)
        self._away.setSingleShot(True)
        self._away.setInterval(STAYS)
        self._away.timeout.connect(self.hide)
        self.hide()

    def tell(self, sentence: str) -> None:
        """Say this for a while."""
        self.words.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        self._away.start()

    def take_back(self, sentence: str) -> None:
        """This no longer holds: stop saying it; another sentence stays."""
        if self.words.text() == sentence:
            self.hide()
