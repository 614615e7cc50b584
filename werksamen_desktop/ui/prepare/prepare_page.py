# SPDX-License-Identifier: EUPL-1.2
"""Preparing ("Voorbereiden"): three pages of fields and the list of what is still open."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.model.library import Library
from werksamen_desktop.model.open_points import OpenPoint, Place, open_before_start
from werksamen_desktop.room import Room
from werksamen_desktop.ui.dialogs import Asks
from werksamen_desktop.ui.notice import Notice
from werksamen_desktop.ui.prepare.case_page import CasePage
from werksamen_desktop.ui.prepare.method_card import Offered
from werksamen_desktop.ui.prepare.open_list import OpenList
from werksamen_desktop.ui.prepare.scrolled import scrolled
from werksamen_desktop.ui.prepare.seats_page import SeatsPage, Teams
from werksamen_desktop.ui.prepare.steps_page import StepsPage, made_for
from werksamen_desktop.ui.sitting.band import Elided
from werksamen_desktop.ui.style import set_role

CASE, SEATS, STEPS, OPEN = range(4)
_PAGE_OF = {Place.CASE: CASE, Place.SEATS: SEATS, Place.TIME: STEPS}

NARROW = 920
"""Below this width the open points are a page of their own."""


class PreparePage(QWidget):
    """Wishes go up as signals: `start_requested`, `left`; `library_grown` carries the new lists."""

    start_requested = Signal()
    left = Signal()
    library_grown = Signal(Library)

    def __init__(self, room: Room, library: Library, dialogs: Asks, teams: Teams,
                 offered: Offered = tuple, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self._narrow = False
        self._entered = False
        self.case_page = CasePage(room, library.person_words)
        self.seats_page = SeatsPage(room, library, dialogs, teams)
        self.steps_page = StepsPage(room, dialogs, offered)
        self.open_list = OpenList()
        self.notice = Notice()
        self.stack = QStackedWidget()
        for page in (self.case_page, self.seats_page, self.steps_page):
            self.stack.addWidget(scrolled(page))
        self._make_bar()
        self._lay_out()
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        keys = [("Ctrl+Z", self.room.undo), ("Ctrl+Shift+Z", self.room.redo),
                ("Ctrl+Y", self.room.redo), ("Ctrl+Return", self.begin),
                ("Ctrl+Enter", self.begin), ("Alt+Left", self.left.emit)]
        keys += [(f"Alt+{n + 1}", partial(self.show_page, n)) for n in (CASE, SEATS, STEPS, OPEN)]
        for key, act in keys:
            QShortcut(QKeySequence(key), self, act, context=here)
        self.open_list.go_requested.connect(self.go_to)
        self.case_page.word.left.connect(self.seats_page.learn)
        self.seats_page.library_grown.connect(self._grown)
        self.room.changed.connect(self.refresh)
        self.room.refused.connect(self.notice.tell)

    # Layout

    def _make_bar(self) -> None:
        self.back = QPushButton(self.tr("‹ Overzicht"))
        self.back.setToolTip("Alt+←")
        self.back.clicked.connect(self.left)
        self.title = Elided()
        set_role(self.title, "heading")
        self.undo = QPushButton(self.tr("Ongedaan maken"))
        self.undo.setToolTip("Ctrl+Z")
        set_role(self.undo, "row-action")
        self.undo.clicked.connect(self.room.undo)
        self.tabs = QButtonGroup(self)
        self.tab_row = QWidget()
        row = QHBoxLayout(self.tab_row)
        row.setContentsMargins(0, 0, 0, 0)
        for place, words in enumerate((self.tr("Casus"), self.tr("Deelnemers"),
                                       self.tr("Stappen en tijd"), self.tr("Nog open"))):
            tab = QPushButton(words)
            tab.setCheckable(True)
            tab.setToolTip(f"Alt+{place + 1}")
            self.tabs.addButton(tab, place)
            row.addWidget(tab)
        row.addStretch(1)
        self.tabs.idClicked.connect(self.show_page)
        self.tabs.button(CASE).setChecked(True)
        self.tabs.button(OPEN).hide()
        self.start = QPushButton(self.tr("Start beraad ›"))
        self.start.setToolTip("Ctrl+Enter")
        set_role(self.start, "primary")
        self.start.clicked.connect(self.begin)

    def _lay_out(self) -> None:
        bar = QFrame()
        set_role(bar, "bar")
        bar.setMinimumWidth(1)  # else the wide bar keeps the window from ever getting narrow
        rows = QVBoxLayout(bar)
        rows.setContentsMargins(16, 8, 16, 8)
        self._top, self._under = QHBoxLayout(), QHBoxLayout()
        self._top.setSpacing(10)
        self._top.addWidget(self.back)
        self._top.addWidget(self.title, 1)
        for widget in (self.undo, self.tab_row, self.start):
            self._top.addWidget(widget)
        rows.addLayout(self._top)
        rows.addLayout(self._under)
        self._body = QHBoxLayout()
        self._body.setContentsMargins(24, 16, 24, 16)
        self._body.setSpacing(20)
        self._body.addWidget(self.stack, 1)
        self.open_list.setFixedWidth(280)
        self._body.addWidget(self.open_list)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self._banner())
        column.addWidget(self.notice)
        self.closed = QLabel(self.tr("Dit beraad is afgesloten: u kunt alles lezen en niets "
                                     "wijzigen. Heropenen kan in het beraad zelf."))
        self.closed.setWordWrap(True)
        self.closed.setContentsMargins(16, 6, 16, 6)
        set_role(self.closed, "closed")
        column.addWidget(self.closed)
        column.addLayout(self._body, 1)

    def _banner(self) -> QLabel:
        banner = QLabel(self.tr("VOORBEELD – geen echte gegevens"))
        banner.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(banner, "banner")
        if not self.room.deliberation.example:
            banner.hide()
        return banner

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < NARROW
        if narrow != self._narrow:
            self._narrow = narrow
            self._fold()

    def _fold(self) -> None:
        """Put tabs and open points where there is room for them."""
        narrow = self._narrow
        place = self.stack.currentIndex()
        self.tabs.button(OPEN).setVisible(narrow)
        self.undo.setVisible(not narrow)
        (self._under if narrow else self._top).insertWidget(0 if narrow else 3, self.tab_row)
        if narrow:
            self.open_list.setMinimumWidth(0)
            self.open_list.setMaximumWidth(16_777_215)
            self.stack.addWidget(self.open_list)
        else:
            self.stack.removeWidget(self.open_list)
            self.open_list.setFixedWidth(280)
            self._body.addWidget(self.open_list)
            self.open_list.show()
        margin = 10 if narrow else 24
        self._body.setContentsMargins(margin, margin // 2, margin, margin // 2)
        self.show_page(min(place, self.stack.count() - 1))

    # What is shown

    def show_page(self, place: int) -> None:
        """Show case (0), table (1), steps (2) or, in a narrow window, the open points (3)."""
        if place == OPEN and not self._narrow:
            if self.open_list.points:
                self.open_list.points[0].setFocus()
            return
        self.stack.setCurrentIndex(place)
        self.tabs.button(place).setChecked(True)

    def go_to(self, point: OpenPoint) -> None:
        """Show the field in which an open point is dealt with, and stand in it."""
        if self.case_page.has_field(point.field):
            self.show_page(CASE)
            self.case_page.stand_in(point.field)
            return
        page = _PAGE_OF.get(point.place, CASE)
        self.show_page(page)
        if page == SEATS:
            self.seats_page.stand_at(point.field)
        elif page == STEPS:
            self.steps_page.available.setFocus()

    def begin(self) -> None:
        """Wish to start; while something required is open, go there instead."""
        required = next((p for p in open_before_start(self.room.sitting) if p.required), None)
        if required and not self.room.deliberation.started_at:
            self.go_to(required)
        else:
            self.seats_page.learn()
            self.start_requested.emit()

    def refresh(self) -> None:
        """Show the room's values in all pages."""
        d = self.room.deliberation
        self.title.show_text(self.room.sitting.title)
        self.closed.setVisible(d.closed)
        self.undo.setEnabled(self.room.can_undo)
        self.case_page.refresh()
        self.seats_page.refresh()
        self._show_steps()
        points = open_before_start(self.room.sitting)
        self.open_list.show_points(points)
        self.tabs.button(OPEN).setText(
            self.tr("Nog open · {}").format(len(points)) if points else self.tr("Niets open"))
        self.start.setText(self.tr("Naar het beraad ›") if d.started_at
                           else self.tr("Start beraad ›"))
        self.start.setEnabled(bool(d.started_at) or not any(p.required for p in points))

    def _show_steps(self) -> None:
        """Show the steps, on a page of their own for each method."""
        page = self.steps_page
        if page.made_for != made_for(self.room.deliberation.method):
            held, shown = self.stack.widget(STEPS), self.stack.currentIndex()
            page = StepsPage(self.room, page.dialogs, page.offered)
            self.steps_page = page
            assert held
            self.stack.removeWidget(held)
            held.hide()
            held.deleteLater()
            self.stack.insertWidget(STEPS, scrolled(page))
            self.stack.setCurrentIndex(shown)
            page.choice.help.setFocus()
        page.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._entered:
            self._entered = True
            points = open_before_start(self.room.sitting)
            required = next((p for p in points if p.required), None)
            if required:
                self.go_to(required)
            else:
                self.case_page.stand_in("pseudonym")

    def _grown(self, library: Library) -> None:
        self.case_page.word.set_words(library.person_words)
        self.library_grown.emit(library)
