# SPDX-License-Identifier: EUPL-1.2
"""Takes a destroyed sitting out of the copies that were made before an upgrade."""

from pathlib import Path
from uuid import UUID

from sqlalchemy.exc import DBAPIError

from werksamen_desktop.store import search, sittings
from werksamen_desktop.store.copies import FOLDER
from werksamen_desktop.store.failures import told
from werksamen_desktop.store.schema import open_engine


def forget_in_copies(file: Path, deliberation: UUID) -> None:
    """Take a sitting out of each copy; a copy it cannot be taken out of is destroyed whole."""
    for copy in sorted((file.parent / FOLDER).glob("*")):
        with told(copy):
            if copy.suffix != ".db" or not _forgotten(copy, deliberation):
                copy.unlink()


def _forgotten(copy: Path, deliberation: UUID) -> bool:
    """Take the sitting out; False where the copy is damaged or its schema is another."""
    engine = open_engine(copy)
    try:
        with engine.begin() as connection:
            if sittings.is_kept(connection, deliberation):
                sittings.destroy(connection, deliberation)
                search.forget(connection)
    except DBAPIError:
        return False
    finally:
        engine.dispose()
    return True
