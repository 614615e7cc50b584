# SPDX-License-Identifier: EUPL-1.2
"""No window shows itself that nobody asked for: it takes the keys, and could be on the beamer."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.demo.preparing import make_new, prepare
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model import closing
from werksamen_desktop.model.decision import Decision
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.ui.beamer import PracticeWindow
from werksamen_desktop.ui.minutes.window import MinutesWindow
from werksamen_desktop.ui.prepare.seats_window import SeatsWindow
from werksamen_desktop.ui.sitting.closing import ClosingDialog
from werksamen_desktop.ui.sitting.keys import KeyList

from .conftest import settle

EXPECTED = {"Desk", "FacilitatorWindow", "BeamerWindow", "QuickStart", "QMenu", "QTipLabel",
            "QComboBoxPrivateContainer", "QListView"}


class Shown(QObject):
    """Remembers which windows were shown, however shortly."""

    def __init__(self) -> None:
        super().__init__()
        self.names: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (event.type() is QEvent.Type.Show and isinstance(watched, QWidget)
                and watched.isWindow()):
            self.names.append(watched.metaObject().className())
        return False


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[Shown]:
    watching = Shown()
    qapp.installEventFilter(watching)
    yield watching
    qapp.removeEventFilter(watching)


def fresh(sitting: Sitting) -> Sitting:
    """The sitting before anything was said."""
    return sitting.with_deliberation(
        entries=(), values=(), options=(), judgements=(), polls=(), ratings=(), revealed=(),
        checked=(), decision=Decision())


def closed(sitting: Sitting) -> Sitting:
    return closing.close(sitting, datetime(2026, 11, 20, 15, 0, tzinfo=UTC))


@pytest.mark.parametrize(("key", "state"), [
    ("dm", fresh), ("ib", fresh), ("ib", closed), ("dm", lambda s: s)],
    ids=["dm-fresh", "ib-fresh", "ib-closed", "dm-held"])
def test_no_step_shows_a_window_of_its_own_and_the_focus_stays_in_the_work(
        shown: Shown, hold: Callable[[Sitting], OpenSitting], key: str,
        state: Callable[[Sitting], Sitting]) -> None:
    sitting = example_sitting(key)
    opened = hold(state(sitting.with_deliberation(seats=sitting.deliberation.table[:2])))
    window = opened.facilitator
    assert window
    unfocused = []
    for step in opened.room.deliberation.steps:
        opened.room.go_to(step.key)
        for place in range(len(step.parts)):
            window.go_to_part(place)
            settle()
            focus = QApplication.focusWidget()
            if focus is None or focus.window() is not window:
                unfocused.append((step.key, place))

    assert set(shown.names) - EXPECTED == set()
    assert unfocused == []


def test_no_window_beside_the_sitting_brings_another(
        shown: Shown, hold: Callable[[Sitting], OpenSitting], qtbot: QtBot) -> None:
    opened = hold(example_sitting("dm"))
    window = opened.facilitator
    assert window
    for action, kind in (("seats", SeatsWindow), ("minutes", MinutesWindow), ("help", KeyList),
                         ("close_sitting", ClosingDialog), ("practise", PracticeWindow)):
        shown.names.clear()
        window.actions_made[action].trigger()
        settle()
        assert (action, set(shown.names)) == (action, {kind.__name__})
        for made in QApplication.topLevelWidgets():
            if type(made) is kind:
                made.close()


def test_neither_the_start_nor_the_preparation_shows_a_window_of_its_own(
        shown: Shown, app: App) -> None:
    sitting = example_sitting("dm")
    sitting = sitting.with_deliberation(seats=sitting.deliberation.table[:2])
    hand = Hand()
    make_new(hand, app.start_page, sitting)
    assert app.work
    opened = app.work.sitting
    assert opened
    assert opened.preparation
    prepare(hand, opened.preparation, sitting)
    opened.preparation.show_page(2)
    hand.click(opened.preparation.start)
    settle()

    assert set(shown.names) - EXPECTED == set()
