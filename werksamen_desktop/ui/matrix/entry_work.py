# SPDX-License-Identifier: EUPL-1.2
"""What keys and menu do with the entries of a cell."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

from PySide6.QtCore import QPoint

from werksamen_desktop.model import edits, matrix_edits
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.ui.matrix.entry_field import Wish
from werksamen_desktop.ui.matrix.entry_menu import entry_menu, step_menu
from werksamen_desktop.ui.matrix.entry_row import EntryRow
from werksamen_desktop.ui.matrix.menus import Speaker, open_menu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from werksamen_desktop.ui.matrix.text_cell import TextCell

_JOINS = {Wish.JOIN_NEXT: 1, Wish.JOIN_PREVIOUS: -1}
_SHIFTS = {Wish.RAISE: -1, Wish.LOWER: 1}
_SEATS = {Wish.TO_SEAT_BEFORE: -1, Wish.TO_SEAT_AFTER: 1}


class EntryWork:
    """The operations on one cell's entries; each is one undo step of the room."""

    def __init__(self, cell: "TextCell") -> None:
        self.cell = cell
        self.place = cell.place

    def do(self, row: EntryRow, wish: Wish) -> None:
        """Do what is asked; a closed sitting can only be read."""
        if wish is Wish.DETAILS:
            self._to_details(row)
        elif self.place.read_only:
            return
        elif wish is Wish.ADD and row.entry is not None:
            self.cell.add_row(row)
        elif wish is Wish.SPLIT:
            self._split(row)
        elif wish in _JOINS:
            self._join(row, _JOINS[wish])
        elif wish in _SHIFTS:
            self._change(row, lambda s: matrix_edits.move_within(s, row.id, _SHIFTS[wish]))
        elif wish in _SEATS:
            self._to_neighbour(row, _SEATS[wish])
        elif wish is Wish.REMOVE:
            self._change(row, lambda s: edits.remove_entry(s, row.id))
        elif wish is Wish.MARK and self.place.part.detail and row.entry is not None:
            marked = not row.entry.marked
            self._change(row, lambda s: edits.set_entry(s, row.id, marked=marked))
        elif wish is Wish.TO_STEP and row.entry is not None:
            open_menu(step_menu(self, row, row.field), self._under(row))

    def _change(self, row: EntryRow, change: edits.Edit) -> None:
        if row.entry is not None:
            self.place.edit(change)

    def _split(self, row: EntryRow) -> None:
        at, new = row.field.textCursor().position(), uuid4()
        if row.entry is None:
            return
        if not 0 < at < len(row.entry.text):
            self.cell.add_row(row)
            return
        self.place.edit(lambda s: edits.split_entry(s, row.id, at, new=new))
        self.cell.enter_item(new, at=0)

    def _join(self, row: EntryRow, by: int) -> None:
        rows = self.cell.rows
        place = rows.index(row) + by
        if not 0 <= place < len(rows):
            return
        first, second = (row, rows[place]) if by > 0 else (rows[place], row)
        if first.entry is None or second.entry is None:
            return
        seam, stays, goes = len(first.entry.text), first.id, second.id
        self.place.edit(lambda s: edits.merge_entries(s, stays, goes))
        self.cell.enter_item(stays, at=seam)

    def _to_neighbour(self, row: EntryRow, by: int) -> None:
        table = [s.id for s in self.place.room.deliberation.table]
        place = table.index(self.place.seat) + by
        if 0 <= place < len(table):
            self.to_seat(row, table[place])

    def to_seat(self, row: EntryRow, seat: UUID) -> None:
        """Give the entry to another seat, as it was said."""
        if row.entry is not None:
            entry = row.id
            self.place.edit(lambda s: edits.set_entry(s, entry, seat=seat))
            self.cell.gone_to.emit(seat, entry)

    def to_step(self, row: EntryRow, target: matrix_edits.Target) -> None:
        """Move the entry to another step's topic."""
        self._change(row, lambda s: matrix_edits.move_to(s, row.id, target))

    def speak(self, row: EntryRow, speaker: Speaker) -> None:
        """Note who spoke in one entry."""
        self.set_more(row, {"spoken_by": speaker[0], "spoken_for": speaker[1]})

    def speak_all(self, speaker: Speaker) -> None:
        """Note who spoke in the whole cell."""
        rows = self.cell.rows
        new = self.place.new_entry(rows[0].id)
        ids = [r.id for r in rows if r.entry is not None] or [new.id]

        def change(sitting: Sitting) -> Sitting:
            for entry in ids:
                sitting = matrix_edits.set_or_add(sitting, replace(new, id=entry),
                                                  spoken_by=speaker[0], spoken_for=speaker[1])
            return sitting

        self.place.edit(change)

    def set_more(self, row: EntryRow, changes: dict[str, Any]) -> None:
        """Note what belongs to an entry besides its words."""
        burst = f"widened:{row.id}" if "widened_by" in changes else ""
        new = self.place.new_entry(row.id)
        self.place.edit(lambda s: matrix_edits.set_or_add(s, new, **changes), burst=burst)

    def _to_details(self, row: EntryRow) -> None:
        own = row.speaker is not None and row.speaker.isVisible()
        button: QWidget = row.speaker if own and row.speaker else self.cell.speaker
        button.setFocus()

    def open_menu(self, row: EntryRow, at: QPoint) -> None:
        """Open everything that can be done with an entry."""
        open_menu(entry_menu(self, row, row.field), at)

    def _under(self, row: EntryRow) -> QPoint:
        return row.field.viewport().mapToGlobal(row.field.cursorRect().bottomLeft())
