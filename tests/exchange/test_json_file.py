# SPDX-License-Identifier: EUPL-1.2
"""The published JSON: the same bytes there and back, sealed answers out, mistakes named."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.json_file import (
    archive_to_json,
    merged,
    parse,
    read_file,
    sitting_to_json,
    write_file,
)
from werksamen_desktop.exchange.methods import method
from werksamen_desktop.model import edits
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.topics import write_text
from werksamen_desktop.model.weighing import Entry, Moment, PollState
from werksamen_desktop.problems import Problem

EXAMPLE = example_sitting("dm")


def back(text: str) -> Sitting:
    return parse(text.encode(), name="uit.json")[0]


def said_of(change: Callable[[dict[str, Any]], None]) -> str:
    """What is said of the example's file after one change to its data."""
    data = json.loads(sitting_to_json(EXAMPLE))
    change(data)
    with pytest.raises(Problem) as caught:
        parse(json.dumps(data).encode(), name="in.json")
    return str(caught.value)


# There and back ----------------------------------------------------------------------------------

@pytest.mark.parametrize("key", ["dm", "ib"])
@pytest.mark.parametrize("private", [True, False])
def test_export_import_export_gives_the_same_bytes(key: str, private: bool) -> None:
    first = sitting_to_json(example_sitting(key), with_private=private)

    assert sitting_to_json(back(first), with_private=private) == first


def test_with_private_notes_everything_comes_back() -> None:
    assert back(sitting_to_json(EXAMPLE, with_private=True)) == EXAMPLE


def test_an_archive_comes_back_as_it_was() -> None:
    sittings = (EXAMPLE, example_sitting("ib"), new_sitting(method("ib"), variant="light"))

    text = archive_to_json(sittings, with_private=True)

    assert parse(text.encode(), name="uit.json") == sittings


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(story=st.text(), name=st.text(), words=st.text(min_size=1), question=st.text())
def test_every_text_survives_unchanged(story: str, name: str, words: str, question: str) -> None:
    sitting = write_text(new_sitting(method("dm")), "case.story", story)
    sitting = sitting.with_deliberation(question=question, seats=(
        *sitting.deliberation.seats, Seat(uuid4(), name=name)))
    sitting = edits.add_entry(sitting, Entry(uuid4(), "expectations", words))

    assert back(sitting_to_json(sitting)) == sitting


@pytest.mark.parametrize("text", [
    "\x00\x01\x07\x1b[31m\x7f", "شكرا – ‏مرحبا‎", "regel\r\nen\u2028regel\ttab", "x" * 100_000,
    "\ufeff", "👩‍👩‍👧", "Ελληνικά Żółć İstanbul",
])
def test_control_characters_and_right_to_left_text_are_kept(text: str) -> None:
    sitting = write_text(new_sitting(method("dm")), "case.story", text)

    assert back(sitting_to_json(sitting)).case.story == text


def test_half_a_character_in_memory_does_not_spoil_the_file() -> None:
    sitting = write_text(new_sitting(method("dm")), "case.story", "half \ud83d woord")

    assert back(sitting_to_json(sitting)).case.story == "half � woord"


def test_a_participant_without_a_name_is_fine() -> None:
    seats = (*EXAMPLE.deliberation.seats, Seat(uuid4()))

    sitting = EXAMPLE.with_deliberation(seats=seats)

    assert back(sitting_to_json(sitting)).deliberation.seats == seats


# What stays out ----------------------------------------------------------------------------------

def test_private_notes_leave_only_on_request() -> None:
    note = EXAMPLE.deliberation.notes[0].text

    assert json.loads(sitting_to_json(EXAMPLE))["deliberation"]["notes"] == []
    assert note not in sitting_to_json(EXAMPLE)
    assert note in sitting_to_json(EXAMPLE, with_private=True)


def test_answers_that_are_still_sealed_stay_out_and_the_file_says_so() -> None:
    sitting = example_sitting("ib")
    d = sitting.deliberation
    polls = tuple(replace(p, state=PollState.OPEN) for p in d.polls)
    sitting = sitting.with_deliberation(revealed=("perspective",), polls=polls)

    text = sitting_to_json(sitting, with_private=True)
    data = json.loads(text)

    assert data["sealed"] == ["judgement.before", "judgement.after", "evaluation", "poll.goal",
                              "poll.proposal"]
    assert data["deliberation"]["judgements"] == data["deliberation"]["ratings"] == []
    assert [p["votes"] for p in data["deliberation"]["polls"]] == [[], []]
    assert data["deliberation"]["polls"][0]["proposal"] == d.polls[0].proposal
    assert not [j for j in d.judgements if j.loss and j.loss in text]
    assert sitting_to_json(back(text), with_private=True) == text


def test_one_moment_can_be_revealed_and_the_other_sealed() -> None:
    sitting = example_sitting("ib").with_deliberation(revealed=("judgement.before",))

    found = back(sitting_to_json(sitting)).deliberation.judgements

    assert {j.moment for j in found} == {Moment.BEFORE}


# One case, more sittings -------------------------------------------------------------------------

def test_sittings_of_one_case_share_it_and_their_agreements_are_put_together() -> None:
    first = new_sitting(method("dm"))
    later = new_sitting(method("ib"), case=replace(first.case, pseudonym="Meneer K."))
    first = edits.add_agreement(first, Agreement(uuid4(), "bellen"))
    later = edits.add_agreement(later, Agreement(uuid4(), "schrijven"))

    found = parse(archive_to_json([first, later]).encode(), name="uit.json")

    assert found[0].case == found[1].case
    assert found[0].case.pseudonym == "Meneer K."
    assert [a.step for a in found[0].case.agreements] == ["bellen", "schrijven"]


def test_merging_leaves_different_cases_alone() -> None:
    sittings = (new_sitting(method("dm")), new_sitting(method("dm")))

    assert merged(sittings) == sittings


# Mistakes ----------------------------------------------------------------------------------------

def set_in(*path: str | int, to: object) -> Callable[[dict[str, Any]], None]:
    def change(data: dict[str, Any]) -> None:
        held: Any = data
        for step in path[:-1]:
            held = held[step]
        held[path[-1]] = to
    return change


def taken_from(*path: str | int) -> Callable[[dict[str, Any]], None]:
    def change(data: dict[str, Any]) -> None:
        held: Any = data
        for step in path[:-1]:
            held = held[step]
        del held[path[-1]]
    return change


D = "deliberation"


@pytest.mark.parametrize(("change", "said"), [
    (set_in("format", to="werksamen-beraad/2"), "nieuwere WerkSamen (formaat 2"),
    (set_in("format", to="werksamen-archive/9"), "nieuwere WerkSamen (formaat 9"),
    (set_in("format", to="word"), "in.json, bij format: onbekend formaat"),
    (set_in("format", to=3), "in.json, bij format: onbekend formaat"),
    (taken_from("format"), "geen WerkSamen-bestand"),
    (taken_from("case"), "‘case’ ontbreekt"),
    (taken_from(D, "id"), "bij deliberation: ‘id’ ontbreekt"),
    (set_in("bsn", to=1), "in.json: onbekende sleutel ‘bsn’"),
    (set_in(D, "seats", 2, "leeftijd", to=1), "bij deliberation.seats[2]: onbekende sleutel"),
    (set_in(D, "seats", 2, "kind", to="koning"), "deliberation.seats[2].kind: onbekende waarde"),
    (set_in(D, "seats", 2, "name", to=None), "seats[2].name: hier hoort tekst te staan"),
    (set_in(D, "seats", 2, "colour", to=True), "colour: hier hoort een geheel getal"),
    (set_in(D, "seats", 2, "colour", to=1.0), "colour: hier hoort een geheel getal"),
    (set_in(D, "seats", 2, "colour", to=10**12), "colour: dit getal is te groot"),
    (set_in(D, "seats", 2, "removed", to=0), "removed: hier hoort true of false"),
    (set_in(D, "seats", to={}), "deliberation.seats: hier hoort een lijst te staan"),
    (set_in(D, "seats", to=[]), "de eerste stoel hoort die van de cliënt"),
    (set_in(D, "synonyms", to=[["een"]]), "synonyms[0]: hier horen precies 2 teksten"),
    (set_in(D, "id", to="abc"), "deliberation.id: dit is geen geldig kenmerk"),
    (set_in(D, "held_on", to="20-11-2026"), "held_on: dit is geen geldige datum"),
    (set_in(D, "held_on", to="2026-13-01"), "held_on: dit is geen geldige datum"),
    (set_in(D, "started_at", to="gisteren"), "started_at: dit is geen geldig tijdstip"),
    (set_in(D, "case_id", to=str(uuid4())), "case_id: hoort bij een andere casus"),
    (set_in(D, "variant", to="zwaar"), "deliberation.variant: deze variant staat niet"),
    (set_in(D, "method", "steps", to=[]), "deliberation.method: de methode heeft geen stappen"),
    (set_in(D, "entries", 0, "seat", to=str(uuid4())), "entries[0].seat: deze deelnemer staat"),
    (set_in(D, "decision", "present", to=[str(uuid4())]), "decision.present[0]: deze deelnemer"),
    (set_in(D, "judgements", 0, "choice", to=str(uuid4())), "judgements[0].choice: deze mogelijk"),
    (set_in(D, "judgements", 0, "certainty", to=9), "certainty: dit getal hoort tussen 1 en 5"),
    (set_in(D, "ratings", 3, "score", to=0), "ratings[3].score: dit getal hoort tussen 1 en 5"),
    (set_in(D, "part", to=-1), "deliberation.part: dit getal hoort tussen"),
    (lambda d: d[D]["seats"].append(d[D]["seats"][1]), "seats[9].id: dit kenmerk komt al eerder"),
    (lambda d: d[D]["values"].append(d[D]["values"][0]), "].id: dit kenmerk komt al eerder voor"),
    (lambda d: d["case"]["agreements"].append(d["case"]["agreements"][0]), "case.agreements[5].id"),
    (lambda d: d[D]["planned"].extend([{"step": "DM-1", "minutes": 3}] * 2), "planned[1].step"),
    (set_in("sealed", to="alles"), "bij sealed: hier hoort een lijst te staan"),
    (set_in("private_notes", to="ja"), "bij private_notes: hier hoort true of false"),
])
def test_a_mistake_is_named_with_file_and_place(
        change: Callable[[dict[str, Any]], None], said: str) -> None:
    assert said in said_of(change)


def test_a_mistake_in_an_archive_names_the_beraad() -> None:
    data = json.loads(archive_to_json([EXAMPLE, example_sitting("ib")]))
    data["deliberations"][1]["deliberation"]["place"] = 5

    with pytest.raises(Problem, match=r"bij deliberations\[1\]\.deliberation\.place: hier hoort"):
        parse(json.dumps(data).encode(), name="in.json")


def test_the_same_beraad_twice_in_an_archive_is_refused() -> None:
    with pytest.raises(Problem, match=r"deliberations\[1\]\.deliberation\.id: dit beraad komt al"):
        parse(archive_to_json([EXAMPLE, EXAMPLE]).encode(), name="in.json")


@pytest.mark.parametrize(("data", "said"), [
    (b"", "geen geldige JSON"),
    (b"{", r"geen geldige JSON \(regel 1, teken 2\)"),
    (b"[]", "geen WerkSamen-bestand"),
    (b"\xff\xfe", "geen UTF-8"),
    (b"[" * 200_000, "te diep genest"),
    (b'{"a":' * 200_000, "te diep genest"),
    (b'{"a": NaN}', "NaN"),
    (b'{"a": ' + b"9" * 6_000 + b"}", "te groot"),
    (b'{"format": 1, "format": 2}', "dubbele sleutel ‘format’"),
    (b'{"format": "werksamen-archive/1", "deliberations": 3}', "een lijst van beraden"),
    (b'{"format": "werksamen-archive/1", "deliberations": [3]}', r"deliberations\[0\]"),
    (b'{"format": "werksamen-archive/1"}', "een lijst van beraden"),
])
def test_what_is_no_file_of_ours_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(Problem, match=said):
        parse(data, name="in.json")


def test_a_mistake_never_repeats_the_words_of_a_case() -> None:
    secret = "mevrouw Jansen, Dorpsstraat 4"

    for path in (("case", secret), (D, "seats", 1, "kind"), (D, "held_on"), (D, "id"), ("format",)):
        assert "Jansen" not in said_of(set_in(*path, to=secret))


def test_a_lone_surrogate_in_a_file_is_refused() -> None:
    text = sitting_to_json(EXAMPLE).replace("Buurthuis", "\\ud83d", 1)

    with pytest.raises(Problem, match=r"deliberation\.place: de tekst bevat een half teken"):
        parse(text.encode(), name="in.json")


def test_a_byte_order_mark_is_skipped() -> None:
    text = sitting_to_json(EXAMPLE)

    assert parse(b"\xef\xbb\xbf" + text.encode(), name="in.json")[0].case == EXAMPLE.case


def test_an_older_file_without_newer_fields_is_read() -> None:
    data = json.loads(sitting_to_json(EXAMPLE))
    del data["deliberation"]["parked"], data["case"]["ground"], data["sealed"]

    found = parse(json.dumps(data).encode(), name="in.json")[0]

    assert found.deliberation.parked == ()
    assert found.case.ground == ""


# Files -------------------------------------------------------------------------------------------

def test_a_file_is_written_whole_and_read_back(tmp_path: Path) -> None:
    target = tmp_path / "uit.json"
    target.write_text("oud", encoding="utf-8")

    write_file(target, sitting_to_json(EXAMPLE, with_private=True))

    assert read_file(target) == (EXAMPLE,)
    assert target.read_bytes().endswith(b"}\n")
    assert [p.name for p in tmp_path.iterdir()] == ["uit.json"]


def test_a_file_that_cannot_be_written_is_a_problem_and_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="kan niet worden geschreven"):
        write_file(tmp_path / "weg" / "uit.json", "{}")

    (tmp_path / "map").mkdir()
    with pytest.raises(Problem, match="kan niet worden geschreven"):
        write_file(tmp_path / "map", "{}")

    assert [p.name for p in tmp_path.iterdir()] == ["map"]


def test_a_file_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"weg\.json kan niet worden gelezen"):
        read_file(tmp_path / "weg.json")
