# SPDX-License-Identifier: EUPL-1.2
"""Locks both screens while a private time lasts: what covers this window, and which keys work."""

from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from werksamen_desktop.model.slide import BeamerMode
from werksamen_desktop.room import Room
from werksamen_desktop.ui.sitting.lock_page import LockPage
from werksamen_desktop.ui.stage import Stage

ALLOWED = frozenset({"unlock", "live", "neutral", "black", "swap", "release"})
"""The actions that work in private time: none shows anything of the sitting but the question."""


class ScreenLock(QObject):
    """Follows the room. `changed` tells that the lock came or went.

    A window that opens on a sitting that was locked when the app stopped is locked too; only what
    begins here brings the question to the beamer, which else waits on its neutral card.
    """

    changed = Signal(bool)

    def __init__(self, room: Room, stage: Stage, page: LockPage, window: QWidget) -> None:
        super().__init__(window)
        self._room, self._stage, self.page = room, stage, page
        self._layers: QStackedLayout | None = None
        self.on = False
        page.release_wished.connect(self.unlock)
        room.changed.connect(self.follow)

    def cover(self, work: QWidget, window: QWidget) -> None:
        """Lay the page over the work in a window, and lock it if the room is locked already."""
        self._layers = QStackedLayout(window)
        self._layers.addWidget(work)
        self._layers.addWidget(self.page)
        if self._room.deliberation.locked:
            self._turn(on=True)

    def follow(self) -> None:
        """Lock or unlock as the room is now."""
        locked = self._room.deliberation.locked
        if locked != self.on:
            if locked:
                self._stage.set_mode(BeamerMode.LIVE)
            self._turn(on=locked)

    def _turn(self, *, on: bool) -> None:
        assert self._layers
        self.on = on
        self._layers.setCurrentIndex(1 if on else 0)
        if on:
            self.page.show_since(self._room.deliberation.private_times[-1].began_at)
        else:
            self.page.rest()
        self.changed.emit(on)

    def unlock(self) -> None:
        """End the private time."""
        self._room.release(datetime.now().astimezone())
