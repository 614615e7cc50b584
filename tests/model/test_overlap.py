# SPDX-License-Identifier: EUPL-1.2
"""What the app finds in the matrix, and what it leaves to the group."""

from uuid import uuid4

from werksamen_desktop.model import edits, matrix_edits, seating
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import Field, FieldType, Method, Part, Step
from werksamen_desktop.model.overlap import (
    one_sided,
    opposite_norms,
    possible_synonyms,
    shared_values,
    unheard,
    value_marks,
)
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.slide import Mark
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Direction, Entry, Norm, SpokenBy, Value

PART = Part(StepKind.PERSPECTIVES, "perspective", fields=(
    Field("zicht", "Zicht"), Field("waarden", "Waarden", FieldType.VALUES)))
METHOD = Method("m", "Methode", "1", (Step("1", "Stap", "Vraag?", (PART,)),))


def table(*disciplines: str) -> Sitting:
    sitting = new_sitting(METHOD)
    for name in disciplines:
        sitting = seating.add_seat(sitting, Seat(uuid4(), discipline=name))
    return sitting


def say(sitting: Sitting, place: int, word: str, *, shared: bool = False,
        **norms: str) -> Sitting:
    seat = sitting.deliberation.table[place].id
    held = tuple(Norm(text, Direction(way)) for way, text in norms.items())
    return edits.add_value(sitting, Value(uuid4(), seat, word, norms=held, shared=shared))


def test_a_value_is_shared_whatever_its_case_accents_and_space() -> None:
    sitting = table("Huisarts", "Wijkverpleging")

    sitting = say(say(say(sitting, 1, "Intimiteít "), 2, "intimiteit"), 0, "Rust")

    shared, = shared_values(sitting.deliberation)
    assert shared.word == "Intimiteít"
    assert shared.seats == tuple(s.id for s in sitting.deliberation.table[1:])
    assert not shared.marked


def test_confirmed_synonyms_count_as_one_value_also_by_way_of_a_third() -> None:
    sitting = table("Huisarts", "Wijkverpleging")
    sitting = say(say(say(sitting, 0, "eigen regie"), 1, "autonomie"), 2, "zelfbeschikking")

    sitting = edits.confirm_synonym(sitting, "Autonomie", "eigen regie")
    sitting = edits.confirm_synonym(sitting, "zelfbeschikking", "autonomie")

    shared, = shared_values(sitting.deliberation)
    assert len(shared.seats) == 3
    assert one_sided(sitting.deliberation) == ()


def test_synonyms_that_go_round_in_a_circle_do_no_harm() -> None:
    sitting = say(table("Huisarts"), 1, "rust")

    for one, other in (("rust", "vrede"), ("vrede", "kalmte"), ("kalmte", "rust")):
        sitting = edits.confirm_synonym(sitting, one, other)

    assert len(one_sided(sitting.deliberation)) == 1


def test_the_groups_own_mark_goes_before_what_the_app_found() -> None:
    sitting = table("Huisarts")
    sitting = say(say(sitting, 0, "rust", shared=True), 1, "rust")
    sitting = say(say(sitting, 0, "hoop"), 1, "hoop")
    sitting = say(sitting, 0, "moed")

    marks = list(value_marks(sitting.deliberation).values())

    assert marks == [Mark.GROUP, Mark.GROUP, Mark.FOUND, Mark.FOUND, Mark.NONE]
    assert [s.marked for s in shared_values(sitting.deliberation)] == [True, False]


def test_the_same_value_with_norms_both_ways_is_the_real_dilemma() -> None:
    sitting = table("Huisarts", "Corporatie")
    sitting = say(sitting, 1, "Veiligheid", A="dan hoort zij thuis")
    sitting = say(sitting, 2, "veiligheid", B="dan moet zij weg", other="dan een proef")
    sitting = say(sitting, 1, "Hoop", A="dan wachten we")

    found, = opposite_norms(sitting.deliberation)

    seats = sitting.deliberation.table
    assert found.word == "Veiligheid"
    assert [(n.seat, n.text) for n in found.towards_a] == [(seats[1].id, "dan hoort zij thuis")]
    assert [(n.seat, n.text) for n in found.towards_b] == [(seats[2].id, "dan moet zij weg")]


def test_a_removed_seat_is_no_longer_found() -> None:
    sitting = say(say(table("Huisarts"), 0, "rust"), 1, "rust")
    gone = sitting.deliberation.table[1].id
    sitting = edits.set_decision(sitting, present=(gone,))

    sitting = seating.set_seat(sitting, gone, removed=True)

    assert shared_values(sitting.deliberation) == ()
    assert len(one_sided(sitting.deliberation)) == 1


def test_unheard_names_the_seats_for_whom_nobody_spoke() -> None:
    sitting = table("Huisarts", "Buren")
    client, doctor, neighbours = sitting.deliberation.table
    sitting = edits.add_entry(sitting, Entry(uuid4(), "perspective.zicht", "ja", seat=client.id))
    sitting = edits.add_entry(sitting, Entry(uuid4(), "perspective.zicht", " ", seat=doctor.id))

    sitting = say(sitting, 1, "rust")

    assert unheard(sitting.deliberation, PART) == (neighbours,)
    assert unheard(sitting.deliberation, PART, field="zicht") == (doctor, neighbours)
    assert unheard(sitting.deliberation, PART, field="waarden") == (client, neighbours)


def test_that_there_are_no_data_is_an_answer_too() -> None:
    sitting = table("Huisarts", "Buren")
    client, doctor, neighbours = sitting.deliberation.table
    sitting = edits.add_entry(sitting, Entry(
        uuid4(), "perspective.zicht", seat=doctor.id, spoken_by=SpokenBy.NO_DATA))
    sitting = matrix_edits.mark_values_unknown(sitting, neighbours.id, unknown=True)

    assert matrix_edits.mark_values_unknown(sitting, neighbours.id, unknown=True) == sitting
    assert unheard(sitting.deliberation, PART) == (client,)
    assert one_sided(sitting.deliberation) == ()


def test_words_with_one_stem_are_offered_but_words_that_only_begin_alike_are_not() -> None:
    sitting = table()
    for word in ("Veilig", "veiligheid", "rechtvaardigheid", "rechtszekerheid", "eigen regie",
                 "eigen keuze", "vriend"):
        sitting = say(sitting, 0, word)

    found = possible_synonyms(sitting.deliberation)

    assert [(f.one, f.other) for f in found] == [("Veilig", "veiligheid")]


def test_a_confirmed_synonym_is_not_offered_again() -> None:
    sitting = say(say(table(), 0, "veilig"), 0, "veiligheid")

    sitting = edits.confirm_synonym(sitting, "veilig", "veiligheid")

    assert possible_synonyms(sitting.deliberation) == ()
