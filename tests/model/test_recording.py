# SPDX-License-Identifier: EUPL-1.2
"""A line is recorded for another step, in whatever way that step takes one; never in a sealed one.
"""

from datetime import date
from uuid import UUID, uuid4

import pytest

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.json_file import sitting_to_json
from werksamen_desktop.exchange.methods import methods
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model import edits
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import Field, Method, Part, Step
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.projection import slide_for
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


def with_part(part: Part) -> Sitting:
    method = Method("x", "Proef", "1", (Step("X-1", "Stap", "Wat?", (part,)),))
    return add_seat(new_sitting(method), Seat(
        NURSE, SeatKind.PROFESSIONAL, discipline="Wijkverpleegkundige"))


def test_a_friction_is_recorded_for_its_owner_and_stays_private() -> None:
    sitting = with_part(Part(StepKind.FRICTIONS, "chafes"))
    place = place_of(sitting, StepKind.FRICTIONS)
    assert [s.label for s in place.slots][1] == "Wijkverpleegkundige"

    after = put(sitting, place, 1, text="zq-wringt")

    (friction,) = after.deliberation.frictions
    assert (friction.seat, friction.text, friction.released) == (NURSE, "zq-wringt", False)
    assert "zq-wringt" not in str(slide_for(after, step="X-1", part=0))
    assert "zq-wringt" not in " ".join(compose(after, today=date(2026, 11, 22)).texts())
    assert "zq-wringt" not in sitting_to_json(after)


def test_a_goal_goes_to_its_seat_and_an_insight_of_codes_to_the_group() -> None:
    goals = with_part(Part(StepKind.INTENTIONS, "aims", fields=(Field("wat", "Wat"),)))
    codes = with_part(Part(StepKind.CODES, "codes"))

    (goal,) = put(goals, place_of(goals, StepKind.INTENTIONS), 1).deliberation.entries
    (insight,) = put(codes, place_of(codes, StepKind.CODES)).deliberation.entries

    assert (goal.topic, goal.seat) == ("aims.wat", NURSE)
    assert (insight.topic, insight.seat) == ("codes.inzicht", None)


def test_a_line_on_the_board_is_somebody_who_is_needed_unless_another_lane_is_chosen() -> None:
    sitting = with_part(Part(StepKind.BOARD, "stakeholders"))
    place = place_of(sitting, StepKind.BOARD)

    (card,) = put(sitting, place, text="de buurvrouw").deliberation.entries

    assert (card.text, card.kind) == ("de buurvrouw", "nodig")


@pytest.mark.parametrize("kind", [
    StepKind.RANKING, StepKind.CHOICE, StepKind.JUDGEMENT, StepKind.SCORES, StepKind.MERGING,
    StepKind.MATCH, StepKind.POLL, StepKind.EVALUATION, StepKind.LIGHTS, StepKind.RING,
    StepKind.CHECKLIST, StepKind.LOCKED, StepKind.CARDS, StepKind.PROGRESS, StepKind.DECISION])
def test_what_is_answered_chosen_or_ticked_takes_no_line(kind: StepKind) -> None:
    sitting = with_part(Part(kind, "judgement.after"))

    assert [p.key for p in places(sitting)] == ["X-1/note", "parked"]
