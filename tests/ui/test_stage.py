# SPDX-License-Identifier: EUPL-1.2
"""The stage: which slide the room gets in each mode, and when."""

from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from werksamen_desktop.model import edits, seating
from werksamen_desktop.model.deliberation import new_sitting
from werksamen_desktop.model.method import Field, Method, Part, Step
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.projection import EVERYTHING, Choice, neutral_slide
from werksamen_desktop.model.slide import BeamerMode, Slide
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry
from werksamen_desktop.room import Room
from werksamen_desktop.ui.stage import Stage

pytestmark = pytest.mark.usefixtures("dressed")

METHOD = Method("m", "Methode", "1", (
    Step("1", "Casus", "Wat speelt er?", (
        Part(StepKind.TEXT, "story", fields=(Field("case.story", "Verhaal"),)),)),
    Step("2", "Blik", "Wat ziet u?", (
        Part(StepKind.PERSPECTIVES, "p", fields=(Field("zicht", "Zicht"),)),))))


@pytest.fixture
def room() -> Room:
    sitting = new_sitting(METHOD).with_deliberation(question="Mag dit?")
    return Room(seating.add_seat(sitting, Seat(uuid4(), discipline="Huisarts")))


@pytest.fixture
def stage(room: Room) -> Stage:
    return Stage(room)


def tell(room: Room, story: str) -> None:
    room.edit(lambda s: s.with_case(story=story))


def test_it_begins_on_the_neutral_card(stage: Stage, room: Room) -> None:
    assert stage.mode is BeamerMode.NEUTRAL
    assert stage.slide_shown == neutral_slide(room.sitting)
    assert stage.board.sheet is not None
    assert stage.board.sheet.slide.kind is None


def test_live_follows_every_change_once_per_turn(qtbot: QtBot, stage: Stage, room: Room) -> None:
    stage.set_mode(BeamerMode.LIVE)
    sent: list[Slide] = []
    stage.slide_changed.connect(sent.append)

    for end in range(20):
        tell(room, "Zij blijft thuis."[:end + 1])
    qtbot.waitUntil(lambda: bool(sent))

    assert len(sent) == 1
    assert sent[0] == stage.slide_now == stage.slide_shown
    assert stage.board.sheet is not None
    assert stage.board.sheet.slide == sent[0]


def test_frozen_keeps_slide_page_and_time_while_the_facilitator_works(
        qtbot: QtBot, stage: Stage, room: Room) -> None:
    tell(room, "Zij blijft thuis. " * 400)
    stage.set_mode(BeamerMode.LIVE)
    qtbot.waitUntil(lambda: stage.pages > 2)
    assert stage.next_page()
    stage.set_time(0.2)
    shown = stage.slide_shown

    stage.set_mode(BeamerMode.FROZEN)
    room.next_step()
    tell(room, "Iets anders")
    stage.set_choice(Choice(field="zicht"))
    stage.set_time(0.9)
    qtbot.wait(20)

    assert stage.slide_shown == shown
    assert stage.slide_now != shown
    assert (stage.page, stage.board.page, stage.board.time) == (1, 1, 0.2)
    assert not stage.next_page()
    stage.set_mode(BeamerMode.LIVE)
    assert stage.slide_shown == stage.slide_now
    assert stage.page == 0


@pytest.mark.parametrize("mode", [BeamerMode.NEUTRAL, BeamerMode.BLACK])
def test_behind_neutral_and_black_there_is_nothing_of_the_step(
        qtbot: QtBot, stage: Stage, room: Room, mode: BeamerMode) -> None:
    tell(room, "Zij blijft thuis.")
    stage.set_mode(BeamerMode.LIVE)

    stage.set_mode(mode)
    tell(room, "Nog meer.")
    qtbot.wait(10)

    assert stage.slide_shown.kind is None
    assert stage.board.sheet is not None
    assert stage.board.sheet.slide.kind is None
    assert stage.board.mode is mode


def test_the_slide_goes_before_the_mode_so_that_nothing_old_flashes(stage: Stage) -> None:
    order: list[str] = []
    stage.slide_changed.connect(lambda _: order.append("slide"))
    stage.mode_changed.connect(lambda _: order.append("mode"))

    stage.set_mode(BeamerMode.LIVE)
    stage.set_mode(BeamerMode.NEUTRAL)

    assert order == ["slide", "mode", "slide", "mode"]


def test_pages_turn_to_the_last_and_then_it_is_the_next_steps_turn(
        qtbot: QtBot, stage: Stage, room: Room) -> None:
    tell(room, "Zij blijft thuis. " * 400)
    stage.set_mode(BeamerMode.LIVE)
    qtbot.waitUntil(lambda: stage.pages > 2)
    turned = 0

    while stage.next_page():
        turned += 1

    assert turned == stage.pages - 1
    assert stage.previous_page()
    room.next_step()
    qtbot.waitUntil(lambda: stage.page == 0)
    assert not stage.previous_page()


def test_the_page_follows_when_there_is_less_text(qtbot: QtBot, stage: Stage, room: Room) -> None:
    tell(room, "Zij blijft thuis. " * 400)
    stage.set_mode(BeamerMode.LIVE)
    qtbot.waitUntil(lambda: stage.pages > 2)
    stage.next_page()

    tell(room, "Kort.")

    qtbot.waitUntil(lambda: stage.page == 0)
    assert stage.pages == 1


def test_the_choice_holds_for_this_step_only(qtbot: QtBot, stage: Stage, room: Room) -> None:
    room.next_step()
    seat = room.deliberation.table[1].id
    room.edit(lambda s: edits.add_entry(s, Entry(uuid4(), "p.zicht", "Zij redt zich", seat=seat)))
    stage.set_mode(BeamerMode.LIVE)

    stage.set_choice(Choice(seats=(seat,)))
    assert len(stage.slide_shown.body.columns) == 1  # type: ignore[union-attr]
    room.previous_step()

    assert stage.choice == EVERYTHING
    qtbot.waitUntil(lambda: stage.slide_shown.kind is StepKind.TEXT)


def test_everything_the_band_tells_comes_with_changed(stage: Stage) -> None:
    heard: list[int] = []
    stage.changed.connect(lambda: heard.append(1))

    stage.set_mode(BeamerMode.LIVE)
    stage.set_choice(Choice(field="zicht"))

    assert len(heard) >= 2
