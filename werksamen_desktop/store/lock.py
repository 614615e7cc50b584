# SPDX-License-Identifier: EUPL-1.2
"""The lock file that keeps an archive to one writing process."""

import os
import sys
from pathlib import Path
from typing import IO

from werksamen_desktop.problems import Problem

if sys.platform == "win32":
    import msvcrt

    def _seize(file: IO[str]) -> None:
        file.seek(1 << 20)  # far behind the text, which others must be able to read
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _seize(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Lock:
    """A lock held until `release`; the system drops it when the process dies, however it dies."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("a+", encoding="utf-8")
        try:
            _seize(self._file)
        except OSError as error:
            self._file.seek(0)
            holder = self._file.read().strip()
            self._file.close()
            raise Problem(
                f"De gegevens in {path.parent} zijn al geopend door een andere WerkSamen (proces "
                f"{holder or 'onbekend'}). Sluit die eerst, of kies een andere map met --data."
            ) from error
        self._file.seek(0)
        self._file.truncate()
        self._file.write(str(os.getpid()))
        self._file.flush()

    def release(self) -> None:
        """Let another process have the archive."""
        self._file.close()
