# SPDX-License-Identifier: EUPL-1.2
"""Under a line: what it can become with one press, and where it went."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from werksamen_desktop.model import becoming, obstacles
from werksamen_desktop.model.becoming import BECOMES
from werksamen_desktop.model.method import Becomes, Part
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import button, column, plain_label
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.style import set_role


class BecomingLine(QWidget):
    """The presses that are still possible for one line; `pressed` tells that one was taken.

    A press that was taken goes away, so whoever owns the line takes the focus back.
    """

    pressed = Signal()

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self._part = room, part
        self._entry: UUID | None = None
        layout = column(self, gap=0, margins=(13, 0, 0, 4))
        self.went = plain_label("", "muted")
        layout.addWidget(self.went)
        flow = FlowLayout(gap=4)
        layout.addLayout(flow)
        self.buttons: dict[Becomes, QPushButton] = {}
        for what in part.becomes:
            made = button(BECOMES[what], partial(self._become, what), role="row-action")
            self.buttons[what] = made
            flow.addWidget(made)

    def _become(self, what: Becomes) -> None:
        entry = self._entry
        if entry is not None:
            self._room.edit(lambda s: becoming.become(s, entry, what))
            self.pressed.emit()

    def show_line(self, entry: UUID | None, subject: str) -> None:
        """Show what this line can become now; None for a text that nobody wrote yet."""
        self._entry = entry
        sitting = self._room.sitting
        left = becoming.possible(sitting, self._part, entry)
        went = becoming.went_line(sitting, entry) if entry else ""
        lacks = obstacles.lacks_agreement(sitting, self._part, entry)
        self.went.setText(f"▸ {obstacles.LACKING}" if lacks and not went else went)
        set_role(self.went, "open-required" if lacks else "muted")
        self.went.setVisible(bool(went) or lacks)
        for what, made in self.buttons.items():
            made.setVisible(what in left)
            made.setAccessibleName(f"{subject}: {BECOMES[what].lower()}")
        self.setVisible(bool(went or left))

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        return list(self.buttons.values())
