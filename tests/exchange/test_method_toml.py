# SPDX-License-Identifier: EUPL-1.2
"""A method written as TOML is the same method when it is read again, and every value has a line."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from werksamen_desktop.exchange.method_toml import method_to_toml
from werksamen_desktop.exchange.methods import methods, parse_method
from werksamen_desktop.exchange.toml_lines import line_at, lines_of
from werksamen_desktop.model.method import Field, Method, Part, Step, Variant
from werksamen_desktop.paths import bundled

TEXT = st.text(max_size=12)
SOME = st.lists(TEXT, max_size=3).map(tuple)


def many(kind: type, **more: st.SearchStrategy) -> st.SearchStrategy:
    return st.lists(st.builds(kind, **more), max_size=3).map(tuple)


RANDOM = st.builds(Method, steps=many(Step, parts=many(Part, fields=many(Field))),
                   variants=many(Variant))


@pytest.mark.parametrize("key", sorted(methods()))
def test_each_shipped_method_survives_being_written_and_read(key: str) -> None:
    text = method_to_toml(methods()[key])

    assert parse_method(text.encode(), name="x.toml") == methods()[key]
    assert method_to_toml(parse_method(text.encode(), name="x.toml")) == text


@settings(max_examples=150, deadline=None)
@given(RANDOM)
def test_any_method_survives_being_written_and_read(method: Method) -> None:
    text = method_to_toml(method)

    assert parse_method(text.encode(), name="x.toml", checked=False) == method


def test_what_is_as_usual_is_left_out() -> None:
    text = method_to_toml(methods()["dm"])

    assert "optional = false" not in text
    assert 'beamer = "live"' not in text
    assert "minutes = 8" in text


def test_half_a_character_that_a_paste_left_is_replaced() -> None:
    half = replace(methods()["dm"], title="Half \ud83d teken")

    read = parse_method(method_to_toml(half).encode(), name="x.toml")

    assert read.title == "Half \ufffd teken"


# Lines -------------------------------------------------------------------------------------------

def leaves(data: object, place: str = "") -> Iterator[tuple[str, object]]:
    if isinstance(data, dict):
        for key, held in data.items():
            yield from leaves(held, f"{place}.{key}" if place else key)
    elif isinstance(data, list):
        for i, held in enumerate(data):
            yield from leaves(held, f"{place}[{i}]")
    else:
        yield place, data


@pytest.mark.parametrize("written", ["by hand", "by the app"])
@pytest.mark.parametrize("key", sorted(methods()))
def test_the_line_of_a_value_is_the_line_it_stands_on(key: str, written: str) -> None:
    by_hand = (bundled("resources") / "methods" / f"{key}.toml").read_text("utf-8")
    text = by_hand if written == "by hand" else method_to_toml(methods()[key])
    rows = text.split("\n")

    found = lines_of(text)

    for place, value in leaves(tomllib.loads(text)):
        said = str(value).lower() if isinstance(value, bool) else str(value)
        assert said in rows[found[place] - 1].replace('\\"', '"'), place


def test_lines_are_right_after_texts_of_many_lines_comments_and_odd_keys() -> None:
    text = ('# [[steps]]\na = """\n[[steps]]\n= "x"\n"""\nb."c d" = {e = [1, # ]\n 2], f = \'}\'}\n'
            '[[steps]]\nkey = "1"\n[[steps]]\n[[steps.parts]]\nx = [\n  "#",\n  "]",\n]\n')

    found = lines_of(text)

    assert found["b.c d.e[1]"] == 7
    assert found["b.c d.f"] == 7
    assert (found["steps[0]"], found["steps[0].key"], found["steps[1]"]) == (8, 9, 10)
    assert (found["steps[1].parts[0].x"], found["steps[1].parts[0].x[1]"]) == (12, 14)


def test_what_is_not_there_has_the_line_of_what_it_is_missing_from() -> None:
    text = 'id = "a"\n\n[[steps]]\nkey = "1"\n'

    assert line_at(text, "steps[0].title") == (3, False)
    assert line_at(text, "steps[0].key") == (4, True)
    assert line_at(text, "title") is None
