# SPDX-License-Identifier: EUPL-1.2
"""The windows beside a running sitting: seats come and go, and the beamer stays within reach."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.slide import BeamerMode

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(hold: Callable[[Sitting], OpenSitting]) -> OpenSitting:
    """The example sitting, at the perspectives."""
    held = hold(example_sitting("dm"))
    assert held.facilitator
    held.facilitator.way.go_to("DM-5")
    held.facilitator.refresh()
    return held


def press(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus
    QTest.keyClick(focus, key, modifiers)
    QApplication.processEvents()


def active(qtbot: QtBot, window: QWidget | None) -> None:
    assert window
    with qtbot.waitActive(window):
        window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)


def test_a_seat_that_is_added_in_mid_sitting_has_a_column_at_once_is_kept_and_undone_there(
        app: App, opened: OpenSitting, qtbot: QtBot) -> None:
    assert app.work
    opened.show_seats()
    active(qtbot, opened.seats)
    assert opened.seats
    assert opened.facilitator
    before = len(opened.room.deliberation.table)

    opened.seats.page.add()
    QTest.keyClicks(QApplication.focusWidget(), "Apotheker")
    matrix = opened.facilitator.work.current.matrix

    qtbot.waitUntil(lambda: [matrix.heads[s].words.label for s in matrix.grid.seats][before:]
                    == ["Apotheker"])
    assert opened.autosave.flush()
    held = app.work.archive.load(opened.room.deliberation.id)
    assert held.deliberation.table[-1].discipline == "Apotheker"

    press(Qt.Key.Key_Z, CTRL)
    press(Qt.Key.Key_Z, CTRL)
    assert len(opened.room.deliberation.table) == before
    press(Qt.Key.Key_Escape)
    assert not opened.seats.isVisible()
    assert opened.facilitator.isVisible()


@pytest.mark.parametrize("window", ["seats", "minutes", "preparation"])
def test_the_beamer_goes_black_by_key_from_every_window(
        opened: OpenSitting, qtbot: QtBot, window: str) -> None:
    assert opened.screens
    getattr(opened, f"show_{window}")()
    shown = getattr(opened, window).window()
    active(qtbot, shown)
    opened.screens.stage.set_mode(BeamerMode.LIVE)

    QTest.keyClick(shown.focusWidget() or shown, Qt.Key.Key_F8)

    assert opened.screens.stage.mode is BeamerMode.BLACK


def test_the_whole_of_a_seat_can_be_reached_in_a_low_window(
        opened: OpenSitting, qtbot: QtBot) -> None:
    opened.show_seats()
    assert opened.seats
    opened.seats.resize(640, 340)
    qtbot.waitExposed(opened.seats)
    QApplication.processEvents()

    for field in (*opened.seats.page.form.roles.values(), opened.seats.page.form.colour):
        assert field.height() >= field.minimumSizeHint().height()
        assert field.parentWidget().rect().contains(field.geometry())


def test_an_open_point_leads_from_the_room_to_its_field_and_back(
        opened: OpenSitting, qtbot: QtBot) -> None:
    assert opened.facilitator
    opened.room.edit(lambda s: s.with_case(wish=""))
    opened.facilitator.refresh()
    point = next(p for p in opened.facilitator.panel.still_open.points.shown or ()
                 if p.field == "wish")

    opened.deal_with(point)
    assert opened.preparation
    active(qtbot, opened.preparation.window())
    qtbot.keyClicks(QApplication.focusWidget(), "Thuis blijven")
    opened.preparation.left.emit()

    assert opened.room.case.wish == "Thuis blijven"
    assert opened.facilitator.isVisible()
    assert not opened.preparation.isVisible()
