# SPDX-License-Identifier: EUPL-1.2
"""The demo as one would give it: a method played by key and mouse, its minutes read back.

One method in each run of the tests, which changes with the methods themselves; all of them with
``python3 packaging/dev.py demos``.
"""

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from zlib import crc32

import pytest

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.methods import methods
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.paths import archive_file
from werksamen_desktop.store.archive import Archive

from .conftest import pdf_words, squeezed
from .test_dilemma import words_by_field

ROOT = Path(__file__).parents[2]
PLAYED = {"Entry.text", "Value.word", "Norm.text", "Option.text", "Argument.text", "Judgement.text",
          "Poll.proposal", "Vote.reason", "Decision.text", "Dissent.text", "Agreement.step"}
"""What is typed while the sitting is held, whatever the method."""

PATIENCE, SHORT = 240, 14
"""Seconds for one demo on a busy machine, and the parts of a method that is played in each run."""


def chosen() -> list[str]:
    """All methods when asked for, else a short one."""
    found = sorted(methods())
    if os.environ.get("WERKSAMEN_DEMOS") == "all":
        return found
    found = [key for key in found if sum(len(s.parts) for s in methods()[key].steps) <= SHORT]
    return [found[crc32(repr([methods()[key] for key in found]).encode()) % len(found)]]


def play(method: str, folder: Path) -> Sitting:
    """Play the demo into an archive; the sitting that is kept."""
    platform = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-m", "werksamen_desktop", "--data", str(folder / "data"), "demo",
         "--method", method, "--out", str(folder), "--into-archive"],
        env=os.environ | platform, capture_output=True, text=True, encoding="utf-8",
        timeout=PATIENCE, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    with closing(Archive.open(archive_file(folder / "data"))) as archive:
        (row,) = archive.listings()
        return archive.load(row.id)


@pytest.mark.parametrize("method", chosen())
def test_a_method_is_played_to_the_end_and_its_minutes_hold_what_was_said(
        method: str, tmp_path: Path) -> None:
    said = words_by_field(example_sitting(method))

    kept = words_by_field(play(method, tmp_path))

    left_out = {name: said[name] - kept.get(name, set()) for name in PLAYED & said.keys()}
    assert {name: words for name, words in left_out.items() if words} == {}
    paper = pdf_words(tmp_path / "verslag.pdf")
    assert [text for name in PLAYED & kept.keys() for text in kept[name]
            if squeezed(text) not in paper] == []
    steps = len(example_sitting(method).deliberation.steps)
    for window in ("facilitator", "beamer"):
        assert (tmp_path / f"{window}-{steps:02}.png").stat().st_size > 2000
