# SPDX-License-Identifier: EUPL-1.2
"""The self-test: all parts pass here, and a part that fails is told and counts."""

import json
from pathlib import Path

import pytest

from werksamen_desktop import selftest
from werksamen_desktop.problems import Problem


def test_every_part_of_this_build_is_fine(
        qapp: object, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "rapport.json"

    code = selftest.run(report)

    told = json.loads(report.read_text(encoding="utf-8"))
    lines = capsys.readouterr().out.splitlines()
    assert (code, told["ok"]) == (0, True), lines
    assert [p["name"] for p in told["parts"]] == list(selftest.PARTS)
    assert [line[:4] for line in lines] == ["goed"] * len(selftest.PARTS)


def test_a_part_that_fails_is_told_and_the_others_still_run(
        monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def problem(_: Path) -> str:
        raise Problem("Het lettertype ontbreekt.")

    def bug(_: Path) -> str:
        raise ZeroDivisionError("nul")

    monkeypatch.setattr(selftest, "PARTS", {
        "een": problem, "twee": bug, "drie": lambda _: "klaar"})

    code = selftest.run()

    assert code == 1
    assert capsys.readouterr().out.splitlines() == [
        "fout  een: Het lettertype ontbreekt.", "fout  twee: ZeroDivisionError: nul",
        "goed  drie: klaar"]


def test_a_report_that_cannot_be_written_is_a_problem(
        monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(selftest, "PARTS", {})

    with pytest.raises(Problem, match="kan niet worden geschreven"):
        selftest.run(tmp_path / "weg" / "rapport.json")
