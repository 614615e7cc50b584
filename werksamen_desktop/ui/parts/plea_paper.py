# SPDX-License-Identifier: EUPL-1.2
"""Puts sheets on paper: one page for each addressee, printed or kept as a PDF."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from werksamen_desktop.background import Job, in_background
from werksamen_desktop.model.minutes import Minutes
from werksamen_desktop.ui.dialogs import Asks
from werksamen_desktop.ui.minutes.pdf_pages import PdfPages, joined
from werksamen_desktop.ui.minutes.printing import AskPrinter, ask_printer, new_printer, print_pages


def make_pages(sheets: Sequence[Minutes]) -> PdfPages:
    """The sheets as one PDF, each on a page of its own; runs on a worker."""
    from werksamen_desktop.minutes.pdf import pdf_bytes

    return PdfPages(joined([pdf_bytes(sheet) for sheet in sheets]))


class PleaPaper(QObject):
    """`told` says what was done; a sheet that needs more than a page is asked about first."""

    told = Signal(str)

    def __init__(self, dialogs: Asks, window: QWidget, *, ask: AskPrinter = ask_printer) -> None:
        super().__init__(window)
        self._dialogs, self._window, self._ask = dialogs, window, ask
        self._busy: Job | None = None

    def save(self, sheets: Sequence[Minutes], name: str, *, long: bool = False) -> None:
        """Ask where, and keep the sheets as a PDF there; `long` ones may take more pages."""
        def keep(pages: PdfPages) -> None:
            target = self._dialogs.save_file(
                self.tr("Bewaren als PDF"), name, self.tr("PDF (*.pdf)"))
            if target is not None:
                self._write(pages, target)

        self._with_pages(sheets, keep, long=long)

    def print(self, sheets: Sequence[Minutes], *, long: bool = False) -> None:
        """Print the sheets through the system's dialog."""
        def out(pages: PdfPages) -> None:
            printer = new_printer()
            if self._ask(printer, len(pages.facts), self._window):
                self._start(lambda job: print_pages(pages, printer, progress=job.progress,
                                                    cancelled=lambda: job.cancelled),
                            lambda _: self.told.emit(self.tr("Naar de printer gestuurd.")))

        self._with_pages(sheets, out, long=long)

    def _write(self, pages: PdfPages, target: Path) -> None:
        from werksamen_desktop.minutes.pdf import write_bytes

        if target.suffix.lower() != ".pdf":
            target = target.with_name(f"{target.name}.pdf")
        self._start(lambda _: write_bytes(target, pages.data),
                    lambda _: self.told.emit(self.tr("Bewaard als {}.").format(target.name)))

    def _with_pages(self, sheets: Sequence[Minutes], act: Callable[[PdfPages], None], *,
                    long: bool) -> None:
        if self._busy or not sheets:
            return

        def made(pages: PdfPages) -> None:
            if long or len(pages.facts) <= len(sheets) or self._dialogs.confirm(
                    self.tr("Meer dan één bladzijde"),
                    self.tr("Het verhaal past niet op één bladzijde per persoon. "
                            "Korter werkt beter."), self.tr("Toch doorgaan")):
                act(pages)

        self._start(lambda _: make_pages(sheets), made)

    def _start(self, work: Callable[[Job], object], done: Callable[..., None]) -> None:
        def ended(result: object) -> None:
            self._busy = None
            done(result)

        def failed(sentence: str) -> None:
            self._busy = None
            self._dialogs.tell(sentence)

        self.told.emit(self.tr("Bezig …"))
        self._busy = in_background(work, done=ended, failed=failed, parent=self)
