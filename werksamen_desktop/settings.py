# SPDX-License-Identifier: EUPL-1.2
"""Settings: what the app remembers of windows and screens, beside the archive."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

FILE = "instellingen.ini"


class Settings:
    """A small INI file in the data folder; it holds nothing of any case.

    Something unreadable counts as not set: a setting is never a reason to stop.
    """

    def __init__(self, folder: Path) -> None:
        self._file = QSettings(str(folder / FILE), QSettings.Format.IniFormat)

    @property
    def beamer_screen(self) -> str:
        """Which screen was the beamer: make, model, serial and size in words; "" when unknown."""
        return self.text("beamer/screen")

    @beamer_screen.setter
    def beamer_screen(self, identity: str) -> None:
        self.put("beamer/screen", identity)

    def geometry(self, window: str) -> QByteArray:
        """Where a window stood, as QWidget.saveGeometry gave it; empty when unknown."""
        return self.blob(f"geometry/{window}")

    def keep_geometry(self, window: str, geometry: QByteArray) -> None:
        """Remember where a window stands."""
        self.put(f"geometry/{window}", geometry)

    def text(self, key: str, default: str = "") -> str:
        """A text."""
        found = self._file.value(key)
        return found if isinstance(found, str) else default

    def blob(self, key: str) -> QByteArray:
        """Bytes as Qt gave them."""
        found = self._file.value(key)
        return found if isinstance(found, QByteArray) else QByteArray()

    def put(self, key: str, value: str | QByteArray) -> None:
        """Remember a value and write it at once, so that a kill cannot lose it."""
        self._file.setValue(key, value)
        self._file.sync()
