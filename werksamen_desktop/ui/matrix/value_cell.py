# SPDX-License-Identifier: EUPL-1.2
"""A cell of values: chips and a line to type one in, with their norms where the step asks them."""

from collections.abc import Mapping, Sequence
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from werksamen_desktop.model import edits, matrix_edits
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.overlap import plain_word
from werksamen_desktop.model.slide import Mark
from werksamen_desktop.model.spoken import says_unknown
from werksamen_desktop.model.weighing import SpokenBy, Value
from werksamen_desktop.ui.matrix.cell import MatrixCell
from werksamen_desktop.ui.matrix.chip import Chip, shown_word
from werksamen_desktop.ui.matrix.entry_field import EntryField, Wish
from werksamen_desktop.ui.matrix.flow import Flow, inset
from werksamen_desktop.ui.matrix.menus import Speaker, open_menu
from werksamen_desktop.ui.matrix.place import Place, Way
from werksamen_desktop.ui.matrix.value_block import ValueBlock
from werksamen_desktop.ui.matrix.value_menu import value_menu
from werksamen_desktop.ui.matrix.word_field import WordField

Stop = Chip | EntryField | WordField
Told = Mapping[UUID, tuple[Mark, str]]
"""Per value its mark, and in words what the mark says."""


class ValueCell(MatrixCell):
    """Keeps one chip per value, in a line of chips or (`norms`) each with its norms under it."""

    def __init__(self, place: Place, *, norms: bool) -> None:
        super().__init__(place)
        self.norms = norms
        self.chips: list[Chip] = []
        self.blocks: dict[UUID, ValueBlock] = {}
        self._unknown = False
        self._shown: tuple[tuple[Value, ...], tuple[tuple[Mark, str], ...]] | None = None
        self.word = WordField("", prompt=self.tr("waarde …"), offered=self._offered)
        self.word.words_given.connect(self._add)
        self.word.last_unwanted.connect(self._remove_last)
        self.word.went.connect(partial(self._go, self.word))
        self.word.asked.connect(self._asked_of_last)
        self._flow = Flow()
        self._blocks = QVBoxLayout()
        self._blocks.setSpacing(2)
        self.body.addSpacing(3)
        self.body.addLayout(self._blocks)
        self.body.addLayout(inset(self._flow))
        self.body.addStretch(1)
        self.speaker.chosen.connect(self._all_spoken)
        self.show_values((), {})
        self.name_it()

    @property
    def is_answered(self) -> bool:
        return bool(self.chips) or self._unknown

    # Showing

    def show_values(self, values: tuple[Value, ...], told: Told) -> bool:
        """Show the seat's values with their marks, or that none is known; whether that is new."""
        marks = tuple(told.get(v.id, (Mark.NONE, "")) for v in values)
        if (values, marks) == self._shown:
            return False
        self._shown = (values, marks)
        shown = [(v, m) for v, m in zip(values, marks, strict=True) if not says_unknown(v)]
        self._unknown = not shown and bool(values)
        if [c.value.id for c in self.chips] != [v.id for v, _ in shown]:
            self._match_chips([v for v, _ in shown])
        for chip, (value, (mark, words)) in zip(self.chips, shown, strict=True):
            chip.show_value(value, mark, words)
            if value.id in self.blocks:
                self.blocks[value.id].show_value(value)
        self._flow.set_items((self.word,) if self.norms else (*self.chips, self.word))
        said = values if self._unknown else [v for v, _ in shown]
        self.show_speakers([(v.spoken_by, v.spoken_for) for v in said])
        self._show_prompt()
        return True

    def _show_prompt(self) -> None:
        self.word.setPlaceholderText(
            self.tr("geen gegevens") if self._unknown
            else "" if self.place.read_only else self.tr("waarde …"))

    def _match_chips(self, values: Sequence[Value]) -> None:
        had = {c.value.id: c for c in self.chips}
        stops = self.stops
        held = next((i for i, s in enumerate(stops) if s.hasFocus()), None)
        self.chips = [had.pop(v.id) if v.id in had else self._new_chip(v) for v in values]
        for chip in had.values():
            block = self.blocks.pop(chip.value.id, None)
            widget: QWidget = chip if block is None else block
            widget.hide()
            widget.deleteLater()
        if self.norms:
            for place, chip in enumerate(self.chips):
                self._blocks.insertWidget(place, self.blocks[chip.value.id])
        if held is not None and stops[held] not in self.stops:
            self.stops[min(held, len(self.stops) - 1)].enter(Way.NEXT)

    def _new_chip(self, value: Value) -> Chip:
        chip = Chip(self.place, value)
        chip.went.connect(partial(self._go, chip))
        chip.unwanted.connect(partial(self.remove, chip))
        chip.asked.connect(partial(self._asked_of_chip, chip))
        chip.shared.connect(partial(self.toggle_shared, chip))
        chip.menu_wanted.connect(partial(self._open_menu, chip))
        if self.norms:
            block = ValueBlock(self.place, chip)
            block.went.connect(self._go)
            self.blocks[value.id] = block
        return chip

    def name_it(self) -> None:
        super().name_it()
        self.word.setAccessibleName(self.place.name(self.tr("waarde toevoegen")))
        self._shown, shown = None, self._shown
        if shown is not None:
            values, marks = shown
            self.show_values(values, dict(zip((v.id for v in values), marks, strict=True)))

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        self.word.setReadOnly(on)
        self._show_prompt()
        for block in self.blocks.values():
            block.set_read_only(on)

    # Moving

    @property
    def stops(self) -> list[Stop]:
        """What the keys come along in this cell, in order."""
        if not self.norms:
            return [*self.chips, self.word]
        return [s for c in self.chips for s in self.blocks[c.value.id].stops] + [self.word]

    def _go(self, stop: Stop, way: Way) -> None:
        inner = ({Way.UP: -1, Way.DOWN: 1} if self.norms else {Way.LEFT: -1, Way.RIGHT: 1})
        stops = self.stops
        if stop not in stops:
            return
        place = stops.index(stop) + inner.get(way, len(stops))
        if 0 <= place < len(stops):
            stops[place].enter(way)
        else:
            self.went.emit(way)

    @property
    def first(self) -> QWidget:
        return self.word

    def enter(self, way: Way) -> None:
        (self.stops[0] if way is Way.DOWN and self.norms else self.word).enter(way)

    def enter_item(self, item: UUID, *, at: int | None = None) -> None:
        next((c for c in self.chips if c.value.id == item), self.word).enter(Way.NEXT)

    # Words

    def _offered(self) -> list[str]:
        """The words of the library and of this sitting, without what is here already."""
        room = self.place.room
        here = {plain_word(c.value.word) for c in self.chips}
        found: dict[str, str] = {}
        for word in (*(v.word.strip() for v in room.deliberation.values), *room.words):
            found.setdefault(plain_word(word), shown_word(word))
        return sorted((w for key, w in found.items() if key and key not in here), key=str.lower)

    def _add(self, words: list[str]) -> None:
        here = {plain_word(c.value.word) for c in self.chips}
        spoken_by, spoken_for = self.place.speaker
        new = [Value(uuid4(), self.place.seat, word, spoken_by=spoken_by, spoken_for=spoken_for)
               for word in dict.fromkeys(words) if plain_word(word) not in here]

        def change(sitting: Sitting) -> Sitting:
            sitting = matrix_edits.mark_values_unknown(sitting, self.place.seat, unknown=False)
            for value in new:
                sitting = edits.add_value(sitting, value)
            return sitting

        if new:
            self.place.edit(change)

    def remove(self, chip: Chip) -> None:
        """Take a value away, with its norms."""
        if not self.place.read_only:
            self.place.edit(lambda s: edits.remove_value(s, chip.value.id))

    def _remove_last(self) -> None:
        if self.chips:
            self.remove(self.chips[-1])

    def toggle_shared(self, chip: Chip) -> None:
        """Set the group's mark, or take it off, wherever this value was named."""
        value = chip.value
        if not self.place.read_only:
            self.place.edit(
                lambda s: matrix_edits.share_value(s, value.word, shared=not value.shared))

    def to_seat(self, chip: Chip, seat: UUID) -> None:
        """Give a value to another seat."""
        value = chip.value.id
        self.place.edit(lambda s: edits.set_value(s, value, seat=seat))
        self.gone_to.emit(seat, value)

    def _all_spoken(self, speaker: Speaker) -> None:
        ids, seat = {c.value.id for c in self.chips}, self.place.seat
        if not ids:
            unknown = speaker[0] is SpokenBy.NO_DATA
            self.place.edit(lambda s: matrix_edits.mark_values_unknown(s, seat, unknown=unknown))
            return

        def change(sitting: Sitting) -> Sitting:
            for value in ids:
                sitting = edits.set_value(sitting, value, spoken_by=speaker[0],
                                          spoken_for=speaker[1])
            return sitting

        self.place.edit(change)

    # Keys and menu

    def _asked_of_last(self, wish: Wish) -> None:
        """A key in the line of words is about the value that was typed last."""
        if wish is Wish.DETAILS:
            self.speaker.setFocus()
        elif self.chips and wish is Wish.ADD:
            self._asked_of_chip(self.chips[-1], wish)

    def _asked_of_chip(self, chip: Chip, wish: Wish) -> None:
        if wish is Wish.DETAILS:
            self.speaker.setFocus()
        elif wish is Wish.ADD and self.norms:
            self.blocks[chip.value.id].add_norm()
        elif wish in (Wish.TO_SEAT_BEFORE, Wish.TO_SEAT_AFTER) and not self.place.read_only:
            table = [s.id for s in self.place.room.deliberation.table]
            place = table.index(self.place.seat) + (1 if wish is Wish.TO_SEAT_AFTER else -1)
            if 0 <= place < len(table):
                self.to_seat(chip, table[place])

    def _open_menu(self, chip: Chip) -> None:
        add_norm = self.blocks[chip.value.id].add_norm if self.norms else None
        open_menu(value_menu(self, chip, add_norm),
                  chip.mapToGlobal(QPoint(0, chip.height())))
