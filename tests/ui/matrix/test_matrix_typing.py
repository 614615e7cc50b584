# SPDX-License-Identifier: EUPL-1.2
"""Typing, moving and working on entries in the matrix, with real keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from werksamen_desktop.model import closing, edits
from werksamen_desktop.model.weighing import SpokenBy

CTRL, SHIFT, ALT = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier,
                    Qt.KeyboardModifier.AltModifier)
Key = Qt.Key


@pytest.fixture
def matrix(show, filled):
    """The matrix of four seats."""
    return show(filled(4)).matrix


def cell(matrix, seat: int, field: str):
    return matrix.grid.cells[matrix.grid.seats[seat], field]


def texts(matrix, seat: int, field: str) -> list[str]:
    where = matrix.grid.seats[seat]
    return [e.text for e in matrix.room.deliberation.cell(f"perspective.{field}", where)]


def focus():
    return QApplication.focusWidget()


def press(key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), key, modifiers)


def write(words: str) -> None:
    QTest.keyClicks(focus(), words)


def go_to(matrix, seat: int, field: str, row: int = 0):
    found = cell(matrix, seat, field).rows[row].field
    found.setFocus()
    return found


def menu_line(menu: QMenu, *path: str):
    for step in path:
        action = next(a for a in menu.actions() if a.text().split("\t")[0] == step)
        if action.menu():
            menu = action.menu()
    return action


def choose(*path: str) -> None:
    """Choose a line of the menu that is open, by its words."""
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    action = menu_line(menu, *path)
    assert action.isEnabled()
    menu.close()
    action.trigger()


def test_the_clients_column_stands_first_and_typing_goes_straight_into_its_first_cell(matrix):
    field = matrix.first_field()
    field.setFocus()
    press(Key.Key_End, CTRL)
    write(" Laat mij maar.")

    assert field.accessibleName() == "Mevrouw A., zicht"
    assert texts(matrix, 0, "zicht") == ["“Ik red me best. Dit is mijn huis.” Laat mij maar."]


def test_the_first_word_in_an_empty_cell_makes_an_entry_and_the_last_one_away_removes_it(matrix):
    go_to(matrix, 1, "grens")
    write("Nee")
    held = matrix.room.deliberation.cell("perspective.grens", matrix.grid.seats[1])

    assert [(e.text, e.spoken_by, e.made_in) for e in held] == [("Nee", SpokenBy.SELF, "S-3")]
    for _ in range(3):
        press(Key.Key_Backspace)
    assert texts(matrix, 1, "grens") == []
    write("Toch")
    assert texts(matrix, 1, "grens") == ["Toch"]


def test_tab_goes_to_the_next_seat_and_at_the_end_to_the_next_field(matrix):
    go_to(matrix, 0, "zicht")
    names = []
    for _ in range(5):
        press(Key.Key_Tab)
        names.append(focus().accessibleName())

    assert names == ["Wijkverpleging, zicht", "Huisarts, zicht", "Woningcorporatie, zicht",
                     "Mevrouw A., belang", "Wijkverpleging, belang"]
    press(Key.Key_Backtab, SHIFT)
    press(Key.Key_Backtab, SHIFT)
    assert focus().accessibleName() == "Woningcorporatie, zicht"


def test_tab_leaves_the_matrix_after_the_last_cell_and_comes_back_before_the_first(matrix):
    go_to(matrix, 3, "aanbod")
    press(Key.Key_Tab)
    assert focus() is matrix.insights.line
    press(Key.Key_Backtab, SHIFT)
    assert focus().accessibleName() == "Woningcorporatie, kan bieden"

    go_to(matrix, 0, "zicht")
    press(Key.Key_Backtab, SHIFT)
    assert focus() is matrix.as_columns
    press(Key.Key_Tab)
    assert focus().accessibleName() == "Mevrouw A., zicht"


def test_arrows_leave_a_cell_only_where_its_text_ends(matrix):
    field = go_to(matrix, 1, "aanbod")
    press(Key.Key_Home, CTRL)
    press(Key.Key_Right)
    assert focus() is field
    press(Key.Key_End, CTRL)
    press(Key.Key_Right)
    assert focus().accessibleName() == "Huisarts, kan bieden"
    press(Key.Key_Left)
    assert focus().accessibleName() == "Wijkverpleging, kan bieden"
    press(Key.Key_Up)
    press(Key.Key_Up)
    assert focus().accessibleName() == "Wijkverpleging, grens"


def test_alt_and_an_arrow_always_go_to_the_neighbour(matrix):
    go_to(matrix, 1, "zicht")
    press(Key.Key_Home, CTRL)
    press(Key.Key_Right, ALT)
    assert focus().accessibleName() == "Huisarts, zicht"
    press(Key.Key_Down, ALT)
    assert focus().accessibleName() == "Huisarts, belang"
    press(Key.Key_Up, CTRL)
    press(Key.Key_Left, ALT)
    assert focus().accessibleName() == "Wijkverpleging, zicht"


def test_enter_is_a_new_line_in_the_text(matrix):
    go_to(matrix, 2, "grens")
    write("Een")
    press(Key.Key_Return)
    write("Twee")

    assert texts(matrix, 2, "grens") == ["Een\nTwee"]


def test_an_entry_is_split_at_the_cursor_and_merged_again(matrix):
    field = go_to(matrix, 2, "zicht")
    cursor = field.textCursor()
    cursor.setPosition(len("Wilsbekwaam op dit punt."))
    field.setTextCursor(cursor)
    press(Key.Key_Return, CTRL | SHIFT)

    assert texts(matrix, 2, "zicht") == ["Wilsbekwaam op dit punt.", "Zij begrijpt het risico."]
    assert focus().accessibleName() == "Huisarts, zicht, inbreng 2 van 2"
    assert focus().textCursor().position() == 0
    press(Key.Key_K, CTRL | SHIFT)
    assert texts(matrix, 2, "zicht") == ["Wilsbekwaam op dit punt.\nZij begrijpt het risico."]
    assert focus().textCursor().position() == len("Wilsbekwaam op dit punt.")
    matrix.room.undo()
    go_to(matrix, 2, "zicht")
    press(Key.Key_J, CTRL | SHIFT)
    assert len(texts(matrix, 2, "zicht")) == 1


def test_alt_enter_begins_another_entry_that_counts_from_its_first_word(matrix):
    go_to(matrix, 1, "zicht")
    press(Key.Key_Return, ALT)
    assert len(texts(matrix, 1, "zicht")) == 1
    write("En zij zingt.")
    assert texts(matrix, 1, "zicht")[1] == "En zij zingt."

    press(Key.Key_Up, ALT | SHIFT)
    assert texts(matrix, 1, "zicht")[0] == "En zij zingt."
    press(Key.Key_Down, ALT | SHIFT)
    press(Key.Key_Delete, CTRL | SHIFT)
    assert len(texts(matrix, 1, "zicht")) == 1
    assert focus().accessibleName() == "Wijkverpleging, zicht"


def test_an_empty_second_entry_goes_when_it_is_left(matrix):
    go_to(matrix, 1, "zicht")
    press(Key.Key_Return, ALT)
    assert len(cell(matrix, 1, "zicht").rows) == 2
    press(Key.Key_Tab)

    assert len(cell(matrix, 1, "zicht").rows) == 1
    assert focus().accessibleName() == "Huisarts, zicht"


def test_an_entry_moves_to_the_neighbour_and_the_focus_with_it(matrix):
    go_to(matrix, 1, "aanbod")
    press(Key.Key_Right, ALT | SHIFT)

    assert texts(matrix, 1, "aanbod") == []
    assert texts(matrix, 2, "aanbod") == ["Inductieplaat, medicatiedispenser.",
                                          "Herbeoordeling over zes weken."]
    assert focus().accessibleName().startswith("Huisarts, kan bieden")
    assert focus().toPlainText() == "Inductieplaat, medicatiedispenser."


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
def test_an_entry_moves_to_any_seat_and_to_another_step_by_menu(matrix):
    field = go_to(matrix, 3, "zicht")
    QTest.keyClick(field, Key.Key_M, CTRL | SHIFT)
    choose("Feiten")
    listed = matrix.room.deliberation.listed("facts")
    assert [e.text for e in listed] == ["Twee meldingen van de bovenburen over een gaslucht."]

    field = go_to(matrix, 3, "aanbod")
    field.menu_wanted.emit(field.mapToGlobal(field.rect().center()))
    choose("Naar deelnemer", "Mevrouw A.")
    assert texts(matrix, 0, "aanbod") == ["Rookmelder met doormelding."]

    field = go_to(matrix, 0, "aanbod")
    field.menu_wanted.emit(field.mapToGlobal(field.rect().center()))
    choose("Naar andere stap", "Casus: Verhaal")
    assert matrix.room.case.story == "Rookmelder met doormelding."
    assert texts(matrix, 0, "aanbod") == []


def test_undo_shows_in_the_cell_and_the_focus_stays(matrix):
    field = go_to(matrix, 1, "grens")
    write("Zorgmijding")
    matrix.room.end_burst()
    write(" is geen optie")
    matrix.room.undo()

    assert field.toPlainText() == "Zorgmijding"
    assert focus() is field
    matrix.room.undo()
    assert field.toPlainText() == ""
    assert focus() is field
    write("Opnieuw")
    assert texts(matrix, 1, "grens") == ["Opnieuw"]


def test_undo_of_a_second_entry_leaves_the_focus_in_the_cell(matrix):
    go_to(matrix, 1, "zicht")
    press(Key.Key_Return, ALT)
    write("Weg hiermee")
    matrix.room.undo()

    assert len(cell(matrix, 1, "zicht").rows) == 1
    assert focus() is cell(matrix, 1, "zicht").rows[0].field


def test_a_paste_comes_in_as_plain_text(matrix):
    from PySide6.QtCore import QMimeData

    data = QMimeData()
    data.setText("Van Word")
    data.setHtml("<b>Van</b> <i>Word</i>")
    QGuiApplication.clipboard().setMimeData(data)
    go_to(matrix, 2, "grens")
    press(Key.Key_V, CTRL)

    assert texts(matrix, 2, "grens") == ["Van Word"]
    QGuiApplication.clipboard().clear()


def test_typing_touches_no_other_cell(matrix):
    others = [c for c in matrix.grid if c is not cell(matrix, 1, "zicht")]
    before = [c._shown for c in others]
    go_to(matrix, 1, "zicht")
    write("x")

    assert all(a is b for a, b in zip(before, (c._shown for c in others), strict=True))


def test_the_cursor_stays_when_somebody_else_changes_the_text(matrix):
    field = go_to(matrix, 1, "zicht")
    cursor = field.textCursor()
    cursor.setPosition(4)
    field.setTextCursor(cursor)
    entry = cell(matrix, 1, "zicht").rows[0].id
    matrix.room.edit(lambda s: edits.set_entry(s, entry, text="Zij vergeet alles."))

    assert field.toPlainText() == "Zij vergeet alles."
    assert field.textCursor().position() == 4


def test_the_table_shows_the_same_cells_and_moves_by_row(matrix):
    go_to(matrix, 1, "zicht")
    matrix.as_table.click()
    assert focus() is not None
    go_to(matrix, 1, "zicht")
    press(Key.Key_Tab)
    assert focus().accessibleName() == "Wijkverpleging, belang"
    press(Key.Key_Down, ALT)
    assert focus().accessibleName() == "Huisarts, belang"
    press(Key.Key_End, CTRL)
    write(" Ook later.")
    assert texts(matrix, 2, "belang") == ["Behandelrelatie behouden. Ook later."]

    matrix.as_columns.click()
    assert cell(matrix, 2, "belang").isVisible()
    press(Key.Key_Tab)
    assert focus().accessibleName()


def test_a_closed_sitting_can_be_read_but_not_written(show, filled):
    from datetime import UTC, datetime

    part = show(closing.close(filled(3), datetime.now(UTC)))
    matrix = part.matrix
    field = go_to(matrix, 1, "zicht")
    write("x")
    press(Key.Key_Return, CTRL | SHIFT)
    press(Key.Key_Delete, CTRL | SHIFT)

    assert texts(matrix, 1, "zicht") == [
        "Zij vergeet het gas, maar bloeit op in haar eigen keuken."]
    assert field.isReadOnly()
    assert field.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    press(Key.Key_Tab)
    assert focus().accessibleName() == "Huisarts, zicht"


def test_tab_passes_through_the_whole_matrix_and_out_on_both_sides(qtbot, show, filled):
    from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

    part = show(filled(3))
    host = QWidget()
    qtbot.addWidget(host)
    before, after = QLineEdit(), QLineEdit()
    layout = QVBoxLayout(host)
    for widget in (before, part, after):
        layout.addWidget(widget)
    with qtbot.waitActive(host):
        host.show()
        host.activateWindow()
    before.setFocus()
    seen = []
    while focus() is not after and len(seen) < 40:
        press(Key.Key_Tab)
        seen.append(focus())
    assert focus() is after
    assert len(seen) == 1 + 15 + 1 + 1

    back = 0
    while focus() is not before and back < 40:
        press(Key.Key_Backtab, SHIFT)
        back += 1
    assert focus() is before
    part.setParent(None)
