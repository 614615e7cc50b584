# SPDX-License-Identifier: EUPL-1.2
"""Covers the list of sittings while a beamer may be showing it."""

from PySide6.QtCore import QObject, QTimer

from werksamen_desktop.ui.screens import SETTLE, SystemScreens
from werksamen_desktop.ui.start.start_page import StartPage


class Covering(QObject):
    """Follows the screens: the list names other clients and must not reach the room.

    Two screens in one place are a mirrored beamer. A mirrored beamer that the system reports as
    one screen is seen by the change: when screens change and one is left, the list is covered
    until the facilitator shows it, or the screens are apart.
    """

    def __init__(self, page: StartPage, system: SystemScreens,
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page, self._system = page, system
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(SETTLE)
        self._settled.timeout.connect(self.follow)
        system.removed.connect(lambda _: self._page.set_covered(True))
        system.changed.connect(self._settled.start)
        if self._mirrored():
            page.set_covered(True)

    def _mirrored(self) -> bool:
        areas = [f.geometry for f in self._system.facts()]
        return any(one == other for place, one in enumerate(areas) for other in areas[place + 1:])

    def follow(self) -> None:
        """Cover or show the list, now that the screens have settled."""
        self._page.set_covered(len(self._system.facts()) < 2 or self._mirrored())
