# SPDX-License-Identifier: EUPL-1.2
"""Dates and numbers as people say them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werksamen_desktop.model import dutch

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(("said", "meant"), [
    ("4 dec 2026", date(2026, 12, 4)),
    ("vanaf 27 nov", date(2026, 11, 27)),
    ("uiterlijk 3 mrt", date(2027, 3, 3)),
    ("10 oktober", date(2026, 10, 10)),
    ("4-12-2026", date(2026, 12, 4)),
    ("4/1", date(2027, 1, 4)),
    ("31 februari", None),
    ("zo snel mogelijk", None),
    ("5 mensen", None),
    ("", None),
])
def test_a_date_is_found_in_what_people_write(said: str, meant: date | None) -> None:
    assert dutch.find_date(said, TODAY) == meant


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_date_is_read_back_as_it_was_written(day: date) -> None:
    assert dutch.find_date(dutch.long_date(day), TODAY) == day
    assert dutch.find_date(dutch.short_date(day), TODAY) == day


@given(st.text(max_size=60))
def test_any_text_can_be_searched_for_a_date(text: str) -> None:
    found = dutch.find_date(text, TODAY)

    assert found is None or isinstance(found, date)


@pytest.mark.parametrize(("words", "sentence"), [
    ([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")])
def test_words_are_listed_with_and(words: list[str], sentence: str) -> None:
    assert dutch.listed(words) == sentence
