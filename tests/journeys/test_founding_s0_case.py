# SPDX-License-Identifier: EUPL-1.2
"""SLIM rows 0.9 to 0.12 and 0.14: interests and room, the way up, the client, the case told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.exchange.methods import method
from werksamen_desktop.model import edits, seating
from werksamen_desktop.model.case import AgreementKind, CaseKind
from werksamen_desktop.model.decision import Outcome
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import INTEREST_KINDS
from werksamen_desktop.model.open_points import open_before_closing
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.model.weighing import Entry, InterestKind, Moment, Option

from .conftest import settle
from .slim import Table, slim_table

Holds = Callable[[Sitting], OpenSitting]
SEVEN = ("eigen belang", "target", "procedure", "richtlijn", "protocol", "beleidsafspraak",
         "financiering")


@pytest.mark.parametrize("kind", SEVEN)
def test_0_9_each_of_the_seven_kinds_is_shown_and_printed_with_its_firmness(
        hold: Holds, kind: str) -> None:
    of_kind = next(k for k in InterestKind if INTEREST_KINDS[k] == kind)
    sitting = slim_table("Wijkcoach")
    seat = sitting.deliberation.table[1].id
    sitting = edits.add_entry(sitting, Entry(
        seat, "perspective.belang", "Drie bezoeken", seat=seat, kind=of_kind, firm=True))
    table = Table(hold(sitting), Hand())

    table.go("SL-3")

    assert table.room_sees(f"{kind} · hard")
    assert table.paper_says(f"{kind} · hard")


def test_0_9_what_can_be_wider_is_listed_and_asked_for_with_one_press(hold: Holds) -> None:
    table = Table(hold(slim_table()), Hand())
    table.go("SL-3")
    table.write("Wijkcoach, belang", "Drie bezoeken")
    line = table.hand.starting(table.window, "Wijkcoach, belang, soort en ruimte")
    assert line
    table.hand.click(line)
    table.choose("Wijkcoach, soort belang", "procedure")
    table.choose("Wijkcoach, hard of onderhandelbaar", "onderhandelbaar")
    table.write("Wijkcoach, wie kan het verruimen", "de teamleider")
    table.hand.press(table.find("Wijkcoach, soort belang"), "Escape")
    found = table.hand.starting(table.window, "Wat WerkSamen ziet:")
    assert found
    assert "1 belang kan ruimer" in found.accessibleName()
    table.hand.click(found)

    table.press("Drie bezoeken, maak er een afspraak van")

    made = table.sitting.case.agreements[-1]
    assert made.step == "De teamleider vragen of dit ruimer kan: Drie bezoeken"
    assert (made.who, made.kind) == ("Wijkcoach", AgreementKind.FIND_OUT)
    assert table.paper_says("Wat ruimer kan, en door wie")
    assert table.room_sees("te verruimen door de teamleider")


def test_0_10_the_room_looks_at_one_field_and_an_escalation_prints_the_way_up(
        hold: Holds) -> None:
    table = Table(hold(slim_table()), Hand())
    table.opened.show_seats()
    seats = table.opened.seats
    assert seats
    for row, name, law in ((1, "Wijkcoach", "Wmo"), (2, "Huisarts", "Zvw")):
        seats.page.list.setCurrentRow(row)
        table.write(f"{name}, wet of terrein", law, seats)
    seats.page.list.setCurrentRow(1)
    table.write("Wijkcoach, bestuurlijk verantwoordelijk", "wethouder zorg", seats)
    seats.close()
    table.go("SL-3")
    for name in ("Meneer V.", "Wijkcoach", "Huisarts"):
        table.write(f"{name}, belang", f"belang van {name}")

    chooser = table.opened.facilitator.chooser  # type: ignore[union-attr]
    line = next(a for a in chooser.menu.actions() if a.text() == "Wmo")
    line.trigger()

    assert isinstance(chooser.menu, QMenu)
    assert chooser.button.accessibleName() == "Zaal ziet: alleen Wmo"
    assert table.room_sees("belang van Wijkcoach")
    assert table.room_sees("belang van Meneer V.")
    assert not table.room_sees("belang van Huisarts")
    assert not table.paper_says("Langs welke weg we opschalen")
    table.opened.room.edit(lambda s: edits.choose_outcome(
        s, Outcome.ESCALATED, datetime.now(UTC)))
    assert table.paper_says("Wijkcoach – Huis 0, Wmo → wethouder zorg")
    assert table.paper_says("Nog niet bekend wie verantwoordelijk is boven: Huisarts")


def test_0_11_the_client_stays_first_and_a_vote_asks_what_each_option_means_for_the_client(
        hold: Holds) -> None:
    sitting = slim_table()
    client = sitting.deliberation.table[0]
    assert seating.remove_seat(sitting, client.id) == sitting
    moved = seating.move_seat(sitting, sitting.deliberation.table[2].id, 0)
    assert moved.deliberation.table[0].kind is SeatKind.CLIENT
    ib = replace(sitting.deliberation, method=method("ib"), variant="heavy", step="IB-9")
    option = Option(client.id, "Wachten tot mei")
    table = Table(hold(edits.add_option(replace(sitting, deliberation=ib), option)), Hand())
    table.go("IB-9")
    warned = "Bij mogelijkheid A staat nog niet wat die voor Meneer V. betekent."
    assert table.reads(warned)

    table.write("Toch stemmen, omdat", "Hij is er zelf en zegt het zo")

    assert table.paper_says("Hij is er zelf en zegt het zo")
    table.opened.room.edit(lambda s: edits.set_judgement(
        s, client.id, Moment.AFTER, choice=client.id))
    table.hand.press(table.find("Toch stemmen, omdat"), "Ctrl+A")
    table.hand.press(table.find("Toch stemmen, omdat"), "Delete")
    assert any(warned in p.text for p in open_before_closing(table.sitting))
    table.opened.room.edit(lambda s: edits.set_option(
        s, client.id, for_client="Hij houdt zijn huis"))
    assert not table.reads(warned)
    assert not any(warned in p.text for p in open_before_closing(table.sitting))


def test_0_12_a_cooperation_is_spoken_of_as_one_everywhere(hold: Holds) -> None:
    sitting = slim_table().with_case(pseudonym="", wish="")
    table = Table(hold(sitting), Hand())
    table.opened.show_preparation()
    page = table.opened.preparation
    assert page
    page.show_page(0)
    settle()

    table.choose("Soort beraad", "samenwerking", page)
    table.write("Naam van de samenwerking", "Ketenteam Oost", page)
    table.write("Wat moet deze samenwerking opleveren?", "Sneller hulp", page)

    case = table.sitting.case
    assert (case.kind, case.person_word, case.wish) == (
        CaseKind.COOPERATION, "samenwerking", "Sneller hulp")
    table.opened.show_room()
    table.go("SL-3")
    table.write("Ketenteam Oost, belang", "Eén loket")
    line = table.hand.starting(table.window, "Ketenteam Oost, belang, soort en ruimte")
    assert line
    table.hand.click(line)
    table.choose("Ketenteam Oost, soort belang", "belang van de samenwerking")
    assert table.room_sees("belang van de samenwerking")
    assert table.paper_says("samenwerking aan tafel")
    assert not table.paper_says("cliënt")
    assert not any("cliënt" in p.text for p in open_before_closing(table.sitting))


def test_0_14_the_case_is_told_as_a_short_story_with_its_turning_point(
        hold: Holds, qtbot: QtBot) -> None:
    table = Table(hold(slim_table()), Hand())
    table.go("SL-1")
    table.write("Het verhaal", "Hij reed dertig jaar op de bus.")
    table.write("Het hittepunt", "De koffer bij de deur.")
    assert not table.reads("woorden. Tot 120")
    assert table.room_sees("Hij reed dertig jaar op de bus.")
    assert table.room_sees("De koffer bij de deur.")

    table.opened.room.edit(lambda s: s.with_case(story="woord " * 130))

    assert table.reads("Dit verhaal telt 130 woorden. Tot 120 woorden blijft het hangen")
    table.opened.show_preparation()
    assert table.opened.preparation
    assert table.reads("Dit verhaal telt 130 woorden", table.opened.preparation)
    assert not table.room_sees("Dit verhaal telt")
