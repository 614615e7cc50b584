# SPDX-License-Identifier: EUPL-1.2
"""The band that says the room does not see this yet, with the button that shows it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from werksamen_desktop.model import edits
from werksamen_desktop.model.method import BeamerRule, Part
from werksamen_desktop.room import Room
from werksamen_desktop.ui.style import set_role


class HiddenBanner(QFrame):
    """Shown while what is typed waits for its reveal; revealing cannot be undone."""

    def __init__(self, room: Room, part: Part) -> None:
        super().__init__()
        self.room, self.part = room, part
        set_role(self, "hidden-bar")
        words = QLabel(self.tr("De zaal ziet dit nog niet. Pas na ‘Onthul’ komt alles tegelijk "
                               "in beeld; dat is niet terug te draaien."))
        words.setWordWrap(True)
        self.button = QPushButton(self.tr("Onthul aan de zaal"))
        self.button.setAccessibleName(
            self.tr("%s: onthul aan de zaal") % (part.title or self.tr("dit onderdeel")))
        set_role(self.button, "primary")
        self.button.clicked.connect(self._reveal)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.addWidget(words, 1)
        layout.addWidget(self.button)

    def _reveal(self) -> None:
        topic = self.part.topic
        self.room.edit(lambda s: edits.reveal(s, topic), barrier=True)
        self.refresh()

    def refresh(self) -> None:
        """Follow the sitting; to be called once it stands in a window, or it would be one."""
        d = self.room.deliberation
        waits = (self.part.beamer is BeamerRule.AFTER_REVEAL
                 and self.part.topic not in d.revealed)
        self.setVisible(waits)
        self.button.setEnabled(not d.closed)
