# SPDX-License-Identifier: EUPL-1.2
"""The stakeholder board and the rings by keyboard, by screen reader, narrow, and when closed."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QBoxLayout,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from werksamen_desktop.model import closing, edits, levels, stakeholders
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.model.stakeholders import Lane
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry

ALT = Qt.KeyboardModifier.AltModifier
NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
CARDS = (("Vriendin", Lane.NEEDED), ("Buurman", Lane.INVITED), ("Huisarts", Lane.ON_BOARD))


@pytest.fixture
def full(sitting_of):
    """A table with three cards on the board, and one limit."""
    sitting = sitting_of("nv")
    for text, lane in CARDS:
        sitting = edits.add_entry(sitting, Entry(uuid4(), "stakeholders", text, kind=lane))
    doctor = sitting.deliberation.table[1].id
    return levels.reach_limit(levels.set_level(sitting, doctor, 2), doctor, on=True)


def controls(page):
    return [w for w in page.findChildren(QWidget) if w.isVisible()
            and isinstance(w, QAbstractButton | QPlainTextEdit | QLineEdit | QComboBox)]


def called(control):
    return control.accessibleName() or (
        control.text() if isinstance(control, QAbstractButton) else "")


def opened_at(opens, kind, full, width=800):
    """The part of the step in which limits are asked."""
    method = full.deliberation.method
    only = replace(method, steps=tuple(s for s in method.steps if s.key == "NV-5"))
    return opens(kind, sitting=full.with_deliberation(method=only), width=width)


@pytest.mark.parametrize("kind", [StepKind.BOARD, StepKind.RING])
def test_every_control_says_what_it_is_for_and_about_whom(opens, full, kind):
    opened = opened_at(opens, kind, full)

    names = [called(w) for w in controls(opened.part)]

    assert "" not in names
    assert [n for n, times in Counter(names).items() if times > 1] == []


@pytest.mark.parametrize("kind", [StepKind.BOARD, StepKind.RING])
def test_tab_reaches_every_control(opens, full, kind):
    opened = opened_at(opens, kind, full)
    QApplication.processEvents()
    wanted = {called(w) for w in controls(opened.part) if w.isEnabled()
              and w.focusPolicy() & Qt.FocusPolicy.TabFocus}
    exclusive = {called(w) for w in controls(opened.part) if isinstance(w, QAbstractButton)
                 and w.group() and w.group().exclusive() and not w.isChecked()}

    opened.part.first_field().setFocus()
    seen = set()
    for _ in range(2 * len(wanted)):
        seen.add(called(opened.focus))
        opened.press(Qt.Key.Key_Tab)

    assert wanted - exclusive - seen == set()


def test_alt_and_the_arrows_move_a_card_and_keep_the_focus_on_it(opens, full):
    opened = opened_at(opens, StepKind.BOARD, full)
    opened.find("Wie nodigen we uit?, 1").setFocus()

    opened.press(Qt.Key.Key_Right, ALT)
    opened.press(Qt.Key.Key_Right, ALT)
    opened.press(Qt.Key.Key_Right, ALT)

    card = stakeholders.cards(opened.room.sitting)[0]
    assert card.lane is Lane.ON_BOARD
    assert opened.focus.accessibleName() == "Wie nodigen we uit?, 1"
    opened.press(Qt.Key.Key_Left, ALT)
    assert stakeholders.cards(opened.room.sitting)[0].lane is Lane.INVITED
    opened.press(Qt.Key.Key_Delete, ALT)
    assert [c.label for c in stakeholders.cards(opened.room.sitting)] == ["Buurman", "Huisarts"]


def test_a_word_that_names_a_seat_is_that_seat_and_needs_no_other(opens, full):
    opened = opened_at(opens, StepKind.BOARD, full)

    card = stakeholders.cards(opened.room.sitting)[2]
    assert card.seat
    assert card.at_table
    assert not opened.find("Wie nodigen we uit?, 2: aan tafel zetten").isHidden()
    names = {called(w) for w in controls(opened.part)}
    assert "Wie nodigen we uit?, 3: aan tafel zetten" not in names
    assert "Zet Huisarts op het bord" not in names
    assert "Zet Wijkverpleging op het bord" in names


def test_a_card_is_seated_once_and_undone_in_one_step(opens, full):
    opened = opened_at(opens, StepKind.BOARD, full)
    before = opened.room.sitting
    first = stakeholders.cards(before)[0].entry.id

    opened.room.edit(lambda s: stakeholders.sit_down(s, first, SeatKind.ABSENT))

    card = stakeholders.cards(opened.room.sitting)[0]
    assert card.lane is Lane.NEEDED  # a perspective that others fill in was not invited
    assert not card.at_table
    again = stakeholders.sit_down(opened.room.sitting, first, SeatKind.ABSENT)
    assert again == opened.room.sitting
    opened.room.undo()
    assert opened.room.sitting.content == before.content


def test_the_lanes_stand_under_each_other_where_it_is_narrow(opens, full):
    wide = opened_at(opens, StepKind.BOARD, full)
    assert wide.part._lanes.direction() is QBoxLayout.Direction.LeftToRight
    narrow = opened_at(opens, StepKind.BOARD, full, width=440)

    assert narrow.part._lanes.direction() is QBoxLayout.Direction.TopToBottom


@pytest.mark.parametrize("kind", [StepKind.BOARD, StepKind.RING])
def test_a_closed_sitting_can_be_read_and_not_changed(opens, full, kind):
    opened = opened_at(opens, kind, closing.close(full, NOW))
    QApplication.processEvents()

    held = controls(opened.part)
    assert [called(w) for w in held if isinstance(w, QAbstractButton) and w.isEnabled()] == []
    assert [called(w) for w in held if isinstance(w, QPlainTextEdit) and not w.isReadOnly()] == []


def test_taking_a_level_back_takes_it_from_the_limit_too(opens, full):
    opened = opened_at(opens, StepKind.RING, full)
    assert opened.find("Huisarts: winkelstraat").isChecked()

    opened.find("Huisarts: winkeliersvereniging").click()
    seat = opened.room.deliberation.table[1]
    assert (seat.level, levels.limit_of(opened.room.sitting, seat.id).level) == (3, 3)
    opened.find("Huisarts: winkeliersvereniging").click()

    assert opened.room.deliberation.table[1].level == 0
    assert levels.limit_of(opened.room.sitting, seat.id).kind == ""
