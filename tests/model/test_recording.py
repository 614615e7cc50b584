# SPDX-License-Identifier: EUPL-1.2
"""A line is recorded for another step, in whatever way that step takes one; never in a sealed one.
"""

from uuid import UUID, uuid4

import pytest

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.methods import methods
from werksamen_desktop.model import edits
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.recording import Place, places, record
from werksamen_desktop.model.sealed import sealed_answers
from werksamen_desktop.model.seating import add_seat
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Option, Side

NURSE = UUID(int=7)


def sitting_by(method: str, variant: str = "") -> Sitting:
    made = new_sitting(methods()[method], variant=variant)
    return add_seat(made, Seat(NURSE, SeatKind.PROFESSIONAL, discipline="Wijkverpleegkundige"))


def place_of(sitting: Sitting, kind: StepKind, label: str = "") -> Place:
    d = sitting.deliberation
    wanted = {f"{s.key}/{n}" for s in d.steps for n, p in enumerate(s.parts) if p.kind is kind}
    return next(p for p in places(sitting) if p.key.rpartition("/")[0] in wanted
                and label in p.label)


def put(sitting: Sitting, place: Place, slot: int = 0, text: str = "bellen") -> Sitting:
    return record(sitting, place.key, place.slots[slot].key, text)


def test_a_line_goes_to_a_list_under_the_kind_that_was_chosen() -> None:
    sitting = sitting_by("rm")
    place = next(p for p in places(sitting) if p.label == "Wat de inbrenger meeneemt")

    after = put(sitting, place, 1)

    (entry,) = after.deliberation.entries
    assert (entry.topic, entry.kind, entry.text) == ("touched", "bruikbaar", "bellen")
    assert place.words == "stap 3, Wat de inbrenger meeneemt"


def test_a_line_goes_to_the_cell_of_a_seat() -> None:
    sitting = sitting_by("ib", "heavy" if any(
        v.id == "heavy" for v in methods()["ib"].variants) else "")
    place = place_of(sitting, StepKind.PERSPECTIVES)

    slot = [s.label for s in place.slots].index("Wijkverpleegkundige")
    (entry,) = put(sitting, place, slot).deliberation.entries

    assert entry.seat == NURSE


def test_a_line_becomes_an_option_an_argument_an_agreement_or_a_parked_item() -> None:
    sitting = edits.add_option(sitting_by("us"), Option(uuid4(), "Thuis"))

    more = put(sitting, place_of(sitting, StepKind.OPTIONS), text="Verhuizen")
    against = put(more, place_of(more, StepKind.ARGUMENTS), 1, "te ver")
    agreed = put(against, place_of(against, StepKind.AGREEMENTS), text="huisarts belt")
    parked = record(agreed, "parked", "", "vervoer")

    d = parked.deliberation
    assert [o.text for o in d.options] == ["Thuis", "Verhuizen"]
    assert (d.arguments[0].side, d.arguments[0].text) == (Side.AGAINST, "te ver")
    assert parked.case.agreements[0].made_in == d.id
    assert d.parked[0].text == "vervoer"


def test_a_line_is_added_under_a_text_that_is_there() -> None:
    sitting = sitting_by("rm").with_case(story="Zij viel.")
    place = place_of(sitting, StepKind.TEXT, "Wat speelt er?")

    assert put(sitting, place, text="Nu weer.").case.story == "Zij viel.\nNu weer."


def test_a_private_note_waits_at_its_step() -> None:
    sitting = edits.set_note(sitting_by("rm"), "RM-4", "stilte")
    place = next(p for p in places(sitting) if p.key == "RM-4/note")

    assert put(sitting, place).deliberation.note("RM-4") == "stilte\nbellen"


@pytest.mark.parametrize("key", sorted(methods()))
def test_sealed_answers_are_offered_nowhere_and_every_place_takes_a_line(key: str) -> None:
    sitting = example_sitting(key)
    sealed = sealed_answers(sitting.deliberation)
    judged = (sitting.deliberation.judgements, sitting.deliberation.polls,
              sitting.deliberation.ratings)

    for place in places(sitting):
        for slot in place.slots:
            after = record(sitting, place.key, slot.key, "zq-woord")
            assert after != sitting
            d = after.deliberation
            assert (d.judgements, d.polls, d.ratings) == judged
            assert sealed_answers(d) == sealed
    assert record(sitting, "weg/0/", "", "woord") == sitting
    assert record(sitting, "parked", "", "  ") == sitting
