# SPDX-License-Identifier: EUPL-1.2
"""A step is added, moved and taken away in one sitting; the method and what is hidden stay safe."""

from dataclasses import replace
from uuid import uuid4

import pytest

from werksamen_desktop.exchange.json_file import parse, sitting_to_json
from werksamen_desktop.exchange.methods import methods
from werksamen_desktop.model import edits
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import BeamerRule, Field, Method, Part, Step, Variant
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.slide import Waiting
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.way_edits import (
    MOST_STEPS,
    add_step,
    adding_bares,
    may_remove,
    move_step,
    moving_bares,
    remove_step,
    room_for_step,
    shared_with,
)
from werksamen_desktop.model.weighing import Argument, Entry, Judgement, Moment, Option


def step(key: str, *parts: Part, variants: tuple[str, ...] = ()) -> Step:
    return Step(key, key.title(), "Wat zien we?", parts, variants=variants)


def listed(topic: str, beamer: BeamerRule = BeamerRule.LIVE, **more: object) -> Part:
    return Part(StepKind.LIST, topic, beamer=beamer, **more)  # type: ignore[arg-type]


METHOD = Method("m", "Eigen", "1", (
    step("een", listed("facts")),
    step("twee", listed("wishes", BeamerRule.AFTER_REVEAL)),
    step("zwaar", listed("deep"), variants=("heavy",)),
    step("drie", Part(StepKind.JUDGEMENT, "judgement.after", fields=(Field("text", "Oordeel"),),
                      beamer=BeamerRule.AFTER_REVEAL)),
), variants=(Variant("light", "Licht"), Variant("heavy", "Zwaar")))


@pytest.fixture
def sitting() -> Sitting:
    return new_sitting(METHOD)


def keys(sitting: Sitting) -> list[str]:
    return [s.key for s in sitting.deliberation.steps]


def added(sitting: Sitting, taken: Step, after: str = "een") -> Sitting:
    return add_step(sitting, taken, taken_from="Ander", after=after)


# Adding ------------------------------------------------------------------------------------------

def test_a_step_of_another_method_comes_after_a_step_in_every_depth(sitting: Sitting) -> None:
    grown = added(sitting, step("een", listed("questions"), variants=("elders",)))

    assert keys(grown) == ["een", "een-2", "twee", "drie"]
    taken = grown.deliberation.steps[1]
    assert (taken.variants, taken.taken_from) == ((), "Ander")
    assert "een-2" in keys(edits.change_variant(grown, "heavy"))
    assert METHOD.steps == sitting.deliberation.method.steps


def test_every_step_of_every_method_can_be_added_to_another_and_read_back() -> None:
    for method in methods().values():
        sitting = new_sitting(methods()["dm" if method.id != "dm" else "ib"])
        for taken in method.steps:
            sitting = add_step(sitting, taken, taken_from=method.title,
                               after=sitting.deliberation.step)

        (read,) = parse(sitting_to_json(sitting).encode(), name="x.json")
        assert read.deliberation.method == sitting.deliberation.method
        for held in sitting.deliberation.steps:
            assert slide_for(sitting, step=held.key, part=0)


def test_the_same_topic_shows_the_same_words_and_is_told(sitting: Sitting) -> None:
    filled = edits.add_entry(sitting, Entry(uuid4(), "facts", "zij viel"))
    taken = step("feiten", listed("facts", title="Feiten"))

    assert [s.key for s in shared_with(filled, taken)] == ["een"]
    grown = added(filled, taken, "drie")

    slide = slide_for(grown, step="feiten", part=0)
    assert "zij viel" in str(slide.body)


def test_a_made_up_topic_of_another_method_and_a_topic_of_another_kind_are_not_shared() -> None:
    own = Method("m", "Eigen", "1", (
        step("een", listed("list.1", title="Zorgen"), listed("facts")),))
    taken = step("twee", listed("list.1", title="Kansen"), Part(
        StepKind.TEXT, "facts", fields=(Field("facts.words", "Feiten"),)))

    grown = added(new_sitting(own), taken)

    list_part, text_part = grown.deliberation.steps[1].parts
    assert list_part.topic == "list.1-2"
    assert (text_part.topic, text_part.fields[0].key) == ("facts-2", "facts-2.words")


def test_a_step_that_would_bare_what_is_hidden_is_known_before(sitting: Sitting) -> None:
    open_wishes = step("open", listed("wishes"))
    assert not adding_bares(sitting, open_wishes)

    filled = edits.add_entry(sitting, Entry(uuid4(), "wishes", "rust"))

    assert adding_bares(filled, open_wishes)
    assert not adding_bares(filled, step("dicht", listed("wishes", BeamerRule.AFTER_REVEAL)))
    assert not adding_bares(edits.reveal(filled, "wishes"), open_wishes)


def test_hidden_weights_are_not_bared_by_arguments_on_another_topic() -> None:
    hidden = Method("m", "Eigen", "1", (step("wegen", Part(
        StepKind.ARGUMENTS, "weighing", beamer=BeamerRule.AFTER_REVEAL)),))
    option = Option(uuid4(), "Thuis")
    sitting = edits.add_argument(edits.add_option(new_sitting(hidden), option),
                                 Argument(uuid4(), option.id, text="vertrouwd"))

    assert adding_bares(sitting, step("voor", Part(StepKind.ARGUMENTS, "arguments")))


def test_a_second_judgement_of_the_same_moment_stays_sealed(sitting: Sitting) -> None:
    seat = sitting.deliberation.seats[0].id
    judged = edits.set_judgement(sitting, seat, Moment.AFTER, text="zij kiest")
    again = step("nog eens", Part(StepKind.JUDGEMENT, "judgement.after",
                                  fields=(Field("text", "Oordeel"),)))

    assert not adding_bares(judged, again)
    grown = added(judged, again)
    assert isinstance(slide_for(grown, step="nog eens", part=0).body, Waiting)
    assert isinstance(grown.deliberation.judgements[0], Judgement)


def test_what_the_room_has_seen_is_not_hidden_by_an_added_step(sitting: Sitting) -> None:
    seen = edits.add_entry(sitting, Entry(uuid4(), "facts", "zij viel"))

    grown = added(seen, step("dicht", listed("facts", BeamerRule.AFTER_REVEAL)))

    assert "zij viel" in str(slide_for(grown, step="dicht", part=0).body)


def test_there_is_an_end_to_adding(sitting: Sitting) -> None:
    for _ in range(MOST_STEPS + 5):
        sitting = added(sitting, step("nog"))

    assert len(sitting.deliberation.method.steps) == MOST_STEPS
    assert not room_for_step(sitting.deliberation)


# Moving ------------------------------------------------------------------------------------------

def test_a_step_moves_past_its_neighbour_in_this_depth(sitting: Sitting) -> None:
    assert keys(move_step(sitting, "drie", -1)) == ["een", "drie", "twee"]
    assert keys(move_step(sitting, "een", 1)) == ["twee", "een", "drie"]
    assert move_step(sitting, "een", -1) == sitting
    assert move_step(sitting, "drie", 1) == sitting
    heavy = edits.change_variant(move_step(sitting, "een", 1), "heavy")
    assert keys(heavy) == ["twee", "een", "zwaar", "drie"]


def test_a_move_that_shows_hidden_words_before_their_reveal_is_known_before() -> None:
    method = replace(METHOD, steps=(*METHOD.steps[:2], step("open", listed("wishes"))))
    sitting = edits.add_entry(new_sitting(method), Entry(uuid4(), "wishes", "rust"))

    assert moving_bares(sitting, "open", -1)
    assert not moving_bares(sitting, "een", 1)
    assert not moving_bares(edits.reveal(sitting, "wishes"), "open", -1)


# Taking away -------------------------------------------------------------------------------------

def test_an_added_step_goes_as_long_as_it_alone_keeps_nothing(sitting: Sitting) -> None:
    grown = added(sitting, step("vragen", listed("questions"), listed("facts")))
    shared = edits.add_entry(grown, Entry(uuid4(), "facts", "zij viel"))
    kept = edits.add_entry(shared, Entry(uuid4(), "questions", "waarom"))

    assert may_remove(shared, "vragen")
    gone = remove_step(shared, "vragen")
    assert keys(gone) == ["een", "twee", "drie"]
    assert gone.deliberation.entries == shared.deliberation.entries
    assert remove_step(kept, "vragen") == kept
    assert remove_step(grown, "twee") == grown
    assert not may_remove(edits.set_note(grown, "vragen", "let op"), "vragen")
