# SPDX-License-Identifier: EUPL-1.2
"""Scores, lights and powers, worked by real keys and mouse, and in a closed sitting."""

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from werksamen_desktop.model import closing, edits
from werksamen_desktop.model.course import LightColour
from werksamen_desktop.model.light_edits import set_light
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.topics import write_cell
from werksamen_desktop.ui.parts.scale_slider import EDGE, FIGURE

NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
WANTS = "Huisarts, Gemotiveerd"
KEYS = {"Right": Qt.Key.Key_Right, "Left": Qt.Key.Key_Left, "Home": Qt.Key.Key_Home,
        "End": Qt.Key.Key_End, "Delete": Qt.Key.Key_Delete,
        **{str(n): getattr(Qt.Key, f"Key_{n}") for n in range(10)}}


def shown(opens, sitting_of):
    """The scores of a sitting, revealed, so that each party has its card."""
    return opens(StepKind.SCORES, "ready", sitting=edits.reveal(sitting_of("nv"), "ready"))


def score(opened):
    seat = opened.sitting.deliberation.seats[1].id
    return next((r.score for r in opened.sitting.deliberation.ratings
                 if (r.seat, r.item) == (seat, "wants")), None)


@pytest.mark.parametrize(("keys", "given"), [
    ("7", 7), ("1 0", 10), ("End", 10), ("Home", 0), ("5 Right", 6), ("0 Left", 0),
    ("End Right", 10), ("Right", 0), ("Left", 10), ("7 Delete", None)])
def test_a_score_is_given_by_keys_and_taken_back(opens, sitting_of, keys, given):
    opened = shown(opens, sitting_of)
    opened.find(WANTS).setFocus()

    for key in keys.split():
        opened.press(KEYS[key])

    assert score(opened) == given
    assert opened.find(WANTS).accessibleDescription() == (
        "nog niet gekozen" if given is None else f"{given} van 10")


@pytest.mark.parametrize("given", [0, 4, 10])
def test_a_click_on_the_track_gives_the_score_under_it(opens, sitting_of, given):
    opened = shown(opens, sitting_of)
    slider = opened.find(WANTS)
    track = slider.width() - 2 * EDGE - FIGURE

    QTest.mouseClick(slider, Qt.MouseButton.LeftButton,
                     pos=QPoint(round(EDGE + track * given / 10), 15))

    assert score(opened) == given


def test_a_key_that_is_no_score_changes_nothing(opens, sitting_of):
    opened = shown(opens, sitting_of)
    opened.find(WANTS).setFocus()

    opened.press(Qt.Key.Key_A)
    opened.press(Qt.Key.Key_PageDown)

    assert score(opened) is None


def test_tab_goes_from_slider_to_words_to_the_next_party(opens, sitting_of):
    opened = shown(opens, sitting_of)
    stops = ["Huisarts, Gemotiveerd", "Huisarts, In staat", "Huisarts, Wat is er nodig?",
             "Wijkverpleging, Gemotiveerd"]
    opened.find(stops[0]).setFocus()

    for _, following in pairwise(stops):
        opened.press(Qt.Key.Key_Tab)
        assert opened.focus.accessibleName() == following


def test_sealed_scores_and_words_are_on_no_screen(opens, sitting_of):
    sitting = sitting_of("nv")
    seat = sitting.deliberation.seats[1].id
    sitting = edits.rate(sitting, "ready", "wants", seat, 7)
    sitting = write_cell(sitting, "ready.needs", seat, "Een tolk")

    opened = opens(StepKind.SCORES, "ready", sitting=sitting)

    assert "Een tolk" not in opened.words()
    assert "Huisarts, binnen" in opened.words()


def test_a_closed_sitting_can_be_read_and_not_scored_or_lit(opens, sitting_of):
    sitting = edits.reveal(sitting_of("nv"), "ready")
    sitting = set_light(sitting, "factors", "Mensen", today=date(2026, 11, 20),
                        colour=LightColour.GREEN, action="Bellen")
    closed = closing.close(sitting, NOW)
    scores = opens(StepKind.SCORES, "ready", sitting=closed)
    scores.find(WANTS).setFocus()
    QTest.keyClick(scores.find(WANTS), Qt.Key.Key_7)
    lights = opens(StepKind.LIGHTS, sitting=closed)

    lights.click("Mensen: rood")
    lights.click("Mensen, maak een afspraak van de volgende stap")

    assert score(scores) is None
    assert lights.sitting.case == closed.case
    assert not scores.find(WANTS).isEnabled()


def test_a_colour_is_chosen_and_taken_back_and_is_one_step_to_undo(opens, sitting_of):
    opened = opens(StepKind.LIGHTS, sitting=sitting_of("nv"))

    opened.click("Mensen: groen")
    opened.click("Mensen: rood")
    assert [x.colour for x in opened.sitting.case.lights] == [LightColour.RED]
    opened.room.undo()
    assert [x.colour for x in opened.sitting.case.lights] == [LightColour.GREEN]
    opened.click("Mensen: groen")

    assert [x.colour for x in opened.sitting.case.lights] == [LightColour.UNSAID]
    assert "telt niet" not in opened.words()


@pytest.mark.parametrize(("kind", "topic"), [
    (StepKind.LIGHTS, ""), (StepKind.SCORES, "ready"), (StepKind.OPTIONS, "")])
@pytest.mark.parametrize("width", [340, 800, 1350])
def test_nothing_is_wider_than_the_page(opens, sitting_of, kind, topic, width):
    opened = opens(kind, topic, sitting=edits.reveal(sitting_of("nv"), "ready"), width=width)

    assert opened.window.horizontalScrollBar().maximum() == 0
