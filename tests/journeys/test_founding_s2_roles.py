# SPDX-License-Identifier: EUPL-1.2
"""Navigatieschijf: eight role questions whose answers become agenda items, agreements, pleas."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import long_date
from werksamen_desktop.model.open_points import open_before_closing

from .conftest import FakeDialogs, pdf_words, settle, squeezed

Hold = Callable[[Sitting], OpenSitting]
TODAY = date(2026, 12, 4)


def bare() -> Sitting:
    """The example's case and table, with nothing prepared or said yet."""
    sitting = example_sitting("nv")
    return replace(sitting, case=replace(sitting.case, agreements=(), pleas=())).with_deliberation(
        closings=(), entries=(), parked=(), checked=())


@pytest.fixture
def opened(hold: Hold) -> OpenSitting:
    made = hold(bare())
    made.room.go_to("NV-1", 0)
    settle()
    return made


def told(window: QWidget) -> str:
    settle()
    return "\n".join(w.text() for w in window.findChildren(QLabel) if w.isVisibleTo(window))


def add_line(opened: OpenSitting, name: str, text: str) -> None:
    hand = Hand()
    assert opened.facilitator
    field = hand.find(opened.facilitator, f"{name}, nieuwe regel")
    hand.write(field, text)
    hand.press(field, "Return")


@pytest.mark.parametrize("label", [
    "Strateeg: welke koers geeft de beste kans?",
    "Verkenner: wat speelt er bij partners en bij de persoon?"])
def test_2_q1_2_q2_an_answer_goes_on_the_agenda_and_is_ticked_when_dealt_with(
        opened: OpenSitting, label: str) -> None:
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    hand.write(hand.find(window, label), "Nachtzorg thuis")

    hand.click(hand.find(window, f"{label}: zet op de agenda"))

    assert [(e.topic, e.text) for e in room.deliberation.entries][1:] == [
        ("agenda", "Nachtzorg thuis")]
    assert "1 agendapunt is nog niet besproken." in [
        p.text for p in open_before_closing(room.sitting)]
    room.go_to("NV-4", 0)
    settle()
    hand.click(hand.find(window, "Agendapunt besproken: Nachtzorg thuis"))
    assert room.deliberation.entries[-1].marked
    assert "agendapunt" not in " ".join(p.text for p in open_before_closing(room.sitting))
    assert "☑\u00a0Nachtzorg thuis" in list(compose(room.sitting, today=TODAY).texts())


def test_what_is_left_of_the_agenda_is_offered_to_the_parking_lot_at_the_end(
        opened: OpenSitting) -> None:
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    label = "Strateeg: welke koers geeft de beste kans?"
    hand.write(hand.find(window, label), "Nachtzorg thuis")
    hand.click(hand.find(window, f"{label}: zet op de agenda"))
    name = "Zet agendapunten die over zijn op de parkeerplaats"
    assert hand.seen(window, name) is None
    room.go_to(room.deliberation.steps[-1].key, 0)
    settle()

    hand.click(hand.find(window, name))

    assert [p.text for p in room.deliberation.parked] == ["Nachtzorg thuis"]
    assert hand.seen(window, name) is None


def test_2_q3_the_seller_makes_a_story_with_a_question_for_somebody(opened: OpenSitting) -> None:
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    part = next(n for n, p in enumerate(room.step.parts) if p.kind == "pleas")
    room.go_to("NV-1", part)
    settle()

    field = hand.find(window, "Nieuw verzoek")
    hand.write(field, "De inkoper")
    hand.press(field, "Return")

    assert [p.addressee for p in room.case.pleas] == ["De inkoper"]
    assert "De inkoper" in " ".join(compose(room.sitting, today=TODAY).texts())


def test_2_q4_a_next_contact_that_has_passed_warns(opened: OpenSitting) -> None:
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    room.go_to("NV-1", 2)
    settle()
    add_line(opened, "Relaties", "Thuiszorg West")
    day = date.today() - timedelta(days=9)

    hand.write(hand.find(window, "Relaties, 1, volgend contact"), long_date(day))

    said = f"Thuiszorg West: volgend contact was {long_date(day)}."
    assert said in told(window)
    hand.click(hand.find(window, "Relaties, 1, bevestigd"))
    assert said not in told(window)


def test_2_q5_the_coordinator_prints_how_the_agreements_stand(
        opened: OpenSitting, dialogs: FakeDialogs, tmp_path: Path) -> None:
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    label = "Coördinator: hoe wordt gedaan wat is afgesproken?"
    hand.write(hand.find(window, label), "Elke vrijdag een lijst")

    hand.click(hand.find(window, f"{label}: maak er een afspraak van"))
    room.go_to("NV-8", 0)
    settle()
    hand.write(hand.find(window, "Afspraak 1, wanneer"),
               long_date(date.today() - timedelta(days=3)))
    dialogs.target = tmp_path / "stand.pdf"
    hand.pick(hand.find(window, "Plan bewaren als PDF"), "Stand van de afspraken")
    hand.wait_for(lambda: (tmp_path / "stand.pdf").exists(), "the print")

    printed = pdf_words(tmp_path / "stand.pdf")
    assert squeezed("1 afspraak open · 1 te laat · 1 nog van niemand") in printed
    assert squeezed("Elke vrijdag een lijst") in printed
    assert squeezed("3 dagen te laat") in printed


def test_2_q6_each_discipline_brings_something_in_and_who_did_not_is_named(
        opened: OpenSitting) -> None:
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    room.go_to("NV-4", 1)
    settle()
    add_line(opened, "Wat brengt u in?", "Een avondroute")

    assert "nog niets van Mevrouw A., Wijkverpleging, Huisarts" in told(window)
    box = hand.find(window, "Wat brengt u in?, 1, wie")
    hand.choose(box, "Wijkverpleging")  # type: ignore[arg-type]
    assert "nog niets van Mevrouw A., Huisarts" in told(window)
    hand.click(hand.find(window, "Wat brengt u in?, 1: maak er een afspraak van"))
    assert [(a.step, a.who) for a in room.case.agreements] == [
        ("Een avondroute", "Wijkverpleging")]


def test_2_q7_a_learning_point_asks_how_and_becomes_an_agreement(opened: OpenSitting) -> None:
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    room.go_to("NV-1", 3)
    settle()
    add_line(opened, "Leerpunten", "Praten met iemand die vergeet")

    assert "Leerpunten: 1 regel heeft nog geen ‘Hoe leer ik dat?’." in told(window)
    hand.write(hand.find(window, "Leerpunten, 1, hoe leer ik dat?"), "Een dag meelopen")
    assert "nog geen ‘Hoe leer" not in told(window)
    hand.click(hand.find(window, "Leerpunten, 1: maak er een afspraak van"))
    assert [a.step for a in room.case.agreements] == [
        "Praten met iemand die vergeet: Een dag meelopen"]


def test_2_q8_where_it_chafes_with_somebody_is_asked_what_that_one_adds(
        opened: OpenSitting) -> None:
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    room.go_to("NV-4", 2)
    settle()
    name = "Waar schuurt het, en waar vult het aan?"
    hand.click(hand.find(window, f"{name}, nieuwe regel: schuurt"))
    add_line(opened, name, "Een nee zonder uitleg")
    hand.choose(hand.find(window, f"{name}, 1, met wie"), "Huisarts")  # type: ignore[arg-type]

    assert "Huisarts: nog niets onder ‘vult aan’." in told(window)
    hand.click(hand.find(window, f"{name}, nieuwe regel: vult aan"))
    add_line(opened, name, "Komt ’s nachts")
    hand.choose(hand.find(window, f"{name}, 2, met wie"), "Huisarts")  # type: ignore[arg-type]
    assert "nog niets onder" not in told(window)
    printed = squeezed("".join(compose(room.sitting, today=TODAY).texts()))
    assert squeezed("Een nee zonder uitleg") in printed
