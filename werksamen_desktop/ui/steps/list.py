# SPDX-License-Identifier: EUPL-1.2
"""A list: lines with, where the method asks for it, a kind, a second text and whose they are."""

from datetime import date

from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.list_checks import list_lacks
from werksamen_desktop.model.method import Part
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import column, words
from werksamen_desktop.ui.parts.entry_row import ListForm
from werksamen_desktop.ui.parts.entry_rows import EntryRows
from werksamen_desktop.ui.parts.part_widget import PartWidget


class ListPart(PartWidget):
    """The lines of one topic."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        name = part.title or room.step.title
        self.rows = EntryRows(room, ListForm(
            part.topic, name, prompt=self.tr("Nieuwe regel; Enter voegt toe"), kinds=part.kinds,
            detail=part.detail, seat_label=part.seat_label, by_label=part.by_label), part)
        layout = column(self)
        layout.addWidget(self.rows)
        self.lacks = words("", "attention")
        layout.addWidget(self.lacks)
        layout.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        self.rows.refresh()
        found = list_lacks(self.room.sitting, self.part, date.today())
        self.lacks.setText("\n".join(found))
        self.lacks.setVisible(bool(found))

    def first_field(self) -> QWidget:
        return self.rows.add.field
