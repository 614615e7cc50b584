# SPDX-License-Identifier: EUPL-1.2
"""Labelled fields of case and deliberation, each bound to the room by one line of a table."""

from collections.abc import Callable
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import plain_label
from werksamen_desktop.ui.date_field import DateField
from werksamen_desktop.ui.fields import ChoiceField, LineField, TextField
from werksamen_desktop.ui.prepare.word_field import WordField
from werksamen_desktop.ui.style import set_role

Read = Callable[[Sitting], Any]
Write = Callable[[Sitting, Any], Sitting]
Input = TextField | LineField | ChoiceField | DateField | WordField


TWO_COLUMNS = 540
"""The width from which two fields stand beside each other."""


class Card(QFrame):
    """A titled card with a grid of labelled fields, two to a row where they fit."""

    def __init__(self, title: str, explanation: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 20)
        column.setSpacing(8)
        self.heading = plain_label(title, "heading")
        column.addWidget(self.heading)
        if explanation:
            column.addWidget(plain_label(explanation, "muted"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        column.addLayout(self._grid)
        self._boxes: list[tuple[QWidget, bool]] = []
        self._said: dict[QWidget, tuple[QLabel, QLabel]] = {}
        self._columns = 2

    def add(self, label: str, field: QWidget, *, wide: bool = False, hint: str = "") -> None:
        """Put a field under its label; a wide one takes the whole row."""
        box = QWidget()
        # All boxes want the same width, so that the columns are as wide as each other.
        box.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        name = QLabel(label)
        set_role(name, "label")
        name.setBuddy(field)
        column.addWidget(name)
        column.addWidget(field)
        under = plain_label(hint, "muted")
        column.addWidget(under)
        under.setVisible(bool(hint))
        self._said[field] = name, under
        column.addStretch(1)
        self._boxes.append((box, wide))
        self._arrange()

    def say(self, field: QWidget, label: str, hint: str = "") -> None:
        """Call a field something else, on screen and to a screen reader."""
        name, under = self._said[field]
        name.setText(label)
        under.setText(hint)
        under.setVisible(bool(hint))
        field.setAccessibleName(label)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = 2 if event.size().width() >= TWO_COLUMNS else 1
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _arrange(self) -> None:
        row, place = 0, 0
        for box, wide in self._boxes:
            self._grid.removeWidget(box)
            alone = wide or self._columns == 1
            if alone and place:
                row, place = row + 1, 0
            self._grid.addWidget(box, row, place, 1, self._columns if alone else 1)
            row, place = (row + 1, 0) if alone or place else (row, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, self._columns - 1)


class Bound:
    """One field and where its value is read and written."""

    def __init__(self, room: Room, field: Input, *, key: str, read: Read, write: Write) -> None:
        self.room, self.field, self.key = room, field, key
        self.read, self.write = read, write
        signal = (field.chosen if isinstance(field, ChoiceField)
                  else field.picked if isinstance(field, DateField) else field.edited)
        signal.connect(self._edit)
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
