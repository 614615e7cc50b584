# SPDX-License-Identifier: EUPL-1.2
"""Everybody's perspectives side by side, or their values with the norms that follow."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from werksamen_desktop.model.method import Part
from werksamen_desktop.room import Room
from werksamen_desktop.ui.matrix.matrix import Matrix
from werksamen_desktop.ui.parts.part_widget import PartWidget


class MatrixPart(PartWidget):
    """The matrix of seats and the fields of a part."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        self.matrix = Matrix(room, part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.matrix)

    def refresh(self) -> None:
        self.matrix.refresh()

    @property
    def least_height(self) -> int:
        return self.matrix.least_height

    def set_whole(self, *, on: bool) -> None:
        self.matrix.set_whole(on=on)

    def first_field(self) -> QWidget | None:
        return self.matrix.first_field()
