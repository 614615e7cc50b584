# SPDX-License-Identifier: EUPL-1.2
"""The minutes are printed to a PDF printer, through the system's own print dialog."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.ui.minutes.window import MinutesWindow

from .conftest import SOON, FakeDialogs


@pytest.fixture
def minutes(hold: Callable[[Sitting], OpenSitting], qtbot: QtBot) -> MinutesWindow:
    """The minutes of the example, opened from the facilitator's window."""
    opened = hold(example_sitting("dm"))
    assert opened.facilitator
    opened.facilitator.actions_made["minutes"].trigger()
    made = opened.minutes
    assert made
    qtbot.waitUntil(made.print_button.isEnabled, timeout=SOON)
    return made


def when_asked(minutes: MinutesWindow, answer: Callable[[QPrintDialog], None]) -> None:
    """Answer the print dialog as soon as it is there."""
    def look() -> None:
        dialog = next((w for w in QApplication.topLevelWidgets()
                       if isinstance(w, QPrintDialog) and w.isVisible()), None)
        if dialog is None:
            QTimer.singleShot(10, minutes, look)
        else:
            answer(dialog)

    QTimer.singleShot(0, minutes, look)


def to_file(file: Path, *, pages: tuple[int, int] | None = None
            ) -> Callable[[QPrintDialog], None]:
    """Choose a PDF printer that writes to a file, and print."""
    def answer(dialog: QPrintDialog) -> None:
        printer = dialog.printer()
        dialog.done(QPrintDialog.DialogCode.Accepted)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(file))
        printer.setResolution(150)
        if pages:
            printer.setPrintRange(QPrinter.PrintRange.PageRange)
            printer.setFromTo(*pages)

    return answer


def pages_of(data: Path | bytes) -> list[tuple[int, int, int]]:
    """The size of each page in points, and how much ink it has, in thousandths."""
    document = pypdfium2.PdfDocument(data)
    try:
        found = []
        for page in document:
            image = bytes(page.render(scale=0.5, grayscale=True).buffer)
            ink = 1000 - 1000 * sum(image) // (255 * len(image))
            found.append((round(page.get_width()), round(page.get_height()), ink))
        return found
    finally:
        document.close()


def test_the_minutes_are_printed_page_for_page(
        minutes: MinutesWindow, qtbot: QtBot, tmp_path: Path) -> None:
    assert minutes.preview
    paper = tmp_path / "papier.pdf"
    titles: list[str] = []

    def answer(dialog: QPrintDialog) -> None:
        titles.append(dialog.windowTitle())
        to_file(paper)(dialog)

    when_asked(minutes, answer)
    minutes.print_button.click()
    qtbot.waitUntil(lambda: minutes.state.text() == "Naar de printer gestuurd.", timeout=SOON)

    shown, printed = pages_of(minutes.preview.pages.data), pages_of(paper)
    assert titles == ["Verslag afdrukken"]
    assert len(printed) == len(shown) > 3
    assert any(width > height for width, height, _ in printed)
    for (width, height, ink), (wide, high, more) in zip(shown, printed, strict=True):
        assert (wide, high) == (pytest.approx(width, abs=2), pytest.approx(height, abs=2))
        assert more == pytest.approx(ink, rel=0.2, abs=4)


def test_two_pages_are_printed_when_two_were_asked_for(
        minutes: MinutesWindow, qtbot: QtBot, tmp_path: Path) -> None:
    paper = tmp_path / "papier.pdf"

    when_asked(minutes, to_file(paper, pages=(2, 3)))
    minutes.print_button.click()
    qtbot.waitUntil(lambda: minutes.state.text() == "Naar de printer gestuurd.", timeout=SOON)

    assert len(pages_of(paper)) == 2


def test_cancelling_prints_nothing(
        minutes: MinutesWindow, dialogs: FakeDialogs, tmp_path: Path) -> None:
    before = minutes.state.text()

    when_asked(minutes, lambda dialog: dialog.reject())
    minutes.print_button.click()

    assert minutes.state.text() == before
    assert dialogs.told == []
    assert list(tmp_path.glob("*.pdf")) == []
