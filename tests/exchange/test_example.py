# SPDX-License-Identifier: EUPL-1.2
"""The example sittings: whole, fictional, fresh each time, and with the method as it is now."""

import pytest

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.methods import method
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.open_points import open_before_closing
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.topics import read_text
from werksamen_desktop.problems import Problem


def has_content(sitting: Sitting, part: Part) -> bool:
    d = sitting.deliberation
    said = {e.topic for e in d.entries}
    held = {
        StepKind.TEXT: all(read_text(sitting, f.key) for f in part.fields),
        StepKind.LIST: part.topic in said,
        StepKind.PERSPECTIVES: all(f"{part.topic}.{f.key}" in said for f in part.fields),
        StepKind.VALUES: bool(d.values), StepKind.OPTIONS: len(d.options) >= 2,
        StepKind.JUDGEMENT: any(part.topic == f"judgement.{j.moment}" for j in d.judgements),
        StepKind.LIKENESS: {f"{part.topic}.same", f"{part.topic}.different"} <= said,
        StepKind.POLL: any(p.topic == part.topic and p.votes for p in d.polls),
        StepKind.DECISION: bool(d.decision.text and d.decision.dissents),
        StepKind.AGREEMENTS: len(sitting.case.agreements) >= 3,
        StepKind.CHECKLIST: any(c.startswith(f"{part.topic}/") for c in d.checked),
        StepKind.EVALUATION: bool(d.ratings)}
    return held[part.kind]


@pytest.mark.parametrize("key", ["dm", "ib"])
def test_every_part_of_every_step_holds_something(key: str) -> None:
    sitting = example_sitting(key)

    empty = [(s.key, p.topic) for s in sitting.deliberation.steps for p in s.parts
             if not has_content(sitting, p)]

    assert empty == []


@pytest.mark.parametrize("key", ["dm", "ib"])
def test_it_follows_the_method_as_it_ships(key: str) -> None:
    assert example_sitting(key).deliberation.method == method(key)


@pytest.mark.parametrize("key", ["dm", "ib"])
def test_it_is_marked_as_an_example_with_nine_seats_and_nothing_left_open(key: str) -> None:
    sitting = example_sitting(key)

    assert sitting.deliberation.example
    assert len(sitting.deliberation.table) == 9
    assert open_before_closing(sitting) == ()


def test_each_copy_has_ids_of_its_own() -> None:
    one, other = example_sitting("dm"), example_sitting("dm")

    assert one.deliberation.id != other.deliberation.id
    assert one.case.id != other.case.id
    assert not {e.id for e in one.deliberation.entries} & {e.id for e in other.deliberation.entries}


def test_a_method_without_an_example_is_a_problem() -> None:
    with pytest.raises(Problem, match="geen voorbeeldberaad met de methode ‘xx’"):
        example_sitting("xx")
