# SPDX-License-Identifier: EUPL-1.2
"""Beginning at once, or preparing first."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
)

from werksamen_desktop.model.open_points import open_before_start
from werksamen_desktop.ui.prepare.quick_start import QuickStart

from .conftest import (
    DEEP,
    LIBRARY,
    METHOD,
    popups,
    press,
)

# Beginning at once

@pytest.fixture
def quick(dressed, qtbot) -> QuickStart:
    dialog = QuickStart((METHOD, DEEP), LIBRARY, with_seats=True)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
    return dialog


@popups
def test_beginning_at_once_takes_a_question_and_one_discipline(quick: QuickStart):
    assert quick.question.hasFocus()
    assert quick.lacking.text() == "Nog nodig: een vraag en een discipline"

    QTest.keyClicks(quick.question, "Mogen wij bellen?")
    press(quick, Qt.Key.Key_Tab)
    press(quick, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is quick.seats[0]
    QTest.keyClicks(quick.seats[0], "HUISARTS")
    assert quick.lacking.text() == ""
    quick.seats[0].completer().popup().hide()
    press(quick, Qt.Key.Key_Return)

    made = quick.sitting
    assert made
    doctor = made.deliberation.table[1]
    assert (doctor.discipline, doctor.organisation, doctor.initials) == (
        "Huisarts", "De Linde", "HA")
    assert not any(p.required for p in open_before_start(made))


@popups
def test_more_disciplines_get_more_lines_up_to_twelve(quick: QuickStart):
    for number in range(12):
        quick.seats[number].setText(f"Discipline {number}")

    assert len(quick.seats) == 12
    assert QApplication.focusWidget() is quick.question
    quick.question.setPlainText("Mag dit?")
    quick.go.click()
    assert len(quick.sitting.deliberation.table) == 13


def test_a_method_with_depths_offers_each_of_them(quick: QuickStart):
    assert [quick.method.itemText(n) for n in range(3)] == [
        "Proefmethode", "Diepe methode – zwaar", "Diepe methode – licht"]


def test_the_dialog_says_when_the_chosen_method_fits(dressed, qtbot):
    fits = replace(METHOD, use_when="Iemand moet kiezen.", duration="90 minuten", group="6 tot 10")
    dialog = QuickStart((fits, DEEP), LIBRARY, with_seats=True)
    qtbot.addWidget(dialog)
    assert dialog.use_when.text() == "Iemand moet kiezen.\n90 minuten · 6 tot 10"

    dialog.method.setCurrentIndex(1)

    assert dialog.use_when.text() == ""
