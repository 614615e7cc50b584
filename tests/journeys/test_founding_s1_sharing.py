# SPDX-License-Identifier: EUPL-1.2
"""Ten tips: curious questions, what before how, influence and wishes, private friction."""

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.json_file import sitting_to_json
from werksamen_desktop.model.deliberation import Sitting

from .at_work import Hold, begun
from .conftest import squeezed


def example(*, without: str = "") -> Sitting:
    """The example, without what was said on one topic."""
    sitting = example_sitting("tt")
    d = sitting.deliberation
    return sitting.with_deliberation(
        entries=tuple(e for e in d.entries if not without or not e.topic.startswith(without)),
        revealed=tuple(t for t in d.revealed if t != without), closings=())


def test_1_2_each_asks_another_and_who_was_asked_confirms_the_answer(hold: Hold) -> None:
    work = begun(hold, example(without="curious"), "TT-4")
    name = "Vragen aan elkaar"
    work.add(f"{name}, nieuwe regel", "Wat ziet u thuis?")
    work.choose(f"{name}, 1, van wie", work.label(2))
    work.choose(f"{name}, 1, aan wie", work.label(1))
    work.write(f"{name}, 1, antwoord", "Veel post op tafel")

    assert f"Nog geen vraag gesteld: {work.label(0)}" in work.panel()
    assert f"Vraag of het antwoord zo klopt: {work.label(1)}." in work.panel()
    assert work.room_sees(f"{work.label(2)} → {work.label(1)}")
    work.press(f"{name}, 1, bevestigd")
    work.press("‘ja, maar’ turven, tot nu toe 0")

    assert "zo klopt" not in work.panel()
    assert "Veel post op tafel" in work.paper()
    assert "turven" not in sitting_to_json(work.room.sitting)


def test_1_4_the_shared_goal_is_seen_before_any_way(hold: Hold) -> None:
    work = begun(hold, example(without="intentions"), "TT-5")
    for place, goal in ((1, "Rust in huis"), (2, "Huis waarin rust is")):
        work.write(f"{work.label(place)}, wat", goal)
    work.write(f"{work.label(2)}, hoe", "Elke week langs")

    assert "nog geen gedeeld doel" not in work.beamer()
    assert "nog geen gedeeld doel" in work.panel()
    assert work.room_sees("Rust in huis")
    assert not work.room_sees("Elke week langs")
    assert "Elke week langs" not in work.paper()
    work.press("Nu de wegen aan de zaal laten zien")

    assert work.room_sees("Elke week langs")
    assert "Elke week langs" in work.paper()


def test_1_6_a_point_is_tagged_and_a_judgement_becomes_a_wish(hold: Hold) -> None:
    work = begun(hold, example(without="influence"), "TT-8")
    work.press("Wat is van wie?, nieuwe regel: zorg")
    work.add("Wat is van wie?, nieuwe regel", "Zij komen altijd te laat")
    assert "klinkt als een oordeel" in work.panel()
    work.write("Wat is van wie?, 1, als wens", "Bel als het later wordt")

    assert work.room_sees("Bel als het later wordt")
    assert not work.room_sees("altijd te laat")
    assert "klinkt als een oordeel" not in work.panel()
    work.press("Wat is van wie?, 1: maak er een afspraak van")

    assert "Een zorg werd een afspraak" in work.panel()
    assert "Bel als het later wordt" in work.paper()


def test_1_7_a_friction_is_nobodys_business_until_its_owner_releases_it(hold: Hold) -> None:
    work = begun(hold, example())
    work.room.edit(lambda s: s.with_deliberation(frictions=()))
    work.go("TT-8", 1)
    work.add("Nieuwe wrijving", "Ik hoor alles als laatste")
    owner = work.label(3)
    work.choose("Wrijving 1, van wie", owner)
    work.write("Wrijving 1, als wens", "Bel mij dezelfde dag")

    outside = (work.beamer() + squeezed(work.paper())
               + squeezed(sitting_to_json(work.room.sitting, with_private=True)))
    assert squeezed("Bel mij dezelfde dag") not in outside
    assert squeezed("Ik hoor alles als laatste") not in outside
    work.press(f"Wrijving 1, {owner} geeft dit vrij")

    assert work.room_sees("Bel mij dezelfde dag")
    assert "Bel mij dezelfde dag" in work.paper()
    assert not work.room_sees("Ik hoor alles als laatste")
