# SPDX-License-Identifier: EUPL-1.2
"""What covers the list while the room may be looking at this very screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from werksamen_desktop.ui.style import set_role


class Cover(QWidget):
    """Says why the list is covered and how to look at it all the same."""

    uncover_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.on = False
        column = QVBoxLayout(self)
        column.setSpacing(12)
        heading = QLabel(self.tr("De lijst blijft dicht"))
        set_role(heading, "heading")
        told = QLabel(self.tr(
            "Dit scherm staat ook op de beamer, en in de lijst staan andere mensen. "
            "Zet het scherm op Uitbreiden (Windows-toets + P), of toon de lijst als de "
            "beamer uit staat."))
        told.setWordWrap(True)
        told.setMaximumWidth(520)
        set_role(told, "muted")
        show = QPushButton(self.tr("Toch tonen"))
        show.clicked.connect(self.uncover_requested)
        column.addStretch(1)
        for widget in (heading, told, show):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
