# SPDX-License-Identifier: EUPL-1.2
"""Row 3.6: people take their own steps, and whoever gives one to somebody says why."""

from PySide6.QtWidgets import QLabel

from werksamen_desktop.model.case import SelfChosen

from .arranging import agree, at_agreements, closing_dialog, table_of, take
from .at_work import AtWork, Hold, begun
from .conftest import FakeDialogs


def opened_at(hold: Hold, method_id: str = "wo") -> AtWork:
    table = begun(hold, table_of(method_id))
    at_agreements(table)
    return table


def test_3_6_a_step_stands_free_until_somebody_takes_it(hold: Hold) -> None:
    table = opened_at(hold)
    agree(table, 1, "Samen koken", when="morgen", result="Soep")
    assert table.room_sees("nog van niemand")

    take(table, 1, "Wijkverpleging")

    (made,) = table.sitting.case.agreements
    assert (made.who, made.self_chosen) == ("Wijkverpleging", SelfChosen.CHOSEN)
    assert table.room_sees("zelf gekozen")
    assert not table.room_sees("nog van niemand")
    assert table.paper_says("zelf gekozen")
    table.room.undo()
    assert table.sitting.case.agreements[0].who == ""


def test_3_6_who_gives_a_step_to_somebody_is_asked_calmly_and_says_why(
        hold: Hold, dialogs: FakeDialogs) -> None:
    table = opened_at(hold)
    agree(table, 1, "Bellen", when="1 december", result="Rust", who="Huisarts")
    assert table.reads("Zelf gekozen?")
    assert dialogs.asked == []
    asked = "Of afspraak 1 zelf gekozen is, is nog niet gevraagd."
    assert asked in table.open_at_end()

    table.press("Afspraak 1, zelf gekozen: nee, toegewezen")

    loose = "Afspraak 1 is toegewezen zonder reden."
    dialog = closing_dialog(table)
    assert any(loose in label.text() for label in dialog.findChildren(QLabel))
    dialog.reject()
    table.write("Afspraak 1, toegewezen omdat", "kent haar het langst")
    assert loose not in table.open_at_end()
    assert table.room_sees("toegewezen: kent haar het langst")
    assert table.paper_says("toegewezen: kent haar het langst")


def test_3_6_another_name_is_asked_again(hold: Hold) -> None:
    table = opened_at(hold, "ib")
    agree(table, 1, "Bellen")
    take(table, 1, "Huisarts")

    table.write_over("Afspraak 1, wie", "Woonconsulent")

    (made,) = table.sitting.case.agreements
    assert (made.who, made.self_chosen) == ("Woonconsulent", SelfChosen.UNSAID)
    table.press("Afspraak 1, zelf gekozen: ja")
    assert table.sitting.case.agreements[0].self_chosen is SelfChosen.CHOSEN
