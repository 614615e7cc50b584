# SPDX-License-Identifier: EUPL-1.2
"""A value with what follows from it: its chip, its meaning here, and its norms."""

from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from werksamen_desktop.model import matrix_edits
from werksamen_desktop.model.weighing import Direction, Value
from werksamen_desktop.ui.matrix.chip import Chip
from werksamen_desktop.ui.matrix.entry_field import EntryField, Wish
from werksamen_desktop.ui.matrix.entry_menu import add_clipboard
from werksamen_desktop.ui.matrix.menus import add, open_menu
from werksamen_desktop.ui.matrix.norm_row import NormRow
from werksamen_desktop.ui.matrix.place import Place, Way
from werksamen_desktop.ui.style import keep_rich_text_off, set_role


class ValueBlock(QWidget):
    """Holds the chip and at least one norm row; `went` tells from which of its stops one goes."""

    went = Signal(object, Way)

    def __init__(self, place: Place, chip: Chip) -> None:
        super().__init__()
        self._place = place
        self.chip = chip
        self.rows: list[NormRow] = []
        self._extra = False
        self._meaning = QLabel()
        self._meaning.setWordWrap(True)
        keep_rich_text_off(self._meaning)
        set_role(self._meaning, "fine")
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 6)
        self._layout.setSpacing(1)
        top = QVBoxLayout()
        top.setContentsMargins(7, 0, 0, 0)
        top.addWidget(chip)
        self._layout.addLayout(top)
        self._layout.addWidget(self._meaning)

    @property
    def stops(self) -> list[Chip | EntryField]:
        """What the keys come along, from top to bottom."""
        return [self.chip, *(r.field for r in self.rows)]

    def show_value(self, value: Value) -> None:
        """Show the norms and the meaning; the chip is shown by the cell."""
        self._meaning.setText(value.meaning)
        self._meaning.setVisible(bool(value.meaning.strip()))
        wanted = max(1, len(value.norms))
        if self._extra and len(self.rows) > wanted and self._typed_in():
            wanted += 1
        else:
            self._extra = False
        self._match_rows(wanted)
        for number, row in enumerate(self.rows):
            norm = value.norms[number] if number < len(value.norms) else None
            row.show_norm(norm, about=self._about(number),
                          deliberation=self._place.room.deliberation)

    def _typed_in(self) -> bool:
        last = self.rows[-1].field
        return last.hasFocus() and last.document().isEmpty()

    def _match_rows(self, wanted: int) -> None:
        while len(self.rows) < wanted:
            self._add_row()
        while len(self.rows) > wanted:
            gone = self.rows.pop()
            if gone.field.hasFocus():
                self.rows[-1].field.enter(Way.NEXT)
            self._layout.removeWidget(gone)
            gone.hide()
            gone.deleteLater()

    def _add_row(self) -> NormRow:
        row, number = NormRow(self._place.room.deliberation), len(self.rows)
        row.set_read_only(self._place.read_only)
        row.field.edited.connect(partial(self._typed, number))
        row.field.left.connect(partial(self._left, row))
        row.field.went.connect(lambda way: self.went.emit(row.field, way))
        row.field.asked.connect(partial(self._do, number))
        row.field.menu_wanted.connect(partial(self._open_menu, number))
        row.turned.connect(partial(self._turned, number))
        self.rows.append(row)
        self._layout.addWidget(row)
        row.show()
        return row

    def _typed(self, number: int, text: str) -> None:
        value = self.chip.value.id
        self._place.edit(lambda s: matrix_edits.set_norm(s, value, number, text=text),
                         burst=f"norm:{value}:{number}")

    def _left(self, row: NormRow) -> None:
        self._place.room.end_burst()
        if self._extra and row is self.rows[-1]:
            self._extra = False
            self.show_value(self.chip.value)

    def _turned(self, number: int, direction: Direction) -> None:
        value = self.chip.value.id
        if not self._place.read_only:
            self._place.edit(
                lambda s: matrix_edits.set_norm(s, value, number, direction=direction))

    def _do(self, number: int, wish: Wish) -> None:
        row, value = self.rows[number], self.chip.value.id
        if wish is Wish.DETAILS:
            row.direction.setFocus()
        elif self._place.read_only:
            return
        elif wish is Wish.TURN:
            row.turn()
        elif wish is Wish.ADD:
            self.add_norm()
        elif wish is Wish.REMOVE:
            self._place.edit(lambda s: matrix_edits.remove_norm(s, value, number))

    def add_norm(self) -> None:
        """Begin another norm, or go to the empty one there is."""
        if self.rows[-1].norm is not None and not self._place.read_only:
            self._extra = True
            self._add_row().show_norm(None, about=self._about(len(self.rows) - 1),
                                      deliberation=self._place.room.deliberation)
        self.rows[-1].field.enter(Way.NEXT)

    def _about(self, number: int) -> str:
        word = self.chip.value.word.strip().lower()
        return self._place.name(self.tr("norm bij %s") % word if number == 0
                                else self.tr("norm %d bij %s") % (number + 1, word))

    def _open_menu(self, number: int, at: QPoint) -> None:
        row = self.rows[number]
        menu = QMenu(row.field)
        writable = not self._place.read_only
        add_clipboard(menu, row.field, writable=writable)
        menu.addSeparator()
        turn = menu.addMenu(self.tr("Wijst naar"))
        turn.setEnabled(writable)
        row.fill_directions(turn)
        for text, wish, key in ((self.tr("Volgende richting"), Wish.TURN, "Ctrl+Shift+R"),
                                (self.tr("Nog een norm"), Wish.ADD, "Alt+Enter"),
                                (self.tr("Norm verwijderen"), Wish.REMOVE, "Ctrl+Shift+Delete")):
            add(menu, text, partial(self._do, number, wish),
                enabled=writable and (wish is Wish.TURN or row.norm is not None), key=key)
        open_menu(menu, at)

    def set_read_only(self, on: bool) -> None:
        """Allow reading only, or writing again."""
        for row in self.rows:
            row.set_read_only(on)
