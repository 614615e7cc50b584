# SPDX-License-Identifier: EUPL-1.2
"""Cards of disciplines over sittings, what codes share, and who learnt from whom."""

from dataclasses import replace
from uuid import uuid4

import pytest

from werksamen_desktop.exchange.checks import check_sitting
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.methods import method
from werksamen_desktop.exchange.reading import Mistake
from werksamen_desktop.model import edits, seating
from werksamen_desktop.model.cards import differs, with_known
from werksamen_desktop.model.codes import Code, codes_grown, shared_by_codes
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.learning import learns, named_by, named_by_none, named_nobody
from werksamen_desktop.model.library import Library, grown, known_discipline, with_seat_card
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.needs import rules_in
from werksamen_desktop.model.people import Discipline, Seat
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry

CODES = Part(StepKind.CODES, "codes")


def seated(*seats: Seat) -> Sitting:
    return new_sitting(method("tt")).with_deliberation(
        seats=(new_sitting(method("tt")).deliberation.seats[0], *seats))


def test_the_library_takes_a_first_card_and_another_one_only_when_asked() -> None:
    seat = Seat(uuid4(), discipline="Huisarts", task="Zorgen", may="Verwijzen")
    library = Library(disciplines=(Discipline("huisarts", "De Linde"),))

    first = grown(library, seated(seat))
    later = grown(first, seated(replace(seat, task="Iets anders")))

    assert known_discipline(first, "Huisarts") == Discipline(
        "huisarts", "De Linde", task="Zorgen", may="Verwijzen")
    assert later == first
    asked = with_seat_card(first, replace(seat, task="Iets anders"))
    assert known_discipline(asked, "Huisarts") == Discipline(
        "huisarts", "De Linde", task="Iets anders", may="Verwijzen")
    assert grown(library, seated(seat).with_deliberation(example=True)) == library


def test_a_card_differs_where_it_says_something_else() -> None:
    known = Discipline("Huisarts", task="Zorgen")
    seat = Seat(uuid4(), discipline="Huisarts")

    assert not differs(seat, known)
    assert not differs(replace(seat, task=" Zorgen "), known)
    assert differs(replace(seat, task="Zorgen", may="Verwijzen"), known)
    assert differs(replace(seat, task="Zorgen"), None)
    assert with_known(replace(seat, task="Eigen"), replace(known, leeway="Ruim")).task == "Eigen"
    assert with_known(seat, replace(known, leeway="Ruim")).leeway == "Ruim"


def test_a_word_is_shared_by_codes_and_not_by_two_seats_of_one_code() -> None:
    one, two, other = (Seat(uuid4(), discipline=d, code=c) for d, c in (
        ("A", "BPSW"), ("B", "bpsw"), ("C", "Artsen")))
    sitting = seated(one, two, other)
    for seat, word in ((one, "Trouw"), (two, "trouw"), (one, "Moed"), (other, "moed ")):
        sitting = edits.add_entry(sitting, Entry(uuid4(), "codes", word, seat=seat.id))

    assert shared_by_codes(sitting.deliberation, CODES) == {"moed"}


def test_codes_grow_by_name_and_by_what_was_said_from_them() -> None:
    seat = Seat(uuid4(), discipline="A", code="Eigen  code")
    known = Seat(uuid4(), discipline="B", code="bpsw")
    sitting = seated(seat, known)
    option = f"codes.{uuid4()}"
    for who, word in ((seat, "moed"), (known, "trouw"), (known, "x" * 61), (known, "Respect")):
        sitting = edits.add_entry(sitting, Entry(uuid4(), option, word, seat=who.id))

    codes = codes_grown((Code("BPSW", ("respect",)),), sitting.deliberation)

    assert codes == (Code("BPSW", ("respect", "trouw")), Code("Eigen code", ("moed",)))


def test_who_was_named_by_whom_and_who_is_missing() -> None:
    sitting = example_sitting("tt")
    d = sitting.deliberation
    by_label = {s.discipline: s.id for s in d.seats}

    assert named_by(d, "learned")[by_label["Huisarts"]] == (
        by_label["Zus"], by_label["Schuldhulpverlening"])
    assert named_nobody(d, "learned") == ()
    assert [s.discipline for s in named_by_none(d, "learned")] == ["Gespreksleider"]
    own = edits.add_entry(sitting.with_deliberation(entries=()), Entry(
        uuid4(), "learned", "Van mijzelf", seat=by_label["Zus"], asked_by=by_label["Zus"]))
    assert named_by(own.deliberation, "learned") == {}
    assert learns(d.method.steps[-1].parts[0])
    curious = next(p for s in d.method.steps for p in s.parts if p.by_label and p.detail)
    assert not learns(curious)


def test_words_for_laws_and_products_are_found_and_nothing_else() -> None:
    assert rules_in("Een PGB of de Wmo, of wmo.") == ("PGB", "Wmo")
    assert rules_in("Rust in huis, en overzicht over het geld") == ()


def test_what_a_seat_learnt_goes_along_when_it_is_merged_and_is_nobodys_when_it_goes() -> None:
    sitting = example_sitting("tt")
    seats = {s.discipline: s.id for s in sitting.deliberation.seats}

    merged = seating.merge_seats(sitting, seats["Huisarts"], seats["Zus"])
    removed = seating.remove_seat(sitting, seats["Zus"])

    told = {e.text: e.asked_by for e in merged.deliberation.listed("learned")}
    assert told["Dat ik mag bellen, ook als hij dat niet vraagt."] == seats["Huisarts"]
    left = {e.text: e.asked_by for e in removed.deliberation.listed("learned")}
    assert left["Dat ik mag bellen, ook als hij dat niet vraagt."] is None
    for whole in (merged, removed):
        check_sitting(whole)
    entry = replace(sitting.deliberation.entries[0], asked_by=uuid4())
    with pytest.raises(Mistake, match=r"entries\[0\].asked_by"):
        check_sitting(sitting.with_deliberation(
            entries=(entry, *sitting.deliberation.entries[1:])))
