# SPDX-License-Identifier: EUPL-1.2
"""The room: one value, its history, its place and its clock."""

from typing import Any
from uuid import uuid4

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from werksamen_desktop.model import closing, edits, topics
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import Method, Part, Step
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry
from werksamen_desktop.room import Room

METHOD = Method("proef", "Proef", "1", tuple(
    Step(f"P-{n}", f"Stap {n}", "?", (Part(StepKind.TEXT, f"t{n}"), Part(StepKind.LIST, f"l{n}")))
    for n in range(1, 5)))


class Clock:
    """Seconds that pass only when told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def room(qapp: Any, clock: Clock) -> Room:
    return Room(new_sitting(METHOD), clock=clock)


def type_into(room: Room, text: str, topic: str = "t1") -> None:
    room.edit(lambda s: topics.write_text(s, topic, text), burst=topic)


def test_typing_in_one_go_is_one_undo_step(room: Room, clock: Clock) -> None:
    before = room.sitting
    for word in ("d", "di", "dit"):
        type_into(room, word)
        clock.now += 0.2

    room.undo()

    assert room.sitting == before
    assert not room.can_undo


@pytest.mark.parametrize("parting", ["pause", "left", "other field"])
def test_a_pause_another_field_or_lost_focus_begins_a_new_undo_step(
        room: Room, clock: Clock, parting: str) -> None:
    type_into(room, "eerst")
    if parting == "pause":
        clock.now += 1.5
    elif parting == "left":
        room.end_burst()
    type_into(room, "eerst en dan", "t2" if parting == "other field" else "t1")

    room.undo()

    assert topics.read_text(room.sitting, "t1") == "eerst"


def test_undo_does_not_cross_a_reveal(room: Room) -> None:
    type_into(room, "geheim")
    room.edit(lambda s: edits.reveal(s, "t1"), barrier=True)

    assert not room.can_undo
    room.undo()
    assert topics.read_text(room.sitting, "t1") == "geheim"
    assert room.deliberation.revealed == ("t1",)


def test_undo_goes_back_to_the_step_where_the_change_was_made(room: Room) -> None:
    room.go_to("P-2", 1)
    type_into(room, "hier", "l2")
    room.go_to("P-4")

    room.undo()

    assert (room.step.key, room.deliberation.part) == ("P-2", 1)
    assert room.deliberation.visited == ("P-2", "P-4")


def test_redo_is_lost_after_a_new_change(room: Room) -> None:
    type_into(room, "een")
    room.undo()
    type_into(room, "twee")

    assert not room.can_redo


def test_a_change_that_changes_nothing_is_no_undo_step(room: Room) -> None:
    room.edit(lambda s: s)

    assert not room.can_undo


def test_a_closed_sitting_refuses_changes_and_says_how_to_go_on(room: Room) -> None:
    from datetime import UTC, datetime

    told: list[str] = []
    room.refused.connect(told.append)
    room.edit(lambda s: closing.close(s, datetime.now(UTC)), barrier=True)

    type_into(room, "te laat")

    assert topics.read_text(room.sitting, "t1") == ""
    assert told == ["Dit beraad is afgesloten. Heropen het om iets te wijzigen."]


def test_a_skipped_step_is_passed_by(room: Room) -> None:
    room.edit(lambda s: edits.skip(s, "P-2", "geen tijd"))

    assert room.next_step()
    assert room.step.key == "P-3"
    assert room.previous_step()
    assert room.step.key == "P-1"
    assert not room.previous_step()


def test_the_clock_counts_only_while_it_runs_and_not_while_the_laptop_sleeps(
        room: Room, clock: Clock) -> None:
    clock.now += 3
    room.tick()
    room.running = True
    for _ in range(10):
        clock.now += 1
        room.tick()
    clock.now += 3600
    room.tick()
    clock.now += 1
    room.tick()

    assert room.deliberation.seconds("P-1") == 11


def test_the_clock_never_runs_backwards(room: Room, clock: Clock) -> None:
    room.running = True
    clock.now += 2
    room.tick()
    clock.now -= 50
    room.tick()

    assert room.deliberation.seconds("P-1") == 2


def test_moving_and_time_are_not_undone(room: Room, clock: Clock) -> None:
    room.running = True
    type_into(room, "iets")
    clock.now += 4
    room.tick()

    room.undo()

    assert room.deliberation.seconds("P-1") == 4


def test_a_case_that_was_changed_elsewhere_is_taken_over(room: Room) -> None:
    from dataclasses import replace

    type_into(room, "iets")
    room.adopt_case(replace(room.case, pseudonym="Mevrouw A."))

    assert room.case.pseudonym == "Mevrouw A."
    assert not room.can_undo


class UndoMachine(RuleBasedStateMachine):
    """Random edits, moves, undos and redos beside a plain list of values."""

    def __init__(self) -> None:
        super().__init__()
        self.room = Room(new_sitting(METHOD), clock=Clock())
        self.past: list[Sitting] = []
        self.future: list[Sitting] = []

    def content(self, sitting: Sitting) -> Sitting:
        return sitting.with_deliberation(step="", part=0, visited=(), spent=())

    @rule(text=st.text(max_size=8))
    def add(self, text: str) -> None:
        self.past.append(self.room.sitting)
        self.future.clear()
        self.room.edit(lambda s: edits.add_entry(s, Entry(uuid4(), "l1", text)))

    @rule(step=st.integers(1, 4), part=st.integers(0, 3))
    def move(self, step: int, part: int) -> None:
        self.room.go_to(f"P-{step}", part)

    @precondition(lambda self: self.past)
    @rule()
    def undo(self) -> None:
        self.future.append(self.room.sitting)
        self.room.undo()
        assert self.content(self.room.sitting) == self.content(self.past.pop())

    @precondition(lambda self: self.future)
    @rule()
    def redo(self) -> None:
        self.past.append(self.room.sitting)
        self.room.redo()
        assert self.content(self.room.sitting) == self.content(self.future.pop())

    @rule()
    def barrier(self) -> None:
        self.past.clear()
        self.future.clear()
        topic = str(uuid4())
        self.room.edit(lambda s: edits.reveal(s, topic), barrier=True)

    @invariant()
    def knows_what_can_be_undone(self) -> None:
        assert self.room.can_undo == bool(self.past)
        assert self.room.can_redo == bool(self.future)


UndoMachine.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)


class TestUndo(UndoMachine.TestCase):  # type: ignore[misc,valid-type]
    """Runs the machine."""
