# SPDX-License-Identifier: EUPL-1.2
"""The list itself: a table that is worked with Enter, Delete and the menu key."""

from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from werksamen_desktop.model.deliberation import Listing
from werksamen_desktop.ui.start.list_delegate import ROW_HEIGHT, ListDelegate
from werksamen_desktop.ui.start.list_model import AGREED, DATE, METHOD, OUTCOME, TITLE, ListModel
from werksamen_desktop.ui.style import set_role

NARROW = 1000
"""Below this width the method moves to a row's second line."""

_WIDTHS = {METHOD: 180, DATE: 140, OUTCOME: 232, AGREED: 118}
_NARROW_WIDTHS = {DATE: 116, OUTCOME: 176, AGREED: 94}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ListTable(QTableView):
    """Tells what is wished of the row that is chosen; the rows keep their choice when refreshed."""

    entered = Signal()
    delete_pressed = Signal()
    menu_requested = Signal(QPoint)
    chosen_changed = Signal()

    def __init__(self, model: ListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self._delegate = ListDelegate(self)
        set_role(self, "listing")
        self.setAccessibleName(self.tr("Beraden"))
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMinimumHeight(44 + 3 * ROW_HEIGHT)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._set_headers()
        self.doubleClicked.connect(self.entered)
        self.selectionModel().selectionChanged.connect(self.chosen_changed)

    def _set_headers(self) -> None:
        rows, heads = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        heads.setHighlightSections(False)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setSectionResizeMode(TITLE, QHeaderView.ResizeMode.Stretch)
        self._set_widths(narrow=False)

    def _set_widths(self, *, narrow: bool) -> None:
        self._delegate.narrow = narrow
        self.setColumnHidden(METHOD, narrow)
        for column, width in (_NARROW_WIDTHS if narrow else _WIDTHS).items():
            self.setColumnWidth(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        narrow = event.size().width() < NARROW
        if narrow != self._delegate.narrow:
            self._set_widths(narrow=narrow)
        super().resizeEvent(event)

    @property
    def chosen(self) -> Listing | None:
        """The selected row."""
        rows = self.selectionModel().selectedRows()
        return self._rows.row(rows[0].row()) if rows else None

    def choose(self, listing: UUID) -> None:
        """Select a row and bring it into view."""
        place = self._rows.place_of(listing)
        if place >= 0:
            self.selectRow(place)
            self.scrollTo(self._rows.index(place, TITLE))

    def show_rows(self, rows: tuple[Listing, ...]) -> None:
        """Replace the rows; the chosen one stays so, else the one that took its place is."""
        held = self.chosen
        place = self._rows.place_of(held.id) if held else 0
        scrolled = self.verticalScrollBar().value()
        self._rows.show_rows(rows)
        count = self._rows.rowCount()
        if not count or self.chosen is not None:
            return
        kept = self._rows.place_of(held.id) if held else -1
        self.selectRow(kept if kept >= 0 else min(place, count - 1))
        self.verticalScrollBar().setValue(scrolled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, shift = event.key(), event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if key in _ENTER and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.entered.emit()
        elif key == Qt.Key.Key_Delete:
            self.delete_pressed.emit()
        elif key == Qt.Key.Key_Menu or (key == Qt.Key.Key_F10 and shift):
            self._show_menu_under_row()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        # Some platforms send this besides the key itself, others only one of the two.
        if event.reason() is not QContextMenuEvent.Reason.Keyboard:
            self.menu_requested.emit(event.globalPos())
        elif QApplication.activePopupWidget() is None:
            self._show_menu_under_row()

    def _show_menu_under_row(self) -> None:
        under = self.visualRect(self.currentIndex()).bottomLeft()
        self.menu_requested.emit(self.viewport().mapToGlobal(under))
