# SPDX-License-Identifier: EUPL-1.2
"""Two offscreen screens for every test, the app's own look, and no window left open."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={HERE / 'two_screens.json'}"
os.environ.pop("WERKSAMEN_DATA", None)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    return ["werksamen"]


@pytest.fixture
def dressed(qapp):  # type: ignore[no-untyped-def]
    """The application with its own fonts and style sheet."""
    from werksamen_desktop.ui.style import dress

    if not qapp.styleSheet():
        dress(qapp)
    return qapp


@pytest.fixture(autouse=True)
def no_window_left_open(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a visible window behind."""
    yield
    if "qapp" not in request.fixturenames and "qtbot" not in request.fixturenames:
        return
    from PySide6.QtWidgets import QApplication

    left = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    for window in left:
        window.close()
    assert not left, f"windows left open: {left}"
