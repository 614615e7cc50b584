# SPDX-License-Identifier: EUPL-1.2
"""What the facilitator does to the way of this sitting: add a step, move it, take it away."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import way_edits
from werksamen_desktop.model.method import Method
from werksamen_desktop.room import Room
from werksamen_desktop.ui.dialogs import Asks
from werksamen_desktop.ui.sitting.step_chooser import StepChooser

Methods = Callable[[], Iterable[Method]]


class WayChanges(QObject):
    """Changes the sitting's own copy of the method, through the room; `told` says what was done.

    `moved` carries the step that stands elsewhere now, so that the step list can follow it.
    """

    told = Signal(str)
    moved = Signal(str)

    def __init__(self, room: Room, dialogs: Asks, methods: Methods, window: QWidget) -> None:
        super().__init__(window)
        self._room, self._dialogs, self._window = room, dialogs, window
        self._methods = methods

    # Adding --------------------------------------------------------------------------------------

    def add_after(self, step: str) -> None:
        """Choose a step of any method, and add it after a step."""
        d = self._room.deliberation
        if d.closed:
            return
        if not way_edits.room_for_step(d):
            self.told.emit(self.tr("Dit beraad heeft al {0} stappen; meer gaat niet.").format(
                way_edits.MOST_STEPS))
            return
        after = d.step_named(step)
        dialog = StepChooser(self._methods(), self._room.sitting, after, self._window)
        dialog.accepted.connect(lambda: self._add(dialog, after.key))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _add(self, dialog: StepChooser, after: str) -> None:
        chosen = dialog.chosen
        if chosen is None:
            return
        if way_edits.adding_bares(self._room.sitting, chosen.step) and not self._may_bare():
            return
        before = {s.key for s in self._room.deliberation.steps}
        self._room.edit(lambda s: way_edits.add_step(
            s, chosen.step, taken_from=chosen.method.title, after=after))
        steps = self._room.deliberation.steps
        added = next((n for n, s in enumerate(steps, 1) if s.key not in before), 0)
        if added:
            self.moved.emit(steps[added - 1].key)
            self.told.emit(self.tr("‘{0}’ is stap {1} geworden.").format(
                chosen.step.title, added))

    def _may_bare(self) -> bool:
        return self._dialogs.confirm(
            self.tr("Verborgen antwoorden"),
            self.tr("Wat nu nog voor de zaal verborgen is, ziet de zaal in deze stap meteen. "
                    "Alles blijft bewaard."),
            self.tr("Toch doen"))

    def add_here(self) -> None:
        """Add a step after the one the room stands at."""
        self.add_after(self._room.step.key)

    # Moving --------------------------------------------------------------------------------------

    def move(self, step: str, by: int) -> None:
        """Move a step one place earlier (-1) or later (1)."""
        if not way_edits.may_move(self._room.deliberation, step, by):
            return
        if way_edits.moving_bares(self._room.sitting, step, by) and not self._may_bare():
            return
        self._room.edit(lambda s: way_edits.move_step(s, step, by))
        self.moved.emit(step)
        steps = self._room.deliberation.steps
        number = next(n for n, s in enumerate(steps, 1) if s.key == step)
        self.told.emit(self.tr("‘{0}’ is nu stap {1}.").format(steps[number - 1].title, number))

    def earlier(self) -> None:
        """Move the step the room stands at one place earlier."""
        self.move(self._room.step.key, -1)

    def later(self) -> None:
        """Move the step the room stands at one place later."""
        self.move(self._room.step.key, 1)

    # Taking away ---------------------------------------------------------------------------------

    def remove(self, step: str) -> None:
        """Take away a step that was added; one that keeps something says so and stays."""
        d = self._room.deliberation
        if not way_edits.was_added(d, step):
            self.told.emit(self.tr("Alleen een toegevoegde stap kan weg. Een stap van de methode "
                                   "slaat u over, met een reden."))
            return
        if not way_edits.may_remove(self._room.sitting, step):
            self.told.emit(self.tr("In deze stap staat iets dat nergens anders staat. Haal dat "
                                   "eerst weg, of sla de stap over."))
            return
        if self._room.step.key == step and not self._room.previous_step():
            self._room.next_step()
        here = self._room.step.key
        self._room.edit(lambda s: way_edits.remove_step(s, step))
        self.moved.emit(here)

    def remove_here(self) -> None:
        """Take the step the room stands at away."""
        self.remove(self._room.step.key)
