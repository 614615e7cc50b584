# SPDX-License-Identifier: EUPL-1.2
"""Settings are kept beside the archive, and are never a reason to stop."""

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray

from werksamen_desktop.settings import FILE, Settings


def test_settings_are_there_at_the_next_start(tmp_path: Path) -> None:
    first = Settings(tmp_path)
    first.beamer_screen = "BenQ; MH550, 1920×1080"
    first.keep_geometry("run", QByteArray(b"\x00\x01\xffdata"))

    second = Settings(tmp_path)

    assert second.beamer_screen == "BenQ; MH550, 1920×1080"
    assert second.geometry("run") == QByteArray(b"\x00\x01\xffdata")
    assert (tmp_path / FILE).exists()


def test_what_was_never_set_has_its_default(tmp_path: Path) -> None:
    settings = Settings(tmp_path)

    assert settings.beamer_screen == ""
    assert settings.geometry("run").isEmpty()


@pytest.mark.parametrize("held", [
    "[geometry]\nrun=groot\n", "\x00\xff[[[==\n", "[beamer]\nscreen=@ByteArray(x)"])
def test_an_unreadable_setting_counts_as_not_set(tmp_path: Path, held: str) -> None:
    (tmp_path / FILE).write_text(held, encoding="latin-1")

    assert Settings(tmp_path).beamer_screen == ""
    assert Settings(tmp_path).geometry("run").isEmpty()
