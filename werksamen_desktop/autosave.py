# SPDX-License-Identifier: EUPL-1.2
"""Autosave: follows the room and keeps the archive up to date."""

from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import clock_time
from werksamen_desktop.problems import Problem
from werksamen_desktop.room import Room

PAUSE = 300
"""Milliseconds without a change after which is saved."""

LONGEST = 2000
"""Milliseconds after the first unsaved change within which is saved, however fast one types."""

RETRY = 5000
"""Milliseconds after a failure until the next try."""

CLOCK = 15000
"""Milliseconds between two looks at what changes without a word, such as the time spent."""


class Keeper(Protocol):
    """What can keep a sitting: the archive."""

    def save(self, now: Sitting, last: Sitting | None) -> None:
        """Write in what a sitting differs from `last`."""


class Autosave(QObject):
    """Writes each change of a room to the archive, soon after it was made.

    `saved` is what the archive holds already (None for a new sitting). `state` says in words how
    things stand, and `state_changed` that it says something else. After a failure the room still
    holds everything; the next try writes all that was missed.
    """

    saved = Signal(datetime)
    failed = Signal(str)
    state_changed = Signal(str)

    def __init__(self, room: Room, keeper: Keeper, *, saved: Sitting | None = None,
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._keeper = keeper
        self._kept = saved
        self._state = "Alles bewaard" if saved is room.sitting else "Bewaren…"
        self._pause = self._timer(PAUSE, single=True)
        self._longest = self._timer(LONGEST, single=True)
        self._retry = self._timer(RETRY, single=True)
        self._clock = self._timer(CLOCK, single=False)
        self._clock.start()
        room.changed.connect(self._follow)
        if saved is not room.sitting:
            self._follow()

    def _timer(self, milliseconds: int, *, single: bool) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.setSingleShot(single)
        timer.timeout.connect(self.flush)
        return timer

    @property
    def state(self) -> str:
        """How things stand, in words for the facilitator."""
        return self._state

    @property
    def pending(self) -> bool:
        """Whether the room holds something the archive does not."""
        return self._room.sitting is not self._kept

    def flush(self) -> bool:
        """Save now what is not saved yet; whether the archive holds everything."""
        for timer in (self._pause, self._longest, self._retry):
            timer.stop()
        now = self._room.sitting
        if now is self._kept:
            return True
        self._retry.start()  # first, so that it also runs after an error nobody foresaw
        try:
            self._keeper.save(now, self._kept)
        except Problem as problem:
            self._fail(str(problem))
            return False
        self._retry.stop()
        self._kept = now
        at = datetime.now()
        self._say(f"Alles bewaard {clock_time(at)}")
        self.saved.emit(at)
        return True

    def stop(self) -> bool:
        """Save a last time and leave the room; whether the archive holds everything."""
        self._room.changed.disconnect(self._follow)
        self._clock.stop()
        kept = self.flush()
        self._retry.stop()
        return kept

    def _follow(self) -> None:
        if not self.pending:
            return
        if self._retry.isActive():  # the disk will not be ready for each key press
            return
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()
        self._say("Bewaren…")

    def _fail(self, sentence: str) -> None:
        self._say(f"Nog niet bewaard. {sentence} Uw tekst blijft staan; "
                  "het bewaren wordt steeds opnieuw geprobeerd.")
        self.failed.emit(sentence)

    def _say(self, words: str) -> None:
        if words != self._state:
            self._state = words
            self.state_changed.emit(words)
