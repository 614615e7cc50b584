# SPDX-License-Identifier: EUPL-1.2
"""Preparing ("Voorbereiden"): three pages of fields and the list of what is still open."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.model.library import Library
from werksamen_desktop.model.open_points import OpenPoint, Place, open_before_start
from werksamen_desktop.room import Room
from werksamen_desktop.ui.dialogs import Asks
from werksamen_desktop.ui.prepare.case_page import CasePage
from werksamen_desktop.ui.prepare.seats_page import SeatsPage, Teams
from werksamen_desktop.ui.prepare.steps_page import StepsPage
from werksamen_desktop.ui.style import keep_rich_text_off, set_role

_PAGE_OF = {Place.CASE: 0, Place.SEATS: 1, Place.TIME: 2}


class PreparePage(QWidget):
    """Wishes go up as signals: `start_requested`, `left`."""

    start_requested = Signal()
    left = Signal()

    def __init__(self, room: Room, library: Library, dialogs: Asks, teams: Teams,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self.case_page = CasePage(room, library.person_words)
        self.seats_page = SeatsPage(room, library, dialogs, teams)
        self.steps_page = StepsPage(room)
        self.stack = QStackedWidget()
        for page in (self.case_page, self.seats_page, self.steps_page):
            self.stack.addWidget(_scrolled(page))
        self.open_list = QVBoxLayout()
        self._points: tuple[OpenPoint, ...] | None = None
        self._lay_out()
        for key, act in ((QKeySequence.StandardKey.Undo, room.undo),
                         (QKeySequence("Ctrl+Shift+Z"), room.redo)):
            QShortcut(key, self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        room.changed.connect(self.refresh)
        self.refresh()

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setContentsMargins(24, 16, 24, 16)
        body.setSpacing(24)
        body.addWidget(self.stack, 1)
        body.addWidget(self._side())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addWidget(self._banner())
        column.addLayout(body, 1)

    def _banner(self) -> QLabel:
        banner = QLabel(self.tr("VOORBEELD – geen echte gegevens"))
        banner.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(banner, "banner")
        banner.setVisible(self.room.deliberation.example)
        return banner

    def _bar(self) -> QFrame:
        bar = QFrame()
        set_role(bar, "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 16, 8)
        back = QPushButton(self.tr("‹ Overzicht"))
        back.clicked.connect(self.left)
        row.addWidget(back)
        self.title = QLabel()
        keep_rich_text_off(self.title)
        set_role(self.title, "heading")
        row.addWidget(self.title, 1)
        self.tabs = QButtonGroup(self)
        for place, word in enumerate((self.tr("Casus"), self.tr("Deelnemers"),
                                      self.tr("Stappen en tijd"))):
            tab = QPushButton(word)
            tab.setCheckable(True)
            tab.setToolTip(f"Alt+{place + 1}")
            QShortcut(QKeySequence(f"Alt+{place + 1}"), self, partial(self.show_page, place))
            self.tabs.addButton(tab, place)
            row.addWidget(tab)
        self.tabs.idClicked.connect(self.show_page)
        self.tabs.button(0).setChecked(True)
        row.addSpacing(16)
        self.start = QPushButton(self.tr("Start beraad ›"))
        self.start.setToolTip("Ctrl+Enter")
        set_role(self.start, "primary")
        self.start.clicked.connect(self.start_requested)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.start.click)
        row.addWidget(self.start)
        return bar

    def _side(self) -> QFrame:
        side = QFrame()
        set_role(side, "card")
        side.setFixedWidth(280)
        column = QVBoxLayout(side)
        column.setContentsMargins(16, 16, 16, 16)
        heading = QLabel(self.tr("Nog open"))
        set_role(heading, "heading")
        column.addWidget(heading)
        self.told = QLabel()
        self.told.setWordWrap(True)
        set_role(self.told, "muted")
        column.addWidget(self.told)
        inner = QWidget()
        self.open_list = QVBoxLayout(inner)
        self.open_list.setContentsMargins(0, 0, 0, 0)
        self.open_list.setSpacing(4)
        column.addWidget(_scrolled(inner), 1)
        return side

    def show_page(self, place: int) -> None:
        """Show case (0), table (1) or steps (2)."""
        self.stack.setCurrentIndex(place)
        self.tabs.button(place).setChecked(True)

    def refresh(self) -> None:
        """Show the room's values in all pages."""
        self.title.setText(self.room.sitting.title)
        self.case_page.refresh()
        self.seats_page.refresh()
        self.steps_page.refresh()
        points = open_before_start(self.room.sitting)
        if points != self._points:
            self._points = points
            self._show_points(points)

    def _show_points(self, points: tuple[OpenPoint, ...]) -> None:
        while item := self.open_list.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for point in points:
            self.open_list.addWidget(self._point(point))
        self.open_list.addStretch(1)
        required = sum(1 for p in points if p.required)
        self.start.setEnabled(not required)
        self.told.setText(
            self.tr("Alles is ingevuld.") if not points
            else self.tr("Eerst nodig: een vraag en twee deelnemers.") if required
            else self.tr("U kunt beginnen. Dit kan ook later."))

    def _point(self, point: OpenPoint) -> QWidget:
        label = QLabel(("▸ " if point.required else "○ ") + point.text)
        label.setWordWrap(True)
        set_role(label, "open-required" if point.required else "open-point")
        go = _PointButton(label)
        go.setAccessibleName(point.text)
        go.clicked.connect(partial(self.show_page, _PAGE_OF.get(point.place, 0)))
        return go


class _PointButton(QPushButton):
    """An open point that can be clicked; its words wrap, which a plain button's do not."""

    def __init__(self, label: QLabel) -> None:
        super().__init__()
        set_role(self, "quiet")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 4, 6, 4)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column.addWidget(label)

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._column.heightForWidth(width)


def _scrolled(page: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    return area
