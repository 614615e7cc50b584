# SPDX-License-Identifier: EUPL-1.2
"""Rows 4.4, 4.5 and 2.L3: the plan in three sizes, what becomes of it over sittings, a signal."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from werksamen_desktop.app.launch import App
from werksamen_desktop.exchange.methods import method
from werksamen_desktop.model import closing, edits
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.course import Did, Way
from werksamen_desktop.model.decision import Outcome, Stance
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.progress import course_words, set_progress

from .arranging import agree, at_agreements, close, in_the_room, leave, next_sitting, table_of
from .at_work import AtWork, Hold, begun
from .conftest import SOON, FakeDialogs, page_widths, pdf_words, settle, squeezed


def save_plan(table: AtWork, size: str) -> None:
    """Choose a size in the menu under the agreements."""
    button = table.find("Plan bewaren als PDF")
    assert isinstance(button, QToolButton)
    next(a for a in button.menu().actions() if a.text() == size).trigger()


def test_4_4_the_plan_prints_as_a_card_a_note_for_the_agenda_and_whole(
        hold: Hold, dialogs: FakeDialogs, qtbot: QtBot, tmp_path: Path) -> None:
    table = begun(hold, table_of("vd", variant="heavy"))
    table.go("VD-4")
    agree(table, 1, "Samen koken", who="Huisarts", due="4 december 2026", result="Eigen soep",
          responsible="Woonconsulent")
    agree(table, 2, "Bellen", who="Wijkverpleging", when="vanaf 27 november 2026")
    lacking = "Afspraak 1: wie verantwoordelijk is, staat er, maar niet waartoe die bevoegd is."
    assert lacking in table.open_at_end()
    assert table.reads("Nog open: waartoe bevoegd")
    said = {}
    for size, wide in (("Bierviltje", 148), ("Agendanotitie", 148), ("Volledig plan", 210)):
        dialogs.target = tmp_path / f"{size}.pdf"
        save_plan(table, size)
        qtbot.waitUntil(dialogs.target.exists, timeout=SOON)
        qtbot.waitUntil(lambda: table.reads("Bewaard als"), timeout=SOON)
        assert page_widths(dialogs.target) == [wide]
        said[size] = pdf_words(dialogs.target)

    assert squeezed("Huisarts: Samen koken, 4 dec 2026") in said["Bierviltje"]
    assert said["Agendanotitie"].index(squeezed("27 november 2026")) < said[
        "Agendanotitie"].index(squeezed("4 december 2026"))
    whole = said["Volledig plan"]
    for words in ("Eigen soep", "verantwoordelijk: Woonconsulent", "Wie doet wat",
                  "zonder dat erbij staat waartoe bevoegd: Woonconsulent (Samen koken)"):
        assert squeezed(words) in whole
    table.write("Afspraak 1, bevoegd tot", "De keuken kiezen")
    assert lacking not in table.open_at_end()


def test_2_l3_a_signal_goes_to_level_three_without_telling_which_case_it_is(
        hold: Hold, dialogs: FakeDialogs, qtbot: QtBot, tmp_path: Path) -> None:
    table = begun(hold, table_of("ib"))
    at_agreements(table)
    agree(table, 1, "Mevrouw A. kreeg een plaat van Huis C", result="Kook twee keer samen",
          who="Woonconsulent")
    table.choose("Afspraak 1, soort", "signaal")
    table.write("Afspraak 1, naar wie", "de regiotafel")
    assert table.sitting.case.agreements[0].level == 3
    assert table.reads("Hierin staat nog: ‘Mevrouw A.’, ‘Huis C’.")
    dialogs.target, dialogs.agrees = tmp_path / "signaal.pdf", False
    table.press("Afspraak 1, signaal bewaren als PDF")
    assert "‘Mevrouw A.’, ‘Huis C’" in dialogs.asked[-1]
    assert not dialogs.target.exists()

    table.write_over("Afspraak 1, stap", "Een nieuwe plaat komt zonder uitleg in huis")
    assert not table.reads("Hierin staat nog")
    table.press("Afspraak 1, signaal bewaren als PDF")
    qtbot.waitUntil(dialogs.target.exists, timeout=SOON)

    paper = pdf_words(dialogs.target)
    assert page_widths(dialogs.target) == [210]
    for words in ("Een nieuwe plaat komt zonder uitleg", "Kook twee keer samen",
                  "Signaal aan de regiotafel", "ZONDER GEGEVENS VAN PERSONEN"):
        assert squeezed(words) in paper
    for words in ("Mevrouw", "Huis C", "Woonconsulent", "20 november",
                  str(table.sitting.deliberation.id)[:8]):
        assert squeezed(words) not in paper


def agreed_before() -> Sitting:
    """A closed sitting of 20 November in which four sat, with a decision and two agreements."""
    sitting = table_of("fu", "Huisarts", "Wijkverpleging", "Wijkagent")
    for step, result in (("Plaat leggen", "Zij kookt weer"), ("Zoon bellen", "Hij slaapt")):
        sitting = edits.add_agreement(sitting, Agreement(
            uuid4(), step, "Huisarts", result=result))
    return edits.set_decision(sitting, text="Zij blijft thuis", outcome=Outcome.PROVISIONAL)


def test_4_5_results_come_nearer_or_not_over_the_sittings_and_who_drops_out_is_named(
        app: App, hold: Hold) -> None:
    table = begun(hold, agreed_before())
    close(table, "11 december 2026")
    first = table.sitting
    leave(table)
    opened = next_sitting(app, first)
    one = opened.room.case.agreements[0].id
    opened.room.edit(lambda s: set_progress(s, one, date(2026, 12, 11), way=Way.SAME))
    second = closing.close(opened.room.sitting, first.deliberation.closings[0].closed_at)
    opened.room.edit(lambda _: second, barrier=True)
    leave(in_the_room(opened))

    opened = next_sitting(app, second)
    opened.room.edit(lambda s: s.with_deliberation(
        held_on=date(2027, 1, 15), seats=s.deliberation.seats[:-1]))
    table = in_the_room(opened)
    table.go("FU-1")
    assert table.reads("Zat er vorige keer wel: Wijkagent.")
    table.press("Afspraak 1, gedaan")
    table.press("Afspraak 2, niet gedaan")
    table.write("Afspraak 2, wat zat ertussen", "Kerst")
    assert table.room_sees("✓ gedaan")
    assert table.room_sees("✗ niet gedaan")
    assert table.room_sees("Zat er vorige keer wel: Wijkagent")
    nearer = [p.title for p in method("fu").steps[1].parts].index("Stand per resultaat")
    table.go("FU-2", nearer)
    table.press("Afspraak 1, dichterbij")
    table.write("Afspraak 1, hoe we dat weten", "Zij bakte een ei")

    seen = table.sitting.case.agreements[0]
    assert (seen.done, [p.did for p in seen.progress]) == (True, [Did.UNSAID, Did.DONE])
    words = course_words(seen)
    assert words == "11 dec 2026 ● gelijk → 15 jan 2027 ▲ dichterbij"
    assert table.reads(f"Verloop: {words}")
    assert table.room_sees("▲ dichterbij")
    assert table.room_sees("Zij bakte een ei")
    for told in ("Wat er van terechtkwam", "▲ dichterbij", "● gelijk", "Kerst",
                 "Zat er de vorige keer wel: Wijkagent"):
        assert table.paper_says(told)


def test_4_5_a_decision_changes_with_its_history(app: App, hold: Hold) -> None:
    table = begun(hold, agreed_before())
    close(table, "15 januari 2027")
    first = table.sitting
    leave(table)

    table = in_the_room(next_sitting(app, first))
    table.go("FU-3")
    asked = "Of het vorige besluit blijft, verandert of vervalt, is nog niet gekozen."
    assert table.reads("20 nov 2026 · Vervolgberaad · Voorlopig besluit")
    assert table.reads("Zij blijft thuis")
    assert asked in table.open_at_end()
    table.press("Nu: het besluit blijft")
    assert table.sitting.deliberation.decision.text == "Zij blijft thuis"
    table.press("Nu: het besluit verandert")
    table.write("Waarom het besluit blijft, verandert of vervalt", "Zij valt ’s nachts")
    table.write("Besluit", ", met nachtzorg")

    assert asked not in table.open_at_end()
    assert table.room_sees("Eerder besloten, 20 november 2026")
    assert table.room_sees("Het besluit verandert, omdat: Zij valt ’s nachts")
    paper = table.paper_says
    assert paper("Hoe het besluit veranderde 20 november 2026 · Vervolgberaad · Voorlopig besluit")
    assert paper("Het besluit verandert, omdat: Zij valt ’s nachts")
    close(table, "16 april 2027")
    assert [(p.text, p.stance) for p in table.sitting.case.history] == [
        ("Zij blijft thuis", ""), ("Zij blijft thuis, met nachtzorg", "het besluit verandert")]
    assert table.sitting.deliberation.decision.stance is Stance.CHANGES


def test_4_5_two_sittings_of_one_case_opened_in_turn_keep_what_both_left(
        app: App, hold: Hold) -> None:
    work = app.work
    assert work
    table = begun(hold, agreed_before())
    close(table, "15 januari 2027")
    first = table.sitting
    leave(table)
    table = in_the_room(next_sitting(app, first))
    second = table.sitting.deliberation.id
    table.go("FU-1")
    table.press("Afspraak 1, gedaan")
    leave(table)

    work.hold(work.archive.load(first.deliberation.id))
    assert work.sitting
    table = AtWork(work.sitting)
    table.live()
    table.room.edit(
        lambda s: closing.reopen(s, first.deliberation.closings[0].closed_at, "naam"),
        barrier=True, closed_too=True)
    table.go("FU-3")
    assert not table.reads("Eerder besloten")
    table.write("Besluit", " tot de zomer")
    close(table, "15 januari 2027")
    settle()
    leave(table)

    left = work.archive.load(second).case
    assert [p.text for p in left.history] == ["Zij blijft thuis tot de zomer"]
    assert left.agreements[0].done
    assert [p.did for p in left.agreements[0].progress] == [Did.DONE]
    assert replace(left.agreements[1], progress=()) == first.case.agreements[1]
