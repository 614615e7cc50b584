# SPDX-License-Identifier: EUPL-1.2
"""All mistakes of a method are found at once, each at its own place."""

from dataclasses import replace

import pytest

from werksamen_desktop.exchange.checks import check_method, keys_for, types_for
from werksamen_desktop.exchange.methods import method, methods
from werksamen_desktop.exchange.mistakes import mistakes_in
from werksamen_desktop.exchange.reading import Mistake
from werksamen_desktop.model import method_edits as edits
from werksamen_desktop.model.kind_words import FIELD_KEYS, FIELD_TYPES, KINDS
from werksamen_desktop.model.method import Method
from werksamen_desktop.model.step_kind import StepKind


def places(held: Method) -> set[str]:
    return {m.place for m in mistakes_in(held)}


@pytest.mark.parametrize("key", sorted(methods()))
def test_a_sound_method_has_none(key: str) -> None:
    assert mistakes_in(methods()[key]) == ()


def test_mistakes_in_several_places_are_all_found() -> None:
    held = replace(method("ib"), title=" ")
    held = edits.set_step(held, 0, question="")
    held = edits.remove_part(edits.set_step(held, 1, parts=held.steps[1].parts[:1]), 1, 0)
    held = edits.set_step(held, 2, minutes=-1)
    held = edits.set_part(held, 2, 0, topic="")
    held = edits.set_step(held, 3, variants=("nergens",))

    assert places(held) == {"title", "steps[0].question", "steps[1]", "steps[2].minutes",
                            "steps[2].parts[0].topic", "steps[3].variants[0]"}


def test_a_key_that_is_there_twice_and_a_text_that_is_too_long_are_found() -> None:
    held = edits.set_step(method("dm"), 4, key=method("dm").steps[1].key)
    held = edits.set_step(held, 6, guidance="x" * 10_001)

    assert places(held) == {"steps[4].key", "steps[6].guidance"}


def test_there_are_mistakes_exactly_where_the_check_refuses() -> None:
    held = replace(method("vd"), steps=())

    assert places(held) == {""}
    with pytest.raises(Mistake):
        check_method(held)


def test_each_kind_has_words_and_a_fresh_part_of_it_can_be_run() -> None:
    assert set(KINDS) == set(StepKind)
    for kind, words in KINDS.items():
        assert words.label, kind
        assert words.told, kind
        made = edits.add_part(edits.add_step(method("dm"), 3, kind=kind), 3, 1, kind)
        assert mistakes_in(made) == (), kind
        assert {t for t in types_for(kind)} <= set(FIELD_TYPES)


def test_what_a_field_can_stand_for_has_words_in_each_kind_that_fixes_it() -> None:
    for kind in StepKind:
        if keys_for(kind):
            assert set(FIELD_KEYS[kind]) == set(keys_for(kind)), kind
