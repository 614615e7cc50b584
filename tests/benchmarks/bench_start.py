# SPDX-License-Identifier: EUPL-1.2
"""Process start to painted and to usable, and peak memory, beside a bare Qt window."""

import os
import re
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from werksamen_desktop.exchange.methods import method
from werksamen_desktop.model.deliberation import new_sitting
from werksamen_desktop.store.archive import Archive

ROOT = Path(__file__).resolve().parents[2]
RUNS = 9
MANY = 1000

BARE = """
import sys
from werksamen_desktop.app.timing import milliseconds_since_start
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, self.painted)
    def painted(self):
        first = milliseconds_since_start()
        {more}
        print(f"geschilderd {{first:.0f}} ms, bruikbaar {{milliseconds_since_start():.0f}} ms")
        sys.stdout.flush()
        QApplication.quit()
app = QApplication([])
window = Window()
window.resize(1366, 768)
window.show()
app.exec()
"""


@dataclass(frozen=True)
class Start:
    """Milliseconds to painted and to usable, peak memory in MiB."""

    painted: float
    usable: float
    memory: float


def start(arguments: list[str]) -> Start:
    """Run one start as a process of its own."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen([sys.executable, *arguments], stdout=subprocess.PIPE, text=True,
                               stderr=subprocess.DEVNULL, env=environment, cwd=ROOT)
    assert process.stdout
    told = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    found = re.search(r"geschilderd (\d+) ms, bruikbaar (\d+) ms", told)
    if process.returncode or not found:
        raise RuntimeError(f"a start failed: {arguments[:3]} gave {told!r}")
    return Start(float(found[1]), float(found[2]), usage.ru_maxrss / 1024)


def fill(folder: Path, number: int) -> None:
    """Make an archive with so many deliberations."""
    archive = Archive.open(folder / "werksamen.db")
    made = []
    for n in range(number):
        sitting = new_sitting(method("dm")).with_case(pseudonym=f"Mevrouw {n}")
        made.append(sitting.with_deliberation(
            question="Mogen wij haar thuis laten wonen?", held_on=date(2026, 1, 1)
            + timedelta(days=n % 300)))
    archive.add(made)
    archive.close()


def rows() -> list[tuple[str, str, str, bool]]:
    """The six start figures, all commands in turn."""
    with tempfile.TemporaryDirectory() as temporary:
        empty, full = Path(temporary, "leeg"), Path(temporary, "vol")
        for folder, number in ((empty, 0), (full, MANY)):
            folder.mkdir()
            fill(folder, number)
        app = ["-m", "werksamen_desktop", "--quit-when-usable", "--data"]
        commands = {
            "bare": ["-c", BARE.format(more="")],
            "sql": ["-c", BARE.format(more="import sqlalchemy.orm")],
            "empty": [*app, str(empty)],
            "full": [*app, str(full)],
        }
        for command in commands.values():
            start(command)
        runs: dict[str, list[Start]] = {name: [] for name in commands}
        for _ in range(RUNS):
            for name, command in commands.items():
                runs[name].append(start(command))
    return _table(runs)


def _table(runs: dict[str, list[Start]]) -> list[tuple[str, str, str, bool]]:
    made = []
    for what, ours, theirs, field, bar in (
        ("start tot geschilderd / kaal venster", "empty", "bare", "painted", 1.6),
        ("start tot bruikbaar, leeg / kaal + sqlalchemy.orm", "empty", "sql", "usable", 1.3),
        (f"start tot bruikbaar, {MANY} beraden / kaal + sqlalchemy.orm", "full", "sql",
         "usable", 1.5),
        ("piekgeheugen, leeg / kaal + sqlalchemy.orm", "empty", "sql", "memory", 1.6),
        (f"piekgeheugen, {MANY} beraden / kaal + sqlalchemy.orm", "full", "sql", "memory", 1.6),
    ):
        mine = statistics.median(getattr(r, field) for r in runs[ours])
        other = statistics.median(getattr(r, field) for r in runs[theirs])
        unit = "MiB" if field == "memory" else "ms"
        made.append((what, f"{mine:.0f} / {other:.0f} {unit} = {mine / other:.2f}×",
                     f"≤ {bar}×", mine / other <= bar))
    return made
