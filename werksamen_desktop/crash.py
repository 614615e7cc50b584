# SPDX-License-Identifier: EUPL-1.2
"""Our own bugs: to a log without case text, and to the facilitator in one dialog."""

import sys
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from werksamen_desktop import __version__
from werksamen_desktop.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

FILE = "fouten.log"
LARGEST = 200_000
"""Characters above which the oldest half of the log is dropped."""


def frames(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What may be logged of an error: its type and where it came from, never its message,
    which could hold case text."""
    lines = [f"{kind.__module__}.{kind.__qualname__}"]
    for frame in traceback.extract_tb(trace):
        lines.append(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}")
    return "\n".join(lines)


class CrashLog(QObject):
    """Catches what nobody caught. `told` carries a sentence for the facilitator.

    A Problem that reached this far is told as it stands; anything else is a bug and is logged.
    """

    told = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.file = folder / FILE
        self._before: Callable[..., object] = sys.excepthook

    def install(self) -> None:
        """Catch errors from now on."""
        self._before = sys.excepthook
        sys.excepthook = self.caught

    def remove(self) -> None:
        """Leave errors to whoever caught them before."""
        sys.excepthook = self._before

    def caught(self, kind: type[BaseException], error: BaseException,
               trace: TracebackType | None) -> None:
        """Deal with one error."""
        if issubclass(kind, KeyboardInterrupt):
            self._before(kind, error, trace)
        elif isinstance(error, Problem):
            self.told.emit(str(error))
        else:
            self._log(frames(kind, trace))
            self.told.emit(
                "Er ging iets mis in WerkSamen. Uw beraad is bewaard en u kunt verder werken. "
                f"Gebeurt het vaker, geef dan dit bestand aan uw beheerder: {self.file}")

    def _log(self, lines: str) -> None:
        stamp = datetime.now().isoformat(timespec="seconds")
        try:
            held = self.file.read_text("utf-8") if self.file.exists() else ""
            if len(held) > LARGEST:
                held = held[-LARGEST // 2:]
            self.file.write_text(f"{held}{stamp} WerkSamen {__version__}\n{lines}\n", "utf-8")
        except OSError:
            return  # a full disk must not hide the dialog
