# SPDX-License-Identifier: EUPL-1.2
"""Arguments for and against each option: first gathered, then weighed."""

from uuid import UUID, uuid4

from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import edits
from werksamen_desktop.model.dutch import SIDES
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.weighing import Argument, Option, Side
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import Card, column, row, words
from werksamen_desktop.ui.parts.argument_row import ArgumentRow
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows, chain_tabs
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.quick_add import QuickAdd
from werksamen_desktop.ui.parts.read_only import follow_closed


class _SideColumn(QWidget):
    """What was said on one side of one option, and the line that adds to it."""

    def __init__(self, owner: "ArgumentsPart", option: UUID, side: Side) -> None:
        super().__init__()
        self.owner, self.option, self.side = owner, option, side
        layout = column(self, gap=8)
        layout.addWidget(words(SIDES[side], "label"))
        stack = column(gap=8)
        layout.addLayout(stack)
        self.rows: KeyedRows[UUID, ArgumentRow] = KeyedRows(stack, self._make)
        self.add = QuickAdd("", prompt=self.tr("Nieuw argument; Enter voegt toe"))
        layout.addWidget(self.add)
        layout.addStretch(1)
        self.add.added.connect(self._add)

    def _make(self, argument: UUID) -> ArgumentRow:
        room, part = self.owner.room, self.owner.part
        made = ArgumentRow(part.kinds, [f.key for f in part.fields])
        made.edited.connect(lambda name, text: room.edit(
            lambda s: edits.set_argument(s, argument, **{name: text}),
            burst=f"argument:{argument}:{name}"))
        made.chosen.connect(lambda name, value: room.edit(
            lambda s: edits.set_argument(s, argument, **{name: value})))
        made.left.connect(room.end_burst)
        made.removed.connect(lambda: room.edit(lambda s: edits.remove_argument(s, argument)))
        made.text.ended.connect(self.add.field.setFocus)
        return made

    def _add(self, text: str, _: str) -> None:
        argument = Argument(uuid4(), self.option, self.side, text)
        self.owner.room.edit(lambda s: edits.add_argument(s, argument))

    def show_side(self, letter: str) -> None:
        """Show this side as it is now."""
        held = self.owner.room.deliberation.arguments_on(self.option, self.side)
        self.rows.show_keys([a.id for a in held])
        subject = self.tr("Optie {}, {}").format(letter, SIDES[self.side].lower())
        for number, argument in enumerate(held, 1):
            self.rows.rows[argument.id].show_argument(argument, f"{subject} {number}")
        self.add.field.setAccessibleName(self.tr("{}, nieuw argument").format(subject))

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        return [*(s for r in self.rows.rows.values() for s in r.stops()), *self.add.stops]


class _OptionSides(Card):
    """One option with its two sides."""

    def __init__(self, owner: "ArgumentsPart", option: UUID) -> None:
        super().__init__(gap=8)
        self.title = words("", "heading")
        self.body.addWidget(self.title)
        self.sides = {side: _SideColumn(owner, option, side) for side in Side}
        pair = row(gap=24)
        for side in self.sides.values():
            pair.addWidget(side, 1)
        self.body.addLayout(pair)

    def show_option(self, option: Option, letter: str) -> None:
        """Show the option and its arguments."""
        self.title.setText(f"{letter}  {option.text}")
        for side in self.sides.values():
            side.show_side(letter)

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        return [stop for side in self.sides.values() for stop in side.stops()]


class ArgumentsPart(PartWidget):
    """A card per option, with what pleads for it and what against."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        layout = column(self, gap=12)
        self.none = words(self.tr("Schrijf eerst bij ‘mogelijkheden’ op wat er gekozen kan "
                                  "worden."), "muted")
        layout.addWidget(self.none)
        stack = column(gap=12)
        layout.addLayout(stack)
        layout.addStretch(1)
        self.cards: KeyedRows[UUID, _OptionSides] = KeyedRows(
            stack, lambda option: _OptionSides(self, option))
        self.refresh()

    def refresh(self) -> None:
        d = self.room.deliberation
        self.cards.show_keys([o.id for o in d.options])
        for option in d.options:
            self.cards.rows[option.id].show_option(option, d.letter(option.id))
        self.none.setVisible(not d.options)
        chain_tabs([stop for card in self.cards.rows.values() for stop in card.stops()])
        follow_closed(self, closed=d.closed)

    def first_field(self) -> QWidget | None:
        card = next(iter(self.cards.rows.values()), None)
        return card.sides[Side.FOR].add.field if card else None
