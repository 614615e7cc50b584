# SPDX-License-Identifier: EUPL-1.2
"""The methods at a desk of their own, on a shelf in an empty folder."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from werksamen_desktop.exchange.shelf import MethodShelf
from werksamen_desktop.ui.methods.editor import MethodEditor
from werksamen_desktop.ui.methods.page import MethodsPage


@dataclass
class Answers:
    """Gives the answers it was told to give, and remembers what it was told."""

    agrees: bool = True
    choice: int | None = None
    target: Path | None = None
    files: tuple[Path, ...] = ()
    told: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def confirm(self, title: str, text: str, yes: str, no: str = "Annuleren") -> bool:
        self.asked.append(text)
        return self.agrees

    def ask_text(self, title: str, question: str, text: str = "") -> str | None:
        return None

    def choose(self, title: str, question: str, choices: Sequence[str]) -> int | None:
        self.asked.extend(choices)
        return self.choice

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        return self.target

    def open_files(self, title: str, kinds: str) -> tuple[Path, ...]:
        return self.files

    def tell(self, text: str) -> None:
        self.told.append(text)


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def shelf(tmp_path: Path) -> MethodShelf:
    return MethodShelf(tmp_path / "methoden")


@pytest.fixture
def page(dressed: QApplication, qtbot: QtBot, shelf: MethodShelf, answers: Answers) -> MethodsPage:
    made = MethodsPage(shelf, answers)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def copy(page: MethodsPage) -> Callable[[str], MethodEditor]:
    """Copies a method by the button, which opens the editor on the copy."""
    def make(method_id: str) -> MethodEditor:
        page.list_page.refresh(method_id)
        page.list_page.copy.click()
        assert page.editor
        return page.editor

    return make


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier =
          Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(widget.window().windowHandle(), key, modifier)


def write(widget: QWidget, text: str) -> None:
    """Type a text over what a field holds."""
    widget.setFocus()
    widget.selectAll()  # type: ignore[attr-defined]
    QTest.keyClick(widget, Qt.Key.Key_Delete)
    for n, line in enumerate(text.split("\n")):
        if n:
            QTest.keyClick(widget, Qt.Key.Key_Return)
        QTest.keyClicks(widget, line)
