# SPDX-License-Identifier: EUPL-1.2
"""Which screen is the beamer, and what happens when a cable goes out and in."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from werksamen_desktop.model.slide import BeamerMode
from werksamen_desktop.ui.beamer import BeamerWindow, PracticeWindow
from werksamen_desktop.ui.screens import (
    BeamerState,
    ScreenFact,
    ScreenIdentity,
    Screens,
    SystemScreens,
    identify,
    state_words,
)
from werksamen_desktop.ui.slides.board import Board

pytestmark = pytest.mark.usefixtures("dressed")

LAPTOP = ScreenFact(ScreenIdentity("eDP-1", "AUO", "B156", "", "1366x768"), QRect(0, 0, 1366, 768))
EPSON = ScreenFact(ScreenIdentity("HDMI-1", "EPSON", "EB-U05", "X1", "1920x1080"),
                   QRect(1366, 0, 1920, 1080))
TV = ScreenFact(ScreenIdentity("HDMI-2", "LG", "TV", "", "3840x2160"), QRect(-3840, 0, 3840, 2160))


class Cables(QObject):
    """Screens that a test can plug and unplug; the real ones cannot be, without a display."""

    removed = Signal(ScreenIdentity)
    changed = Signal()

    def __init__(self, *facts: ScreenFact) -> None:
        super().__init__()
        self.held = list(facts)
        self.placed: list[ScreenIdentity] = []

    def facts(self) -> list[ScreenFact]:
        return list(self.held)

    def home(self, window: QWidget) -> ScreenIdentity:
        at = window.geometry().topLeft()
        return next((f.identity for f in self.held if f.geometry.contains(at)), LAPTOP.identity)

    def place(self, window: QWidget, identity: ScreenIdentity) -> None:
        self.placed.append(identity)
        window.setGeometry(next(f.geometry for f in self.held if f.identity == identity))
        window.show()

    def unplug(self, fact: ScreenFact) -> None:
        self.held.remove(fact)
        self.removed.emit(fact.identity)
        self.changed.emit()

    def plug(self, fact: ScreenFact) -> None:
        self.held.append(fact)
        self.changed.emit()


class Desk:
    """A beamer window, a facilitator's window and cables."""

    def __init__(self, qtbot: QtBot, *facts: ScreenFact,
                 remembered: ScreenIdentity | None = None) -> None:
        board = Board()
        self.beamer, self.practice = BeamerWindow(board), PracticeWindow(board)
        self.window = QWidget()
        for widget in (self.beamer, self.practice, self.window):
            qtbot.addWidget(widget)
        self.window.setGeometry(100, 100, 600, 400)
        self.cables = Cables(*facts)
        self.neutral: list[bool] = []
        self.screens = Screens(self.beamer, lambda: self.window, remembered=remembered,
                               system=self.cables, practice=self.practice)  # type: ignore[arg-type]
        self.screens.neutral_wanted.connect(lambda: self.neutral.append(self.beamer.isVisible()))


@pytest.fixture(autouse=True)
def _hidden_afterwards() -> Iterator[None]:
    yield
    for window in QApplication.topLevelWidgets():
        window.hide()


def test_the_beamer_opens_on_the_screen_where_the_facilitator_is_not(qtbot: QtBot) -> None:
    desk = Desk(qtbot, LAPTOP, EPSON)

    desk.screens.start()

    assert desk.cables.placed == [EPSON.identity]
    assert desk.screens.state is BeamerState.SHOWN
    assert desk.screens.beamer_name == "EPSON EB-U05"
    assert desk.window.pos().x() == 100


def test_a_remembered_beamer_is_found_again_wherever_it_stands(qtbot: QtBot) -> None:
    moved = ScreenFact(ScreenIdentity("DP-3", "EPSON", "EB-U05", "X1", "1280x720"),
                       QRect(-1280, 0, 1280, 720))

    desk = Desk(qtbot, LAPTOP, TV, moved, remembered=EPSON.identity)
    desk.screens.start()

    assert desk.cables.placed == [moved.identity]


def test_the_remembered_screen_is_not_taken_when_the_facilitator_works_on_it(qtbot: QtBot) -> None:
    desk = Desk(qtbot, LAPTOP, EPSON, remembered=LAPTOP.identity)

    desk.screens.start()

    assert desk.cables.placed == [EPSON.identity]


def test_a_pulled_cable_hides_the_beamer_at_once_and_leaves_the_laptop_alone(
        qtbot: QtBot) -> None:
    desk = Desk(qtbot, LAPTOP, EPSON)
    desk.screens.start()

    desk.cables.unplug(EPSON)

    assert not desk.beamer.isVisible()
    assert desk.screens.state is BeamerState.NONE
    assert desk.screens.mirrored_or_single
    qtbot.wait(500)
    assert not desk.beamer.isVisible()


def test_a_cable_that_comes_back_brings_the_neutral_card_before_the_window(qtbot: QtBot) -> None:
    desk = Desk(qtbot, LAPTOP, EPSON)
    desk.screens.start()
    desk.cables.unplug(EPSON)
    desk.neutral.clear()

    desk.cables.plug(EPSON)

    assert not desk.beamer.isVisible()
    qtbot.waitUntil(desk.beamer.isVisible, timeout=1500)
    assert desk.neutral == [False]
    assert desk.cables.placed == [EPSON.identity, EPSON.identity]


def test_screens_that_flutter_are_settled_once(qtbot: QtBot) -> None:
    desk = Desk(qtbot, LAPTOP, EPSON)
    desk.screens.start()

    for _ in range(3):
        desk.cables.unplug(EPSON)
        desk.cables.plug(EPSON)
        qtbot.wait(20)

    qtbot.waitUntil(desk.beamer.isVisible, timeout=1500)
    assert len(desk.cables.placed) == 2


def test_a_screen_that_changes_size_is_filled_again_without_the_neutral_card(
        qtbot: QtBot) -> None:
    desk = Desk(qtbot, LAPTOP, EPSON)
    desk.screens.start()
    desk.neutral.clear()

    desk.cables.held[1] = ScreenFact(EPSON.identity, QRect(1366, 0, 1280, 720))
    desk.cables.changed.emit()

    qtbot.waitUntil(lambda: desk.beamer.width() == 1280, timeout=1500)
    assert desk.neutral == []


@pytest.mark.parametrize("facts", [
    (LAPTOP,), (LAPTOP, ScreenFact(EPSON.identity, LAPTOP.geometry))])
def test_with_one_or_a_mirrored_screen_there_is_no_beamer_but_a_practice_window(
        qtbot: QtBot, facts: tuple[ScreenFact, ...]) -> None:
    desk = Desk(qtbot, *facts)

    desk.screens.start()

    assert desk.screens.mirrored_or_single
    assert not desk.beamer.isVisible()
    assert state_words(BeamerMode.LIVE, desk.screens.state) == "GEEN BEAMER"
    desk.screens.practise()
    assert desk.screens.practising
    desk.screens.practise()
    assert not desk.screens.practising


def test_swapping_trades_the_two_screens(qtbot: QtBot) -> None:
    desk = Desk(qtbot, LAPTOP, EPSON)
    desk.window.show()
    desk.screens.start()
    chosen: list[ScreenIdentity] = []
    desk.screens.chosen.connect(chosen.append)

    desk.screens.swap()

    assert desk.cables.placed[-1] == LAPTOP.identity
    assert EPSON.geometry.contains(desk.window.geometry().topLeft())
    desk.screens.swap()
    assert desk.cables.placed[-1] == EPSON.identity
    assert chosen[-1] == EPSON.identity


def test_swapping_with_three_screens_goes_round(qtbot: QtBot) -> None:
    desk = Desk(qtbot, LAPTOP, EPSON, TV)
    desk.screens.start()

    desk.screens.swap()

    assert desk.cables.placed == [EPSON.identity, TV.identity]


def test_a_lent_screen_is_free_and_comes_back_with_the_neutral_card(qtbot: QtBot) -> None:
    desk = Desk(qtbot, LAPTOP, EPSON)
    desk.screens.start()

    desk.screens.lend()
    desk.cables.changed.emit()
    qtbot.wait(500)

    assert not desk.beamer.isVisible()
    assert state_words(BeamerMode.LIVE, desk.screens.state) == "VRIJGEGEVEN"
    desk.neutral.clear()
    desk.screens.take_back()
    assert desk.beamer.isVisible()
    assert desk.neutral == [False]


def test_leaving_the_sitting_takes_beamer_and_practice_window_away(qtbot: QtBot) -> None:
    desk = Desk(qtbot, LAPTOP, EPSON)
    desk.screens.start()
    desk.screens.practise()

    desk.screens.stop()
    desk.cables.changed.emit()
    qtbot.wait(450)

    assert not desk.beamer.isVisible()
    assert not desk.practice.isVisible()


def test_the_states_have_words() -> None:
    words = [state_words(mode, BeamerState.SHOWN) for mode in BeamerMode]

    assert words == ["LIVE", "BEVROREN", "NEUTRAAL", "ZWART"]


def test_identities_survive_the_settings_and_ignore_place() -> None:
    assert ScreenIdentity.from_text(EPSON.identity.to_text()) == EPSON.identity
    assert ScreenIdentity.from_text("kapot") is None
    assert EPSON.identity.likeness(LAPTOP.identity) == 0
    bare = ScreenIdentity("HDMI-1", "", "", "", "1920x1080")
    assert bare.likeness(ScreenIdentity("HDMI-1", "", "", "", "1280x720")) == 2


def test_on_real_screens_the_beamer_fills_the_second(qtbot: QtBot, qapp: QApplication) -> None:
    beamer, window = BeamerWindow(), QWidget()
    qtbot.addWidget(beamer)
    qtbot.addWidget(window)
    laptop, second = QGuiApplication.screens()
    window.setGeometry(laptop.geometry().adjusted(50, 50, -50, -50))
    window.show()
    screens = Screens(beamer, lambda: window, system=SystemScreens(qapp))

    screens.start()

    assert beamer.geometry() == second.geometry()
    assert beamer.screen().name() == second.name()
    assert screens.beamer_name == identify(second).name
    assert not screens.mirrored_or_single
    screens.stop()
