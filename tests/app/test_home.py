# SPDX-License-Identifier: EUPL-1.2
"""The start page on a real archive: begin, find, duplicate, throw away, take back, tick off."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from werksamen_desktop.app.home import Home
from werksamen_desktop.model import edits, seating
from werksamen_desktop.model.case import Agreement, Case
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import Field, Method, Part, Step
from werksamen_desktop.model.people import Role, Seat
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.store.archive import Archive
from werksamen_desktop.ui.prepare.quick_start import QuickStart
from werksamen_desktop.ui.start.start_page import StartPage

METHOD = Method("proef", "Proefmethode", "1", (
    Step("s1", "Begin", "Wat zien we?", (Part(
        StepKind.TEXT, "start", fields=(Field("case.story", "Verhaal"),)),), minutes=10),))


class Answers:
    """Answers what it was told to, and remembers what it was asked."""

    def __init__(self) -> None:
        self.agrees = True
        self.file: Path | None = None
        self.files: tuple[Path, ...] = ()
        self.told: list[str] = []

    def confirm(self, title: str, text: str, yes: str, no: str = "Annuleren") -> bool:
        self.told.append(text)
        return self.agrees

    def ask_text(self, title: str, question: str, text: str = "") -> str | None:
        return None

    def choose(self, title: str, question: str, choices: Sequence[str]) -> int | None:
        return None

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        return self.file

    def open_files(self, title: str, kinds: str) -> tuple[Path, ...]:
        return self.files

    def tell(self, text: str) -> None:
        self.told.append(text)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    opened = Archive.open(tmp_path / "werksamen.db")
    yield opened
    opened.close()


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def home(archive: Archive, answers: Answers, dressed, qtbot) -> Home:
    page = StartPage()
    qtbot.addWidget(page)
    made = Home(page, archive, archive.library(), answers, parent=page)
    page.resize(1200, 760)
    with qtbot.waitActive(page):
        page.show()
    return made


def kept(archive: Archive, pseudonym: str, question: str, *, disciplines: str = "Huisarts GGZ",
         **more: object) -> Sitting:
    sitting = new_sitting(METHOD, case=Case(pseudonym=pseudonym, story="Een verhaal"))
    sitting = sitting.with_deliberation(question=question, **more)
    for name in disciplines.split():
        sitting = seating.add_seat(sitting, Seat(uuid4(), discipline=name))
    archive.save(sitting, None)
    return sitting


def agreed(sitting: Sitting, archive: Archive, step: str) -> Agreement:
    made = edits.add_agreement(sitting, Agreement(uuid4(), step=step, who="JGZ"))
    archive.save(made, sitting)
    return made.case.agreements[-1]


def caught(signal: object) -> list[object]:
    held: list[object] = []
    signal.connect(held.append)  # type: ignore[attr-defined]
    return held


def titles(home: Home) -> list[str]:
    model = home.page.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_a_search_finds_a_word_from_inside_a_sitting(home: Home, archive: Archive, qtbot):
    kept(archive, "Mevrouw A.", "Mag dit?", disciplines="Reclassering")
    kept(archive, "Leerling J.", "Moet dit?")
    home.refresh()

    home.page.search.setFocus()
    QTest.keyClicks(home.page.search, "reclass")
    qtbot.waitUntil(lambda: titles(home) == ["Mevrouw A. – Mag dit?"])
    QTest.keyClick(home.page.search, Qt.Key.Key_Escape)

    qtbot.waitUntil(lambda: len(titles(home)) == 2)


def test_enter_opens_the_whole_sitting_from_the_archive(home: Home, archive: Archive):
    sitting = kept(archive, "Mevrouw A.", "Mag dit?")
    opened = caught(home.opened)
    home.refresh()

    home.page.table.setFocus()
    QTest.keyClick(home.page.table, Qt.Key.Key_Return)

    assert opened == [sitting]


def test_a_duplicate_is_another_case_with_the_same_table_and_no_agreements(
        home: Home, archive: Archive):
    sitting = kept(archive, "Mevrouw A.", "Mag dit?")
    agreed(sitting, archive, "Bellen")
    prepared = caught(home.prepared)

    home.page.duplicate_requested.emit(sitting.deliberation.id)

    copy = prepared[0]
    assert isinstance(copy, Sitting)
    assert copy.case.id != sitting.case.id
    assert copy.case.story == "Een verhaal"
    assert copy.case.agreements == ()
    assert [s.discipline for s in copy.deliberation.table] == ["", "Huisarts", "GGZ"]
    assert not {s.id for s in copy.deliberation.seats} & {s.id for s in sitting.deliberation.seats}
    assert len(archive.listings()) == 2
    assert archive.load(copy.deliberation.id) == copy


def test_a_follow_up_hangs_on_the_same_case_and_keeps_the_clients_seat(
        home: Home, archive: Archive):
    sitting = kept(archive, "Mevrouw A.", "Mag dit?")
    client = sitting.deliberation.table[0]
    known = seating.set_seat(sitting, client.id, initials="MA", roles=(Role.DECIDER,),
                             present_until="15.00")
    archive.save(known, sitting)
    prepared = caught(home.prepared)

    home.page.follow_up_requested.emit(sitting.deliberation.id)

    following = prepared[0]
    assert isinstance(following, Sitting)
    assert following.case == known.case
    seat = following.deliberation.table[0]
    assert (seat.initials, seat.roles, seat.present_until) == ("MA", (Role.DECIDER,), "")
    assert sorted(row.number for row in archive.listings()) == [1, 2]


def test_trash_takes_back_by_the_quiet_line_and_by_the_trash_itself(
        home: Home, archive: Archive, qtbot):
    sitting = kept(archive, "Mevrouw A.", "Mag dit?")
    home.refresh()
    home.page.table.setFocus()

    QTest.keyClick(home.page.table, Qt.Key.Key_Delete)
    assert titles(home) == []
    assert home.page.line.words.text() == "In de prullenbak gezet."
    qtbot.mouseClick(home.page.line.button, Qt.MouseButton.LeftButton)
    assert titles(home) == ["Mevrouw A. – Mag dit?"]

    home.page.table.setFocus()
    QTest.keyClick(home.page.table, Qt.Key.Key_Delete)
    home.page.trash_button.click()
    assert titles(home) == ["Mevrouw A. – Mag dit?"]
    qtbot.mouseClick(home.page.row_actions.buttons["restore_requested"],
                     Qt.MouseButton.LeftButton)
    assert titles(home) == []
    home.page.trash_button.click()
    assert archive.load(sitting.deliberation.id) == sitting
    assert titles(home) == ["Mevrouw A. – Mag dit?"]


def test_the_trash_can_be_searched_by_title(home: Home, archive: Archive):
    for name in ("Mevrouw A.", "Cliënt Ö."):
        archive.trash(kept(archive, name, "Mag dit?").deliberation.id)
    home.page.trash_button.click()

    home.page.search.setText("client mag")
    QTest.keyClick(home.page.search, Qt.Key.Key_Return)

    assert titles(home) == ["Cliënt Ö. – Mag dit?"]


def test_destroying_asks_first_and_is_for_good(home: Home, archive: Archive, answers: Answers):
    archive.trash(kept(archive, "Mevrouw A.", "Mag dit?").deliberation.id)
    home.page.trash_button.click()
    home.page.table.setFocus()

    answers.agrees = False
    QTest.keyClick(home.page.table, Qt.Key.Key_Delete)
    assert len(archive.trashed()) == 1
    answers.agrees = True
    QTest.keyClick(home.page.table, Qt.Key.Key_Delete)

    assert archive.trashed() == ()
    assert "voorgoed" in answers.told[0]
    assert "Mevrouw" not in answers.told[0]


def test_an_agreement_is_ticked_off_and_the_tick_taken_back(home: Home, archive: Archive, qtbot):
    sitting = kept(archive, "Mevrouw A.", "Mag dit?")
    made = agreed(sitting, archive, "Bellen")
    changed = caught(home.case_changed)
    home.refresh()

    home.page.agreements.ticks[0].setFocus()
    QTest.keyClick(home.page.agreements.ticks[0], Qt.Key.Key_Space)
    assert archive.load(sitting.deliberation.id).case.agreements[0].done
    assert home.page.agreements.ticks == []
    assert home.page.model.index(0, 4).data() == "1 / 1"
    QTest.keyClick(home.page, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert not archive.load(sitting.deliberation.id).case.agreements[0].done
    assert len(home.page.agreements.ticks) == 1
    assert [case.agreements for case in changed] == [  # type: ignore[attr-defined]
        (edits.changed((made,), made.id, done=True)[0],), (made,)]


def test_the_example_is_opened_once_more_instead_of_made_twice(home: Home, archive: Archive):
    opened = caught(home.opened)

    home.page.bar.example.click()
    home.page.bar.example.click()

    assert len(archive.listings()) == 1
    assert all(s.deliberation.example for s in opened)  # type: ignore[attr-defined]
    assert home.page.ready.title.text() == "Er staat geen beraad klaar"
    assert archive.agreements() == ()


def test_an_export_comes_back_by_an_import(
        home: Home, archive: Archive, answers: Answers, tmp_path: Path):
    sitting = kept(archive, "Mevrouw A.", "Mag dit?")
    answers.file = tmp_path / "uit.json"
    answers.files = (answers.file,)

    home.page.export_requested.emit(sitting.deliberation.id)
    archive.destroy(sitting.deliberation.id)
    home.page.import_requested.emit()

    assert archive.load(sitting.deliberation.id) == sitting
    assert home.page.line.words.text() == "1 beraad geïmporteerd."


def test_a_file_that_cannot_be_read_is_told_and_nothing_is_kept(
        home: Home, archive: Archive, answers: Answers, tmp_path: Path):
    good, bad = tmp_path / "goed.json", tmp_path / "slecht.json"
    answers.file = good
    sitting = kept(archive, "Mevrouw A.", "Mag dit?")
    home.page.export_requested.emit(sitting.deliberation.id)
    archive.destroy(sitting.deliberation.id)
    bad.write_text("{", encoding="utf-8")
    answers.files = (good, bad)

    home.page.import_requested.emit()

    assert archive.listings() == ()
    assert "slecht.json" in answers.told[0]


def test_a_row_that_is_gone_is_told_in_one_sentence(home: Home, answers: Answers):
    home.page.open_requested.emit(uuid4())

    assert len(answers.told) == 1


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_begin_now_needs_a_question_and_one_discipline_by_keyboard_alone(
        home: Home, archive: Archive, then):
    opened = caught(home.opened)
    seen: list[bool] = []

    def type_it(dialog: QuickStart) -> None:
        QTest.keyClicks(QApplication.focusWidget(), "Mogen wij bellen?")
        seen.append(dialog.go.isEnabled())
        dialog.seats[0].setFocus()
        QTest.keyClicks(dialog.seats[0], "Dorpsondersteuner")
        seen.append(dialog.go.isEnabled())
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    then(type_it)
    QTest.keyClick(home.page, Qt.Key.Key_N,
                   Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)

    assert seen == [False, True]
    sitting = opened[0]
    assert isinstance(sitting, Sitting)
    assert sitting.deliberation.question == "Mogen wij bellen?"
    assert [s.kind for s in sitting.deliberation.table] == ["client", "professional"]
    assert archive.load(sitting.deliberation.id) == sitting
    assert archive.library().disciplines[-1].name == "Dorpsondersteuner"
    assert home.library == archive.library()


def test_a_new_sitting_can_be_prepared_without_anything_filled_in(
        home: Home, archive: Archive, then):
    prepared = caught(home.prepared)

    then(lambda dialog: dialog.go.click())
    home.page.new_requested.emit()

    assert isinstance(prepared[0], Sitting)
    assert len(archive.listings()) == 1


def test_cancelling_the_dialog_keeps_nothing(home: Home, archive: Archive, then):
    then(lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Escape))
    home.page.quick_start_requested.emit()

    assert archive.listings() == ()


def test_teams_are_told_by_day_and_disciplines_and_never_name_a_client(
        home: Home, archive: Archive):
    kept(archive, "Mevrouw A.", "Mag dit?", held_on=date(2026, 11, 20),
         disciplines="Huisarts GGZ Politie Wijkteam UWV GGD")
    kept(archive, "Leerling J.", "Moet dit?", held_on=date(2026, 11, 1))
    kept(archive, "Meneer K.", "Kan dit?", held_on=date(2026, 10, 1))

    teams = home.teams()

    assert [title for title, _ in teams] == [
        "20 nov 2026 · Huisarts, GGZ, Politie, Wijkteam en nog 2", "1 nov 2026 · Huisarts, GGZ"]
    assert len(teams[0][1]) == 7


def test_the_library_learns_from_a_sitting_but_not_from_the_example(home: Home, archive: Archive):
    sitting = kept(archive, "Mevrouw A.", "Mag dit?", disciplines="Buurtsportcoach huisarts")
    before = home.library

    home.learn(sitting.with_deliberation(example=True))
    assert home.library is before
    home.learn(sitting.with_case(person_word="bewoner"))

    assert [d.name for d in archive.library().disciplines[len(before.disciplines):]] == [
        "Buurtsportcoach"]
    assert archive.library().person_words[-1] == "bewoner"
