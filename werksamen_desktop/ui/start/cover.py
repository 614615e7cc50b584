# SPDX-License-Identifier: EUPL-1.2
"""What covers the list while the room may be looking at this very screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from werksamen_desktop.ui.style import set_role


class Cover(QWidget):
    """Says why the list is covered and how to look at it all the same."""

    uncover_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.on = False
        heading = QLabel(self.tr("De lijst blijft dicht"))
        set_role(heading, "heading")
        told = QLabel(self.tr(
            "Misschien staat dit scherm ook op de beamer, en in de lijst staan andere mensen. "
            "Zet het scherm op Uitbreiden (Windows-toets + P), of toon de lijst als de "
            "beamer uit staat."))
        told.setWordWrap(True)
        set_role(told, "muted")
        self.show_button = QPushButton(self.tr("Toch tonen"))
        self.show_button.setAccessibleName(self.tr("De lijst toch tonen"))
        self.show_button.setMinimumHeight(34)
        self.show_button.clicked.connect(self.uncover_requested)
        middle = centred(self)
        for widget in (heading, told):
            middle.addWidget(widget)
        middle.addWidget(self.show_button, 0, Qt.AlignmentFlag.AlignLeft)
        middle.addStretch(2)


def centred(page: QWidget, width: int = 540) -> QVBoxLayout:
    """A column in the middle of a page, no wider than is easy to read."""
    box = QWidget()
    box.setMaximumWidth(width)
    row = QHBoxLayout(page)
    row.setContentsMargins(16, 12, 16, 12)
    row.addStretch(1)
    row.addWidget(box, 8)
    row.addStretch(1)
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    column.addStretch(1)
    return column
