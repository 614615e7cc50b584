# SPDX-License-Identifier: EUPL-1.2
"""Counting answers, moving lines, and the hints for a moral question."""

from uuid import uuid4

import pytest

from werksamen_desktop.exchange.methods import method
from werksamen_desktop.model import edits, lists, tallies
from werksamen_desktop.model.deliberation import new_sitting
from werksamen_desktop.model.people import Absence, Seat, SeatKind
from werksamen_desktop.model.question_check import question_hints
from werksamen_desktop.model.seating import add_seat
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry, Moment, Option, Poll, Vote

EIGHT = tuple("abcdefgh")


def poll_of(scale, *answers):
    return Poll(uuid4(), "poll", scale=scale, votes=tuple(Vote(uuid4(), a) for a in answers))


def test_every_answer_is_counted_and_no_answer_is_none():
    assert tallies.counts(poll_of(("ja", "nee"), 0, 0, 1, None)) == (2, 1)


@pytest.mark.parametrize(("scale", "answer", "against"), [
    (EIGHT, 5, 0), (EIGHT, 6, 1), (EIGHT, 7, 1), (("ja", "nee"), 1, 1), (("ja", "nee"), 0, 0),
    (("een",), 0, 0)])
def test_the_end_of_the_scale_stands_against(scale, answer, against):
    assert tallies.objections(poll_of(scale, answer)) == against


def test_the_lesser_half_of_the_scale_is_asked_first():
    assert [tallies.reservations(poll_of(EIGHT, a)) for a in (3, 4)] == [0, 1]
    assert [tallies.reservations(poll_of(("ja", "?", "nee"), a)) for a in (1, 2)] == [0, 1]


def test_a_shift_counts_per_option_and_leaves_out_what_nobody_chose():
    sitting = new_sitting(method("dm"))
    seat = sitting.deliberation.table[0].id
    for text in ("A", "B", "C"):
        sitting = edits.add_option(sitting, Option(uuid4(), text))
    first, second, _ = sitting.deliberation.options
    sitting = edits.set_judgement(sitting, seat, Moment.BEFORE, choice=first.id)
    sitting = edits.set_judgement(sitting, seat, Moment.AFTER, choice=second.id)

    found = tallies.shifts(sitting.deliberation)

    assert [(s.option.text, s.before, s.after) for s in found] == [("A", 1, 0), ("B", 0, 1)]


def test_only_who_is_there_answers():
    assert tallies.can_answer(Seat(uuid4()))
    assert not tallies.can_answer(Seat(uuid4(), SeatKind.ABSENT))
    assert not tallies.can_answer(Seat(uuid4(), absence=Absence.FILLED_BY_GROUP))


def test_the_spread_of_scores_is_per_line():
    sitting = add_seat(new_sitting(method("dm")), Seat(uuid4()))
    for seat, score in zip(sitting.deliberation.table, (4, 5), strict=True):
        sitting = edits.rate(sitting, "evaluation", "gehoord", seat.id, score)

    assert tallies.spread(sitting.deliberation, "evaluation", "gehoord") == (0, 0, 0, 1, 1)


def test_a_line_moves_past_its_neighbours_of_the_same_list_only():
    sitting = new_sitting(method("ib"))
    for topic, text in (("facts", "1"), ("worked", "x"), ("facts", "2"), ("facts", "3")):
        sitting = edits.add_entry(sitting, Entry(uuid4(), topic, text))
    last = sitting.deliberation.entries[-1].id

    up = lists.step_entry(sitting, last, -2)

    assert [e.text for e in up.deliberation.listed("facts")] == ["3", "1", "2"]
    assert lists.step_entry(sitting, last, 1) == sitting
    assert lists.step_entry(up, last, 2).deliberation.listed("facts") == \
        sitting.deliberation.listed("facts")


def test_a_line_of_nobody_cannot_go_into_somebodys_cell():
    sitting = new_sitting(method("ib"))
    line = Entry(uuid4(), "facts", "x")
    owned = Entry(uuid4(), "facts", "x", seat=sitting.deliberation.table[0].id)

    nobody = {t.topic for t in lists.list_places(sitting.deliberation, line)}
    somebody = {t.topic for t in lists.list_places(sitting.deliberation, owned)}

    assert "perspective.belang" not in nobody
    assert "perspective.belang" in somebody
    assert {"curious", "likeness.same"} <= nobody


def test_a_method_may_name_what_a_difference_is_about():
    parts = [p for m in ("dm", "ib") for s in method(m).steps for p in s.parts
             if p.kind is StepKind.LIKENESS]

    for part in parts:
        kinds = lists.difference_kinds(part)
        assert {"feit", "waarde", "belang", "risico"} <= set(kinds)
        assert not any("verschil" in k or "overeenkomst" in k for k in kinds)


@pytest.mark.parametrize(("question", "hints"), [
    ("", 0), ("Mogen we mevrouw thuis laten wonen?", 0), ("Doe ik A of doe ik B?", 0),
    ("Hoe houden we haar veilig?", 1), ("Mogen we dit", 1), ("Wat is goed?", 1),
    ("Mag het? Moet het?", 1), (f"Mag {'heel ' * 20}veel?", 1)])
def test_a_moral_question_gets_a_hint_per_flaw(question, hints):
    assert len(question_hints(question)) == hints


def test_a_consequence_is_kept_once_per_seat_and_goes_with_its_words():
    sitting = edits.add_option(new_sitting(method("dm")), Option(uuid4(), "A"))
    option, seat = sitting.deliberation.options[0].id, sitting.deliberation.table[0].id

    sitting = edits.set_consequence(sitting, option, seat, "rust")
    sitting = edits.set_consequence(sitting, option, seat, "onrust")
    assert [c.text for c in sitting.deliberation.options[0].consequences] == ["onrust"]
    sitting = edits.set_consequence(sitting, option, seat, "")
    assert sitting.deliberation.options[0].consequences == ()
