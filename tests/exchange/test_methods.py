# SPDX-License-Identifier: EUPL-1.2
"""Method files: what ships is whole, and a mistake is named with its place."""

import tomllib
from pathlib import Path

import pytest

from werksamen_desktop.exchange.methods import method, methods, parse_method, read_method
from werksamen_desktop.model.method import BeamerRule
from werksamen_desktop.paths import bundled
from werksamen_desktop.problems import Problem

SMALL = """
id = "klein"
title = "Klein"
version = "1"

[[variants]]
id = "kort"
title = "Kort"

[[steps]]
key = "K-1"
title = "Begin"
question = "Wat speelt er?"

[[steps.parts]]
kind = "list"
topic = "facts"

[[steps]]
key = "K-2"
title = "Peilen"
question = "Kunt u hiermee leven?"
variants = ["kort"]

[[steps.parts]]
kind = "poll"
topic = "poll.x"
scale = ["ja", "nee"]

[[steps.parts]]
kind = "judgement"
topic = "judgement.after"
fields = [{ key = "choice", label = "Ik kies", type = "choice" }]
"""


def problem_with(old: str, new: str) -> str:
    """What is said of the small method after one change."""
    assert old in SMALL
    with pytest.raises(Problem) as caught:
        parse_method(SMALL.replace(old, new, 1).encode(), name="klein.toml")
    return str(caught.value)


def test_the_small_method_itself_is_fine() -> None:
    assert len(parse_method(SMALL.encode(), name="klein.toml").steps) == 2


def test_both_methods_hold_exactly_the_steps_of_the_field() -> None:
    assert [s.key for s in method("dm").steps] == [f"DM-{i}" for i in range(1, 11)]
    assert [s.key for s in method("ib").steps_of("heavy")] == [f"IB-{i}" for i in range(15)]
    assert [s.key for s in method("ib").steps_of("light")] == [f"IBL-{i}" for i in range(1, 5)]


def test_the_minutes_are_those_of_the_field() -> None:
    assert [s.minutes for s in method("dm").steps] == [8, 10, 7, 12, 15, 8, 10, 12, 5, 3]
    assert [s.minutes for s in method("ib").steps_of("light")] == [3, 5, 4, 5]
    assert [s.minutes for s in method("ib").steps_of("heavy")] == [
        0, 5, 8, 3, 8, 15, 10, 10, 8, 10, 10, 8, 5, 8, 4]


def test_light_shows_only_what_heavy_shows_too() -> None:
    ib = method("ib")
    heavy = {p.topic for s in ib.steps_of("heavy") for p in s.parts}
    light = {p.topic for s in ib.steps_of("light") for p in s.parts}

    assert light - heavy == {"unheard"}
    assert {"perspective", "options", "judgement.after", "decision", "agreements"} <= light


@pytest.mark.parametrize("key", ["dm", "ib"])
def test_questions_to_the_room_are_short_and_every_step_says_why(key: str) -> None:
    steps = method(key).steps

    words = [len(s.question.split()) for s in steps]

    assert sum(words) / len(words) <= 12
    assert max(words) <= 14
    assert all(s.why and s.guidance and s.hint and s.phase for s in steps)
    assert not [s.key for s in steps if {"je", "jij", "jouw", "jou"} & set(s.question.split())]


def test_every_personal_answer_waits_for_its_reveal() -> None:
    parts = [p for m in methods().values() for s in m.steps for p in s.parts]
    personal = [p for p in parts if p.kind in ("judgement", "evaluation")]

    assert personal
    assert {p.beamer for p in personal} == {BeamerRule.AFTER_REVEAL}


@pytest.mark.parametrize(("old", "new", "said"), [
    ('title = "Begin"', 'titel = "Begin"', "toml, regel 12, stap K-1: onbekende sleutel ‘titel’"),
    ('title = "Begin"', 'title = ""', "regel 12, stap K-1, title: dit mag niet leeg zijn"),
    ('title = "Begin"\n', "", "vanaf regel 10, stap K-1: ‘title’ ontbreekt"),
    ('question = "Wat speelt er?"\n', "", "stap K-1: ‘question’ ontbreekt"),
    ('key = "K-2"', 'key = "K-1"', "stap K-1, key: deze stapsleutel komt al eerder voor"),
    ('kind = "list"', 'kind = "lijst"', "stap K-1, parts[0].kind: onbekende waarde"),
    ('topic = "facts"', 'topic = "facts"\nbeamer = "soms"', "parts[0].beamer: onbekende waarde"),
    ('type = "choice"', 'type = "keuze"', "parts[1].fields[0].type: onbekende waarde"),
    ('key = "choice"', 'key = "keus"', "parts[1].fields[0].key: onbekend veld voor ‘judgement’"),
    ('variants = ["kort"]', 'variants = ["lang"]', "stap K-2, variants[0]: deze variant staat"),
    ('title = "Begin"', 'title = 3', "stap K-1, title: hier hoort tekst te staan"),
    ('title = "Begin"', 'title = "Begin"\nminutes = "8"', "minutes: hier hoort een geheel getal"),
    ('title = "Begin"', 'title = "Begin"\nminutes = true', "minutes: hier hoort een geheel getal"),
    ('title = "Begin"', 'title = "Begin"\nminutes = -1', "minutes: minuten liggen tussen 0 en"),
    ('scale = ["ja", "nee"]', "scale = []", "parts[0]: een onderdeel ‘poll’ heeft ‘scale’"),
    ('scale = ["ja", "nee"]', 'scale = "ja"', "parts[0].scale: hier hoort een lijst te staan"),
    ('topic = "judgement.after"', 'topic = "later"', "parts[1].topic: een oordeel heeft als"),
    ('version = "1"', 'version = "1"\nsteps = 3', "klein.toml, regel"),
    ('title = "Klein"', 'title = "Klein', "klein.toml, regel 3: dit is geen geldige TOML"),
    ('title = "Klein"', "title = 'x'\ntitle = 'y'", "regel 4: dit is geen geldige TOML"),
    ('title = "Klein"', f'title = "{"k" * 10_001}"', "klein.toml, regel 3, title: de tekst is"),
    ('[[variants]]\nid = "kort"', '[[variants]]\nid = "leeg"', "stap K-2, variants[0]"),
])
def test_a_mistake_is_named_with_file_and_place(old: str, new: str, said: str) -> None:
    sentence = problem_with(old, new)

    assert sentence.startswith("klein.toml")
    assert said in sentence


@pytest.mark.parametrize(("text", "said"), [
    (b"\xff\xfe\x00", "geen UTF-8"),
    (b"id = 'x'\ntitle = 'x'\nversion = '1'\nsteps = []", "de methode heeft geen stappen"),
    (b"id = 'x'\ntitle = 'x'\nversion = '1'\n[[steps]]\nkey='A'\ntitle='A'\nquestion='A'\nparts=[]",
     "de stap heeft geen onderdelen"),
    (b"x = " + b"[" * 50_000, "te diep genest"),
    (b"#" * 1_000_001, "groter dan 1 MB"),
    (b"", r"vreemd\.toml, vanaf regel 1: ‘id’ ontbreekt"),
])
def test_a_file_that_is_no_method_is_refused(text: bytes, said: str) -> None:
    with pytest.raises(Problem, match=said):
        parse_method(text, name="vreemd.toml")


def test_windows_line_ends_and_a_byte_order_mark_are_read() -> None:
    data = b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode()

    assert parse_method(data, name="klein.toml").title == "Klein"


def test_a_missing_file_and_an_unknown_method_are_problems(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"weg\.toml kan niet worden gelezen \(niet gevonden\)"):
        read_method(tmp_path / "weg.toml")
    with pytest.raises(Problem, match="Er zijn: ba, bc, cu, dm"):
        method("xx")


def test_method_texts_never_name_the_person_by_a_fixed_word() -> None:
    for file in (bundled("resources") / "methods").glob("*.toml"):
        text = str(tomllib.loads(file.read_text(encoding="utf-8"))).lower()

        assert not [w for w in ("cliënt", "patiënt", "leerling", "inwoner") if w in text]
