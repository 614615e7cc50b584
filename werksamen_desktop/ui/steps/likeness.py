# SPDX-License-Identifier: EUPL-1.2
"""Similarities and differences: two lists, and what each difference is about."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from werksamen_desktop.model.lists import difference_kinds
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.weighing import LIKENESS_DIFFERENT, LIKENESS_SAME
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import column, row
from werksamen_desktop.ui.parts.entry_row import ListForm
from werksamen_desktop.ui.parts.entry_rows import EntryRows
from werksamen_desktop.ui.parts.part_widget import PartWidget

SIDE_BY_SIDE = 1000
"""Width in pixels from which the two lists stand beside each other."""


class LikenessPart(PartWidget):
    """Where the judgements agree, and where they differ."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        self.same = EntryRows(room, ListForm(
            part.topic + LIKENESS_SAME, self.tr("Overeenkomst"),
            title=self.tr("Overeenkomsten"), seat_label=part.seat_label,
            prompt=self.tr("Waarover zijn we het eens? Enter voegt toe")))
        self.different = EntryRows(room, ListForm(
            part.topic + LIKENESS_DIFFERENT, self.tr("Verschil"),
            title=self.tr("Verschillen, en waar ze over gaan"), seat_label=part.seat_label,
            kinds=difference_kinds(part),
            prompt=self.tr("Waar gaat het verschil over? Enter voegt toe")))
        outer = column(self)
        self._pair = row(gap=16)
        for rows in (self.same, self.different):
            stack = column()
            stack.addWidget(rows)
            stack.addStretch(1)
            self._pair.addLayout(stack, 1)
        outer.addLayout(self._pair)
        outer.addStretch(1)
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= SIDE_BY_SIDE
        self._pair.setDirection(QBoxLayout.Direction.LeftToRight if wide
                                else QBoxLayout.Direction.TopToBottom)

    def refresh(self) -> None:
        self.same.refresh()
        self.different.refresh()

    def first_field(self) -> QWidget:
        return self.same.add.field
