# SPDX-License-Identifier: EUPL-1.2
"""The archive checked: the file, its references, its schema, its search table and its sittings."""

from uuid import UUID

from sqlalchemy import Connection, select, text

from werksamen_desktop.store import sittings
from werksamen_desktop.store.tables import SEARCH, deliberations, metadata


def faults(connection: Connection) -> tuple[str, ...]:
    """What is wrong, in Dutch sentences without content; nothing for a sound archive."""
    found = [*_of_file(connection), *_of_schema(connection)]
    # Without its tables no sitting can be read, and the reason has been told.
    return tuple(found or _of_sittings(connection))


def _of_file(connection: Connection) -> list[str]:
    found = [f"Bestand: {line}" for (line,) in connection.exec_driver_sql("PRAGMA integrity_check")
             if line != "ok"]
    found += [f"Tabel {row[0]}: een regel verwijst naar {row[2]}, maar die ontbreekt."
              for row in connection.exec_driver_sql("PRAGMA foreign_key_check")]
    return found


def _of_schema(connection: Connection) -> list[str]:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    context = MigrationContext.configure(connection, opts={
        "include_name": lambda name, kind, _: not (kind == "table" and name.startswith(SEARCH))})
    found = [f"Schema: wijkt af ({change[0] if isinstance(change, tuple) else change[0][0]})."
             for change in compare_metadata(context, metadata)]
    has_search = connection.execute(text(
        "SELECT 1 FROM sqlite_master WHERE name = :name"), {"name": SEARCH}).first()
    return found if has_search else [*found, "Schema: de zoektabel ontbreekt."]


def _of_sittings(connection: Connection) -> list[str]:
    found = []
    for key in connection.scalars(select(deliberations.c.id)).all():
        try:
            whole = sittings.read(connection, UUID(hex=key)) is not None
        except (ValueError, KeyError, TypeError):
            whole = False
        if not whole:
            found.append(f"Beraad {UUID(hex=key)}: de inhoud kan niet worden gelezen.")
    return found
