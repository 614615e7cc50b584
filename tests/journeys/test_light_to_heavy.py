# SPDX-License-Identifier: EUPL-1.2
"""An integraal beraad that begins light and goes on heavy: everything stays, and stays seen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.demo.players import PLAYERS
from werksamen_desktop.demo.scene import Scene
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.methods import method
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model import edits
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.slide import BeamerMode
from werksamen_desktop.model.weighing import Entry

from .conftest import painted, settle, squeezed, texts

UNHEARD = "De buurvrouw van nummer negen"


@pytest.fixture
def example() -> Sitting:
    """The example with its first two seats; who spoke for another has no seat here."""
    sitting = example_sitting("ib")
    d = sitting.deliberation
    seats = d.table[:2]
    held = {s.id for s in seats}
    return sitting.with_deliberation(
        seats=seats,
        entries=tuple(replace(e, spoken_for="") for e in d.entries if e.seat in held),
        judgements=tuple(j for j in d.judgements if j.seat in held),
        decision=replace(d.decision, dissents=()))


@pytest.fixture
def opened(example: Sitting, hold: Callable[[Sitting], OpenSitting]) -> OpenSitting:
    """A light sitting with the same table, in which nothing was said yet."""
    made = new_sitting(example.deliberation.method, variant="light",
                       case=replace(example.case, story="", wish="", agreements=()))
    return hold(made.with_deliberation(seats=example.deliberation.seats))


def room_sees(opened: OpenSitting) -> str:
    """Everything that the room sees, going along all steps and parts of this depth."""
    assert opened.facilitator
    assert opened.screens
    seen = []
    for step in opened.room.deliberation.steps:
        for place in range(len(step.parts)):
            opened.room.go_to(step.key, place)
            settle()
            seen.append(painted(opened.screens.beamer.board))
    return "".join(seen)


def play_light(hand: Hand, opened: OpenSitting, example: Sitting) -> None:
    window, room = opened.facilitator, opened.room
    assert window
    for step in room.deliberation.steps:
        room.go_to(step.key)
        for place, part in enumerate(step.parts):
            window.go_to_part(place)
            PLAYERS[part.kind](Scene(hand, window, example, room, step, part))
    hand.write(hand.find(window, "Wie is er niet gehoord?"), UNHEARD)


def said(sitting: Sitting) -> set[str]:
    """What was said in the sitting itself."""
    names = ("Case.story", "Case.wish", "Entry.text", "Value.word", "Option.text",
             "Option.for_client", "Judgement.value", "Decision.text", "Decision.reasons",
             "Agreement.step", "Agreement.who")
    return {text for name, text in (*texts(sitting.case), *texts(sitting.deliberation))
            if name in names}


def test_going_from_light_to_heavy_keeps_everything_and_hides_nothing_that_was_seen(
        app: App, opened: OpenSitting, example: Sitting, qtbot: QtBot) -> None:
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert app.work
    assert window
    assert opened.screens
    hand.click(hand.find(window, "Live"))
    play_light(hand, opened, example)
    light, seen_light = room.sitting, room_sees(opened)

    heavy_title = next(v.title for v in room.deliberation.method.variants if v.id == "heavy")
    hand.click(hand.find(window, f"Verder in de vorm: {heavy_title}"))

    d = room.deliberation
    assert d.variant == "heavy"
    assert {s.key for s in d.steps} == {f"IB-{n}" for n in range(15)}
    assert replace(d, variant="light", step="", part=0, revealed=(), visited=(), spent=()) == (
        replace(light.deliberation, step="", part=0, revealed=(), visited=(), spent=()))
    assert room.case == light.case
    words = {text for text in said(light) if squeezed(text) in seen_light}
    assert len(words) > 12
    assert UNHEARD in words
    assert opened.screens.stage.mode is BeamerMode.LIVE
    seen_heavy = room_sees(opened)
    assert [text for text in words if squeezed(text) not in seen_heavy] == []
    paper = squeezed("".join(compose(room.sitting, today=date(2026, 11, 20)).texts()))
    assert [text for text in said(light) if squeezed(text) not in paper] == []
    assert opened.autosave.flush()
    assert app.work.archive.load(d.id) == room.sitting


def test_both_depths_show_the_same_cell(opened: OpenSitting, example: Sitting) -> None:
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    label = seat_label(example.deliberation.seats[1], example.case)
    room.go_to("IBL-2")
    settle()
    hand.write(hand.find(window, f"{label}, zicht"), "Zij eet slecht")

    window.edits.change_variant("heavy")
    room.go_to("IB-5")
    settle()
    cell = hand.find(window, f"{label}, zicht")
    assert isinstance(cell, QPlainTextEdit)
    assert cell.toPlainText() == "Zij eet slecht"
    hand.write(cell, ", en valt af")
    window.edits.change_variant("light")
    room.go_to("IBL-2")
    settle()

    cell = hand.find(window, f"{label}, zicht")
    assert isinstance(cell, QPlainTextEdit)
    assert cell.toPlainText() == "Zij eet slecht, en valt af"


def test_going_back_to_light_asks_before_it_bares_what_is_hidden(
        app: App, hold: Callable[[Sitting], OpenSitting]) -> None:
    opened = hold(new_sitting(method("ib"), variant="heavy"))
    assert opened.facilitator
    client = opened.room.deliberation.seats[0].id
    opened.room.edit(lambda s: edits.add_entry(s, Entry(
        uuid4(), "perspective.zicht", "nog niet voor de zaal", seat=client)))

    app.dialogs.agrees = False  # type: ignore[attr-defined]
    opened.facilitator.edits.change_variant("light")
    assert opened.room.deliberation.variant == "heavy"

    app.dialogs.agrees = True  # type: ignore[attr-defined]
    opened.facilitator.edits.change_variant("light")
    assert opened.room.deliberation.variant == "light"
