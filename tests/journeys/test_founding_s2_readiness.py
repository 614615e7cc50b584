# SPDX-License-Identifier: EUPL-1.2
"""Navigatieschijf: who is willing and able, how urgent it is to each, and trust without names."""

from dataclasses import replace

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.json_file import sitting_to_json
from werksamen_desktop.model.deliberation import Sitting

from .at_work import AtWork, Hold, begun


def bare() -> Sitting:
    """The example's case and table before anybody scored or voted."""
    sitting = example_sitting("nv")
    return replace(sitting, case=replace(sitting.case, agreements=())).with_deliberation(
        closings=(), entries=(), ratings=(), polls=(), revealed=())


def score(work: AtWork, whose: str, scores: dict[str, str]) -> None:
    """One seat sits down, gives its scores by key, and seals them."""
    with work.answering(whose):
        for label, keys in scores.items():
            for key in keys.split():
                work.key(f"{whose}, {label}", key)


def test_2_0_per_party_willing_and_able_in_one_word_and_what_is_needed(hold: Hold) -> None:
    work = begun(hold, bare(), "NV-4", 0)
    room = work.room
    client, home = work.private_label(0), work.private_label(1)
    score(work, home, {"Gemotiveerd": "9", "In staat": "3"})
    score(work, client, {"Gemotiveerd": "1 0", "In staat": "End Left"})

    assert not work.room_sees("Gemotiveerd")
    assert room.deliberation.ratings
    assert "gemiddeld" not in work.paper()
    work.press("Onthul aan de zaal")

    assert "wil, kan niet alleen" in work.told()
    assert "wil en kan" in work.told()
    assert "Nog niet gezegd: Wat is er nodig?" in work.told()
    assert work.room_sees("wil, kan niet alleen")
    assert work.room_sees("Gemotiveerd: gemiddeld 9,5 (laagst 9, hoogst 10)")
    assert work.room_sees("Nog niet gezegd: Wat is er nodig?")
    assert "Nog niet gezegd bij Wijkverpleging: Wat is er nodig?" in work.open_at_end()
    work.write(f"{home}, Wat is er nodig?", "Iemand na elf uur")
    assert "Nog niet gezegd" not in work.told()
    work.press(f"{home}, Wat is er nodig?: maak er een afspraak van")
    assert [(a.step, a.who) for a in room.case.agreements] == [
        ("Iemand na elf uur", "Wijkverpleging")]
    assert "wil, kan niet alleen" in work.paper()


def test_2_s3_urgency_per_discipline_before_and_after_with_the_difference(hold: Hold) -> None:
    work = begun(hold, bare(), "NV-3", 0)
    home = work.private_label(1)
    question = "Hoe dringend is dit voor u?"
    score(work, home, {question: "4"})
    work.press("Onthul aan de zaal")
    work.go("NV-9", 0)
    score(work, home, {question: "8"})
    work.press("Onthul aan de zaal")

    assert "eerst 4, nu 8: hoger" in work.told()
    words = "gemiddeld 8,0 (laagst 8, hoogst 8), eerst 4,0: hoger"
    assert work.room_sees(words)
    assert words in work.paper()


def test_2_s5_trust_at_start_and_end_without_anybody_s_vote_to_be_traced(hold: Hold) -> None:
    work = begun(hold, bare(), "NV-3", 2)
    room = work.room
    for step, part, answers in (("NV-3", 2, ("half", "niet", "half")),
                                ("NV-9", 1, ("weinig", "niet", "niet"))):
        work.go(step, part)
        work.write("Voorstel", "We doen dit samen.")
        work.press("Open de peiling")
        for place, answer in enumerate(answers):
            whose = work.private_label(place)
            with work.answering(whose):
                work.press(f"Antwoord: {answer}")
                work.write(f"{whose}, waarom", f"om {answer}")
        work.press("Onthul aan de zaal")

    assert {v.seat for p in room.deliberation.polls for v in p.votes} == {None}
    assert "‘Vertrouwen aan het eind’ is 1,0 lager." in work.told()  # alone in the private panel
    assert work.room_sees("Vertrouwen aan het begin: gemiddeld 2,3 van 5")
    assert work.room_sees("1,0 lager")
    assert not work.room_sees("Sta er even bij stil")
    assert not work.room_sees("Wijkverpleging")
    paper = work.paper()
    assert "om niet" in paper
    assert "Wijkverpleging – " not in paper
    file = sitting_to_json(room.sitting)
    votes = file[file.index('"polls"'):file.index('"ratings"')]
    assert not [s for s in room.deliberation.table if str(s.id) in votes]
