# SPDX-License-Identifier: EUPL-1.2
"""The list of other people's names is covered while a beamer may be showing it."""

from typing import Any

import pytest
from PySide6.QtCore import QObject, QRect, Signal
from pytestqt.qtbot import QtBot

from werksamen_desktop.app.covering import Covering
from werksamen_desktop.ui.screens import ScreenFact, ScreenIdentity
from werksamen_desktop.ui.start.start_page import StartPage

LAPTOP = ScreenFact(ScreenIdentity("eDP-1"), QRect(0, 0, 1366, 768))
BESIDE = ScreenFact(ScreenIdentity("HDMI-1"), QRect(1366, 0, 1920, 1080))
MIRRORED = ScreenFact(ScreenIdentity("HDMI-1"), QRect(0, 0, 1366, 768))


class Cables(QObject):
    """Screens that a test can change."""

    removed = Signal(ScreenIdentity)
    changed = Signal()

    def __init__(self, *facts: ScreenFact) -> None:
        super().__init__()
        self.held = facts

    def facts(self) -> list[ScreenFact]:
        return list(self.held)


@pytest.fixture
def page(dressed: Any, qtbot: QtBot) -> StartPage:
    made = StartPage()
    qtbot.addWidget(made)
    return made


def test_one_screen_that_stays_as_it_is_shows_the_list(page: StartPage) -> None:
    covering = Covering(page, Cables(LAPTOP))  # type: ignore[arg-type]

    assert not page.cover.on
    assert covering


def test_two_screens_in_one_place_cover_it_from_the_start(page: StartPage) -> None:
    covering = Covering(page, Cables(LAPTOP, MIRRORED))  # type: ignore[arg-type]

    assert page.cover.on
    assert covering


def test_screens_that_become_one_cover_it_at_once_and_apart_show_it_again(
        page: StartPage, qtbot: QtBot) -> None:
    cables = Cables(LAPTOP, BESIDE)
    covering = Covering(page, cables)  # type: ignore[arg-type]
    assert not page.cover.on

    cables.held = (LAPTOP,)
    cables.removed.emit(BESIDE.identity)
    assert page.cover.on
    cables.changed.emit()
    qtbot.wait(500)
    assert page.cover.on

    cables.held = (LAPTOP, BESIDE)
    cables.changed.emit()
    qtbot.waitUntil(lambda: not page.cover.on, timeout=2000)
    assert covering
