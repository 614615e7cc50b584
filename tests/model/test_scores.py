# SPDX-License-Identifier: EUPL-1.2
"""Scores per party: the word they come to, how they lie, what is lacking, and their seal."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from werksamen_desktop.exchange.checks import check_method
from werksamen_desktop.exchange.json_file import parse, sitting_to_json
from werksamen_desktop.exchange.reading import Mistake
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model.deliberation import Naming, Sitting, new_sitting
from werksamen_desktop.model.edits import rate, reveal
from werksamen_desktop.model.method import BeamerRule, Field, FieldType, Method, Part, Step
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.scores import lacking, ranges, standings
from werksamen_desktop.model.sealed import sealed_answers
from werksamen_desktop.model.seating import add_seats
from werksamen_desktop.model.slide import Parties, Waiting
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.topics import write_cell

WORDS = ("wil en kan", "wil, kan niet alleen", "kan, wil nog niet", "nog niet")
PART = Part(
    StepKind.SCORES, "ready", beamer=BeamerRule.AFTER_REVEAL, kinds=WORDS, fields=(
        Field("wants", "Gemotiveerd", FieldType.SCALE), Field("can", "In staat", FieldType.SCALE),
        Field("needs", "Wat is nodig?")))


def made(part: Part = PART) -> Sitting:
    method = Method("x", "Proef", "1", (Step("X-1", "Willen", "Hoe?", (part,)),))
    return add_seats(new_sitting(method), tuple(
        Seat(uuid4(), discipline=d) for d in ("Huisarts", "Gemeente")))


def scored(sitting: Sitting, seat: int, wants: int, can: int, needs: str = "") -> Sitting:
    key = sitting.deliberation.seats[seat].id
    sitting = rate(rate(sitting, "ready", "wants", key, wants), "ready", "can", key, can)
    return write_cell(sitting, "ready.needs", key, needs)


def printed(sitting: Sitting) -> str:
    return " ".join(compose(sitting, today=date(2026, 11, 22)).texts())


@pytest.mark.parametrize(("wants", "can", "word"), [
    (6, 6, WORDS[0]), (10, 5, WORDS[1]), (5, 6, WORDS[2]), (0, 0, WORDS[3])])
def test_two_scores_come_to_one_word(wants: int, can: int, word: str) -> None:
    held = standings(scored(made(), 1, wants, can), PART)

    assert [s.word for s in held] == ["", word, ""]


def test_who_cannot_or_will_not_while_nobody_says_what_is_needed_is_flagged() -> None:
    sitting = scored(scored(made(), 1, 8, 3), 2, 9, 9)

    assert [s.seat.discipline for s in lacking(sitting, PART)] == ["Huisarts"]
    assert lacking(scored(sitting, 1, 8, 3, "Een tolk"), PART) == ()


def test_each_question_tells_its_average_lowest_and_highest() -> None:
    held = standings(scored(scored(made(), 1, 8, 3), 2, 9, 10), PART)

    assert [r.words for r in ranges(PART, held)] == [
        "Gemotiveerd: gemiddeld 8,5 (laagst 8, hoogst 9)",
        "In staat: gemiddeld 6,5 (laagst 3, hoogst 10)"]


def test_nothing_of_it_is_on_the_slide_on_paper_or_in_a_file_before_the_reveal() -> None:
    sitting = scored(made(), 1, 8, 3, "Een tolk erbij")
    shown = reveal(sitting, "ready")

    assert isinstance(slide_for(sitting, step="X-1", part=0).body, Waiting)
    assert "Een tolk erbij" not in printed(sitting)
    text = sitting_to_json(sitting, with_private=True)
    assert "Een tolk erbij" not in text
    assert '"score": 8' not in text
    assert sealed_answers(sitting.deliberation) == 3
    assert sealed_answers(shown.deliberation) == 0
    assert "Een tolk erbij" in printed(shown)
    assert parse(sitting_to_json(shown).encode(), name="x.json")[0].deliberation.ratings


def test_scores_that_no_step_hides_are_never_sealed() -> None:
    sitting = scored(made(replace(PART, beamer=BeamerRule.LIVE)), 1, 8, 3)

    assert sealed_answers(sitting.deliberation) == 0
    body = slide_for(sitting, step="X-1", part=0).body
    assert isinstance(body, Parties)
    assert [m.score for m in body.parties[0].measures] == [8, 3]
    assert body.parties[0].lacking == "Nog niet gezegd: Wat is nodig?"


def test_without_names_the_order_follows_the_scores_and_not_the_table() -> None:
    sitting = reveal(scored(scored(made(), 1, 9, 9), 2, 2, 2, "Tijd"), "ready")
    sitting = sitting.with_deliberation(naming=Naming.ANONYMOUS)

    body = slide_for(sitting, step="X-1", part=0).body

    assert isinstance(body, Parties)
    assert [(p.head.label, p.measures[0].score) for p in body.parties] == [("", 2), ("", 9)]
    assert "Huisarts 9" not in printed(sitting)


@pytest.mark.parametrize("part", [
    replace(PART, fields=(Field("x", "Woorden"),), kinds=()),
    replace(PART, kinds=("ja", "nee")),
    replace(PART, fields=PART.fields[:1])])
def test_a_part_without_scores_or_with_words_that_do_not_fit_them_is_refused(part: Part) -> None:
    with pytest.raises(Mistake):
        check_method(made(part).deliberation.method)


def test_a_score_of_eleven_is_refused_and_ten_is_not() -> None:
    sitting = reveal(scored(made(), 1, 10, 0), "ready")
    text = sitting_to_json(sitting)

    assert parse(text.encode(), name="x.json")
    with pytest.raises(Exception, match="tussen 0 en 10"):
        parse(text.replace('"score": 10', '"score": 11').encode(), name="x.json")


def test_scores_that_are_asked_again_stand_beside_the_first_with_the_difference() -> None:
    asked = (Field("now", "Hoe dringend?", FieldType.SCALE),)
    parts = tuple(Part(StepKind.SCORES, f"urgency.{when}", beamer=BeamerRule.AFTER_REVEAL,
                       fields=asked) for when in ("before", "after"))
    method = Method("x", "Proef", "1", tuple(
        Step(f"X-{n}", "Noodzaak", "Hoe?", (p,)) for n, p in enumerate(parts, 1)))
    sitting = add_seats(new_sitting(method), (Seat(uuid4(), discipline="Huisarts"),))
    seat = sitting.deliberation.seats[1].id
    sitting = rate(sitting, "urgency.before", "now", seat, 4)
    sitting = rate(sitting, "urgency.after", "now", seat, 8)
    hidden = reveal(sitting, "urgency.after")
    shown = reveal(hidden, "urgency.before")

    (told,) = ranges(parts[1], standings(shown, parts[1]))
    body = slide_for(shown, step="X-2", part=0).body
    assert isinstance(body, Parties)
    assert told.words == "Hoe dringend: gemiddeld 8,0 (laagst 8, hoogst 8), eerst 4,0: hoger"
    assert [(m.label, m.score) for m in body.parties[0].measures] == [("Eerst", 4), ("Nu", 8)]
    assert "eerst" not in ranges(parts[1], standings(hidden, parts[1]))[0].words
