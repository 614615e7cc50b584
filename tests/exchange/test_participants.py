# SPDX-License-Identifier: EUPL-1.2
"""Participants as people paste them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werksamen_desktop.exchange.participants import participants
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.problems import Problem


def test_columns_are_known_by_their_heads_in_any_order() -> None:
    seats = participants("Organisatie\tNaam\tFunctie\nDe Linde\tS. Bakker\tHuisarts\n")

    assert [(s.name, s.discipline, s.organisation) for s in seats] == [
        ("S. Bakker", "Huisarts", "De Linde")]


def test_without_heads_the_order_is_name_discipline_organisation_law() -> None:
    seats = participants("S. Bakker;Huisarts;De Linde;Zvw\r\n;Wijkagent;Politie;\r\n")

    assert [(s.name, s.discipline, s.organisation, s.framework) for s in seats] == [
        ("S. Bakker", "Huisarts", "De Linde", "Zvw"), ("", "Wijkagent", "Politie", "")]


def test_one_column_holds_disciplines() -> None:
    assert [s.discipline for s in participants("Huisarts\n\nWijkagent")] == [
        "Huisarts", "Wijkagent"]


def test_somebody_with_only_a_relation_is_a_bonus_partner() -> None:
    seats = participants("Naam\tRelatie\nJ.\tzoon")

    assert [(s.kind, s.relation) for s in seats] == [(SeatKind.BONUS, "zoon")]


@pytest.mark.parametrize("text", ["", "\n \n", "x\n" * 61])
def test_nothing_or_far_too_much_is_a_problem(text: str) -> None:
    with pytest.raises(Problem):
        participants(text)


@given(st.text(max_size=300))
def test_any_text_gives_seats_or_a_problem(text: str) -> None:
    try:
        seats = participants(text)
    except Problem:
        return

    assert len(seats) <= 60
