# SPDX-License-Identifier: EUPL-1.2
"""One open sitting: its room, its windows and what keeps them in step."""

import gc
from collections.abc import Iterable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from werksamen_desktop.app.home import JSON_FILES
from werksamen_desktop.autosave import Autosave
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.library import Library
from werksamen_desktop.model.method import Method
from werksamen_desktop.model.open_points import OpenPoint, Place
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.paths import methods_folder
from werksamen_desktop.problems import Problem
from werksamen_desktop.room import Room
from werksamen_desktop.settings import Settings
from werksamen_desktop.ui.desk import Desk
from werksamen_desktop.ui.dialogs import Asks, leaves_unsaved

if TYPE_CHECKING:
    from werksamen_desktop.app.two_screens import TwoScreens
    from werksamen_desktop.store.archive import Archive
    from werksamen_desktop.ui.minutes.window import MinutesWindow
    from werksamen_desktop.ui.prepare.prepare_page import PreparePage
    from werksamen_desktop.ui.prepare.seats_page import Teams
    from werksamen_desktop.ui.prepare.seats_window import SeatsWindow
    from werksamen_desktop.ui.sitting.facilitator import FacilitatorWindow
    from werksamen_desktop.ui.sitting.workplace import PartFactory


class OpenSitting(QObject):
    """Makes each window when it is first wanted. `left` tells that the facilitator is done,
    `library_grown` that a discipline or word is new."""

    left = Signal()
    library_grown = Signal(Library)

    def __init__(self, sitting: Sitting, archive: "Archive", library: Library,
                 settings: Settings, dialogs: Asks, desk: Desk, teams: "Teams",
                 parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._archive = archive
        self.library, self.settings = library, settings
        self.dialogs, self.desk, self.teams = dialogs, desk, teams
        self.room = Room(sitting, parent=self)
        self.room.words, self.room.codes = library.values, library.codes
        # What is built stays until the sitting is put away. Looking through all of it again and
        # again, the collector would hold up who types in a long text.
        self._built = QTimer(self, singleShot=True, interval=0)
        self._built.timeout.connect(gc.freeze)
        self.autosave = Autosave(self.room, archive, saved=sitting, parent=self)
        self.preparation: PreparePage | None = None
        self.facilitator: FacilitatorWindow | None = None
        self.screens: TwoScreens | None = None
        self.minutes: MinutesWindow | None = None
        self.seats: SeatsWindow | None = None

    # Windows

    def show_preparation(self) -> None:
        """Show the preparation at the desk; the room's windows, if open, stay."""
        if self.room.deliberation.locked:
            self.show_room()
            return
        if self.preparation is None:
            from werksamen_desktop.ui.prepare.prepare_page import PreparePage

            page = PreparePage(self.room, self.library, self.dialogs, self.teams,
                               self.offered)
            page.start_requested.connect(self.show_room)
            page.left.connect(self._leave_preparation)
            page.library_grown.connect(self._grow)
            self.autosave.failed.connect(page.notice.tell)
            self.preparation = page
        self._lend_keys(self.preparation)
        self.desk.show_page(self.preparation, self.tr("Voorbereiden"))
        self.desk.show()
        self.desk.activateWindow()

    def _grow(self, library: Library) -> None:
        self.library = library
        self.room.words, self.room.codes = library.values, library.codes
        self.library_grown.emit(library)

    def _leave_preparation(self) -> None:
        if self.facilitator and self.facilitator.isVisible():
            self.desk.hide()
            self.facilitator.activateWindow()
        elif self.may_leave():
            self.left.emit()

    def may_leave(self) -> bool:
        """Whether all is kept, or the facilitator goes although it is not."""
        return self.autosave.flush() or leaves_unsaved(self.dialogs)

    def show_room(self) -> None:
        """Show the facilitator's window and the beamer, on the neutral card."""
        if self.facilitator is None:
            self._make_room()
        assert self.facilitator
        self.facilitator.show()
        self.facilitator.activateWindow()
        self.desk.hide()

    def _make_room(self) -> None:
        from werksamen_desktop.app.two_screens import TwoScreens
        from werksamen_desktop.ui.sitting.facilitator import FacilitatorWindow
        from werksamen_desktop.ui.steps import STEP_WIDGETS
        from werksamen_desktop.ui.steps.agreements import AgreementsPart
        from werksamen_desktop.ui.steps.pleas import PleasPart

        faces: dict[StepKind, PartFactory] = {
            **STEP_WIDGETS, StepKind.PLEAS: partial(PleasPart, dialogs=self.dialogs),
            StepKind.AGREEMENTS: partial(AgreementsPart, dialogs=self.dialogs)}
        self.screens = TwoScreens(self.room, self.settings, parent=self)
        window = FacilitatorWindow(self.room, self.screens.stage, self.screens.screens,
                                   self.autosave, self.dialogs, parts=faces,
                                   methods=self.offered, places=self.settings)
        window.left.connect(self.left)
        window.prepare_requested.connect(self.show_preparation)
        window.seats_requested.connect(self.show_seats)
        window.point_wished.connect(self.deal_with)
        window.minutes_requested.connect(self.show_minutes)
        window.export_requested.connect(self.export)
        window.lock.changed.connect(self._keep_apart)
        self.facilitator = window
        self.screens.follow(window)
        self.room.moved.connect(self._built.start)
        self._built.start()

    def offered(self) -> Iterable[Method]:
        """The methods this sitting can take, whole or a step of: WerkSamen's and the user's own."""
        from werksamen_desktop.exchange.shelf import MethodShelf

        return MethodShelf(methods_folder(self._archive.file.parent)).methods().values()

    def _keep_apart(self, locked: bool) -> None:
        """While the screens are locked no other window shows anything of the sitting."""
        if locked:
            for window in (self.seats, self.minutes, self.desk):
                if window is not None:
                    window.hide()

    def deal_with(self, point: OpenPoint) -> None:
        """Show where an open point is dealt with, and stand there."""
        if point.place is Place.SEATS:
            self.show_seats()
            if self.seats:
                self.seats.page.stand_at(point.field)
            return
        self.show_preparation()
        if self.preparation:
            self.preparation.go_to(point)

    def _lend_keys(self, window: QWidget, *more: str) -> None:
        if self.facilitator:
            self.facilitator.lend_keys(window, *more)

    def show_seats(self) -> None:
        """Show who sits at the table, beside the running sitting."""
        if self.seats is None:
            from werksamen_desktop.ui.prepare.seats_window import SeatsWindow

            self.seats = SeatsWindow(self.room, self.library, self.dialogs, self.teams,
                                     self.facilitator)
            self.seats.page.library_grown.connect(self._grow)
            self._lend_keys(self.seats, "undo", "redo")
        self.seats.show()
        self.seats.activateWindow()

    def show_minutes(self) -> None:
        """Show the minutes as they will print."""
        if self.room.deliberation.locked:
            self.show_room()
            return
        if self.minutes is None:
            from werksamen_desktop.ui.minutes.window import MinutesWindow

            self.minutes = MinutesWindow(self.room, self.dialogs)
            self.minutes.left.connect(self._leave_minutes)
        self._lend_keys(self.minutes)
        self.minutes.show()
        self.minutes.activateWindow()

    def _leave_minutes(self) -> None:
        if self.facilitator is None and self.preparation is None:
            self.left.emit()

    # What is asked

    def export(self) -> None:
        """Write this sitting as JSON, without private notes."""
        from werksamen_desktop.exchange.json_file import sitting_to_json, write_file

        name = self.tr("beraad {}.json").format(date.today().isoformat())
        target = self.dialogs.save_file(self.tr("Beraad exporteren"), name, JSON_FILES)
        if target:
            try:
                write_file(target, sitting_to_json(self.room.sitting))
            except Problem as problem:
                self.dialogs.tell(str(problem))
                return
            if self.facilitator:
                self.facilitator.notice.tell(self.tr(
                    "Geëxporteerd naar {}, zonder uw eigen notities.").format(target.name))

    def close(self) -> None:
        """Save and let all windows go."""
        self._built.stop()
        gc.unfreeze()
        self.autosave.stop()
        if self.screens:
            self.screens.close()
        for window in (self.seats, self.minutes, self.facilitator):
            if window is not None:
                window.blockSignals(True)
                window.close()
                window.deleteLater()
        if self.preparation is not None:
            self.desk.drop_page(self.preparation)
