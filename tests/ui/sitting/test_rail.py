# SPDX-License-Identifier: EUPL-1.2
"""The step rail tells where every step stands, and goes there."""

from PySide6.QtCore import Qt

from werksamen_desktop.model import edits
from werksamen_desktop.ui.sitting.rail import Rail
from werksamen_desktop.ui.sitting.rail_steps import StepState, rail_steps


def shown(qtbot, room):
    rail = Rail()
    qtbot.addWidget(rail)
    rail.resize(rail.width(), 500)
    rail.refresh(room.deliberation)
    rail.show()
    qtbot.waitExposed(rail)
    return rail


def spoken(rail, place):
    return rail.list.item(place).data(Qt.ItemDataRole.AccessibleTextRole)


def test_steps_are_done_here_skipped_or_open(room):
    room.go_to("P-1")
    room.edit(lambda s: edits.skip(s, "P-3", "geen tijd"))
    room.go_to("P-2")

    states = [line.state for line in rail_steps(room.deliberation)]

    assert states == [StepState.DONE, StepState.HERE, StepState.SKIPPED, StepState.OPEN]


def test_each_step_says_its_state_its_reason_and_its_minutes(dressed, qtbot, room):
    room.go_to("P-2")
    room.edit(lambda s: edits.skip(s, "P-3", "geen tijd"))

    rail = shown(qtbot, room)

    assert spoken(rail, 1) == "Stap 2, Perspectieven, hier bent u, 15 minuten"
    assert spoken(rail, 2) == "Stap 3, Besluit, overgeslagen: geen tijd, 5 minuten"
    assert "overgeslagen: geen tijd" in rail.list.item(2).toolTip()
    assert rail.time.text() == "STAPPEN · 0 van 30 min"


def test_a_click_picks_the_step(dressed, qtbot, room):
    rail = shown(qtbot, room)
    place = rail.list.visualItemRect(rail.list.item(3)).center()

    with qtbot.waitSignal(rail.picked) as picked:
        qtbot.mouseClick(rail.list.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert picked.args == ["P-4"]


def test_arrows_look_around_and_enter_goes(dressed, qtbot, room):
    rail = shown(qtbot, room)
    rail.list.setFocus()
    picked = []
    rail.picked.connect(picked.append)

    qtbot.keyClick(rail.list, Qt.Key.Key_Down)
    qtbot.keyClick(rail.list, Qt.Key.Key_Down)
    assert picked == []
    qtbot.keyClick(rail.list, Qt.Key.Key_Return)

    assert picked == ["P-3"]


def test_the_menu_of_a_step_skips_takes_back_and_plans(dressed, qtbot, room):
    room.edit(lambda s: edits.skip(s, "P-3", "geen tijd"))
    rail = shown(qtbot, room)

    menu, skipped = rail.menu_for("P-2"), rail.menu_for("P-3")

    assert [a.text().split("\t")[0] for a in menu.actions() if a.text()] == [
        "Ga naar deze stap", "Overslaan met reden…", "Minuten wijzigen…", "Eerder", "Later",
        "Stap toevoegen…"]
    assert skipped.actions()[1].text() == "Terugnemen\tDelete"
    with qtbot.waitSignal(rail.plan_wished) as wished:
        menu.actions()[2].trigger()
    assert wished.args == ["P-2"]


def test_a_narrow_rail_keeps_its_numbers_and_names_in_tooltips(dressed, qtbot, room):
    rail = shown(qtbot, room)

    rail.set_narrow(True)

    assert rail.width() == 64
    assert not rail.time.isVisible()
    assert rail.list.item(0).toolTip().startswith("1. Inleiding")
    assert rail.fold.accessibleName() == "Stappenlijst breed"


def test_a_method_with_two_depths_offers_both_and_shows_the_one_that_holds(dressed, qtbot, room):
    rail = shown(qtbot, room)

    buttons = rail.depths.findChildren(type(next(iter(rail._depths.values()))))
    assert [(b.text(), b.isChecked()) for b in buttons] == [("Zwaar", True), ("Licht", False)]

    with qtbot.waitSignal(rail.variant_wished) as wished:
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    assert wished.args == ["light"]
