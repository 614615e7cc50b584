# SPDX-License-Identifier: EUPL-1.2
"""Success factors as traffic lights, and how they stand beside earlier sittings."""

from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import light_edits
from werksamen_desktop.model.light_course import courses, summary
from werksamen_desktop.model.method import Part
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import column, words
from werksamen_desktop.ui.parts.keyed_rows import chain_tabs
from werksamen_desktop.ui.parts.light_card import LightCard
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.read_only import follow_closed


class LightsPart(PartWidget):
    """A card per factor."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        layout = column(self, gap=12)
        self.summary = words("", "strong")
        layout.addWidget(self.summary)
        self.cards = {factor: self._card(factor) for factor in part.items}
        for card in self.cards.values():
            layout.addWidget(card)
        layout.addStretch(1)
        chain_tabs([stop for card in self.cards.values() for stop in card.stops()])
        self.refresh()

    def _card(self, factor: str) -> LightCard:
        card = LightCard(factor)
        topic = self.part.topic
        card.edited.connect(lambda name, text: self._set(
            factor, burst=f"light:{topic}:{factor}:{name}", **{name: text}))
        card.chosen.connect(lambda colour: self._set(factor, colour=colour))
        card.left.connect(self.room.end_burst)
        card.agreed.connect(lambda: self._agree(factor))
        return card

    def _set(self, factor: str, *, burst: str = "", **changes: Any) -> None:
        self.room.edit(lambda s: light_edits.set_light(
            s, self.part.topic, factor, today=date.today(), **changes), burst=burst)

    def _agree(self, factor: str) -> None:
        self.cards[factor].action.setFocus()
        self.room.edit(lambda s: light_edits.agree(s, self.part.topic, factor))

    def refresh(self) -> None:
        sitting = self.room.sitting
        held = courses(sitting, self.part.topic, self.part.items)
        for course in held:
            agreed = course.now is not None and light_edits.is_agreed(sitting, course.now)
            self.cards[course.factor].show_course(course, agreed=agreed)
        told = summary(held)
        self.summary.setText(told)
        self.summary.setVisible(bool(told))
        follow_closed(self, closed=sitting.deliberation.closed)

    def first_field(self) -> QWidget | None:
        card = next(iter(self.cards.values()), None)
        return next(iter(card.pills.values())) if card else None
