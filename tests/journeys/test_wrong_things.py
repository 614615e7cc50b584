# SPDX-License-Identifier: EUPL-1.2
"""Wrong things: a pasted novel, keys pressed twice, strange letters, broken files, a second app."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from uuid import uuid4

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seating import add_seat
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.ui.sitting.actions import ACTIONS

from .conftest import SOON, FakeDialogs, painted, settle, squeezed

NOVEL = " ".join(f"woord{n:05}" for n in range(9091))[:100_000]
LONGEST = 0.1
"""Seconds that the window may not answer, on a quiet machine."""

SLOW = 6
"""How many times slower a machine that runs the tests may be."""


@pytest.fixture
def opened(hold: Callable[[Sitting], OpenSitting]) -> OpenSitting:
    sitting = example_sitting("dm")
    return hold(sitting.with_deliberation(seats=sitting.deliberation.table[:4], entries=()))


class Pulse:
    """Beats all the time in the event loop, and remembers the longest time between two beats."""

    def __init__(self, parent: QWidget) -> None:
        self.longest, self._last = 0.0, perf_counter()
        self._timer = QTimer(parent)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now = perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now

    def stop(self) -> None:
        self._timer.stop()


@pytest.mark.parametrize(("step", "name"), [
    ("DM-2", "Wat is er aan de hand?"), ("DM-5", "Mevrouw A., belang")])
def test_a_pasted_novel_is_kept_whole_and_the_window_goes_on(
        opened: OpenSitting, qtbot: QtBot, step: str, name: str) -> None:
    window, screens, room = opened.facilitator, opened.screens, opened.room
    assert window
    assert screens
    room.edit(lambda s: s.with_case(story=""))
    window.actions_made["live"].trigger()
    room.go_to(step)
    settle()
    field = Hand().find(window, name)
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    QGuiApplication.clipboard().setText(NOVEL)
    pulse = Pulse(window)

    began = perf_counter()
    QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Paste))
    pasting = perf_counter() - began
    qtbot.waitUntil(lambda: screens.stage.pages > 3, timeout=SOON)
    QTest.keyClicks(field, " en nog wat")
    qtbot.wait(200)
    pulse.stop()

    told = room.case.story or room.deliberation.entries[0].text
    assert told == f"{NOVEL} en nog wat"
    assert max(pasting, pulse.longest) < SLOW * LONGEST
    assert squeezed(NOVEL)[:200] in painted(screens.beamer.board)
    assert window.desk.turn_page(1)
    assert opened.autosave.flush()


@pytest.fixture(params=["dm", "light"])
def small(request: pytest.FixtureRequest, hold: Callable[[Sitting], OpenSitting]) -> OpenSitting:
    """An example with three seats."""
    sitting = example_sitting("dm" if request.param == "dm" else "ib")
    d = sitting.deliberation
    variant = "" if request.param == "dm" else "light"
    return hold(sitting.with_deliberation(
        seats=d.table[:3], variant=variant, step=d.method.steps_of(variant)[0].key, part=0))


def test_every_action_twice_breaks_nothing(small: OpenSitting, dialogs: FakeDialogs) -> None:
    window, room = small.facilitator, small.room
    assert window
    dialogs.agrees = False
    for step in room.deliberation.steps[1:5:3]:
        for line in (a for a in ACTIONS if a.id != "leave"):
            room.go_to(step.key)
            for _ in range(2):
                window.actions_made[line.id].trigger()
            QApplication.processEvents()
            put_popups_away()
    settle()

    assert small.autosave.flush()
    assert window.isVisible()


def test_every_key_twice_in_a_field_of_every_step_breaks_nothing(small: OpenSitting) -> None:
    window, room = small.facilitator, small.room
    assert window
    triggered: set[tuple[str, str]] = set()
    for name, action in window.actions_made.items():
        action.triggered.connect(lambda _=False, name=name: triggered.add((room.step.key, name)))
    for step in room.deliberation.steps:
        for sequence in (k for a in ACTIONS for k in a.keys):
            room.go_to(step.key)
            window.activateWindow()  # screens in memory give the keys to the last one shown
            QApplication.processEvents()
            for _ in range(2):
                focus = QApplication.focusWidget()
                where = focus if focus and focus.window() is window else window
                QTest.keySequence(where, QKeySequence(sequence))
            QApplication.processEvents()
            put_popups_away()
    settle()

    assert small.autosave.flush()
    assert window.isVisible()
    assert {name for _, name in triggered} >= {
        a.id for a in ACTIONS if a.keys and a.id != "unlock"}


def put_popups_away() -> None:
    """Close the menus, dialogs and further windows that an action opened."""
    for shown in QApplication.topLevelWidgets():
        other = type(shown).__name__ in ("MinutesWindow", "PracticeWindow", "SeatsWindow", "Desk")
        if shown.isVisible() and (other or isinstance(shown, QMenu | QDialog)):
            shown.hide()


def test_closing_twice_and_reopening_twice_keeps_one_of_each(
        opened: OpenSitting, dialogs: FakeDialogs) -> None:
    window, room = opened.facilitator, opened.room
    assert window
    for _ in range(2):
        window.edits._close()
    dialogs.text = "Vergeten"
    for _ in range(2):
        window.actions_made["reopen"].trigger()

    assert len(room.deliberation.closings) == 1
    assert room.deliberation.closings[0].reason == "Vergeten"


STRANGE = ("tab\there · bel\x07 · nul\x01 · \u202eomgekeerd\u202c · "
           "السلام عليكم · שלום · 👩🏽‍⚕️ · e\u0301")


def test_strange_letters_and_a_participant_without_a_name_are_kept_as_they_are(
        app: App, hold: Callable[[Sitting], OpenSitting], qtbot: QtBot, tmp_path: Path,
        dialogs: FakeDialogs) -> None:
    sitting = add_seat(example_sitting("dm"), Seat(uuid4()))
    nameless = sitting.deliberation.seats[-1]
    sitting = replace(sitting, case=replace(sitting.case, story=""))
    opened = hold(sitting.with_deliberation(seats=(sitting.deliberation.seats[0], nameless)))
    window, room = opened.facilitator, opened.room
    assert window
    assert app.work
    room.go_to("DM-2")
    settle()
    QGuiApplication.clipboard().setText(STRANGE)
    for step, name in (("DM-2", "Wat is er aan de hand?"),
                       ("DM-5", f"{seat_label(nameless, sitting.case)}, belang")):
        room.go_to(step)
        settle()
        field = Hand().find(window, name)
        field.setFocus()
        QTest.keySequence(field, QKeySequence(QKeySequence.StandardKey.Paste))

    assert room.case.story == STRANGE
    assert [e.text for e in room.deliberation.entries if e.seat == nameless.id] == [STRANGE]
    assert opened.autosave.flush()
    assert app.work.archive.load(room.deliberation.id) == room.sitting
    dialogs.target = tmp_path / "verslag.pdf"
    window.actions_made["minutes"].trigger()
    assert opened.minutes
    qtbot.waitUntil(opened.minutes.save_button.isEnabled, timeout=SOON)
    opened.minutes.save_button.click()
    qtbot.waitUntil(dialogs.target.exists, timeout=SOON)


# Broken archives ----------------------------------------------------------------------------------


def not_usable(qtbot: QtBot, folder: Path, dialogs: FakeDialogs) -> App:
    """An app that tells why it cannot open its archive."""
    app = App(folder, dialogs=dialogs)
    app.show()
    qtbot.waitUntil(lambda: bool(dialogs.told), timeout=SOON)
    return app


def is_a_problem(sentence: str) -> bool:
    """Whether it is a plain sentence, and no bug."""
    return sentence.endswith(".") and not re.search(r"Error|Exception|Traceback", sentence)


@pytest.mark.parametrize("content", [
    b"dit is geen database " * 500, b"SQLite format 3\x00" + b"\xff" * 8000, b"x"],
    ids=["text", "damaged", "one byte"])
def test_a_broken_archive_is_told_and_not_written_over(
        dressed: QApplication, qtbot: QtBot, folder: Path, dialogs: FakeDialogs,
        content: bytes) -> None:
    file = folder / "werksamen.db"
    file.write_bytes(content)

    app = not_usable(qtbot, folder, dialogs)

    assert [is_a_problem(s) for s in dialogs.told] == [True]
    assert str(file) in dialogs.told[0]
    assert file.read_bytes() == content
    assert app.work is None
    assert app.start_page.empty.line.text() == dialogs.told[0]
    app.desk.close()


def test_a_second_app_on_the_same_folder_is_told_and_the_first_goes_on(
        app: App, qtbot: QtBot, folder: Path, dialogs: FakeDialogs) -> None:
    second = not_usable(qtbot, folder, dialogs)

    assert [is_a_problem(s) for s in dialogs.told] == [True]
    assert second.work is None
    second.desk.close()
    assert app.work
    app.work.archive.save(example_sitting("dm"), None)
    assert len(app.work.archive.listings()) == 1
