# SPDX-License-Identifier: EUPL-1.2
"""One part of a step to be played: who plays, where, and after which example."""

from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QWidget

from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.method import Part, Step
from werksamen_desktop.model.people import Seat
from werksamen_desktop.room import Room


@dataclass(frozen=True, slots=True)
class Scene:
    """One part to be played: the hand, the window, the example, and the room to read from."""

    hand: Hand
    window: QWidget
    example: Sitting
    room: Room
    step: Step
    part: Part

    @property
    def script(self) -> Deliberation:
        """The example's deliberation."""
        return self.example.deliberation

    def control(self, name: str) -> QWidget:
        """A control of the window by its name."""
        return self.hand.find(self.window, name)

    def write(self, name: str, text: str) -> None:
        """Type a text into a named field; nothing for an empty one, or one that stands there."""
        field = self.control(name) if text else None
        held = field.toPlainText() if isinstance(field, QPlainTextEdit) else ""
        if field is not None and held != text:
            self.hand.write(field, text)

    def press(self, name: str) -> None:
        """Click a named button."""
        self.hand.click(self.control(name))

    def add_line(self, name: str, text: str, kind: str = "") -> None:
        """Add a line to a list by its last field."""
        if kind:
            self.press(f"{name}: {kind}")
        field = self.control(name)
        self.hand.write(field, text)
        self.hand.press(field, "Return")

    def seats(self) -> tuple[tuple[Seat, Seat], ...]:
        """Each seat of the example and the one at this table in the same place."""
        return tuple(zip(self.script.table, self.room.deliberation.table, strict=True))


def choose(scene: Scene, name: str, label: str) -> None:
    """Choose a line in a named field."""
    box = scene.control(name)
    assert isinstance(box, QComboBox)
    scene.hand.choose(box, label)


def reveal(scene: Scene) -> None:
    """Show the hidden answers to the room, where there are any."""
    button = scene.hand.seen(scene.window, "Onthul aan de zaal")
    if button and button.isEnabled():
        scene.hand.click(button)
