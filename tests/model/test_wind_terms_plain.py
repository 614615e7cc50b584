# SPDX-License-Identifier: EUPL-1.2
"""What is reckoned and told quietly: the wind, terms, unknowns, turns, heavy words, levels."""

from dataclasses import replace
from uuid import uuid4

import pytest

from werksamen_desktop.exchange.methods import method
from werksamen_desktop.exchange.plain_words import plain_words
from werksamen_desktop.model import edits, plain, seating, stakeholders, wind
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import BeamerRule
from werksamen_desktop.model.open_questions import unanswered
from werksamen_desktop.model.people import Absence, Seat, SeatKind
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.reminders import reminders
from werksamen_desktop.model.speaking import Order, in_turn
from werksamen_desktop.model.terms import used_in
from werksamen_desktop.model.weighing import Entry

SEATS = ((1, "Zoon"), (2, "Huisarts"), (3, "Wijkverpleging"))


@pytest.fixture
def sitting() -> Sitting:
    made = new_sitting(method("vd"), variant="heavy")
    for word in ("Huisarts", "Zoon", "Buren"):
        made = seating.add_seat(made, Seat(uuid4(), discipline=word))
    return made


def windy(sitting: Sitting, people: int | None, problems: int | None, emotion: int | None
          ) -> Sitting:
    return sitting.with_case(wind_people=people, wind_problems=problems, wind_emotion=emotion)


@pytest.mark.parametrize(("winds", "force"), [
    ((0, 0, 0), 1), ((10, 10, 10), 10), ((2, 2, 9), 6), ((3, 3, 3), 3), ((5, 5, 5), 5)])
def test_the_strongest_wind_counts_twice(
        sitting: Sitting, winds: tuple[int, int, int], force: int) -> None:
    assert wind.wind_force(windy(sitting, *winds)) == force


def test_there_is_no_force_until_problems_and_emotion_were_said(sitting: Sitting) -> None:
    assert wind.wind_force(windy(sitting, 5, None, 5)) is None
    assert wind.fitting(windy(sitting, 5, 5, None)) is None
    assert "Kies hoeveel problemen" in wind.wind_words(windy(sitting, 5, 5, None))


def test_people_are_counted_where_nobody_said_how_many(sitting: Sitting) -> None:
    more = edits.add_entry(sitting, Entry(uuid4(), "stakeholders", "Zus", kind="nodig"))

    assert wind.people_reckoned(sitting) == 3
    assert wind.people_reckoned(more) == 4


@pytest.mark.parametrize(("force", "fits"), [(1, "light"), (4, "light"), (5, "heavy")])
def test_from_five_on_the_heavy_way_fits(sitting: Sitting, force: int, fits: str) -> None:
    found = wind.fitting(windy(sitting, force, force, force))

    assert found
    assert found.id == fits


def test_a_method_without_two_depths_has_no_wind_to_choose_by() -> None:
    made = windy(new_sitting(method("dm")), 9, 9, 9)

    assert wind.fitting(made) is None
    assert not wind.has_depths(made)


def test_a_term_is_found_as_a_word_and_not_inside_another() -> None:
    held = (Entry(uuid4(), "terms", "veilig", detail="iedereen slaapt"),)

    assert used_in("Een veilige plek", held) == held
    assert used_in("Beveiligd tegen inbraak", held) == ()
    assert used_in("Veiligheid", held) == ()


def test_a_term_is_told_from_words_only_once_they_were_revealed() -> None:
    made = new_sitting(method("ib"))
    client = made.deliberation.table[0].id
    for entry in (Entry(uuid4(), "terms", "veilig", detail="iedereen slaapt"),
                  Entry(uuid4(), "perspective.zicht", "Het is veilig", seat=client)):
        made = edits.add_entry(made, entry)
    step = next(s for s in made.deliberation.steps for p in s.parts if p.topic == "perspective")
    hidden = replace(step, parts=tuple(
        replace(p, beamer=BeamerRule.AFTER_REVEAL) for p in step.parts))
    told = "Wij bedoelen met ‘veilig’: iedereen slaapt"

    assert told not in reminders(made, hidden)
    assert told in reminders(edits.reveal(made, "perspective"), hidden)


def test_of_many_open_questions_three_are_told_and_the_others_counted(sitting: Sitting) -> None:
    for number in range(5):
        sitting = edits.add_entry(sitting, Entry(uuid4(), "position.unknown", f"Vraag {number}"))

    told = [r for r in reminders(sitting, sitting.deliberation.step_named("VD-4"))
            if "van vooraf" in r]

    assert len(unanswered(sitting)) == 5
    assert told[-1] == "En nog 2 vragen van vooraf."
    assert len(told) == 4


def test_turns_go_by_table_alphabet_rotation_and_least_heard() -> None:
    def keys(order: Order, **more: object) -> list[int]:
        return [k for k, _ in in_turn(SEATS, order, **more)]  # type: ignore[arg-type]

    assert keys(Order.TABLE) == [1, 2, 3]
    assert keys(Order.ALPHABET) == [2, 3, 1]
    assert keys(Order.ROTATING, step=4) == [2, 3, 1]
    assert keys(Order.LEAST_HEARD, heard={1: 2, 2: 1}) == [3, 2, 1]
    assert in_turn((), Order.ROTATING, step=3) == ()


def test_official_and_very_long_words_are_found_each_once() -> None:
    found = plain.heavy_words(
        "Wij evalueren. Evalueren kan later. Verantwoordelijkheidsgevoel.", plain_words())

    assert [(h.word, h.plain) for h in found] == [
        ("evalueren", "terugkijken"), ("Verantwoordelijkheidsgevoel", "")]
    assert plain.heavy_words("Wij kijken terug.", plain_words()) == ()


def test_no_official_word_is_its_own_plain_word() -> None:
    for word, told in plain_words().items():
        assert told.strip()
        assert [h for h in plain.heavy_words(told, plain_words()) if h.word == word] == []


def test_what_people_are_called_is_no_heavy_word(sitting: Sitting) -> None:
    long = seating.set_seat(sitting, sitting.deliberation.table[1].id,
                            discipline="Jeugdgezondheidszorgmedewerker")
    slide = slide_for(long, step="VD-2", part=3)

    assert "Jeugdgezondheidszorgmedewerker" in repr(slide)
    assert plain.heavy_words(plain.read_on(slide), {}) == ()


def test_a_long_question_is_said_to_be_long() -> None:
    assert plain.question_length(" ".join(["woord"] * 15)) == ""
    assert "16 woorden" in plain.question_length(" ".join(["woord"] * 16))


def test_who_is_on_board_is_counted_over_cards_with_words(sitting: Sitting) -> None:
    for text, lane in (("Zoon", "aan boord"), ("", "nodig"), ("Zus", "nodig")):
        sitting = edits.add_entry(sitting, Entry(uuid4(), "stakeholders", text, kind=lane))
    held = stakeholders.cards(sitting)

    assert stakeholders.on_board_words(held) == "1 van 2 aan boord"
    assert stakeholders.off_board_words(held) == "Eén mens die nodig is, is nog niet aan boord."
    assert [c.label for c in stakeholders.missing(held)] == ["Zus"]


def test_a_seat_that_is_only_filled_in_by_the_group_is_not_at_the_table(sitting: Sitting) -> None:
    buren = sitting.deliberation.table[-1]
    absent = seating.set_seat(sitting, buren.id, absence=Absence.FILLED_BY_GROUP)

    placed = stakeholders.place(absent, buren.id)

    card = stakeholders.cards(placed)[0]
    assert (card.lane, card.at_table) == (stakeholders.Lane.NEEDED, False)
    assert stakeholders.place(sitting, buren.id) != placed


def test_a_card_of_a_seat_that_goes_stays_and_one_that_merges_goes_along(
        sitting: Sitting) -> None:
    zoon, huisarts = sitting.deliberation.table[2], sitting.deliberation.table[1]
    placed = stakeholders.place(sitting, zoon.id)

    assert not seating.has_spoken(placed.deliberation, zoon.id)
    gone = seating.remove_seat(placed, zoon.id)
    assert stakeholders.cards(gone)[0].label == "Zoon"
    merged = seating.merge_seats(placed, huisarts.id, zoon.id)
    assert stakeholders.cards(merged)[0].entry.seat == huisarts.id


def test_seated_people_are_called_as_their_seat_is(sitting: Sitting) -> None:
    made = edits.add_entry(sitting, Entry(
        card := uuid4(), "stakeholders", "Vriendin", kind="nodig"))

    seated = stakeholders.sit_down(made, card, SeatKind.BONUS)

    assert stakeholders.cards(seated)[0].lane is stakeholders.Lane.INVITED
    seat = seated.deliberation.table[-1].id
    renamed = seating.set_seat(seated, seat, relation="beste vriendin", discipline="Vriendin Riet")
    assert stakeholders.cards(renamed)[0].label == "Vriendin Riet"
