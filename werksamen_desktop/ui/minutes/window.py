# SPDX-License-Identifier: EUPL-1.2
"""The minutes as they will print: a live preview, to be saved as a PDF or printed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.background import Job, in_background
from werksamen_desktop.minutes.compose import compose, version_of
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.minutes import Minutes
from werksamen_desktop.room import Room
from werksamen_desktop.ui.dialogs import Asks
from werksamen_desktop.ui.minutes.page_view import PageView
from werksamen_desktop.ui.minutes.pdf_pages import PdfPages
from werksamen_desktop.ui.minutes.printing import AskPrinter, ask_printer, new_printer, print_pages
from werksamen_desktop.ui.style import keep_rich_text_off, set_role

PAUSE = 500
"""Milliseconds without a change before the preview is made anew."""

LIST_WIDTH, NARROW_LIST, ROOMY = 268, 172, 900
"""The list's width, and what it is in a window narrower than the last; logical pixels."""

MOST_NAMED = 40
"""Characters that are listed one by one when no font holds them."""


@dataclass(frozen=True, slots=True)
class Preview:
    """One version of the minutes with its pages and the characters they lack."""

    minutes: Minutes
    missing: tuple[str, ...]
    pages: PdfPages


def make_preview(sitting: Sitting, today: date, job: Job) -> Preview:
    """Compose a sitting's minutes and make their pages; runs on a worker."""
    from werksamen_desktop.minutes.glyphs import missing_characters
    from werksamen_desktop.minutes.pdf import pdf_bytes

    minutes = compose(sitting, version=version_of(sitting), today=today)
    data = pdf_bytes(minutes, cancelled=lambda: job.cancelled)
    return Preview(minutes, missing_characters(minutes), PdfPages(data))


class MinutesWindow(QWidget):
    """Follows the room; `left` tells that it was closed."""

    left = Signal()

    def __init__(self, room: Room, dialogs: Asks, *, ask: AskPrinter = ask_printer,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.room = room
        self.dialogs = dialogs
        self.preview: Preview | None = None
        self._ask = ask
        self._made_of: Sitting | None = None
        self._build: Job | None = None
        self._output: Job | None = None
        self._waiting: Callable[[], None] | None = None
        self.setWindowTitle(self.tr("Verslag – WerkSamen"))
        self.resize(1080, 800)
        self._compose_window()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.refresh)
        room.changed.connect(self._pause.start)

    def _compose_window(self) -> None:
        self.missing = QLabel()
        keep_rich_text_off(self.missing)
        self.missing.setWordWrap(True)
        set_role(self.missing, "attention")
        self.missing.hide()
        self.view = PageView()
        self.list = self._section_list()
        self.view.section_changed.connect(self._mark_section)
        self.state = QLabel()
        keep_rich_text_off(self.state)
        set_role(self.state, "muted")
        # Its words may not push the buttons out of a narrow window.
        self.state.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.list)
        body.addWidget(self.view, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top_bar())
        notice = QHBoxLayout()
        notice.setContentsMargins(16, 0, 16, 0)
        notice.addWidget(self.missing)
        column.addLayout(notice)
        column.addLayout(body, 1)
        self.setTabOrder(self.list, self.view)
        self.view.setFocus()

    def _top_bar(self) -> QFrame:
        bar = QFrame()
        set_role(bar, "bar")
        title = QLabel(self.tr("Verslag"))
        set_role(title, "heading")
        row = QHBoxLayout(bar)
        row.setContentsMargins(20, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(title)
        row.addSpacing(8)
        row.addWidget(self.state, 1)
        for text, name, key, by in (
                ("−", self.tr("Kleiner"), QKeySequence.StandardKey.ZoomOut, -1),
                (self.tr("Passend"), self.tr("Passend op de breedte"), QKeySequence("Ctrl+0"), 0),
                ("+", self.tr("Groter"), QKeySequence.StandardKey.ZoomIn, 1)):
            row.addWidget(self._zoom_button(text, name, QKeySequence(key), by))
        row.addSpacing(12)
        self.save_button = self._button(self.tr("Opslaan als pdf…"), "Ctrl+S", self.save)
        self.print_button = self._button(self.tr("Afdrukken…"), "Ctrl+P", self.print)
        set_role(self.print_button, "primary")
        row.addWidget(self.save_button)
        row.addWidget(self.print_button)
        return bar

    def _zoom_button(self, text: str, name: str, key: QKeySequence, by: int) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({key.toString(QKeySequence.SequenceFormat.NativeText)})")
        button.setMinimumHeight(32)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.view.zoom(by))
        QShortcut(key, self, lambda: self.view.zoom(by))
        return button

    def _button(self, text: str, key: str, slot: object) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(f"{text} ({key})")
        button.setAccessibleName(text.rstrip("…"))
        button.setMinimumHeight(32)
        button.setEnabled(False)
        button.clicked.connect(slot)
        QShortcut(QKeySequence(key), self, button.click)
        return button

    def _section_list(self) -> QListWidget:
        sections = QListWidget()
        sections.setAccessibleName(self.tr("Onderdelen van het verslag"))
        sections.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        sections.setTextElideMode(Qt.TextElideMode.ElideRight)
        sections.currentRowChanged.connect(self._go_to)
        return sections

    def _go_to(self, row: int) -> None:
        if self.preview and 0 <= row < len(self.preview.pages.bookmarks):
            self.view.go_to(self.preview.pages.bookmarks[row])

    # The preview

    def refresh(self) -> None:
        """Make the preview of the sitting as it is now, unless that is what it shows."""
        if not self.isVisible():
            return
        sitting = self.room.sitting.content
        if sitting == self._made_of:
            return
        if self._build:
            self._build.cancel()
        self._made_of = sitting
        self.state.setText(self.tr("Het verslag wordt bijgewerkt …"))
        self._build = in_background(lambda job: make_preview(sitting, date.today(), job),
                                    done=self._show, failed=self._failed, parent=self)

    def _show(self, preview: Preview) -> None:
        self.preview = preview
        self._build = None
        self.view.show_pages(preview.pages)
        self._fill_list(preview.pages)
        self._name_missing(preview.missing)
        self.state.setText(preview.minutes.version_line)
        for button in (self.save_button, self.print_button):
            button.setEnabled(True)
        waiting, self._waiting = self._waiting, None
        if waiting:
            waiting()

    def _failed(self, sentence: str) -> None:
        self._build = None
        self.state.setText(sentence)

    def _fill_list(self, pages: PdfPages) -> None:
        self.list.blockSignals(True)
        self.list.clear()
        for mark in pages.bookmarks:
            item = QListWidgetItem(f"{mark.page + 1}   {mark.title}")
            item.setToolTip(mark.title)
            item.setData(Qt.ItemDataRole.AccessibleTextRole,
                         self.tr("{}, pagina {}").format(mark.title, mark.page + 1))
            self.list.addItem(item)
        self.list.setCurrentRow(self.view.current())
        self.list.blockSignals(False)

    def _mark_section(self, row: int) -> None:
        if not self.list.hasFocus():
            self.list.blockSignals(True)
            self.list.setCurrentRow(row)
            self.list.blockSignals(False)

    def _name_missing(self, missing: tuple[str, ...]) -> None:
        self.missing.setText(self._missing_words(missing))
        self.missing.setVisible(bool(missing))

    def _missing_words(self, missing: tuple[str, ...]) -> str:
        named = ", ".join(f"{c} (U+{ord(c):04X})" for c in missing[:MOST_NAMED])
        more = self.tr(" en nog {}").format(len(missing) - MOST_NAMED)
        return self.tr("Geen lettertype van WerkSamen heeft deze tekens; op papier staat daar "
                       "een □: {}").format(named + (more if len(missing) > MOST_NAMED else ""))

    # Out of the window

    def save(self) -> None:
        """Save as a PDF; its proposed name names nobody."""
        preview = self._agreed(self.tr("Toch opslaan"), self.save)
        if preview is None:
            return
        held = self.room.deliberation.held_on or date.today()
        target = self.dialogs.save_file(
            self.tr("Verslag opslaan"), self.tr("verslag {}.pdf").format(held.isoformat()),
            self.tr("PDF (*.pdf)"))
        if target is None:
            return
        if target.suffix.lower() != ".pdf":
            target = target.with_name(f"{target.name}.pdf")
        self._out(lambda _: _save(preview, target),
                  self.tr("Opgeslagen als {}.").format(target.name))

    def print(self) -> None:
        """Print through the system's dialog."""
        preview = self._agreed(self.tr("Toch afdrukken"), self.print)
        if preview is None:
            return
        printer = new_printer()
        if self._ask(printer, len(preview.pages.facts), self):
            self._out(lambda job: print_pages(preview.pages, printer, progress=job.progress,
                                              cancelled=lambda: job.cancelled),
                      self.tr("Naar de printer gestuurd."))

    def _agreed(self, yes: str, again: Callable[[], None]) -> Preview | None:
        """The newest preview, unless the user stops because of characters it lacks.

        While the newest is still being made, `again` is called once it is there.
        """
        preview = self.preview
        if self._output:
            return None
        if preview is None or self._behind():
            self._waiting = again
            return None
        if preview.missing and not self.dialogs.confirm(
                self.tr("Tekens ontbreken"), self._missing_words(preview.missing), yes):
            return None
        return preview

    def _behind(self) -> bool:
        """Whether the preview is older than the room; then it is made first."""
        if self.room.sitting.content == self._made_of and self._build is None:
            return False
        self.refresh()
        return True

    def _out(self, work: Callable[[Job], object], said: str) -> None:
        self.state.setText(self.tr("Bezig …"))

        def ended(sentence: str, *, failed: bool) -> None:
            self._output = None
            self.state.setText("" if failed else sentence)
            if failed:
                self.dialogs.tell(sentence)

        self._output = in_background(
            work, done=lambda _: ended(said, failed=False),
            failed=lambda sentence: ended(sentence, failed=True), parent=self)

    # The window

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.list.setFixedWidth(LIST_WIDTH if event.size().width() >= ROOMY else NARROW_LIST)
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pause.start(0)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._output:
            self._output.wait()
        for job in (self._build, self._output):
            if job:
                job.cancel()
                job.wait()
        if self._build:
            self._build, self._made_of = None, None
        self._output = None
        self.view.stop()
        super().closeEvent(event)
        self.left.emit()


def _save(preview: Preview, target: Path) -> None:
    from werksamen_desktop.minutes.pdf import write_bytes

    write_bytes(target, preview.pages.data)
