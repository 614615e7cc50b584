# SPDX-License-Identifier: EUPL-1.2
"""Values as chips, their norms and marks, and what the app finds in them."""

from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from werksamen_desktop.model.edits import add_value
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.slide import Mark
from werksamen_desktop.model.weighing import Direction, SpokenBy, Value

CTRL, SHIFT, ALT = (Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier,
                    Qt.KeyboardModifier.AltModifier)
Key = Qt.Key
popups = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")


@pytest.fixture
def matrix(show, filled):
    """The perspectives of four seats."""
    return show(filled(4)).matrix


@pytest.fixture
def norms(show, filled, values_part):
    """The values and norms of the same four."""
    return show(filled(4), values_part).matrix


def cell(matrix, seat: int, field: str = "waarden"):
    return matrix.grid.cells[matrix.grid.seats[seat], field]


def words(matrix, seat: int) -> list[str]:
    return [v.word for v in matrix.room.deliberation.values_of(matrix.grid.seats[seat])]


def focus():
    return QApplication.focusWidget()


def press(key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focus(), key, modifiers)


def type_word(matrix, seat: int, word: str) -> None:
    cell(matrix, seat).word.setFocus()
    QTest.keyClicks(focus(), word)
    close_popup()
    press(Key.Key_Return)


def close_popup() -> None:
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.hide()


def choose(*path: str) -> None:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    held = menu
    for step in path:
        action = next(a for a in held.actions() if a.text().split("\t")[0] == step)
        held = action.menu() or held
    assert action.isEnabled()
    menu.close()
    action.trigger()


@popups
def test_enter_adds_a_chip_and_backspace_in_the_empty_line_takes_the_last_away(matrix):
    type_word(matrix, 1, "hoop")
    assert words(matrix, 1) == ["veiligheid", "eigen regie", "hoop"]
    assert cell(matrix, 1).chips[-1].text() == "Hoop"

    press(Key.Key_Backspace)
    press(Key.Key_Backspace)
    assert words(matrix, 1) == ["veiligheid"]
    matrix.room.undo()
    assert words(matrix, 1) == ["veiligheid", "eigen regie"]
    assert [c.value.word for c in cell(matrix, 1).chips] == ["veiligheid", "eigen regie"]


@popups
def test_the_list_of_words_grows_and_is_offered_while_one_types(matrix):
    matrix.room.words = ("barmhartigheid", "moed")
    type_word(matrix, 0, "barmhart")
    cell(matrix, 2).word.setFocus()
    QTest.keyClicks(focus(), "barm")
    popup = focus().completer().popup()
    offered = [popup.model().index(i, 0).data() for i in range(popup.model().rowCount())]
    assert offered == ["Barmhart", "Barmhartigheid"]

    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Down)
    QTest.keyClick(popup, Key.Key_Return)
    assert not popup.isVisible()
    assert "Barmhartigheid" in words(matrix, 2)


@popups
def test_several_words_at_once_and_the_same_word_twice(matrix):
    type_word(matrix, 0, "moed, hoop; Eigen Regie")

    assert words(matrix, 0) == ["eigen regie", "moed", "hoop"]


@popups
def test_a_word_that_was_typed_is_kept_when_the_line_is_left(matrix):
    cell(matrix, 0).word.setFocus()
    QTest.keyClicks(focus(), "moed")
    close_popup()
    press(Key.Key_Tab)

    assert "moed" in words(matrix, 0)
    assert focus().accessibleName() == "Wijkverpleging, waarde toevoegen"


def test_found_and_marked_values_have_another_sign_and_say_so(matrix):
    safety, own = cell(matrix, 1).chips

    assert (safety.text(), safety.mark) == ("Veiligheid ●", Mark.FOUND)
    assert (own.text(), own.mark) == ("Eigen regie ◆", Mark.GROUP)
    assert safety.accessibleName() == (
        "Wijkverpleging, waarde: veiligheid, ook genoemd door Woningcorporatie")
    assert own.accessibleName() == (
        "Wijkverpleging, waarde: eigen regie, gedeeld door de groep")


def test_the_groups_mark_is_set_wherever_the_value_was_named(matrix):
    chip = cell(matrix, 1).chips[0]
    chip.setFocus()
    press(Key.Key_G, CTRL | SHIFT)

    assert cell(matrix, 3).chips[0].text() == "Veiligheid ◆"
    matrix.room.undo()
    assert cell(matrix, 3).chips[0].text() == "Veiligheid ●"


def test_arrows_go_along_the_chips_and_delete_takes_one_away(matrix):
    cell(matrix, 1).word.setFocus()
    press(Key.Key_Left)
    assert focus() is cell(matrix, 1).chips[1]
    press(Key.Key_Left)
    press(Key.Key_Delete)
    assert words(matrix, 1) == ["eigen regie"]
    assert focus() is cell(matrix, 1).chips[0]
    press(Key.Key_Right)
    assert focus() is cell(matrix, 1).word
    press(Key.Key_Right)
    assert focus() is cell(matrix, 2).word


def test_a_chip_moves_to_the_neighbour_with_the_focus(matrix):
    cell(matrix, 2).chips[1].setFocus()
    press(Key.Key_Right, ALT | SHIFT)

    assert words(matrix, 2) == ["eigen regie"]
    assert "vertrouwen" in words(matrix, 3)
    assert focus().value.word == "vertrouwen"
    assert focus().accessibleName().startswith("Woningcorporatie, waarde: vertrouwen")


@popups
def test_the_menu_confirms_a_synonym_and_takes_it_back(matrix):
    cell(matrix, 2).chips[1].setFocus()
    press(Key.Key_Return)
    choose("Zelfde woord als", "Veiligheid")
    assert cell(matrix, 2).chips[1].text() == "Vertrouwen ●"

    cell(matrix, 2).chips[1].setFocus()
    press(Key.Key_Return)
    choose("Toch een ander woord")
    assert cell(matrix, 2).chips[1].text() == "Vertrouwen"


@popups
def test_the_menu_asks_the_meaning_and_who_spoke(matrix):
    chip = cell(matrix, 2).chips[1]
    chip.setFocus()
    press(Key.Key_Return)
    choose("Wie sprak", "door de groep")
    assert chip.value.spoken_by is SpokenBy.ON_BEHALF

    press(Key.Key_Return)
    menu = QApplication.activePopupWidget()
    meaning = next(a for a in menu.actions() if a.text() == "Betekenis hier").menu()
    line = meaning.actions()[0].defaultWidget()
    line.setText("dat zij ons blijft binnenlaten")
    line.returnPressed.emit()
    assert cell(matrix, 2).chips[1].value.meaning == "dat zij ons blijft binnenlaten"
    close_popup()


def test_a_norm_is_typed_under_its_value_and_points_a_way(norms):
    chip = cell(norms, 1).chips[1]
    chip.setFocus()
    press(Key.Key_Down)
    QTest.keyClicks(focus(), "dan hoort zij te kiezen")
    assert focus().accessibleName() == "Wijkverpleging, norm bij eigen regie"
    press(Key.Key_R, CTRL | SHIFT)
    press(Key.Key_R, CTRL | SHIFT)

    value = cell(norms, 1).chips[1].value
    assert [(n.text, n.direction) for n in value.norms] == [
        ("dan hoort zij te kiezen", Direction.B)]
    press(Key.Key_F4)
    assert focus().accessibleName() == (
        "Wijkverpleging, norm bij eigen regie, wijst naar B: Opname")


def test_a_second_norm_comes_with_alt_enter_and_undo_keeps_the_focus_in_the_value(norms):
    block = next(iter(cell(norms, 1).blocks.values()))
    block.rows[0].field.setFocus()
    press(Key.Key_Return, ALT)
    QTest.keyClicks(focus(), "dan hoort de corporatie mee te doen")
    assert len(block.chip.value.norms) == 2

    norms.room.undo()
    assert len(block.rows) == 1
    assert focus() is block.rows[0].field


def test_up_and_down_go_along_chips_and_norms(norms):
    cell(norms, 1).word.setFocus()
    names = []
    for _ in range(4):
        press(Key.Key_Up, CTRL)
        names.append(focus().accessibleName().split(",")[1].strip())

    assert names == ["norm bij eigen regie", "waarde: eigen regie", "norm bij veiligheid",
                     "waarde: veiligheid"]


def test_the_strip_tells_shared_opposite_lonely_and_empty(norms):
    titles = {f.title: f.words for f in norms.insights.findings}

    assert titles["Andere kant op"] == "Veiligheid: Wijkverpleging → A, Woningcorporatie → B"
    assert titles["● Gedeeld"] == "Veiligheid: Wijkverpleging en Woningcorporatie"
    assert titles["◆ Gedeeld"] == "Eigen regie: Mevrouw A., Wijkverpleging en Huisarts"
    assert titles["Bij één deelnemer"] == "vertrouwen (Huisarts), gelijkheid (Woningcorporatie)"


def test_the_strip_marks_a_found_value_for_the_group(matrix):
    matrix.insights.line.setFocus()
    press(Key.Key_Space)
    press(Key.Key_Tab)
    press(Key.Key_Tab)
    assert focus().accessibleName() == "veiligheid, markeer als gedeeld ◆"
    press(Key.Key_Space)

    assert cell(matrix, 1).chips[0].mark is Mark.GROUP


@popups
def test_words_that_look_alike_are_put_to_the_group(matrix):
    type_word(matrix, 2, "veilig")
    finding = next(f for f in matrix.insights.findings if f.title == "Zelfde woord?")
    assert finding.words == "‘veiligheid’ en ‘veilig’"
    matrix.insights.line.click()
    yes = next(w for w in matrix.insights.stops
               if w.accessibleName() == "veiligheid, veilig, ja, zelfde woord")
    yes.click()

    assert cell(matrix, 2).chips[-1].text() == "Veilig ●"
    assert not any(f.title == "Zelfde woord?" for f in matrix.insights.findings)


@popups
def test_a_no_to_the_same_word_is_remembered(matrix):
    type_word(matrix, 2, "veilig")
    matrix.insights.line.click()
    no = next(w for w in matrix.insights.stops if w.accessibleName().endswith(", nee"))
    no.click()

    assert not any(f.title == "Zelfde woord?" for f in matrix.insights.findings)
    assert not matrix.room.deliberation.synonyms


@popups
def test_a_no_is_remembered_for_words_with_a_comma_too(matrix):
    for word in ("trouw, eerlijk", "trouw, eerlijkheid"):
        value = Value(uuid4(), matrix.grid.seats[2], word)
        matrix.room.edit(lambda s, value=value: add_value(s, value))
    matrix.refresh()
    matrix.insights.line.click()
    no = next(w for w in matrix.insights.stops if w.accessibleName().endswith(", nee"))
    no.click()

    assert not any(f.title == "Zelfde woord?" for f in matrix.insights.findings)


@popups
def test_values_of_an_absent_seat_are_spoken_by_the_group(show, filled):
    from werksamen_desktop.model import seating

    sitting = seating.add_seat(filled(2), Seat(uuid4(), SeatKind.ABSENT, discipline="Buren"))
    matrix = show(sitting).matrix
    type_word(matrix, 2, "rust")
    value = matrix.room.deliberation.values_of(matrix.grid.seats[2])[0]

    assert (value.spoken_by, value.spoken_for) == (SpokenBy.ON_BEHALF, "de groep")
    assert cell(matrix, 2).speaker.words == "door de groep"


@popups
def test_an_empty_place_for_values_can_say_that_there_are_no_data_and_a_word_ends_that(
        show, filled):
    matrix = show(filled(12)).matrix
    neighbours = cell(matrix, 11)
    assert "Buren" in matrix.silent.text()
    neighbours.speaker.click()
    choose("geen gegevens")

    assert (neighbours.speaker.words, neighbours.word.placeholderText()) == (
        "geen gegevens", "geen gegevens")
    assert neighbours.is_answered
    assert "Buren" not in matrix.silent.text()

    type_word(matrix, 11, "rust")
    assert words(matrix, 11) == ["rust"]
    assert neighbours.word.placeholderText() == "waarde …"


@popups
def test_no_data_is_taken_back_by_another_choice(show, filled):
    matrix = show(filled(12)).matrix
    neighbours = cell(matrix, 11)
    neighbours.speaker.click()
    choose("geen gegevens")
    neighbours.speaker.click()
    choose("zelf gezegd")

    assert words(matrix, 11) == []
    assert neighbours.speaker.words == "wie sprak?"
