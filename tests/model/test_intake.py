# SPDX-License-Identifier: EUPL-1.2
"""The intake test: what answers come to, that they are kept, and another method for a sitting."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from werksamen_desktop.exchange.methods import method
from werksamen_desktop.model import edits
from werksamen_desktop.model.choosing import Answers
from werksamen_desktop.model.deliberation import new_sitting
from werksamen_desktop.model.intake import (
    Meeting,
    intake,
    intake_answers,
    intake_line,
    with_intake,
)
from werksamen_desktop.model.method_change import take_method
from werksamen_desktop.model.suiting import Suits as S


def said(**answers: bool) -> Answers:
    made = Answers()
    for name, value in answers.items():
        made = made.with_answer(S(name), value)
    return made


@pytest.mark.parametrize(("answers", "meeting"), [
    (said(), Meeting.UNSAID),
    (said(follow_up=True, moral=True), Meeting.FOLLOW_UP),
    (said(moral=True), Meeting.MORAL),
    (said(moral=True, coordinate=True), Meeting.MORAL),
    (said(clash=True, learn=True), Meeting.MORAL),
    (said(coordinate=True), Meeting.UNSAID),
    (said(moral=False, coordinate=True), Meeting.COORDINATION),
    (said(moral=False, coordinate=True, learn=True), Meeting.COORDINATION),
    (said(moral=False, learn=True), Meeting.LEARNING),
    (said(moral=False), Meeting.UNSAID),
    (said(moral=False, clash=False, coordinate=False, learn=False), Meeting.NONE),
])
def test_the_answers_come_to_one_sort_of_meeting_with_a_reason(
        answers: Answers, meeting: Meeting) -> None:
    found = intake(answers)

    assert found.meeting is meeting
    assert found.reason.endswith(".")
    assert found.advice.endswith(".")


def test_the_answers_are_kept_beside_what_was_ticked_and_can_be_changed() -> None:
    sitting = edits.check(
        new_sitting(method("ib")), "intake/De vraag is echt en speelt nu", on=True)
    asked = replace(said(moral=True, learn=False, rule=True), minutes=60)

    kept = with_intake(sitting, asked)

    assert intake_answers(kept.deliberation) == said(moral=True, learn=False)
    assert intake_line(kept.deliberation) == (
        "Een moreel beraad. U twijfelt over wat goed is om te doen.")
    assert "intake/De vraag is echt en speelt nu" in kept.deliberation.checked
    assert with_intake(kept, Answers()) == sitting
    assert intake_line(sitting.deliberation) == ""


def test_a_strange_line_in_a_file_is_no_answer() -> None:
    sitting = new_sitting(method("ib")).with_deliberation(
        checked=("intake.test/moral/maybe", "intake.test/rule/yes", "intake.test/", "intake.test"))

    assert intake_answers(sitting.deliberation) == Answers()


def test_another_method_keeps_what_was_filled_in_and_drops_the_plan_of_the_steps() -> None:
    sitting = new_sitting(method("dm")).with_deliberation(question="Mag dit?")
    sitting = edits.plan_minutes(sitting, sitting.deliberation.steps[0].key, 33)

    taken = take_method(sitting, method("ib"), "light")

    d = taken.deliberation
    assert (d.method, d.variant, d.question) == (method("ib"), "light", "Mag dit?")
    assert d.step == d.steps[0].key
    assert d.planned == ()
    assert d.available == sum(s.minutes for s in d.steps)
    assert take_method(taken, method("ib"), "light") is taken
    begun = sitting.with_deliberation(started_at=datetime(2026, 11, 24, tzinfo=UTC))
    assert take_method(begun, method("ib")) is begun
