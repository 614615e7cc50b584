# SPDX-License-Identifier: EUPL-1.2
"""The facilitator's window runs a sitting by keys and clicks, on two screens."""

from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QLabel,
)

from werksamen_desktop.model import edits, topics
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.ui.sitting.closing import ClosingDialog
from werksamen_desktop.ui.sitting.keys import KeyList

from .conftest import (
    CTRL,
    press,
)

# Where we are ------------------------------------------------------------------------------------

def test_the_window_names_the_method_and_never_the_case(window):
    assert window.windowTitle() == "WerkSamen – Proefmethode"
    assert window.top.title.accessibleName() == "Mevrouw A. – Mogen we dit?"
    assert window.top.method.accessibleName() == "Proefmethode (zwaar) · 4 deelnemers en Mevrouw A."


def test_the_step_is_shown_with_its_question_and_reason_and_typing_starts_in_its_field(window):
    assert window.work.moral.text() == "Morele vraag: Mogen we dit?"
    assert window.work.question.text() == "Waarom zijn we hier?"
    assert window.work.why.text() == "Dan weet ieder het."
    assert window.focusWidget() is window.work.current.field
    assert window.footer.onward.text() == "Perspectieven ›"


def test_typing_a_letter_does_not_move_and_page_down_does_even_while_typing(window, qtbot, room):
    qtbot.keyClicks(window.focusWidget(), "Goed dat u er bent")
    assert room.step.key == "P-1"

    press(qtbot, window, Qt.Key.Key_PageDown)
    assert (room.step.key, room.deliberation.part) == ("P-1", 1)
    press(qtbot, window, Qt.Key.Key_PageDown)

    assert room.step.key == "P-2"
    assert window.focusWidget() is window.work.current.field
    press(qtbot, window, Qt.Key.Key_PageUp)
    assert room.step.key == "P-1"
    assert window.work.current.field.toPlainText() == "Goed dat u er bent"


@pytest.mark.parametrize(("key", "modifier"), [
    (Qt.Key.Key_PageDown, CTRL), (Qt.Key.Key_Return, CTRL), (Qt.Key.Key_Enter, CTRL)])
def test_one_press_is_one_step(window, qtbot, room, key, modifier):
    press(qtbot, window, key, modifier)
    assert room.step.key == "P-2"
    press(qtbot, window, Qt.Key.Key_PageUp, CTRL)
    assert room.step.key == "P-1"


def test_the_next_step_leaves_out_what_is_skipped(window, qtbot, room):
    room.edit(lambda s: edits.skip(s, "P-2", "geen tijd"))
    qtbot.waitUntil(lambda: window.footer.onward.text() == "Besluit ›")

    qtbot.mouseClick(window.footer.onward, Qt.MouseButton.LeftButton)

    assert room.step.key == "P-3"


def test_a_number_goes_to_that_part_of_the_step(window, qtbot, room):
    press(qtbot, window, Qt.Key.Key_2, CTRL)

    assert room.part.topic == "hope"
    assert window.work.current.part.topic == "hope"
    press(qtbot, window, Qt.Key.Key_9, CTRL)
    assert room.part.topic == "hope"
    press(qtbot, window, Qt.Key.Key_1, CTRL)
    assert room.part.topic == "opening"


def test_a_part_keeps_its_widget_and_only_the_visible_one_is_refreshed(window, qtbot, room):
    first = window.work.current
    press(qtbot, window, Qt.Key.Key_2, CTRL)
    before = first.refreshed

    for word in ("a", "b", "c"):
        room.edit(lambda s, word=word: s.with_deliberation(goal=word))
    qtbot.wait(5)

    assert first.refreshed == before
    press(qtbot, window, Qt.Key.Key_1, CTRL)
    assert window.work.current is first
    assert first.refreshed > before


def test_many_changes_at_once_are_one_refresh(window, qtbot, room):
    before = window.work.current.refreshed

    for number in range(20):
        room.edit(lambda s, n=number: s.with_deliberation(goal=str(n)))
    qtbot.wait(5)

    assert window.work.current.refreshed == before + 1


def test_the_rail_is_reached_by_a_key_and_goes_anywhere(window, qtbot, room):
    press(qtbot, window, Qt.Key.Key_G, CTRL)
    for _ in range(3):
        press(qtbot, window, Qt.Key.Key_Down)
    press(qtbot, window, Qt.Key.Key_Return)

    assert room.step.key == "P-4"
    assert window.focusWidget() is window.work.current.field


def test_another_depth_keeps_the_words_and_is_undone_in_one(window, qtbot, room):
    qtbot.keyClicks(window.focusWidget(), "Blijft staan")

    window.rail.variant_wished.emit("light")
    qtbot.waitUntil(lambda: window.rail.list.count() == 3)

    assert topics.read_text(room.sitting, "opening.words") == "Blijft staan"
    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert room.deliberation.variant == "heavy"


# The sitting as a whole --------------------------------------------------------------------------

def test_undo_and_redo_reach_the_room_from_a_text_field(window, qtbot, room):
    qtbot.keyClicks(window.focusWidget(), "Te veel")

    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert topics.read_text(room.sitting, "opening.words") == ""
    press(qtbot, window, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)

    assert topics.read_text(room.sitting, "opening.words") == "Te veel"


def test_a_step_is_skipped_only_with_a_reason_and_then_the_next_is_shown(
        window, qtbot, room, answers):
    answers.given = ["  ", "Dit deden we vooraf"]

    window.actions_made["skip"].trigger()
    assert room.deliberation.skips == ()
    window.actions_made["skip"].trigger()

    assert room.deliberation.skip_reason("P-1") == "Dit deden we vooraf"
    assert room.step.key == "P-2"
    window.rail.unskip_wished.emit("P-1")
    assert room.deliberation.skip_reason("P-1") is None


def test_minutes_are_a_whole_number(window, room, answers):
    answers.given = ["tien", "10"]

    window.rail.plan_wished.emit("P-2")
    assert answers.told == ["Geef een heel getal van 0 tot en met 240."]
    window.rail.plan_wished.emit("P-2")

    assert room.deliberation.minutes(room.deliberation.step_named("P-2")) == 10


def test_a_seat_is_renamed_by_f2_and_the_client_by_pseudonym(window, qtbot, room, answers):
    answers.given = [1, "Kinderarts"]
    press(qtbot, window, Qt.Key.Key_F2)
    answers.given = [0, "Mevrouw B."]
    press(qtbot, window, Qt.Key.Key_F2)

    assert room.deliberation.table[1].discipline == "Kinderarts"
    assert room.case.pseudonym == "Mevrouw B."


def test_closing_lists_what_is_open_makes_read_only_and_reopens_with_a_reason(
        window, qtbot, room, answers):
    room.edit(lambda s: edits.add_agreement(s, Agreement(uuid4(), step="Bellen")))

    window.actions_made["close_sitting"].trigger()
    dialog = window.findChild(ClosingDialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "Afspraak 1 mist nog wie het doet" in words
    dialog.accept()
    qtbot.waitUntil(window.closed_banner.isVisible)

    assert room.deliberation.closed
    assert "alleen lezen" in window.closed_banner.words.text()
    assert not room.can_undo
    window.work.current.field.edited.emit("Nog iets")
    assert window.notice.isVisible()
    answers.given = ["Er ontbrak een afspraak"]
    window.closed_banner.reopen_wished.emit()
    qtbot.waitUntil(window.closed_banner.isHidden)
    assert room.deliberation.closings[-1].reason == "Er ontbrak een afspraak"


def test_not_yet_leaves_the_sitting_open(window, room):
    window.actions_made["close_sitting"].trigger()
    window.findChild(ClosingDialog).reject()

    assert not room.deliberation.closed


def test_after_the_last_step_the_same_button_offers_to_close(window, qtbot, room):
    room.go_to("P-4")
    qtbot.wait(5)

    press(qtbot, window, Qt.Key.Key_PageDown)

    dialog = window.findChild(ClosingDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_the_key_list_opens_with_f1(window, qtbot):
    press(qtbot, window, Qt.Key.Key_F1)

    keys = window.findChild(KeyList)
    assert keys.isVisible()
    keys.close()


@pytest.mark.parametrize(("action", "signal"), [
    ("prepare", "prepare_requested"), ("seats", "seats_requested"),
    ("minutes", "minutes_requested"), ("export", "export_requested"), ("leave", "left")])
def test_wishes_go_up_as_signals(window, qtbot, action, signal):
    with qtbot.waitSignal(getattr(window, signal)):
        window.actions_made[action].trigger()


def test_an_example_can_not_be_mistaken_for_real(window, qtbot, room):
    assert not window.example.isVisible()
    room.edit(lambda s: s.with_deliberation(example=True))
    qtbot.waitUntil(window.example.isVisible)

    assert window.example.text() == "VOORBEELD – geen echte gegevens"
