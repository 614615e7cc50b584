# SPDX-License-Identifier: EUPL-1.2
"""Rows 1.0c, 1.0d, 1.8 and 1.10: walk along, who does what, meet again, what is not known yet."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from werksamen_desktop.app.launch import App
from werksamen_desktop.model import edits
from werksamen_desktop.model.case import Agreement, AgreementKind
from werksamen_desktop.model.dutch import long_date
from werksamen_desktop.model.open_points import (
    LACKS_REVIEW,
    open_before_start,
)

from .arranging import (
    agree,
    at_agreements,
    close,
    closing_dialog,
    in_the_room,
    leave,
    next_sitting,
    table_of,
)
from .at_work import Hold, begun
from .conftest import settle


def shown(page: QWidget) -> str:
    """What the visible labels of a page say."""
    return " ".join(w.text() for w in page.findChildren(QLabel) if w.isVisibleTo(page))


def test_1_0c_a_warm_handover_stays_open_until_who_takes_over_confirms_it(
        app: App, hold: Hold) -> None:
    table = begun(hold, table_of("ib"))
    at_agreements(table)
    agree(table, 1, "Kennismaken bij haar thuis", who="Huisarts", due="4 december 2026")
    assert not table.offers("Afspraak 1, naar wie")
    table.choose("Afspraak 1, soort", "warme overdracht")
    table.write("Afspraak 1, van wie", "Huisarts")
    table.write("Afspraak 1, naar wie", "Wijkverpleging")
    table.press("Afspraak 1, samen met de cliënt")
    table.press("Afspraak 1, gedaan")
    (made,) = table.sitting.case.agreements
    assert (made.kind, made.due, made.with_client, made.done) == (
        AgreementKind.HANDOVER, date(2026, 12, 4), True, True)
    words = "van Huisarts naar Wijkverpleging, samen met de cliënt, nog niet bevestigd"
    assert table.room_sees(words)
    assert table.paper_says(words)
    first = table.sitting
    leave(table)
    assert "Wijkverpleging bevestigt nog" in shown(app.start_page)

    # The next sitting asks for it, and there it is confirmed.
    opened = next_sitting(app, first)
    asked = "Vraag na of Wijkverpleging de overdracht bevestigt: Kennismaken bij haar thuis."
    assert asked in [p.text for p in open_before_start(opened.room.sitting)]
    table = in_the_room(opened)
    at_agreements(table)
    table.press("Afspraak 1, bevestigd door wie overneemt")
    assert asked not in table.open_at_end()
    leave(table)
    assert "bevestigt nog" not in shown(app.start_page)


def test_1_0c_the_start_window_counts_the_days_an_agreement_is_late(
        app: App, hold: Hold) -> None:
    today = date.today()
    sitting = edits.add_agreement(table_of("ib"), Agreement(
        uuid4(), "Brief lezen", "Huisarts", when="gauw", due=today + timedelta(days=3)))
    sitting = edits.add_agreement(sitting, Agreement(
        uuid4(), "Bellen", "Huisarts", when="zo snel mogelijk", due=today - timedelta(days=2)))
    table = begun(hold, sitting)
    at_agreements(table)
    assert table.reads(f"Te laat: dit was voor {long_date(today - timedelta(days=2))}")
    leave(table)

    ticks = [t.accessibleName() for t in app.start_page.findChildren(QCheckBox)
             if t.accessibleName().startswith("Afspraak gedaan")]
    assert "2 dagen te laat" in ticks[0]
    assert "Brief lezen" in ticks[1]


def test_1_0d_who_does_what_is_told_per_discipline_on_demand_and_on_paper(hold: Hold) -> None:
    table = begun(hold, table_of("ib"))
    at_agreements(table)
    agree(table, 1, "Elke vrijdag bellen", who="Wijkverpleging", responsible="Huisarts",
          may="medicatie wijzigen")
    agree(table, 2, "Brief sturen", who="Gemeente")
    assert not table.reads("Nog zonder taak")

    table.press("Wie doet wat")

    def told(cell: str) -> bool:
        return any(w.accessibleName() == cell and w.isVisible()
                   for w in table.window.findChildren(QLabel))
    assert told("Wijkverpleging, voert uit: Elke vrijdag bellen")
    assert told("Huisarts, verantwoordelijk voor: Elke vrijdag bellen")
    assert told("Huisarts, bevoegd tot: medicatie wijzigen")
    assert told("Wijkverpleging, samen met, terugkoppeling: "
                "koppelt terug aan Huisarts: Elke vrijdag bellen")
    assert table.reads("Gemeente (niet aan tafel)")
    assert table.reads("Nog zonder taak: Mevrouw A. en Woonconsulent.")
    assert table.paper_says("Wie doet wat")
    assert table.paper_says("koppelt terug aan Huisarts: Elke vrijdag bellen")
    assert table.paper_says("Nog zonder taak: Mevrouw A. en Woonconsulent.")


def test_1_8_closing_asks_when_people_meet_again_or_why_not(hold: Hold) -> None:
    table = begun(hold, table_of("ib"))
    dialog = closing_dialog(table)
    words = "Toch afsluiten" if table.offers("Toch afsluiten", dialog) else "Beraad afsluiten"

    table.press(words, dialog)

    assert dialog.isVisible()
    assert not table.sitting.deliberation.closed
    assert table.reads("Kies een dag, of schrijf op waarom die er nog niet is.", dialog)
    table.write("Waarom nog geen datum", "Eerst de uitslag", dialog)
    table.press(words, dialog)
    table.hand.wait_for(lambda: table.sitting.deliberation.closed, "the closing")
    assert table.sitting.case.history[-1].no_next == "Eerst de uitslag"
    assert table.paper_says("Geen volgende ontmoeting: Eerst de uitslag")


def test_1_8_the_next_sitting_stands_on_that_day_and_shows_who_met_whom(
        app: App, hold: Hold) -> None:
    table = begun(hold, table_of("ib"))
    close(table, "15 januari 2027")
    assert table.paper_says("Volgende ontmoeting: 15 januari 2027")
    first = table.sitting
    leave(table)

    opened = next_sitting(app, first)

    assert opened.room.deliberation.held_on == date(2027, 1, 15)
    assert opened.room.case.next_on is None
    assert opened.preparation
    card = opened.preparation.case_page.history
    assert card.isVisibleTo(opened.preparation.case_page)
    assert "Huisarts, 20 nov 2026: aanwezig" in [
        w.accessibleName() for w in card.findChildren(QLabel)]
    opened.room.edit(lambda s: s.with_deliberation(seats=tuple(
        replace(x, discipline="Fysiotherapeut") if x.discipline == "Huisarts" else x
        for x in s.deliberation.seats)))
    settle()
    assert "Zat er vorige keer wel: Huisarts." in card.told.text()
    assert "Voor het eerst erbij: Fysiotherapeut." in card.told.text()
    table = in_the_room(opened)
    assert table.paper_says("Wie elkaar wanneer zag")
    assert table.paper_says("Voor het eerst erbij: Fysiotherapeut")


def test_1_10_what_is_not_known_yet_is_on_the_next_agenda(app: App, hold: Hold) -> None:
    table = begun(hold, table_of("ib"))
    evaluated = next(s.key for s in table.sitting.deliberation.steps
                     if any(p.kind == "evaluation" for p in s.parts))
    table.go(evaluated)
    table.write("Wat weten we nog niet?", "Wat vindt zij zelf?\nWie betaalt dit?")
    close(table, "15 januari 2027")
    first = table.sitting
    leave(table)

    opened = next_sitting(app, first)

    agenda = [e.text for e in opened.room.deliberation.listed("agenda")]
    assert agenda == ["Wat vindt zij zelf?", "Wie betaalt dit?"]
    assert opened.preparation
    assert "Wat u toen nog niet wist: Wat vindt zij zelf? Wie betaalt dit?" in (
        opened.preparation.case_page.history.told.text())
    table = in_the_room(opened)
    assert table.paper_says("Wie betaalt dit?")


def test_1_10_a_provisional_decision_without_a_day_to_look_back_is_warned_about(
        hold: Hold) -> None:
    table = begun(hold, table_of("ib"))
    decided = next((s.key, i) for s in table.sitting.deliberation.steps
                   for i, p in enumerate(s.parts) if p.kind == "decision")
    table.go(*decided)
    table.press("Uitkomst: Voorlopig besluit")

    assert table.reads(LACKS_REVIEW)
    assert LACKS_REVIEW in table.open_at_end()
    table.write("Opnieuw bekijken op", "15 januari 2027")
    assert not table.reads(LACKS_REVIEW)
    assert LACKS_REVIEW not in table.open_at_end()
    assert table.sitting.deliberation.decision.review_on == date(2027, 1, 15)
