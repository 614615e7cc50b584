# SPDX-License-Identifier: EUPL-1.2
"""The table of a sitting: seats with all their facts, added, pasted, merged and removed."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
)

from werksamen_desktop.model import edits, seating
from werksamen_desktop.model.decision import Outcome
from werksamen_desktop.model.people import Absence, Role, SeatKind
from werksamen_desktop.model.weighing import Entry
from werksamen_desktop.ui.prepare.prepare_page import PreparePage
from werksamen_desktop.ui.prepare.seats_page import SeatsPage

from .conftest import (
    ALT,
    CTRL,
    Answers,
    caught,
    popups,
    press,
    seated,
    write,
)

# The table

def seats_of(page: PreparePage) -> SeatsPage:
    page.show_page(1)
    page.seats_page.list.setFocus()
    return page.seats_page


def test_every_fact_of_a_seat_has_a_field(page: PreparePage):
    seats = seats_of(page)
    seats.list.setCurrentRow(1)
    form = seats.form
    typed = {"name": "J. de Vries", "organisation": "De Linde", "framework": "Zvw",
             "relation": "buurman", "initials": "HX", "present_from": "14.10",
             "present_until": "15.00"}

    for name, text in typed.items():
        write(form.lines[name], text)
    for role in (Role.FACILITATOR, Role.DECIDER):
        form.roles[role].setFocus()
        press(page, Qt.Key.Key_Space)
    form.kind.setFocus()
    press(page, Qt.Key.Key_Up)
    form.colour.swatches[6].click()

    seat = page.room.deliberation.table[1]
    assert seat == replace(seat, **typed, roles=(Role.FACILITATOR, Role.DECIDER),
                           kind=SeatKind.BONUS, colour=6, discipline="Huisarts")


def test_a_colour_is_chosen_by_keys_and_told_by_name_and_by_who_else_has_it(page: PreparePage):
    seats = seats_of(page)
    seats.list.setCurrentRow(1)
    choice = seats.form.colour

    choice.swatches[0].setFocus()
    press(page, Qt.Key.Key_Right)

    assert page.room.deliberation.table[1].colour == 1
    assert choice.swatches[1].accessibleName() == "Huisarts, kleur oranje, ook van Wijkverpleging"
    assert choice.told.text() == "oranje, ook van Wijkverpleging"
    assert choice.swatches[9].accessibleName() == "Huisarts, kleur oranje met ring"
    assert len({s.accessibleName() for s in choice.swatches}) == 16


def test_the_clients_seat_stands_first_and_keeps_its_kind_colour_and_place(page: PreparePage):
    seats = seats_of(page)
    seats.list.setCurrentRow(0)

    for key in ("up", "down", "merge", "remove"):
        assert not seats.buttons[key].isEnabled()
    assert not seats.form.kind.isEnabled()
    assert not seats.form.colour.isEnabled()
    press(page, Qt.Key.Key_Delete)
    press(page, Qt.Key.Key_Down, ALT)
    seats.list.setCurrentRow(1)
    press(page, Qt.Key.Key_Up, ALT)

    assert page.room.deliberation.table[0].kind is SeatKind.CLIENT
    assert len(page.room.deliberation.table) == 3


def test_an_absent_perspective_rests_on_the_group_or_on_no_data(page: PreparePage, qtbot):
    seats = seats_of(page)
    qtbot.mouseClick(seats.buttons["absent"], Qt.MouseButton.LeftButton)
    QTest.keyClicks(QApplication.focusWidget(), "Buren")

    assert page.room.deliberation.table[-1].absence is Absence.FILLED_BY_GROUP
    assert "niet aanwezig – door groep ingevuld" in seats.list.item(3).text()
    seats.form.absence.setFocus()
    press(page, Qt.Key.Key_Down)
    assert page.room.deliberation.table[-1].absence is Absence.NO_DATA
    assert seats.form.absence.currentText() == "geen gegevens"


def test_a_seat_that_turns_absent_and_back_is_present_again(page: PreparePage):
    seats = seats_of(page)
    seats.list.setCurrentRow(1)
    seats.form.kind.setFocus()

    press(page, Qt.Key.Key_Down)
    assert page.room.deliberation.table[1].absence is Absence.FILLED_BY_GROUP
    press(page, Qt.Key.Key_Up)

    assert page.room.deliberation.table[1].absence is Absence.PRESENT


@popups
def test_a_chosen_discipline_brings_along_what_the_library_knows(page: PreparePage, qtbot):
    seats = seats_of(page)
    seats.add()
    line = seats.form.lines["discipline"]

    QTest.keyClicks(line, "poli")
    popup = line.completer().popup()
    qtbot.waitUntil(popup.isVisible)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)

    seat = page.room.deliberation.table[-1]
    assert (seat.discipline, seat.framework, seat.initials) == ("Politie", "Politiewet", "PL")


@popups
def test_a_new_discipline_is_remembered_once_and_offered_to_the_next_seat(page: PreparePage):
    grown = caught(page.library_grown)
    seats = seats_of(page)
    seats.add()
    QTest.keyClicks(seats.form.lines["discipline"], "Buurtsportcoach")
    assert grown == [], "not at every key"
    press(page, Qt.Key.Key_Tab)
    seats.add()
    QTest.keyClicks(seats.form.lines["discipline"], "huisarts")
    press(page, Qt.Key.Key_Tab)

    assert [d.name for d in grown[-1].disciplines] == [
        "Huisarts", "Politie", "Wijkverpleging", "Buurtsportcoach"]
    assert len(grown) == 1
    model = seats.form.lines["discipline"].completer().model()
    assert "Buurtsportcoach" in model.stringList()


def test_participants_are_pasted_from_a_spreadsheet_into_the_list(page: PreparePage):
    seats = seats_of(page)
    QGuiApplication.clipboard().setText(
        "Naam\tFunctie\tOrganisatie\nA. Bakker\tSchuldhulp\tGemeente\n\tGGZ\t\n")

    press(page, Qt.Key.Key_V, CTRL)

    added = page.room.deliberation.table[3:]
    assert [(s.name, s.discipline, s.organisation) for s in added] == [
        ("A. Bakker", "Schuldhulp", "Gemeente"), ("", "GGZ", "")]
    assert seats.line.words.text() == "2 deelnemers geplakt."
    assert "Schuldhulp" in {d.name for d in seats.library.disciplines}
    press(page, Qt.Key.Key_Z, CTRL)
    assert len(page.room.deliberation.table) == 3


def test_an_empty_clipboard_is_told_and_changes_nothing(page: PreparePage, answers: Answers):
    seats = seats_of(page)
    QGuiApplication.clipboard().setText(" \n")

    seats.buttons["paste"].click()

    assert len(answers.told) == 1
    assert len(page.room.deliberation.table) == 3


def test_the_team_of_an_earlier_sitting_is_copied_without_its_client(make, answers: Answers):
    earlier = seated("Schuldhulp", "GGZ").deliberation.table
    page = make(seated("Huisarts"), teams=[("20 nov 2026 · Schuldhulp, GGZ", earlier)])
    seats = seats_of(page)
    answers.place = 0

    seats.buttons["team"].click()

    table = page.room.deliberation.table
    assert [s.discipline for s in table] == ["", "Huisarts", "Schuldhulp", "GGZ"]
    assert len({s.colour for s in table[1:]}) == 3
    assert not {s.id for s in table} & {s.id for s in earlier}


def test_a_copied_team_keeps_its_colours_where_they_are_free():
    earlier = seated("Schuldhulp", "GGZ")
    earlier = seating.set_seat(earlier, earlier.deliberation.table[2].id, colour=6)

    made = seating.copy_team(seated("Huisarts"), earlier.deliberation.table)

    assert [s.colour for s in made.deliberation.table[1:]] == [0, 1, 6]


def test_without_an_earlier_sitting_there_is_no_team_to_copy(page: PreparePage, answers: Answers):
    seats_of(page).buttons["team"].click()

    assert answers.told == ["Er is nog geen eerder beraad met deelnemers."]


def test_merging_moves_all_that_was_said_and_can_be_taken_back(make, answers: Answers, qtbot):
    sitting = seated("Huisarts", "Huisarts 2")
    one, two = sitting.deliberation.table[1:]
    said = Entry(uuid4(), "perspectief.zicht", "Hij belde", seat=two.id)
    page = make(edits.add_entry(sitting, said))
    seats = seats_of(page)
    seats.list.setCurrentRow(2)
    answers.place = 1

    seats.buttons["merge"].click()

    assert [s.id for s in page.room.deliberation.table[1:]] == [one.id]
    assert page.room.deliberation.entries[0].seat == one.id
    assert seats.chosen == one
    qtbot.mouseClick(seats.line.button, Qt.MouseButton.LeftButton)
    assert page.room.deliberation.entries[0].seat == two.id
    assert not seats.line.isVisible()


def test_alt_and_arrows_move_a_seat_which_stays_chosen(page: PreparePage):
    seats = seats_of(page)
    seats.list.setCurrentRow(1)

    press(page, Qt.Key.Key_Down, ALT)

    assert [s.discipline for s in page.room.deliberation.table[1:]] == [
        "Wijkverpleging", "Huisarts"]
    assert seats.chosen.discipline == "Huisarts"
    assert seats.buttons["up"].isEnabled()
    assert not seats.buttons["down"].isEnabled()


def test_moving_passes_a_seat_that_left_the_table_after_the_decision(make):
    sitting = seated("A", "B", "C")
    sitting = edits.choose_outcome(sitting, Outcome.JOINT, datetime.now(UTC))
    sitting = seating.remove_seat(sitting, sitting.deliberation.table[2].id)
    page = make(sitting)
    seats = seats_of(page)
    seats.list.setCurrentRow(1)

    press(page, Qt.Key.Key_Down, ALT)

    assert [s.discipline for s in page.room.deliberation.table[1:]] == ["C", "A"]


def test_a_seat_that_spoke_goes_after_asking_and_comes_back_whole(make, answers: Answers):
    sitting = seated("Huisarts", "GGZ")
    said = Entry(uuid4(), "perspectief.zicht", "Hij belde",
                 seat=sitting.deliberation.table[2].id)
    sitting = edits.add_entry(sitting, said)
    page = make(sitting)
    seats = seats_of(page)
    seats.list.setCurrentRow(2)

    answers.agrees = False
    press(page, Qt.Key.Key_Delete)
    assert page.room.sitting == sitting
    answers.agrees = True
    press(page, Qt.Key.Key_Delete)
    assert page.room.deliberation.entries == ()
    assert seats.line.words.text() == "‘GGZ’ is verwijderd."
    press(page, Qt.Key.Key_Z, CTRL)

    assert page.room.sitting == sitting


def test_the_quiet_line_goes_when_something_else_was_done(page: PreparePage):
    seats = seats_of(page)
    seats.list.setCurrentRow(2)
    press(page, Qt.Key.Key_Delete)
    assert seats.line.isVisible()

    write(seats.form.lines["name"], "J")

    assert not seats.line.isVisible()


def test_a_participant_without_a_name_and_with_strange_words_is_kept_as_it_is(page: PreparePage):
    seats = seats_of(page)
    seats.list.setCurrentRow(1)

    QGuiApplication.clipboard().setText("عيادة <b>&")
    seats.form.lines["organisation"].setFocus()
    press(page, Qt.Key.Key_V, CTRL)

    assert page.room.deliberation.table[1].organisation == "عيادة <b>&"
    assert "<b>&" in seats.list.item(1).text()
