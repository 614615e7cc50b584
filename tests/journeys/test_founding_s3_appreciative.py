# SPDX-License-Identifier: EUPL-1.2
"""Waarderend: the stand changes texts and order, a pinned picture, talents, four verbs."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

from PySide6.QtWidgets import QLabel

from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model import edits
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.weighing import Entry

from .conftest import painted, settle, squeezed

Hold = Callable[[Sitting], OpenSitting]


def begun(hold: Hold, variant: str = "dialogic") -> OpenSitting:
    """The example of the method, standing at its first step, live on the beamer."""
    sitting = example_sitting("wo").with_deliberation(variant=variant, closings=())
    opened = hold(sitting.with_deliberation(step=sitting.deliberation.steps[0].key, part=0))
    assert opened.facilitator
    Hand().click(Hand().find(opened.facilitator, "Live"))
    return opened


def room_reads(opened: OpenSitting, step: str, part: int = 0) -> str:
    opened.room.go_to(step, part)
    settle()
    assert opened.screens
    return painted(opened.screens.beamer.board)


def test_3_1_the_stand_changes_question_texts_and_their_order(hold: Hold) -> None:
    opened = begun(hold, "diagnostic")
    window, room = opened.facilitator, opened.room
    assert window
    problem_first = [s.question for s in room.deliberation.steps]
    held = room.sitting.content

    Hand().click(Hand().find(window, "Verder in de vorm: Dialogisch: eerst wat al lukt"))

    works_first = [s.question for s in room.deliberation.steps]
    assert problem_first[1] == "Wat is er aan de hand, en wie heeft daar last van?"
    assert works_first[1] == "Om wie gaat het, en wat wil die persoon graag?"
    assert works_first.index("Wat staat in de weg, en wat wilt u liever?") > works_first.index(
        "Wanneer lukte dit wél, en wat deed u toen?")
    assert room.sitting.content == held.with_deliberation(variant="dialogic")
    assert squeezed(works_first[1]) in room_reads(opened, "WO-2")


def test_3_3_a_talent_that_was_named_is_minded_and_comes_along_with_the_team(
        app: App, hold: Hold) -> None:
    opened = begun(hold)
    window, room = opened.facilitator, opened.room
    assert window
    assert app.work
    seat = room.deliberation.table[-1]
    label = seat_label(seat, room.case)
    room.edit(lambda s: edits.add_entry(
        s.with_case(agreements=()), Entry(uuid4(), "talents", "maakt het licht", seat=seat.id)))

    room.go_to("WO-7")
    settle()

    shown = [w.text() for w in window.findChildren(QLabel) if w.isVisible()]
    assert any(f"{label} heeft nog geen stap. Talent: " in text and "maakt het licht" in text
               for text in shown)
    assert opened.autosave.flush()
    app.work.home.refresh()
    talents = [s.talent for _, team in app.work.home.teams() for s in team]
    assert any("maakt het licht" in talent for talent in talents)


def test_3_4_the_future_picture_stays_on_the_beamer_through_all_steps(hold: Hold) -> None:
    opened = begun(hold)
    window, room = opened.facilitator, opened.room
    assert window
    room.go_to("WO-4")
    settle()
    hand = Hand()
    said = room.deliberation.listed("future")[0].text

    hand.click(hand.find(window, "Ons toekomstbeeld: vast op de beamer"))

    picture = squeezed(said)[:80]
    others = [s.key for s in room.deliberation.steps if s.key != "WO-4"]
    assert [key for key in others if picture not in room_reads(opened, key)] == []
    assert opened.screens
    hand.press(window, "F7")
    settle()
    assert picture not in painted(opened.screens.beamer.board)
    hand.press(window, "F5")
    room.undo()
    settle()
    assert picture not in room_reads(opened, "WO-1")


def test_3_7_the_four_verbs_are_rated_and_printed_with_what_only_worked_together(
        hold: Hold) -> None:
    opened = begun(hold)
    verbs = ("ondersteunden", "spraken elkaar aan", "stimuleerden", "daagden elkaar uit")

    shown = room_reads(opened, "WO-8", 1)
    paper = " ".join(compose(opened.room.sitting, today=date(2026, 11, 22)).texts())

    assert [v for v in verbs if squeezed(v) not in shown] == []
    assert [v for v in verbs if v not in paper] == []
    together = opened.room.deliberation.listed("together")[0].text
    assert together in paper
