# SPDX-License-Identifier: EUPL-1.2
"""Every method can be run, shown and printed, filled and empty, and records what the field asks."""

from datetime import date
from pathlib import Path

import pytest

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.json_file import parse, sitting_to_json
from werksamen_desktop.exchange.methods import methods
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import BeamerRule, Step
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.step_kind import StepKind as K
from werksamen_desktop.room import Room

TABLE = Path(__file__).with_name("recording.tsv")
FORMS = {
    "C": {K.CHECKLIST}, "T": {K.TEXT}, "L": {K.LIST, K.LIKENESS, K.BOARD}, "W": {K.VALUES},
    "O": {K.OPTIONS}, "OxA": {K.ARGUMENTS}, "PxF": {K.PERSPECTIVES, K.JUDGEMENT},
    "DxF": {K.PERSPECTIVES}, "S": {K.POLL}, "R": {K.RANKING}, "K": {K.JUDGEMENT, K.CHOICE},
    "B": {K.DECISION},
    "A": {K.AGREEMENTS}, "P": {K.PROGRESS}, "E": {K.EVALUATION},
    "DK": {K.CARDS}, "BC": {K.CODES}, "MC": {K.MATCH}, "GD": {K.MERGING}, "VV": {K.PLEAS},
    "SC": {K.SCORES}, "TL": {K.LIGHTS}, "RG": {K.RING},
}
RULES = {"J": BeamerRule.LIVE, "V": BeamerRule.AFTER_REVEAL, "N": BeamerRule.NEVER,
         "Q": BeamerRule.QUESTION_ONLY}
STEPS = {step.key: step for method in methods().values() for step in method.steps}


def rows() -> list[tuple[str, tuple[str, ...], str]]:
    lines = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines()
             if line and not line.startswith("#")]
    return [(key, tuple(codes.split()), beamer) for key, codes, beamer in lines]


@pytest.mark.parametrize(("key", "codes", "beamer"), rows(), ids=[r[0] for r in rows()])
def test_a_step_records_what_the_field_asks_and_shows_it_as_the_field_does(
        key: str, codes: tuple[str, ...], beamer: str) -> None:
    step = STEPS[key]
    kinds = {p.kind for p in step.parts}

    assert [code for code in codes if not FORMS[code] & kinds] == []
    assert RULES[beamer] in {p.beamer for p in step.parts}


def test_there_are_at_least_twenty_four_methods_and_none_is_a_row_of_text_boxes() -> None:
    assert len(methods()) >= 24
    for method in methods().values():
        kinds = {p.kind for s in method.steps for p in s.parts}
        assert len(kinds) >= 3 or method.id == "zl", method.id


@pytest.mark.parametrize("key", sorted(methods()))
def test_a_method_tells_what_it_is_for_and_why_each_step_is_there(key: str) -> None:
    method = methods()[key]

    for told in (method.purpose, method.use_when, method.duration, method.group, method.decides):
        assert told.strip()
    assert method.rules
    assert [s.key for s in method.steps if not s.why.strip() or not s.question.strip()] == []
    words = [len(s.question.split()) for s in method.steps]
    assert sum(words) / len(words) <= 12


def walk(sitting: Sitting) -> list[Step]:
    """Go through all steps in a room, showing each part; the steps that were visited."""
    room = Room(sitting)
    while True:
        for place in range(len(room.step.parts)):
            room.go_to(room.step.key, place)
            slide = slide_for(room.sitting, step=room.step.key, part=place)
            if room.part.beamer is BeamerRule.LIVE and room.part.kind is not K.EVALUATION:
                assert slide.question == room.step.question
        if not room.next_step():
            break
    visited = room.deliberation.visited
    return [s for s in room.deliberation.steps if s.key in visited]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("filled", [True, False])
@pytest.mark.parametrize("key", sorted(methods()))
def test_a_method_can_be_run_to_the_end_shown_and_printed(key: str, filled: bool) -> None:
    for variant in methods()[key].variants or (None,):
        sitting = example_sitting(key) if filled else new_sitting(methods()[key])
        if variant:
            sitting = sitting.with_deliberation(variant=variant.id)
        sitting = sitting.with_deliberation(step=sitting.deliberation.steps[0].key, part=0)

        assert walk(sitting) == list(sitting.deliberation.steps)
        minutes = compose(sitting, today=date(2026, 11, 22))
        assert minutes.sections
        assert parse(sitting_to_json(sitting).encode(), name="x.json")


@pytest.mark.parametrize("key", sorted(methods()))
def test_the_example_follows_the_method_as_it_ships_and_fills_it(key: str) -> None:
    sitting = example_sitting(key)
    d = sitting.deliberation

    assert d.method == methods()[key]
    assert d.example
    printed = " ".join(compose(sitting, today=date(2026, 11, 22)).texts())
    for argument in d.arguments:
        assert argument.text in printed
