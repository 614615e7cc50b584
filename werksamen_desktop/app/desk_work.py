# SPDX-License-Identifier: EUPL-1.2
"""What happens at the desk once the archive is open: sittings come and go, one at a time."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from werksamen_desktop.app.home import Home
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.model.case import Case
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.library import Library
from werksamen_desktop.problems import Problem
from werksamen_desktop.settings import Settings
from werksamen_desktop.ui.desk import Desk
from werksamen_desktop.ui.dialogs import Asks
from werksamen_desktop.ui.start.start_page import StartPage

if TYPE_CHECKING:
    from werksamen_desktop.store.archive import Archive
    from werksamen_desktop.ui.methods.page import MethodsPage


class DeskWork(QObject):
    """Opens sittings from the start page and puts them away again."""

    def __init__(self, desk: Desk, page: StartPage, archive: "Archive", library: Library,
                 settings: Settings, dialogs: Asks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self.archive = desk, archive
        self.settings, self.dialogs = settings, dialogs
        self.home = Home(page, archive, library, dialogs, parent=self)
        self.sitting: OpenSitting | None = None
        self.home.opened.connect(self.hold)
        self.home.prepared.connect(self.prepare)
        self.home.minutes_wished.connect(self.show_minutes)
        self.home.case_changed.connect(self._case_changed)
        self.home.methods_wished.connect(self.show_methods)
        self.methods: MethodsPage | None = None

    def hold(self, sitting: Sitting) -> None:
        """Open a sitting in the room."""
        self._take(sitting).show_room()

    def prepare(self, sitting: Sitting) -> None:
        """Open a sitting's preparation."""
        self._take(sitting).show_preparation()

    def show_minutes(self, sitting: Sitting) -> None:
        """Open a sitting's minutes."""
        self._take(sitting).show_minutes()

    def show_methods(self) -> None:
        """Show all methods, to read, copy and change them."""
        from werksamen_desktop.ui.methods.page import MethodsPage

        page = MethodsPage(self.home.shelf, self.dialogs)
        page.left.connect(self._leave_methods)
        self.methods = page
        self.desk.show_page(page, self.tr("Methoden"))
        page.list_page.list.setFocus()

    def _leave_methods(self) -> None:
        if self.methods and self.methods.may_leave():
            page, self.methods = self.methods, None
            self.desk.drop_page(page)
            self.home.page.bar.methods.setFocus()

    def go_on_with(self, sitting: Sitting) -> None:
        """Go on where the app was stopped: in the room if the sitting had begun."""
        if sitting.deliberation.started_at:
            self.hold(sitting)
        else:
            self.prepare(sitting)

    def _take(self, sitting: Sitting) -> OpenSitting:
        self.put_away()
        self._remember_open(sitting.deliberation.id)
        opened = OpenSitting(sitting, self.archive, self.home.library, self.settings, self.dialogs,
                             self.desk, self.home.teams, parent=self)
        opened.left.connect(self._left)
        opened.library_grown.connect(self.home.keep_library)
        self.sitting = opened
        return opened

    def _left(self) -> None:
        self.put_away()
        self.home.refresh()
        self.desk.show_start()
        self.desk.show()
        self.desk.activateWindow()

    def put_away(self) -> None:
        """Save the open sitting and let its windows go."""
        if self.sitting is None:
            return
        opened, self.sitting = self.sitting, None
        opened.close()
        self.home.learn(opened.room.sitting)
        opened.deleteLater()
        self._remember_open(None)

    def _remember_open(self, deliberation: UUID | None) -> None:
        """A full disk is told, and keeps nobody from coming or going."""
        try:
            self.archive.remember_open(deliberation)
        except Problem as problem:
            self.dialogs.tell(str(problem))

    def _case_changed(self, case: Case) -> None:
        if self.sitting and self.sitting.room.case.id == case.id:
            self.sitting.room.adopt_case(case)

    def may_leave(self) -> bool:
        """Whether the open sitting and method are kept, or may be left although it is not."""
        return ((self.sitting is None or self.sitting.may_leave())
                and (self.methods is None or self.methods.may_leave()))

    def close(self) -> None:
        """Put away what is open and let the archive go."""
        try:
            if self.sitting:
                self.sitting.close()
            self.archive.close()
        except Problem as problem:
            self.dialogs.tell(str(problem))
