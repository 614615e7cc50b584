# SPDX-License-Identifier: EUPL-1.2
"""Professional codes side by side: who works by which, and what each says of every option."""

from uuid import UUID, uuid4

from PySide6.QtWidgets import QGridLayout, QWidget

from werksamen_desktop.model import edits, topics
from werksamen_desktop.model.cards import card_seats
from werksamen_desktop.model.codes import (
    INSIGHT,
    SIDES,
    code_of,
    shared_by_codes,
    topic_on,
    weighed,
)
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seating import set_seat
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.model.weighing import Entry, Option
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import Card, column, labelled, words
from werksamen_desktop.ui.fields import ChoiceField, TextField
from werksamen_desktop.ui.parts.entry_row import ListForm
from werksamen_desktop.ui.parts.entry_rows import EntryRows
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.read_only import follow_closed
from werksamen_desktop.ui.suggest_field import SuggestField


class _CodeLine:
    """Whose code it is, in a grid of names and fields."""

    def __init__(self, owner: "CodesPart", seat: UUID, grid: QGridLayout, place: int) -> None:
        room = owner.room
        self.label = words("")
        self.field = SuggestField("", prompt=owner.tr("nog geen code gekozen"))
        self.field.suggest([c.name for c in room.codes])
        self.field.edited.connect(lambda text: room.edit(
            lambda s: set_seat(s, seat, code=text), burst=f"{seat}code"))
        self.field.left.connect(room.end_burst)
        grid.addWidget(self.label, place, 0)
        grid.addWidget(self.field, place, 1)

    def show_seat(self, seat: Seat, room: Room) -> None:
        """Show the seat and its code."""
        label = private_label(seat, room.case)
        self.label.setText(label)
        self.field.show_text(seat.code)
        self.field.setAccessibleName(f"{label}, beroepscode")

    def remove(self) -> None:
        """Go."""
        for widget in (self.label, self.field):
            widget.hide()
            widget.deleteLater()


class _OptionCodes(Card):
    """What the codes say of one option: a core value chosen from a code, or words of one's own."""

    def __init__(self, owner: "CodesPart", option: UUID | None) -> None:
        super().__init__(gap=8)
        self.owner = owner
        d = owner.room.deliberation
        held = next((o for o in d.options if o.id == option), None)
        self.title = words("", "heading")
        self.body.addWidget(self.title)
        self.name = owner.tr("Optie {}").format(d.letter(option)) if option else owner.tr(
            "Wat de codes zeggen")
        self.pick = ChoiceField(self.tr("{}, kernwaarde kiezen").format(self.name))
        self.pick.chosen.connect(self._pick)
        self.pick.setSizeAdjustPolicy(
            ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.pick.setMinimumContentsLength(12)
        self.body.addWidget(self.pick)
        self.rows = EntryRows(owner.room, ListForm(
            topic_on(owner.part, held), self.name, kinds=SIDES,
            prompt=self.tr("Of typ een artikel of waarde; Enter voegt toe"),
            detail=self.tr("Dat betekent hier"), seat_label=self.tr("Uit de code van")), owner.part)
        self.body.addWidget(self.rows)

    def show_option(self, option: Option | None, letter: str) -> None:
        """Show the option, the core values that can be chosen, and what was said."""
        self.title.setText(f"{letter}  {option.text}" if option else self.name)
        offered: dict[object, str] = {None: self.tr("Kies een kernwaarde uit een code …")}
        room = self.owner.room
        for seat in card_seats(room.deliberation):
            code = code_of(seat, room.codes)
            for value in code.values if code else ():
                offered[seat.id, value] = f"{private_label(seat, room.case)}: {value}"
        self.pick.set_choices(offered)
        self.pick.show_value(None)
        self.pick.setVisible(len(offered) > 1)
        self.rows.refresh()

    def _pick(self, picked: object) -> None:
        if isinstance(picked, tuple):
            seat, value = picked
            entry = Entry(uuid4(), self.rows.form.topic, value, seat=seat,
                          kind=self.rows.add.kind, made_in=self.owner.room.step.key)
            self.owner.room.edit(lambda s: edits.add_entry(s, entry))
            self.pick.show_value(None)


class CodesPart(PartWidget):
    """The codes at the table, a card per option, and what the group sees now."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        layout = column(self, gap=12)
        self._whose = Card(gap=8)
        self._whose.body.addWidget(words(self.tr("Volgens welke code werkt ieder?"), "heading"))
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(12)
        self._whose.body.addLayout(self._grid)
        layout.addWidget(self._whose)
        self.lines: dict[UUID, _CodeLine] = {}
        stack = column(gap=12)
        layout.addLayout(stack)
        self.cards: KeyedRows[UUID | None, _OptionCodes] = KeyedRows(
            stack, lambda option: _OptionCodes(self, option))
        self.shared = words("", "muted")
        layout.addWidget(self.shared)
        topic = part.topic + INSIGHT
        self.insight = TextField(self.tr("Nieuw inzicht"), lines=2, prompt=self.tr(
            "Wat ziet u nu, wat u met één code niet zag?"))
        self.insight.edited.connect(lambda text: room.edit(
            lambda s: topics.write_text(s, topic, text), burst=f"text:{topic}"))
        self.insight.left.connect(room.end_burst)
        layout.addWidget(labelled(self.tr("Nieuw inzicht"), self.insight))
        layout.addStretch(1)
        self.refresh()

    def refresh(self) -> None:
        d = self.room.deliberation
        seats = card_seats(d)
        if list(self.lines) != [s.id for s in seats]:
            for line in self.lines.values():
                line.remove()
            self.lines = {s.id: _CodeLine(self, s.id, self._grid, n) for n, s in enumerate(seats)}
        for seat in seats:
            self.lines[seat.id].show_seat(seat, self.room)
        options = weighed(d)
        self.cards.show_keys([o.id if o else None for o in options])
        for option in options:
            key = option.id if option else None
            self.cards.rows[key].show_option(option, d.letter(key))
        words_shared = shared_by_codes(d, self.part)
        self.shared.setText(self.tr("● In meer dan één code: {}").format(
            ", ".join(sorted(words_shared))))
        self.shared.setVisible(bool(words_shared))
        self.insight.show_text(topics.read_text(self.room.sitting, self.part.topic + INSIGHT))
        follow_closed(self, closed=d.closed)

    def first_field(self) -> QWidget | None:
        line = next(iter(self.lines.values()), None)
        return line.field if line else self.insight
