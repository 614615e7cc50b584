# SPDX-License-Identifier: EUPL-1.2
"""A checklist: the method's lines, each with a tick."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import edits
from werksamen_desktop.model.method import BeamerRule, Part
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import Card, column, words
from werksamen_desktop.ui.parts.big_tick import BigTick
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.read_only import follow_closed


class ChecklistPart(PartWidget):
    """The lines of a checklist; space ticks, the arrows go from line to line."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        layout = column(self)
        card = Card(gap=4, margins=(16, 12, 16, 12))
        layout.addWidget(card)
        layout.addStretch(1)
        self.ticks: dict[str, BigTick] = {}
        for item in part.items:
            tick = BigTick(item)
            line = f"{part.topic}/{item}"
            tick.clicked.connect(lambda on, line=line: self._check(line, on=on))
            self.ticks[line] = tick
            card.body.addWidget(tick)
        self.count = words("", "muted")
        card.body.addWidget(self.count)
        self.refresh()

    def _check(self, line: str, *, on: bool) -> None:
        self.room.edit(lambda s: edits.check(s, line, on=on))

    def refresh(self) -> None:
        checked = self.room.deliberation.checked
        for line, tick in self.ticks.items():
            tick.setChecked(line in checked)
        done = sum(1 for line in self.ticks if line in checked)
        self.count.setText(self._told(done, [t.text() for line, t in self.ticks.items()
                                             if line not in checked]))
        follow_closed(self, closed=self.room.deliberation.closed)

    def _told(self, done: int, left: list[str]) -> str:
        """How far it is; a check that nobody else sees also names what is left."""
        counted = self.tr("{} van {}").format(done, len(self.ticks))
        if self.part.beamer is not BeamerRule.NEVER:
            return self.tr("{} besproken").format(counted)
        return f"{counted}. {self.tr('Nog niet: {}').format(' · '.join(left))}" if left else counted

    def first_field(self) -> QWidget | None:
        ticks = list(self.ticks.values())
        return next((t for t in ticks if not t.isChecked()), ticks[0] if ticks else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        ticks = list(self.ticks.values())
        here = next((i for i, t in enumerate(ticks) if t.hasFocus()), None)
        if way is None or here is None:
            super().keyPressEvent(event)
            return
        ticks[max(0, min(here + way, len(ticks) - 1))].setFocus(Qt.FocusReason.TabFocusReason)
