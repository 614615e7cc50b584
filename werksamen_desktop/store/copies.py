# SPDX-License-Identifier: EUPL-1.2
"""Copies of the archive that count only once they were opened and compared."""

import os
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2

from werksamen_desktop.problems import Problem
from werksamen_desktop.store.failures import told

FOLDER = "reservekopieen"


def copy_before(file: Path, revision: str) -> Path:
    """Copy an archive beside itself before it is taken to another schema revision."""
    now = datetime.now()
    return verified_copy(file, file.parent / FOLDER / f"{file.stem} {now:%Y-%m-%d %H.%M.%S} "
                                                      f"voor schema {revision}.db")


def verified_copy(file: Path, target: Path) -> Path:
    """Copy an archive, open the copy and compare it row for row count; only then name it so."""
    part = target.parent / "onvolledig.deel"
    with told(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        with closing(dbapi2.connect(str(file))) as source:
            source.execute("VACUUM INTO ?", (str(part),))
            expected = _counts(source)
        with closing(dbapi2.connect(str(part))) as copy:
            sound = copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            same = sound and _counts(copy) == expected
        if not same:
            part.unlink()
            raise Problem(f"De reservekopie {target} klopt niet met {file}. Er is niets gewijzigd.")
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        part.replace(target)
    return target


def _counts(connection: dbapi2.Connection) -> dict[str, int]:
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]
            for (name,) in tables}
