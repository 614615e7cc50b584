# SPDX-License-Identifier: EUPL-1.2
"""The matrix as columns: one card per seat, whole cards only, the rest named at the edges."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.in_view import top_in_view, whole_height
from werksamen_desktop.ui.matrix.cell import MatrixCell
from werksamen_desktop.ui.matrix.edge import EdgeButton
from werksamen_desktop.ui.matrix.head import SeatHead

NARROWEST, WIDEST, GAP, RIM = 172, 620, 10, 3
EDGE = 33
LEAST_HEIGHT = 130
"""Pixels of a matrix that scrolls by itself."""


class ColumnsView(QWidget):
    """Lays the cells out under their seats; `first` is the first column in view."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: list[_Column] = []
        self.first = 0
        self._fitting = 1
        self._whole = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(LEAST_HEIGHT)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().installEventFilter(self)
        self._board = _Board(self._scroll)
        self._board.installEventFilter(self)
        self._scroll.setWidget(self._board)
        self._scroll.verticalScrollBar().valueChanged.connect(self._board.place_heads)
        self.before, self.after = EdgeButton("‹"), EdgeButton("›")
        self.before.clicked.connect(lambda: self.show_from(self.first - self._fitting))
        self.after.clicked.connect(lambda: self.show_from(self.first + self._fitting))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GAP - RIM)
        layout.addWidget(self.before)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self.after)

    def arrange(self, heads: Sequence[tuple[UUID, SeatHead]],
                cells: Sequence[Sequence[MatrixCell]]) -> None:
        """Lay out the cells of each seat (`cells[seat][field]`) under its head."""
        for old in self.columns:
            old.release()
        self.columns = []
        for (seat, head), column in zip(heads, cells, strict=True):
            self.columns.append(_Column(seat, head, column))
        self._board.set_columns(self.columns)
        self._fit()

    def fit_heads(self) -> None:
        """Follow the words of the heads."""
        self._fit()

    def set_whole(self, *, on: bool) -> None:
        """Stand as high as the longest column, or scroll by itself."""
        if on == self._whole:
            return
        self._whole = on
        self._scroll.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if on else Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._stand()
        self._fit()

    def _stand(self) -> None:
        whole = whole_height(self._board, self._board.width()) if self._whole else 0
        self.setMinimumHeight(max(LEAST_HEIGHT, whole))

    @property
    def overlay(self) -> int:
        """How high the heads are that stay in view over what scrolls around this view."""
        return self._board.head_height if self._whole else 0

    def follow_view(self) -> None:
        """Keep the heads in view when something around this view scrolled."""
        self._board.place_heads()

    def set_active(self, seat: UUID | None) -> None:
        """Outline the column that is worked in."""
        self._board.set_active(seat)

    def reveal(self, cell: QWidget, focus: QWidget | None) -> None:
        """Bring a cell's column into view, and of the cell what has the focus."""
        place = next((i for i, c in enumerate(self.columns) if c.isAncestorOf(cell)), None)
        if place is None:
            return
        if place < self.first:
            self.show_from(place)
        elif place >= self.first + self._fitting:
            self.show_from(place - self._fitting + 1)
        self._reveal_down(focus or cell)

    def _reveal_down(self, widget: QWidget) -> None:
        bar = self._scroll.verticalScrollBar()
        top = widget.mapTo(self._board, QPoint(0, 0)).y()
        head = self._board.head_height + RIM + 26
        height = self._scroll.viewport().height()
        below = min(top + widget.height(), top + height - head)
        if top - head < bar.value():
            bar.setValue(top - head)
        elif below + 8 > bar.value() + height:
            bar.setValue(below + 8 - height)

    def show_from(self, first: int) -> None:
        """Show the columns from this one on, as many as fit."""
        self.first = max(0, min(first, len(self.columns) - self._fitting))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched == self._board:
            if event.type() == QEvent.Type.LayoutRequest:
                self._stand()
        elif event.type() == QEvent.Type.Resize:
            self._fit()
        elif event.type() == QEvent.Type.Wheel and isinstance(event, QWheelEvent):
            aside = event.angleDelta().x() or (event.angleDelta().y() if event.modifiers()
                                               & Qt.KeyboardModifier.ShiftModifier else 0)
            if aside:
                self.show_from(self.first + (-1 if aside > 0 else 1))
                return True
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Give the columns a width at which only whole ones are in view."""
        total = len(self.columns)
        if not total:
            return
        bar = self._scroll.verticalScrollBar()
        whole = self.width() - 2 * RIM - (bar.width() if bar.isVisible() else 0)
        if total * (NARROWEST + GAP) - GAP <= whole:
            self.first, self._fitting, edges = 0, total, 0
        else:
            inside = whole - EDGE - GAP + RIM
            self._fitting = max(1, min(total - 1, (inside + GAP) // (NARROWEST + GAP)))
            self.first = min(self.first, total - self._fitting)
            edges = (self.first > 0) + (self.first + self._fitting < total)
        room = whole - edges * (EDGE + GAP - RIM)
        width = min(WIDEST, (room + GAP) // self._fitting - GAP)
        last = self.first + self._fitting
        self.before.show_names([c.head.words.label for c in self.columns[:self.first]])
        self.after.show_names([c.head.words.label for c in self.columns[last:]])
        self._board.set_width(width)
        self._scroll.horizontalScrollBar().setValue(self.first * (width + GAP))


class _Column(QWidget):
    """One seat's card; its head stays in view while the cells scroll under it."""

    def __init__(self, seat: UUID, head: SeatHead, cells: Sequence[MatrixCell]) -> None:
        super().__init__()
        self.seat, self.head, self.cells = seat, head, tuple(cells)
        head.show_banded(on=True)
        head.setParent(self)
        head.show()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 1, 2)
        layout.setSpacing(0)
        self._space = QFrame()
        layout.addWidget(self._space)
        for cell in cells:
            cell.set_labelled(True)
            layout.addWidget(cell)
            cell.show()
        layout.addStretch(1)
        head.raise_()

    def set_head_height(self, height: int) -> None:
        """Leave this much for the head."""
        self._space.setFixedHeight(height)
        self.head.setFixedHeight(height)
        self.head.setGeometry(0, self.head.y(), self.width(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.head.setGeometry(0, self.head.y(), self.width(), self.head.height())

    def release(self) -> None:
        """Let go of the head and the cells, which live on in another view."""
        for widget in (self.head, *self.cells):
            if widget.parent() is self:
                widget.setParent(None)
        self.hide()
        self.deleteLater()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(t.LINE))
        painter.setBrush(QColor(t.SURFACE))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5),
                                t.RADIUS, t.RADIUS)
        painter.setPen(QPen(QColor(t.LINE), 1, Qt.PenStyle.DotLine))
        for cell in self.cells[1:]:
            painter.drawLine(1, cell.y(), self.width() - 2, cell.y())


class _Board(QWidget):
    """What scrolls: the columns beside each other, and the outline of the one worked in."""

    def __init__(self, scroll: QScrollArea) -> None:
        super().__init__()
        self._scroll = scroll
        self._columns: list[_Column] = []
        self._active: UUID | None = None
        self.head_height = 0
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(RIM, RIM, RIM, RIM)
        self._layout.setSpacing(GAP)
        self._layout.setAlignment(Qt.AlignmentFlag.AlignLeft)

    def set_columns(self, columns: list[_Column]) -> None:
        """Lay out these columns."""
        self._columns = columns
        for column in columns:
            self._layout.addWidget(column)
            column.show()

    def set_width(self, width: int) -> None:
        """Give all columns this width, and their heads one height."""
        for column in self._columns:
            if column.minimumWidth() != width or column.maximumWidth() != width:
                column.setFixedWidth(width)
        self.head_height = max((c.head.height_for(width) for c in self._columns), default=0)
        for column in self._columns:
            column.set_head_height(self.head_height)
        whole = len(self._columns) * (width + GAP) - GAP + 2 * RIM
        if self.minimumWidth() != whole:
            self.setMinimumWidth(whole)
        self._layout.activate()
        self.resize(max(whole, self._scroll.viewport().width()), self.height())
        self.place_heads()

    def place_heads(self) -> None:
        """Keep the heads at the top of what is in view."""
        top = max(0, top_in_view(self) - RIM)
        for column in self._columns:
            column.head.move(0, min(top, max(0, column.height() - self.head_height)))
        self.update()

    def set_active(self, seat: UUID | None) -> None:
        """Outline this seat's column."""
        if seat != self._active:
            self._active = seat
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        column = next((c for c in self._columns if c.seat == self._active), None)
        if column is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(t.ACCENT), 2))
        box = QRectF(column.geometry())
        box.setTop(column.y() + column.head.y())
        painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), t.RADIUS + 2, t.RADIUS + 2)
