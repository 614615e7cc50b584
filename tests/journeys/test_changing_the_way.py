# SPDX-License-Identifier: EUPL-1.2
"""A running sitting takes another way: by key, into the minutes, and the method stays as it was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.methods import methods
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.minutes.pdf import pdf_bytes
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.slide import BeamerMode
from werksamen_desktop.ui.sitting.step_chooser import StepChooser

from .conftest import (
    FakeDialogs,
    activate,
    beamer_windows,
    painted,
    pdf_words,
    settle,
    squeezed,
)

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier
Hold = Callable[[Sitting], OpenSitting]


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key in whatever has the focus."""
    focus = QApplication.focusWidget() or QApplication.activeWindow()
    assert focus
    QTest.keyClick(focus, key, modifier)
    settle()


def write(words: str) -> None:
    """Type into whatever has the focus."""
    focus = QApplication.focusWidget()
    assert focus
    QTest.keyClicks(focus, words)


def fresh(method: str) -> Sitting:
    """The example's table, with nothing said yet."""
    example = example_sitting(method)
    d = example.deliberation
    made = new_sitting(d.method, variant=d.variant, case=replace(
        example.case, story="", turning_point="", wish="", agreements=()))
    return made.with_deliberation(seats=d.seats)


def add_step(window: QWidget, qtbot: QtBot, words: str) -> None:
    press(Qt.Key.Key_I, CONTROL | SHIFT)
    (dialog,) = window.findChildren(StepChooser)
    activate(qtbot, dialog)
    write(words)
    press(Qt.Key.Key_Return)
    activate(qtbot, window)


def test_a_step_of_another_method_is_added_moved_filled_and_printed(
        app: App, hold: Hold, qtbot: QtBot, dialogs: FakeDialogs, tmp_path: Path) -> None:
    opened = hold(fresh("dm"))
    window, room = opened.facilitator, opened.room
    assert window
    shipped = methods()["dm"]
    press(Qt.Key.Key_F5)

    add_step(window, qtbot, "roddelmethode respectvol")
    assert [s.key for s in room.deliberation.steps][:3] == ["DM-1", "RM-3", "DM-2"]

    press(Qt.Key.Key_G, CONTROL)
    press(Qt.Key.Key_Down, ALT)
    assert [s.key for s in room.deliberation.steps][:3] == ["DM-1", "DM-2", "RM-3"]
    press(Qt.Key.Key_Return)
    assert room.step.key == "RM-3"
    write("Zij mist haar zus")
    press(Qt.Key.Key_Return)

    dialogs.text = "iedereen kent de feiten"
    press(Qt.Key.Key_G, CONTROL)
    press(Qt.Key.Key_Up)
    press(Qt.Key.Key_Delete)
    assert room.deliberation.skip_reason("DM-2") == "iedereen kent de feiten"

    file = tmp_path / "verslag.pdf"
    file.write_bytes(pdf_bytes(compose(room.sitting, today=date(2026, 11, 22))))
    printed = pdf_words(file)
    for words in ("Zij mist haar zus", "Toegevoegd: Respectvol roddelen", "uit Roddelmethode",
                  "iedereen kent de feiten"):
        assert squeezed(words) in printed
    assert methods()["dm"] is shipped
    assert "RM-3" not in {s.key for s in shipped.steps}

    assert opened.autosave.flush()
    assert app.work
    kept = app.work.archive.load(room.deliberation.id)
    assert kept.deliberation.method == room.deliberation.method
    for _ in range(20):
        press(Qt.Key.Key_Z, CONTROL)
    assert room.deliberation.method == shipped
    assert room.deliberation.skips == ()
    assert room.deliberation.entries == ()


def test_something_is_noted_for_a_later_step_and_stands_there_on_arrival(
        hold: Hold, qtbot: QtBot) -> None:
    opened = hold(fresh("dm"))
    window, room, screens = opened.facilitator, opened.room, opened.screens
    assert window
    assert screens
    press(Qt.Key.Key_F5)
    seen = screens.stage.slide_shown
    field = QApplication.focusWidget()

    press(Qt.Key.Key_I, CONTROL)
    while "Wegen die we zien" not in window.record.place.currentText():
        before = window.record.place.currentIndex()
        press(Qt.Key.Key_Down)
        assert window.record.place.currentIndex() > before
    where = window.record.place.value
    write("Logeren bij de zoon")
    press(Qt.Key.Key_Return)

    assert QApplication.focusWidget() is field
    assert "Logeren bij de zoon" not in painted(screens.stage.board)
    assert screens.stage.slide_shown == seen
    assert window.notice.words.text().startswith("Vastgelegd bij stap ")
    room.go_to(str(where).split("/")[0], int(str(where).split("/")[1]))
    settle()
    window.refresh()
    assert "Logeren bij de zoon" in str(screens.stage.slide_now)
    assert squeezed("Logeren bij de zoon") in painted(screens.stage.board)
    press(Qt.Key.Key_Z, CONTROL)
    assert "Logeren" not in str(room.sitting)


def test_the_circle_is_among_itself_behind_two_locked_screens(
        hold: Hold, qtbot: QtBot) -> None:
    sitting = example_sitting("ek")
    opened = hold(sitting.with_deliberation(private_times=(), step="EK-2", part=0))
    window, room, screens = opened.facilitator, opened.room, opened.screens
    assert window
    assert screens
    opened.show_minutes()
    opened.show_seats()
    minutes, seats = opened.minutes, opened.seats
    assert minutes
    assert seats
    activate(qtbot, window)
    press(Qt.Key.Key_F5)
    press(Qt.Key.Key_Return, CONTROL)
    assert room.step.key == "EK-3"
    press(Qt.Key.Key_Space)

    assert room.deliberation.locked
    assert not minutes.isVisible()
    assert not seats.isVisible()
    shown = painted(screens.stage.board)
    assert squeezed("Wat is ons plan?") in shown
    assert squeezed("U bent nu onder elkaar") in shown
    assert squeezed("Oma") not in shown
    before = room.sitting.content
    for key, modifier in ((Qt.Key.Key_Z, CONTROL), (Qt.Key.Key_P, CONTROL),
                          (Qt.Key.Key_PageUp, CONTROL), (Qt.Key.Key_1, CONTROL),
                          (Qt.Key.Key_I, CONTROL), (Qt.Key.Key_E, CONTROL)):
        press(key, modifier)
    assert room.sitting.content == before
    assert room.step.key == "EK-3"
    assert window.lock.page.isVisible()
    assert not window.work.isVisible()

    press(Qt.Key.Key_V, CONTROL | SHIFT)
    assert not room.deliberation.locked
    assert window.work.isVisible()
    told = " ".join(compose(room.sitting, today=date(2026, 11, 22)).texts())
    assert "minder dan een minuut" in told


def test_after_a_crash_the_lock_still_holds(
        start: Callable[[], App], qtbot: QtBot) -> None:
    sitting = example_sitting("ek").with_deliberation(private_times=(), step="EK-3", part=0)
    first = start()
    assert first.work
    first.work.archive.save(sitting, None)
    first.work.hold(sitting)
    assert first.work.sitting
    first.work.sitting.room.lock(sitting.deliberation.started_at)  # type: ignore[arg-type]
    assert first.work.sitting.autosave.flush()
    held = first.work.archive.load(sitting.deliberation.id)

    assert held.deliberation.locked
    first.work.hold(held)
    again = first.work.sitting
    assert again
    assert again.facilitator
    assert again.facilitator.lock.page.isVisible()
    assert again.screens
    assert again.screens.stage.mode is BeamerMode.NEUTRAL
    assert beamer_windows()
    again.show_preparation()
    again.show_minutes()
    settle()
    assert not first.desk.isVisible()
    assert again.minutes is None
