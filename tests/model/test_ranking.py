# SPDX-License-Identifier: EUPL-1.2
"""A ranking: sealed orders, the group's order by points, ties and where people differ most."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from werksamen_desktop.exchange.checks import check_method, check_sitting
from werksamen_desktop.exchange.json_file import parse, sitting_to_json
from werksamen_desktop.exchange.reading import Mistake
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model.candidates import candidates, sources
from werksamen_desktop.model.deliberation import Naming, Sitting, new_sitting
from werksamen_desktop.model.edits import add_entry, add_option, remove_entry, reveal
from werksamen_desktop.model.method import BeamerRule, Field, Method, Part, Step
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.ranking import group_order, orders, put_in_order, ranking_words
from werksamen_desktop.model.sealed import sealed_answers
from werksamen_desktop.model.seating import add_seats, remove_seat
from werksamen_desktop.model.slide import Table, Waiting
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.topics import write_cell
from werksamen_desktop.model.weighing import Entry, Option

PART = Part(StepKind.RANKING, "order", "Rangorde", beamer=BeamerRule.AFTER_REVEAL,
            items=("rust", "regie", "veiligheid"))


def made(*parts: Part) -> Sitting:
    method = Method("x", "Proef", "1", (Step("X-1", "Ordenen", "Wat eerst?", parts or (PART,)),))
    return add_seats(new_sitting(method), tuple(
        Seat(uuid4(), name=f"Naam{d}", discipline=d) for d in ("Huisarts", "Wijkteam", "Zoon")))


def ordered(sitting: Sitting, *all_keys: Sequence[str]) -> Sitting:
    """With an order of each seat, the client's left out."""
    for seat, keys in zip(sitting.deliberation.table[1:], all_keys, strict=False):
        sitting = put_in_order(sitting, "order", seat.id, keys)
    return sitting


def told(sitting: Sitting, part: Part = PART) -> str:
    d = sitting.deliberation
    return " ".join(ranking_words(group_order(d, part), len(orders(d, part))))


def table(sitting: Sitting) -> Table:
    body = slide_for(sitting, step="X-1", part=len(sitting.deliberation.steps[0].parts) - 1).body
    assert isinstance(body, Table)
    return body


def printed(sitting: Sitting) -> str:
    return " ".join(" ".join(compose(sitting, today=date(2026, 11, 22)).texts()).split())


def test_points_make_the_order_of_the_group() -> None:
    sitting = ordered(made(), ("rust", "regie", "veiligheid"), ("rust", "veiligheid", "regie"),
                      ("veiligheid", "rust", "regie"))

    ranked = group_order(sitting.deliberation, PART)

    assert [(r.place, r.candidate.text, r.points) for r in ranked] == [
        (1, "rust", 8), (2, "veiligheid", 6), (3, "regie", 4)]
    assert [s.discipline for s in ranked[0].first_of] == ["Huisarts", "Wijkteam"]


def test_as_many_points_share_a_place_and_the_next_place_is_left_out() -> None:
    sitting = ordered(made(), ("rust", "regie", "veiligheid"), ("regie", "rust", "veiligheid"))

    ranked = group_order(sitting.deliberation, PART)

    assert [(r.place, r.tied) for r in ranked] == [(1, True), (1, True), (3, False)]
    assert "Gelijk op plaats 1: ‘rust’ en ‘regie’." in told(sitting)


@pytest.mark.parametrize(("other", "words"), [
    (("rust", "regie", "veiligheid"), "Iedereen heeft dezelfde volgorde."),
    (("veiligheid", "rust", "regie"), "Het meest verschilt ‘veiligheid’: van plaats 1 tot 3."),
    (("veiligheid", "regie", "rust"),
     "Het meest verschillen ‘rust’ en ‘veiligheid’: 2 plaatsen uit elkaar."),
])
def test_one_sentence_says_where_people_differ_most(other: tuple[str, ...], words: str) -> None:
    sitting = ordered(made(), ("rust", "regie", "veiligheid"), other)

    assert words in told(sitting).replace("‘veiligheid’ en ‘rust’", "‘rust’ en ‘veiligheid’")


def test_one_order_alone_differs_from_nobody_and_none_gives_no_order() -> None:
    assert told(ordered(made(), ("rust", "regie", "veiligheid"))) == "1 volgorde."
    assert group_order(made().deliberation, PART) == ()
    assert told(made()) == ""


def test_what_somebody_did_not_place_gets_no_points() -> None:
    sitting = ordered(made(), ("veiligheid",))

    assert [(r.candidate.text, r.points) for r in group_order(sitting.deliberation, PART)] == [
        ("veiligheid", 3), ("rust", 0), ("regie", 0)]


def test_a_new_order_takes_the_place_of_the_old_one() -> None:
    sitting = ordered(made(), ("rust", "regie", "veiligheid"))
    again = ordered(sitting, ("veiligheid", "rust", "regie"))

    assert len(again.deliberation.ratings) == 3
    assert [c.text for c in orders(again.deliberation, PART)[0].order] == [
        "veiligheid", "rust", "regie"]


def test_lines_of_another_part_are_ordered_and_one_that_goes_leaves_the_rest_in_order() -> None:
    listed = Part(StepKind.LIST, "goals", "Doelen")
    part = replace(PART, items=(), source="goals")
    sitting = made(listed, part)
    lines = [Entry(uuid4(), "goals", text) for text in ("school", "post", "rust")]
    for line in lines:
        sitting = add_entry(sitting, line)
    keys = [str(line.id) for line in lines]
    sitting = ordered(sitting, keys, keys[::-1])

    fewer = remove_entry(sitting, lines[0].id)

    assert [r.candidate.text for r in group_order(fewer.deliberation, part)] == ["post", "rust"]
    assert [r.points for r in group_order(fewer.deliberation, part)] == [3, 3]
    assert sources(sitting.deliberation.method) == {"goals": "Ordenen – Doelen"}


def test_without_lines_the_options_are_ordered_under_their_letters() -> None:
    part = replace(PART, items=())
    sitting = made(part)
    for text in ("thuis", "opname"):
        sitting = add_option(sitting, Option(uuid4(), text))

    assert [c.words for c in candidates(sitting.deliberation, part)] == ["A  thuis", "B  opname"]


def test_orders_are_sealed_until_they_are_shown_together() -> None:
    sitting = ordered(made(), ("veiligheid", "rust", "regie"))

    assert isinstance(slide_for(sitting, step="X-1", part=0).body, Waiting)
    assert "Bovenaan bij" not in printed(sitting)
    assert sealed_answers(sitting.deliberation) == 3
    assert parse(sitting_to_json(sitting).encode(), name="x.json")[0].deliberation.ratings == ()

    shown = reveal(sitting, "order")
    assert [r.cells[0] for r in table(shown).records] == ["veiligheid", "rust", "regie"]
    assert "Huisarts: 1 veiligheid · 2 rust · 3 regie" in printed(shown)
    assert len(parse(sitting_to_json(shown).encode(), name="x.json")[0].deliberation.ratings) == 3


@pytest.mark.parametrize(("naming", "first"), [
    (Naming.BY_NAME, "NaamHuisarts, Huisarts"), (Naming.BY_DISCIPLINE, "Huisarts"),
    (Naming.ANONYMOUS, "1 keer")])
def test_who_put_something_first_is_named_as_the_group_chose(naming: Naming, first: str) -> None:
    sitting = reveal(ordered(made(), ("rust", "regie", "veiligheid")), "order")
    sitting = sitting.with_deliberation(naming=naming)

    assert table(sitting).records[0].cells[-1] == first
    assert ("Huisarts: 1" in printed(sitting).replace("NaamHuisarts, ", "")) is (
        naming is not Naming.ANONYMOUS)


def test_an_order_goes_with_its_seat() -> None:
    sitting = ordered(made(), ("rust", "regie", "veiligheid"), ("regie", "rust", "veiligheid"))

    after = remove_seat(sitting, sitting.deliberation.table[1].id)

    assert group_order(after.deliberation, PART)[0].candidate.text == "regie"


def test_what_is_ordered_stays_off_the_slide_while_it_is_hidden_itself() -> None:
    own = Part(StepKind.PERSPECTIVES, "advice", beamer=BeamerRule.AFTER_REVEAL,
               fields=(Field("tip", "Advies"),))
    part = replace(PART, items=(), source="advice.tip")
    sitting = made(own, part)
    sitting = write_cell(sitting, "advice.tip", sitting.deliberation.table[1].id, "geheim")
    key = candidates(sitting.deliberation, part)[0].key
    sitting = reveal(ordered(sitting, (key,)), "order")

    assert table(sitting).records == ()
    assert "geheim" in str(table(reveal(sitting, "advice")))


def test_a_place_may_be_higher_than_a_score_and_lines_come_from_elsewhere_only_here() -> None:
    many = replace(PART, items=tuple(f"regel {n}" for n in range(12)))
    sitting = ordered(made(many), many.items)
    check_sitting(sitting)

    wrong = Method("x", "Proef", "1", (
        Step("X-1", "Lijst", "Wat?", (Part(StepKind.LIST, "list", source="goals"),)),))
    with pytest.raises(Mistake, match="rangorde of een keuze"):
        check_method(wrong)
