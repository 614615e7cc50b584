# SPDX-License-Identifier: EUPL-1.2
"""The matrix itself: the seats' cells as columns or as a table, and what is seen in them."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.model.dutch import listed
from werksamen_desktop.model.method import FieldType, Part
from werksamen_desktop.model.overlap import unheard
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.room import Room
from werksamen_desktop.ui.in_view import areas_around
from werksamen_desktop.ui.matrix.cell import MatrixCell
from werksamen_desktop.ui.matrix.columns import LEAST_HEIGHT, ColumnsView
from werksamen_desktop.ui.matrix.grid import Grid
from werksamen_desktop.ui.matrix.head import SeatHead
from werksamen_desktop.ui.matrix.insights import EmptyCells, Insights
from werksamen_desktop.ui.matrix.marks import head_words, tell_marks
from werksamen_desktop.ui.matrix.place import Way
from werksamen_desktop.ui.matrix.tab_order import TabOrder
from werksamen_desktop.ui.matrix.table import TableView
from werksamen_desktop.ui.parts.hidden import HiddenBanner
from werksamen_desktop.ui.style import keep_rich_text_off, set_role

if TYPE_CHECKING:
    from werksamen_desktop.ui.matrix.value_cell import Told


class Matrix(QWidget):
    """Seats by fields of one part, typed in place; `refresh` touches only what changed."""

    def __init__(self, room: Room, part: Part) -> None:
        super().__init__()
        self.room, self.part = room, part
        self.grid = Grid(room, part, refresh=self.refresh, made=self._made)
        self.heads: dict[UUID, SeatHead] = {}
        self._seen_seats: tuple[object, ...] | None = None
        self._seen_values: tuple[object, ...] | None = None
        self._seen_empty: EmptyCells | None = None
        self._told: Told = {}
        self._closed = room.deliberation.closed
        self.as_columns = self._toggle(self.tr("Kolommen"))
        self.as_table = self._toggle(self.tr("Tabel"))
        self.silent = QLabel()
        self.hidden = HiddenBanner(room, part)
        self.columns, self.table = ColumnsView(), TableView()
        self.insights = Insights(room, part)
        self.legend = QLabel(self.tr(
            "● door WerkSamen gevonden: zelfde waarde bij meer deelnemers  ·  "
            "◆ door de groep als gedeeld gemarkeerd"))
        self._tabs = TabOrder(self)
        self._compose()
        self.as_columns.setChecked(True)
        self.as_columns.toggled.connect(self._turn)
        self.insights.edited.connect(self._look_again)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self.refresh()

    def _toggle(self, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setAccessibleName(self.tr("Perspectieven als %s") % text.lower())
        return button

    def _compose(self) -> None:
        set_role(self.silent, "muted")
        set_role(self.legend, "fine-note")
        keep_rich_text_off(self.silent)
        self.silent.setWordWrap(True)
        self.silent.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.as_columns)
        bar.addWidget(self.as_table)
        bar.addSpacing(8)
        bar.addWidget(self.silent, 1)
        if not any(f.type is FieldType.VALUES for f in self.grid.fields):
            self.legend.hide()  # never shown by hand: without a parent it would be a window
        self.legend.setWordWrap(True)
        self.table.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(bar)
        layout.addWidget(self.hidden)
        for view in (self.columns, self.table):
            layout.addWidget(view, 1)
        layout.addWidget(self.insights)
        layout.addWidget(self.legend)

    @property
    def view(self) -> ColumnsView | TableView:
        """The view that is shown."""
        return self.table if self.as_table.isChecked() else self.columns

    # Standing

    @property
    def least_height(self) -> int:
        """The height from which this can be worked in while the view scrolls by itself."""
        return self.minimumSizeHint().height() - self.view.minimumHeight() + LEAST_HEIGHT

    def set_whole(self, *, on: bool) -> None:
        """Let the page around scroll instead of the view: one area at a time."""
        for view in (self.columns, self.table):
            view.set_whole(on=on)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        for area in areas_around(self):
            area.verticalScrollBar().valueChanged.connect(
                self._follow_view, Qt.ConnectionType.UniqueConnection)

    @Slot()
    def _follow_view(self) -> None:
        self.view.follow_view()

    # Showing

    def refresh(self) -> None:
        """Show the sitting as it is now."""
        d, case = self.room.deliberation, self.room.case
        seats = (d.seats, case.pseudonym, case.person_word, d.naming)
        other_seats = seats != self._seen_seats
        if other_seats:
            self._seen_seats = seats
            self._match_seats()
        values = (d.values, d.synonyms)
        if other_seats or values != self._seen_values:
            self._seen_values = values
            self._told = tell_marks(self.room)
        changed = self.grid.show(d, self._told)
        if changed or other_seats:
            self._show_heads()
            self._show_empty()
        if d.closed != self._closed:
            self._closed = d.closed
            for cell in self.grid:
                cell.set_read_only(d.closed)
            self._look_again()
        self.hidden.refresh()
        if not other_seats:
            self._reveal_changed(changed)

    def _match_seats(self) -> None:
        ids = tuple(s.id for s in self.room.deliberation.table)
        if ids != self.grid.seats:
            gone = self.grid.match(ids)
            for seat in ids:
                self.heads.setdefault(seat, SeatHead())
            self._arrange()
            old = [self.heads.pop(s) for s in [s for s in self.heads if s not in ids]]
            for widget in (*gone, *old):
                widget.hide()
                widget.deleteLater()
        for cell in self.grid:
            cell.name_it()

    def _arrange(self) -> None:
        heads = [(seat, self.heads[seat]) for seat in self.grid.seats]
        focus = QApplication.focusWidget()
        cell = self.grid.holding(focus)
        if focus is not None and cell is not None:
            focus.clearFocus()  # a widget that is moved would hand its focus to a neighbour
        if self.as_table.isChecked():
            self.columns.arrange((), ())
            self.table.arrange(heads, [f.label for f in self.grid.fields], self.grid.by_seat)
        else:
            self.table.release()
            self.columns.arrange(heads, self.grid.by_seat)
        self.columns.setVisible(self.as_columns.isChecked())
        self.table.setVisible(self.as_table.isChecked())
        if focus is not None and cell in list(self.grid):
            focus.setFocus()

    def _turn(self) -> None:
        self._arrange()
        self._show_heads()

    def _show_heads(self) -> None:
        d = self.room.deliberation
        for seat in d.table:
            cells = [self.grid.cells[seat.id, f.key] for f in self.grid.fields]
            speakers = {s for cell in cells for s in cell.speakers}
            self.heads[seat.id].show_words(head_words(
                seat, self.room, speakers, lens=self.part.lens))
        if self.as_columns.isChecked():
            self.columns.fit_heads()

    def _show_empty(self) -> None:
        d, case = self.room.deliberation, self.room.case
        empty = tuple(
            (field.label, tuple(seat_label(s, case) for s in d.table
                                if not self.grid.cells[s.id, field.key].is_answered))
            for field in self.grid.fields)
        self._seen_empty = tuple((label, seats) for label, seats in empty if seats)
        silent = [seat_label(s, case) for s in unheard(d, self.part)]
        self.silent.setText(self.tr("nog niemand sprak voor: %s") % listed(silent)
                            if silent else "")
        self._look_again()

    def _look_again(self) -> None:
        self.insights.show_findings(self._seen_empty or ())

    def _reveal_changed(self, changed: list[MatrixCell]) -> None:
        """Bring a change made from elsewhere (an undo) into view while somebody works here."""
        focused = self.grid.holding(QApplication.focusWidget())
        if 0 < len(changed) <= 2 and focused in list(self.grid) and focused not in changed:
            self.view.reveal(changed[-1], None)

    # Moving

    def _made(self, cell: MatrixCell) -> None:
        cell.went.connect(lambda way: self.go(cell, way))
        cell.gone_to.connect(lambda seat, item: self._follow(cell, seat, item))

    def go(self, cell: MatrixCell, way: Way) -> None:
        """Go from a cell to its neighbour, or out of the cells in reading order."""
        to = self.grid.beside(cell, way, seats_across=self.as_columns.isChecked())
        if to is not None:
            to.enter(way)
        elif way in (Way.NEXT, Way.PREVIOUS):
            self._tabs.leave_cells(onward=way is Way.NEXT)

    def _follow(self, cell: MatrixCell, seat: UUID, item: UUID) -> None:
        """Go along with what was given to another seat."""
        to = self.grid.cells.get((seat, cell.place.field.key))
        if to is not None:
            to.enter_item(item)

    def focusNextPrevChild(self, onward: bool) -> bool:
        return self._tabs.step(onward=onward) or super().focusNextPrevChild(onward)

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        cell = self.grid.holding(now)
        mine = cell is not None and self.grid.cells.get(
            (cell.place.seat, cell.place.field.key)) is cell
        if mine and cell is not None:
            self.view.set_active(cell.place.seat)
            self.view.reveal(cell, now)
            self._reveal_around(now)

    def _reveal_around(self, widget: QWidget | None) -> None:
        """Bring a widget into view in the areas that this whole matrix scrolls in."""
        if widget is not None:
            for area in areas_around(self):
                area.ensureWidgetVisible(widget, 0, 8 + self.view.overlay)

    def first_field(self) -> QWidget | None:
        """The first cell's words."""
        cells = list(self.grid)
        return cells[0].first if cells else None
