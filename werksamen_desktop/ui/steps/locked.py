# SPDX-License-Identifier: EUPL-1.2
"""Private time (besloten tijd): the family among itself, with both screens locked."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.dutch import time_spent
from werksamen_desktop.model.method import Part
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import Card, button, column, words
from werksamen_desktop.ui.parts.part_widget import PartWidget


class LockedPart(PartWidget):
    """Says what happens, and begins the private time; the window itself covers what it holds."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        card = Card(gap=12)
        card.body.addWidget(words(self.tr(
            "Vanaf nu is de kring onder elkaar. Beide schermen gaan op slot: de zaal ziet alleen "
            "de vraag, en op dit scherm is niets van het beraad te zien. De tijd loopt door.")))
        self.begin = button(self.tr("Besloten tijd beginnen"), self._begin, role="primary")
        card.body.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeft)
        self.spent = words("", "muted")
        card.body.addWidget(self.spent)
        layout = column(self)
        layout.addWidget(card)
        layout.addStretch(1)
        self.refresh()

    def _begin(self) -> None:
        self.room.lock(datetime.now().astimezone())

    def refresh(self) -> None:
        d = self.room.deliberation
        step = next((s.key for s in d.steps if self.part in s.parts), "")
        ended = [(p.began_at, p.ended_at) for p in d.private_times if p.step == step]
        seconds = sum(max(0.0, (end - begin).total_seconds()) for begin, end in ended if end)
        self.spent.setText(self.tr("Besloten tijd tot nu toe: {0}").format(
            time_spent(int(seconds))) if ended else "")
        self.spent.setVisible(bool(ended))
        self.begin.setText(self.tr("Opnieuw besloten tijd beginnen") if ended
                           else self.tr("Besloten tijd beginnen"))
        self.begin.setEnabled(not d.closed)

    def first_field(self) -> QWidget:
        return self.begin
