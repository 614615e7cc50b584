# SPDX-License-Identifier: EUPL-1.2
"""Lists, likeness, texts, checklists and options, worked by real keys."""

from uuid import uuid4

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from werksamen_desktop.model import closing, edits
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import LIKENESS_DIFFERENT, LIKENESS_SAME, Entry, SpokenBy
from werksamen_desktop.ui.steps import STEP_WIDGETS

ALT = Qt.KeyboardModifier.AltModifier
FACTS = "Feiten, aannames en gaten"


def texts(opened, topic="facts"):
    return [e.text for e in opened.sitting.deliberation.listed(topic)]


def with_facts(sitting, *lines):
    for line in lines:
        sitting = edits.add_entry(sitting, Entry(uuid4(), "facts", line, kind="feit"))
    return sitting


def test_every_step_kind_has_a_widget():
    assert set(STEP_WIDGETS) == set(StepKind)


def test_enter_adds_a_line_and_stays_for_the_next(opens):
    opened = opens(StepKind.LIST, "facts")
    opened.part.first_field().setFocus()

    opened.type("Zij kookt zelf.")
    opened.press(Qt.Key.Key_Return)
    opened.press(Qt.Key.Key_3, ALT)
    opened.type("Kan inductie hier?")
    opened.press(Qt.Key.Key_Return)

    entries = opened.sitting.deliberation.listed("facts")
    assert [(e.text, e.kind) for e in entries] == [
        ("Zij kookt zelf.", "feit"), ("Kan inductie hier?", "onbekend")]
    assert opened.focus is opened.part.first_field()
    assert entries[0].made_in == "IB-4"


def test_words_left_in_the_adding_line_are_not_lost(opens):
    opened = opens(StepKind.LIST, "facts", sitting=None)
    opened.part.first_field().setFocus()
    opened.type("Half getypt")

    opened.window.setFocus()

    assert texts(opened) == ["Half getypt"]


def test_pasted_lines_become_entries_of_their_own(opens):
    opened = opens(StepKind.LIST, "facts")
    field = opened.part.first_field()
    field.setFocus()
    data = QMimeData()
    data.setText("Een\n\nTwee\nDrie")

    field.insertFromMimeData(data)
    opened.press(Qt.Key.Key_Return)

    assert texts(opened) == ["Een", "Twee", "Drie"]


def test_a_line_is_split_moved_joined_and_removed_by_keys(opens, sitting_of):
    opened = opens(StepKind.LIST, "facts", sitting=with_facts(sitting_of("ib"), "Een twee", "Drie"))
    first = opened.find(f"{FACTS}, 1")
    first.setFocus()
    cursor = first.textCursor()
    cursor.setPosition(4)
    first.setTextCursor(cursor)

    opened.press(Qt.Key.Key_Return, ALT)
    assert texts(opened) == ["Een", "twee", "Drie"]
    assert opened.focus is opened.find(f"{FACTS}, 2")

    opened.press(Qt.Key.Key_Down, ALT)
    assert texts(opened) == ["Een", "Drie", "twee"]
    assert opened.focus.toPlainText() == "twee"

    opened.press(Qt.Key.Key_Backspace)
    assert texts(opened) == ["Een", "Drie\ntwee"]
    assert opened.focus.textCursor().position() == 4

    opened.press(Qt.Key.Key_Delete, ALT)
    assert texts(opened) == ["Een"]

    for _ in range(4):
        opened.room.undo()
    assert texts(opened) == ["Een twee", "Drie"]


def test_arrows_go_from_line_to_line_and_tab_through_a_row(opens, sitting_of):
    opened = opens(StepKind.LIST, "facts", sitting=with_facts(sitting_of("ib"), "Een", "Twee"))
    opened.part.first_field().setFocus()

    opened.press(Qt.Key.Key_Up)
    assert opened.focus is opened.find(f"{FACTS}, 2")
    opened.press(Qt.Key.Key_Up)
    opened.press(Qt.Key.Key_Tab)
    assert opened.focus is opened.find(f"{FACTS}, 1, wie zoekt uit")
    opened.press(Qt.Key.Key_Tab)
    assert opened.focus is opened.find(f"{FACTS}, 1, bevestigd")
    opened.press(Qt.Key.Key_Space)

    assert opened.sitting.deliberation.listed("facts")[0].marked


def test_typing_keeps_the_cursor_and_is_one_undo_step(opens, sitting_of):
    opened = opens(StepKind.LIST, "facts", sitting=with_facts(sitting_of("ib"), "Zij wil thuis."))
    field = opened.find(f"{FACTS}, 1")
    field.setFocus()
    field.moveCursor(QTextCursor.MoveOperation.Start)

    opened.type("Ja: ")

    assert texts(opened) == ["Ja: Zij wil thuis."]
    assert field.textCursor().position() == 4
    opened.room.undo()
    assert texts(opened) == ["Zij wil thuis."]
    assert field.toPlainText() == "Zij wil thuis."


def test_a_row_menu_says_who_spoke_and_moves_to_another_list(opens, sitting_of):
    sitting = sitting_of("ib")
    seat = sitting.deliberation.table[1]
    entry = Entry(uuid4(), "curious", "Wat hebt u nodig?", seat=seat.id)
    opened = opens(StepKind.LIST, "curious", sitting=edits.add_entry(sitting, entry))
    row = opened.part.rows.rows.rows[entry.id]

    row.menu.aboutToShow.emit()
    spoken = next(a.menu() for a in row.menu.actions() if a.text() == "Wie sprak")
    next(a for a in spoken.actions() if a.text() == "namens").trigger()
    assert opened.sitting.deliberation.entries[0].spoken_by is SpokenBy.ON_BEHALF
    opened.type("zoon", "Vragen aan elkaar, 1, namens wie gesproken")
    assert opened.sitting.deliberation.entries[0].spoken_for == "zoon"

    row.menu.aboutToShow.emit()
    places = next(a.menu() for a in row.menu.actions() if a.text() == "Verplaats naar")
    next(a for a in places.actions() if "gaten" in a.text().lower()).trigger()
    assert opened.sitting.deliberation.entries[0].topic == "facts"


def test_a_closed_sitting_can_be_read_but_not_changed(opens, sitting_of):
    from datetime import UTC, datetime

    sitting = closing.close(with_facts(sitting_of("ib"), "Vast"),
                            datetime(2026, 11, 20, tzinfo=UTC))
    opened = opens(StepKind.LIST, "facts", sitting=sitting)

    opened.type("Nieuw", f"{FACTS}, 1")
    opened.type("Nieuw", f"{FACTS}, nieuwe regel")

    assert texts(opened) == ["Vast"]
    assert not opened.find(f"{FACTS}, 1, bevestigd").isEnabled()


def test_differences_say_what_they_are_about(opens):
    opened = opens(StepKind.LIKENESS)
    opened.type("Zij blijft wie zij is", "Overeenkomst, nieuwe regel")
    opened.press(Qt.Key.Key_Return)
    opened.find("Verschil, nieuwe regel").setFocus()
    opened.press(Qt.Key.Key_2, ALT)
    opened.type("Rust van de buren")
    opened.press(Qt.Key.Key_Return)

    d = opened.sitting.deliberation
    assert [e.text for e in d.listed("likeness" + LIKENESS_SAME)] == ["Zij blijft wie zij is"]
    found = d.listed("likeness" + LIKENESS_DIFFERENT)
    assert [(e.text, e.kind) for e in found] == [("Rust van de buren", "waarde")]


def test_the_moral_question_gets_hints_and_no_lock(opens):
    opened = opens(StepKind.TEXT, "dilemma", method_id="dm")
    opened.type("Hoe houden we haar veilig", "Morele vraag")

    assert opened.sitting.deliberation.question == "Hoe houden we haar veilig"
    assert "‘Hoe’ vraagt naar een aanpak" in opened.words()
    assert "vraagteken" in opened.words()


def test_a_checklist_is_ticked_by_space_and_walked_by_arrows(opens):
    opened = opens(StepKind.CHECKLIST, "opening", method_id="dm")
    opened.part.first_field().setFocus()

    opened.press(Qt.Key.Key_Space)
    opened.press(Qt.Key.Key_Down)
    opened.press(Qt.Key.Key_Return)

    assert opened.sitting.deliberation.checked == (
        "opening/We weten wie er zitten en namens wie", "opening/Het doel van dit beraad is helder")
    assert "2 van 8 besproken" in opened.words()
    opened.press(Qt.Key.Key_Space)
    assert len(opened.sitting.deliberation.checked) == 1


def test_options_get_a_price_a_place_and_a_consequence_per_seat(opens):
    opened = opens(StepKind.OPTIONS)
    opened.part.first_field().setFocus()
    opened.type("Aanleunwoning")
    opened.press(Qt.Key.Key_Return)
    opened.type("Zij houdt haar keuken", "Optie A, gevolg voor de persoon zelf")
    opened.click("Optie A, gevolgen tonen of verbergen")
    opened.type("Minder rust", "Optie A, gevolg voor Buren")

    options = opened.sitting.deliberation.options
    assert [o.text for o in options] == ["Thuis blijven", "Opname", "Aanleunwoning"]
    assert options[0].for_client == "Zij houdt haar keuken"
    assert [c.text for c in options[0].consequences] == ["Minder rust"]

    opened.find("Optie C").setFocus()
    opened.press(Qt.Key.Key_Up, ALT)
    assert [o.text for o in opened.sitting.deliberation.options] == [
        "Thuis blijven", "Aanleunwoning", "Opname"]
    assert QApplication.focusWidget() is opened.find("Optie B")
