# SPDX-License-Identifier: EUPL-1.2
"""Where a cell stands in the matrix, and the ways out of it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from uuid import UUID, uuid4

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from werksamen_desktop.model.edits import Edit
from werksamen_desktop.model.matrix_edits import default_speaker
from werksamen_desktop.model.method import Field, Part
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.weighing import Entry, SpokenBy
from werksamen_desktop.room import Room


class Way(Enum):
    """Where the keys go from a cell: as seen on the screen, or on in reading order."""

    LEFT = auto()
    RIGHT = auto()
    UP = auto()
    DOWN = auto()
    NEXT = auto()
    PREVIOUS = auto()


@dataclass(frozen=True, slots=True)
class Place:
    """One seat and one field of a part in the room; what a cell needs to make its edits.

    `refresh` lets the matrix show an edit at once, so that the focus can follow it.
    """

    room: Room
    part: Part
    field: Field
    seat: UUID
    refresh: Callable[[], None]

    @property
    def topic(self) -> str:
        """The topic of the cell's entries."""
        return f"{self.part.topic}.{self.field.key}"

    @property
    def held_seat(self) -> Seat | None:
        """The seat as it is now."""
        return self.room.deliberation.seat(self.seat)

    @property
    def seat_name(self) -> str:
        """What the seat is called."""
        seat = self.held_seat
        return seat_label(seat, self.room.case) if seat else ""

    def name(self, what: str = "") -> str:
        """An accessible name: "Huisarts, belang"."""
        return f"{self.seat_name}, {what or self.field.label.lower()}"

    @property
    def others(self) -> tuple[Seat, ...]:
        """The other seats at the table."""
        return tuple(s for s in self.room.deliberation.table if s.id != self.seat)

    @property
    def speaker(self) -> tuple[SpokenBy, str]:
        """Who is taken to speak in this cell until it is said."""
        return default_speaker(self.held_seat)

    @property
    def read_only(self) -> bool:
        """Whether the sitting is closed."""
        return self.room.deliberation.closed

    def new_entry(self, entry_id: UUID | None = None) -> Entry:
        """An entry of this cell without words yet."""
        spoken_by, spoken_for = self.speaker
        return Entry(entry_id or uuid4(), self.topic, seat=self.seat, spoken_by=spoken_by,
                     spoken_for=spoken_for, made_in=self.room.step.key)

    def edit(self, change: Edit, *, burst: str = "") -> None:
        """Change the sitting; without a burst the change is an undo step of its own."""
        if not burst:
            self.room.end_burst()
        self.room.edit(change, burst=burst)
        self.refresh()


def takes_escape(event: QEvent) -> bool:
    """Keep Escape from the window's actions, where it leads back to the words of a cell."""
    escape = (event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
              and event.key() == Qt.Key.Key_Escape)
    if escape:
        event.accept()
    return escape
