# SPDX-License-Identifier: EUPL-1.2
"""The clock of the step: ticks each second, sets off with the first move, stands still on wish."""

from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from werksamen_desktop.room import Room


class StepClock(QObject):
    """Drives the room's time; what somebody paused stays paused until they start it again."""

    ticked = Signal()

    def __init__(self, room: Room, parent: QObject) -> None:
        super().__init__(parent)
        self._room = room
        self._paused = False
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._tick)
        self._second.start()

    def _tick(self) -> None:
        self._room.tick()
        self.ticked.emit()

    def set_off(self) -> None:
        """Let the time run, unless somebody paused it or the sitting is closed."""
        if not (self._paused or self._room.running or self._room.deliberation.closed):
            self._room.start(datetime.now().astimezone())

    def toggle_clock(self) -> None:
        """Start the clock, or let it stand still."""
        self._paused = self._room.running
        if self._paused:
            self._room.pause()
        else:
            self.set_off()

    def stop(self) -> None:
        """Stop for good: the window goes."""
        self._second.stop()
        self._room.pause()
