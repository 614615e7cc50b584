# SPDX-License-Identifier: EUPL-1.2
"""Navigatieschijf: who is willing and able, how urgent it is to each, and trust without names."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QLabel, QWidget

from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.json_file import sitting_to_json
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.open_points import open_before_closing
from werksamen_desktop.model.seats import private_label

from .conftest import painted, settle, squeezed

Hold = Callable[[Sitting], OpenSitting]


def begun(hold: Hold, step: str, part: int) -> OpenSitting:
    """The example's case and table before anybody scored or voted."""
    sitting = example_sitting("nv")
    bare = replace(sitting, case=replace(sitting.case, agreements=())).with_deliberation(
        closings=(), entries=(), ratings=(), polls=(), revealed=())
    opened = hold(bare)
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


def labels(opened: OpenSitting) -> list[str]:
    return [private_label(s, opened.room.case) for s in opened.room.deliberation.table]


def score(opened: OpenSitting, whose: str, scores: dict[str, str]) -> None:
    """One seat sits down, gives its scores by key, and seals them."""
    hand, window = Hand(), opened.facilitator
    assert window
    hand.click(hand.find(window, f"{whose}, nog niet"))
    for label, keys in scores.items():
        slider = hand.find(window, f"{whose}, {label}")
        for key in keys.split():
            hand.press(slider, key)
    hand.click(hand.find(window, f"{whose}, klaar en verzegel"))


def reveal(opened: OpenSitting) -> None:
    assert opened.facilitator
    Hand().click(Hand().find(opened.facilitator, "Onthul aan de zaal"))


def minutes(opened: OpenSitting) -> str:
    return " ".join(compose(opened.room.sitting, today=date(2026, 12, 4)).texts())


def test_2_0_per_party_willing_and_able_in_one_word_and_what_is_needed(hold: Hold) -> None:
    opened = begun(hold, "NV-4", 0)
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    client, home, *_ = labels(opened)
    score(opened, home, {"Gemotiveerd": "9", "In staat": "3"})
    score(opened, client, {"Gemotiveerd": "1 0", "In staat": "End Left"})

    assert squeezed("Gemotiveerd") not in seen(opened)
    assert room.deliberation.ratings
    assert "gemiddeld" not in minutes(opened)
    reveal(opened)

    assert "wil, kan niet alleen" in told(window)
    assert "wil en kan" in told(window)
    assert "Nog niet gezegd: Wat is er nodig?" in told(window)
    assert squeezed("wil, kan niet alleen") in seen(opened)
    assert squeezed("Gemotiveerd: gemiddeld 9,5 (laagst 9, hoogst 10)") in seen(opened)
    assert squeezed("Nog niet gezegd: Wat is er nodig?") in seen(opened)
    assert "Nog niet gezegd bij Wijkverpleging: Wat is er nodig?" in [
        p.text for p in open_before_closing(room.sitting)]
    hand.write(hand.find(window, f"{home}, Wat is er nodig?"), "Iemand na elf uur")
    assert "Nog niet gezegd" not in told(window)
    hand.click(hand.find(window, f"{home}, Wat is er nodig?: maak er een afspraak van"))
    assert [(a.step, a.who) for a in room.case.agreements] == [
        ("Iemand na elf uur", "Wijkverpleging")]
    assert "wil, kan niet alleen" in minutes(opened)


def test_2_s3_urgency_per_discipline_before_and_after_with_the_difference(hold: Hold) -> None:
    opened = begun(hold, "NV-3", 0)
    home = labels(opened)[1]
    question = "Hoe dringend is dit voor u?"
    score(opened, home, {question: "4"})
    reveal(opened)
    opened.room.go_to("NV-9", 0)
    settle()
    score(opened, home, {question: "8"})
    reveal(opened)

    assert opened.facilitator
    assert "eerst 4, nu 8: hoger" in told(opened.facilitator)
    words = "gemiddeld 8,0 (laagst 8, hoogst 8), eerst 4,0: hoger"
    assert squeezed(words) in seen(opened)
    assert words in minutes(opened)


def test_2_s5_trust_at_start_and_end_without_anybody_s_vote_to_be_traced(hold: Hold) -> None:
    opened = begun(hold, "NV-3", 2)
    hand, window, room = Hand(), opened.facilitator, opened.room
    assert window
    for step, part, answers in (("NV-3", 2, ("half", "niet", "half")),
                                ("NV-9", 1, ("weinig", "niet", "niet"))):
        room.go_to(step, part)
        settle()
        hand.write(hand.find(window, "Voorstel"), "We doen dit samen.")
        hand.click(hand.find(window, "Open de peiling"))
        for whose, answer in zip(labels(opened), answers, strict=False):
            hand.click(hand.find(window, f"{whose}, nog niet"))
            hand.click(hand.find(window, f"Antwoord: {answer}"))
            hand.write(hand.find(window, f"{whose}, waarom"), f"om {answer}")
            hand.click(hand.find(window, f"{whose}, klaar en verzegel"))
        reveal(opened)

    assert {v.seat for p in room.deliberation.polls for v in p.votes} == {None}
    assert "‘Vertrouwen aan het eind’ is 1,0 lager." in told(window)  # alone in the private panel
    assert squeezed("Vertrouwen aan het begin: gemiddeld 2,3 van 5") in seen(opened)
    assert squeezed("1,0 lager") in seen(opened)
    assert squeezed("Sta er even bij stil") not in seen(opened)
    assert squeezed("Wijkverpleging") not in seen(opened)
    paper = minutes(opened)
    assert "om niet" in paper
    assert "Wijkverpleging – " not in paper
    file = sitting_to_json(room.sitting)
    votes = file[file.index('"polls"'):file.index('"ratings"')]
    assert not [s for s in room.deliberation.table if str(s.id) in votes]
