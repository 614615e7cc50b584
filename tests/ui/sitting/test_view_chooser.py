# SPDX-License-Identifier: EUPL-1.2
"""The facilitator chooses what the room sees: everything, one field, or two to four seats."""

import pytest

from werksamen_desktop.model.room_view import EVERYTHING, Choice
from werksamen_desktop.ui.sitting.view_chooser import ViewChooser

from .conftest import SEATS


@pytest.fixture
def chooser(dressed, qtbot, room):
    made = ViewChooser()
    qtbot.addWidget(made)
    room.go_to("P-2")
    made.refresh(room.sitting, room.part, EVERYTHING)
    return made


def test_a_part_without_columns_has_nothing_to_choose(chooser, room):
    room.go_to("P-1")
    chooser.refresh(room.sitting, room.part, EVERYTHING)

    assert chooser.isHidden()


def test_one_field_of_everybody_can_be_shown(chooser, qtbot):
    with qtbot.waitSignal(chooser.chosen) as chosen:
        chooser._fields["belang"].trigger()

    assert chosen.args == [Choice(field="belang")]
    assert chooser.button.accessibleName() == "Zaal ziet: alleen belang"


def test_one_seat_is_no_comparison_two_are(chooser):
    chosen = []
    chooser.chosen.connect(chosen.append)

    chooser.tick(SEATS["Huisarts"])
    assert chosen == []
    chooser.tick(SEATS["Zoon"])

    assert chosen == [Choice(seats=(SEATS["Huisarts"], SEATS["Zoon"]))]
    assert chooser.button.accessibleName() == "Zaal ziet: Huisarts en Zoon"


def test_a_fifth_seat_cannot_be_added(chooser):
    for name in ("Huisarts", "Wijkteam", "Zoon", "Buren"):
        chooser.tick(SEATS[name])

    fifth = next(a for s, a in chooser._seats.items() if s not in SEATS.values())
    assert not fifth.isEnabled()


def test_unticking_down_to_one_shows_everything_again(chooser):
    chosen = []
    chooser.chosen.connect(chosen.append)
    chooser.tick(SEATS["Huisarts"])
    chooser.tick(SEATS["Zoon"])

    chooser.tick(SEATS["Zoon"])

    assert chosen[-1] == EVERYTHING
    assert chooser._seats[SEATS["Huisarts"]].isChecked()


def test_a_choice_made_elsewhere_is_shown(chooser, room):
    chooser.refresh(room.sitting, room.part, Choice(field="zicht"))

    assert chooser._fields["zicht"].isChecked()
    assert not chooser._fields[""].isChecked()
