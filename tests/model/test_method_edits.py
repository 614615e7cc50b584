# SPDX-License-Identifier: EUPL-1.2
"""Edits of a method: what is added has a key of its own, what is moved is whole, no place is fatal.
"""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from werksamen_desktop.exchange.methods import method
from werksamen_desktop.exchange.mistakes import mistakes_in
from werksamen_desktop.model import method_edits as edits
from werksamen_desktop.model.method import Method
from werksamen_desktop.model.method_sample import sample_sitting
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.step_kind import StepKind

DM, IB = method("dm"), method("ib")


def titles(held: Method) -> list[str]:
    return [s.title for s in held.steps]


def test_a_step_moves_and_stays_at_the_ends() -> None:
    assert titles(edits.move_step(DM, 0, 1))[:2] == ["Casus", "Inleiding"]
    assert edits.move_step(DM, 0, -1) == DM
    assert edits.move_step(DM, 9, 1) == DM


def test_a_new_step_is_in_the_phase_and_the_variants_of_the_one_before() -> None:
    last = len(IB.steps)

    made = edits.add_step(IB, last)

    assert made.steps[last].variants == IB.steps[last - 1].variants == ("light",)
    assert made.steps[last].phase == IB.steps[last - 1].phase
    assert mistakes_in(made) == ()


def test_a_copied_step_has_its_own_key_and_the_same_content() -> None:
    made = edits.copy_step(DM, 4)

    assert made.steps[5].parts == made.steps[4].parts
    assert len({s.key for s in made.steps}) == 11


def test_a_field_of_a_text_hangs_on_a_topic_that_no_other_field_has() -> None:
    made = edits.add_field(edits.add_field(DM, 1, 0), 1, 0)
    keys = [f.key for s in made.steps for p in s.parts for f in p.fields]

    assert len(keys) - len(set(keys)) == len(
        [f for s in DM.steps for p in s.parts for f in p.fields]) - len(
        {f.key for s in DM.steps for p in s.parts for f in p.fields})
    assert [f.label for f in made.steps[1].parts[0].fields][-2:] == ["Nieuw veld", "Nieuw veld"]


def test_a_field_of_a_judgement_takes_the_first_key_that_is_free() -> None:
    made = edits.add_field(DM, 6, 0, keys=("choice", "value", "certainty"))

    assert made.steps[6].parts[0].fields[-1].key == "certainty"


def test_a_part_of_another_kind_keeps_its_title_and_gets_what_the_kind_needs() -> None:
    made = edits.set_kind(DM, 1, 0, StepKind.POLL)

    assert made.steps[1].parts[0].title == "Het verhaal"
    assert mistakes_in(made) == ()


def test_a_variant_goes_with_the_steps_that_were_in_no_other() -> None:
    assert edits.only_in(IB, "light") == 4

    heavy = edits.remove_variant(IB, [v.id for v in IB.variants].index("light"))
    one = edits.remove_variant(heavy, 0)

    assert [s.key for s in heavy.steps] == [s.key for s in IB.steps_of("heavy")]
    assert one.variants == ()
    assert len(one.steps) == len(heavy.steps)
    assert mistakes_in(one) == ()


def test_a_step_is_in_all_variants_when_it_is_in_each_and_never_in_none() -> None:
    made = edits.set_in_variant(IB, 0, "light", on=True)

    assert made.steps[0].variants == ()
    assert edits.set_in_variant(made, 0, "light", on=False) == IB
    assert edits.set_in_variant(IB, 0, "heavy", on=False) == IB


def test_a_part_can_show_the_content_of_another_or_its_own() -> None:
    shared = edits.set_part(DM, 3, 0, topic="expectations")

    own = edits.own_topic(shared, 3, 0)

    topics = [p.topic for s in own.steps for p in s.parts]
    assert topics.count(own.steps[3].parts[0].topic) == 1


PLACE = st.integers(-2, 12)
BY = st.sampled_from([-1, 1])
KIND = st.sampled_from(list(StepKind))
CHANGES: list[st.SearchStrategy[Callable[[Method], Method]]] = [
    st.builds(lambda p, k: lambda m: edits.add_step(m, p, kind=k), PLACE, KIND),
    st.builds(lambda p, b: lambda m: edits.move_step(m, p, b), PLACE, BY),
    st.builds(lambda p: lambda m: edits.copy_step(m, p), PLACE),
    st.builds(lambda p: lambda m: edits.remove_step(m, p) if len(m.steps) > 2 else m, PLACE),
    st.builds(lambda p, q, k: lambda m: edits.add_part(m, p, q, k), PLACE, PLACE, KIND),
    st.builds(lambda p, q, k: lambda m: edits.set_kind(m, p, q, k), PLACE, PLACE, KIND),
    st.builds(lambda p, q, b: lambda m: edits.move_part(m, p, q, b), PLACE, PLACE, BY),
    st.builds(lambda p, q: lambda m: edits.own_topic(m, p, q), PLACE, PLACE),
    st.builds(lambda p, q, b: lambda m: edits.move_field(m, p, q, 0, b), PLACE, PLACE, BY),
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(CHANGES), max_size=12))
def test_whatever_is_added_and_moved_every_step_can_still_be_shown(
        changes: list[Callable[[Method], Method]]) -> None:
    held = DM
    for change in changes:
        held = change(held)

    assert mistakes_in(held) == ()
    for i, step in enumerate(held.steps):
        for j in range(len(step.parts)):
            slide = slide_for(sample_sitting(held, step=i, part=j), step=step.key, part=j)
            assert slide.question in (step.question, "Moreel beraad")


@pytest.mark.parametrize("change", [
    lambda m: edits.set_step(m, 99, title="x"), lambda m: edits.remove_part(m, 0, 9),
    lambda m: edits.set_field(m, 99, 0, 0, label="x"), lambda m: edits.remove_variant(m, 3),
    lambda m: edits.own_field_key(m, 0, 99, 0), lambda m: edits.move_variant(m, 0, 1)])
def test_a_place_that_is_not_there_changes_nothing(change: Callable[[Method], Method]) -> None:
    assert change(DM) == DM
