# SPDX-License-Identifier: EUPL-1.2
"""What every step widget is: the work on one part of a step."""

from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.method import Part
from werksamen_desktop.room import Room


class PartWidget(QWidget):
    """Shows one part of the open sitting and makes its edits through the room.

    `refresh` is called after each change of the room, whoever made it; it updates what is shown in
    place, so that focus, cursor and scroll stay where they are.
    """

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self.part = part

    def refresh(self) -> None:
        """Show the current value; a part that shows nothing of the sitting has nothing to do."""

    @property
    def least_height(self) -> int:
        """The height from which this can be worked in while something in it scrolls; 0 without."""
        return 0

    def set_whole(self, *, on: bool) -> None:
        """Stand whole in a page that scrolls; a part in which nothing scrolls always does."""

    def first_field(self) -> QWidget | None:
        """Where typing starts when the step is entered; None where nothing is typed."""
        return None
