# SPDX-License-Identifier: EUPL-1.2
"""Integraal samenwerken: need before rules, cards that stay, each seat's own eyes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from werksamen_desktop.app.launch import App
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model.library import known_discipline
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.ui.prepare.quick_start import QuickStart

from .at_work import Hold, begun
from .conftest import activate, settle, squeezed

CARD = {"task": "", "may": "", "may_not": "", "leeway": "", "code": ""}


def test_1_0a_what_somebody_needs_comes_before_any_law_or_product(hold: Hold) -> None:
    bare = example_sitting("tt")
    d = bare.deliberation
    work = begun(hold, bare.with_deliberation(
        entries=tuple(e for e in d.entries if e.topic != "need")), "TT-1")
    room = work.room
    assert room.deliberation.steps[0].question == "Wat heeft deze persoon nodig?"

    work.go("TT-2")
    assert "Er staat nog niet wat deze persoon nodig heeft." in work.told()

    work.go("TT-1")
    work.write("Wat heeft deze persoon nodig?", "Een indicatie voor de Wmo")
    assert ("Hier staat al een wet of aanbod: indicatie en Wmo. Vraag eerst wat deze persoon nodig "
            "heeft.") in work.told()
    assert not work.room_sees("Vraag eerst wat")

    work.write_over("Wat heeft deze persoon nodig?", "Rust in huis")
    assert "wet of aanbod" not in work.told()
    assert work.room_sees("Rust in huis")
    work.go("TT-2")
    assert "Er staat nog niet wat deze persoon nodig heeft." not in work.told()


@pytest.mark.usefixtures("qtbot")
def test_1_0b_a_discipline_card_is_kept_shown_side_by_side_and_filled_in_the_next_time(
        app: App, hold: Hold, then: Callable[..., None], tmp_path: Path) -> None:
    sitting = example_sitting("tt")
    bare = sitting.with_deliberation(example=False, seats=tuple(
        replace(s, **CARD) for s in sitting.deliberation.table))
    work = begun(hold, bare, "TT-1")
    assert app.work

    work.opened.show_preparation()
    page = work.opened.preparation
    assert page
    page.show_page(1)
    settle()
    page.seats_page.list.setCurrentRow(2)
    fold = page.seats_page.form.card_fold
    assert fold.fold.text() == "▸ Kaart van de discipline (nog leeg)"
    work.hand.click(fold.fold)
    for name, text in (("taak", "Naast een gezin staan"), ("mag niet", "Huur betalen"),
                       ("ruimte", "Bij spoed € 500")):
        work.write(f"Wijkteam, {name}", text, page)
    settle()
    assert fold.told.text() == "Deze kaart is nog niet bewaard."
    work.press("Wijkteam, kaart bewaren voor later", page)
    settle()
    assert fold.told.text() == "Bewaard voor een volgend beraad."
    work.write("Wijkteam, mag wel", "Zelf hulp inzetten", page)
    settle()
    assert fold.told.text() == "Deze kaart is anders dan de bewaarde kaart."

    work.opened.show_room()
    work.go("TT-2")
    shown = work.beamer()
    for words in ("Naast een gezin staan", "Zelf hulp inzetten", "Huur betalen", "Bij spoed"):
        assert squeezed(words) in shown
    assert squeezed("Zus") not in shown  # no card, no empty column
    printed = work.printed(tmp_path)
    assert squeezed("Mag niet") in printed
    assert squeezed("Huur betalen") in printed

    kept = known_discipline(app.work.archive.library(), "wijkteam")
    assert kept
    assert (kept.task, kept.may, kept.leeway) == ("Naast een gezin staan", "", "Bij spoed € 500")
    made: list[QuickStart] = []

    def fill(dialog: QuickStart) -> None:
        made.append(dialog)
        dialog.question.setPlainText("Mag dit?")
        dialog.seats[0].setText("wijkteam")
        dialog.go.click()

    then(fill)
    app.work.home.begin(at_once=True)
    sitting_made = made[0].sitting
    assert sitting_made
    seat = sitting_made.deliberation.table[1]
    assert (seat.discipline, seat.task, seat.may_not) == (
        "Wijkteam", "Naast een gezin staan", "Huur betalen")


def test_1_1_each_column_says_through_whose_eyes_it_looks(hold: Hold, tmp_path: Path) -> None:
    work = begun(hold, example_sitting("tt"), "TT-1")

    work.go("TT-3")
    shown = work.beamer()

    assert squeezed("Bril") in shown
    assert squeezed("Wijkteam Oost · Wmo") in shown
    assert squeezed("Opdracht: Samen met een gezin kijken") in shown
    assert squeezed("Woningwet") in work.printed(tmp_path)
    method = work.room.deliberation.method
    part = method.steps[2].parts[0]
    plain = replace(method, steps=tuple(
        replace(s, parts=(replace(part, lens=False),)) if s.key == "TT-3" else s
        for s in method.steps))
    work.room.edit(lambda s: s.with_deliberation(method=plain))
    assert not work.room_sees("Opdracht: Samen")


def test_the_cards_and_the_person_can_be_worked_in_by_keys(
        hold: Hold, qtbot) -> None:  # type: ignore[no-untyped-def]
    work = begun(hold, example_sitting("tt"), "TT-1")
    room = work.room
    work.go("TT-2")
    activate(qtbot, work.window)
    first = work.find("Wijkteam (Anouk de Wit), taak")

    first.setFocus()
    work.hand.press(first, "Tab")

    assert work.find("Wijkteam (Anouk de Wit), mag wel").hasFocus()
    assert not [b for b in work.window.findChildren(QPushButton)
                if b.isVisible() and not (b.accessibleName() or b.text())]
    assert room.deliberation.table[0].kind is SeatKind.CLIENT
