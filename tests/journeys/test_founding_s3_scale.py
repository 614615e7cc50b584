# SPDX-License-Identifier: EUPL-1.2
"""Waarderend: energy through the phases, an end to the hindrances, and one point higher."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtWidgets import QLabel, QWidget

from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model.case import AgreementKind
from werksamen_desktop.model.deliberation import Sitting, Spent
from werksamen_desktop.model.open_points import open_before_closing
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.model.weighing import PollState
from werksamen_desktop.room import Room

from .conftest import painted, settle, squeezed

Hold = Callable[[Sitting], OpenSitting]


def bare() -> Sitting:
    sitting = example_sitting("wo")
    kept = ("energy.start",)
    d = sitting.deliberation
    return replace(sitting, case=replace(sitting.case, agreements=())).with_deliberation(
        closings=(), ratings=(), revealed=(), spent=(), entries=(),
        polls=tuple(p for p in d.polls if p.topic.endswith(kept)))


def begun(hold: Hold, step: str, part: int, variant: str = "") -> OpenSitting:
    sitting = bare()
    if variant:
        sitting = sitting.with_deliberation(variant=variant)
    opened = hold(sitting)
    assert opened.facilitator
    Hand().click(Hand().find(opened.facilitator, "Live"))
    opened.room.go_to(step, part)
    settle()
    return opened


def told(window: QWidget) -> str:
    settle()
    return "\n".join(w.text() for w in window.findChildren(QLabel) if w.isVisibleTo(window))


def seen(opened: OpenSitting) -> str:
    settle()
    assert opened.screens
    return painted(opened.screens.beamer.board)


def part_of(room: Room, step: str, topic: str) -> int:
    """The place of a part in a step, wherever the method puts it."""
    parts = room.deliberation.step_named(step).parts
    return next(n for n, p in enumerate(parts) if p.topic == topic)


def test_3_2_a_fall_of_energy_is_shown_to_all_and_minded_by_one(hold: Hold) -> None:
    opened = begun(hold, "WO-4", 0)
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    room.go_to("WO-4", part_of(room, "WO-4", "poll.energy.halfway"))
    settle()
    hand.write(hand.find(window, "Voorstel"), "Zoveel energie heb ik nu.")
    hand.click(hand.find(window, "Open de peiling"))
    for seat in room.deliberation.table[:2]:
        whose = private_label(seat, room.case)
        hand.click(hand.find(window, f"{whose}, nog niet"))
        hand.click(hand.find(window, "Antwoord: 1"))
        hand.click(hand.find(window, f"{whose}, klaar en verzegel"))

    hand.click(hand.find(window, "Onthul aan de zaal"))

    assert room.deliberation.polls[-1].state is PollState.REVEALED
    for words in ("Energie aan het begin: gemiddeld 2,5", "Energie halverwege: gemiddeld 1,0",
                  "1,5 lager"):
        assert words in told(window)
        assert squeezed(words) in seen(opened)
    assert "‘Energie halverwege’ is 1,5 lager. Sta er even bij stil" in told(window)
    assert squeezed("Sta er even bij stil") not in seen(opened)


def test_3_2_the_clock_says_when_the_hindrances_had_their_time(hold: Hold) -> None:
    opened = hold(bare().with_deliberation(
        step="WO-6", part=0, spent=(Spent("WO-6", 299), Spent("WO-2", 999))))
    window, room = opened.facilitator, opened.room
    assert window
    assert room.step.at_most == 5
    assert "nog 0:01" in told(window)

    room.go_to("WO-2", 0)
    assert "is genoeg" not in told(window)
    room.edit(lambda s: s.with_deliberation(spent=(Spent("WO-6", 300),)))
    room.go_to("WO-6", 0)

    assert "5 min is genoeg, ga verder" in told(window)


def test_3_5_one_point_higher_becomes_a_small_step_that_is_still_nobody_s(hold: Hold) -> None:
    opened = begun(hold, "WO-5", 0)
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    seat = room.deliberation.table[1]
    whose = private_label(seat, room.case)
    hand.click(hand.find(window, f"{whose}, nog niet"))
    hand.press(hand.find(window, f"{whose}, Hoe dicht zijn we bij dit beeld?"), "4")
    hand.write(hand.find(window, f"{whose}, Waarom is het al geen 0?"), "Hij zingt weer")
    hand.write(hand.find(window, f"{whose}, Wat is één punt hoger?"), "Samen ontbijten")
    hand.click(hand.find(window, f"{whose}, klaar en verzegel"))
    assert squeezed("Hij zingt weer") not in seen(opened)
    hand.click(hand.find(window, "Onthul aan de zaal"))

    hand.click(hand.find(
        window, f"{whose}, Wat is één punt hoger?: maak er een kleine stap van"))

    held_on = room.deliberation.held_on
    assert held_on
    (step,) = room.case.agreements
    assert (step.kind, step.step, step.who) == (AgreementKind.SMALL_STEP, "Samen ontbijten", "")
    assert step.due == held_on + timedelta(days=14)
    assert "Hoe dicht zijn we bij dit beeld: gemiddeld 4,0" in told(window)
    assert squeezed("Hij zingt weer") in seen(opened)
    room.go_to("WO-7", 0)
    settle()
    assert not [p for p in open_before_closing(room.sitting) if "kleine stap" in p.text]
    room.edit(lambda s: s.with_case(agreements=tuple(
        replace(a, due=held_on + timedelta(days=30)) for a in s.case.agreements)))
    assert "Een kleine stap duurt hoogstens twee weken. Kan het kleiner?" in told(window)
    assert "De kleine stap ‘Samen ontbijten’ ligt" in " ".join(
        p.text for p in open_before_closing(room.sitting))
