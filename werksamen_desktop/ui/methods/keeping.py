# SPDX-License-Identifier: EUPL-1.2
"""Keeps what is being written on the shelf, soon after each change."""

from PySide6.QtCore import QObject, QTimer, Signal

from werksamen_desktop.exchange.shelf import MethodShelf
from werksamen_desktop.model.dutch import plural
from werksamen_desktop.problems import Problem
from werksamen_desktop.ui.methods.draft import MethodDraft

PAUSE = 300
"""Milliseconds without a change after which is saved."""

LONGEST = 2000
"""Milliseconds after the first unsaved change within which is saved, however fast one types."""

RETRY = 5000
"""Milliseconds after a failure until the next try."""


class Keeping(QObject):
    """Writes a draft that is sound as the method itself, and one with a mistake beside it.

    `state` says how things stand, `troubled` that something keeps it from being used or kept, and
    `state_changed` that it says something else.
    """

    state_changed = Signal(str)

    def __init__(self, draft: MethodDraft, shelf: MethodShelf,
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft, self._shelf = draft, shelf
        self._kept = draft.method
        self.troubled = bool(draft.mistakes)
        self.state = self._kept_words()
        self._timers = tuple(self._timer(t) for t in (PAUSE, LONGEST, RETRY))
        draft.changed.connect(self._follow)

    def _timer(self, milliseconds: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=milliseconds)
        timer.timeout.connect(self.flush)
        return timer

    def _follow(self) -> None:
        pause, longest, retry = self._timers
        if retry.isActive():  # the disk will not be ready for each key press
            return
        pause.start()
        if not longest.isActive():
            longest.start()
        self._say(self.tr("Bewaren…"), troubled=False)

    def flush(self) -> bool:
        """Write now what is not written yet; whether all is on the disk."""
        for timer in self._timers:
            timer.stop()
        now = self._draft.method
        try:
            if now is not self._kept:
                write = self._shelf.keep_draft if self._draft.mistakes else self._shelf.keep
                write(now)
        except Problem as problem:
            self._timers[2].start()
            self._say(self.tr("Nog niet bewaard. {} Uw tekst blijft staan.").format(problem),
                      troubled=True)
            return False
        self._kept = now
        self._say(self._kept_words(), troubled=bool(self._draft.mistakes))
        return True

    def stop(self) -> bool:
        """Write a last time and let the draft be; whether all is on the disk."""
        self._draft.changed.disconnect(self._follow)
        kept = self.flush()
        self._timers[2].stop()
        return kept

    def _kept_words(self) -> str:
        wrong = len(self._draft.mistakes)
        if not wrong:
            return self.tr("Alles bewaard")
        return self.tr("Bewaard als concept, met {}. Tot alles klopt, geldt de vorige versie."
                       ).format(plural(wrong, "fout", "fouten"))

    def _say(self, words: str, *, troubled: bool) -> None:
        self.troubled = troubled
        if words != self.state:
            self.state = words
            self.state_changed.emit(words)
