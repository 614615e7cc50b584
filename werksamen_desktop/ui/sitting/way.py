# SPDX-License-Identifier: EUPL-1.2
"""The way through the steps: pages first, then steps, and the clock that goes along."""

from PySide6.QtCore import QObject, Signal

from werksamen_desktop.room import Room
from werksamen_desktop.ui.sitting.beamer_desk import BeamerDesk
from werksamen_desktop.ui.sitting.step_clock import StepClock


class Way(QObject):
    """Goes on, back, or anywhere; nothing is lost by moving. `ended` follows the last step."""

    ended = Signal()

    def __init__(self, room: Room, desk: BeamerDesk, clock: StepClock, parent: QObject) -> None:
        super().__init__(parent)
        self._room, self._desk, self._clock = room, desk, clock

    def go_to(self, step: str) -> None:
        """Jump to a step."""
        self._clock.set_off()
        self._room.go_to(step)

    def go_to_part(self, place: int) -> None:
        """Go to a part of this step, counted from 0."""
        if place < len(self._room.step.parts):
            self._room.go_to(self._room.step.key, place)

    def next_step(self) -> None:
        """Go on; after the last step there is only the end."""
        self._clock.set_off()
        if not self._room.next_step():
            self.ended.emit()

    def previous_step(self) -> None:
        """Go back."""
        self._room.previous_step()

    def next_page(self) -> None:
        """Turn the beamer's page; after the last one the step's next part, then the next step."""
        if self._desk.turn_page(1):
            return
        place = self._room.deliberation.part + 1
        if place < len(self._room.step.parts):
            self._clock.set_off()
            self.go_to_part(place)
        else:
            self.next_step()

    def previous_page(self) -> None:
        """Turn the beamer's page back; before the first one, go back a part, then a step."""
        if self._desk.turn_page(-1):
            return
        place = self._room.deliberation.part - 1
        if place >= 0:
            self.go_to_part(place)
        else:
            self.previous_step()
