# SPDX-License-Identifier: EUPL-1.2
"""The menu of an entry: everything the keys do, in words."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from werksamen_desktop.model.case_kinds import interest_kinds
from werksamen_desktop.model.dutch import FIRMNESS
from werksamen_desktop.model.matrix_edits import targets
from werksamen_desktop.model.method import FieldType
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.level_menu import add_level_menu
from werksamen_desktop.ui.matrix.entry_field import Wish
from werksamen_desktop.ui.matrix.entry_row import EntryRow
from werksamen_desktop.ui.matrix.menus import add, fill_speakers

if TYPE_CHECKING:
    from werksamen_desktop.ui.matrix.entry_work import EntryWork


def _tr(text: str) -> str:
    return QCoreApplication.translate("EntryMenu", text)


def entry_menu(work: "EntryWork", row: EntryRow, parent: QWidget) -> QMenu:
    """The menu of one entry."""
    menu = QMenu(parent)
    writable = not work.place.read_only
    add_clipboard(menu, row.field, writable=writable)
    held = writable and row.entry is not None
    rows = work.cell.rows
    place = rows.index(row)
    menu.addSeparator()
    for text, wish, key, possible in (
            (_tr("Nieuwe inbreng in dit vak"), Wish.ADD, "Alt+Enter", held),
            (_tr("Splitsen bij de cursor"), Wish.SPLIT, "Ctrl+Shift+Enter", held),
            (_tr("Samenvoegen met volgende"), Wish.JOIN_NEXT, "Ctrl+Shift+J",
             held and place + 1 < len(rows)),
            (_tr("Samenvoegen met vorige"), Wish.JOIN_PREVIOUS, "Ctrl+Shift+K", held and place > 0),
            (_tr("Omhoog"), Wish.RAISE, "Alt+Shift+↑", held and place > 0),
            (_tr("Omlaag"), Wish.LOWER, "Alt+Shift+↓", held and place + 1 < len(rows)),
            (_tr("Naar de deelnemer links"), Wish.TO_SEAT_BEFORE, "Alt+Shift+←", held),
            (_tr("Naar de deelnemer rechts"), Wish.TO_SEAT_AFTER, "Alt+Shift+→", held)):
        add(menu, text, partial(work.do, row, wish), enabled=possible, key=key)
    _add_places(menu, work, row, enabled=held)
    menu.addSeparator()
    spoke = menu.addMenu(_tr("Wie sprak"))
    spoke.setEnabled(writable)
    now = (row.entry.spoken_by, row.entry.spoken_for) if row.entry else None
    fill_speakers(spoke, work.place, now, lambda speaker: work.speak(row, speaker))
    if work.place.part.detail:
        add(menu, f"◆ {work.place.part.detail}", partial(work.do, row, Wish.MARK), enabled=held,
            key="Ctrl+Shift+G", checked=row.entry is not None and row.entry.marked)
    if work.place.field.type is FieldType.INTEREST:
        _add_interest(menu, work, row, enabled=held)
    menu.addSeparator()
    add(menu, _tr("Verwijderen"), lambda: work.do(row, Wish.REMOVE), enabled=held,
        key="Ctrl+Shift+Delete")
    return menu


def _add_places(menu: QMenu, work: "EntryWork", row: EntryRow, *, enabled: bool) -> None:
    seats = menu.addMenu(_tr("Naar deelnemer"))
    seats.setEnabled(enabled and bool(work.place.others))
    for seat in work.place.others:
        add(seats, seat_label(seat, work.place.room.case),
            partial(work.to_seat, row, seat.id))
    steps = step_menu(work, row, menu)
    steps.setTitle(_tr("Naar andere stap"))
    steps.setEnabled(enabled)
    menu.addMenu(steps)


def step_menu(work: "EntryWork", row: EntryRow, parent: QWidget) -> QMenu:
    """The other topics of the method that hold words."""
    menu = QMenu(parent)
    for target in targets(work.place.room.deliberation, work.place.topic):
        add(menu, target.label, partial(work.to_step, row, target))
    return menu


def _add_interest(menu: QMenu, work: "EntryWork", row: EntryRow, *, enabled: bool) -> None:
    def note(field: str, value: Any) -> None:
        work.set_more(row, {field: value})

    kinds = menu.addMenu(_tr("Soort belang"))
    for kind, word in interest_kinds(work.place.room.case).items():
        add(kinds, word, partial(note, "kind", kind.value),
            checked=row.entry is not None and row.entry.kind == kind.value)
    firm = menu.addMenu(_tr("Hard of onderhandelbaar"))
    for value, word in FIRMNESS.items():
        add(firm, word, partial(note, "firm", value),
            checked=row.entry is not None and row.entry.firm is value)
    kinds.setEnabled(enabled)
    firm.setEnabled(enabled)
    if enabled and row.entry is not None:
        add_level_menu(menu, work.place.room.sitting, row.entry.level, partial(note, "level"))
    if row.interest is not None:
        add(menu, _tr("Wie kan het verruimen …"), row.interest.unfold, enabled=enabled)


def add_clipboard(menu: QMenu, field: TextField, *, writable: bool) -> None:
    """Cut, copy and paste; undo is the room's."""
    selected = field.textCursor().hasSelection()
    add(menu, _tr("Knippen"), field.cut, enabled=writable and selected, key="Ctrl+X")
    add(menu, _tr("Kopiëren"), field.copy, enabled=selected, key="Ctrl+C")
    add(menu, _tr("Plakken"), field.paste, enabled=writable and field.canPaste(), key="Ctrl+V")
