# SPDX-License-Identifier: EUPL-1.2
"""Something is recorded for another step: by key, undoable, and one is back where one was."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from werksamen_desktop.model.slide import BeamerMode

from .conftest import CTRL, SEATS, press


def open_line(qtbot, window):
    press(qtbot, window, Qt.Key.Key_I, CTRL)
    qtbot.waitUntil(window.record.words.hasFocus)
    return window.record


def test_a_line_for_a_later_step_is_typed_and_one_is_back_where_one_was(window, qtbot, room):
    field = window.work.current.field
    field.setFocus()
    qtbot.keyClicks(field, "halver")
    cursor = field.textCursor()
    cursor.setPosition(3)
    field.setTextCursor(cursor)
    window._stage.set_mode(BeamerMode.LIVE)
    shown = window._stage.slide_shown

    line = open_line(qtbot, window)
    assert line.place.currentText() == "2. Perspectieven: Zicht"
    line.slot.setCurrentIndex(1)
    qtbot.keyClicks(QApplication.focusWidget(), "zij valt vaker")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)

    (entry,) = room.deliberation.entries[1:]
    assert (entry.topic, entry.seat, entry.text) == (
        "perspective.zicht", SEATS["Huisarts"], "zij valt vaker")
    assert window.notice.words.text() == "Vastgelegd bij stap 2, Zicht."
    assert field.hasFocus()
    assert field.textCursor().position() == 3
    assert not line.isVisible()
    assert room.step.key == "P-1"
    assert window._stage.slide_shown == shown

    press(qtbot, window, Qt.Key.Key_Z, CTRL)
    assert len(room.deliberation.entries) == 1
    assert field.toPlainText() == "halver"


def test_the_arrows_choose_another_place_and_it_is_remembered(window, qtbot, room):
    line = open_line(qtbot, window)
    for _ in range(20):
        if line.place.value == "P-3/2/":
            break
        qtbot.keyClick(line.words, Qt.Key.Key_Down)
    qtbot.keyClicks(line.words, "huisarts belt")
    qtbot.keyClick(line.words, Qt.Key.Key_Return)

    assert room.case.agreements[0].step == "huisarts belt"
    again = open_line(qtbot, window)
    assert again.place.value == "P-3/2/"
    assert again.words.text() == ""
    assert not again.slot.isVisible()


def test_escape_records_nothing_and_leaves_the_beamer_alone(window, qtbot, room):
    window._stage.set_mode(BeamerMode.BLACK)
    before = room.sitting
    line = open_line(qtbot, window)
    qtbot.keyClicks(line.words, "toch niet")

    qtbot.keyClick(line.words, Qt.Key.Key_Escape)

    assert not line.isVisible()
    assert room.sitting == before
    assert window._stage.mode is BeamerMode.BLACK
    assert open_line(qtbot, window).words.text() == ""


def test_a_narrow_window_keeps_the_line_whole(window, qtbot):
    window.resize(683, 384)
    line = open_line(qtbot, window)
    qtbot.wait(1)

    for control in (line.place, line.words, line.put, line.away):
        corner = control.mapTo(window, control.rect().bottomRight())
        assert window.rect().contains(corner)
    assert line.words.width() > 200
