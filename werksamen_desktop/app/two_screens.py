# SPDX-License-Identifier: EUPL-1.2
"""The room's side of an open sitting: stage, beamer window, practice window and screens."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.slide import BeamerMode
from werksamen_desktop.room import Room
from werksamen_desktop.settings import Settings
from werksamen_desktop.ui.awake import Awake
from werksamen_desktop.ui.beamer import BeamerWindow, PracticeWindow
from werksamen_desktop.ui.screens import BeamerState, ScreenIdentity, Screens, SystemScreens
from werksamen_desktop.ui.stage import Stage

if TYPE_CHECKING:
    from werksamen_desktop.ui.sitting.facilitator import FacilitatorWindow


class TwoScreens(QObject):
    """Builds the beamer's parts and connects them; slides are all that reaches the window."""

    def __init__(self, room: Room, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        self._window: QWidget | None = None
        self.stage = Stage(room, self)
        self.beamer = BeamerWindow(self.stage.board)
        self.practice = PracticeWindow(self.stage.board)
        self.awake = Awake(self)
        self.screens = Screens(
            self.beamer, self._facilitator, system=SystemScreens(application, self),
            practice=self.practice, parent=self,
            remembered=ScreenIdentity.from_text(settings.beamer_screen))
        self.screens.chosen.connect(
            lambda identity: setattr(settings, "beamer_screen", identity.to_text()))
        self.screens.neutral_wanted.connect(lambda: self.stage.set_mode(BeamerMode.NEUTRAL))
        self.screens.changed.connect(self._keep_awake)

    def _facilitator(self) -> QWidget | None:
        return self._window

    def _keep_awake(self) -> None:
        self.awake.keep(self.screens.state is BeamerState.SHOWN)

    def follow(self, window: "FacilitatorWindow") -> None:
        """Begin to show the beamer beside the facilitator's window."""
        self._window = window
        self.screens.start()

    def close(self) -> None:
        """Take the beamer away."""
        self.screens.stop()
        self.awake.keep(False)
        for window in (self.beamer, self.practice):
            window.hide()
            window.deleteLater()
