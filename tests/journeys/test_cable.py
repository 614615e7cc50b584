# SPDX-License-Identifier: EUPL-1.2
"""The beamer's cable is pulled and put back, its screen is lent, and there is only one screen."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty, Queue
from threading import Thread
from time import monotonic

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from werksamen_desktop.app import two_screens
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.slide import BeamerMode
from werksamen_desktop.ui.screens import ScreenFact, SystemScreens

from .conftest import FakeDialogs, beamer_windows, painted, settle

BEAMER, LAPTOP = "2-BEAMER", "1-LAPTOP"
STORY = "Zijbleefthetgasvergeten"


class Cables(SystemScreens):
    """The two real screens in memory, of which a test pulls the cable: they have no hotplug."""

    latest: "Cables | None" = None
    out: frozenset[str] = frozenset()

    def __init__(self, app: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(app, parent)
        Cables.latest = self

    def facts(self) -> list[ScreenFact]:
        return [f for f in super().facts() if f.identity.name not in Cables.out]

    def pull(self, name: str) -> None:
        gone = next(f.identity for f in self.facts() if f.identity.name == name)
        Cables.out |= {name}
        self.removed.emit(gone)
        self.changed.emit()

    def put_in(self, name: str) -> None:
        Cables.out -= {name}
        self.changed.emit()


@pytest.fixture
def cables(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], Cables]]:
    monkeypatch.setattr(two_screens, "SystemScreens", Cables)

    def latest() -> Cables:
        assert Cables.latest
        return Cables.latest

    yield latest
    Cables.latest, Cables.out = None, frozenset()


@pytest.fixture
def sitting() -> Sitting:
    made = example_sitting("dm").with_case(story=STORY)
    return made.with_deliberation(step="DM-2", part=0)


@pytest.fixture
def opened(cables: Callable[[], Cables], hold: Callable[[Sitting], OpenSitting], sitting: Sitting
           ) -> OpenSitting:
    return hold(sitting)


def band(opened: OpenSitting) -> str:
    assert opened.facilitator
    return opened.facilitator.top.band.text()


def screen_of_beamer() -> str:
    (window,) = beamer_windows()
    return QGuiApplication.screenAt(window.geometry().center()).name()


def test_a_pulled_cable_takes_the_beamer_away_at_once_and_asks_nothing(
        opened: OpenSitting, cables: Callable[[], Cables], dialogs: FakeDialogs) -> None:
    window, screens = opened.facilitator, opened.screens
    assert window
    assert screens
    window.actions_made["live"].trigger()
    settle()
    assert STORY in painted(screens.beamer.board)
    place = window.geometry()

    cables().pull(BEAMER)

    assert beamer_windows() == []
    settle()
    assert band(opened) == "GEEN BEAMER"
    assert "u kunt gewoon verder werken" in window.notice.words.text().lower()
    assert window.notice.isVisible()
    assert dialogs.asked == dialogs.told == []
    assert [w for w in QApplication.topLevelWidgets()
            if isinstance(w, QDialog) and w.isVisible()] == []
    assert window.geometry() == place
    assert STORY not in painted(screens.beamer.board)


def test_the_facilitator_works_on_without_a_beamer_and_nothing_is_lost(
        opened: OpenSitting, cables: Callable[[], Cables], qtbot: QtBot) -> None:
    window = opened.facilitator
    assert window
    cables().pull(BEAMER)
    settle()

    field = window.work.current.first_field() if window.work.current else None
    assert field
    qtbot.keyClicks(field, " Nog iets.")

    assert opened.room.case.story.endswith(" Nog iets.")
    assert opened.autosave.flush()


def test_a_cable_put_back_brings_the_neutral_card_on_the_same_screen(
        opened: OpenSitting, cables: Callable[[], Cables], qtbot: QtBot) -> None:
    window, screens = opened.facilitator, opened.screens
    assert window
    assert screens
    window.actions_made["live"].trigger()
    cables().pull(BEAMER)

    cables().put_in(BEAMER)

    qtbot.waitUntil(lambda: bool(beamer_windows()), timeout=3000)
    assert screens.stage.mode is BeamerMode.NEUTRAL
    assert STORY not in painted(screens.beamer.board)
    assert screen_of_beamer() == BEAMER
    settle()
    assert band(opened) == "ZAAL ZIET DE RUSTKAART · NEUTRAAL"
    assert "met de rustkaart" in window.notice.words.text()
    window.actions_made["live"].trigger()
    settle()
    assert STORY in painted(screens.beamer.board)
    assert not window.notice.isVisible()


def test_the_screen_is_lent_to_another_program_and_taken_back(
        opened: OpenSitting, cables: Callable[[], Cables], qtbot: QtBot) -> None:
    window, screens = opened.facilitator, opened.screens
    assert window
    assert screens
    window.actions_made["live"].trigger()
    release = window.actions_made["release"]
    assert release.text() == "Beamer vrijgeven"

    release.trigger()
    cables().changed.emit()
    qtbot.wait(500)

    assert beamer_windows() == []
    assert band(opened) == "VRIJGEGEVEN"
    assert release.text() == "Beamer terugnemen"
    release.trigger()
    settle()
    assert screen_of_beamer() == BEAMER
    assert screens.stage.mode is BeamerMode.NEUTRAL
    assert release.text() == "Beamer vrijgeven"


def test_a_cable_pulled_while_lent_stays_lent(
        opened: OpenSitting, cables: Callable[[], Cables], qtbot: QtBot) -> None:
    window = opened.facilitator
    assert window
    window.actions_made["release"].trigger()

    cables().pull(BEAMER)
    cables().put_in(BEAMER)
    qtbot.wait(500)

    assert beamer_windows() == []
    assert band(opened) == "VRIJGEGEVEN"
    window.actions_made["release"].trigger()
    assert screen_of_beamer() == BEAMER


def test_swapping_trades_the_two_windows_each_time(opened: OpenSitting, qtbot: QtBot) -> None:
    window = opened.facilitator
    assert window
    for beamer, facilitator in ((LAPTOP, BEAMER), (BEAMER, LAPTOP), (LAPTOP, BEAMER)):
        window.actions_made["swap"].trigger()
        qtbot.wait(500)  # also after the system has told all it has to tell

        assert screen_of_beamer() == beamer
        assert QGuiApplication.screenAt(window.geometry().center()).name() == facilitator


def test_with_one_screen_there_is_a_practice_window_and_the_app_says_so(
        cables: Callable[[], Cables], hold: Callable[[Sitting], OpenSitting],
        sitting: Sitting) -> None:
    Cables.out = frozenset({BEAMER})

    opened = hold(sitting)
    window, screens = opened.facilitator, opened.screens
    assert window
    assert screens

    assert beamer_windows() == []
    assert band(opened) == "GEEN BEAMER"
    assert "geen apart scherm voor de beamer" in window.notice.words.text()
    assert window.actions_made["practise"].isEnabled()
    window.actions_made["practise"].trigger()
    window.actions_made["live"].trigger()
    settle()
    assert screens.practice.isVisible()
    assert screens.practice.board is screens.beamer.board
    assert STORY in painted(screens.practice.board)
    window.actions_made["practise"].trigger()
    assert not screens.practice.isVisible()


# A real X server ---------------------------------------------------------------------------------

MONITOR = ("xrandr", "--setmonitor", "BEAMER", "1280/339x720/190+1366+0", "none")


class Watched:
    """A running app on a display, of which every state it tells is read as it comes."""

    def __init__(self, environment: dict[str, str], folder: Path) -> None:
        child = Path(__file__).with_name("cable_child.py")
        self.process = subprocess.Popen([sys.executable, str(child), str(folder)],
                                        env=environment, stdout=subprocess.PIPE, text=True)
        self.seen: list[dict[str, object]] = []
        self._lines: Queue[str] = Queue()
        Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        assert self.process.stdout
        for line in self.process.stdout:
            self._lines.put(line)

    def wait_for(self, seconds: float = 20, **wanted: object) -> dict[str, object]:
        """The first state in which all of this is so."""
        until, state = monotonic() + seconds, None
        while monotonic() < until:
            try:
                state = json.loads(self._lines.get(timeout=0.1))
            except Empty:
                assert self.process.poll() is None, "the app has ended"
                continue
            self.seen.append(state)
            if all(state[key] == value for key, value in wanted.items()):
                return state
        raise AssertionError(f"never {wanted}; the last was {state}")

    def end(self) -> None:
        self.process.kill()
        self.process.wait()
        if self.process.stdout:
            self.process.stdout.close()


@pytest.fixture
def display() -> Iterator[dict[str, str]]:
    """The environment of an X server with a laptop's monitor and a beamer's."""
    if not shutil.which("Xvfb") or not shutil.which("xrandr"):
        pytest.skip("Xvfb and xrandr are not installed")
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-screen", "0", "2646x768x24", "-noreset", "-nolisten", "tcp"],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert server.stdout
    try:
        number = server.stdout.readline().strip()
        environment = os.environ | {
            "DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb",
            "PYTHONPATH": os.pathsep.join([str(Path(__file__).parents[2]), *sys.path])}
        for monitor in (("xrandr", "--setmonitor", "LAPTOP", "1366/361x768/203+0+0", "screen"),
                        MONITOR):
            subprocess.run(monitor, env=environment, check=True, timeout=10)
        yield environment
    finally:
        server.terminate()
        server.wait()
        server.stdout.close()


def test_on_a_real_display_the_beamer_goes_with_its_monitor_and_comes_back_neutral(
        display: dict[str, str], folder: Path) -> None:
    watched = Watched(display, folder)
    try:
        shown = watched.wait_for(mode="live", beamer=[1366, 0, 1280, 720])
        assert shown["band"] == "ZAAL ZIET DEZE STAP · LIVE"

        subprocess.run(["xrandr", "--delmonitor", "BEAMER"], env=display, check=True, timeout=10)
        gone = watched.wait_for(band="GEEN BEAMER")
        assert gone["beamer"] is None
        assert gone["dialogs"] == 0

        subprocess.run(MONITOR, env=display, check=True, timeout=10)
        back = watched.wait_for(beamer=[1366, 0, 1280, 720],
                                band="ZAAL ZIET DE RUSTKAART · NEUTRAAL")
        assert back["mode"] == "neutral"
        assert back["dialogs"] == 0
        assert [s for s in watched.seen if s["beamer"] not in (None, [1366, 0, 1280, 720])] == []
    finally:
        watched.end()
