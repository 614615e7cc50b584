# SPDX-License-Identifier: EUPL-1.2
"""The preparation: the case, what is open, undo and keys, steps and time."""

from dataclasses import fields
from datetime import UTC, date, datetime
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QWidget,
)

from werksamen_desktop.model import closing, seating
from werksamen_desktop.model.case import CARRIED, Case, CaseKind
from werksamen_desktop.model.deliberation import Naming, new_sitting
from werksamen_desktop.model.open_points import open_before_start
from werksamen_desktop.model.people import Seat
from werksamen_desktop.ui.prepare.prepare_page import PreparePage

from .conftest import (
    ALT,
    CTRL,
    DEEP,
    METHOD,
    NONE,
    SHIFT,
    caught,
    named,
    press,
    seated,
    write,
)

# The case

def test_every_fact_of_the_case_has_a_field_that_is_typed_in(page: PreparePage):
    typed = {"pseudonym": ("Schuilnaam", "Mevrouw A."), "story": ("Het verhaal", "Zij viel."),
             "turning_point": ("Het hittepunt: waar ging het wringen?", "De trap"),
             "wish": ("Wat wil de persoon zelf?", "Thuis zijn"),
             "purpose": ("Doel van het delen", "Hulp regelen"),
             "ground": ("Grondslag", "toestemming"), "mandate": ("Wie mag beslissen", "Gemeente"),
             "keep_until": ("Bewaren tot", "1 mei 2027")}

    for name, text in typed.values():
        write(named(page.case_page, name), text)

    case = page.room.case
    elsewhere = {"id", "kind", "person_word", "agreements", "lead_chosen", "lead_reason",
                 "wind_people", "wind_problems", "wind_emotion", "next_on", *CARRIED}
    told = {f.name for f in fields(Case)} - elsewhere
    assert set(typed) == told
    assert {n: getattr(case, n) for n in told} == {
        **{n: text for n, (_, text) in typed.items()}, "keep_until": date(2027, 5, 1)}


def test_kind_and_naming_are_chosen_with_the_arrow_keys(page: PreparePage):
    for name in ("Soort beraad", "Namen in de zaal en in het verslag"):
        named(page.case_page, name).setFocus()
        press(page, Qt.Key.Key_Down)

    assert page.room.case.kind is CaseKind.COOPERATION
    assert page.room.deliberation.naming is Naming.ANONYMOUS


def test_the_moment_of_the_sitting_is_typed_as_people_say_it(page: PreparePage):
    for name, text in (("Datum", "4 december 2026"), ("Aanvang", "14.00"), ("Plaats", "Kamer 2")):
        write(named(page.case_page, name), text)

    d = page.room.deliberation
    assert (d.held_on, d.starts_at, d.place) == (date(2026, 12, 4), "14.00", "Kamer 2")


def test_the_word_for_the_person_may_be_any_word_and_is_used_at_once(page: PreparePage):
    grown = caught(page.library_grown)
    word = page.case_page.word
    word.setFocus()
    press(page, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(word.lineEdit(), "gezin")
    press(page, Qt.Key.Key_Tab)

    assert page.room.case.person_word == "gezin"
    assert any("wens van het gezin" in p.text for p in open_before_start(page.room.sitting))
    assert page.seats_page.list.item(0).text().startswith("Gezin")
    assert [library.person_words[-1] for library in grown] == ["gezin"]
    assert word.itemText(word.count() - 1) == "gezin"


def test_an_emptied_word_for_the_person_returns_when_left(page: PreparePage):
    word = page.case_page.word
    word.setFocus()
    press(page, Qt.Key.Key_A, CTRL)
    press(page, Qt.Key.Key_Delete)
    press(page, Qt.Key.Key_Tab)

    assert page.room.case.person_word == "cliënt"
    assert word.currentText() == "cliënt"


def test_a_known_word_for_the_person_is_chosen_with_an_arrow(page: PreparePage):
    page.case_page.word.setFocus()

    press(page, Qt.Key.Key_Down)

    assert page.room.case.person_word == "inwoner"


def test_no_text_says_client_once_another_word_was_chosen(make):
    page = make(seated("Huisarts").with_case(person_word="leerling"))
    page.show_page(1)
    page.seats_page.list.setCurrentRow(0)

    told = [w.text() for w in page.findChildren(QPushButton)]
    told += [w.accessibleName() for w in page.findChildren(QWidget)]
    told += [page.seats_page.list.item(r).text() for r in range(2)]
    told += [page.seats_page.form.kind.currentText()]
    told += [p.text for p in open_before_start(page.room.sitting)]
    assert not [t for t in told if "cliënt" in t.lower()]


def test_a_question_of_two_questions_gets_one_gentle_hint(page: PreparePage):
    assert not page.case_page.hint.isVisible()

    page.case_page.question.setFocus()
    press(page, Qt.Key.Key_End, CTRL)
    QTest.keyClicks(page.case_page.question, " Of niet?")

    assert "vragen" in page.case_page.hint.text()


# What is open

def test_a_fresh_page_stands_in_the_question_and_cannot_start(fresh: PreparePage):
    assert fresh.case_page.question.hasFocus()
    assert not fresh.start.isEnabled()
    assert fresh.open_list.told.text() == "Eerst nodig: een vraag en twee deelnemers."


def test_only_a_question_and_two_seats_are_required(fresh: PreparePage, qtbot):
    started = caught(fresh.start_requested)

    QTest.keyClicks(fresh.case_page.question, "Mogen wij bellen?")
    press(fresh, Qt.Key.Key_Return, CTRL)
    assert started == []
    assert fresh.seats_page.buttons["add"].hasFocus(), "the key leads to what is required"
    press(fresh, Qt.Key.Key_Space)
    QTest.keyClicks(QApplication.focusWidget(), "Wijkteam")
    press(fresh, Qt.Key.Key_Return, CTRL)

    assert len(started) == 1
    assert fresh.open_list.points, "the rest stays in view"


@pytest.mark.parametrize("number", range(13))
def test_each_open_point_leads_to_the_field_it_is_about(make, number: int):
    sitting = seating.add_seat(new_sitting(METHOD), Seat(uuid4()))
    page = make(sitting.with_deliberation(available=30))
    points = open_before_start(page.room.sitting)
    assert len(points) == 14
    point = points[number + 1]

    page.open_list.points[number + 1].setFocus()
    press(page, Qt.Key.Key_Space)

    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus is not page.open_list.points[number + 1]
    subject = focus.accessibleName().lower()
    expected = {"pseudonym": "schuilnaam", "story": "verhaal", "turning_point": "hittepunt",
                "wish": "wil de persoon", "purpose": "doel", "ground": "grondslag",
                "mandate": "beslissen", "keep_until": "bewaren", "discipline": "discipline",
                "facilitator": "gespreksleider", "case_lead": "casusregisseur",
                "held_on": "datum", "": "beschikbare tijd"}[point.field]
    assert expected in subject, point.text
    assert focus.isVisible()


def test_the_open_list_shrinks_while_it_is_filled(page: PreparePage):
    before = len(page.open_list.points)

    write(named(page.case_page, "Grondslag"), "wet")

    assert len(page.open_list.points) == before - 1


# Undo and keys

def test_undo_takes_back_a_burst_in_any_kind_of_field(page: PreparePage):
    page.show_page(2)
    row = page.steps_page.rows["s1"].minutes
    row.setFocus()
    press(page, Qt.Key.Key_Up)
    press(page, Qt.Key.Key_Up)
    assert page.room.deliberation.minutes(METHOD.steps[0]) == 12
    press(page, Qt.Key.Key_Z, CTRL)
    assert row.value() == 10

    page.show_page(0)
    write(page.case_page.word, "x")
    press(page, Qt.Key.Key_Z, CTRL)
    assert page.case_page.word.currentText() == "cliënt"

    write(page.case_page.pseudonym, "Mevrouw A.")
    press(page, Qt.Key.Key_Z, CTRL)
    assert page.case_page.pseudonym.text() == ""
    press(page, Qt.Key.Key_Z, CTRL | SHIFT)
    assert page.case_page.pseudonym.text() == "Mevrouw A."
    page.undo.click()
    assert page.room.case.pseudonym == ""


def test_alt_with_a_number_shows_a_page_and_alt_left_goes_back(page: PreparePage):
    left = caught(page.left)

    for number, key in enumerate((Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)):
        press(page, key, ALT)
        assert page.stack.currentIndex() == number
        assert page.tabs.button(number).isChecked()
    press(page, Qt.Key.Key_4, ALT)
    assert QApplication.focusWidget() is page.open_list.points[0]
    press(page, Qt.Key.Key_Left, ALT)

    assert len(left) == 1


def test_a_wheel_over_a_field_scrolls_the_page_and_changes_nothing(page: PreparePage):
    page.show_page(2)
    before = page.room.sitting
    for field in (page.steps_page.available, page.case_page.word,
                  page.seats_page.form.kind):
        event = QWheelEvent(QPointF(4, 4), QPointF(4, 4), QPoint(), QPoint(0, -120),
                            Qt.MouseButton.NoButton, NONE, Qt.ScrollPhase.NoScrollPhase, False)
        QApplication.sendEvent(field, event)

    assert page.room.sitting == before


def test_every_field_of_each_page_is_reached_by_tab_in_reading_order(page: PreparePage):
    for number in range(3):
        page.show_page(number)
        area = page.stack.widget(number)
        fields_ = [w for kind in (QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox)
                   for w in area.findChildren(kind)
                   if w.isVisible() and w.isEnabled()
                   and not isinstance(w.parent(), QComboBox | QAbstractSpinBox)]
        page.start.setFocus()
        met: list[QWidget] = []
        for _ in range(80):
            press(page, Qt.Key.Key_Tab)
            focus = QApplication.focusWidget()
            if focus in met:
                break
            met.append(focus)
        assert set(fields_) <= set(met), number
        assert all(w.accessibleName() or w.text() for w in met)
        places = [w.mapTo(area, QPoint()) for w in met if w in fields_]
        if number != 1:
            assert [(p.y() // 12, p.x()) for p in places] == sorted(
                (p.y() // 12, p.x()) for p in places), number


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (683, 384)])
def test_at_every_size_nothing_sticks_out_and_each_page_scrolls(make, size):
    page = make(seated("Huisarts met een hele lange naam", "GGZ").with_deliberation(
        question="Mogen wij " + "heel " * 60 + "?"), size=size)
    assert (page.width(), page.height()) == size

    for number in range(page.stack.count()):
        page.show_page(number)
        QApplication.processEvents()
        shown = page.stack.currentWidget()
        if isinstance(shown, QScrollArea):
            assert shown.widget().width() <= shown.viewport().width(), number
        for button in page.findChildren(QPushButton):
            if button.isVisible():
                right = button.mapTo(page, QPoint(button.width(), 0)).x()
                assert right <= size[0], (number, button.text())


def test_a_narrow_window_has_the_open_points_as_a_fourth_page(make):
    page = make(seated("GGZ"), size=(683, 384))

    press(page, Qt.Key.Key_4, ALT)
    assert page.open_list.isVisible()
    assert page.tabs.button(3).text().startswith("Nog open · ")
    page.open_list.points[-1].click()
    assert not page.open_list.isVisible()
    page.resize(1366, 768)
    QApplication.processEvents()

    assert page.open_list.isVisible()
    assert not page.tabs.button(3).isVisible()


def test_a_closed_sitting_is_read_and_not_changed(make):
    sitting = closing.close(seated("GGZ").with_deliberation(question="Mag dit?"),
                          datetime.now(UTC))
    page = make(sitting)

    assert page.closed.isVisible()
    write(page.case_page.pseudonym, "X")
    page.show_page(1)
    page.seats_page.list.setFocus()
    press(page, Qt.Key.Key_Delete)

    assert page.room.sitting == sitting
    assert not page.seats_page.buttons["add"].isEnabled()
    assert not page.steps_page.available.isEnabled()


def test_an_example_carries_its_banner(make):
    page = make(seated("GGZ").with_deliberation(example=True))

    assert any(w.text() == "VOORBEELD – geen echte gegevens" and w.isVisible()
               for w in page.findChildren(QWidget) if hasattr(w, "text"))


# Steps and time

def test_the_minutes_add_up_against_the_time_there_is(page: PreparePage):
    page.show_page(2)
    steps = page.steps_page
    assert steps.total.text() == "60 minuten – past precies"

    steps.rows["s2"].minutes.setFocus()
    press(page, Qt.Key.Key_A, CTRL)
    QTest.keyClicks(QApplication.focusWidget(), "25")
    assert steps.total.text() == "65 minuten – 5 minuten te veel"
    assert any("5 minuten langer" in p.text for p in open_before_start(page.room.sitting))
    steps.rows["s1"].held.click()
    assert page.room.deliberation.skip_reason("s1") is None
    assert steps.rows["s1"].held.isChecked()
    steps.dialogs.reason = "Al besproken"
    steps.rows["s1"].held.click()

    assert steps.total.text() == "55 minuten – 5 minuten over"
    assert page.room.deliberation.skip_reason("s1") == "Al besproken"
    write(steps.available, "")
    press(page, Qt.Key.Key_Down)
    assert page.room.deliberation.available == 59


def test_another_depth_shows_other_steps_and_their_time(make):
    page = make(new_sitting(DEEP))
    page.show_page(2)
    steps = page.steps_page
    assert steps.total.text() == "50 minuten – past precies"

    steps.variant.setFocus()
    press(page, Qt.Key.Key_Down)

    assert page.room.deliberation.variant == "light"
    assert list(steps.rows) == ["l1"]
    assert steps.total.text() == "10 minuten – 40 minuten over"
