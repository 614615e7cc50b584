# SPDX-License-Identifier: EUPL-1.2
"""What each wants to reach, and only then how: two rows per seat, the second held back."""

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from werksamen_desktop.model import edits
from werksamen_desktop.model.intentions import WHAT, shared_words
from werksamen_desktop.model.method import Part
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import column, row, words
from werksamen_desktop.ui.matrix.matrix import Matrix
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.style import set_role


class IntentionsPart(PartWidget):
    """The matrix of goals and ways, under a line that says what the goals have in common."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        self.shared: QLabel = words("", "muted")
        self.button = QPushButton(self.tr("Nu de wegen laten zien"))
        self.button.setAccessibleName(self.tr("Nu de wegen aan de zaal laten zien"))
        self.button.clicked.connect(self._show_ways)
        set_role(self.button, "primary")
        self.matrix = Matrix(room, part)
        layout = column(self, gap=8)
        head = row(gap=12)
        head.addWidget(self.shared, 1)
        head.addWidget(self.button)
        layout.addLayout(head)
        layout.addWidget(self.matrix, 1)
        self.refresh()

    def _show_ways(self) -> None:
        topic = self.part.topic
        self.room.edit(lambda s: edits.reveal(s, topic), barrier=True)

    def refresh(self) -> None:
        d = self.room.deliberation
        found = shared_words(d, f"{self.part.topic}.{WHAT}")
        opened = self.part.topic in d.revealed
        told = self.tr("● Bij meer dan één genoemd: {}.").format(", ".join(found)) if found \
            else self.tr("Eerst wat ieder wil bereiken.")
        self.shared.setText(told if opened else self.tr(
            "{} De zaal ziet alleen het doel.").format(told))
        self.button.setVisible(not opened)
        self.button.setEnabled(not d.closed)
        self.matrix.refresh()

    @property
    def least_height(self) -> int:
        return self.matrix.least_height

    def set_whole(self, *, on: bool) -> None:
        self.matrix.set_whole(on=on)

    def first_field(self) -> QWidget | None:
        return self.matrix.first_field()
