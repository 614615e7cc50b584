# SPDX-License-Identifier: EUPL-1.2
"""Prints the pages of a PDF through the system's own print dialog."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from werksamen_desktop.problems import Problem
from werksamen_desktop.ui.minutes.pdf_pages import POINTS_PER_INCH, PageFacts, PdfPages

SHARPEST = 300
"""Dots per inch above which text looks no better, and a page takes many times the memory."""

AskPrinter = Callable[[QPrinter, int, QWidget | None], bool]


def new_printer() -> QPrinter:
    """The default printer, at A4."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    return printer


def ask_printer(printer: QPrinter, pages: int, parent: QWidget | None) -> bool:
    """Let the user choose printer, copies and pages; False when cancelled."""
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(QCoreApplication.translate("Printing", "Verslag afdrukken"))
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, pages)
    dialog.setFromTo(1, pages)
    printer.setPrintRange(QPrinter.PrintRange.AllPages)
    return bool(dialog.exec())


def wanted_pages(printer: QPrinter, count: int) -> list[int]:
    """The pages (from 0) that were asked for, in the order and number that were asked for."""
    first, last = 1, count
    if printer.printRange() is QPrinter.PrintRange.PageRange:
        first = max(printer.fromPage(), 1)
        last = min(printer.toPage() or count, count)
    pages = [n - 1 for n in range(first, last + 1)]
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    if printer.supportsMultipleCopies():
        return pages
    copies = max(printer.copyCount(), 1)
    return pages * copies if printer.collateCopies() else [p for p in pages for _ in range(copies)]


def print_pages(pages: PdfPages, printer: QPrinter, *,
                progress: Callable[[float], None] = lambda _: None,
                cancelled: Callable[[], bool] = lambda: False) -> int:
    """Print the wanted pages, each the way it lies; how many were sent. May run on a worker."""
    wanted = wanted_pages(printer, len(pages.facts))
    painter = QPainter()
    sent = 0
    try:
        for sent, number in enumerate(wanted):
            if cancelled():
                printer.abort()
                return sent
            _turn(printer, pages.facts[number])
            begun = printer.newPage() if sent else painter.begin(printer)
            if not begun:
                raise Problem("De printer neemt de opdracht niet aan. Controleer of de printer "
                              "aanstaat, of kies een andere.")
            _paint(painter, printer, pages, number)
            progress((sent + 1) / len(wanted))
    finally:
        painter.end()
    return len(wanted)


def _turn(printer: QPrinter, facts: PageFacts) -> None:
    across = QPageLayout.Orientation.Landscape
    upright = QPageLayout.Orientation.Portrait
    printer.setPageOrientation(across if facts.across else upright)


def _paint(painter: QPainter, printer: QPrinter, pages: PdfPages, number: int) -> None:
    """Draw a page as large as the paper lets it, in its own proportions."""
    facts = pages.facts[number]
    dots = printer.resolution()
    paper = QRectF(printer.pageLayout().fullRectPixels(dots))
    fit = min(paper.width() / facts.width, paper.height() / facts.height)
    scale = min(fit, SHARPEST / POINTS_PER_INCH)
    image = pages.render(number, scale, for_paper=True)
    room = QRectF(0, 0, facts.width * fit, facts.height * fit)
    room.moveCenter(QRectF(0, 0, paper.width(), paper.height()).center())
    painter.drawImage(room, image)
