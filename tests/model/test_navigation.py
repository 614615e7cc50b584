# SPDX-License-Identifier: EUPL-1.2
"""What lists ask, the agenda, small steps, and how the agreements of a case stand on paper."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from werksamen_desktop.minutes.plans import NAMELESS, PlanSize, plan
from werksamen_desktop.model.agenda import agenda, deal_with, left_over, park_left_over
from werksamen_desktop.model.becoming import become
from werksamen_desktop.model.case import Agreement, AgreementKind
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.edits import add_agreement, add_entry, set_agreement
from werksamen_desktop.model.list_checks import list_lacks
from werksamen_desktop.model.method import Asks, Becomes, Method, Part, Step
from werksamen_desktop.model.open_points import open_before_closing
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seating import add_seats
from werksamen_desktop.model.small_steps import days_over
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry

TODAY = date(2026, 11, 20)
GP, TOWN = (Seat(uuid4(), discipline=d) for d in ("Huisarts", "Gemeente"))
PARTS = {ask: Part(StepKind.LIST, f"list.{ask}", "Lijst", kinds=("schuurt", "vult aan"),
                   detail="Volgend contact", seat_label="Wie", asks=(ask,)) for ask in Asks}


@pytest.fixture
def sitting() -> Sitting:
    made = new_sitting(Method("x", "Proef", "1", (
        Step("X-1", "Lijsten", "Hoe?", tuple(PARTS.values())),)))
    made = made.with_deliberation(held_on=TODAY).with_case(pseudonym="Mevrouw A.")
    return add_seats(made, (GP, TOWN))


def with_line(sitting: Sitting, ask: Asks, text: str = "Koffie", **more: object) -> Sitting:
    entry = Entry(uuid4(), PARTS[ask].topic, text)
    return add_entry(sitting, replace(entry, **more))  # type: ignore[arg-type]


def lacks(sitting: Sitting, ask: Asks) -> tuple[str, ...]:
    return list_lacks(sitting, PARTS[ask], TODAY)


def closing(sitting: Sitting) -> str:
    return " ".join(p.text for p in open_before_closing(sitting))


def test_a_next_contact_that_has_passed_warns_until_the_line_is_ticked(sitting: Sitting) -> None:
    late = with_line(sitting, Asks.DATE, detail="12 november")

    assert lacks(late, Asks.DATE) == ("Koffie: volgend contact was 12 november 2026.",)
    assert lacks(with_line(sitting, Asks.DATE, detail="12 december"), Asks.DATE) == ()
    assert lacks(with_line(sitting, Asks.DATE, detail="12 november", marked=True),
                 Asks.DATE) == ()
    assert "volgend contact was 12 november" in closing(late)


def test_resistance_without_the_interest_behind_it_is_named(sitting: Sitting) -> None:
    assert lacks(with_line(sitting, Asks.DETAIL), Asks.DETAIL) == (
        "Lijst: 1 regel heeft nog geen ‘Volgend contact’.",)
    assert lacks(with_line(sitting, Asks.DETAIL, detail="rust"), Asks.DETAIL) == ()


def test_a_list_says_whose_line_is_missing_and_what_kind_of_line(sitting: Sitting) -> None:
    sitting = sitting.with_deliberation(seats=sitting.deliberation.seats[1:])

    assert lacks(with_line(sitting, Asks.EACH_SEAT, seat=GP.id), Asks.EACH_SEAT) == (
        "Lijst: nog niets van Gemeente.",)
    one = with_line(sitting, Asks.EACH_KIND, seat=GP.id, kind="schuurt")
    assert lacks(one, Asks.EACH_KIND) == ("Huisarts: nog niets onder ‘vult aan’.",)
    both = with_line(one, Asks.EACH_KIND, seat=GP.id, kind="vult aan")
    assert lacks(both, Asks.EACH_KIND) == ()
    assert [lacks(sitting, ask) for ask in Asks] == [(), (), (), ()]


def test_an_answer_put_on_the_agenda_is_ticked_there_or_goes_to_the_parking_lot(
        sitting: Sitting) -> None:
    said = with_line(with_line(sitting, Asks.DATE, "Nachtzorg"), Asks.DATE, "Regie")
    for entry in said.deliberation.entries:
        said = become(said, entry.id, Becomes.AGENDA)
    first, second = agenda(said.deliberation)

    dealt = deal_with(said, first.id, done=True)

    assert "2 agendapunten zijn nog niet besproken." in closing(said)
    assert left_over(dealt.deliberation) == (second,)
    parked = park_left_over(dealt)
    assert [p.text for p in parked.deliberation.parked] == ["Regie"]
    assert park_left_over(parked) == parked
    assert "agendapunt" not in closing(parked)


def test_a_small_step_is_nobody_s_within_two_weeks_and_warns_when_it_takes_longer(
        sitting: Sitting) -> None:
    said = with_line(sitting, Asks.DATE, "Elke dag bellen", seat=GP.id)

    made = become(said, said.deliberation.entries[0].id, Becomes.SMALL_STEP)

    (step,) = made.case.agreements
    assert (step.kind, step.who, step.due) == (
        AgreementKind.SMALL_STEP, "", TODAY + timedelta(days=14))
    assert days_over(step, TODAY) == 0
    longer = set_agreement(made, step.id, due=TODAY + timedelta(days=28))
    assert days_over(longer.case.agreements[0], TODAY) == 14
    assert "‘Elke dag bellen’ ligt 14 dagen na de twee weken" in closing(longer)


def test_a_lesson_becomes_a_signal_that_is_printed_without_the_person(sitting: Sitting) -> None:
    said = with_line(sitting, Asks.DATE, "Er is geen nachtzorg", detail="Regiotafel")

    made = become(said, said.deliberation.entries[0].id, Becomes.SIGNAL)

    sheet = plan(made, PlanSize.SIGNALS, today=TODAY)
    words = " ".join(sheet.texts())
    assert "Er is geen nachtzorg" in words
    assert "Regiotafel" in words
    assert sheet.confidentiality == NAMELESS
    assert "Mevrouw A." not in words


def test_the_agreements_stand_by_how_pressing_they_are(sitting: Sitting) -> None:
    for step, when, done in (("Bellen", "10 november", False), ("Huisbezoek", "25 november", False),
                             ("Plan", "", False), ("Klaar", "", True)):
        sitting = add_agreement(sitting, Agreement(uuid4(), step, when=when, done=done))

    sheet = plan(sitting, PlanSize.STANDING, today=TODAY)

    assert [s.title for s in sheet.sections] == [
        "Stand", "Te laat", "Binnen twee weken", "Zonder datum"]
    words = " ".join(sheet.texts())
    assert "3 afspraken open · 1 te laat · 3 nog van niemand · 1 gedaan" in words
    assert "10 dagen te laat" in words
    assert "Klaar" not in words
