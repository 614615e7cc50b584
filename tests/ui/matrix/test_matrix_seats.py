# SPDX-License-Identifier: EUPL-1.2
"""Who is at the table, who spoke, what is hidden, and what does not fit."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QMenu

from werksamen_desktop.model import closing, seating
from werksamen_desktop.model.people import Absence, Seat, SeatKind
from werksamen_desktop.model.weighing import InterestKind, SpokenBy

Key = Qt.Key
popups = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")


def cell(matrix, seat: int, field: str):
    return matrix.grid.cells[matrix.grid.seats[seat], field]


def held(matrix, seat: int, field: str):
    return matrix.room.deliberation.cell(f"perspective.{field}", matrix.grid.seats[seat])


def focus():
    return QApplication.focusWidget()


def press(key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), key, modifiers)


def choose(*path: str) -> None:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    within = menu
    for step in path:
        action = next(a for a in within.actions() if a.text().split("\t")[0] == step)
        within = action.menu() or within
    menu.close()
    action.trigger()


def test_every_cell_with_words_says_who_spoke(show, filled):
    matrix = show(filled(4)).matrix

    assert cell(matrix, 0, "zicht").speaker.words == "namens: zoon"
    assert cell(matrix, 1, "zicht").speaker.words == "zelf gezegd"
    assert cell(matrix, 1, "zicht").speaker.accessibleName() == (
        "Wijkverpleging, zicht, wie sprak: zelf gezegd")
    assert matrix.heads[matrix.grid.seats[0]].words.sub == "namens haar: zoon"
    assert matrix.heads[matrix.grid.seats[1]].words.sub == "Thuiszorg Noord"


@popups
def test_who_spoke_is_chosen_by_key_for_the_whole_cell(show, filled):
    matrix = show(filled(4)).matrix
    cell(matrix, 1, "zicht").rows[0].field.setFocus()
    press(Key.Key_F4)
    assert focus() is cell(matrix, 1, "zicht").speaker
    press(Key.Key_Return)
    choose("namens: Huisarts")

    entry = held(matrix, 1, "zicht")[0]
    assert (entry.spoken_by, entry.spoken_for) == (SpokenBy.ON_BEHALF, "Huisarts")
    press(Key.Key_Escape)
    assert focus() is cell(matrix, 1, "zicht").rows[0].field


@popups
def test_an_empty_cell_can_say_that_there_are_no_data_and_words_end_that(show, filled):
    matrix = show(filled(4)).matrix
    button = cell(matrix, 1, "grens").speaker
    button.click()
    choose("geen gegevens")
    assert [e.spoken_by for e in held(matrix, 1, "grens")] == [SpokenBy.NO_DATA]
    assert button.words == "geen gegevens"

    cell(matrix, 1, "grens").rows[0].field.setFocus()
    QTest.keyClicks(focus(), "toch wel")
    assert [(e.text, e.spoken_by) for e in held(matrix, 1, "grens")] == [
        ("toch wel", SpokenBy.SELF)]


@popups
def test_somebody_else_is_typed_in_the_menu(show, filled):
    matrix = show(filled(2)).matrix
    cell(matrix, 1, "zicht").speaker.click()
    menu = QApplication.activePopupWidget()
    line = next(a for a in menu.actions() if hasattr(a, "defaultWidget")
                and a.text().startswith("namens: iemand")).defaultWidget()
    line.setText("de nachtdienst")
    line.returnPressed.emit()

    assert held(matrix, 1, "zicht")[0].spoken_for == "de nachtdienst"
    assert cell(matrix, 1, "zicht").speaker.words == "namens: de nachtdienst"


@popups
def test_entries_of_one_cell_that_were_spoken_by_others_say_so_each(show, filled):
    matrix = show(filled(2)).matrix
    where = cell(matrix, 1, "zicht")
    where.rows[0].field.setFocus()
    press(Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    QTest.keyClicks(focus(), "Zij zingt.")
    focus().menu_wanted.emit(focus().mapToGlobal(focus().rect().center()))
    choose("Wie sprak", "door de groep")

    assert not where.speaker.isVisible()
    assert [r.speaker.words for r in where.rows] == ["zelf gezegd", "door de groep"]


def test_an_absent_seat_is_filled_in_by_the_group(show, filled):
    sitting = seating.add_seat(filled(2), Seat(
        uuid4(), SeatKind.ABSENT, discipline="Buren", absence=Absence.FILLED_BY_GROUP))
    matrix = show(sitting).matrix
    cell(matrix, 2, "zicht").rows[0].field.setFocus()
    QTest.keyClicks(focus(), "Bang")

    entry = held(matrix, 2, "zicht")[0]
    assert (entry.spoken_by, entry.spoken_for) == (SpokenBy.ON_BEHALF, "de groep")
    assert matrix.silent.text() == ""


def test_the_bar_names_for_whom_nobody_spoke(show, filled):
    matrix = show(filled(12), width=1350).matrix

    assert matrix.silent.text() == "nog niemand sprak voor: Buren"


def test_an_interest_has_a_kind_and_may_be_widened(show, filled):
    matrix = show(filled(4)).matrix
    row = cell(matrix, 1, "belang").rows[0]
    row.interest.unfold()
    assert isinstance(focus(), QComboBox)
    assert focus().accessibleName() == "Wijkverpleging, soort belang"
    QTest.keyClick(focus(), Key.Key_Down)
    fields = row.interest._fields
    fields.firm.setFocus()
    QTest.keyClick(focus(), Key.Key_Down)
    QTest.keyClick(focus(), Key.Key_Down)
    fields.widened_by.setFocus()
    QTest.keyClicks(focus(), "de wijkmanager")

    entry = held(matrix, 1, "belang")[0]
    assert entry.kind == InterestKind.OWN_INTEREST
    assert entry.firm is False
    assert entry.widened_by == "de wijkmanager"
    assert row.interest._line.toolTip() == (
        "eigen belang · onderhandelbaar · te verruimen door de wijkmanager")
    press(Key.Key_Escape)
    assert focus() is row.field
    assert not fields.isVisible()


def test_all_ten_kinds_of_interest_are_offered(show, filled):
    matrix = show(filled(2)).matrix
    row = cell(matrix, 1, "belang").rows[0]
    row.interest.unfold()

    assert row.interest._fields.kind.count() == 11


def test_columns_that_do_not_fit_are_named_at_the_edge_and_come_when_asked(show, filled):
    matrix = show(filled(7)).matrix
    edge = matrix.columns.after
    assert edge.accessibleName() == "nog 3: Zoon, Wmo-consulent, Wijkagent, tonen"
    assert not matrix.columns.before.isVisible()

    edge.setFocus()
    press(Key.Key_Space)
    assert matrix.columns.before.isVisible()
    assert not edge.isVisible()
    cell(matrix, 0, "zicht").rows[0].field.setFocus()
    assert not matrix.columns.before.isVisible()


def test_tab_brings_the_next_column_into_view(show, filled):
    matrix = show(filled(12)).matrix
    cell(matrix, 0, "zicht").rows[0].field.setFocus()
    for seat in range(1, 12):
        press(Key.Key_Tab)
        column = matrix.columns.columns[seat]
        left = column.mapTo(matrix, column.rect().topLeft()).x()
        assert focus().accessibleName().endswith(", zicht")
        assert left >= 0
        assert left + column.width() <= matrix.width()


@pytest.mark.parametrize("seats", [2, 4, 8, 12])
@pytest.mark.parametrize("width", [400, 800, 1350])
def test_only_whole_columns_are_in_view(show, filled, seats, width):
    view = show(filled(seats), width=width).matrix.columns
    inner = view._scroll.viewport()
    shown = [c for c in view.columns if c.mapTo(inner, c.rect().topRight()).x() > 0
             and c.mapTo(inner, c.rect().topLeft()).x() < inner.width()]

    assert len(shown) == view._fitting
    for column in shown:
        assert column.mapTo(inner, column.rect().topLeft()).x() >= 0
        assert column.mapTo(inner, column.rect().topRight()).x() <= inner.width()


def test_a_seat_that_comes_or_goes_leaves_the_other_cells_and_the_focus(show, filled):
    part = show(filled(3))
    matrix = part.matrix
    field = cell(matrix, 1, "zicht").rows[0].field
    field.setFocus()
    matrix.room.edit(lambda s: seating.add_seat(s, Seat(uuid4(), discipline="Tolk")))
    assert focus() is field
    assert cell(matrix, 3, "zicht").rows[0].field.accessibleName() == "Tolk, zicht"

    gone = matrix.grid.seats[2]
    matrix.room.edit(lambda s: seating.remove_seat(s, gone))
    assert focus() is field
    assert len(matrix.columns.columns) == 3
    matrix.room.edit(lambda s: seating.set_seat(s, matrix.grid.seats[1], discipline="Buurtzorg"))
    assert field.accessibleName() == "Buurtzorg, zicht"


def test_a_hidden_part_says_so_and_is_revealed_past_undo(show, filled, hidden_part):
    matrix = show(filled(3), hidden_part).matrix
    assert matrix.hidden.isVisible()
    matrix.hidden.button.setFocus()
    press(Key.Key_Space)

    assert matrix.room.deliberation.revealed == ("own",)
    assert not matrix.hidden.isVisible()
    assert not matrix.room.can_undo


def test_closing_makes_every_control_read_only_and_reopening_writable(show, filled):
    matrix = show(filled(3)).matrix
    matrix.room.edit(lambda s: closing.close(s, datetime.now(UTC)), barrier=True)
    assert all(r.field.isReadOnly() for r in cell(matrix, 1, "zicht").rows)
    assert cell(matrix, 1, "waarden").word.isReadOnly()
    assert not cell(matrix, 1, "zicht").speaker.isEnabled()

    matrix.room.edit(lambda s: closing.reopen(s, datetime.now(UTC), "aanvulling"), closed_too=True)
    assert not cell(matrix, 1, "zicht").rows[0].field.isReadOnly()


def test_a_pasted_novel_is_kept_whole(show, filled):
    matrix = show(filled(4)).matrix
    field = cell(matrix, 1, "grens").rows[0].field
    field.setFocus()
    novel = "Er was eens een beraad dat niet wilde eindigen. " * 2100
    QApplication.clipboard().setText(novel)
    QTest.keyClick(field, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.clipboard().clear()
    assert held(matrix, 1, "grens")[0].text == novel

def test_undo_brings_the_cell_it_changed_into_view(show, filled):
    matrix = show(filled(12)).matrix
    far = cell(matrix, 9, "zicht")
    far.rows[0].field.setFocus()
    QTest.keyClicks(focus(), "x")
    cell(matrix, 0, "zicht").rows[0].field.setFocus()
    assert matrix.columns.first == 0
    matrix.room.undo()

    column = matrix.columns.columns[9]
    assert matrix.columns.first <= 9 < matrix.columns.first + matrix.columns._fitting
    assert column.isVisible()
    assert focus() is cell(matrix, 0, "zicht").rows[0].field
