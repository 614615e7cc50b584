# SPDX-License-Identifier: EUPL-1.2
"""The room: holds the open sitting, its history and where it stands."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from werksamen_desktop.model.case import Case
from werksamen_desktop.model.deliberation import Deliberation, PrivateTime, Sitting, Spent
from werksamen_desktop.model.edits import Edit
from werksamen_desktop.model.method import Part, Step

if TYPE_CHECKING:
    from werksamen_desktop.model.codes import Code

BURST_PAUSE = 1.0
"""Seconds without typing after which a new burst, and so a new undo step, begins."""

LONGEST_TICK = 5.0
"""Seconds between two ticks above which the laptop slept, and the time is not the step's."""

_Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class _Version:
    """A sitting as it was, and the step and part in which it was about to change."""

    sitting: Sitting
    place: _Place


class Room(QObject):
    """Holds the current sitting; every change makes the next value and is told by `changed`.

    `changed` also follows undo, redo and a move; `moved` says that the step or part is another.
    `refused` carries a Dutch sentence when a change was not allowed. `words` are the value words
    of the library, offered while somebody types one, `codes` its professional codes.
    """

    changed = Signal()
    moved = Signal()
    refused = Signal(str)

    def __init__(self, sitting: Sitting, *, clock: Callable[[], float] = monotonic,
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._now = sitting
        self._clock = clock
        self._past: list[_Version] = []
        self._future: list[_Version] = []
        self._burst = ""
        self._burst_at = 0.0
        self._ticked_at = clock()
        self._fraction = 0.0
        self.running = False
        self.words: tuple[str, ...] = ()
        self.codes: tuple[Code, ...] = ()

    @property
    def sitting(self) -> Sitting:
        """The current value."""
        return self._now

    @property
    def case(self) -> Case:
        """The case of the open sitting."""
        return self._now.case

    @property
    def deliberation(self) -> Deliberation:
        """The deliberation of the open sitting."""
        return self._now.deliberation

    @property
    def step(self) -> Step:
        """The step the sitting stands at."""
        return self.deliberation.step_named(self.deliberation.step)

    @property
    def part(self) -> Part:
        """The part of the step that is worked on."""
        return self.step.parts[min(self.deliberation.part, len(self.step.parts) - 1)]

    @property
    def can_undo(self) -> bool:
        """Whether there is a change since the last barrier."""
        return bool(self._past) and not (self.deliberation.closed or self.deliberation.locked)

    @property
    def can_redo(self) -> bool:
        """Whether an undone change can be done again."""
        return bool(self._future) and not (self.deliberation.closed or self.deliberation.locked)

    def edit(self, change: Edit, *, burst: str = "", barrier: bool = False,
             closed_too: bool = False) -> None:
        """Make the next value.

        Changes with the same `burst` in quick succession are one undo step; a `barrier` is
        a change that undo does not cross. A closed sitting refuses, unless `closed_too`; while
        the screens are locked nothing is edited at all.
        """
        if self.deliberation.locked:
            return
        if self.deliberation.closed and not closed_too:
            self.refused.emit("Dit beraad is afgesloten. Heropen het om iets te wijzigen.")
            return
        following = change(self._now)
        if following == self._now:
            if barrier:
                self.set_barrier()
            return
        self._remember(burst)
        self._now = following
        self._future.clear()
        if barrier:
            self._forget()
        self.changed.emit()

    def set_barrier(self) -> None:
        """Let nothing be undone across this moment, though nothing changes at it: what was written
        goes out of sight, and undo would change it unseen."""
        if self._past or self._future:
            self._forget()
            self.changed.emit()

    def _forget(self) -> None:
        self._past.clear()
        self._future.clear()
        self.end_burst()

    def _remember(self, burst: str) -> None:
        now = self._clock()
        goes_on = burst and burst == self._burst and now - self._burst_at < BURST_PAUSE
        if not goes_on or not self._past:
            self._past.append(_Version(self._now, self._place()))
        self._burst, self._burst_at = burst, now

    def end_burst(self) -> None:
        """Let the next change be an undo step of its own: focus or line has changed."""
        self._burst = ""

    def undo(self) -> None:
        """Go back one change, to the step it was made in."""
        if self.can_undo:
            self._swap(self._past, self._future)

    def redo(self) -> None:
        """Do the last undone change again."""
        if self.can_redo:
            self._swap(self._future, self._past)

    def _swap(self, source: list[_Version], target: list[_Version]) -> None:
        version = source.pop()
        target.append(_Version(self._now, version.place))
        self.end_burst()
        before = self._place()
        followed = self.deliberation
        self._now = replace(version.sitting, deliberation=replace(
            version.sitting.deliberation, spent=followed.spent, visited=followed.visited,
            started_at=followed.started_at, private_times=followed.private_times,
            step=version.place[0], part=version.place[1]))
        if self._place() != before:
            self.moved.emit()
        self.changed.emit()

    def _place(self) -> _Place:
        return self.step.key, self.deliberation.part

    def go_to(self, step: str, part: int = 0) -> None:
        """Stand at a step; nothing is undone or lost by moving. A closed sitting can be read, and
        a locked one stays where it is."""
        d = self.deliberation
        if d.locked:
            return
        found = d.step_named(step)
        part = max(0, min(part, len(found.parts) - 1))
        if (found.key, part) == self._place() and found.key in d.visited:
            return
        self.tick()
        self.end_burst()
        visited = d.visited if found.key in d.visited else (*d.visited, found.key)
        self._follow(step=found.key, part=part, visited=visited)
        self.moved.emit()
        self.changed.emit()

    def next_step(self) -> bool:
        """Go to the next step that is not skipped; False at the last."""
        return self._step_by(1)

    def previous_step(self) -> bool:
        """Go to the step before; False at the first."""
        return self._step_by(-1)

    def _step_by(self, way: int) -> bool:
        d = self.deliberation
        keys = [s.key for s in d.steps]
        place = keys.index(self.step.key) + way
        while 0 <= place < len(keys) and d.skip_reason(keys[place]) is not None:
            place += way
        if not 0 <= place < len(keys):
            return False
        self.go_to(keys[place])
        return True

    def start(self, at: datetime) -> None:
        """Let the clock run; the first time is when the sitting began."""
        self.tick()
        self.running = True
        if self.deliberation.started_at is None:
            self._follow(started_at=at)
        self.changed.emit()

    def pause(self) -> None:
        """Let the clock stand still."""
        self.tick()
        self.running = False
        self.changed.emit()

    def lock(self, at: datetime) -> None:
        """Begin a private time in this step: until it is released nothing changes or moves."""
        if self.deliberation.closed or self.deliberation.locked:
            return
        self.end_burst()
        self.start(at)
        self._follow(private_times=(
            *self.deliberation.private_times, PrivateTime(self.step.key, at)))
        self.changed.emit()

    def release(self, at: datetime) -> None:
        """End the private time; the sitting goes on where it stood."""
        if not self.deliberation.locked:
            return
        self.tick()
        *before, last = self.deliberation.private_times
        self._follow(private_times=(*before, replace(last, ended_at=at)))
        self.changed.emit()

    def tick(self) -> None:
        """Add the time since the last tick to the step, unless paused, closed or asleep."""
        now = self._clock()
        passed, self._ticked_at = now - self._ticked_at, now
        if not self.running or self.deliberation.closed or not 0 < passed <= LONGEST_TICK:
            return
        self._fraction += passed
        whole = int(self._fraction)
        if whole:
            self._fraction -= whole
            self._spend(whole)

    def _spend(self, seconds: int) -> None:
        d = self.deliberation
        key = self.step.key
        rest = tuple(s for s in d.spent if s.step != key)
        self._follow(spent=(*rest, Spent(key, d.seconds(key) + seconds)))

    def _follow(self, **changes: object) -> None:
        """Change what only follows the sitting (place, clock), outside undo."""
        self._now = self._now.with_deliberation(**changes)

    def adopt_case(self, case: Case) -> None:
        """Take over the case as it was changed elsewhere; a barrier, or undo would lose that."""
        if case != self.case:
            self._now = replace(self._now, case=case)
            self._past.clear()
            self._future.clear()
            self.changed.emit()
