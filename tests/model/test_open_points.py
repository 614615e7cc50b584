# SPDX-License-Identifier: EUPL-1.2
"""What is still open before a start and before a closing is listed, and shrinks as it is filled."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from werksamen_desktop.model import edits
from werksamen_desktop.model.case import Agreement, Case, CaseKind, LeadChosen, SelfChosen
from werksamen_desktop.model.decision import Outcome
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import Field, Method, Part, Step
from werksamen_desktop.model.open_points import Place, open_before_closing, open_before_start
from werksamen_desktop.model.people import Role, Seat
from werksamen_desktop.model.seating import add_seat
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.topics import write_text

METHOD = Method("m", "Proef", "1", (Step("S-1", "Begin", "Wat?", (
    Part(StepKind.TEXT, "start", fields=(Field("case.story", "Verhaal"),)),
    Part(StepKind.DECISION, "decision"), Part(StepKind.AGREEMENTS, "agreements")), minutes=10),))


def prepared() -> Sitting:
    sitting = new_sitting(METHOD, case=Case(
        pseudonym="Mevrouw A.", story="Verhaal", turning_point="Toen", wish="Thuis", purpose="Zorg",
        ground="Wmo", mandate="Gemeente", keep_until=date(2027, 1, 1),
        lead_chosen=LeadChosen.WITH_CLIENT))
    sitting = sitting.with_deliberation(question="Mogen we dit?", held_on=date(2026, 11, 20))
    return add_seat(sitting, Seat(uuid4(), discipline="Huisarts",
                                  roles=(Role.FACILITATOR, Role.CASE_LEAD)))


def test_an_empty_sitting_requires_only_a_question_and_two_seats():
    points = open_before_start(new_sitting(METHOD))

    required = [p.text for p in points if p.required]
    assert required == ["De vraag van dit beraad is nog niet opgeschreven.",
                        "Er zijn nog geen twee deelnemers."]
    assert len(points) > len(required)


def test_a_prepared_sitting_has_nothing_open():
    assert open_before_start(prepared()) == ()


def test_more_minutes_than_there_are_is_an_open_point_about_time():
    sitting = edits.plan_minutes(prepared(), "S-1", 12)

    points = open_before_start(sitting)

    assert [p.place for p in points] == [Place.TIME]
    assert "2 minuten langer" in points[0].text


def test_a_skipped_step_takes_no_time():
    sitting = edits.skip(edits.plan_minutes(prepared(), "S-1", 40), "S-1", "geen tijd")

    assert open_before_start(sitting) == ()


def test_a_sitting_about_cooperation_asks_for_no_pseudonym_and_no_wish():
    sitting = prepared().with_case(kind=CaseKind.COOPERATION, pseudonym="", wish="")

    assert open_before_start(sitting) == ()


def test_closing_names_all_that_would_stay_loose():
    sitting = edits.park(prepared(), "Wie betaalt?").with_case(keep_until=None)
    sitting = edits.add_agreement(sitting, Agreement(uuid4(), step="Bellen"))

    texts = [p.text for p in open_before_closing(sitting)]

    assert texts == [
        "1 geparkeerd punt heeft nog geen bestemming.",
        "De uitkomst is nog niet gekozen; ook ‘geen besluit’ is een uitkomst.",
        "Er is nog geen datum waarop u het opnieuw bekijkt.",
        "Afspraak 1 mist nog wie het doet, wanneer en het gewenste resultaat.",
        "Er is nog geen datum waarop u elkaar weer ziet.",
        "Wie het de cliënt vertelt, is nog niet afgesproken.",
        "Er is nog geen datum tot wanneer dit bewaard blijft.",
    ]


def test_no_decision_is_an_outcome_and_a_full_sitting_closes_with_nothing_open():
    sitting = edits.choose_outcome(prepared(), Outcome.NO_DECISION, datetime.now(UTC))
    sitting = edits.set_decision(sitting, decided_by="De groep", review_on=date(2027, 1, 15))
    sitting = edits.add_agreement(sitting, Agreement(
        uuid4(), step="Vertelt het aan mevrouw A.", who="Huisarts", when="1 dec", result="Rust",
        self_chosen=SelfChosen.CHOSEN)).with_case(next_on=date(2027, 1, 15))

    assert open_before_closing(sitting) == ()


def test_who_tells_the_client_may_be_said_in_a_text_of_the_method():
    sitting = edits.add_agreement(prepared(), Agreement(
        uuid4(), step="Bellen", who="Huisarts", when="1 dec", result="Rust"))
    told = write_text(sitting, "after.told_by", "De zoon, morgen")

    assert any("vertelt" in p.text for p in open_before_closing(sitting))
    assert not any("vertelt" in p.text for p in open_before_closing(told))


def test_agreements_of_an_earlier_sitting_are_not_asked_about_again():
    earlier = Agreement(uuid4(), step="Iets", made_in=uuid4())
    sitting = replace(prepared(), case=replace(prepared().case, agreements=(earlier,)))

    assert "Er is nog niets afgesproken." in [p.text for p in open_before_closing(sitting)]


def test_a_method_that_decides_nothing_is_not_asked_for_a_decision() -> None:
    talk = replace(METHOD, steps=(replace(METHOD.steps[0], parts=METHOD.steps[0].parts[:1]),))
    sitting = prepared().with_deliberation(method=talk)

    places = {p.place for p in open_before_closing(sitting)}

    assert Place.DECISION not in places
    assert "Er is nog niets afgesproken." not in {p.text for p in open_before_closing(sitting)}
