# SPDX-License-Identifier: EUPL-1.2
"""Navigatieschijf: eight role questions whose answers become agenda items, agreements, pleas."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import long_date

from .at_work import AtWork, Hold, begun
from .conftest import FakeDialogs, pdf_words, squeezed

TODAY = date(2026, 12, 4)


def bare() -> Sitting:
    """The example's case and table, with nothing prepared or said yet."""
    sitting = example_sitting("nv")
    return replace(sitting, case=replace(sitting.case, agreements=(), pleas=())).with_deliberation(
        closings=(), entries=(), parked=(), checked=())


@pytest.fixture
def work(hold: Hold) -> AtWork:
    """Somebody at work at the first step of it."""
    return begun(hold, bare(), "NV-1")


@pytest.mark.parametrize("label", [
    "Strateeg: welke koers geeft de beste kans?",
    "Verkenner: wat speelt er bij partners en bij de persoon?"])
def test_2_q1_2_q2_an_answer_goes_on_the_agenda_and_is_ticked_when_dealt_with(
        work: AtWork, label: str) -> None:
    room = work.room
    work.write(label, "Nachtzorg thuis")

    work.press(f"{label}: zet op de agenda")

    assert [(e.topic, e.text) for e in room.deliberation.entries][1:] == [
        ("agenda", "Nachtzorg thuis")]
    assert "1 agendapunt is nog niet besproken." in work.open_at_end()
    work.go("NV-4", 0)
    work.press("Agendapunt besproken: Nachtzorg thuis")
    assert room.deliberation.entries[-1].marked
    assert "agendapunt" not in " ".join(work.open_at_end())
    assert "☑\u00a0Nachtzorg thuis" in list(work.minutes().texts())


def test_what_is_left_of_the_agenda_is_offered_to_the_parking_lot_at_the_end(
        work: AtWork) -> None:
    room = work.room
    label = "Strateeg: welke koers geeft de beste kans?"
    work.write(label, "Nachtzorg thuis")
    work.press(f"{label}: zet op de agenda")
    name = "Zet agendapunten die over zijn op de parkeerplaats"
    assert not work.offers(name)
    work.go(room.deliberation.steps[-1].key, 0)

    work.press(name)

    assert [p.text for p in room.deliberation.parked] == ["Nachtzorg thuis"]
    assert not work.offers(name)


def test_2_q3_the_seller_makes_a_story_with_a_question_for_somebody(work: AtWork) -> None:
    room = work.room
    part = next(n for n, p in enumerate(room.step.parts) if p.kind == "pleas")
    work.go("NV-1", part)

    work.add("Nieuw verzoek", "De inkoper")

    assert [p.addressee for p in room.case.pleas] == ["De inkoper"]
    assert "De inkoper" in work.paper()


def test_2_q4_a_next_contact_that_has_passed_warns(work: AtWork) -> None:
    work.go("NV-1", 2)
    work.add("Relaties, nieuwe regel", "Thuiszorg West")
    day = date.today() - timedelta(days=9)

    work.write("Relaties, 1, volgend contact", long_date(day))

    said = f"Thuiszorg West: volgend contact was {long_date(day)}."
    assert said in work.told()
    work.press("Relaties, 1, bevestigd")
    assert said not in work.told()


def test_2_q5_the_coordinator_prints_how_the_agreements_stand(
        work: AtWork, dialogs: FakeDialogs, tmp_path: Path) -> None:
    label = "Coördinator: hoe wordt gedaan wat is afgesproken?"
    work.write(label, "Elke vrijdag een lijst")

    work.press(f"{label}: maak er een afspraak van")
    work.go("NV-8", 0)
    work.write("Afspraak 1, wanneer", long_date(date.today() - timedelta(days=3)))
    dialogs.target = tmp_path / "stand.pdf"
    work.pick("Plan bewaren als PDF", "Stand van de afspraken")
    work.hand.wait_for(lambda: (tmp_path / "stand.pdf").exists(), "the print")

    printed = pdf_words(tmp_path / "stand.pdf")
    assert squeezed("1 afspraak open · 1 te laat · 1 nog van niemand") in printed
    assert squeezed("Elke vrijdag een lijst") in printed
    assert squeezed("3 dagen te laat") in printed


def test_2_q6_each_discipline_brings_something_in_and_who_did_not_is_named(
        work: AtWork) -> None:
    room = work.room
    work.go("NV-4", 1)
    work.add("Wat brengt u in?, nieuwe regel", "Een avondroute")

    assert "nog niets van Mevrouw A., Wijkverpleging, Huisarts" in work.told()
    work.choose("Wat brengt u in?, 1, wie", "Wijkverpleging")
    assert "nog niets van Mevrouw A., Huisarts" in work.told()
    work.press("Wat brengt u in?, 1: maak er een afspraak van")
    assert [(a.step, a.who) for a in room.case.agreements] == [
        ("Een avondroute", "Wijkverpleging")]


def test_2_q7_a_learning_point_asks_how_and_becomes_an_agreement(work: AtWork) -> None:
    room = work.room
    work.go("NV-1", 3)
    work.add("Leerpunten, nieuwe regel", "Praten met iemand die vergeet")

    assert "Leerpunten: 1 regel heeft nog geen ‘Hoe leer ik dat?’." in work.told()
    work.write("Leerpunten, 1, hoe leer ik dat?", "Een dag meelopen")
    assert "nog geen ‘Hoe leer" not in work.told()
    work.press("Leerpunten, 1: maak er een afspraak van")
    assert [a.step for a in room.case.agreements] == [
        "Praten met iemand die vergeet: Een dag meelopen"]


def test_2_q8_where_it_chafes_with_somebody_is_asked_what_that_one_adds(
        work: AtWork) -> None:
    work.go("NV-4", 2)
    name = "Waar schuurt het, en waar vult het aan?"
    work.press(f"{name}, nieuwe regel: schuurt")
    work.add(f"{name}, nieuwe regel", "Een nee zonder uitleg")
    work.choose(f"{name}, 1, met wie", "Huisarts")

    assert "Huisarts: nog niets onder ‘vult aan’." in work.told()
    work.press(f"{name}, nieuwe regel: vult aan")
    work.add(f"{name}, nieuwe regel", "Komt ’s nachts")
    work.choose(f"{name}, 2, met wie", "Huisarts")
    assert "nog niets onder" not in work.told()
    assert work.paper_says("Een nee zonder uitleg")
