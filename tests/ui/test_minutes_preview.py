# SPDX-License-Identifier: EUPL-1.2
"""The preview window, saving, and printing to a real file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from uuid import uuid4

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from werksamen_desktop.exchange.methods import method
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.minutes.pdf import pdf_bytes
from werksamen_desktop.model import edits
from werksamen_desktop.model.case import Case
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seating import add_seat
from werksamen_desktop.model.weighing import Entry
from werksamen_desktop.room import Room
from werksamen_desktop.ui.minutes.page_view import ZOOMS
from werksamen_desktop.ui.minutes.pdf_pages import PdfPages
from werksamen_desktop.ui.minutes.printing import new_printer, print_pages, wanted_pages
from werksamen_desktop.ui.minutes.window import MinutesWindow

READY = 8000


@dataclass
class Answers:
    """Dialogs that answer as they were told, and remember what was asked."""

    target: Path | None = None
    agree: bool = True
    told: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def save_file(self, _title: str, name: str, _kinds: str) -> Path | None:
        self.asked.append(name)
        return self.target

    def confirm(self, _title: str, text: str, _yes: str, _no: str = "") -> bool:
        self.asked.append(text)
        return self.agree

    def tell(self, text: str) -> None:
        self.told.append(text)


def seven_seats() -> Sitting:
    """A sitting whose matrix needs a landscape annex."""
    sitting = new_sitting(method("dm"), case=Case(pseudonym="Mevrouw A.", story="Het verhaal."))
    sitting = sitting.with_deliberation(held_on=date(2026, 11, 20), question="Mag het?")
    for number in range(6):
        seat = Seat(uuid4(), discipline=f"Discipline {number}")
        sitting = add_seat(sitting, seat)
        sitting = edits.add_entry(sitting, Entry(
            uuid4(), "perspective.belang", f"Belang nummer {number}", seat=seat.id))
    return sitting


@pytest.fixture
def room() -> Room:
    return Room(seven_seats())


@pytest.fixture
def answers(tmp_path: Path) -> Answers:
    return Answers(tmp_path / "verslag.pdf")


@pytest.fixture
def window(qtbot: QtBot, dressed: object, room: Room, answers: Answers) -> Iterator[MinutesWindow]:
    made = MinutesWindow(room, answers, ask=lambda *_: False)  # type: ignore[arg-type]
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: made.preview is not None and made.view.complete, timeout=READY)
    yield made
    made.close()


def text_of(pages: PdfPages) -> str:
    return " ".join(" ".join(f.text for f in pages.facts).split())


def test_the_preview_shows_pages_and_names_its_sections(window: MinutesWindow) -> None:
    rows = [window.list.item(n).data(Qt.ItemDataRole.AccessibleTextRole)
            for n in range(window.list.count())]

    assert window.view.sheets[0].image is not None
    assert rows[0] == "Morele vraag, pagina 1"
    assert any(r.startswith("Bijlage: belangen") for r in rows)
    assert window.view.sheets[0].accessibleName() == (
        f"Pagina 1 van {len(window.view.sheets)}")


def test_a_change_in_the_room_is_seen_by_itself(qtbot: QtBot, window: MinutesWindow,
                                                room: Room) -> None:
    room.edit(lambda s: s.with_case(story="Een heel ander verhaal."))

    qtbot.waitUntil(lambda: "heel ander verhaal" in text_of(window.preview.pages), timeout=READY)
    qtbot.waitUntil(lambda: window.view.complete, timeout=READY)


def test_a_section_is_reached_by_keyboard(qtbot: QtBot, window: MinutesWindow) -> None:
    window.list.setFocus()

    qtbot.keyClick(window.list, Qt.Key.Key_End)

    qtbot.waitUntil(lambda: window.view.verticalScrollBar().value() > 500)
    window.view.setFocus()
    qtbot.keyClick(window.view, Qt.Key.Key_Home)
    assert window.view.verticalScrollBar().value() == 0
    assert window.list.currentRow() == 0
    qtbot.keyClick(window.view, Qt.Key.Key_PageDown)
    assert window.view.verticalScrollBar().value() > 0


def test_pages_grow_and_fit_again(qtbot: QtBot, window: MinutesWindow) -> None:
    fits = window.view.sheets[0].width()

    window.view.zoom(1)
    larger = window.view.sheets[0].width()
    window.view.zoom(0)

    assert larger == pytest.approx(fits * ZOOMS[ZOOMS.index(1.0) + 1], abs=2)
    assert window.view.sheets[0].width() == fits
    qtbot.waitUntil(lambda: window.view.complete, timeout=READY)


def test_it_saves_what_it_shows_under_a_name_that_names_nobody(
        qtbot: QtBot, window: MinutesWindow, answers: Answers, tmp_path: Path) -> None:
    answers.target = tmp_path / "zonder-achtervoegsel"

    qtbot.mouseClick(window.save_button, Qt.MouseButton.LeftButton)

    saved = tmp_path / "zonder-achtervoegsel.pdf"
    qtbot.waitUntil(lambda: "Opgeslagen" in window.state.text(), timeout=READY)
    assert answers.asked == ["verslag 2026-11-20.pdf"]
    assert saved.read_bytes() == window.preview.pages.data
    assert [p.name for p in tmp_path.iterdir()] == [saved.name]


def test_a_place_that_cannot_be_written_is_told(qtbot: QtBot, window: MinutesWindow,
                                                answers: Answers, tmp_path: Path) -> None:
    answers.target = tmp_path / "geen-map" / "verslag.pdf"

    window.save()

    qtbot.waitUntil(lambda: bool(answers.told), timeout=READY)
    assert "kan niet worden opgeslagen" in answers.told[0]


def test_what_no_font_holds_is_named_before_printing(qtbot: QtBot, window: MinutesWindow,
                                                     room: Room, answers: Answers) -> None:
    answers.agree = False
    room.edit(lambda s: s.with_case(story="Zij heet 王."))
    qtbot.waitUntil(lambda: window.missing.isVisible(), timeout=READY)
    qtbot.waitUntil(lambda: window.view.complete, timeout=READY)

    window.print()

    assert "U+738B" in window.missing.text()
    assert "U+738B" in answers.asked[0]
    assert window._output is None


def test_a_sitting_is_printed_as_it_is_when_it_changed_a_moment_ago(
        qtbot: QtBot, window: MinutesWindow, room: Room, answers: Answers) -> None:
    room.edit(lambda s: s.with_case(story="Net getypt."))

    window.save()

    assert answers.asked == []
    qtbot.waitUntil(lambda: "Net getypt" in text_of(window.preview.pages), timeout=READY)
    window.save()
    qtbot.waitUntil(lambda: "Opgeslagen" in window.state.text(), timeout=READY)
    qtbot.waitUntil(lambda: window.view.complete, timeout=READY)


def test_closing_tells_and_opening_again_goes_on(qtbot: QtBot, window: MinutesWindow,
                                                 room: Room) -> None:
    with qtbot.waitSignal(window.left):
        window.close()
    room.edit(lambda s: s.with_case(story="Intussen gewijzigd."))

    window.show()

    qtbot.waitUntil(lambda: "Intussen gewijzigd" in text_of(window.preview.pages), timeout=READY)
    qtbot.waitUntil(lambda: window.view.complete, timeout=READY)


def test_every_control_has_a_dutch_name(window: MinutesWindow) -> None:
    controls: list[QWidget] = [*window.findChildren(QAbstractButton), window.list, window.view]

    assert all(c.accessibleName() for c in controls if c.isVisible())
    assert all(label.textFormat() is Qt.TextFormat.PlainText
               for label in (window.missing, window.state) if isinstance(label, QLabel))


# Paper

@pytest.fixture
def pages() -> PdfPages:
    return PdfPages(pdf_bytes(compose(seven_seats(), today=date(2026, 11, 21))))


def to_file(target: Path) -> QPrinter:
    printer = new_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    return printer


def test_it_prints_every_page_the_way_it_lies(qtbot: QtBot, pages: PdfPages,
                                              tmp_path: Path) -> None:
    sent = print_pages(pages, to_file(tmp_path / "uit.pdf"))

    document = pypdfium2.PdfDocument(tmp_path / "uit.pdf")
    sizes = [p.get_size() for p in document]
    ink = [_darkest(document[n]) for n in range(len(document))]
    document.close()
    assert sent == len(sizes) == len(pages.facts)
    assert [w > h for w, h in sizes] == [f.across for f in pages.facts]
    assert any(f.across for f in pages.facts)
    assert max(ink) < 80


def _darkest(page: pypdfium2.PdfPage) -> int:
    """The darkest value on a page, 255 for an empty one."""
    bitmap = page.render(scale=0.5, grayscale=True)
    return min(bytes(bitmap.buffer))


def test_it_prints_only_the_pages_that_were_asked_for(qtbot: QtBot, pages: PdfPages,
                                                      tmp_path: Path) -> None:
    printer = to_file(tmp_path / "uit.pdf")
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 2)

    print_pages(pages, printer)

    document = pypdfium2.PdfDocument(tmp_path / "uit.pdf")
    count = len(document)
    document.close()
    assert count == 1


def test_copies_and_order_are_made_where_the_printer_cannot(qtbot: QtBot, tmp_path: Path) -> None:
    printer = to_file(tmp_path / "uit.pdf")
    printer.setCopyCount(2)
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    printer.setCollateCopies(False)

    wanted = wanted_pages(printer, 2)

    assert wanted == ([1, 0] if printer.supportsMultipleCopies() else [1, 1, 0, 0])


def test_the_window_prints_what_the_dialog_chose(qtbot: QtBot, dressed: object, room: Room,
                                                 answers: Answers, tmp_path: Path) -> None:
    def ask(printer: QPrinter, count: int, _parent: QWidget | None) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "papier.pdf"))
        return count > 1

    window = MinutesWindow(room, answers, ask=ask)  # type: ignore[arg-type]
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.print_button.isEnabled(), timeout=READY)

    qtbot.mouseClick(window.print_button, Qt.MouseButton.LeftButton)

    qtbot.waitUntil(lambda: "printer gestuurd" in window.state.text(), timeout=READY)
    document = pypdfium2.PdfDocument(tmp_path / "papier.pdf")
    assert len(document) == len(window.preview.pages.facts)
    document.close()
    qtbot.waitUntil(lambda: window.view.complete, timeout=READY)
    window.close()
