# SPDX-License-Identifier: EUPL-1.2
"""The window itself: clock, save state, narrow sizes, and the beamer beside it."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QLineEdit,
    QPlainTextEdit,
)

from werksamen_desktop.model.slide import BeamerMode
from werksamen_desktop.ui.screens import SystemScreens

from .conftest import (
    CTRL,
    SEATS,
    Shelf,
    press,
)

# The clock ---------------------------------------------------------------------------------------

def test_the_clock_sets_off_with_the_first_step_and_a_pause_holds(window, qtbot, room):
    assert window.footer.pause.text() == "Start de klok"
    press(qtbot, window, Qt.Key.Key_PageDown)
    assert room.running
    assert room.deliberation.started_at is not None

    press(qtbot, window, Qt.Key.Key_K, CTRL)
    qtbot.waitUntil(lambda: window.footer.pause.text() == "Verder")
    press(qtbot, window, Qt.Key.Key_PageDown)

    assert not room.running


def test_two_minutes_more_are_two_minutes_more(window, qtbot, room):
    qtbot.mouseClick(window.footer.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.footer.plan.text() == "van 10 min")

    assert window.footer.left.text() == "nog 10:00"


# Save state and leaving --------------------------------------------------------------------------

def test_what_is_not_saved_is_said_and_leaving_asks(window, qtbot, room, memory, answers):
    memory.refuses = True
    room.edit(lambda s: s.with_deliberation(goal="Rust"))
    qtbot.waitUntil(lambda: "De schijf is vol." in window.footer.saved.accessibleName())

    answers.given = [False]
    window.close()

    assert window.isVisible()
    assert window.notice.words.text() == "De schijf is vol."


def test_the_window_remembers_where_it_stood(open_window):
    shelf = Shelf()
    first = open_window(places=shelf)
    first.setGeometry(40, 30, 1100, 640)
    first.close()

    second = open_window(places=shelf)

    assert second.size().width() == 1100


def test_a_sitting_that_began_is_not_begun_again(window, room):
    at = datetime(2026, 11, 20, 14, 0, tzinfo=UTC)
    room.start(at)
    room.pause()
    window.clock.set_off()

    assert room.deliberation.started_at == at


# Narrow windows ----------------------------------------------------------------------------------

def test_a_narrow_window_folds_its_sides_and_keys_unfold_them(window, qtbot):
    window.resize(1366, 768)
    assert not window.rail.narrow
    assert window.panel.isVisible()

    window.resize(683, 384)

    assert window.rail.narrow
    assert not window.panel.isVisible()
    press(qtbot, window, Qt.Key.Key_D, CTRL)
    assert window.panel.isVisible()
    assert window.focusWidget() is window.panel.parking.field


# The beamer --------------------------------------------------------------------------------------

@pytest.mark.parametrize(("key", "mode"), [
    (Qt.Key.Key_F6, BeamerMode.FROZEN), (Qt.Key.Key_F7, BeamerMode.NEUTRAL),
    (Qt.Key.Key_F8, BeamerMode.BLACK)])
def test_each_mode_has_its_key_a_second_press_and_escape_go_back_to_live(
        window, qtbot, key, mode):
    press(qtbot, window, Qt.Key.Key_F5)
    press(qtbot, window, key)
    assert window._stage.mode is mode
    press(qtbot, window, key)
    assert window._stage.mode is BeamerMode.LIVE

    press(qtbot, window, key)
    press(qtbot, window, Qt.Key.Key_Escape)

    stays = mode if mode is BeamerMode.NEUTRAL else BeamerMode.LIVE
    assert window._stage.mode is stays
    assert window.isVisible()


def connect_beamer(window, qtbot) -> None:
    """Shows the beamer; the offscreen platform gives the keyboard to any window that is shown."""
    window.screens_of_test.start()
    qtbot.wait(1)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def band(window) -> str:
    return window.top.band.text()


def test_without_a_beamer_the_band_says_so_and_nothing_can_be_lent(window, qtbot):
    assert band(window) == "GEEN BEAMER"
    press(qtbot, window, Qt.Key.Key_F9, CTRL)

    assert window.notice.words.text() == "Er is geen beamer om vrij te geven."


def test_the_band_says_in_words_what_the_room_sees(window, qtbot, room):
    connect_beamer(window, qtbot)
    assert band(window) == "ZAAL ZIET DE RUSTKAART · NEUTRAAL"
    assert window.panel.screen_name.accessibleName() == "2-BEAMER"

    press(qtbot, window, Qt.Key.Key_F5)
    assert band(window) == "ZAAL ZIET DEZE STAP · LIVE"
    assert window.top.buttons["live"].isChecked()
    press(qtbot, window, Qt.Key.Key_F6)
    press(qtbot, window, Qt.Key.Key_PageDown)
    assert band(window) == "ZAAL ZIET STAP 1 · BEVROREN"
    press(qtbot, window, Qt.Key.Key_F8)

    assert band(window) == "ZAAL ZIET NIETS · ZWART"
    assert window.beamer_of_test.isVisible()


def test_the_beamer_is_lent_and_taken_back_on_the_neutral_card(window, qtbot):
    connect_beamer(window, qtbot)
    press(qtbot, window, Qt.Key.Key_F5)

    press(qtbot, window, Qt.Key.Key_F9, CTRL)
    assert band(window) == "VRIJGEGEVEN"
    assert not window.beamer_of_test.isVisible()
    assert window.actions_made["release"].text() == "Beamer terugnemen"
    press(qtbot, window, Qt.Key.Key_F9, CTRL)

    assert window.beamer_of_test.isVisible()
    assert band(window) == "ZAAL ZIET DE RUSTKAART · NEUTRAAL"


def test_a_choice_for_the_room_holds_for_this_step_only(window, qtbot, room):
    press(qtbot, window, Qt.Key.Key_F5)
    press(qtbot, window, Qt.Key.Key_PageDown)
    window.chooser.tick(SEATS["Huisarts"])
    window.chooser.tick(SEATS["Zoon"])
    assert window._stage.choice.seats == (SEATS["Huisarts"], SEATS["Zoon"])

    press(qtbot, window, Qt.Key.Key_PageDown)
    press(qtbot, window, Qt.Key.Key_PageUp)

    assert window._stage.choice.seats == ()
    assert window.chooser.button.accessibleName() == "Zaal ziet: alles"


class OneScreen(SystemScreens):
    """A laptop alone."""

    def facts(self):
        return super().facts()[:1]


def test_with_one_screen_the_window_says_so_and_offers_practice(open_window):
    alone = open_window(system=OneScreen)

    assert alone.notice.isVisible()
    assert "geen apart scherm" in alone.notice.words.text()
    assert alone.top.buttons["practise"].isVisible()


def test_holding_the_next_step_key_down_goes_one_step(window, room):
    QTest.simulateEvent(window.focusWidget(), True, Qt.Key.Key_PageDown.value,
                        Qt.KeyboardModifier.NoModifier, "", False)
    for _ in range(5):
        QTest.simulateEvent(window.focusWidget(), True, Qt.Key.Key_PageDown.value,
                            Qt.KeyboardModifier.NoModifier, "", True)

    assert (room.step.key, room.deliberation.part) == ("P-1", 1)


@pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)
def test_the_menu_opens_by_key(window, qtbot):
    press(qtbot, window, Qt.Key.Key_F10)

    menu = window.top.menu.menu()
    assert menu.isVisible()
    menu.close()


def test_every_control_has_a_name_of_its_own_for_who_cannot_see(window):
    nameless = [w for kind in (QAbstractButton, QLineEdit, QPlainTextEdit)
                for w in window.findChildren(kind)
                if not w.accessibleName() and not (isinstance(w, QAbstractButton) and w.text())]

    assert nameless == []
