# SPDX-License-Identifier: EUPL-1.2
"""SLIM rows 0.7, 0.8 and 0.13: who leads, who keeps many together, and a story that gets a yes."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from werksamen_desktop.model.course import PleaAnswer
from werksamen_desktop.model.open_points import open_before_closing, open_before_start
from werksamen_desktop.model.people import Role
from werksamen_desktop.model.regie import RULE
from werksamen_desktop.model.seating import set_seat

from .arranging import closing_dialog
from .at_work import AtWork, Hold, begun
from .conftest import SOON, FakeDialogs, page_widths, pdf_words, squeezed
from .slim import slim_table


def test_0_7_who_leads_the_case_is_chosen_with_the_client_or_a_reason_is_asked(
        hold: Hold) -> None:
    table = begun(hold, slim_table())
    nobody = "Wie de casusregie heeft, is nog niet aangewezen."
    assert nobody in table.open_at_start()
    seats = table.seats()
    seats.page.list.setCurrentRow(1)
    table.press("Wijkcoach, casusregisseur", seats)
    asked = "Is de casusregie samen met de cliënt gekozen? Dat is nog niet ingevuld."
    assert asked in table.open_at_end()
    seats.close()

    dialog = closing_dialog(table)
    table.choose("Casusregie, samen gekozen", "nee, zonder de cliënt", dialog)
    why = "Waarom de casusregie zonder de cliënt is gekozen, ontbreekt nog."
    assert why in table.open_at_end()
    table.write("Casusregie, waarom zonder", "Hij lag in het ziekenhuis", dialog)
    dialog.reject()

    assert why not in table.open_at_end()
    table.go("SL-8")
    assert table.room_sees("Casusregie: Wijkcoach (zonder de cliënt gekozen).")
    assert not table.room_sees("ziekenhuis")
    assert table.paper_says("zonder de cliënt gekozen: Hij lag in het ziekenhuis")


def test_0_8_with_five_parties_or_three_fields_a_process_lead_is_suggested(hold: Hold) -> None:
    small = slim_table()
    assert not any(RULE in p.text for p in open_before_start(small))
    laws = zip(small.deliberation.table[1:], ("Wmo", "Zvw", "Huisvestingswet"), strict=True)
    for seat, law in laws:
        small = set_seat(small, seat.id, framework=law)
    table = begun(hold, small)
    told = f"Er zijn 3 partijen en 3 terreinen: wijs ook procesregie aan. {RULE}"
    assert told in table.open_at_start()
    five = slim_table("A", "B", "C", "D", "E")
    assert any("5 partijen" in p.text for p in open_before_closing(five))

    seats = table.seats()
    assert table.reads(told, seats)
    seats.page.list.setCurrentRow(3)
    table.press("Woonconsulent, procesregisseur", seats)
    assert not table.reads(told, seats)
    seats.close()

    table.go("SL-8")
    assert table.room_sees(f"Procesregie: Woonconsulent. {RULE}")
    assert table.paper_says(f"Procesregie: Woonconsulent. {RULE}")


def test_0_13_a_story_asks_each_addressee_one_question_on_a_page_of_its_own(
        hold: Hold, dialogs: FakeDialogs, qtbot: QtBot, tmp_path: Path) -> None:
    sitting = slim_table().with_case(story="Hij reed dertig jaar.", turning_point="De koffer.")
    sitting = set_seat(sitting, sitting.deliberation.table[1].id, name="Fatima",
                       roles=(Role.FACILITATOR, Role.CASE_LEAD))
    table = begun(hold, sitting)
    table.go("SL-7")
    table.press("Wie is deze mens?, neem over uit de casus")
    for place, who in enumerate(("Corporatie", "Busbedrijf"), 1):
        table.add("Nieuw verzoek", who)
        table.write(f"Verzoek {place}, wat is er nodig", f"Uitstel {place}")
        request = f"Verzoek {place}, de vraag, met ja of nee te beantwoorden"
        table.write(request, "Wanneer kan het")
        assert table.reads("Dit is een open vraag.")
        table.write_over(request, f"Wilt u wachten, {who}?")
    assert table.room_sees("Wilt u wachten, Busbedrijf?")

    dialogs.target = tmp_path / "vragen.pdf"
    table.press("Alles bewaren als PDF…")
    qtbot.waitUntil(dialogs.target.exists, timeout=SOON)

    told = pdf_words(dialogs.target)
    assert len(page_widths(dialogs.target)) == 2
    assert squeezed("Wilt u wachten, Corporatie?☐ ja") in told
    assert squeezed("De koffer.") in told
    assert "Fatima" not in told
    qtbot.waitUntil(lambda: table.reads("Bewaard als vragen.pdf."), timeout=SOON)
    table.choose("Verzoek 1, antwoord", "ja, op een voorwaarde")
    table.write("Verzoek 1, de voorwaarde", "de huur loopt door")
    assert table.sitting.case.pleas[0].answered_on == date.today()
    assert table.paper_says("ja, op een voorwaarde: de huur loopt door")
    _carries_over(table, hold)


def _carries_over(table: AtWork, hold: Hold) -> None:
    """The next sitting of the case shows who has not answered yet, and reminds of it."""
    case = table.sitting.case
    assert [p.answer for p in case.pleas] == [PleaAnswer.CONDITION, PleaAnswer.UNSAID]
    following = slim_table()
    d = replace(following.deliberation, case_id=case.id)
    later = begun(hold, replace(following, case=case, deliberation=d))
    assert "Nog geen antwoord op het verzoek aan Busbedrijf." in [
        p.text for p in open_before_start(later.sitting)]
    later.go("SL-7")
    assert later.reads("1 verzoek uit een eerder beraad, nog zonder antwoord.")

    later.choose("Verzoek 1, antwoord", "nee")

    assert later.sitting.case.pleas[1].answer is PleaAnswer.NO
    assert not later.reads("nog zonder antwoord")


def test_0_13_one_page_is_printed_through_the_systems_dialog(
        hold: Hold, qtbot: QtBot, tmp_path: Path) -> None:
    table = begun(hold, slim_table())
    table.go("SL-7")
    table.add("Nieuw verzoek", "Kredietbank")
    table.write("Verzoek 1, de vraag, met ja of nee te beantwoorden", "Mag het thuis?")
    paper = tmp_path / "blad.pdf"

    def look() -> None:
        dialog = next((w for w in QApplication.topLevelWidgets()
                       if isinstance(w, QPrintDialog) and w.isVisible()), None)
        if dialog is None:
            QTimer.singleShot(10, table.window, look)
            return
        printer = dialog.printer()
        dialog.done(QPrintDialog.DialogCode.Accepted)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(paper))
        printer.setResolution(100)

    QTimer.singleShot(0, table.window, look)
    table.press("Verzoek 1, afdrukken")
    qtbot.waitUntil(lambda: table.reads("Naar de printer gestuurd."), timeout=SOON)

    assert len(page_widths(paper)) == 1
