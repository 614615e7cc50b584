# SPDX-License-Identifier: EUPL-1.2
"""Labelled fields of case and deliberation, each bound to the room by one line of a table."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.room import Room
from werksamen_desktop.ui.date_field import DateField
from werksamen_desktop.ui.fields import ChoiceField, LineField, TextField
from werksamen_desktop.ui.style import set_role

Read = Callable[[Sitting], Any]
Write = Callable[[Sitting, Any], Sitting]
Input = TextField | LineField | ChoiceField | DateField


class Card(QFrame):
    """A titled card with a grid of labelled fields, two to a row where they fit."""

    def __init__(self, title: str, explanation: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(8)
        heading = QLabel(title)
        set_role(heading, "heading")
        column.addWidget(heading)
        if explanation:
            told = QLabel(explanation)
            told.setWordWrap(True)
            set_role(told, "muted")
            column.addWidget(told)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(24)
        self.grid.setVerticalSpacing(4)
        self.grid.setColumnStretch(0, 1)
        self.grid.setColumnStretch(1, 1)
        column.addLayout(self.grid)
        self._row, self._place = 0, 0

    def add(self, label: str, field: QWidget, *, wide: bool = False, hint: str = "") -> None:
        """Put a field under its label; a wide one takes the whole row."""
        if wide and self._place:
            self._row, self._place = self._row + 1, 0
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        name = QLabel(label)
        set_role(name, "label")
        name.setBuddy(field)
        column.addWidget(name)
        column.addWidget(field)
        if hint:
            told = QLabel(hint)
            told.setWordWrap(True)
            set_role(told, "muted")
            column.addWidget(told)
        column.addStretch(1)
        self.grid.addWidget(box, self._row, self._place, 1, 2 if wide else 1)
        self._row, self._place = (self._row + 1, 0) if wide or self._place else (self._row, 1)


class Bound:
    """One field and where its value is read and written."""

    def __init__(self, room: Room, field: Input, *, key: str, read: Read, write: Write) -> None:
        self.room, self.field, self.key = room, field, key
        self.read, self.write = read, write
        signal = {TextField: "edited", LineField: "edited", ChoiceField: "chosen",
                  DateField: "picked"}[type(field)]
        getattr(field, signal).connect(self._edit)
        if not isinstance(field, ChoiceField):
            field.left.connect(room.end_burst)
        self.refresh()

    def _edit(self, value: Any) -> None:
        self.room.edit(lambda sitting: self.write(sitting, value), burst=self.key)

    def refresh(self) -> None:
        """Show the room's value."""
        value = self.read(self.room.sitting)
        field = self.field
        if isinstance(field, ChoiceField):
            field.show_value(value)
            field.setEnabled(not self.room.deliberation.closed)
        elif isinstance(field, DateField):
            field.show_day(value)
            field.set_read_only(self.room.deliberation.closed)
        else:
            field.show_text(str(value))
            field.setReadOnly(self.room.deliberation.closed)


def case_bound(room: Room, field: Input, name: str) -> Bound:
    """A field bound to one field of the case."""
    return Bound(room, field, key=f"case.{name}", read=lambda s: getattr(s.case, name),
                 write=lambda s, value: s.with_case(**{name: value}))


def deliberation_bound(room: Room, field: Input, name: str) -> Bound:
    """A field bound to one field of the deliberation."""
    return Bound(room, field, key=f"deliberation.{name}",
                 read=lambda s: getattr(s.deliberation, name),
                 write=lambda s, value: s.with_deliberation(**{name: value}))


