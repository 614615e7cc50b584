# SPDX-License-Identifier: EUPL-1.2
"""The database file: made, recognised, upgraded after a copy, and opened.

Alembic is imported only when there is something to upgrade: it costs a quarter of a second.
"""

import os
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from werksamen_desktop.paths import bundled
from werksamen_desktop.problems import Problem
from werksamen_desktop.store.copies import copy_before
from werksamen_desktop.store.failures import told

if TYPE_CHECKING:
    from alembic.config import Config

APPLICATION_ID = 0x57534D4E
"""Written into the file's header by the first migration ("WSMN"); tells our files from others'."""

_DAILY = ("foreign_keys=ON", "journal_mode=WAL", "synchronous=FULL", "secure_delete=ON",
          "busy_timeout=2000")
_UPGRADING = ("foreign_keys=OFF", "synchronous=FULL", "busy_timeout=2000")
"""A table that is rebuilt is dropped in between, which would take the rows hanging on it along."""

_READING = ("busy_timeout=2000", "query_only=ON")


def open_engine(file: Path, *, reading: bool = False, upgrading: bool = False) -> Engine:
    """An engine with one connection, which threads may hand to each other but not share."""
    engine = create_engine(
        URL.create("sqlite", database=str(file)), module=dbapi2, poolclass=StaticPool,
        connect_args={"check_same_thread": False}, hide_parameters=True)
    pragmas = _UPGRADING if upgrading else _READING if reading else _DAILY

    @event.listens_for(engine, "connect")
    def prepare_connection(connection: dbapi2.Connection, _record: Any) -> None:
        # The driver would begin a transaction for some statements only, and never for a schema's.
        connection.isolation_level = None
        for pragma in pragmas:
            connection.execute(f"PRAGMA {pragma}").close()

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN")

    return engine


def revisions() -> tuple[str, ...]:
    """All schema revisions this version knows, oldest first: migrations/versions/NNNN_words.py."""
    return tuple(sorted(p.name[:4] for p in (bundled("migrations") / "versions").glob("[0-9]*.py")))


def is_current(file: Path) -> bool:
    """Whether the file is there and needs no upgrade."""
    return file.exists() and _revision_of(file) == revisions()[-1]


def make_ready(file: Path) -> None:
    """See to it that the file holds the newest schema: make it, or upgrade it after a copy."""
    if not file.exists():
        _create(file)
        return
    held, known = _revision_of(file), revisions()
    if held not in known:
        raise Problem(f"{file} is gemaakt met een nieuwere versie van WerkSamen (schema {held}). "
                      "Werk WerkSamen bij om het te openen; het bestand blijft zoals het is.")
    if held != known[-1]:
        copy_before(file, known[-1])
        upgrade(file)


def _create(file: Path) -> None:
    # Made aside and then renamed, so that a start cut short never leaves half an archive.
    fresh = file.with_suffix(".nieuw")
    with told(file):
        fresh.unlink(missing_ok=True)
        upgrade(fresh)
        with fresh.open("rb+") as written:
            os.fsync(written.fileno())
        fresh.replace(file)


def _revision_of(file: Path) -> str:
    """The schema revision of one of our files; a Problem for any other file."""
    # Not through the engine, whose pragmas would write into a file that may not be ours.
    address = f"{file.absolute().as_uri()}?mode=rw"
    with told(file), closing(dbapi2.connect(address, uri=True)) as connection:
        if _first(connection, "PRAGMA application_id") == APPLICATION_ID:
            # A process that died left its log behind: then a look at the file is worth the time.
            if _has_log(file) and _first(connection, "PRAGMA quick_check") != "ok":
                raise Problem(f"{file} is beschadigd. Het bestand blijft zoals het is; "
                              "zet een reservekopie terug.")
            if revision := _first(connection, "SELECT version_num FROM alembic_version"):
                return str(revision)
    raise Problem(f"{file} is geen archief van WerkSamen, of het is beschadigd. Het bestand "
                  "blijft zoals het is; kies een andere map met --data.")


def _first(connection: dbapi2.Connection, query: str) -> Any:
    row = connection.execute(query).fetchone()
    return row[0] if row else None


def _has_log(file: Path) -> bool:
    log = file.with_name(f"{file.name}-wal")
    return log.exists() and log.stat().st_size > 0


def upgrade(file: Path, revision: str = "head") -> None:
    """Take a file to a schema revision, wholly or not at all."""
    from alembic import command

    engine = open_engine(file, upgrading=True)
    try:
        with told(file), engine.begin() as connection:
            command.upgrade(alembic_config(connection), revision)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
            if broken is not None:
                raise Problem(f"Het bijwerken van {file} naar schema {revision} is niet gelukt "
                              f"(tabel {broken[0]}). Er is niets gewijzigd.")
    finally:
        engine.dispose()


def alembic_config(connection: Connection) -> "Config":
    """Alembic set up in code, on a connection whose transaction is the caller's."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(bundled("migrations")).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
