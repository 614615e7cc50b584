# SPDX-License-Identifier: EUPL-1.2
"""Waarderend: energy through the phases, an end to the hindrances, and one point higher."""

from dataclasses import replace
from datetime import timedelta

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model.case import AgreementKind
from werksamen_desktop.model.deliberation import Sitting, Spent
from werksamen_desktop.model.weighing import PollState

from .at_work import AtWork, Hold, begun


def bare() -> Sitting:
    sitting = example_sitting("wo")
    kept = ("energy.start",)
    d = sitting.deliberation
    return replace(sitting, case=replace(sitting.case, agreements=())).with_deliberation(
        closings=(), ratings=(), revealed=(), spent=(), entries=(),
        polls=tuple(p for p in d.polls if p.topic.endswith(kept)))


def test_3_2_a_fall_of_energy_is_shown_to_all_and_minded_by_one(hold: Hold) -> None:
    work = begun(hold, bare(), "WO-4")
    room = work.room
    work.go("WO-4", next(n for n, p in enumerate(room.step.parts)
                         if p.topic == "poll.energy.halfway"))
    work.write("Voorstel", "Zoveel energie heb ik nu.")
    work.press("Open de peiling")
    for place in range(2):
        with work.answering(work.private_label(place)):
            work.press("Antwoord: 1")

    work.press("Onthul aan de zaal")

    assert room.deliberation.polls[-1].state is PollState.REVEALED
    for words in ("Energie aan het begin: gemiddeld 2,5", "Energie halverwege: gemiddeld 1,0",
                  "1,5 lager"):
        assert words in work.told()
        assert work.room_sees(words)
    assert "‘Energie halverwege’ is 1,5 lager. Sta er even bij stil" in work.told()
    assert not work.room_sees("Sta er even bij stil")


def test_3_2_the_clock_says_when_the_hindrances_had_their_time(hold: Hold) -> None:
    work = AtWork(hold(bare().with_deliberation(
        step="WO-6", part=0, spent=(Spent("WO-6", 299), Spent("WO-2", 999)))))
    room = work.room
    assert room.step.at_most == 5
    assert "nog 0:01" in work.told()

    room.go_to("WO-2", 0)
    assert "is genoeg" not in work.told()
    room.edit(lambda s: s.with_deliberation(spent=(Spent("WO-6", 300),)))
    room.go_to("WO-6", 0)

    assert "5 min is genoeg, ga verder" in work.told()


def test_3_5_one_point_higher_becomes_a_small_step_that_is_still_nobody_s(hold: Hold) -> None:
    work = begun(hold, bare(), "WO-5", 0)
    room = work.room
    whose = work.private_label(1)
    with work.answering(whose):
        work.key(f"{whose}, Hoe dicht zijn we bij dit beeld?", "4")
        work.write(f"{whose}, Waarom is het al geen 0?", "Hij zingt weer")
        work.write(f"{whose}, Wat is één punt hoger?", "Samen ontbijten")
    assert not work.room_sees("Hij zingt weer")
    work.press("Onthul aan de zaal")

    work.press(f"{whose}, Wat is één punt hoger?: maak er een kleine stap van")

    held_on = room.deliberation.held_on
    assert held_on
    (step,) = room.case.agreements
    assert (step.kind, step.step, step.who) == (AgreementKind.SMALL_STEP, "Samen ontbijten", "")
    assert step.due == held_on + timedelta(days=14)
    assert "Hoe dicht zijn we bij dit beeld: gemiddeld 4,0" in work.told()
    assert work.room_sees("Hij zingt weer")
    work.go("WO-7", 0)
    assert not [t for t in work.open_at_end() if "kleine stap" in t]
    room.edit(lambda s: s.with_case(agreements=tuple(
        replace(a, due=held_on + timedelta(days=30)) for a in s.case.agreements)))
    assert "Een kleine stap duurt hoogstens twee weken. Kan het kleiner?" in work.told()
    assert "De kleine stap ‘Samen ontbijten’ ligt" in " ".join(work.open_at_end())
