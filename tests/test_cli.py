# SPDX-License-Identifier: EUPL-1.2
"""The command line, on real archives and real files."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from werksamen_desktop import __version__
from werksamen_desktop.cli import run
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.json_file import read_file, sitting_to_json
from werksamen_desktop.model.deliberation import Closing, Sitting
from werksamen_desktop.paths import archive_file
from werksamen_desktop.store.archive import Archive

NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)

Say = Callable[..., tuple[int, str, str]]


@pytest.fixture
def say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Say:
    """Give a command to a data folder of its own: exit code, output, complaints."""

    def give(*words: object) -> tuple[int, str, str]:
        code = run(["--data", str(tmp_path / "gegevens"), *map(str, words)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return give


@pytest.fixture
def kept(tmp_path: Path) -> Sitting:
    """An example sitting that is in the data folder already."""
    sitting = example_sitting("dm")
    (tmp_path / "gegevens").mkdir()
    archive = Archive.open(archive_file(tmp_path / "gegevens"))
    archive.save(sitting, None)
    archive.close()
    return sitting


def test_an_empty_archive_lists_nothing(say: Say) -> None:
    assert say("list") == (0, "Er zijn nog geen beraden.\n", "")
    assert say("list", "--json") == (0, "[]\n", "")


def test_a_list_names_what_automation_needs(say: Say, kept: Sitting) -> None:
    code, out, err = say("list", "--json")

    row = json.loads(out)[0]
    assert (code, err) == (0, "")
    assert row["id"] == str(kept.deliberation.id)
    assert row["title"] == kept.title
    assert row["method"] == "Dilemmamethode"
    assert row["date"] == "2026-11-20"
    assert row["outcome"] == "joint"
    assert (row["agreements"], row["agreements_done"]) == (5, 0)
    assert row["example"] is True
    assert row["closed"] is False


def test_a_list_for_people_says_it_in_dutch(say: Say, kept: Sitting) -> None:
    _, out, _ = say("list")

    assert "20 nov 2026" in out
    assert "Gezamenlijk besluit" in out
    assert str(kept.deliberation.id)[:8] in out


def test_the_methods_are_told_with_their_steps(say: Say) -> None:
    _, out, _ = say("methods", "--json")

    found: list[dict[str, Any]] = json.loads(out)
    steps = {m["id"]: len(m["steps"]) for m in found}
    assert len(steps) >= 24
    assert (steps["dm"], steps["ib"], steps["us"]) == (10, 19, 9)
    assert "dm   Dilemmamethode" in say("methods")[1]


def test_minutes_are_a_pdf_with_the_words_of_the_sitting(
        say: Say, kept: Sitting, tmp_path: Path) -> None:
    target = tmp_path / "verslag.pdf"

    code, out, _ = say("minutes", kept.deliberation.id, "--out", target)

    document = pypdfium2.PdfDocument(target)
    words = document[0].get_textpage().get_text_range()
    document.close()
    assert code == 0
    assert str(target) in out
    assert "Mevrouw A." in words


def test_minutes_of_a_sitting_that_was_opened_again_are_the_next_version(
        say: Say, kept: Sitting, tmp_path: Path) -> None:
    closings = (Closing(NOON, NOON, "Een naam klopte niet."), Closing(NOON))
    archive = Archive.open(archive_file(tmp_path / "gegevens"))
    archive.save(kept.with_deliberation(closings=closings), kept)
    archive.close()
    target = tmp_path / "verslag.pdf"

    say("minutes", kept.deliberation.id, "--out", target)

    document = pypdfium2.PdfDocument(target)
    words = document[0].get_textpage().get_text_range()
    document.close()
    assert "versie 2" in words
    assert "concept" not in words


def test_a_sitting_may_be_named_by_the_beginning_of_its_id(
        say: Say, kept: Sitting, tmp_path: Path) -> None:
    code, _, _ = say("export", str(kept.deliberation.id)[:9].upper(), tmp_path / "uit.json")

    assert code == 0


def test_export_import_export_gives_the_same_bytes(
        say: Say, kept: Sitting, tmp_path: Path) -> None:
    first, second = tmp_path / "een.json", tmp_path / "twee.json"
    say("export", kept.deliberation.id, first, "--with-private")

    other = str(tmp_path / "ander")
    assert run(["--data", other, "import", str(first)]) == 0
    assert run(["--data", other, "export", str(kept.deliberation.id), str(second),
                "--with-private"]) == 0

    assert first.read_bytes() == second.read_bytes()
    assert read_file(second) == (kept,)


def test_private_notes_and_sealed_answers_stay_out_of_an_export(
        say: Say, tmp_path: Path) -> None:
    sitting = example_sitting("dm").with_deliberation(revealed=())
    source, target = tmp_path / "in.json", tmp_path / "uit.json"
    data = json.loads(sitting_to_json(example_sitting("dm"), with_private=True))
    data["deliberation"]["revealed"] = []
    source.write_text(json.dumps(data), encoding="utf-8")
    say("import", source)

    _, out, _ = say("export", data["deliberation"]["id"], target)

    text = target.read_text(encoding="utf-8")
    assert "nog niet onthuld: 49 antwoorden" in out
    assert not [n for n in sitting.deliberation.notes if n.text in text]
    assert not [j for j in sitting.deliberation.judgements if j.loss in text]


def test_an_id_that_exists_is_a_problem_unless_it_replaces(
        say: Say, kept: Sitting, tmp_path: Path) -> None:
    file = tmp_path / "in.json"
    changed = kept.with_deliberation(place="Elders")
    file.write_text(sitting_to_json(changed), encoding="utf-8")

    code, out, err = say("import", file)

    assert (code, out) == (1, "")
    assert "staat al in" in err
    assert err.count("\n") == 1
    assert say("import", file, "--replace")[0] == 0
    say("export", kept.deliberation.id, tmp_path / "uit.json")
    assert read_file(tmp_path / "uit.json")[0].deliberation.place == "Elders"


def test_several_files_come_in_together_or_not_at_all(say: Say, tmp_path: Path) -> None:
    good, bad = tmp_path / "goed.json", tmp_path / "fout.json"
    good.write_text(sitting_to_json(example_sitting("dm")), encoding="utf-8")
    bad.write_text("{", encoding="utf-8")

    code, _, err = say("import", good, bad)

    assert code == 1
    assert f"{bad}: dit is geen geldige JSON (regel 1, teken 2)." in err
    assert say("list", "--json")[1] == "[]\n"
    assert say("import", good)[1] == "Opgenomen: 1 beraad.\n"


def test_a_whole_archive_is_sound(say: Say, kept: Sitting) -> None:
    code, out, err = say("check")

    assert (code, err) == (0, "")
    assert out.startswith("In orde: ")


def test_a_damaged_archive_is_a_problem(say: Say, tmp_path: Path) -> None:
    (tmp_path / "gegevens").mkdir()
    archive_file(tmp_path / "gegevens").write_bytes(b"dit is geen database" * 400)

    for command in (["check"], ["list"], ["export", "0", tmp_path / "uit.json"]):
        code, out, err = say(*command)

        assert (code, out) == (1, "")
        assert err.endswith("\n")
    assert not (tmp_path / "uit.json").exists()


def test_an_archive_with_damage_in_its_midst_is_a_problem_and_stays_as_it_is(
        say: Say, kept: Sitting, tmp_path: Path) -> None:
    file = archive_file(tmp_path / "gegevens")
    held = bytearray(file.read_bytes())
    for place in range(1000, len(held), 900):
        held[place] ^= 255
    file.write_bytes(held)

    for command in (["check"], ["list"], ["minutes", kept.deliberation.id, "--out",
                                          tmp_path / "uit.pdf"]):
        code, out, err = say(*command)

        assert (code, out) == (1, "")
        assert err.count("\n") == 1
        assert "beschadigd" in err
    assert file.read_bytes() == held


@pytest.mark.parametrize(("asked", "said"), [
    ("zz", "geen beraad met dit kenmerk"), ("Mevrouw A.", "geen beraad met dit kenmerk"),
    (" ", "Noem het kenmerk"), ("", "Noem het kenmerk"),
])
def test_an_unknown_id_is_a_problem_that_repeats_nothing(
        say: Say, kept: Sitting, tmp_path: Path, asked: str, said: str) -> None:
    code, _, err = say("minutes", asked, "--out", tmp_path / "v.pdf")

    assert code == 1
    assert said in err
    assert "Mevrouw" not in err
    assert not (tmp_path / "v.pdf").exists()


def test_an_id_that_fits_more_sittings_is_a_problem(say: Say, tmp_path: Path) -> None:
    file = tmp_path / "in.json"
    for number in "12":
        data = json.loads(sitting_to_json(example_sitting("dm")))
        data["deliberation"]["id"] = f"0000000{number}-0000-4000-8000-000000000000"
        file.write_text(json.dumps(data), encoding="utf-8")
        say("import", file)

    code, _, err = say("export", "0000", tmp_path / "uit.json")

    assert code == 1
    assert "past op 2 beraden" in err


def test_an_unwritable_target_is_a_problem(say: Say, kept: Sitting, tmp_path: Path) -> None:
    for command in (["export", kept.deliberation.id, tmp_path / "weg" / "uit.json"],
                    ["minutes", kept.deliberation.id, "--out", tmp_path / "weg" / "v.pdf"]):
        code, out, err = say(*command)

        assert (code, out) == (1, "")
        assert err.count("\n") == 1


def test_a_demo_of_an_unknown_method_is_a_problem(say: Say, tmp_path: Path) -> None:
    code, _, err = say("demo", "--out", tmp_path / "uit", "--method", "xx")

    assert code == 1
    assert err.startswith("Er is geen methode ‘xx’. Er zijn: ba, bc, cu, dm, ")


@pytest.mark.parametrize(("words", "said"), [
    (["lijst"], "werksamen: OPDRACHT kent alleen"),
    (["export"], "werksamen export: hier ontbreekt: ID, BESTAND.json"),
    (["minutes", "1"], "hier ontbreekt: --out"),
    (["list", "--xml"], "er staat iets wat WerkSamen niet kent"),
    (["--data"], "--data vraagt om één waarde"),
    (["import"], "hier ontbreekt: BESTAND.json"),
])
def test_wrong_usage_is_told_in_dutch_with_code_2(
        words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(words)

    err = capsys.readouterr().err
    assert left.value.code == 2
    assert said in err
    assert err.startswith("gebruik: werksamen")


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(["--version"])

    assert left.value.code == 0
    assert capsys.readouterr().out == f"WerkSamen {__version__}\n"


def alone(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own, without a display."""
    blind = {k: v for k, v in os.environ.items()
             if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONIOENCODING")}
    return subprocess.run([sys.executable, "-m", "werksamen_desktop", *words], text=True,
                          capture_output=True, encoding="utf-8", timeout=60, check=False,
                          env=blind | environment)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
def test_without_a_display_the_app_says_so_and_names_the_demo(tmp_path: Path) -> None:
    done = alone("--data", str(tmp_path))

    assert done.returncode == 1
    assert done.stderr.startswith("Er is geen beeldscherm.")
    assert "werksamen demo --out MAP" in done.stderr


def test_words_of_any_script_go_through_a_pipe(tmp_path: Path) -> None:
    file = tmp_path / "in.json"
    text = sitting_to_json(example_sitting("dm")).replace("Mevrouw A.", "السيدة Żółć")
    file.write_text(text, encoding="utf-8")

    alone("--data", str(tmp_path), "import", str(file), PYTHONUTF8="0", LC_ALL="C")
    done = alone("--data", str(tmp_path), "list", PYTHONUTF8="0", LC_ALL="C")

    assert "السيدة Żółć" in done.stdout


def test_the_entry_leaves_heavy_libraries_to_the_commands() -> None:
    probe = ("import sys, werksamen_desktop.__main__, werksamen_desktop.cli; "
             "heavy = {'sqlalchemy', 'alembic', 'reportlab', 'PySide6', 'pypdfium2'}; "
             "print(sorted(heavy & set(sys.modules)))")

    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True,
                          timeout=60, check=True)

    assert done.stdout.strip() == "[]"


def test_timing_a_start_that_fails_says_why_and_ends(tmp_path: Path) -> None:
    archive_file(tmp_path).write_text("geen database", "utf-8")

    ran = subprocess.run(
        [sys.executable, "-m", "werksamen_desktop", "--data", str(tmp_path), "--quit-when-usable"],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True,
        timeout=60, check=False)

    assert ran.returncode == 1
    assert "geen archief van WerkSamen" in ran.stderr
    assert archive_file(tmp_path).read_text("utf-8") == "geen database"
