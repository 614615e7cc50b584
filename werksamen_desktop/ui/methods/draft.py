# SPDX-License-Identifier: EUPL-1.2
"""A method that is being written: the current value, its history and its mistakes."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, Signal

from werksamen_desktop.exchange.mistakes import mistakes_in
from werksamen_desktop.model.method import Method

BURST_PAUSE = 1.0
"""Seconds without typing after which the next change is an undo step of its own."""


class MethodDraft(QObject):
    """Every change makes the next value and is told by `changed`, as are undo and redo."""

    changed = Signal()

    def __init__(self, method: Method, *, clock: Callable[[], float] = monotonic,
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = method
        self._clock = clock
        self._past: list[Method] = []
        self._future: list[Method] = []
        self._burst, self._burst_at = "", 0.0
        self.mistakes = mistakes_in(method)

    @property
    def method(self) -> Method:
        """The current value."""
        return self._now

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether a change that was taken back can be done again."""
        return bool(self._future)

    def edit(self, change: Callable[[Method], Method], *, burst: str = "") -> None:
        """Make the next value; quick changes with the same `burst` are one undo step."""
        following = change(self._now)
        if following == self._now:
            return
        now = self._clock()
        goes_on = burst and burst == self._burst and now - self._burst_at < BURST_PAUSE
        if not goes_on or not self._past:
            self._past.append(self._now)
        self._burst, self._burst_at = burst, now
        self._future.clear()
        self._take(following)

    def end_burst(self) -> None:
        """Let the next change be an undo step of its own."""
        self._burst = ""

    def undo(self) -> None:
        """Take the last change back."""
        if self._past:
            self._future.append(self._now)
            self.end_burst()
            self._take(self._past.pop())

    def redo(self) -> None:
        """Do the change that was taken back last again."""
        if self._future:
            self._past.append(self._now)
            self.end_burst()
            self._take(self._future.pop())

    def _take(self, method: Method) -> None:
        self._now = method
        self.mistakes = mistakes_in(method)
        self.changed.emit()
