# SPDX-License-Identifier: EUPL-1.2
"""Starting the app: a window first, then everything that takes time."""

import signal
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from werksamen_desktop.app.timing import milliseconds_since_start
from werksamen_desktop.background import Job, in_background
from werksamen_desktop.crash import CrashLog
from werksamen_desktop.model.deliberation import Listing, OpenAgreement, Sitting
from werksamen_desktop.model.library import Library
from werksamen_desktop.paths import archive_file, bundled, data_folder
from werksamen_desktop.problems import Problem
from werksamen_desktop.settings import Settings
from werksamen_desktop.ui.desk import Desk
from werksamen_desktop.ui.dialogs import Asks, Dialogs
from werksamen_desktop.ui.start.start_page import StartPage
from werksamen_desktop.ui.style import dress

if TYPE_CHECKING:
    from werksamen_desktop.app.desk_work import DeskWork
    from werksamen_desktop.store.archive import Archive


PULSE = 500
"""Milliseconds within which a request to end is seen."""


@dataclass(frozen=True, slots=True)
class Opened:
    """What the worker brings: the archive and what the start page shows of it."""

    archive: "Archive"
    listings: tuple[Listing, ...]
    agreements: tuple[OpenAgreement, ...]
    library: Library
    left_open: Sitting | None


def open_archive(file: Path) -> Opened:
    """Open the archive and read what is needed first; runs on a worker."""
    from werksamen_desktop.store.archive import Archive

    archive = Archive.open(file)
    try:
        left = archive.last_open()
        return Opened(archive, archive.listings(), archive.agreements(), archive.library(),
                      archive.load(left) if left else None)
    except Problem:
        archive.close()
        raise


class App(QObject):
    """The running app: one desk, one archive. `usable` tells that the list can be worked with,
    `failed` why there is none."""

    usable = Signal()
    failed = Signal(str)

    def __init__(self, folder: Path, *, dialogs: Asks | None = None) -> None:
        super().__init__()
        self.folder = folder
        self.start_page = StartPage()
        self.desk = Desk(self.start_page, may_close=self._may_close)
        self.dialogs: Asks = dialogs or Dialogs(self.desk)
        self.settings = Settings(folder)
        self.crash_log = CrashLog(folder, self)
        self.crash_log.told.connect(self.dialogs.tell)
        self.failed.connect(self.dialogs.tell)
        self.work: DeskWork | None = None
        self._job: Job | None = None
        self.desk.restoreGeometry(self.settings.geometry("desk"))
        self.desk.painted.connect(self.open)
        self.desk.closing.connect(self.close)

    def show(self) -> None:
        """Show the start window; the archive follows once it is painted."""
        self.desk.show()

    def open(self) -> None:
        """Open the archive on a worker, while the window already answers."""
        file = archive_file(self.folder)
        self._job = in_background(lambda _: open_archive(file), done=self._opened,
                                  failed=self._not_opened, parent=self)

    def _opened(self, opened: Opened) -> None:
        from werksamen_desktop.app.covering import Covering
        from werksamen_desktop.app.desk_work import DeskWork
        from werksamen_desktop.ui.screens import SystemScreens

        application = QApplication.instance()
        assert isinstance(application, QApplication)
        Covering(self.start_page, SystemScreens(application, self), self)
        self.work = DeskWork(self.desk, self.start_page, opened.archive, opened.library,
                             self.settings, self.dialogs, parent=self)
        self.work.home.page.show_rows(opened.listings, opened.agreements, date.today())
        if opened.left_open:
            self.work.go_on_with(opened.left_open)
        self.usable.emit()

    def _not_opened(self, sentence: str) -> None:
        self.start_page.empty.show_line(sentence)
        self.start_page.setEnabled(False)
        self.failed.emit(sentence)

    def _may_close(self) -> bool:
        return self.work is None or self.work.may_leave()

    def close(self) -> None:
        """Put everything away; called when the window closes."""
        self.settings.keep_geometry("desk", self.desk.saveGeometry())
        if self._job:
            self._job.cancel()
            self._job.wait(10)
        if self.work:
            self.work.close()
            self.work = None


def run(data: Path | None = None, *, quit_when_usable: bool = False) -> int:
    """Run the app until its window closes; the process's exit code."""
    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setApplicationName("WerkSamen")
    application.setWindowIcon(QIcon(str(bundled("resources") / "icons" / "werksamen.svg")))
    dress(application)
    app = App(data_folder(data))
    app.crash_log.install()
    problems: list[str] = []
    signal.signal(signal.SIGTERM, lambda *_: app.desk.close())
    pulse = QTimer(application)  # Qt's loop lets Python see a signal only when Python runs
    pulse.timeout.connect(lambda: None)
    pulse.start(PULSE)
    if quit_when_usable:
        _time(app, problems)
    app.show()
    code = application.exec()
    app.crash_log.remove()
    if problems:
        raise Problem(problems[0])
    return code


def _time(app: App, problems: list[str]) -> None:
    """Print when the window was painted and when it was usable, and leave; nobody is there to
    close a dialog, so that a problem ends it too."""
    times: list[float] = []

    def failed(sentence: str) -> None:
        problems.append(sentence)
        app.desk.close()

    def painted() -> None:
        times.append(milliseconds_since_start())

    def usable() -> None:
        QApplication.processEvents()
        times.append(milliseconds_since_start())
        sys.stdout.write(f"geschilderd {times[0]:.0f} ms, bruikbaar {times[-1]:.0f} ms\n")
        sys.stdout.flush()
        app.desk.close()

    app.desk.painted.connect(painted)
    app.usable.connect(usable)
    app.failed.disconnect(app.dialogs.tell)
    app.failed.connect(failed)
