# SPDX-License-Identifier: EUPL-1.2
"""One saved change at 400 entries, beside the same rows written by the driver alone."""

import tempfile
from contextlib import closing
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter
from uuid import uuid4

from sqlcipher3 import dbapi2

from werksamen_desktop.model import edits, seating
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import Method, Part, Step
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry
from werksamen_desktop.store.archive import Archive
from werksamen_desktop.store.sittings import moment

ENTRIES, CHANGES = 400, 300
MOST_TIMES, MOST_MS = 6.0, 10.0
WORDS = "Zij wil thuis blijven wonen, dicht bij haar dochter en de kat. "

Row = tuple[str, str, str, bool]


def rows() -> list[Row]:
    """What was measured, what came out, the bar, and whether it was met."""
    with tempfile.TemporaryDirectory() as folder:
        sitting = _sitting()
        with closing(_filled(Path(folder) / "ours.db", sitting)) as archive:
            bare = _bare(_filled(Path(folder) / "bare.db", sitting))
            with closing(bare):
                ours, theirs = _measure(archive, bare, sitting)
    times = median(ours) / median(theirs)
    slowest = quantiles(ours, n=20)[-1]
    return [(
        f"één bewaarde wijziging bij {ENTRIES} inbrengen",
        f"p50 {median(ours):.1f} ms, p95 {slowest:.1f} ms; {times:.1f} × de driver alleen "
        f"({median(theirs):.2f} ms)",
        f"≤ {MOST_TIMES:.0f} × en p95 ≤ {MOST_MS:.0f} ms",
        times <= MOST_TIMES and slowest <= MOST_MS)]


def _sitting() -> Sitting:
    part = Part(StepKind.PERSPECTIVES, "perspectief")
    sitting = new_sitting(Method("proef", "Proef", "1", (Step("s", "Stap", "Wat?", (part,)),)))
    for number in range(11):
        sitting = seating.add_seat(sitting, Seat(uuid4(), discipline=f"Discipline {number}"))
    seats = sitting.deliberation.seats
    for number in range(ENTRIES):
        sitting = edits.add_entry(sitting, Entry(
            uuid4(), "perspectief.zicht", WORDS * 3, seat=seats[number % len(seats)].id))
    return sitting


def _filled(file: Path, sitting: Sitting) -> Archive:
    archive = Archive.open(file)
    archive.save(sitting, None)
    return archive


def _bare(archive: Archive) -> dbapi2.Connection:
    """A connection of the driver with the archive's own pragmas, on a file with the same rows."""
    archive.close()
    connection = dbapi2.connect(str(archive.file), isolation_level=None)
    for pragma in ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}").close()
    return connection


def _measure(archive: Archive, bare: dbapi2.Connection,
             sitting: Sitting) -> tuple[list[float], list[float]]:
    """Milliseconds of each save by either side, in turn, the first few left out."""
    ours, theirs = [], []
    for number in range(CHANGES):
        entry = sitting.deliberation.entries[number % ENTRIES]
        text = f"{WORDS} {number}"
        now = edits.set_entry(sitting, entry.id, text=text)
        start = perf_counter()
        archive.save(now, sitting)
        between = perf_counter()
        _write(bare, sitting, entry, text)
        theirs.append((perf_counter() - between) * 1000)
        ours.append((between - start) * 1000)
        sitting = now
    return ours[20:], theirs[20:]


def _write(bare: dbapi2.Connection, sitting: Sitting, entry: Entry, text: str) -> None:
    key = sitting.deliberation.id.hex
    bare.execute("BEGIN")
    bare.execute(
        "UPDATE entries SET position=position, topic=?, text=?, seat=?, kind=?, detail=?, "
        "spoken_by=?, spoken_for=?, marked=?, firm=?, widened_by=?, made_in=? "
        "WHERE deliberation_id=? AND id=?",
        (entry.topic, text, entry.seat.hex if entry.seat else None, entry.kind, entry.detail,
         entry.spoken_by.value, entry.spoken_for, entry.marked, entry.firm, entry.widened_by,
         entry.made_in, key, entry.id.hex))
    bare.execute("UPDATE deliberations SET changed_at=?, findable=0 WHERE id=?", (moment(), key))
    bare.execute("COMMIT")


if __name__ == "__main__":
    for row in rows():
        print(row)
