# SPDX-License-Identifier: EUPL-1.2
"""Frictions: what chafes between people, private until its owner releases it."""

from uuid import UUID, uuid4

from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import friction_edits
from werksamen_desktop.model.friction import Friction
from werksamen_desktop.model.method import Part
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import column, words
from werksamen_desktop.ui.parts.friction_row import FrictionRow
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows, chain_tabs
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.quick_add import QuickAdd
from werksamen_desktop.ui.parts.read_only import follow_closed


class FrictionsPart(PartWidget):
    """A card per friction, and the line that adds one.

    Taking a release back keeps it off the next slide; what the room has seen it has seen.
    """

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        layout = column(self, gap=12)
        layout.addWidget(words(self.tr(
            "Wat hier staat, komt niet op de beamer, niet in het verslag en niet in een bestand, "
            "tot de eigenaar het vrijgeeft."), "muted"))
        stack = column(gap=12)
        layout.addLayout(stack)
        self.add = QuickAdd(self.tr("Nieuwe wrijving"),
                            prompt=self.tr("Wat wringt er? Enter voegt toe"))
        layout.addWidget(self.add)
        layout.addStretch(1)
        self.rows: KeyedRows[UUID, FrictionRow] = KeyedRows(stack, self._make)
        self.add.added.connect(self._add)
        self.refresh()

    def _make(self, friction: UUID) -> FrictionRow:
        made = FrictionRow()
        made.edited.connect(lambda name, text: self.room.edit(
            lambda s: friction_edits.set_friction(s, friction, **{name: text}),
            burst=f"friction:{friction}:{name}"))
        made.chosen.connect(lambda name, value: self._choose(friction, name, value))
        made.left.connect(self.room.end_burst)
        made.removed.connect(lambda: self.room.edit(
            lambda s: friction_edits.remove_friction(s, friction)))
        return made

    def _choose(self, friction: UUID, name: str, value: object) -> None:
        """Another owner has not released anything yet."""
        changes = {name: value, **({"released": False} if name == "seat" else {})}
        self.room.edit(lambda s: friction_edits.set_friction(s, friction, **changes),
                       barrier=name == "released" and bool(value))

    def _add(self, text: str, _: str) -> None:
        owner = self.room.deliberation.table[-1].id
        friction = Friction(uuid4(), self.part.topic, owner, text)
        self.room.edit(lambda s: friction_edits.add_friction(s, friction))

    def refresh(self) -> None:
        d = self.room.deliberation
        held = [f for f in d.frictions if f.topic == self.part.topic]
        if self.rows.show_keys([f.id for f in held]):
            stops = [s for r in self.rows.rows.values() for s in r.stops()]
            chain_tabs([*stops, *self.add.stops])
        for number, friction in enumerate(held, 1):
            self.rows.rows[friction.id].show_friction(friction, number, self.room.sitting)
        follow_closed(self, closed=d.closed)

    def first_field(self) -> QWidget:
        return self.add.field
