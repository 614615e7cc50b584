# SPDX-License-Identifier: EUPL-1.2
"""The private panel keeps a note per step, the round of speaking and the parking lot."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from werksamen_desktop.model import closing, edits
from werksamen_desktop.model.open_points import Place, open_before_start
from werksamen_desktop.ui.sitting.parking import AGREED, Parking, send
from werksamen_desktop.ui.sitting.private_panel import PrivatePanel
from werksamen_desktop.ui.sitting.speakers import Speakers

from .conftest import SEATS


def panel(qtbot, room, answers):
    made = PrivatePanel(room, QLabel("beeld"), answers)
    qtbot.addWidget(made)
    room.changed.connect(made.refresh)
    made.refresh()
    made.resize(276, 700)
    made.show()
    return made


def test_a_note_belongs_to_its_step_and_is_one_undo_step_per_burst(dressed, qtbot, room, answers):
    made = panel(qtbot, room, answers)

    qtbot.keyClicks(made.note, "Let op de zoon")
    room.go_to("P-2")

    assert room.deliberation.note("P-1") == "Let op de zoon"
    assert made.note.toPlainText() == ""
    room.undo()
    assert room.deliberation.notes == ()


def test_the_prompt_and_the_guidance_follow_the_step(dressed, qtbot, room, answers):
    made = panel(qtbot, room, answers)

    assert made.hint.text() == "Hulpvraag: Wat hoopt u?"
    assert made.guidance.text() == "Noem het doel."
    room.go_to("P-2")
    assert not made.hint.isVisible()


def test_enter_parks_an_item_and_empties_the_field(dressed, qtbot, room, answers):
    made = panel(qtbot, room, answers)

    qtbot.keyClicks(made.parking.field, "Wie betaalt?")
    qtbot.keyClick(made.parking.field, Qt.Key.Key_Return)

    assert [p.text for p in room.deliberation.parked] == ["Wie betaalt?"]
    assert made.parking.field.text() == ""
    assert "Wie betaalt?" in [label.text() for label in made.parking.findChildren(QLabel)]


def test_a_parked_item_says_where_it_went(dressed, qtbot, room, answers):
    room.edit(lambda s: edits.park(s, "Wie betaalt?"))
    made = Parking(room, answers)
    qtbot.addWidget(made)
    room.changed.connect(made.refresh)
    made.refresh()
    button = made.findChild(QToolButton)
    assert button.accessibleName() == "Wie betaalt?: nog geen bestemming"

    button.menu().actions()[1].trigger()

    assert room.deliberation.parked[0].went_to == "ander overleg"


def test_a_parked_item_that_becomes_an_agreement_makes_that_agreement_once(room):
    room.edit(lambda s: edits.park(s, "Wie betaalt?"))
    item = room.deliberation.parked[0].id

    room.edit(lambda s: send(s, item, AGREED))
    room.edit(lambda s: send(s, item, AGREED))

    assert [a.step for a in room.case.agreements] == ["Wie betaalt?"]
    room.undo()
    assert room.case.agreements == ()
    assert room.deliberation.parked[0].went_to == ""


def test_the_round_goes_from_one_to_the_next_and_ends_when_all_were_heard(dressed, qtbot, room):
    speakers = Speakers()
    qtbot.addWidget(speakers)
    speakers.refresh(room.sitting)

    spoken = [speakers.next_speaker() for _ in range(5)]

    assert spoken == ["Mevrouw A.", "Huisarts", "Wijkteam", "Zoon", ""]
    assert speakers.turns.now is None
    assert len(speakers.turns.heard) == 4


def test_a_click_gives_the_floor_and_the_one_before_was_heard(dressed, qtbot, room):
    speakers = Speakers()
    qtbot.addWidget(speakers)
    speakers.refresh(room.sitting)
    speakers.next_speaker()

    qtbot.mouseClick(speakers._rows[SEATS["Zoon"]], Qt.MouseButton.LeftButton)

    names = [row.accessibleName() for row in speakers._rows.values()]
    assert names == ["Mevrouw A., gehoord", "Huisarts", "Wijkteam", "Zoon, nu"]


def test_each_step_has_a_round_of_its_own_that_waits_for_a_return(dressed, qtbot, room):
    speakers = Speakers()
    qtbot.addWidget(speakers)
    speakers.refresh(room.sitting)
    speakers.next_speaker()

    room.go_to("P-2")
    speakers.refresh(room.sitting)
    assert speakers.turns.now is None
    room.go_to("P-1")
    speakers.refresh(room.sitting)

    assert speakers.turns.now == room.deliberation.table[0].id


def test_what_the_preparation_left_open_stays_in_sight_and_leads_to_its_place(
        dressed, qtbot, room, answers):
    made = panel(qtbot, room, answers)
    count = len(open_before_start(room.sitting))

    assert made.still_open.line.text() == f"▸  Nog in te vullen · {count}"
    made.still_open.line.click()
    button = next(b for b in made.still_open.points.buttons
                  if b.accessibleName() == "Het verhaal is nog leeg.")
    assert button.isVisible()
    with qtbot.waitSignal(made.still_open.go_requested) as gone:
        button.click()
    assert (gone.args[0].place, gone.args[0].field) == (Place.CASE, "story")

    room.edit(lambda s: s.with_case(story="Zij vergeet het gas."))
    assert made.still_open.line.text() == f"▾  Nog in te vullen · {count - 1}"


def test_nothing_is_asked_of_a_closed_sitting(dressed, qtbot, room, answers):
    made = panel(qtbot, room, answers)

    room.edit(lambda s: closing.close(s, datetime(2026, 11, 22, 16, 0)), barrier=True)

    assert not made.still_open.isVisible()
