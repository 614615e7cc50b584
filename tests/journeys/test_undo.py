# SPDX-License-Identifier: EUPL-1.2
"""Undo by the keyboard goes back to the last barrier and no further, and redo comes all the way."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.demo.players import PLAYERS
from werksamen_desktop.demo.scene import Scene
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model.deliberation import Sitting

from .conftest import painted, settle, squeezed

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def example() -> Sitting:
    return example_sitting("dm")


@pytest.fixture
def opened(example: Sitting, hold: Callable[[Sitting], OpenSitting]) -> OpenSitting:
    """The example just before its own judgements, with four seats."""
    d = example.deliberation
    return hold(example.with_deliberation(
        seats=d.table[:4], step="DM-7", part=0, judgements=(), revealed=(), ratings=(),
        entries=tuple(e for e in d.entries if e.topic == "clarification")))


def reveal_judgements(hand: Hand, opened: OpenSitting, example: Sitting) -> None:
    window, room = opened.facilitator, opened.room
    assert window
    d = example.deliberation
    table = example.with_deliberation(seats=d.table[:4])
    hand.click(hand.find(window, "Live"))
    PLAYERS[room.part.kind](Scene(hand, window, table, room, room.step, room.part))
    settle()


def write(hand: Hand, window: QWidget, name: str, text: str) -> None:
    hand.write(hand.find(window, name), text)
    settle()


def press(qtbot: QtBot, opened: OpenSitting, times: int, *, redo: bool = False) -> None:
    """Ctrl+Z, or Ctrl+Shift+Z, in whatever has the focus."""
    for _ in range(times):
        focus = QApplication.focusWidget() or opened.facilitator
        assert focus
        qtbot.keyClick(focus, Qt.Key.Key_Z, BOTH if redo else Qt.KeyboardModifier.ControlModifier)
        settle()


def test_undo_goes_back_to_the_reveal_and_no_further_and_redo_brings_all_back(
        opened: OpenSitting, example: Sitting, qtbot: QtBot) -> None:
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    assert opened.screens
    reveal_judgements(hand, opened, example)
    at_reveal = room.sitting
    assert at_reveal.deliberation.revealed == ("judgement.after",)
    assert len(at_reveal.deliberation.judgements) == 3
    board = opened.screens.beamer.board
    loss = squeezed(at_reveal.deliberation.judgements[0].loss)
    assert loss in painted(board)

    room.go_to("DM-8")
    settle()
    write(hand, window, "Overeenkomst, nieuwe regel", "Niemand wil haar dwingen\n")
    write(hand, window, "Verschil, nieuwe regel", "Hoeveel risico mag\n")
    room.go_to("DM-9", 0)
    settle()
    write(hand, window, "Besluit", " Twee maanden proberen")
    typed = room.sitting
    assert len(typed.deliberation.entries) == len(at_reveal.deliberation.entries) + 2

    press(qtbot, opened, 40)

    assert not room.can_undo
    assert same_words(room.sitting, at_reveal)
    assert room.deliberation.revealed == ("judgement.after",)
    room.go_to("DM-7")
    settle()
    assert loss in painted(board)

    press(qtbot, opened, 40, redo=True)

    assert not room.can_redo
    assert same_words(room.sitting, typed)
    assert opened.autosave.flush()


def same_words(one: Sitting, other: Sitting) -> bool:
    """Whether two sittings hold the same, wherever they stand and however long they took."""
    place = {"step": "", "part": 0, "visited": (), "spent": (), "started_at": None}
    return one.with_deliberation(**place) == other.with_deliberation(**place)


def test_undo_follows_to_the_step_and_the_field_shows_it(
        opened: OpenSitting, qtbot: QtBot) -> None:
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    room.go_to("DM-2")
    settle()
    story = room.case.story
    write(hand, window, "Wat is er aan de hand?", " En toen kwam de brandweer.")
    room.go_to("DM-6")
    settle()

    press(qtbot, opened, 1)

    assert room.step.key == "DM-2"
    field = hand.find(window, "Wat is er aan de hand?")
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == room.case.story == story
    press(qtbot, opened, 1, redo=True)
    assert field.toPlainText() == room.case.story == f"{story} En toen kwam de brandweer."


def test_closing_is_a_barrier_and_a_closed_sitting_undoes_nothing(
        opened: OpenSitting, qtbot: QtBot) -> None:
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    room.go_to("DM-2")
    settle()
    write(hand, window, "Het hittepunt", " De deur stond open.")
    window.edits._close()
    settle()
    closed = room.sitting

    press(qtbot, opened, 5)
    press(qtbot, opened, 5, redo=True)

    assert room.sitting == closed
