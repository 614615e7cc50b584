# SPDX-License-Identifier: EUPL-1.2
"""Formal power: who decides, pays and blocks, when nobody can, and who then speaks first."""

from datetime import date
from uuid import uuid4

import pytest

from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.edits import add_option, remove_option
from werksamen_desktop.model.method import Field, Method, Part, Step
from werksamen_desktop.model.open_points import open_before_closing
from werksamen_desktop.model.people import Role, Seat
from werksamen_desktop.model.power import (
    power,
    power_gap,
    power_lines,
    power_of_each,
    set_power,
)
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.seating import add_seats
from werksamen_desktop.model.speaking import Order, in_turn
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Option

OPTION = Option(uuid4(), "Nachtzorg thuis")
GP, TOWN, HOUSING = (Seat(uuid4(), discipline=d) for d in ("Huisarts", "Gemeente", "Corporatie"))


@pytest.fixture
def sitting() -> Sitting:
    part = Part(StepKind.OPTIONS, "options", fields=(Field("power", "Wie gaat erover?"),))
    made = new_sitting(Method("x", "Proef", "1", (Step("X-1", "Macht", "Wie?", (part,)),)))
    return add_option(add_seats(made, (GP, TOWN, HOUSING)), OPTION)


def closing(sitting: Sitting) -> list[str]:
    return [p.text for p in open_before_closing(sitting)]


def test_nobody_at_the_table_who_can_decide_is_said_on_slide_paper_and_at_closing(
        sitting: Sitting) -> None:
    blocked = set_power(sitting, OPTION.id, HOUSING.id, "kan tegenhouden", on=True)

    assert power_gap(sitting, OPTION.id) == ""
    assert power_lines(blocked, OPTION.id) == (("Kan tegenhouden", "Corporatie"),)
    told = "Niemand aan tafel kan dit beslissen."
    assert told in repr(slide_for(blocked, step="X-1", part=0))
    assert told in " ".join(compose(blocked, today=date(2026, 11, 22)).texts())
    assert "Over keuze A kan niemand aan tafel beslissen." in closing(blocked)

    decided = set_power(blocked, OPTION.id, TOWN.id, "beslist", on=True)
    assert power_gap(decided, OPTION.id) == ""
    assert "Over keuze A kan niemand aan tafel beslissen." not in closing(decided)


def test_a_power_can_be_taken_back_and_goes_with_its_option(sitting: Sitting) -> None:
    given = set_power(sitting, OPTION.id, TOWN.id, "betaalt", on=True)

    assert set_power(given, OPTION.id, TOWN.id, "betaalt", on=False) == sitting
    assert remove_option(given, OPTION.id).deliberation.entries == ()


def test_who_has_the_least_to_say_speaks_first_after_the_client(sitting: Sitting) -> None:
    held = set_power(sitting, OPTION.id, GP.id, "beslist", on=True)
    held = set_power(held, OPTION.id, TOWN.id, "betaalt", on=True)

    seats = tuple((s.id, s.discipline) for s in held.deliberation.table)
    turns = in_turn(seats, Order.LEAST_POWER, power=power_of_each(held))

    assert [label for _, label in turns] == ["", "Corporatie", "Gemeente", "Huisarts"]
    assert power(held, Seat(uuid4(), roles=(Role.DECIDER,))) == 3
