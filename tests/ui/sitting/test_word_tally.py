# SPDX-License-Identifier: EUPL-1.2
"""Words that close a conversation are counted for the facilitator alone."""

from datetime import date

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.json_file import sitting_to_json
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model.word_tally import counted
from werksamen_desktop.room import Room
from werksamen_desktop.ui.sitting.word_tally import WordTally


def test_a_press_counts_one_more_and_undo_takes_it_back(dressed, qtbot):
    room = Room(example_sitting("ib"))
    made = WordTally(room)
    qtbot.addWidget(made)
    room.go_to("IB-1")
    made.refresh()
    assert made.isHidden()
    room.go_to("IB-6")
    made.refresh()
    made.show()

    made.buttons["ja, maar"].click()
    made.buttons["ja, maar"].click()
    made.refresh()

    assert made.buttons["ja, maar"].text() == "ja, maar · 2"
    room.undo()
    assert counted(room.sitting, "ja, maar") == 1
    told = sitting_to_json(room.sitting) + " ".join(
        compose(room.sitting, today=date(2026, 11, 22)).texts())
    assert "turven" not in told
