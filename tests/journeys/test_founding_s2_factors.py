# SPDX-License-Identifier: EUPL-1.2
"""Navigatieschijf: the eight factors as lights over time, power, resistance, lead and lessons."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pypdfium2
import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.minutes.pdf import write_pdf
from werksamen_desktop.model.case import AgreementKind
from werksamen_desktop.model.course import LightColour
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.light_course import courses
from werksamen_desktop.model.open_points import open_before_closing
from werksamen_desktop.model.people import Role
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.seating import set_seat
from werksamen_desktop.model.slide import Lamps, Shape
from werksamen_desktop.ui.slides.marks import Lamp, Moved

from .conftest import FakeDialogs, painted, pdf_words, settle, squeezed

Hold = Callable[[Sitting], OpenSitting]
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


def begun(hold: Hold, step: str, part: int, sitting: Sitting | None = None) -> OpenSitting:
    opened = hold(sitting or bare())
    assert opened.facilitator
    Hand().click(Hand().find(opened.facilitator, "Live"))
    opened.room.go_to(step, part)
    settle()
    return opened


def told(window: QWidget) -> str:
    settle()
    return "\n".join(w.text() for w in window.findChildren(QLabel) if w.isVisibleTo(window))


def seen(opened: OpenSitting) -> str:
    settle()
    assert opened.screens
    return painted(opened.screens.beamer.board)


def shapes(opened: OpenSitting) -> list[Shape]:
    """The lights that are painted for the room."""
    assert opened.screens
    sheet = opened.screens.beamer.board.sheet
    assert sheet

    def flat(items: tuple[object, ...]) -> list[object]:
        return [m for i in items for m in (flat(i.items) if isinstance(i, Moved) else [i])]

    return [m.shape for placed in sheet.page(0).placed for m in flat(placed.items)
            if isinstance(m, Lamp)]


def closing(sitting: Sitting) -> str:
    return "\n".join(p.text for p in open_before_closing(sitting))


def test_2_sg_eight_factors_as_lights_with_evidence_a_step_and_their_course(
        hold: Hold, tmp_path: Path) -> None:
    opened = begun(hold, "NV-6", 1)
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window

    hand.click(hand.find(window, "Mensen: groen"))

    assert "Een kleur zonder bewijs telt niet: de zaal ziet geel." in told(window)
    assert squeezed("nog zonder bewijs") in seen(opened)
    hand.write(hand.find(window, "Mensen, waaraan we dat zien"), "Ieder kwam.")
    assert "telt niet" not in told(window)
    assert "nu beter dan op 10 september 2026" in told(window)
    assert shapes(opened)[:2] == [Shape.CIRCLE, Shape.SQUARE]
    assert squeezed("rood · 10 sep 2026") in seen(opened)
    hand.click(hand.find(window, "Macht en kracht: rood"))
    hand.write(hand.find(window, "Macht en kracht, waaraan we dat zien"), "Niemand koopt in.")
    assert "Nog geen volgende stap bij ‘Macht en kracht’." in closing(room.sitting)
    hand.write(hand.find(window, "Macht en kracht, volgende stap"), "De inkoper bellen")
    hand.click(hand.find(window, "Macht en kracht, maak een afspraak van de volgende stap"))
    assert "→ staat bij de afspraken" in told(window)
    assert [(a.step, a.result) for a in room.case.agreements] == [
        ("De inkoper bellen", "‘Macht en kracht’ staat op groen")]
    room.go_to("NV-7", 2)
    body = slide_for(room.sitting, step="NV-7", part=2).body
    assert isinstance(body, Lamps)
    assert (len(body.lamps), body.note) == (8, "1 groen · 1 rood")
    file = tmp_path / "verslag.pdf"
    write_pdf(compose(room.sitting, today=TODAY), file)
    printed = pdf_words(file)
    for words in ("● groen", "■ rood", "beter dan op 10 september 2026",
                  "hetzelfde als op 10 september 2026", "1 op groen en 1 op rood"):
        assert squeezed(words) in printed


def test_2_sg_a_light_of_this_sitting_stays_when_the_next_one_sees_another(hold: Hold) -> None:
    sitting = example_sitting("nv")
    later = replace(sitting, deliberation=replace(
        sitting.deliberation, id=uuid4(), held_on=date(2027, 2, 4), closings=()))
    opened = begun(hold, "NV-6", 1, later)

    Hand().click(Hand().find(opened.facilitator, "Mensen: groen"))

    course = courses(opened.room.sitting, "factors", ("Mensen",))[0]
    assert [x.colour for x in course.earlier] == [LightColour.RED, LightColour.AMBER]
    assert opened.facilitator
    assert "Eerder: ■ rood 10 sep 2026 → ▲ geel 3 dec 2026" in told(opened.facilitator)


def test_2_s2_the_self_check_counts_and_names_what_is_left(hold: Hold) -> None:
    opened = begun(hold, "NV-1", 1)
    hand, window = Hand(), opened.facilitator
    assert window

    hand.click(hand.find(window, "Wat ik beloofde, heb ik gedaan"))

    assert "1 van 6" in told(window)
    assert "Nog niet: De partners weten wie ik ben" in told(window)
    assert squeezed("Wat ik beloofde") not in seen(opened)
    assert squeezed("1 van 6") in squeezed("".join(
        compose(opened.room.sitting, today=TODAY).texts()))


def test_2_s4_who_decides_pays_and_blocks_and_that_nobody_here_can_decide(hold: Hold) -> None:
    opened = begun(hold, "NV-6", 0)
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    field = hand.find(window, "Nieuwe mogelijkheid")
    hand.write(field, "Een nachtploeg")
    hand.press(field, "Return")

    hand.click(hand.find(window, "Optie A, Wmo-consulent betaalt"))

    assert "Niemand aan tafel kan dit beslissen." in told(window)
    assert squeezed("Niemand aan tafel kan dit beslissen.") in seen(opened)
    assert "Over keuze A kan niemand aan tafel beslissen." in closing(room.sitting)
    hand.click(hand.find(window, "Optie A, Woningcorporatie beslist"))
    assert "Niemand aan tafel" not in told(window)
    assert squeezed("Beslist") in seen(opened)
    box = hand.find(window, "Volgorde van spreken")
    assert isinstance(box, QComboBox)
    hand.choose(box, "minste macht eerst")
    turns = [window.panel.speakers.next_speaker().split(" (")[0] for _ in range(6)]
    assert turns == ["Mevrouw A.", "Wijkverpleging", "Huisarts", "Zoon", "Woningcorporatie",
                     "Wmo-consulent"]
    assert "Beslist: Woningcorporatie" in "".join(compose(room.sitting, today=TODAY).texts())


def test_2_s6_resistance_is_turned_into_the_interest_behind_it_and_a_step(hold: Hold) -> None:
    opened = begun(hold, "NV-7", 0)
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    name = "Van weerstand naar belang"
    field = hand.find(window, f"{name}, nieuwe regel")
    hand.write(field, "Geen nachtzorg hier")
    hand.press(field, "Return")

    lacks = f"{name}: 1 regel heeft nog geen ‘Het belang erachter’."
    assert lacks in told(window)
    assert lacks in closing(room.sitting)
    hand.write(hand.find(window, f"{name}, 1, het belang erachter"), "Rust voor de buren")
    assert lacks not in told(window)
    hand.click(hand.find(window, f"{name}, 1: maak er een afspraak van"))
    assert [a.step for a in room.case.agreements] == ["Geen nachtzorg hier: Rust voor de buren"]
    assert squeezed("Rust voor de buren") in seen(opened)


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
    opened = begun(hold, "NV-8", 2)
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    name = "Lessen voor het fundament"
    field = hand.find(window, f"{name}, nieuwe regel")
    hand.write(field, "In deze wijk is geen nachtzorg")
    hand.press(field, "Return")
    hand.write(hand.find(window, f"{name}, 1, aan wie"), "Regiotafel")

    hand.click(hand.find(window, f"{name}, 1: maak er een signaal van"))

    (signal,) = room.case.agreements
    assert (signal.kind, signal.handed_to) == (AgreementKind.SIGNAL, "Regiotafel")
    room.go_to("NV-8", 0)
    settle()
    dialogs.target = tmp_path / "signalen.pdf"
    hand.pick(hand.find(window, "Plan bewaren als PDF"), "Signalenlijst")
    hand.wait_for(lambda: dialogs.target is not None and dialogs.target.exists(), "the list")
    printed = pdf_words(dialogs.target)
    assert squeezed("In deze wijk is geen nachtzorg") in printed
    assert squeezed("ZONDER GEGEVENS VAN PERSONEN") in printed
    assert squeezed("Mevrouw A.") not in printed
    document = pypdfium2.PdfDocument(dialogs.target)
    assert len(document) == 1
    document.close()


@pytest.mark.parametrize("colour", [LightColour.GREEN, LightColour.AMBER, LightColour.RED])
def test_2_sg_each_colour_has_a_shape_of_its_own_and_a_word(colour: LightColour) -> None:
    sitting = example_sitting("nv")
    body = slide_for(sitting, step="NV-7", part=2).body

    assert isinstance(body, Lamps)
    found = {lamp.word: lamp.shape for lamp in body.lamps}
    assert len(set(found.values())) == len(found) == 3
