# SPDX-License-Identifier: EUPL-1.2
"""Integraal samenwerken: need before rules, cards that stay, each seat's own eyes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.minutes.pdf import write_pdf
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.library import known_discipline
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.ui.prepare.quick_start import QuickStart

from .conftest import activate, painted, pdf_words, settle, squeezed

Hold = Callable[[Sitting], OpenSitting]
CARD = {"task": "", "may": "", "may_not": "", "leeway": "", "code": ""}


def begun(hold: Hold, sitting: Sitting) -> OpenSitting:
    opened = hold(sitting.with_deliberation(step="TT-1", part=0))
    assert opened.facilitator
    Hand().click(Hand().find(opened.facilitator, "Live"))
    return opened


def room_reads(opened: OpenSitting, step: str, part: int = 0) -> str:
    opened.room.go_to(step, part)
    settle()
    assert opened.screens
    return painted(opened.screens.beamer.board)


def private_words(opened: OpenSitting) -> str:
    assert opened.facilitator
    return "\n".join(w.text() for w in opened.facilitator.findChildren(QLabel) if w.isVisible())


def test_1_0a_what_somebody_needs_comes_before_any_law_or_product(hold: Hold) -> None:
    bare = example_sitting("tt")
    d = bare.deliberation
    opened = begun(hold, bare.with_deliberation(
        entries=tuple(e for e in d.entries if e.topic != "need")))
    window, room = opened.facilitator, opened.room
    assert window
    assert room.deliberation.steps[0].question == "Wat heeft deze persoon nodig?"

    room.go_to("TT-2")
    settle()
    assert "Er staat nog niet wat deze persoon nodig heeft." in private_words(opened)

    room.go_to("TT-1")
    settle()
    field = Hand().find(window, "Wat heeft deze persoon nodig?")
    Hand().write(field, "Een indicatie voor de Wmo")
    settle()
    assert ("Hier staat al een wet of aanbod: indicatie en Wmo. Vraag eerst wat deze persoon nodig "
            "heeft.") in private_words(opened)
    assert squeezed("Vraag eerst wat") not in room_reads(opened, "TT-1")

    Hand().press(field, "Ctrl+A")
    Hand().type(field, "Rust in huis")
    settle()
    assert "wet of aanbod" not in private_words(opened)
    assert squeezed("Rust in huis") in room_reads(opened, "TT-1")
    room.go_to("TT-2")
    settle()
    assert "Er staat nog niet wat deze persoon nodig heeft." not in private_words(opened)


@pytest.mark.usefixtures("qtbot")
def test_1_0b_a_discipline_card_is_kept_shown_side_by_side_and_filled_in_the_next_time(
        app: App, hold: Hold, then: Callable[..., None], tmp_path: Path) -> None:
    sitting = example_sitting("tt")
    bare = sitting.with_deliberation(example=False, seats=tuple(
        replace(s, **CARD) for s in sitting.deliberation.table))
    opened = begun(hold, bare)
    assert app.work

    opened.show_preparation()
    page = opened.preparation
    assert page
    page.show_page(1)
    settle()
    page.seats_page.list.setCurrentRow(2)
    fold = page.seats_page.form.card_fold
    assert fold.fold.text() == "▸ Kaart van de discipline (nog leeg)"
    Hand().click(fold.fold)
    for name, text in (("taak", "Naast een gezin staan"), ("mag niet", "Huur betalen"),
                       ("ruimte", "Bij spoed € 500")):
        Hand().write(Hand().find(page, f"Wijkteam, {name}"), text)
    settle()
    assert fold.told.text() == "Deze kaart is nog niet bewaard."
    Hand().click(Hand().find(page, "Wijkteam, kaart bewaren voor later"))
    settle()
    assert fold.told.text() == "Bewaard voor een volgend beraad."
    Hand().write(Hand().find(page, "Wijkteam, mag wel"), "Zelf hulp inzetten")
    settle()
    assert fold.told.text() == "Deze kaart is anders dan de bewaarde kaart."

    opened.show_room()
    shown = room_reads(opened, "TT-2")
    for words in ("Naast een gezin staan", "Zelf hulp inzetten", "Huur betalen", "Bij spoed"):
        assert squeezed(words) in shown
    assert squeezed("Zus") not in shown  # no card, no empty column
    paper = tmp_path / "verslag.pdf"
    write_pdf(compose(opened.room.sitting, today=date(2026, 11, 24)), paper)
    assert squeezed("Mag niet") in pdf_words(paper)
    assert squeezed("Huur betalen") in pdf_words(paper)

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
    opened = begun(hold, example_sitting("tt"))

    shown = room_reads(opened, "TT-3")

    assert squeezed("Bril") in shown
    assert squeezed("Wijkteam Oost · Wmo") in shown
    assert squeezed("Opdracht: Samen met een gezin kijken") in shown
    paper = tmp_path / "verslag.pdf"
    write_pdf(compose(opened.room.sitting, today=date(2026, 11, 24)), paper)
    assert squeezed("Woningwet") in pdf_words(paper)
    method = opened.room.deliberation.method
    part = method.steps[2].parts[0]
    plain = replace(method, steps=tuple(
        replace(s, parts=(replace(part, lens=False),)) if s.key == "TT-3" else s
        for s in method.steps))
    opened.room.edit(lambda s: s.with_deliberation(method=plain))
    assert squeezed("Opdracht: Samen") not in room_reads(opened, "TT-3")


def test_the_cards_and_the_person_can_be_worked_in_by_keys(
        hold: Hold, qtbot) -> None:  # type: ignore[no-untyped-def]
    opened = begun(hold, example_sitting("tt"))
    window, room = opened.facilitator, opened.room
    assert window
    room.go_to("TT-2")
    settle()
    activate(qtbot, window)
    first = Hand().find(window, "Wijkteam (Anouk de Wit), taak")

    first.setFocus()
    Hand().press(first, "Tab")

    assert Hand().find(window, "Wijkteam (Anouk de Wit), mag wel").hasFocus()
    assert not [b for b in window.findChildren(QPushButton)
                if b.isVisible() and not (b.accessibleName() or b.text())]
    assert room.deliberation.table[0].kind is SeatKind.CLIENT
