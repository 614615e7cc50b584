# SPDX-License-Identifier: EUPL-1.2
"""The real app on a folder of its own, with two screens, and ways to read what it shows."""

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.method import Method
from werksamen_desktop.model.visibility import VISIBILITY
from werksamen_desktop.ui.beamer import BeamerWindow
from werksamen_desktop.ui.slides.board import Board
from werksamen_desktop.ui.slides.marks import Moved, Words

SOON = 10_000
"""Milliseconds within which the app does what it does in a worker."""


def pytest_itemcollected(item: pytest.Item) -> None:
    """Menus and suggestions grab the keyboard, which screens in memory cannot give."""
    item.add_marker(pytest.mark.qt_log_ignore("does not support grabbing", extend=True))


@dataclass
class FakeDialogs:
    """Gives the answers it was told to give, and remembers what it was asked and told."""

    agrees: bool = True
    text: str | None = None
    choice: int | None = None
    target: Path | None = None
    files: tuple[Path, ...] = ()
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def confirm(self, title: str, text: str, yes: str, no: str = "Annuleren") -> bool:
        self.asked.append(text)
        return self.agrees

    def ask_text(self, title: str, question: str, text: str = "") -> str | None:
        self.asked.append(question)
        return self.text

    def choose(self, title: str, question: str, choices: Sequence[str]) -> int | None:
        self.asked.append(question)
        return self.choice

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        self.asked.append(name)
        return self.target

    def open_files(self, title: str, kinds: str) -> tuple[Path, ...]:
        self.asked.append(title)
        return self.files

    def tell(self, text: str) -> None:
        self.told.append(text)


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The data folder."""
    made = tmp_path / "gegevens"
    made.mkdir()
    return made


@pytest.fixture
def start(qtbot: QtBot, dressed: QApplication, folder: Path, dialogs: FakeDialogs
          ) -> Iterator[Callable[[], App]]:
    """Starts the app on the folder until it is usable; what was started is closed afterwards."""
    started: list[App] = []

    def begin() -> App:
        app = App(folder, dialogs=dialogs)
        started.append(app)
        with qtbot.waitSignal(app.usable, timeout=SOON):
            app.show()
        return app

    yield begin
    while started:
        put_away(started.pop())


def put_away(app: App) -> None:
    """Close the app's window, and let everything that was to be deleted go."""
    app.desk.close()
    app.desk.deleteLater()
    app.deleteLater()
    settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def settle() -> None:
    """Let the windows catch up."""
    for _ in range(4):
        QApplication.processEvents()


@pytest.fixture
def app(start: Callable[[], App]) -> App:
    return start()


@pytest.fixture
def hold(app: App, qtbot: QtBot) -> Callable[[Sitting], OpenSitting]:
    """Keeps a sitting in the archive and opens it in the room, with both windows."""
    def begin(sitting: Sitting) -> OpenSitting:
        assert app.work
        app.work.archive.save(sitting, None)
        app.work.hold(sitting)
        opened = app.work.sitting
        assert opened
        assert opened.facilitator
        activate(qtbot, opened.facilitator)
        return opened

    return begin


def activate(qtbot: QtBot, window: QWidget) -> None:
    """Give a window the keyboard."""
    with qtbot.waitActive(window):
        window.activateWindow()
    settle()


# What the windows and the paper say --------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Line:
    """One painted line of words, and where it stands."""

    page: int
    x: float
    y: float
    text: str


def painted(board: Board) -> str:
    """Every word on every page of what the board shows, squeezed.

    Told twice: as it was painted, and column by column, so that a text beside others is whole.
    """
    sheet = board.sheet
    assert sheet
    sheet.advance(30)
    pages = [sheet.head, *(sheet.page(n) for n in range(sheet.pages))]
    lines = [line for number, page in enumerate(pages) for placed in page.placed
             for line in _lines(number, placed.x, placed.y, placed.items)]
    columns = sorted(lines, key=lambda line: (round(line.x), line.page, line.y))
    return squeezed("".join(line.text for line in (*lines, *columns)))


def _lines(page: int, x: float, y: float, items: Iterable[object]) -> Iterator[Line]:
    for item in items:
        if isinstance(item, Words):
            yield Line(page, x + item.x, y + item.y, item.line.text)
        elif isinstance(item, Moved):
            yield from _lines(page, x + item.x, y + item.y, item.items)


def squeezed(text: str) -> str:
    """A text without spaces, line ends and hyphens, so that how it was broken does not matter."""
    return "".join(c for c in text if not c.isspace() and c not in "-\xad\u200b\x02\ufffe")


def pdf_words(file: Path) -> str:
    """Everything that a PDF says, squeezed."""
    document = pypdfium2.PdfDocument(file)
    try:
        pages = [document[n] for n in range(len(document))]
        return squeezed("".join(page.get_textpage().get_text_range() for page in pages))
    finally:
        document.close()
        gc.collect()


def page_widths(file: Path) -> list[int]:
    """How wide each page of a PDF is, in millimetres."""
    document = pypdfium2.PdfDocument(file)
    try:
        return [round(document[n].get_width() / 72 * 25.4) for n in range(len(document))]
    finally:
        document.close()


def texts(value: Any) -> Iterator[tuple[str, str]]:
    """Every text of a value that somebody typed, as ("Entry.text", its words)."""
    if isinstance(value, tuple):
        for item in value:
            yield from texts(item)
    elif is_dataclass(value) and not isinstance(value, Method):
        declared = VISIBILITY.get(type(value), {})
        for held in fields(value):
            inner = getattr(value, held.name)
            seen = declared.get(held.name)
            if isinstance(inner, str) and seen and not seen.key and inner:
                yield f"{type(value).__name__}.{held.name}", inner
            elif not isinstance(inner, str):
                yield from texts(inner)


def beamer_windows() -> list[BeamerWindow]:
    """The beamer windows that can be seen now."""
    return [w for w in QApplication.topLevelWidgets()
            if isinstance(w, BeamerWindow) and w.isVisible()]


def named(where: QWidget) -> str:
    """What a screen reader calls a control."""
    words = where.accessibleName()
    text = getattr(where, "text", None)
    return words or (text() if callable(text) else "")
