# SPDX-License-Identifier: EUPL-1.2
"""A whole sitting is held without a mouse: every button by Space, every way by its key."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.demo.players import PLAYERS
from werksamen_desktop.demo.scene import Scene
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.slide import BeamerMode
from werksamen_desktop.ui.sitting.closing import ClosingDialog

from .conftest import SOON, settle

CONTROL = Qt.KeyboardModifier.ControlModifier


class Keys(Hand):
    """A hand that has no mouse: it goes to a control by the focus, and presses it by key."""

    def click(self, widget: QWidget) -> None:
        assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus or in_group(widget), (
            f"no key comes to {widget.accessibleName()!r}")
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(widget, QAbstractButton):
            QTest.keyClick(widget, Qt.Key.Key_Space)
        self.rest()

    def pick(self, opener: QWidget, word: str) -> None:
        self.click(opener)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for _ in menu.actions():
            QTest.keyClick(menu, Qt.Key.Key_Down)
            if word.casefold() in menu.activeAction().text().casefold():
                break
        QTest.keyClick(menu, Qt.Key.Key_Return)
        self.rest()

    def _click_at(self, widget: QWidget, place: QPoint) -> None:
        raise AssertionError("there is no mouse")

    def press(self, widget: QWidget, key: str) -> None:
        focus = QApplication.focusWidget()
        super().press(focus if focus and widget.isAncestorOf(focus) else widget, key)


def in_group(widget: QWidget) -> bool:
    """Whether arrows come to it from its neighbours."""
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return bool(group and group.exclusive()) or (
        isinstance(widget, QAbstractButton) and widget.autoExclusive())


def key(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key in whatever has the focus."""
    focus = QApplication.focusWidget() or QApplication.activeWindow()
    assert focus
    QTest.keyClick(focus, key, modifier)
    settle()


@pytest.fixture(params=["dm", "light"])
def example(request: pytest.FixtureRequest) -> Sitting:
    """An example with three seats: the client, a professional, and the son who speaks for her."""
    sitting = example_sitting("dm" if request.param == "dm" else "ib")
    d = sitting.deliberation
    seats = (*d.table[:2], d.table[4])
    held = {s.id for s in seats}
    return sitting.with_deliberation(
        seats=seats, variant="" if request.param == "dm" else "light",
        entries=tuple(e for e in d.entries if e.seat in held or e.seat is None),
        judgements=tuple(j for j in d.judgements if j.seat in held),
        ratings=tuple(r for r in d.ratings if r.seat in held),
        decision=replace(d.decision, dissents=()))


def test_a_whole_sitting_is_held_without_a_mouse(
        example: Sitting, hold: Callable[[Sitting], OpenSitting], qtbot: QtBot) -> None:
    d = example.deliberation
    made = new_sitting(d.method, variant=d.variant, case=replace(
        example.case, story="", turning_point="", wish="", agreements=()))
    opened = hold(made.with_deliberation(seats=d.seats))
    window, room, screens = opened.facilitator, opened.room, opened.screens
    assert window
    assert screens
    hand = Keys()

    key(Qt.Key.Key_F5)
    assert screens.stage.mode is BeamerMode.LIVE
    for step in room.deliberation.steps:
        assert room.step.key == step.key
        for place, part in enumerate(step.parts):
            key(Qt.Key(Qt.Key.Key_1 + place), CONTROL)
            assert room.deliberation.part == place
            PLAYERS[part.kind](Scene(hand, window, example, room, step, part))
        if step is not room.deliberation.steps[-1]:
            key(Qt.Key.Key_Return, CONTROL)

    held = room.deliberation
    assert {o.text for o in held.options} == {o.text for o in d.options}
    assert {j.value for j in held.judgements} == {
        j.value for j in d.judgements if j.moment == "after"}
    assert held.decision.text == d.decision.text
    assert len(room.case.agreements) == len(example.case.agreements)
    assert "judgement.after" in held.revealed
    leaves_by_keys(opened, qtbot)


def leaves_by_keys(opened: OpenSitting, qtbot: QtBot) -> None:
    """The minutes by Ctrl+P, the end by the key after the last step, and Enter or Tab, Space."""
    window = opened.facilitator
    assert window
    key(Qt.Key.Key_P, CONTROL)
    assert opened.minutes
    qtbot.waitUntil(opened.minutes.save_button.isEnabled, timeout=SOON)
    opened.minutes.close()
    with qtbot.waitActive(window):
        window.activateWindow()
    key(Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: closing_dialog() is not None)
    dialog = closing_dialog()
    assert dialog
    for _ in range(8):
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton) and "afsluiten" in focus.text():
            break
        key(Qt.Key.Key_Tab)
    key(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: opened.room.deliberation.closed)


def closing_dialog() -> ClosingDialog | None:
    return next((w for w in QApplication.topLevelWidgets()
                 if isinstance(w, ClosingDialog) and w.isVisible()), None)
