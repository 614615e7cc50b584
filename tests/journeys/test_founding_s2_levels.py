# SPDX-License-Identifier: EUPL-1.2
"""Navigatieschijf: three levels around the person, limits reached, and who is needed for it."""

from pathlib import Path
from uuid import uuid4

from PySide6.QtWidgets import QApplication, QMenu

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model import edits, levels
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.minutes import Table
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.seating import set_seat
from werksamen_desktop.model.slide import Rings
from werksamen_desktop.model.weighing import Entry
from werksamen_desktop.ui.slides.ring_marks import Badge, Circle

from .at_work import Hold, begun
from .conftest import settle, squeezed

NEW = "Wie nodigen we uit?"


def bare() -> Sitting:
    """The example's table, on which nobody stands on a level and nobody reached a limit yet."""
    sitting = example_sitting("nv")
    for seat in sitting.deliberation.table:
        sitting = set_seat(sitting, seat.id, level=0)
    return sitting.with_deliberation(closings=(), entries=tuple(
        e for e in sitting.deliberation.entries if e.topic not in ("limits", "stakeholders")))


def test_2_l1_the_ring_shows_who_stands_where_around_the_person(
        hold: Hold, tmp_path: Path) -> None:
    work = begun(hold, bare(), "NV-2", 1)
    room = work.room
    assert "Nog zonder niveau: 5 deelnemers" in work.told()

    for name in ("Zoon: buurtwinkel", "Wijkverpleging: buurtwinkel", "Huisarts: winkelstraat",
                 "Wmo-consulent: winkelstraat", "Woningcorporatie: winkeliersvereniging"):
        work.press(name)

    assert "Nog zonder niveau" not in work.told()
    body = slide_for(room.sitting, step="NV-2", part=1).body
    assert isinstance(body, Rings)
    assert body.centre.label == "Mevrouw A."
    assert [[s.label for s in r.spots] for r in body.rings] == [
        ["Wijkverpleging", "Zoon"], ["Huisarts", "Wmo-consulent"], ["Woningcorporatie"]]
    assert len([m for m in work.marks() if isinstance(m, Circle) and not m.dashed]) == 3
    seen = work.beamer()
    assert all(squeezed(word) in seen for word in levels.LEVELS.values())
    printed = work.printed(tmp_path)
    assert squeezed("In het midden: Mevrouw A.") in printed
    assert printed.count("WV") == 1  # the disc of the picture; the table names people in full
    assert squeezed("winkelstraat") in printed


def test_2_l1_an_interest_lies_on_the_level_of_who_has_it(hold: Hold) -> None:
    work = begun(hold, bare(), "NV-2", 1)
    room = work.room
    home = next(s for s in room.deliberation.table if s.discipline == "Wijkverpleging")
    room.edit(lambda s: edits.add_entry(s, Entry(
        uuid4(), "perspective.belang", "Haar nachten rustig", seat=home.id)))

    work.press("Wijkverpleging: winkelstraat")

    rows = next(b.rows for s in work.minutes().sections
                for b in s.blocks if isinstance(b, Table) and b.columns[0].title == "Niveau")
    lies = {row[0][0].spans[0].text: row[3][0].spans[0].text for row in rows}
    assert "belang: Haar nachten rustig" in lies["winkelstraat"]
    assert "Haar nachten rustig" not in lies["buurtwinkel"]


def test_2_l2_a_limit_calls_for_a_guest_who_then_stands_on_the_board(hold: Hold) -> None:
    work = begun(hold, bare(), "NV-5", 0)
    work.press("Wijkverpleging: buurtwinkel")
    work.press("Wijkverpleging, grens bereikt")
    work.write("Wijkverpleging, welke grens", "Na elf uur rijdt er niemand")
    work.write("Wijkverpleging, wie vragen we erbij", "Thuiszorg West")

    work.press("Wijkverpleging: zet op het bord")

    assert "→ Thuiszorg West: nodig" in work.told()
    assert not work.offers("Wijkverpleging: zet op het bord")
    assert [type(m) for m in work.marks()].count(Badge) == 2  # on the ring, and in the words
    assert [m for m in work.marks() if isinstance(m, Circle) and m.dashed]
    assert work.room_sees("grens bereikt: Na elf uur rijdt er niemand")
    work.go("NV-5", 1)
    assert "Nodig, maar niet aan tafel: Thuiszorg West" in work.told()
    work.press(f"{NEW}, 1: naar uitgenodigd")
    work.go("NV-5", 0)
    assert "→ Thuiszorg West: uitgenodigd" in work.told()
    assert work.paper_says("Na elf uur rijdt er niemand; vragen erbij: Thuiszorg West")


def test_2_s1_two_lists_say_who_goes_without_and_who_is_needed_but_not_here(hold: Hold) -> None:
    work = begun(hold, bare(), "NV-2", 2)
    work.add("Wie krijgt nu niet wat nodig is?, nieuwe regel", "Meneer K.")
    work.go("NV-5", 1)
    for name in ("huisarts", "Nachtzuster"):
        work.add(f"{NEW}, nieuwe regel", name)

    assert "Nodig, maar niet aan tafel: Nachtzuster" in work.told()  # the huisarts sits here
    assert "Twee mensen die nodig zijn, zijn nog niet aan boord." in work.open_at_end()
    printed = squeezed(work.paper())
    assert squeezed("Meneer K.") in printed
    assert squeezed("Nodig, maar niet aan tafel: Nachtzuster") in printed


def test_2_l1_a_line_and_an_agreement_carry_their_level_to_slide_and_ring(hold: Hold) -> None:
    work = begun(hold, bare(), "NV-8", 0)
    room = work.room
    first = next(i for i, a in enumerate(room.case.agreements) if a.made_in == room.deliberation.id)

    work.press("Afspraak 1, meer")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    under = next(a.menu() for a in menu.actions() if a.text() == "Niveau")
    assert isinstance(under, QMenu)
    next(a for a in under.actions() if a.text() == "winkeliersvereniging").trigger()
    menu.close()
    settle()

    made = room.case.agreements[first]
    assert made.level == 3
    assert "Niveau: winkeliersvereniging" in work.told()
    assert work.room_sees("winkeliersvereniging")
    assert work.paper_says(f"afspraak: {made.step}")
