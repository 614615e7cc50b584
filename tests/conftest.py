# SPDX-License-Identifier: EUPL-1.2
"""Two offscreen screens for every test, the app's own look, and no window left open."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

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


@pytest.fixture
def then() -> Callable[[Callable[[Any], object]], None]:
    """Do something with the next dialog once it has the keyboard; whatever happens, it closes."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    def do(act: Callable[[Any], object], tries: int = 1000) -> None:
        dialog = QApplication.activeModalWidget()
        ready = dialog and dialog.isActiveWindow() and QApplication.focusWidget()
        if not ready and tries:
            QTimer.singleShot(10, lambda: do(act, tries - 1))
            return
        try:
            assert ready, "no dialog took the keyboard"
            act(dialog)
        finally:
            if dialog and dialog.isVisible():
                dialog.close()

    return lambda act: QTimer.singleShot(0, lambda: do(act))


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
