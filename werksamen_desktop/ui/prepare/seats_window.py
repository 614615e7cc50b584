# SPDX-License-Identifier: EUPL-1.2
"""The table in a window of its own, beside the running sitting."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from werksamen_desktop.model.library import Library
from werksamen_desktop.room import Room
from werksamen_desktop.ui.dialogs import Asks
from werksamen_desktop.ui.prepare.scrolled import scrolled
from werksamen_desktop.ui.prepare.seats_page import SeatsPage, Teams

WIDTH, HEIGHT = 980, 720


class SeatsWindow(QDialog):
    """Follows the room while it is open; Escape or "Klaar" closes it, all is kept as one types."""

    def __init__(self, room: Room, library: Library, dialogs: Asks, teams: Teams,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.page = SeatsPage(room, library, dialogs, teams)
        self.setWindowTitle(self.tr("WerkSamen – deelnemers"))
        column = QVBoxLayout(self)
        column.addWidget(scrolled(self.page), 1)
        buttons = QDialogButtonBox()
        done = buttons.addButton(self.tr("Klaar"), QDialogButtonBox.ButtonRole.RejectRole)
        done.setToolTip("Esc")
        done.setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        for button in self.page.buttons.values():
            button.setAutoDefault(False)  # Enter in a field is no wish to add somebody
        room.changed.connect(self.page.refresh)
        space = self.screen().availableGeometry()
        self.resize(min(WIDTH, space.width() - 20), min(HEIGHT, space.height() - 60))
