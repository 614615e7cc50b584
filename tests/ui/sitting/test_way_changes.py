# SPDX-License-Identifier: EUPL-1.2
"""In the step list a step is added, moved, skipped and taken away; by key, by menu, and undone."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from werksamen_desktop.model import edits
from werksamen_desktop.model.deliberation import Closing
from werksamen_desktop.model.method import BeamerRule, Method, Step
from werksamen_desktop.model.weighing import Entry
from werksamen_desktop.ui.sitting.step_chooser import StepChooser

from .conftest import CTRL, METHOD, OTHER, SEATS, press

ALT = Qt.KeyboardModifier.AltModifier
ASKED = UUID(int=99)
BOTH = CTRL | Qt.KeyboardModifier.ShiftModifier


def keys(room):
    return [s.key for s in room.deliberation.steps]


def chooser(qtbot, window):
    qtbot.waitUntil(lambda: bool(window.findChildren(StepChooser)))
    dialog = window.findChildren(StepChooser)[-1]
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def add(qtbot, window, words="voor en tegen"):
    press(qtbot, window, Qt.Key.Key_I, BOTH)
    dialog = chooser(qtbot, window)
    qtbot.keyClicks(dialog.search, words)
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def test_a_step_is_found_by_its_words_and_added_after_this_one(window, qtbot, room):
    add(qtbot, window, "voor tegen")

    assert keys(room) == ["P-1", "A-2", "P-2", "P-3", "P-4"]
    assert window.notice.words.text() == "‘Voor en tegen’ is stap 2 geworden."
    assert room.step.key == "P-1"
    assert window.rail.list.count() == 5
    assert "toegevoegd uit Andere methode" in window.rail.list.item(1).toolTip()
    assert METHOD.steps[1].key == "P-2"
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert keys(room) == ["P-1", "P-2", "P-3", "P-4"]


def test_the_dialog_shows_what_a_step_is_and_what_it_shares(window, qtbot, room):
    press(qtbot, window, Qt.Key.Key_I, BOTH)
    dialog = chooser(qtbot, window)

    assert dialog.list.count() == len(METHOD.steps) + len(OTHER.steps)
    qtbot.keyClicks(dialog.search, "perspectieven")
    assert dialog.question.text() == "Wie telt mee?"
    assert "‘Perspectieven’" in dialog.shared.text()
    assert "?." not in dialog.parts.text()
    dialog.search.clear()
    qtbot.keyClicks(dialog.search, "Voor en tegen")
    assert dialog.list.isVisible()
    dialog.search.clear()
    qtbot.keyClicks(dialog.search, "lijst")
    assert dialog.list.count() > 0
    dialog.search.clear()
    qtbot.keyClicks(dialog.search, "olifant")
    assert not dialog.list.isVisible()
    assert not dialog.take.isEnabled()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Return)
    assert dialog.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert keys(room) == ["P-1", "P-2", "P-3", "P-4"]


@pytest.mark.parametrize(("rule", "told"), [
    (BeamerRule.LIVE, ""), (BeamerRule.NEVER, "De zaal ziet dit niet."),
    (BeamerRule.AFTER_REVEAL, "De zaal ziet dit niet meteen."),
    (BeamerRule.QUESTION_ONLY, "De zaal ziet alleen de vraag.")])
def test_the_dialog_says_what_the_room_will_see(dressed, qtbot, sitting, rule, told):
    step = replace(OTHER.steps[0], parts=(replace(OTHER.steps[0].parts[0], beamer=rule),))
    dialog = StepChooser((replace(OTHER, steps=(step,)),), sitting, METHOD.steps[0])
    qtbot.addWidget(dialog)

    assert dialog.parts.text().partition("‘Vragen’.")[2].strip() == told


def test_a_step_with_the_key_of_an_undone_one_shows_its_own_part(window, qtbot, room):
    add(qtbot, window, "ronde van vragen")
    room.go_to("P-2-2")
    window.refresh()
    assert window.work.current.part.topic == "questions"
    room.undo()
    window.refresh()
    other = Step("P-2-2", "Anders", "Wat?", METHOD.steps[0].parts)
    room.edit(lambda s: s.with_deliberation(
        method=Method("m", "M", "1", (*METHOD.steps, other))))
    room.go_to("P-2-2")
    window.refresh()

    assert window.work.current.part.topic == "opening"


def test_hidden_words_are_bared_only_after_asking(window, qtbot, room, answers):
    hidden = replace(METHOD.steps[1], parts=(
        replace(METHOD.steps[1].parts[0], beamer=BeamerRule.AFTER_REVEAL),))
    method = replace(METHOD, steps=(METHOD.steps[0], hidden, *METHOD.steps[2:]))
    room.edit(lambda s: edits.add_entry(s.with_deliberation(method=method), Entry(
        ASKED, "perspective.zicht", "zij valt", seat=SEATS["Zoon"])))
    answers.given = [False, True]

    add(qtbot, window, "perspectieven")
    assert "verborgen" in answers.asked[0]
    assert keys(room) == ["P-1", "P-2", "P-3", "P-4"]
    add(qtbot, window, "perspectieven")

    assert keys(room) == ["P-1", "P-2-2", "P-2", "P-3", "P-4"]


def test_in_the_step_list_alt_and_an_arrow_move_a_step(window, qtbot, room):
    press(qtbot, window, Qt.Key.Key_G, CTRL)
    rail = window.rail.list
    qtbot.keyClick(rail, Qt.Key.Key_Down)
    qtbot.keyClick(rail, Qt.Key.Key_Down, ALT)

    assert keys(room) == ["P-1", "P-3", "P-2", "P-4"]
    assert rail.key_at() == "P-2"
    assert window.notice.words.text() == f"‘{METHOD.steps[1].title}’ is nu stap 3."
    qtbot.keyClick(rail, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(rail, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(rail, Qt.Key.Key_Up, ALT)
    assert keys(room) == ["P-2", "P-1", "P-3", "P-4"]
    for _ in range(3):
        press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert keys(room) == ["P-1", "P-2", "P-3", "P-4"]


def test_delete_skips_with_a_reason_and_takes_back(window, qtbot, room, answers):
    answers.given = ["  ", "al besproken"]
    press(qtbot, window, Qt.Key.Key_G, CTRL)
    rail = window.rail.list
    qtbot.keyClick(rail, Qt.Key.Key_End)

    qtbot.keyClick(rail, Qt.Key.Key_Delete)
    assert room.deliberation.skips == ()
    assert answers.told == ["Geef een reden; die komt in het verslag."]
    qtbot.keyClick(rail, Qt.Key.Key_Delete)
    assert room.deliberation.skip_reason("P-4") == "al besproken"
    window.refresh()
    qtbot.keyClick(rail, Qt.Key.Key_Delete)

    assert room.deliberation.skip_reason("P-4") is None


def test_an_added_step_goes_away_by_the_menu_unless_it_keeps_something(window, qtbot, room):
    add(qtbot, window, "ronde van vragen")
    room.go_to("P-2-2")
    room.edit(lambda s: edits.add_entry(s, Entry(ASKED, "questions", "waarom")))
    window.refresh()

    take_away(window)
    assert "P-2-2" in keys(room)
    assert "Haal dat eerst weg" in window.notice.words.text()
    room.edit(lambda s: edits.remove_entry(s, ASKED))
    take_away(window)

    assert keys(room) == ["P-1", "P-2", "P-3", "P-4"]
    assert room.step.key == "P-1"
    room.undo()
    assert "P-2-2" in keys(room)


def take_away(window):
    menu = window.rail.menu_for("P-2-2")
    action = menu.actions()[-1]
    assert action.text() == "Toegevoegde stap weghalen"
    action.trigger()


@pytest.mark.qt_log_ignore("does not support grabbing", extend=True)
def test_the_button_opens_the_menu_of_this_step(window, qtbot, room):
    window.rail.more.click()

    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == "Ga naar deze stap"
    menu.close()


@pytest.mark.parametrize("wish", ["move", "add", "skip"])
def test_a_closed_sitting_keeps_its_way(window, qtbot, room, answers, wish):
    room.edit(lambda s: s.with_deliberation(closings=(
        Closing(datetime(2026, 11, 20, tzinfo=UTC)),)))
    window.refresh()
    before = room.sitting
    rail = window.rail.list
    rail.setFocus()

    qtbot.keyClick(rail, {"move": Qt.Key.Key_Down, "add": Qt.Key.Key_Insert,
                          "skip": Qt.Key.Key_Delete}[wish],
                   ALT if wish == "move" else Qt.KeyboardModifier.NoModifier)

    assert room.sitting == before
    assert not window.findChildren(StepChooser)
    assert not answers.asked
