# SPDX-License-Identifier: EUPL-1.2
"""Bugs are logged without anybody's words."""

import sys
from pathlib import Path
from typing import Any

import pytest

from werksamen_desktop.crash import CrashLog
from werksamen_desktop.problems import Problem


def raised(error: BaseException) -> tuple[Any, Any, Any]:
    try:
        raise error
    except BaseException:
        return sys.exc_info()


@pytest.fixture
def log(qapp: Any, tmp_path: Path) -> CrashLog:
    return CrashLog(tmp_path)


def test_a_bug_is_logged_by_type_and_place_without_its_message(log: CrashLog) -> None:
    told: list[str] = []
    log.told.connect(told.append)

    log.caught(*raised(ValueError("Mevrouw Jansen vergeet het gas")))

    text = log.file.read_text("utf-8")
    assert "ValueError" in text
    assert "test_crash.py" in text
    assert "Jansen" not in text + told[0]
    assert str(log.file) in told[0]


def test_a_problem_is_told_as_it_stands_and_not_logged(log: CrashLog) -> None:
    told: list[str] = []
    log.told.connect(told.append)

    log.caught(*raised(Problem("De schijf is vol.")))

    assert told == ["De schijf is vol."]
    assert not log.file.exists()


def test_the_log_does_not_grow_for_ever(log: CrashLog) -> None:
    log.file.write_text("x" * 300_000, "utf-8")

    log.caught(*raised(ValueError()))

    assert log.file.stat().st_size < 150_000


def test_a_log_that_can_not_be_written_does_not_hide_the_dialog(tmp_path: Path, qapp: Any) -> None:
    (tmp_path / "fouten.log").mkdir()
    log, told = CrashLog(tmp_path), []
    log.told.connect(told.append)

    log.caught(*raised(ValueError()))

    assert told
