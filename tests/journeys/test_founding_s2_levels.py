# SPDX-License-Identifier: EUPL-1.2
"""Navigatieschijf: three levels around the person, limits reached, and who is needed for it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import uuid4

from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget

from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.minutes.pdf import write_pdf
from werksamen_desktop.model import edits, levels
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.minutes import Table
from werksamen_desktop.model.open_points import open_before_closing
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.seating import set_seat
from werksamen_desktop.model.slide import Rings
from werksamen_desktop.model.weighing import Entry
from werksamen_desktop.ui.slides.marks import Moved
from werksamen_desktop.ui.slides.ring_marks import Badge, Circle

from .conftest import painted, pdf_words, settle, squeezed

Hold = Callable[[Sitting], OpenSitting]
NEW = "Wie nodigen we uit?"


def bare() -> Sitting:
    """The example's table, on which nobody stands on a level and nobody reached a limit yet."""
    sitting = example_sitting("nv")
    for seat in sitting.deliberation.table:
        sitting = set_seat(sitting, seat.id, level=0)
    return sitting.with_deliberation(closings=(), entries=tuple(
        e for e in sitting.deliberation.entries if e.topic not in ("limits", "stakeholders")))


def begun(hold: Hold, step: str, part: int) -> OpenSitting:
    opened = hold(bare())
    assert opened.facilitator
    Hand().click(Hand().find(opened.facilitator, "Live"))
    opened.room.go_to(step, part)
    settle()
    return opened


def told(window: QWidget) -> str:
    settle()
    return "\n".join(w.text() for w in window.findChildren(QLabel) if w.isVisibleTo(window))


def marks(opened: OpenSitting) -> list[object]:
    """Every mark on the page that the room sees."""
    assert opened.screens
    sheet = opened.screens.beamer.board.sheet
    assert sheet

    def flat(items: tuple[object, ...]) -> list[object]:
        return [m for i in items for m in (flat(i.items) if isinstance(i, Moved) else [i])]

    return [m for placed in sheet.page(0).placed for m in flat(placed.items)]


def test_2_l1_the_ring_shows_who_stands_where_around_the_person(
        hold: Hold, tmp_path: Path) -> None:
    opened = begun(hold, "NV-2", 1)
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    assert "Nog zonder niveau: 5 deelnemers" in told(window)

    for name in ("Zoon: buurtwinkel", "Wijkverpleging: buurtwinkel", "Huisarts: winkelstraat",
                 "Wmo-consulent: winkelstraat", "Woningcorporatie: winkeliersvereniging"):
        hand.click(hand.find(window, name))

    assert "Nog zonder niveau" not in told(window)
    body = slide_for(room.sitting, step="NV-2", part=1).body
    assert isinstance(body, Rings)
    assert body.centre.label == "Mevrouw A."
    assert [[s.label for s in r.spots] for r in body.rings] == [
        ["Wijkverpleging", "Zoon"], ["Huisarts", "Wmo-consulent"], ["Woningcorporatie"]]
    assert len([m for m in marks(opened) if isinstance(m, Circle) and not m.dashed]) == 3
    assert opened.screens
    seen = painted(opened.screens.beamer.board)
    assert all(squeezed(word) in seen for word in levels.LEVELS.values())
    file = tmp_path / "verslag.pdf"
    write_pdf(compose(room.sitting, today=date(2026, 11, 27)), file)
    printed = pdf_words(file)
    assert squeezed("In het midden: Mevrouw A.") in printed
    assert printed.count("WV") == 1  # the disc of the picture; the table names people in full
    assert squeezed("winkelstraat") in printed


def test_2_l1_an_interest_lies_on_the_level_of_who_has_it(hold: Hold) -> None:
    opened = begun(hold, "NV-2", 1)
    room = opened.room
    home = next(s for s in room.deliberation.table if s.discipline == "Wijkverpleging")
    room.edit(lambda s: edits.add_entry(s, Entry(
        uuid4(), "perspective.belang", "Haar nachten rustig", seat=home.id)))

    Hand().click(Hand().find(opened.facilitator, "Wijkverpleging: winkelstraat"))

    rows = next(b.rows for s in compose(room.sitting, today=date(2026, 11, 27)).sections
                for b in s.blocks if isinstance(b, Table) and b.columns[0].title == "Niveau")
    lies = {row[0][0].spans[0].text: row[3][0].spans[0].text for row in rows}
    assert "belang: Haar nachten rustig" in lies["winkelstraat"]
    assert "Haar nachten rustig" not in lies["buurtwinkel"]


def test_2_l2_a_limit_calls_for_a_guest_who_then_stands_on_the_board(hold: Hold) -> None:
    opened = begun(hold, "NV-5", 0)
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    hand.click(hand.find(window, "Wijkverpleging: buurtwinkel"))
    hand.click(hand.find(window, "Wijkverpleging, grens bereikt"))
    hand.write(hand.find(window, "Wijkverpleging, welke grens"), "Na elf uur rijdt er niemand")
    hand.write(hand.find(window, "Wijkverpleging, wie vragen we erbij"), "Thuiszorg West")

    hand.click(hand.find(window, "Wijkverpleging: zet op het bord"))

    assert "→ Thuiszorg West: nodig" in told(window)
    assert hand.seen(window, "Wijkverpleging: zet op het bord") is None
    assert [type(m) for m in marks(opened)].count(Badge) == 2  # on the ring, and in the words
    assert [m for m in marks(opened) if isinstance(m, Circle) and m.dashed]
    assert opened.screens
    seen = painted(opened.screens.beamer.board)
    assert squeezed("grens bereikt: Na elf uur rijdt er niemand") in seen
    room.go_to("NV-5", 1)
    settle()
    assert "Nodig, maar niet aan tafel: Thuiszorg West" in told(window)
    hand.click(hand.find(window, f"{NEW}, 1: naar uitgenodigd"))
    room.go_to("NV-5", 0)
    settle()
    assert "→ Thuiszorg West: uitgenodigd" in told(window)
    printed = squeezed("".join(compose(room.sitting, today=date(2026, 11, 27)).texts()))
    assert squeezed("Na elf uur rijdt er niemand; vragen erbij: Thuiszorg West") in printed


def test_2_s1_two_lists_say_who_goes_without_and_who_is_needed_but_not_here(hold: Hold) -> None:
    opened = begun(hold, "NV-2", 2)
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    field = hand.find(window, "Wie krijgt nu niet wat nodig is?, nieuwe regel")
    hand.write(field, "Meneer K.")
    hand.press(field, "Return")
    room.go_to("NV-5", 1)
    settle()
    for name in ("huisarts", "Nachtzuster"):
        field = hand.find(window, f"{NEW}, nieuwe regel")
        hand.write(field, name)
        hand.press(field, "Return")

    assert "Nodig, maar niet aan tafel: Nachtzuster" in told(window)  # the huisarts sits here
    assert "Twee mensen die nodig zijn, zijn nog niet aan boord." in [
        p.text for p in open_before_closing(room.sitting)]
    printed = squeezed("".join(compose(room.sitting, today=date(2026, 11, 27)).texts()))
    assert squeezed("Meneer K.") in printed
    assert squeezed("Nodig, maar niet aan tafel: Nachtzuster") in printed


def test_2_l1_a_line_and_an_agreement_carry_their_level_to_slide_and_ring(hold: Hold) -> None:
    opened = begun(hold, "NV-8", 0)
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    first = next(i for i, a in enumerate(room.case.agreements) if a.made_in == room.deliberation.id)

    hand.click(hand.find(window, "Afspraak 1, meer"))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    under = next(a.menu() for a in menu.actions() if a.text() == "Niveau")
    assert isinstance(under, QMenu)
    next(a for a in under.actions() if a.text() == "winkeliersvereniging").trigger()
    menu.close()
    settle()

    made = room.case.agreements[first]
    assert made.level == 3
    assert "Niveau: winkeliersvereniging" in told(window)
    assert opened.screens
    assert squeezed("winkeliersvereniging") in painted(opened.screens.beamer.board)
    printed = squeezed("".join(compose(room.sitting, today=date(2026, 11, 27)).texts()))
    assert squeezed(f"afspraak: {made.step}") in printed
