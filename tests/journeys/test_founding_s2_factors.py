# SPDX-License-Identifier: EUPL-1.2
"""Navigatieschijf: the eight factors as lights over time, power, resistance, lead and lessons."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model.case import AgreementKind
from werksamen_desktop.model.course import LightColour
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.light_course import courses
from werksamen_desktop.model.open_points import open_before_closing
from werksamen_desktop.model.people import Role
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.seating import set_seat
from werksamen_desktop.model.slide import Lamps, Shape
from werksamen_desktop.ui.slides.marks import Lamp

from .at_work import Hold, begun
from .conftest import FakeDialogs, page_widths, pdf_words, squeezed

TODAY = date(2026, 12, 4)


def bare() -> Sitting:
    """The example as it was before this sitting: the lights of an earlier one, and no more."""
    sitting = example_sitting("nv")
    here = sitting.deliberation.id
    return replace(sitting, case=replace(
        sitting.case, agreements=(),
        lights=tuple(x for x in sitting.case.lights if x.made_in != here)),
    ).with_deliberation(closings=(), options=(), checked=(), entries=tuple(
        e for e in sitting.deliberation.entries
        if not e.topic.startswith(("power", "resistance", "lessons", "after", "agenda", "role"))))


def closing(sitting: Sitting) -> str:
    return "\n".join(p.text for p in open_before_closing(sitting))


def test_2_sg_eight_factors_as_lights_with_evidence_a_step_and_their_course(
        hold: Hold, tmp_path: Path) -> None:
    work = begun(hold, bare(), "NV-6", 1)
    room = work.room

    work.press("Mensen: groen")

    assert "Een kleur zonder bewijs telt niet: de zaal ziet geel." in work.told()
    assert work.room_sees("nog zonder bewijs")
    work.write("Mensen, waaraan we dat zien", "Ieder kwam.")
    assert "telt niet" not in work.told()
    assert "nu beter dan op 10 september 2026" in work.told()
    lamps = [m.shape for m in work.marks() if isinstance(m, Lamp)]
    assert lamps[:2] == [Shape.CIRCLE, Shape.SQUARE]
    assert work.room_sees("rood · 10 sep 2026")
    work.press("Macht en kracht: rood")
    work.write("Macht en kracht, waaraan we dat zien", "Niemand koopt in.")
    assert "Nog geen volgende stap bij ‘Macht en kracht’." in "\n".join(work.open_at_end())
    work.write("Macht en kracht, volgende stap", "De inkoper bellen")
    work.press("Macht en kracht, maak een afspraak van de volgende stap")
    assert "→ staat bij de afspraken" in work.told()
    assert [(a.step, a.result) for a in room.case.agreements] == [
        ("De inkoper bellen", "‘Macht en kracht’ staat op groen")]
    room.go_to("NV-7", 2)
    body = slide_for(room.sitting, step="NV-7", part=2).body
    assert isinstance(body, Lamps)
    assert (len(body.lamps), body.note) == (8, "1 groen · 1 rood")
    printed = work.printed(tmp_path)
    for words in ("● groen", "■ rood", "beter dan op 10 september 2026",
                  "hetzelfde als op 10 september 2026", "1 op groen en 1 op rood"):
        assert squeezed(words) in printed


def test_2_sg_a_light_of_this_sitting_stays_when_the_next_one_sees_another(hold: Hold) -> None:
    sitting = example_sitting("nv")
    later = replace(sitting, deliberation=replace(
        sitting.deliberation, id=uuid4(), held_on=date(2027, 2, 4), closings=()))
    work = begun(hold, later, "NV-6", 1)

    work.press("Mensen: groen")

    course = courses(work.room.sitting, "factors", ("Mensen",))[0]
    assert [x.colour for x in course.earlier] == [LightColour.RED, LightColour.AMBER]
    assert "Eerder: ■ rood 10 sep 2026 → ▲ geel 3 dec 2026" in work.told()


def test_2_s2_the_self_check_counts_and_names_what_is_left(hold: Hold) -> None:
    work = begun(hold, bare(), "NV-1", 1)

    work.press("Wat ik beloofde, heb ik gedaan")

    assert "1 van 6" in work.told()
    assert "Nog niet: De partners weten wie ik ben" in work.told()
    assert not work.room_sees("Wat ik beloofde")
    assert work.paper_says("1 van 6")


def test_2_s4_who_decides_pays_and_blocks_and_that_nobody_here_can_decide(hold: Hold) -> None:
    work = begun(hold, bare(), "NV-6", 0)
    work.add("Nieuwe mogelijkheid", "Een nachtploeg")

    work.press("Optie A, Wmo-consulent betaalt")

    assert "Niemand aan tafel kan dit beslissen." in work.told()
    assert work.room_sees("Niemand aan tafel kan dit beslissen.")
    assert "Over keuze A kan niemand aan tafel beslissen." in "\n".join(work.open_at_end())
    work.press("Optie A, Woningcorporatie beslist")
    assert "Niemand aan tafel" not in work.told()
    assert work.room_sees("Beslist")
    work.choose("Volgorde van spreken", "minste macht eerst")
    turns = [work.window.panel.speakers.next_speaker().split(" (")[0] for _ in range(6)]
    assert turns == ["Mevrouw A.", "Wijkverpleging", "Huisarts", "Zoon", "Woningcorporatie",
                     "Wmo-consulent"]
    assert work.paper_says("Beslist: Woningcorporatie")


def test_2_s6_resistance_is_turned_into_the_interest_behind_it_and_a_step(hold: Hold) -> None:
    work = begun(hold, bare(), "NV-7", 0)
    room = work.room
    name = "Van weerstand naar belang"
    work.add(f"{name}, nieuwe regel", "Geen nachtzorg hier")

    lacks = f"{name}: 1 regel heeft nog geen ‘Het belang erachter’."
    assert lacks in work.told()
    assert lacks in "\n".join(work.open_at_end())
    work.write(f"{name}, 1, het belang erachter", "Rust voor de buren")
    assert lacks not in work.told()
    work.press(f"{name}, 1: maak er een afspraak van")
    assert [a.step for a in room.case.agreements] == ["Geen nachtzorg hier: Rust voor de buren"]
    assert work.room_sees("Rust voor de buren")


def test_2_s7_a_sitting_without_a_lead_is_not_closed_silently(hold: Hold) -> None:
    sitting = bare()
    for seat in sitting.deliberation.table:
        sitting = set_seat(sitting, seat.id, roles=tuple(
            r for r in seat.roles if r is not Role.CASE_LEAD))
    assert "casusregie" in closing(sitting)

    led = set_seat(sitting, sitting.deliberation.table[1].id, roles=(Role.CASE_LEAD,))

    assert "Wie de casusregie heeft" not in closing(led)


def test_2_s8_a_lesson_becomes_a_signal_that_is_printed_without_anybody_s_data(
        hold: Hold, dialogs: FakeDialogs, tmp_path: Path) -> None:
    work = begun(hold, bare(), "NV-8", 2)
    room = work.room
    name = "Lessen voor het fundament"
    work.add(f"{name}, nieuwe regel", "In deze wijk is geen nachtzorg")
    work.write(f"{name}, 1, aan wie", "Regiotafel")

    work.press(f"{name}, 1: maak er een signaal van")

    (signal,) = room.case.agreements
    assert (signal.kind, signal.handed_to) == (AgreementKind.SIGNAL, "Regiotafel")
    work.go("NV-8", 0)
    dialogs.target = tmp_path / "signalen.pdf"
    work.pick("Plan bewaren als PDF", "Signalenlijst")
    work.hand.wait_for(lambda: dialogs.target is not None and dialogs.target.exists(), "the list")
    printed = pdf_words(dialogs.target)
    assert squeezed("In deze wijk is geen nachtzorg") in printed
    assert squeezed("ZONDER GEGEVENS VAN PERSONEN") in printed
    assert squeezed("Mevrouw A.") not in printed
    assert len(page_widths(dialogs.target)) == 1


@pytest.mark.parametrize("colour", [LightColour.GREEN, LightColour.AMBER, LightColour.RED])
def test_2_sg_each_colour_has_a_shape_of_its_own_and_a_word(colour: LightColour) -> None:
    sitting = example_sitting("nv")
    body = slide_for(sitting, step="NV-7", part=2).body

    assert isinstance(body, Lamps)
    found = {lamp.word: lamp.shape for lamp in body.lamps}
    assert len(set(found.values())) == len(found) == 3
