# SPDX-License-Identifier: EUPL-1.2
"""In private time both screens are locked: nothing is seen, reached or changed until release."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from werksamen_desktop.model.deliberation import PrivateTime
from werksamen_desktop.model.method import BeamerRule, Part
from werksamen_desktop.model.slide import BeamerMode, Waiting
from werksamen_desktop.model.step_kind import StepKind

from .conftest import CTRL, press

AT = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
BOTH = CTRL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def sitting(sitting):
    method = sitting.deliberation.method
    locked = replace(method.steps[1], key="L", parts=(
        Part(StepKind.LOCKED, "private", "Besloten tijd", BeamerRule.QUESTION_ONLY),))
    steps = (method.steps[0], locked, *method.steps[2:])
    return sitting.with_deliberation(method=replace(method, steps=steps))


def seen(window):
    return " ".join(w.text() for w in window.findChildren(QLabel) if w.isVisible())


def test_the_lock_covers_the_window_and_shows_the_room_the_question_alone(window, qtbot, room):
    room.go_to("P-1")
    room.edit(lambda s: s.with_deliberation(goal="Rust"))
    window._stage.set_mode(BeamerMode.LIVE)
    window._stage.set_mode(BeamerMode.FROZEN)
    room.go_to("L")

    room.lock(AT)

    words = seen(window)
    assert "Besloten tijd. Het scherm staat op slot." in words
    assert "Mevrouw A." not in words
    assert "Besluit" not in words
    slide = window._stage.slide_shown
    assert slide.question == "Wie telt mee?"
    assert slide.body == Waiting("U bent nu onder elkaar. Neem de tijd die u nodig hebt.")
    assert window.lock.page.free.hasFocus()
    room.release(AT)


def test_nothing_is_reached_or_changed_while_it_is_locked(window, qtbot, room):
    room.edit(lambda s: s.with_deliberation(goal="Rust"))
    room.go_to("L")
    room.lock(AT)
    before = room.sitting

    for key in (Qt.Key.Key_Z, Qt.Key.Key_PageDown, Qt.Key.Key_1, Qt.Key.Key_I, Qt.Key.Key_G,
                Qt.Key.Key_P, Qt.Key.Key_M):
        press(qtbot, window, key, CTRL)
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_F1, Qt.Key.Key_F10,
                Qt.Key.Key_F6, Qt.Key.Key_Tab):
        press(qtbot, window, key)
    room.edit(lambda s: s.with_deliberation(goal="Onrust"))
    room.go_to("P-1")
    room.undo()

    assert room.sitting == before
    assert window._stage.slide_shown.identity.startswith("L/")
    assert QApplication.activePopupWidget() is None
    assert window.lock.page.free.hasFocus()
    assert not window.record.isVisible()
    window.close()
    assert window.isVisible()
    room.release(AT)


def test_the_key_frees_the_screens_and_undo_goes_on_as_before(window, qtbot, room):
    room.edit(lambda s: s.with_deliberation(goal="Rust"))
    room.go_to("L")
    window.refresh()
    room.lock(AT)
    window.lock.page._show_time()
    assert "Loopt: " in window.lock.page.time.text()

    press(qtbot, window, Qt.Key.Key_V, BOTH)

    (spent,) = room.deliberation.private_times
    assert spent.ended_at is not None
    assert window.work.isVisible()
    assert window.work.current.field.hasFocus()
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert room.deliberation.goal == ""
    assert room.deliberation.private_times == (spent,)


def test_the_button_frees_the_screens(window, qtbot, room):
    room.go_to("L")
    room.lock(AT)

    qtbot.keyClick(window.lock.page.free, Qt.Key.Key_Space)

    assert not room.deliberation.locked
    assert window.actions_made["note"].isEnabled()
    assert not window.actions_made["unlock"].isEnabled()


def test_a_window_opened_on_a_locked_sitting_is_locked_with_the_neutral_card(
        open_window, room):
    room.go_to("L")
    room._follow(private_times=(PrivateTime("L", AT - timedelta(minutes=3)),))

    window = open_window()

    assert window.lock.page.isVisible()
    assert window._stage.mode is BeamerMode.NEUTRAL
    assert not window.actions_made["note"].isEnabled()
    room.release(AT)
    assert window.work.isVisible()


def test_a_low_window_shows_the_whole_of_the_page(window, qtbot, room):
    window.resize(683, 384)
    room.go_to("L")
    room.lock(AT)
    qtbot.wait(1)

    page = window.lock.page
    for widget in (page.heading, page.time, page.free):
        assert window.rect().contains(widget.mapTo(window, widget.rect().bottomRight()))
    room.release(AT)
