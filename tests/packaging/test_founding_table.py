# SPDX-License-Identifier: EUPL-1.2
"""README's table of the founding documents names every row, real files and real journeys."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
ROWS = (
    [f"0.{n}" for n in range(1, 15)] + [f"1.0{letter}" for letter in "abcd"]
    + [f"1.{n}" for n in range(1, 11)] + ["2.0", "2.L1", "2.L2", "2.L3", "2.SG"]
    + [f"2.Q{n}" for n in range(1, 9)] + [f"2.S{n}" for n in range(1, 9)]
    + [f"3.{n}" for n in range(1, 8)] + [f"4.{n}" for n in range(1, 11)])


def table() -> dict[str, tuple[str, list[str]]]:
    """Each row's number with what it does and the files it names."""
    readme = (ROOT / "README.md").read_text("utf-8")
    section = readme.split("## The founding documents, row by row")[1].split("\n## ")[0]
    found = {}
    for line in section.splitlines():
        cells = [c.strip() for c in line.strip("|").split("|")]
        if len(cells) == 3 and re.match(r"[0-4]\.\w+", cells[0]):
            for number in cells[0].split(", "):
                found[number] = (cells[1], re.findall(r"`([^`]+)`", cells[2]))
    return found


def test_every_row_is_there_once_and_says_what_it_does() -> None:
    held = table()

    assert sorted(held) == sorted(ROWS)
    assert [n for n, (told, files) in held.items() if len(told) < 20 or not files] == []


def test_every_file_it_names_exists() -> None:
    named = {f for _, files in table().values() for f in files}

    missing = [f for f in named
               if not (ROOT / f).is_file() and not (ROOT / "werksamen_desktop" / f).is_file()]

    assert missing == []


def test_every_row_has_a_journey() -> None:
    journeys = " ".join(file.read_text("utf-8")
                        for file in (ROOT / "tests" / "journeys").glob("test_founding_*.py"))
    names = re.findall(r"def test_(\w+)", journeys)

    walked = {n for n in ROWS for name in names
              if f"_{name}_".find(f"_{n.replace('.', '_').lower()}_") >= 0}

    assert sorted(set(ROWS) - walked) == []
