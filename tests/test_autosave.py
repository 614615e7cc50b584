# SPDX-License-Identifier: EUPL-1.2
"""Autosave writes soon, never too late, and again after a failure."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from werksamen_desktop import autosave as module
from werksamen_desktop.autosave import Autosave
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import Method, Part, Step
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.problems import Problem
from werksamen_desktop.room import Room
from werksamen_desktop.store.archive import Archive

METHOD = Method("proef", "Proef", "1", (Step("a", "A", "?", (Part(StepKind.TEXT, "question"),)),
                                        Step("b", "B", "?", (Part(StepKind.TEXT, "goal"),))))


class FakeKeeper:
    """Remembers what it was given to keep; fails as long as it is told to."""

    def __init__(self) -> None:
        self.kept: list[Sitting] = []
        self.full = False

    def save(self, now: Sitting, last: Sitting | None) -> None:
        if self.full:
            raise Problem("De schijf is vol.")
        assert last is (self.kept[-1] if self.kept else None)
        self.kept.append(now)


@pytest.fixture
def room(qapp: object) -> Room:
    return Room(new_sitting(METHOD))


@pytest.fixture
def keeper() -> FakeKeeper:
    return FakeKeeper()


@pytest.fixture
def autosave(room: Room, keeper: FakeKeeper) -> Iterator[Autosave]:
    made = Autosave(room, keeper)
    made.flush()
    yield made
    made.stop()


def _type(room: Room, text: str) -> None:
    room.edit(lambda s: s.with_deliberation(question=text), burst="question")


def test_a_change_is_saved_within_half_a_second(
        qtbot: QtBot, room: Room, keeper: FakeKeeper, autosave: Autosave) -> None:
    _type(room, "Blijft zij?")
    assert autosave.state == "Bewaren…"

    with qtbot.waitSignal(autosave.saved, timeout=500):
        pass

    assert keeper.kept[-1] is room.sitting
    assert autosave.state.startswith("Alles bewaard ")
    assert not autosave.pending


def test_steady_typing_is_saved_within_two_seconds(
        qtbot: QtBot, room: Room, keeper: FakeKeeper, autosave: Autosave) -> None:
    saves = len(keeper.kept)
    waited = 0
    while len(keeper.kept) == saves and waited < 2500:
        _type(room, "a" * waited)
        qtbot.wait(100)
        waited += 100

    assert 1500 <= waited <= 2300


def test_flush_saves_at_once_and_nothing_twice(
        room: Room, keeper: FakeKeeper, autosave: Autosave) -> None:
    _type(room, "Blijft zij?")

    assert autosave.flush()
    assert autosave.flush()

    assert [s.deliberation.question for s in keeper.kept] == ["", "Blijft zij?"]


def test_a_failure_is_told_and_tried_again_with_all_that_was_missed(
        qtbot: QtBot, room: Room, keeper: FakeKeeper, autosave: Autosave) -> None:
    autosave._retry.setInterval(50)
    keeper.full = True
    _type(room, "een")
    with qtbot.waitSignal(autosave.failed) as told:
        autosave.flush()
    assert told.args == ["De schijf is vol."]
    assert "De schijf is vol." in autosave.state
    assert autosave.pending

    _type(room, "een twee")
    assert "De schijf is vol." in autosave.state
    keeper.full = False
    qtbot.waitSignal(autosave.saved, timeout=1000).wait()

    assert keeper.kept[-1].deliberation.question == "een twee"


def test_the_clock_is_saved_without_a_word_being_typed(
        qtbot: QtBot, room: Room, keeper: FakeKeeper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "CLOCK", 50)
    autosave = Autosave(room, keeper)
    autosave.flush()
    room._follow(spent=room.deliberation.spent, available=91)  # no signal, as when time passes

    with qtbot.waitSignal(autosave.saved, timeout=1000):
        pass

    assert keeper.kept[-1].deliberation.available == 91
    autosave.stop()


def test_what_was_just_loaded_counts_as_saved(room: Room, keeper: FakeKeeper) -> None:
    autosave = Autosave(room, keeper, saved=room.sitting)

    assert autosave.state == "Alles bewaard"
    assert autosave.stop()
    assert keeper.kept == []


def test_a_stopped_autosave_has_saved_the_last_change(room: Room, keeper: FakeKeeper) -> None:
    autosave = Autosave(room, keeper)
    _type(room, "laatste woord")

    assert autosave.stop()

    assert keeper.kept[-1].deliberation.question == "laatste woord"


def test_undo_and_a_move_reach_the_archive(qtbot: QtBot, room: Room, tmp_path: Path) -> None:
    archive = Archive.open(tmp_path / "werksamen.db")
    autosave = Autosave(room, archive)
    _type(room, "Blijft zij?")
    room.go_to("b")
    autosave.flush()
    room.undo()
    room.edit(lambda s: replace(s, case=replace(s.case, pseudonym="Mevrouw A.")))

    with qtbot.waitSignal(autosave.saved, timeout=500):
        pass

    assert archive.load(room.deliberation.id) == room.sitting
    autosave.stop()
    archive.close()
