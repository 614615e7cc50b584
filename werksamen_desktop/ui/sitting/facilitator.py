# SPDX-License-Identifier: EUPL-1.2
"""The facilitator's window: rail, work, private panel, what the room sees, clock and next step."""

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from werksamen_desktop.autosave import Autosave
from werksamen_desktop.model.dutch import plural
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.way_edits import was_added
from werksamen_desktop.room import Room
from werksamen_desktop.ui.dialogs import Asks
from werksamen_desktop.ui.notice import Notice
from werksamen_desktop.ui.screens import Screens
from werksamen_desktop.ui.sitting.actions import BEAMER_KEYS, key_of, make_actions
from werksamen_desktop.ui.sitting.band import TopBar
from werksamen_desktop.ui.sitting.beamer_desk import BeamerDesk
from werksamen_desktop.ui.sitting.closing import ClosedBanner
from werksamen_desktop.ui.sitting.footer import Footer
from werksamen_desktop.ui.sitting.keys import KeyList
from werksamen_desktop.ui.sitting.lock_page import LockPage
from werksamen_desktop.ui.sitting.miniature import Miniature
from werksamen_desktop.ui.sitting.private_panel import PrivatePanel
from werksamen_desktop.ui.sitting.rail import Rail
from werksamen_desktop.ui.sitting.record_line import RecordLine
from werksamen_desktop.ui.sitting.screen_lock import ALLOWED, ScreenLock
from werksamen_desktop.ui.sitting.sitting_edits import SittingEdits
from werksamen_desktop.ui.sitting.step_clock import StepClock
from werksamen_desktop.ui.sitting.view_chooser import ViewChooser
from werksamen_desktop.ui.sitting.way import Way
from werksamen_desktop.ui.sitting.way_changes import Methods, WayChanges
from werksamen_desktop.ui.sitting.workplace import PartFactory, Workplace
from werksamen_desktop.ui.stage import Stage
from werksamen_desktop.ui.style import set_role
from werksamen_desktop.ui.tab_way import go_on

NAME = "facilitator"
"""Under which the window's place is remembered."""

ROOM_FOR_RAIL, ROOM_FOR_PANEL = 1180, 960
"""Window widths from which the rail is wide, and the private panel stands open, by itself."""


WHILE_OPEN = frozenset({"skip", "plan", "more_time", "rename", "park", "close_sitting", "pause",
                        "add_step", "earlier", "later", "remove_step", "record"})
"""The actions that a closed sitting does not offer."""


class Places(Protocol):
    """Where windows stood: the settings."""

    def geometry(self, window: str) -> QByteArray:
        """Where a window stood; empty when unknown."""
        ...

    def keep_geometry(self, window: str, geometry: QByteArray) -> None:
        """Remember where a window stands."""
        ...


class FacilitatorWindow(QWidget):
    """Composes the parts and sends wishes up; the room holds the sitting, the stage the beamer."""

    left = Signal()
    prepare_requested = Signal()
    seats_requested = Signal()
    point_wished = Signal(object)
    minutes_requested = Signal()
    export_requested = Signal()

    def __init__(self, room: Room, stage: Stage, screens: Screens, autosave: Autosave,
                 dialogs: Asks, *, parts: Mapping[StepKind, PartFactory], methods: Methods,
                 places: Places | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self._room, self._stage, self._autosave = room, stage, autosave
        self._dialogs, self._places = dialogs, places
        self._rail_narrow: bool | None = None
        self._panel_open: bool | None = None
        self.desk = BeamerDesk(room, stage, screens, self)
        self.edits = SittingEdits(room, dialogs, self)
        self.clock = StepClock(room, self)
        self.way = Way(room, self.desk, self.clock, self)
        self.changes = WayChanges(room, dialogs, methods, self)
        self.lock = ScreenLock(room, stage, LockPage(key_of("unlock")), self)
        self.actions_made = make_actions(self, (
            self, self.desk, self.edits, self.changes, self.clock, self.way, self.lock))
        self.top = TopBar(self.actions_made)
        self.rail = Rail()
        self.chooser = ViewChooser()
        self.work = Workplace(room, parts, self.chooser)
        self.panel = PrivatePanel(room, Miniature(stage.board), dialogs)
        self.footer = Footer(self.actions_made)
        self.record = RecordLine(room)
        self.notice = Notice()
        self.closed_banner = ClosedBanner()
        self.example = QLabel(self.tr("VOORBEELD – geen echte gegevens"))
        set_role(self.example, "banner")
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.refresh)
        self._lay_out()
        self._connect()
        self.setMinimumSize(640, 360)
        self.resize(1366, 768)
        self.refresh()
        if places is not None:
            self.restoreGeometry(places.geometry(NAME))

    def _lay_out(self) -> None:
        middle = QHBoxLayout()
        middle.setSpacing(0)
        for widget in (self.rail, _line(upright=True), self.work, _line(upright=True), self.panel):
            middle.addWidget(widget, 1 if widget is self.work else 0)
        work = QWidget()
        self.lock.cover(work, self)  # while it is empty: each move styles all of it again
        column = QVBoxLayout(work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.example, self.top, _line(), self.closed_banner, self.notice):
            column.addWidget(widget)
        column.addLayout(middle, 1)
        column.addWidget(self.record)
        column.addWidget(_line())
        column.addWidget(self.footer)
        self.tab_regions = (self.top, self.closed_banner, self.notice, self.rail,
                            *self.work.head, self.work.stack, self.panel, self.record,
                            self.footer)

    def _connect(self) -> None:
        room = self._room
        room.changed.connect(self._soon.start)
        room.changed.connect(self._enable)
        room.refused.connect(self.notice.tell)
        self.desk.changed.connect(self.refresh_beamer)
        self.desk.told.connect(self.notice.tell)
        self.desk.outdated.connect(self.notice.take_back)
        self.clock.ticked.connect(self._show_clock)
        self.way.ended.connect(self.edits.close_sitting)
        self.rail.picked.connect(self._enter)
        self.rail.skip_wished.connect(self.edits.skip)
        self.rail.unskip_wished.connect(self.edits.unskip)
        self.rail.plan_wished.connect(self.edits.plan)
        self.rail.variant_wished.connect(self.edits.change_variant)
        self.rail.fold_wished.connect(self.toggle_rail)
        self.rail.move_wished.connect(self.changes.move)
        self.rail.add_wished.connect(self.changes.add_after)
        self.rail.remove_wished.connect(self.changes.remove)
        self.changes.told.connect(self.notice.tell)
        self.changes.moved.connect(self._follow_step)
        self.record.recorded.connect(self.notice.tell)
        self.record.left.connect(self.work.start_typing)
        self.lock.changed.connect(self._follow_lock)
        self.work.part_picked.connect(self.go_to_part)
        self.panel.still_open.go_requested.connect(self.point_wished)
        self.chooser.chosen.connect(self._stage.set_choice)
        self.closed_banner.reopen_wished.connect(self.edits.reopen)
        self._autosave.state_changed.connect(self._show_saved)
        self._autosave.failed.connect(self.notice.tell)
        for number in range(1, 10):
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(lambda place=number - 1: self.go_to_part(place))

    # What is shown -------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Show the sitting as it is now."""
        self._soon.stop()
        d = self._room.deliberation
        self.setWindowTitle(f"WerkSamen – {d.method.title}")
        self.top.show_sitting(self._room.sitting.title, self._method_line())
        self.example.setVisible(d.example)
        self.closed_banner.setVisible(d.closed)
        if d.closed:
            self.closed_banner.show_closing(d.closings[-1])
        self.rail.refresh(d)
        self.chooser.refresh(self._room.sitting, self._room.part, self._stage.choice)
        self.work.refresh()
        self.panel.refresh()
        self._show_saved(self._autosave.state)
        self._show_clock()
        self._show_steps()
        self._enable()
        self.refresh_beamer()

    def refresh_beamer(self) -> None:
        """Show what the room sees."""
        seen = self.desk.seen()
        self.top.show_state(seen.words, seen.tone)
        self.top.show_mode(seen.action)
        self.top.offer_practice(seen.one_screen)
        self.actions_made["release"].setText(
            self.tr("Beamer terugnemen") if seen.lent else self.tr("Beamer vrijgeven"))
        self.panel.screen_name.show_text(seen.screen)
        self.chooser.refresh(self._room.sitting, self._room.part, self._stage.choice)

    def _method_line(self) -> str:
        d = self._room.deliberation
        others = sum(1 for s in d.table if s.kind is not SeatKind.CLIENT)
        titles = {v.id: v.title.split(":")[0].lower() for v in d.method.variants}
        variant = titles.get(d.variant, "")
        method = f"{d.method.title} ({variant})" if variant else d.method.title
        client = self._room.case.pseudonym or self._room.case.person_word
        return self.tr("{0} · {1} en {2}").format(
            method, plural(others, "deelnemer", "deelnemers"), client)

    def _show_steps(self) -> None:
        d = self._room.deliberation
        step = self._room.step
        places = [s for s in d.steps if d.skip_reason(s.key) is None or s.key == step.key]
        here = places.index(step)
        following = places[here + 1].title if here + 1 < len(places) else ""
        self.footer.show_steps(first=here == 0, following=following)
        self.footer.onward.setEnabled(bool(following) or not d.closed)

    def _show_clock(self) -> None:
        d, step = self._room.deliberation, self._room.step
        spent, minutes = d.seconds(step.key), d.minutes(step)
        self.footer.show_clock(spent, minutes, running=self._room.running,
                               started=d.started_at is not None, limit=step.at_most)
        self._stage.set_time(min(1.0, spent / max(1, 60 * minutes)))
        self.rail.show_time(d)

    def _show_saved(self, words: str) -> None:
        self.footer.show_saved(words, trouble=words.startswith("Nog niet"))

    def _enable(self) -> None:
        d = self._room.deliberation
        for name, action in self.actions_made.items():
            action.setEnabled(name in ALLOWED if d.locked else self._can(name))
        self.footer.pause.setEnabled(not d.closed)

    def _can(self, name: str) -> bool:
        d = self._room.deliberation
        if name in ("undo", "redo"):
            return self._room.can_undo if name == "undo" else self._room.can_redo
        if name == "remove_step":
            return not d.closed and was_added(d, self._room.step.key)
        if name in ("reopen", "unlock"):
            return d.closed and name == "reopen"
        return not d.closed or name not in WHILE_OPEN

    def _follow_step(self, step: str) -> None:
        """Stand in the step list where a step went."""
        self.refresh()
        self.rail.list.stand_at(step)

    def _follow_lock(self, on: bool) -> None:
        """Have the keyboard where it belongs once the lock came or went."""
        self._enable()
        if not on:
            self.refresh()
            self.work.start_typing()

    def go_to_part(self, place: int) -> None:
        """Go to a part of this step, counted from 0."""
        self.way.go_to_part(place)
        self.refresh()

    def _enter(self, step: str) -> None:
        self.way.go_to(step)
        self.refresh()
        self.work.start_typing()

    # Panels and fields ---------------------------------------------------------------------------

    def toggle_rail(self) -> None:
        """Fold the rail to its numbers, or unfold it."""
        self._rail_narrow = not self.rail.narrow
        self._fold()

    def toggle_panel(self) -> None:
        """Show or hide the private panel."""
        self._panel_open = self.panel.isHidden()
        self._fold()

    def _fold(self) -> None:
        narrow, panel = self._rail_narrow, self._panel_open
        self.rail.set_narrow(self.width() < ROOM_FOR_RAIL if narrow is None else narrow)
        self.panel.setVisible(self.width() >= ROOM_FOR_PANEL if panel is None else panel)

    def to_rail(self) -> None:
        """Put the focus in the step list."""
        self.rail.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def to_record(self) -> None:
        """Open the line that records something for another step."""
        self.record.open_line()

    def to_note(self) -> None:
        """Put the focus in the private note."""
        self._open_panel()
        self.panel.go_to(self.panel.note)

    def to_parking(self) -> None:
        """Put the focus where something is parked."""
        self._open_panel()
        self.panel.go_to(self.panel.parking.field)

    def _open_panel(self) -> None:
        if self.panel.isHidden():
            self.toggle_panel()

    def choose_view(self) -> None:
        """Open the choice of what the room sees."""
        self.chooser.open()

    def next_speaker(self) -> None:
        """Let the next one speak."""
        self.panel.speakers.next_speaker()

    def show_keys(self) -> None:
        """Show the key list."""
        keys = KeyList(self)
        keys.finished.connect(keys.deleteLater)
        keys.open()

    def lend_keys(self, window: QWidget, *more: str) -> None:
        """Let the beamer's keys work in another window too: what the room sees cannot wait."""
        window.addActions([self.actions_made[name] for name in (*BEAMER_KEYS, *more)])

    def open_menu(self) -> None:
        """Open the menu that holds everything."""
        self.top.open_menu()

    def focusNextPrevChild(self, onward: bool) -> bool:
        return go_on(self, onward=onward) or super().focusNextPrevChild(onward)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.desk.warn_if_alone()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.lock.on and not self.signalsBlocked():
            event.ignore()  # behind this window is the list; only the app itself may end it now
            return
        self._room.tick()
        if not self._autosave.flush() and not self.edits.leave_unsaved():
            event.ignore()
            return
        self.clock.stop()
        if self._places is not None:
            self._places.keep_geometry(NAME, self.saveGeometry())
        event.accept()
        self.left.emit()


def _line(*, upright: bool = False) -> QFrame:
    line = QFrame()
    set_role(line, "divider")
    if upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
