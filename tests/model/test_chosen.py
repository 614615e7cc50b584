# SPDX-License-Identifier: EUPL-1.2
"""A choice with its reason: of the table or of each, hidden where that is asked, and counted."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from werksamen_desktop.exchange.json_file import parse, sitting_to_json
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model.chosen import (
    choices,
    choose_one,
    count_words,
    counts,
    name_chooser,
    say_why,
)
from werksamen_desktop.model.deliberation import Naming, Sitting, new_sitting
from werksamen_desktop.model.edits import add_option, remove_option, reveal
from werksamen_desktop.model.method import BeamerRule, Field, Method, Part, Step
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.reminders import reminders
from werksamen_desktop.model.sealed import sealed_answers, sealed_topics
from werksamen_desktop.model.seating import add_seats
from werksamen_desktop.model.shown import shown_by
from werksamen_desktop.model.slide import Columns, Texts, Waiting
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Option

WHY = (Field("why", "Omdat"), Field("need", "Nodig", optional=True))
TABLE = Part(StepKind.CHOICE, "pick", "Onze keuze", by_label="Wie kiest?", fields=WHY,
             items=("ja", "nee", "later"))
EACH = replace(TABLE, by_label="", seat_label="Wie kiest?")
HIDDEN = replace(EACH, beamer=BeamerRule.AFTER_REVEAL)


def made(part: Part) -> Sitting:
    method = Method("x", "Proef", "1", (Step("X-1", "Kiezen", "Wat kiest u?", (part,)),))
    return add_seats(new_sitting(method), tuple(
        Seat(uuid4(), discipline=d) for d in ("Huisarts", "Wijkteam", "Zoon")))


def chosen_by_each(part: Part) -> Sitting:
    sitting = made(part)
    for seat, (key, why) in zip(sitting.deliberation.table[1:], (
            ("nee", "te vroeg"), ("ja", "zij wil het"), ("nee", "")), strict=True):
        sitting = say_why(choose_one(sitting, "pick", seat.id, key), "pick.why", seat.id, why)
    return sitting


def body(sitting: Sitting) -> object:
    return slide_for(sitting, step="X-1", part=0).body


def printed(sitting: Sitting) -> str:
    return " ".join(" ".join(compose(sitting, today=date(2026, 11, 22)).texts()).split())


def test_the_table_has_one_choice_and_it_says_who_made_it() -> None:
    sitting = choose_one(made(TABLE), "pick", None, "later")
    sitting = choose_one(sitting, "pick", None, "ja")
    sitting = name_chooser(sitting, "pick", sitting.deliberation.table[3].id)
    sitting = say_why(sitting, "pick.why", None, "zij wil het")

    shown = body(sitting)
    assert isinstance(shown, Texts)
    assert [(b.label, b.text) for b in shown.blocks] == [
        ("Gekozen door Zoon", "ja"), ("Omdat", "zij wil het")]
    assert "Gekozen door Zoon: ja Omdat: zij wil het" in printed(sitting)


def test_what_each_chose_is_counted_with_the_reasons_side_by_side() -> None:
    sitting = chosen_by_each(EACH)

    held = choices(sitting.deliberation, EACH)
    assert [(c.candidate.text, len(c.by)) for c in counts(held)] == [("nee", 2), ("ja", 1)]
    assert count_words(held[1:]) == "3 keuzes"
    shown = body(sitting)
    assert isinstance(shown, Columns)
    assert [c.head.label for c in shown.columns] == ["2 keer gekozen", "1 keer gekozen"]
    assert [(c.label, c.texts[0].text) for c in shown.columns[0].cells] == [
        ("", "nee"), ("Huisarts", "te vroeg"), ("Zoon", "–")]
    for word in ("nee", "Huisarts", "te vroeg", "zij wil het", "Hoe vaak"):
        assert word in printed(sitting)


def test_without_names_no_order_of_the_table_tells_who_chose() -> None:
    sitting = chosen_by_each(EACH).with_deliberation(naming=Naming.ANONYMOUS)

    shown = body(sitting)
    assert isinstance(shown, Columns)
    assert {c.label for column in shown.columns for c in column.cells} == {""}
    assert "Huisarts" not in printed(sitting).split("Onze keuze")[1].split("Aanwezigheid")[0]


def test_hidden_choices_are_sealed_on_slide_paper_and_in_files_until_the_reveal() -> None:
    sitting = chosen_by_each(HIDDEN)

    assert isinstance(body(sitting), Waiting)
    assert "te vroeg" not in printed(sitting)
    assert sealed_topics(sitting.deliberation) == ("pick",)
    assert sealed_answers(sitting.deliberation) == 5
    assert "te vroeg" not in sitting_to_json(sitting)

    shown = reveal(sitting, "pick")
    assert isinstance(body(shown), Columns)
    assert "te vroeg" in printed(shown)
    again = parse(sitting_to_json(shown).encode(), name="x.json")[0]
    assert choices(again.deliberation, HIDDEN) == choices(shown.deliberation, HIDDEN)


@pytest.mark.parametrize("part", [EACH, HIDDEN])
def test_a_choice_without_a_reason_is_recalled_in_private_without_telling_it(part: Part) -> None:
    sitting = chosen_by_each(part)

    told = reminders(sitting, sitting.deliberation.steps[0])

    assert told == ("Nog geen reden bij de keuze van Zoon.",)


def test_a_choice_whose_option_is_gone_is_no_choice_but_keeps_its_reason() -> None:
    part = replace(TABLE, items=())
    sitting = made(part)
    for text in ("thuis", "opname"):
        sitting = add_option(sitting, Option(uuid4(), text))
    option = sitting.deliberation.options[1]
    sitting = choose_one(sitting, "pick", None, str(option.id))
    sitting = say_why(sitting, "pick.why", None, "daar is hulp")
    assert "B  opname" in str(body(sitting))

    gone = remove_option(sitting, option.id)

    (held,) = choices(gone.deliberation, part)
    assert (held.candidate, held.texts) == (None, ("daar is hulp", ""))


def test_a_choice_counts_as_something_that_the_part_shows() -> None:
    assert len(shown_by(chosen_by_each(EACH), EACH)) > len(shown_by(made(EACH), EACH))
