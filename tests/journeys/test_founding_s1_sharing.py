# SPDX-License-Identifier: EUPL-1.2
"""Ten tips: curious questions, what before how, influence and wishes, private friction."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QComboBox, QLabel

from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.json_file import sitting_to_json
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.seats import seat_label

from .conftest import painted, settle, squeezed

Hold = Callable[[Sitting], OpenSitting]
HAND = Hand()


def begun(hold: Hold, *, without: str = "") -> OpenSitting:
    """The example, live on the beamer, without what was said on one topic."""
    sitting = example_sitting("tt")
    d = sitting.deliberation
    sitting = sitting.with_deliberation(
        entries=tuple(e for e in d.entries if not without or not e.topic.startswith(without)),
        revealed=tuple(t for t in d.revealed if t != without), closings=())
    opened = hold(sitting)
    assert opened.facilitator
    HAND.click(HAND.find(opened.facilitator, "Live"))
    return opened


def at(opened: OpenSitting, step: str, part: int = 0) -> None:
    opened.room.go_to(step, part)
    settle()


def room_reads(opened: OpenSitting) -> str:
    settle()
    assert opened.screens
    return painted(opened.screens.beamer.board)


def minded(opened: OpenSitting) -> str:
    """What the facilitator's private panel says now."""
    settle()
    assert opened.facilitator
    return "\n".join(w.text() for w in opened.facilitator.panel.findChildren(QLabel)
                     if w.isVisible())


def label_of(opened: OpenSitting, place: int) -> str:
    return seat_label(opened.room.deliberation.table[place], opened.room.case)


def choose(opened: OpenSitting, name: str, label: str) -> None:
    box = HAND.find(opened.facilitator, name)  # type: ignore[arg-type]
    assert isinstance(box, QComboBox)
    HAND.choose(box, label)


def paper(opened: OpenSitting) -> str:
    return " ".join(compose(opened.room.sitting, today=date(2026, 11, 22)).texts())


def test_1_2_each_asks_another_and_who_was_asked_confirms_the_answer(hold: Hold) -> None:
    opened = begun(hold, without="curious")
    window = opened.facilitator
    assert window
    at(opened, "TT-4")
    name = "Vragen aan elkaar"
    field = HAND.find(window, f"{name}, nieuwe regel")
    HAND.write(field, "Wat ziet u thuis?")
    HAND.press(field, "Return")
    choose(opened, f"{name}, 1, van wie", label_of(opened, 2))
    choose(opened, f"{name}, 1, aan wie", label_of(opened, 1))
    HAND.write(HAND.find(window, f"{name}, 1, antwoord"), "Veel post op tafel")

    assert f"Nog geen vraag gesteld: {label_of(opened, 0)}" in minded(opened)
    assert f"Vraag of het antwoord zo klopt: {label_of(opened, 1)}." in minded(opened)
    assert squeezed(f"{label_of(opened, 2)} → {label_of(opened, 1)}") in room_reads(opened)
    HAND.click(HAND.find(window, f"{name}, 1, bevestigd"))
    HAND.click(HAND.find(window, "‘ja, maar’ turven, tot nu toe 0"))

    assert "zo klopt" not in minded(opened)
    assert "Veel post op tafel" in paper(opened)
    assert "turven" not in sitting_to_json(opened.room.sitting)


def test_1_4_the_shared_goal_is_seen_before_any_way(hold: Hold) -> None:
    opened = begun(hold, without="intentions")
    window = opened.facilitator
    assert window
    at(opened, "TT-5")
    for place, goal in ((1, "Rust in huis"), (2, "Huis waarin rust is")):
        HAND.write(HAND.find(window, f"{label_of(opened, place)}, wat"), goal)
    HAND.write(HAND.find(window, f"{label_of(opened, 2)}, hoe"), "Elke week langs")

    assert "nog geen gedeeld doel" not in room_reads(opened)
    assert "nog geen gedeeld doel" in minded(opened)
    assert squeezed("Rust in huis") in room_reads(opened)
    assert squeezed("Elke week langs") not in room_reads(opened)
    assert "Elke week langs" not in paper(opened)
    HAND.click(HAND.find(window, "Nu de wegen aan de zaal laten zien"))

    assert squeezed("Elke week langs") in room_reads(opened)
    assert "Elke week langs" in paper(opened)


def test_1_6_a_point_is_tagged_and_a_judgement_becomes_a_wish(hold: Hold) -> None:
    opened = begun(hold, without="influence")
    window = opened.facilitator
    assert window
    at(opened, "TT-8")
    field = HAND.find(window, "Wat is van wie?, nieuwe regel")
    HAND.click(HAND.find(window, "Wat is van wie?, nieuwe regel: zorg"))
    HAND.write(field, "Zij komen altijd te laat")
    HAND.press(field, "Return")
    assert "klinkt als een oordeel" in minded(opened)
    HAND.write(HAND.find(window, "Wat is van wie?, 1, als wens"), "Bel als het later wordt")

    assert squeezed("Bel als het later wordt") in room_reads(opened)
    assert squeezed("altijd te laat") not in room_reads(opened)
    assert "klinkt als een oordeel" not in minded(opened)
    HAND.click(HAND.find(window, "Wat is van wie?, 1: maak er een afspraak van"))

    assert "Een zorg werd een afspraak" in minded(opened)
    assert "Bel als het later wordt" in paper(opened)


def test_1_7_a_friction_is_nobodys_business_until_its_owner_releases_it(hold: Hold) -> None:
    opened = begun(hold)
    opened.room.edit(lambda s: s.with_deliberation(frictions=()))
    window = opened.facilitator
    assert window
    at(opened, "TT-8", 1)
    field = HAND.find(window, "Nieuwe wrijving")
    HAND.write(field, "Ik hoor alles als laatste")
    HAND.press(field, "Return")
    owner = label_of(opened, 3)
    choose(opened, "Wrijving 1, van wie", owner)
    HAND.write(HAND.find(window, "Wrijving 1, als wens"), "Bel mij dezelfde dag")

    outside = (room_reads(opened) + squeezed(paper(opened))
               + squeezed(sitting_to_json(opened.room.sitting, with_private=True)))
    assert squeezed("Bel mij dezelfde dag") not in outside
    assert squeezed("Ik hoor alles als laatste") not in outside
    HAND.click(HAND.find(window, f"Wrijving 1, {owner} geeft dit vrij"))

    assert squeezed("Bel mij dezelfde dag") in room_reads(opened)
    assert "Bel mij dezelfde dag" in paper(opened)
    assert squeezed("Ik hoor alles als laatste") not in room_reads(opened)
