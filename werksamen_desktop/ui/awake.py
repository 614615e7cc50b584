# SPDX-License-Identifier: EUPL-1.2
"""Keeps screen and laptop awake while the room is looking."""

from contextlib import ExitStack

from PySide6.QtCore import QObject


class Awake(QObject):
    """Asks the system not to sleep, and lets it again; a system that refuses changes nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._held: ExitStack | None = None

    @property
    def on(self) -> bool:
        """Whether the system was asked to stay awake."""
        return self._held is not None

    def keep(self, on: bool) -> None:
        """Stay awake from now on, or no longer."""
        if on and self._held is None:
            from wakepy import keep

            self._held = ExitStack()
            self._held.enter_context(keep.presenting(on_fail="pass"))
        elif not on and self._held is not None:
            held, self._held = self._held, None
            held.close()
