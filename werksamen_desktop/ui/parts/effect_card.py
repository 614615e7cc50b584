# SPDX-License-Identifier: EUPL-1.2
"""Warns before a vote on options that do not say what they mean for the client."""

from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.client_effect import reason_of, skip_effect, warning
from werksamen_desktop.model.method import Part
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import Card, words
from werksamen_desktop.ui.fields import TextField


class EffectCard(Card):
    """The warning, with a line for why it is skipped; gone when every option says it."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=8)
        self.room, self.part = room, part
        self.told = words("", "attention")
        self.reason = TextField(self.tr("Toch stemmen, omdat"), prompt=self.tr(
            "Toch stemmen, omdat … De reden komt in het verslag."))
        self.body.addWidget(self.told)
        self.body.addWidget(self.reason)
        self.reason.edited.connect(lambda text: room.edit(
            lambda s: skip_effect(s, text), burst="effect.client"))
        self.reason.left.connect(room.end_burst)

    def refresh(self) -> None:
        """Follow the sitting; to be called once it stands in a window."""
        d = self.room.deliberation
        said = warning(self.room.sitting, self.part)
        self.told.setText(said)
        self.reason.show_text(reason_of(d))
        self.reason.setReadOnly(d.closed)
        self.setVisible(bool(said) and not d.closed)
