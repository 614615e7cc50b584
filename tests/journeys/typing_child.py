# SPDX-License-Identifier: EUPL-1.2
"""A process that types into a real field until it is killed.

Arguments: data folder, state file, deliberation id. The state file is memory shared with the
parent, four numbers: how many words were typed, how many were in the last write that ended,
whether a write is under way, and whether typing has begun.
"""

import mmap
import struct
import sys
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from werksamen_desktop.autosave import Autosave
from werksamen_desktop.model import topics
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.room import Room
from werksamen_desktop.store.archive import Archive
from werksamen_desktop.ui.fields import TextField

STATE = struct.Struct("4q")
TOPIC = "case.story"


class Watched:
    """The archive, telling the parent when a write begins and ends."""

    def __init__(self, archive: Archive, shared: mmap.mmap) -> None:
        self.archive, self.shared = archive, shared
        self.typed = self.kept = 0

    def tell(self, *, writing: bool) -> None:
        self.shared[:STATE.size] = STATE.pack(self.typed, self.kept, writing, 1)

    def save(self, now: Sitting, last: Sitting | None) -> None:
        words = len(now.case.story.split())
        self.tell(writing=True)
        self.archive.save(now, last)
        self.kept = words
        self.tell(writing=False)


def main() -> None:
    folder, state, deliberation = Path(sys.argv[1]), Path(sys.argv[2]), UUID(sys.argv[3])
    with state.open("r+b") as file:
        shared = mmap.mmap(file.fileno(), STATE.size)
    app = QApplication([])
    archive = Archive.open(folder / "werksamen.db")
    watched = Watched(archive, shared)
    room = Room(archive.load(deliberation))
    autosave = Autosave(room, watched, saved=room.sitting)
    field = TextField("Verhaal")
    field.edited.connect(
        lambda text: room.edit(lambda s: topics.write_text(s, TOPIC, text), burst=TOPIC))
    field.show()

    def type_word() -> None:
        QTest.keyClicks(field, f"w{watched.typed} ")
        watched.typed += 1
        watched.tell(writing=False)
        if watched.typed % 2 == 0:
            autosave.flush()

    timer = QTimer()
    timer.timeout.connect(type_word)
    timer.start(0)
    app.exec()


if __name__ == "__main__":
    main()
