# SPDX-License-Identifier: EUPL-1.2
"""SLIM rows 0.9 to 0.12 and 0.14: interests and room, the way up, the client, the case told."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from werksamen_desktop.exchange.methods import method
from werksamen_desktop.model import edits, seating
from werksamen_desktop.model.case import AgreementKind, CaseKind
from werksamen_desktop.model.decision import Outcome
from werksamen_desktop.model.dutch import INTEREST_KINDS
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.model.weighing import Entry, InterestKind, Moment, Option

from .at_work import Hold, begun
from .conftest import settle
from .slim import slim_table

SEVEN = ("eigen belang", "target", "procedure", "richtlijn", "protocol", "beleidsafspraak",
         "financiering")


@pytest.mark.parametrize("kind", SEVEN)
def test_0_9_each_of_the_seven_kinds_is_shown_and_printed_with_its_firmness(
        hold: Hold, kind: str) -> None:
    of_kind = next(k for k in InterestKind if INTEREST_KINDS[k] == kind)
    sitting = slim_table("Wijkcoach")
    seat = sitting.deliberation.table[1].id
    sitting = edits.add_entry(sitting, Entry(
        seat, "perspective.belang", "Drie bezoeken", seat=seat, kind=of_kind, firm=True))
    table = begun(hold, sitting)

    table.go("SL-3")

    assert table.room_sees(f"{kind} · hard")
    assert table.paper_says(f"{kind} · hard")


def test_0_9_what_can_be_wider_is_listed_and_asked_for_with_one_press(hold: Hold) -> None:
    table = begun(hold, slim_table())
    table.go("SL-3")
    table.write("Wijkcoach, belang", "Drie bezoeken")
    table.hand.click(table.starting("Wijkcoach, belang, soort en ruimte"))
    table.choose("Wijkcoach, soort belang", "procedure")
    table.choose("Wijkcoach, hard of onderhandelbaar", "onderhandelbaar")
    table.write("Wijkcoach, wie kan het verruimen", "de teamleider")
    table.key("Wijkcoach, soort belang", "Escape")
    found = table.starting("Wat WerkSamen ziet:")
    assert "1 belang kan ruimer" in found.accessibleName()
    table.hand.click(found)

    table.press("Drie bezoeken, maak er een afspraak van")

    made = table.sitting.case.agreements[-1]
    assert made.step == "De teamleider vragen of dit ruimer kan: Drie bezoeken"
    assert (made.who, made.kind) == ("Wijkcoach", AgreementKind.FIND_OUT)
    assert table.paper_says("Wat ruimer kan, en door wie")
    assert table.room_sees("te verruimen door de teamleider")


def test_0_10_the_room_looks_at_one_field_and_an_escalation_prints_the_way_up(
        hold: Hold) -> None:
    table = begun(hold, slim_table())
    seats = table.seats()
    for row, name, law in ((1, "Wijkcoach", "Wmo"), (2, "Huisarts", "Zvw")):
        seats.page.list.setCurrentRow(row)
        table.write(f"{name}, wet of terrein", law, seats)
    seats.page.list.setCurrentRow(1)
    table.write("Wijkcoach, bestuurlijk verantwoordelijk", "wethouder zorg", seats)
    seats.close()
    table.go("SL-3")
    for name in ("Meneer V.", "Wijkcoach", "Huisarts"):
        table.write(f"{name}, belang", f"belang van {name}")

    chooser = table.window.chooser
    line = next(a for a in chooser.menu.actions() if a.text() == "Wmo")
    line.trigger()

    assert isinstance(chooser.menu, QMenu)
    assert chooser.button.accessibleName() == "Zaal ziet: alleen Wmo"
    assert table.room_sees("belang van Wijkcoach")
    assert table.room_sees("belang van Meneer V.")
    assert not table.room_sees("belang van Huisarts")
    assert not table.paper_says("Langs welke weg we opschalen")
    table.room.edit(lambda s: edits.choose_outcome(
        s, Outcome.ESCALATED, datetime.now(UTC)))
    assert table.paper_says("Wijkcoach – Huis 0, Wmo → wethouder zorg")
    assert table.paper_says("Nog niet bekend wie verantwoordelijk is boven: Huisarts")


def test_0_11_the_client_stays_first_and_a_vote_asks_what_each_option_means_for_the_client(
        hold: Hold) -> None:
    sitting = slim_table()
    client = sitting.deliberation.table[0]
    assert seating.remove_seat(sitting, client.id) == sitting
    moved = seating.move_seat(sitting, sitting.deliberation.table[2].id, 0)
    assert moved.deliberation.table[0].kind is SeatKind.CLIENT
    ib = replace(sitting.deliberation, method=method("ib"), variant="heavy", step="IB-9")
    option = Option(client.id, "Wachten tot mei")
    table = begun(hold, edits.add_option(replace(sitting, deliberation=ib), option))
    table.go("IB-9")
    warned = "Bij mogelijkheid A staat nog niet wat die voor Meneer V. betekent."
    assert table.reads(warned)

    table.write("Toch stemmen, omdat", "Hij is er zelf en zegt het zo")

    assert table.paper_says("Hij is er zelf en zegt het zo")
    table.room.edit(lambda s: edits.set_judgement(
        s, client.id, Moment.AFTER, choice=client.id))
    table.key("Toch stemmen, omdat", "Ctrl+A")
    table.key("Toch stemmen, omdat", "Delete")
    assert any(warned in text for text in table.open_at_end())
    table.room.edit(lambda s: edits.set_option(
        s, client.id, for_client="Hij houdt zijn huis"))
    assert not table.reads(warned)
    assert not any(warned in text for text in table.open_at_end())


def test_0_12_a_cooperation_is_spoken_of_as_one_everywhere(hold: Hold) -> None:
    sitting = slim_table().with_case(pseudonym="", wish="")
    table = begun(hold, sitting)
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
    table.hand.click(table.starting("Ketenteam Oost, belang, soort en ruimte"))
    table.choose("Ketenteam Oost, soort belang", "belang van de samenwerking")
    assert table.room_sees("belang van de samenwerking")
    assert table.paper_says("samenwerking aan tafel")
    assert not table.paper_says("cliënt")
    assert not any("cliënt" in text for text in table.open_at_end())


def test_0_14_the_case_is_told_as_a_short_story_with_its_turning_point(
        hold: Hold, qtbot: QtBot) -> None:
    table = begun(hold, slim_table())
    table.go("SL-1")
    table.write("Het verhaal", "Hij reed dertig jaar op de bus.")
    table.write("Het hittepunt", "De koffer bij de deur.")
    assert not table.reads("woorden. Tot 120")
    assert table.room_sees("Hij reed dertig jaar op de bus.")
    assert table.room_sees("De koffer bij de deur.")

    table.room.edit(lambda s: s.with_case(story="woord " * 130))

    assert table.reads("Dit verhaal telt 130 woorden. Tot 120 woorden blijft het hangen")
    table.opened.show_preparation()
    assert table.opened.preparation
    assert table.reads("Dit verhaal telt 130 woorden", table.opened.preparation)
    assert not table.room_sees("Dit verhaal telt")
