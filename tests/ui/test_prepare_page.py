# SPDX-License-Identifier: EUPL-1.2
"""Preparing by keyboard and mouse: every field of case, table and time, and what is still open."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
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

from werksamen_desktop.model import edits, seating
from werksamen_desktop.model.case import Case, CaseKind
from werksamen_desktop.model.decision import Outcome
from werksamen_desktop.model.deliberation import Naming, Sitting, new_sitting
from werksamen_desktop.model.library import Library
from werksamen_desktop.model.method import Field, Method, Part, Step, Variant
from werksamen_desktop.model.open_points import open_before_start
from werksamen_desktop.model.people import Absence, Discipline, Role, Seat, SeatKind
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry
from werksamen_desktop.room import Room
from werksamen_desktop.ui.prepare.prepare_page import PreparePage
from werksamen_desktop.ui.prepare.quick_start import QuickStart
from werksamen_desktop.ui.prepare.seats_page import SeatsPage

PART = Part(StepKind.TEXT, "start", fields=(Field("case.story", "Verhaal"),))
METHOD = Method("proef", "Proefmethode", "1", (
    Step("s1", "Begin", "Wat zien we?", (PART,), minutes=10),
    Step("s2", "Weeg", "Wat telt?", (PART,), minutes=20),
    Step("s3", "Besluit", "Wat doen we?", (PART,), minutes=30)))
DEEP = Method("diep", "Diepe methode", "1", (
    Step("l1", "Kort", "?", (PART,), minutes=10, variants=("light",)),
    Step("h1", "Lang", "?", (PART,), minutes=50, variants=("heavy",))),
    variants=(Variant("heavy", "Zwaar"), Variant("light", "Licht")))
LIBRARY = Library(disciplines=(
    Discipline("Huisarts", "De Linde", "Zvw", "HA"), Discipline("Politie", "", "Politiewet", "PL")))
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
popups = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


class Answers:
    """Gives the answers it was told to, and remembers what it was asked."""

    def __init__(self) -> None:
        self.place: int | None = None
        self.agrees = True
        self.reason: str | None = None
        self.asked: list[str] = []
        self.told: list[str] = []

    def confirm(self, title: str, text: str, yes: str, no: str = "Annuleren") -> bool:
        self.asked.append(text)
        return self.agrees

    def ask_text(self, title: str, question: str, text: str = "") -> str | None:
        return self.reason

    def choose(self, title: str, question: str, choices: Sequence[str]) -> int | None:
        self.asked += choices
        return self.place

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        return None

    def open_files(self, title: str, kinds: str) -> tuple[Path, ...]:
        return ()

    def tell(self, text: str) -> None:
        self.told.append(text)


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def make(dressed, qtbot, answers: Answers):
    """Makes a shown page on a room that holds a sitting."""
    def made(sitting: Sitting, *, library: Library = LIBRARY, teams=(), size=(1366, 768),
             ) -> PreparePage:
        page = PreparePage(Room(sitting), library, answers, lambda: teams)
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitActive(page):
            page.show()
        return page
    return made


def seated(*disciplines: str) -> Sitting:
    sitting = new_sitting(METHOD)
    for name in disciplines:
        sitting = seating.add_seat(sitting, Seat(uuid4(), discipline=name))
    return sitting


@pytest.fixture
def page(make) -> PreparePage:
    sitting = seated("Huisarts", "Wijkverpleging")
    return make(sitting.with_deliberation(question="Mogen wij bellen?"))


@pytest.fixture
def fresh(make) -> PreparePage:
    return make(new_sitting(METHOD))


def press(widget: QWidget, key: Qt.Key, modifier=NONE) -> None:
    QTest.keyClick(widget.window().windowHandle(), key, modifier)


def named(where: QWidget, name: str) -> QWidget:
    return next(w for w in where.findChildren(QWidget) if w.accessibleName() == name)


def caught(signal: object) -> list[object]:
    held: list[object] = []
    signal.connect(lambda *told: held.append(told[0] if told else None))  # type: ignore[attr-defined]
    return held


def write(field: QWidget, text: str) -> None:
    field.setFocus()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)


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
    told = {f.name for f in fields(Case)} - {"id", "kind", "person_word", "agreements"}
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
    sitting = edits.close(seated("GGZ").with_deliberation(question="Mag dit?"),
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


# Beginning at once

@pytest.fixture
def quick(dressed, qtbot) -> QuickStart:
    dialog = QuickStart((METHOD, DEEP), LIBRARY, with_seats=True)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


@popups
def test_beginning_at_once_takes_a_question_and_one_discipline(quick: QuickStart):
    assert quick.question.hasFocus()
    assert quick.lacking.text() == "Nog nodig: een vraag en een discipline"

    QTest.keyClicks(quick.question, "Mogen wij bellen?")
    press(quick, Qt.Key.Key_Tab)
    press(quick, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is quick.seats[0]
    QTest.keyClicks(quick.seats[0], "HUISARTS")
    assert quick.lacking.text() == ""
    quick.seats[0].completer().popup().hide()
    press(quick, Qt.Key.Key_Return)

    made = quick.sitting
    assert made
    doctor = made.deliberation.table[1]
    assert (doctor.discipline, doctor.organisation, doctor.initials) == (
        "Huisarts", "De Linde", "HA")
    assert not any(p.required for p in open_before_start(made))


@popups
def test_more_disciplines_get_more_lines_up_to_twelve(quick: QuickStart):
    for number in range(12):
        quick.seats[number].setText(f"Discipline {number}")

    assert len(quick.seats) == 12
    assert QApplication.focusWidget() is quick.question
    quick.question.setPlainText("Mag dit?")
    quick.go.click()
    assert len(quick.sitting.deliberation.table) == 13


def test_a_method_with_depths_offers_each_of_them(quick: QuickStart):
    assert [quick.method.itemText(n) for n in range(3)] == [
        "Proefmethode", "Diepe methode – zwaar", "Diepe methode – licht"]


def test_the_dialog_says_when_the_chosen_method_fits(dressed, qtbot):
    fits = replace(METHOD, use_when="Iemand moet kiezen.", duration="90 minuten", group="6 tot 10")
    dialog = QuickStart((fits, DEEP), LIBRARY, with_seats=True)
    qtbot.addWidget(dialog)
    assert dialog.use_when.text() == "Iemand moet kiezen.\n90 minuten · 6 tot 10"

    dialog.method.setCurrentIndex(1)

    assert dialog.use_when.text() == ""
