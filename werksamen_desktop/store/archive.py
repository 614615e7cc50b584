# SPDX-License-Identifier: EUPL-1.2
"""The archive: all sittings on disk, as values in and values out."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from threading import RLock
from uuid import UUID

from sqlalchemy import Connection, Engine, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from werksamen_desktop.model.case import Case
from werksamen_desktop.model.deliberation import Listing, OpenAgreement, Sitting
from werksamen_desktop.model.library import Library
from werksamen_desktop.problems import Problem
from werksamen_desktop.store import library, listings, search, sittings, soundness
from werksamen_desktop.store.failures import told
from werksamen_desktop.store.forgetting import forget_in_copies
from werksamen_desktop.store.lock import Lock
from werksamen_desktop.store.schema import is_current, make_ready, open_engine
from werksamen_desktop.store.tables import deliberations, state

_LAST_OPEN = "last_open"
_OWN_LIBRARY = "own_library"


class Archive:
    """One database file of sittings, written by one process at a time.

    Each method is one transaction. Errors of the database or the disk come out as Problem; after
    one, nothing of that call is on disk. May be used from any thread; calls wait for each other.
    """

    def __init__(self, file: Path, engine: Engine, lock: Lock | None) -> None:
        self.file = file
        self._engine = engine
        self._lock = lock
        self._turn = RLock()

    def __repr__(self) -> str:
        return f"Archive({str(self.file)!r})"

    @classmethod
    def open(cls, file: Path, *, reading: bool = False) -> "Archive":
        """Open an archive: made when there is none, upgraded after a copy when it is older.

        `reading` leaves the archive to whoever writes in it and changes nothing, unless it has
        yet to be made or upgraded.
        """
        with told(file):
            if reading and is_current(file):
                return cls(file, open_engine(file, reading=True), None)
            lock = Lock(file.with_suffix(".lock"))
            try:
                make_ready(file)
                engine = open_engine(file)
                engine.connect().close()
            except BaseException:
                lock.release()
                raise
        return cls(file, engine, lock)

    def close(self) -> None:
        """Let the file go; SQLite folds its log into it."""
        with self._turn, told(self.file):
            try:
                self._engine.dispose()
            finally:
                if self._lock is not None:
                    self._lock.release()

    @contextmanager
    def _work(self) -> Iterator[Connection]:
        with self._turn, told(self.file), self._engine.begin() as connection:
            yield connection

    # Sittings ------------------------------------------------------------------------------------

    def listings(self) -> tuple[Listing, ...]:
        """The sittings that are not in the trash, newest first."""
        with self._work() as connection:
            return listings.listed(connection)

    def trashed(self) -> tuple[Listing, ...]:
        """The sittings in the trash, last thrown first."""
        with self._work() as connection:
            return listings.trashed(connection)

    def load(self, deliberation: UUID) -> Sitting:
        """A whole sitting, also from the trash."""
        with self._work() as connection:
            try:
                found = sittings.read(connection, deliberation)
            except (ValueError, KeyError, TypeError) as error:
                raise Problem(f"Beraad {deliberation} in {self.file} kan niet worden gelezen: het "
                              "is beschadigd of met een nieuwere versie gemaakt.") from error
        if found is None:
            raise Problem(f"Beraad {deliberation} staat niet in {self.file}.")
        return found

    def save(self, now: Sitting, last: Sitting | None) -> None:
        """Write in what a sitting differs from `last`, the value saved or loaded before."""
        with self._work() as connection:
            sittings.write(connection, now, last)

    def add(self, added: Sequence[Sitting], *, replace: bool = False) -> None:
        """Take in sittings from elsewhere, all or none; cases with one id become one case."""
        with self._work() as connection:
            seen: set[UUID] = set()
            for sitting in added:
                key = sitting.deliberation.id
                if key in seen:
                    raise Problem(f"Beraad {key} komt tweemaal voor. Er is niets toegevoegd.")
                if not replace and sittings.is_kept(connection, key):
                    raise Problem(f"Beraad {key} staat al in {self.file} (kijk ook in de "
                                  "prullenbak). Er is niets toegevoegd; kies ‘vervangen’ "
                                  "(--replace) als dat de bedoeling is.")
                seen.add(key)
                sittings.merge_in(connection, sitting, replacing=replace)

    # Trash ---------------------------------------------------------------------------------------

    def trash(self, deliberation: UUID) -> None:
        """Put a sitting in the trash."""
        self._set_trashed(deliberation, sittings.moment())

    def restore(self, deliberation: UUID) -> None:
        """Take a sitting out of the trash."""
        self._set_trashed(deliberation, None)

    def _set_trashed(self, deliberation: UUID, at: str | None) -> None:
        with self._work() as connection:
            connection.execute(update(deliberations).where(
                deliberations.c.id == deliberation.hex).values(trashed_at=at))

    def destroy(self, deliberation: UUID) -> None:
        """Delete a sitting for good, with its case when it was the last; words are overwritten.

        The copies go first: should one of them fail, the sitting is still there to be destroyed.
        """
        forget_in_copies(self.file, deliberation)
        with self._work() as connection:
            sittings.destroy(connection, deliberation)
            search.forget(connection)
        with self._turn, told(self.file), self._engine.connect() as connection:
            driver = connection.connection.cursor()
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            driver.close()

    # Agreements and what is found again ----------------------------------------------------------

    def agreements(self) -> tuple[OpenAgreement, ...]:
        """The agreements that are still to be done."""
        with self._work() as connection:
            return listings.open_agreements(connection)

    def tick_agreement(self, case: UUID, agreement: UUID, done: bool) -> Case:
        """Tick an agreement off, or not after all; the case as it is then.

        A handover is ticked off by its confirmation.
        """
        with self._work() as connection:
            held = sittings.read_case(connection, case)
            if held is None or agreement not in {a.id for a in held.agreements}:
                raise Problem(f"Deze afspraak staat niet meer in {self.file}. "
                              "Open de lijst opnieuw.")
            ticked = replace(held, agreements=tuple(
                a.ticked(done=done) if a.id == agreement else a for a in held.agreements))
            sittings.write_case(connection, ticked, held)
        return ticked

    def search(self, text: str) -> tuple[UUID, ...]:
        """The sittings with words that begin like all of these, best first; all for no words."""
        with self._work() as connection:
            if self._lock is not None:
                search.gather(connection)
            return search.find(connection, text)

    # Library, and where one was ------------------------------------------------------------------

    def library(self) -> Library:
        """The reusable lists; until they were changed, the ones that come with the app."""
        with self._work() as connection:
            own = self._remembered(connection, _OWN_LIBRARY)
            return library.read(connection) if own else library.shipped()

    def save_library(self, kept: Library) -> None:
        """Keep the reusable lists."""
        with self._work() as connection:
            library.write(connection, kept)
            self._remember(connection, _OWN_LIBRARY, "1")

    def last_open(self) -> UUID | None:
        """The sitting that was open when the app last stopped, unless it was left properly."""
        with self._work() as connection:
            key = self._remembered(connection, _LAST_OPEN)
            found = UUID(hex=key) if key else None
            return found if found and sittings.is_kept(connection, found) else None

    def remember_open(self, deliberation: UUID | None) -> None:
        """Remember which sitting is open, or that none is."""
        with self._work() as connection:
            if deliberation is None:
                connection.execute(delete(state).where(state.c.key == _LAST_OPEN))
            else:
                self._remember(connection, _LAST_OPEN, deliberation.hex)

    def _remembered(self, connection: Connection, key: str) -> str | None:
        return connection.scalar(select(state.c.value).where(state.c.key == key))

    def _remember(self, connection: Connection, key: str, value: str) -> None:
        connection.execute(insert(state).values(key=key, value=value).on_conflict_do_update(
            index_elements=["key"], set_={"value": value}))

    def check(self) -> tuple[str, ...]:
        """What is wrong with file, schema or content, in Dutch; nothing when all is well."""
        with self._work() as connection:
            return soundness.faults(connection)
