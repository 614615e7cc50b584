# SPDX-License-Identifier: EUPL-1.2
"""A cell of entries, each typed in place."""

from functools import partial
from uuid import UUID, uuid4

from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import matrix_edits
from werksamen_desktop.model.spoken import says_unknown
from werksamen_desktop.model.weighing import Entry
from werksamen_desktop.ui.matrix.cell import MatrixCell
from werksamen_desktop.ui.matrix.entry_field import Wish
from werksamen_desktop.ui.matrix.entry_row import EntryRow
from werksamen_desktop.ui.matrix.entry_work import EntryWork
from werksamen_desktop.ui.matrix.place import Place, Way

_INNER = {Way.UP: -1, Way.DOWN: 1}


class TextCell(MatrixCell):
    """Keeps one row per entry, and one empty row where there is none yet."""

    def __init__(self, place: Place) -> None:
        super().__init__(place)
        self.rows: list[EntryRow] = []
        self._shown: tuple[Entry, ...] | None = None
        self._work = EntryWork(self)
        self.speaker.chosen.connect(self._work.speak_all)
        self.body.addStretch(1)
        self.show_entries(())

    @property
    def is_answered(self) -> bool:
        return any(e.text.strip() or says_unknown(e) for e in self._shown or ())

    def show_entries(self, entries: tuple[Entry, ...]) -> bool:
        """Show the cell's entries; whether anything was different."""
        if entries == self._shown:
            return False
        self._shown = entries
        self._match_rows(entries)
        held = {e.id: e for e in entries}
        speakers = [(e.spoken_by, e.spoken_for) for e in entries]
        mixed = len(set(speakers)) > 1
        for row in self.rows:
            row.show_entry(held.get(row.id), alone=len(self.rows) == 1, says_who=mixed)
        self.show_speakers(speakers)
        self._name_rows()
        return True

    def _match_rows(self, entries: tuple[Entry, ...]) -> None:
        """Have a row for each entry, in order, and keep the empty row that is typed in."""
        had = {r.id: r for r in self.rows}
        wanted = [had.get(e.id) or self._new_row(e.id) for e in entries]
        rest = [r for r in self.rows if r not in wanted]
        typed_in = next((r for r in rest if r.field.hasFocus() and r.is_empty), None)
        if typed_in is None and not wanted:
            typed_in = rest[0] if rest else self._new_row(uuid4())
            typed_in.id = uuid4()
        if typed_in is not None:
            place = self.rows.index(typed_in) if typed_in in self.rows else 0
            wanted.insert(min(place, len(wanted)), typed_in)
        if wanted != self.rows:
            self._lay_out(wanted)

    def _lay_out(self, wanted: list[EntryRow]) -> None:
        gone = [r for r in self.rows if r not in wanted]
        focused = next((i for i, r in enumerate(self.rows)
                        if r in gone and r.field.hasFocus()), None)
        for row in wanted:
            self.body.removeWidget(row)
        for place, row in enumerate(wanted, 1):
            self.body.insertWidget(place, row)
        self.rows = wanted
        if focused is not None:
            wanted[min(focused, len(wanted) - 1)].field.enter(Way.NEXT)
        for row in gone:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()

    def _new_row(self, entry_id: UUID) -> EntryRow:
        row = EntryRow(self.place, entry_id)
        row.set_read_only(self.place.read_only)
        row.field.edited.connect(partial(self._typed, row))
        row.field.left.connect(partial(self._left, row))
        row.field.went.connect(partial(self._go, row))
        row.field.asked.connect(partial(self._work.do, row))
        row.field.menu_wanted.connect(partial(self._work.open_menu, row))
        row.spoken.connect(partial(self._work.speak, row))
        row.asked_more.connect(partial(self._work.set_more, row))
        row.mark_wished.connect(partial(self._work.do, row, Wish.MARK))
        return row

    def _typed(self, row: EntryRow, text: str) -> None:
        before = [r.id for r in self.rows[:self.rows.index(row)] if r.entry is not None]
        new = self.place.new_entry(row.id)
        self.place.edit(lambda s: matrix_edits.write_entry(
            s, new, text, after=before[-1] if before else None), burst=f"text:{row.id}")

    def add_row(self, after: EntryRow) -> None:
        """Begin another entry in this cell; it counts from its first word."""
        place = self.rows.index(after) + 1
        new = self._new_row(uuid4())
        self._lay_out([*self.rows[:place], new, *self.rows[place:]])
        new.show()
        self._name_rows()
        new.field.enter(Way.DOWN)

    def _left(self, row: EntryRow) -> None:
        self.place.room.end_burst()
        if row.entry is None and len(self.rows) > 1 and row in self.rows and row.is_empty:
            self._lay_out([r for r in self.rows if r is not row])
            self._name_rows()

    def _go(self, row: EntryRow, way: Way) -> None:
        place = self.rows.index(row) + _INNER.get(way, len(self.rows))
        if 0 <= place < len(self.rows):
            self.rows[place].field.enter(way)
        else:
            self.went.emit(way)

    @property
    def first(self) -> QWidget:
        return self.rows[0].field

    def enter(self, way: Way) -> None:
        self.rows[-1 if way is Way.UP else 0].field.enter(way)

    def enter_item(self, item: UUID, *, at: int | None = None) -> None:
        row = next((r for r in self.rows if r.id == item), self.rows[-1])
        row.field.enter(Way.NEXT)
        if at is not None:
            cursor = row.field.textCursor()
            cursor.setPosition(min(at, row.field.document().characterCount() - 1))
            row.field.setTextCursor(cursor)

    def name_it(self) -> None:
        super().name_it()
        self._name_rows()

    def _name_rows(self) -> None:
        for number, row in enumerate(self.rows, 1):
            row.name_it(number, len(self.rows))

    def set_read_only(self, on: bool) -> None:
        super().set_read_only(on)
        for row in self.rows:
            row.set_read_only(on)
