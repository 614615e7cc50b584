# SPDX-License-Identifier: EUPL-1.2
"""A process killed at any moment, also inside a write, leaves a whole archive behind."""

import mmap
import os
import random
import struct
import subprocess
import sys
import time
from pathlib import Path
from uuid import uuid4

import pytest

from werksamen_desktop.exchange.methods import method
from werksamen_desktop.model.deliberation import new_sitting
from werksamen_desktop.model.edits import add_entry
from werksamen_desktop.model.weighing import Entry
from werksamen_desktop.store.archive import Archive

CHILD = Path(__file__).with_name("typing_child.py")
STATE = struct.Struct("4q")
KILLS = 14


def kill_while_typing(folder: Path, state: Path, deliberation: str, *, in_write: bool
                      ) -> tuple[int, bool]:
    """Let a child type, kill it, and tell how many words it had kept and whether it was writing."""
    state.write_bytes(STATE.pack(0, 0, 0, 0))
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen",
                                "PYTHONPATH": os.pathsep.join(sys.path)}
    child = subprocess.Popen(
        [sys.executable, str(CHILD), str(folder), str(state), deliberation], env=environment,
        stderr=subprocess.PIPE)
    with state.open("r+b") as file:
        shared = mmap.mmap(file.fileno(), STATE.size)
    deadline = time.monotonic() + 30
    while not STATE.unpack(shared[:STATE.size])[3] and time.monotonic() < deadline:
        assert child.poll() is None, child.stderr and child.stderr.read()
        time.sleep(0.01)
    moment = time.monotonic() + random.uniform(0.05, 0.4)
    while time.monotonic() < moment or (in_write and not STATE.unpack(shared[:STATE.size])[2]):
        assert time.monotonic() < deadline, "the child never wrote"
    child.kill()
    child.wait()
    if child.stderr:
        child.stderr.close()
    _, kept, writing, _ = STATE.unpack(shared[:STATE.size])
    shared.close()
    return kept, bool(writing)


def test_at_most_the_last_unfinished_burst_is_missing_after_a_kill(
        tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = Archive.open(tmp_path / "werksamen.db")
    sitting = new_sitting(method("dm"))
    for n in range(100):
        sitting = add_entry(sitting, Entry(uuid4(), "facts", f"inbreng {n}"))
    archive.save(sitting, None)
    archive.close()
    inside = 0

    for turn in range(KILLS):
        kept, writing = kill_while_typing(
            tmp_path, tmp_path / "state", str(sitting.deliberation.id), in_write=turn % 2 == 0)
        inside += writing
        archive = Archive.open(tmp_path / "werksamen.db")
        try:
            assert archive.check() == ()
            found = archive.load(sitting.deliberation.id)
        finally:
            archive.close()
        words = found.case.story.split()
        assert words == [f"w{n}" for n in range(len(words))]
        assert len(words) >= kept
        assert len(found.deliberation.entries) == 100

    with capsys.disabled():
        print(f"\n{inside} of {KILLS} kills fell inside a write ({inside / KILLS:.0%})")
    assert inside >= 0.3 * KILLS
