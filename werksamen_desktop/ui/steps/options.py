# SPDX-License-Identifier: EUPL-1.2
"""Options A, B, C …: what could be done, and what each would cost whom."""

from functools import partial
from uuid import UUID, uuid4

from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import edits, lists
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.power import set_power
from werksamen_desktop.model.weighing import Option
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import column
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows, chain_tabs
from werksamen_desktop.ui.parts.option_card import OptionCard
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.quick_add import QuickAdd
from werksamen_desktop.ui.parts.read_only import follow_closed
from werksamen_desktop.ui.parts.row_keys import bind_key, focused_row


class OptionsPart(PartWidget):
    """One card per option, and a line that adds another."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        layout = column(self, gap=12)
        stack = column(gap=12)
        layout.addLayout(stack)
        self.cards: KeyedRows[UUID, OptionCard] = KeyedRows(stack, self._make_card)
        self.add = QuickAdd(self.tr("Nieuwe mogelijkheid"),
                            prompt=self.tr("Nieuwe mogelijkheid; Enter voegt toe"))
        layout.addWidget(self.add)
        layout.addStretch(1)
        self.add.added.connect(
            lambda text, _: room.edit(lambda s: edits.add_option(s, Option(uuid4(), text))))
        bind_key(self, "Alt+Up", partial(self._step, -1))
        bind_key(self, "Alt+Down", partial(self._step, 1))
        self.refresh()

    def _step(self, by: int) -> None:
        card = focused_row(self.cards.rows.values())
        if card:
            card.stepped.emit(by)

    def _make_card(self, option: UUID) -> OptionCard:
        card = OptionCard(self.part.fields)
        card.edited.connect(lambda name, text: self.room.edit(
            lambda s: edits.set_option(s, option, **{name: text}), burst=f"option:{option}:{name}"))
        card.weighed.connect(lambda seat, text: self.room.edit(
            lambda s: edits.set_consequence(s, option, seat, text),
            burst=f"option:{option}:{seat}"))
        card.empowered.connect(lambda seat, kind, on: self.room.edit(
            lambda s: set_power(s, option, seat, kind, on=on)))
        card.left.connect(self.room.end_burst)
        card.stepped.connect(lambda by: self.room.edit(lambda s: lists.step_option(s, option, by)))
        card.removed.connect(lambda: self.room.edit(lambda s: edits.remove_option(s, option)))
        card.unfolded.connect(self._chain)
        return card

    def _chain(self) -> None:
        stops = [stop for card in self.cards.rows.values() for stop in card.stops()]
        chain_tabs([*stops, *self.add.stops])

    def refresh(self) -> None:
        d = self.room.deliberation
        changed = self.cards.show_keys([o.id for o in d.options])
        for option in d.options:
            self.cards.rows[option.id].show_option(option, d.letter(option.id), self.room.sitting)
        if changed:
            self._chain()
        follow_closed(self, closed=d.closed)

    def first_field(self) -> QWidget:
        return self.add.field
