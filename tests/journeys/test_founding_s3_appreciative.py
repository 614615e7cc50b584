# SPDX-License-Identifier: EUPL-1.2
"""Waarderend: the stand changes texts and order, a pinned picture, talents, four verbs."""

from uuid import uuid4

from werksamen_desktop.app.launch import App
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model import edits
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.weighing import Entry

from .at_work import Hold, begun
from .conftest import squeezed


def example(variant: str = "dialogic") -> Sitting:
    """The example of the method, open again."""
    return example_sitting("wo").with_deliberation(variant=variant, closings=())


def test_3_1_the_stand_changes_question_texts_and_their_order(hold: Hold) -> None:
    work = begun(hold, example("diagnostic"), "WO-1")
    room = work.room
    problem_first = [s.question for s in room.deliberation.steps]
    held = room.sitting.content

    work.press("Verder in de vorm: Dialogisch: eerst wat al lukt")

    works_first = [s.question for s in room.deliberation.steps]
    assert problem_first[1] == "Wat is er aan de hand, en wie heeft daar last van?"
    assert works_first[1] == "Om wie gaat het, en wat wil die persoon graag?"
    assert works_first.index("Wat staat in de weg, en wat wilt u liever?") > works_first.index(
        "Wanneer lukte dit wél, en wat deed u toen?")
    assert room.sitting.content == held.with_deliberation(variant="dialogic")
    work.go("WO-2")
    assert work.room_sees(works_first[1])


def test_3_3_a_talent_that_was_named_is_minded_and_comes_along_with_the_team(
        app: App, hold: Hold) -> None:
    work = begun(hold, example(), "WO-1")
    room = work.room
    assert app.work
    seat, label = room.deliberation.table[-1], work.label(-1)
    room.edit(lambda s: edits.add_entry(
        s.with_case(agreements=()), Entry(uuid4(), "talents", "maakt het licht", seat=seat.id)))

    work.go("WO-7")

    assert any(f"{label} heeft nog geen stap. Talent: " in text and "maakt het licht" in text
               for text in work.told().split("\n"))
    assert work.opened.autosave.flush()
    app.work.home.refresh()
    talents = [s.talent for _, team in app.work.home.teams() for s in team]
    assert any("maakt het licht" in talent for talent in talents)


def test_3_4_the_future_picture_stays_on_the_beamer_through_all_steps(hold: Hold) -> None:
    work = begun(hold, example().with_deliberation(pinned=""), "WO-1")
    room = work.room
    work.go("WO-4")
    said = room.deliberation.listed("future")[0].text

    work.press("Ons toekomstbeeld: vast op de beamer")

    picture = squeezed(said)[:80]
    others = [s.key for s in room.deliberation.steps if s.key != "WO-4"]
    for key in others:
        work.go(key)
        assert picture in work.beamer()
    work.hand.press(work.window, "F7")
    assert picture not in work.beamer()
    work.hand.press(work.window, "F5")
    room.undo()
    work.go("WO-1")
    assert picture not in work.beamer()


def test_3_7_the_four_verbs_are_rated_and_printed_with_what_only_worked_together(
        hold: Hold) -> None:
    work = begun(hold, example(), "WO-1")
    verbs = ("ondersteunden", "spraken elkaar aan", "stimuleerden", "daagden elkaar uit")

    work.go("WO-8", 1)
    shown = work.beamer()
    paper = work.paper()

    assert [v for v in verbs if squeezed(v) not in shown] == []
    assert [v for v in verbs if v not in paper] == []
    together = work.room.deliberation.listed("together")[0].text
    assert together in paper
