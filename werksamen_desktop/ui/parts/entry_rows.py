# SPDX-License-Identifier: EUPL-1.2
"""A list of entries that is worked on by keys: add, change, move, split, join, take away."""

from functools import partial
from uuid import UUID, uuid4

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import edits, lists
from werksamen_desktop.model.matrix_edits import Target, move_to
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.weighing import Entry
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import Card, column, focus_in_view, words
from werksamen_desktop.ui.level_menu import add_level_menu
from werksamen_desktop.ui.parts.becoming_line import BecomingLine
from werksamen_desktop.ui.parts.entry_row import EntryRow, ListForm
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows, chain_tabs
from werksamen_desktop.ui.parts.quick_add import QuickAdd
from werksamen_desktop.ui.parts.read_only import follow_closed
from werksamen_desktop.ui.parts.row_keys import bind_key, focused_row


class EntryRows(Card):
    """All entries of one topic, and the line that adds another.

    With a `part`, each line offers what that part's lines can become.
    Keys: Enter to the next line, Alt+Enter splits at the cursor, Backspace at the start joins with
    the line before, Alt+Up and Alt+Down move, Alt+1 … choose the kind, Alt+Delete takes away.
    """

    def __init__(self, room: Room, form: ListForm, part: Part | None = None,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=8)
        self.room = room
        self.form = form
        self._part = part
        self._made_in = room.step.key
        if form.title:
            self.body.addWidget(words(form.title, "heading"))
        stack = column(gap=0)
        self.body.addLayout(stack)
        self.rows: KeyedRows[UUID, EntryRow] = KeyedRows(stack, self._make_row)
        self.add = QuickAdd(self.tr("{}, nieuwe regel").format(form.name),
                            prompt=form.prompt, kinds=form.kinds)
        self.body.addWidget(self.add)
        self.add.added.connect(self._add)
        self.add.field.backed.connect(lambda: self._focus_beside(None, -1))
        self.add.field.climbed.connect(lambda way: self._focus_beside(None, way))
        self._bind_keys()

    def _bind_keys(self) -> None:
        bind_key(self, "Alt+Up", partial(self._step, -1))
        bind_key(self, "Alt+Down", partial(self._step, 1))
        bind_key(self, "Alt+Delete", self._remove_here)
        for number in range(len(self.form.kinds)):
            bind_key(self, f"Alt+{number + 1}", partial(self._choose_kind, number))

    def refresh(self) -> None:
        """Show the entries as they are now."""
        d = self.room.deliberation
        entries = d.listed(self.form.topic)
        if self.rows.show_keys([e.id for e in entries]):
            stops = [s for row in self.rows.rows.values() for s in row.stops()]
            chain_tabs([*stops, *self.add.stops])
        for number, entry in enumerate(entries, 1):
            self.rows.rows[entry.id].show_entry(entry, number, self.room.sitting)
        follow_closed(self, closed=d.closed)

    def _make_row(self, entry: UUID) -> EntryRow:
        becomes = self._part and self._part.becomes
        row = EntryRow(entry, self.form,
                       BecomingLine(self.room, self._part) if self._part and becomes else None)
        row.edited.connect(lambda name, value: self.room.edit(
            lambda s: edits.set_entry(s, entry, **{name: value}), burst=f"entry:{entry}:{name}"))
        row.chosen.connect(lambda name, value: self._set(entry, name, value))
        row.left.connect(self.room.end_burst)
        row.text.ended.connect(lambda: self._focus_beside(entry, 1))
        row.text.climbed.connect(lambda way: self._focus_beside(entry, way))
        row.text.divided.connect(lambda at: self._split(entry, at))
        row.text.backed.connect(lambda: self._join(entry))
        row.detail.ended.connect(lambda: self._focus_beside(entry, 1))
        row.menu.aboutToShow.connect(lambda: self._fill_menu(row))
        return row

    def _set(self, entry: UUID, name: str, value: object) -> None:
        self.room.edit(lambda s: edits.set_entry(s, entry, **{name: value}))

    def _add(self, text: str, kind: str) -> None:
        entry = Entry(uuid4(), self.form.topic, text, kind=kind, made_in=self._made_in)
        self.room.edit(lambda s: edits.add_entry(s, entry))

    def _here(self) -> EntryRow | None:
        """The row that has focus."""
        return focused_row(self.rows.rows.values())

    def _step(self, by: int) -> None:
        row = self._here()
        if row:
            self.room.edit(lambda s: lists.step_entry(s, row.id, by))

    def _remove_here(self) -> None:
        row = self._here()
        if row:
            self._remove(row.id)

    def _remove(self, entry: UUID) -> None:
        if self.room.deliberation.closed:
            return
        self._focus_beside(entry, 1)
        self.room.edit(lambda s: edits.remove_entry(s, entry))

    def _choose_kind(self, number: int) -> None:
        row = self._here()
        if row:
            self._set(row.id, "kind", self.form.kinds[number])
        else:
            self.add.choose(number)

    def _split(self, entry: UUID, at: int) -> None:
        new = uuid4()
        self.room.edit(lambda s: edits.split_entry(s, entry, at, new=new))
        self.refresh()  # the window's own refresh comes later; the new row is needed now
        if new in self.rows.rows:
            field = self.rows.rows[new].text
            field.moveCursor(QTextCursor.MoveOperation.Start)
            focus_in_view(field)

    def _join(self, entry: UUID) -> None:
        """Join with the line before; an empty line just goes."""
        if self.room.deliberation.closed:
            return
        above = self._beside(entry, -1)
        row = self.rows.rows[entry]
        empty = not row.text.toPlainText() and not row.detail.toPlainText()
        if above is None:
            if empty:
                self._remove(entry)
            return
        end = len(above.text.toPlainText())
        self.room.edit(lambda s: edits.remove_entry(s, entry) if empty
                       else edits.merge_entries(s, above.id, entry))
        cursor = above.text.textCursor()
        cursor.setPosition(min(end, len(above.text.toPlainText())))
        above.text.setTextCursor(cursor)
        focus_in_view(above.text)

    def _move(self, entry: UUID, place: Target) -> None:
        self._focus_beside(entry, 1)
        self.room.edit(lambda s: move_to(s, entry, place))

    def _beside(self, entry: UUID | None, way: int) -> EntryRow | None:
        """The row before or after an entry; None stands for the line that adds."""
        rows = list(self.rows.rows.values())
        place = len(rows) if entry is None else list(self.rows.rows).index(entry)
        return rows[place + way] if 0 <= place + way < len(rows) else None

    def _focus_beside(self, entry: UUID | None, way: int) -> None:
        row = self._beside(entry, way)
        if row:
            focus_in_view(row.text)
        elif way > 0:
            focus_in_view(self.add.field)

    def _fill_menu(self, row: EntryRow) -> None:
        entry = self.room.deliberation.entry(row.id)
        row.menu.clear()
        if entry is None:
            return
        at = row.text.textCursor().position()
        menu, edit = row.menu, self.room.edit
        menu.addAction(self.tr("Omhoog\tAlt+↑"),
                       lambda: edit(lambda s: lists.step_entry(s, row.id, -1)))
        menu.addAction(self.tr("Omlaag\tAlt+↓"),
                       lambda: edit(lambda s: lists.step_entry(s, row.id, 1)))
        menu.addAction(self.tr("Splits bij de cursor\tAlt+Enter"), lambda: self._split(row.id, at))
        menu.addAction(self.tr("Voeg bij de vorige regel"), lambda: self._join(row.id))
        row.add_spoken_menu(entry)
        places = lists.list_places(self.room.deliberation, entry)
        if places:
            move = menu.addMenu(self.tr("Verplaats naar"))
            for place in places:
                move.addAction(place.label, partial(self._move, row.id, place))
        add_level_menu(menu, self.room.sitting, entry.level, partial(self._set, row.id, "level"))
        menu.addSeparator()
        menu.addAction(self.tr("Verwijder\tAlt+Delete"), lambda: self._remove(row.id))
