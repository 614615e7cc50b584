# SPDX-License-Identifier: EUPL-1.2
"""Choosing a method: what answers do to the order, and what is told as the reason."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from werksamen_desktop.exchange.method_toml import method_to_toml
from werksamen_desktop.exchange.methods import methods, parse_method
from werksamen_desktop.model.choosing import (
    Answers,
    contradicts,
    fits,
    suggestions,
    variant_for,
)
from werksamen_desktop.model.method import Method
from werksamen_desktop.model.suiting import Ends, Suits
from werksamen_desktop.model.suiting_words import ASKED, BECAUSE, DESPITE, GROUPS, RECOGNISED
from werksamen_desktop.problems import Problem

ALL = tuple(methods().values())
PEOPLE = ((0, 0), (1, 1), (2, 4), (5, 8), (9, 12), (13, 99))


@st.composite
def answered(draw: st.DrawFn) -> Answers:
    made = Answers(minutes=draw(st.sampled_from((0, 30, 60, 90, 150))),
                   people=draw(st.sampled_from(PEOPLE)), ends=draw(st.sampled_from(Ends)))
    for suits in draw(st.sets(st.sampled_from(Suits), max_size=8)):
        made = made.with_answer(suits, draw(st.sampled_from((True, False, None))))
    return made


@st.composite
def one_more(draw: st.DrawFn) -> Answers:
    """An answer to a single question."""
    return draw(st.one_of(
        st.builds(lambda s, said: Answers().with_answer(s, said),
                  st.sampled_from(Suits), st.booleans()),
        st.builds(lambda m: Answers(minutes=m), st.sampled_from((30, 60, 90, 150))),
        st.builds(lambda p: Answers(people=p), st.sampled_from(PEOPLE[1:])),
        st.builds(lambda e: Answers(ends=e), st.sampled_from(list(Ends)[1:]))))


def both(answers: Answers, more: Answers) -> Answers:
    for said in (True, False):
        for suits in more.yes if said else more.no:
            answers = answers.with_answer(suits, said)
    return replace(answers, minutes=more.minutes or answers.minutes,
                   people=more.people if any(more.people) else answers.people,
                   ends=more.ends or answers.ends)


def unanswered(answers: Answers, more: Answers) -> bool:
    """Whether none of `more` was answered yet."""
    asked = {*more.yes, *more.no} & {*answers.yes, *answers.no}
    return not asked and not (more.minutes and answers.minutes) and not (
        any(more.people) and any(answers.people)) and not (more.ends and answers.ends)


def order(answers: Answers) -> list[str]:
    return [s.method.id for s in suggestions(ALL, answers)]


@settings(max_examples=150, deadline=None)
@given(answered(), one_more())
def test_a_method_that_an_answer_fits_never_drops_below_one_that_it_contradicts(
        answers: Answers, more: Answers) -> None:
    if not unanswered(answers, more):
        return
    before, after = order(answers), order(both(answers, more))

    fitting = [m.id for m in ALL if fits(m, more)]
    contradicted = [m.id for m in ALL if contradicts(m, more)]
    for good in fitting:
        for bad in contradicted:
            if before.index(good) < before.index(bad):
                assert after.index(good) < after.index(bad)


@settings(max_examples=60, deadline=None)
@given(answered())
def test_nothing_is_lost_and_the_order_follows_from_the_answers_alone(answers: Answers) -> None:
    assert sorted(order(answers)) == sorted(m.id for m in ALL)
    assert order(answers) == order(replace(answers))
    for suggestion in suggestions(ALL, answers):
        assert suggestion.reason[0].isupper()
        assert suggestion.reason.endswith(".")


@pytest.mark.parametrize("method", ALL, ids=lambda m: m.id)
def test_every_method_is_first_for_somebody(method: Method) -> None:
    meant = Answers(minutes=max(method.minutes_from, 30), ends=method.ends,
                    people=(method.people_from, method.people_to))
    for suits in method.suits:
        meant = meant.with_answer(suits, True)

    first, second, *_ = suggestions(ALL, meant)

    assert first.method is method
    assert first.score > second.score


def test_without_answers_the_methods_stand_in_their_own_order_and_say_when_they_fit() -> None:
    assert order(Answers()) == [m.id for m in ALL]
    assert suggestions(ALL, Answers())[0].reason == ALL[0].use_when


def test_the_reason_names_what_speaks_for_a_method_and_what_against() -> None:
    asked = Answers(minutes=30).with_answer(Suits.CHILD_SAFETY, True)

    safety = next(s for s in suggestions(ALL, asked) if s.method.id == "sv")
    assert safety.reason == ("Past, want het gaat over de veiligheid van een kind, maar let op: "
                             "het duurt minstens 60 minuten.")


def test_where_more_speaks_against_a_method_than_for_it_that_comes_first() -> None:
    asked = Answers(minutes=60).with_answer(Suits.LEARN, False)

    gossip = next(s for s in suggestions(ALL, asked) if s.method.id == "rm")
    assert gossip.score < 0
    assert gossip.reason == ("Past minder goed: het is bedoeld om van te leren; daar staat "
                             "tegenover: het past in de tijd.")


def test_an_answer_can_be_changed_and_taken_back() -> None:
    asked = Answers().with_answer(Suits.RULE, True)
    assert order(asked)[0] == "ot"

    assert asked.with_answer(Suits.RULE, False).no == (Suits.RULE,)
    assert asked.with_answer(Suits.RULE, None) == Answers()


def test_the_depth_that_fits_the_time_is_offered() -> None:
    deep = methods()["ib"]

    assert variant_for(deep, 0) == "heavy"
    assert variant_for(deep, 30) == "light"
    assert variant_for(deep, 150) == "heavy"
    assert variant_for(deep, 5) == "light"
    assert variant_for(methods()["dm"], 90) == ""


def test_every_situation_can_be_answered_once_and_told_both_ways() -> None:
    grouped = [s for group in GROUPS.values() for s in group]

    assert sorted([*ASKED, *grouped]) == sorted(Suits)
    assert set(RECOGNISED) == set(grouped)
    assert set(BECAUSE) == set(DESPITE) == set(Suits)
    assert {s for m in ALL for s in m.suits} == set(Suits)


def test_a_method_of_ones_own_takes_part_by_its_file_alone() -> None:
    own = parse_method(method_to_toml(replace(
        methods()["vs"], id="eigen", title="Eigen methode", suits=(Suits.RULE, Suits.TIRED),
        minutes_from=10, minutes_to=20)).encode(), name="eigen.toml")
    asked = Answers(minutes=30).with_answer(Suits.RULE, True).with_answer(Suits.TIRED, True)

    first = suggestions((*ALL, own), asked)[0]

    assert first.method == own
    assert first.reason == ("Past, want een regel staat in de weg van wat nodig is, het begint bij "
                            "wat al lukt en het past ruim in de tijd.")


@pytest.mark.parametrize(("wrong", "told"), [
    ('minutes_to = 5', "kleiner dan ‘minutes_from’"),
    ('people_from = -1', "tussen 0 en 1000"),
    ('suits = ["rule", "rule"]', "komt al eerder voor"),
    ('suits = ["regels"]', "‘rule’"),
    ('ends = "ruzie"', "‘decision’"),
])
def test_a_mistake_in_what_a_method_is_for_is_named_with_its_line(wrong: str, told: str) -> None:
    lines = method_to_toml(methods()["vs"]).splitlines()
    key = wrong.partition(" ")[0]
    number = next(i for i, line in enumerate(lines) if line.startswith(f"{key} "))
    end = lines.index("]", number) if lines[number].endswith("[") else number
    lines[number:end + 1] = [wrong]

    with pytest.raises(Problem) as caught:
        parse_method("\n".join(lines).encode(), name="eigen.toml")

    assert f"regel {number + 1}" in str(caught.value)
    assert told in str(caught.value)
