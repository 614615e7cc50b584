# SPDX-License-Identifier: EUPL-1.2
"""The matrix as a table: one row per seat, one column per field, heads that stay in view."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QScrollArea, QSizePolicy, QWidget

from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.in_view import top_in_view, whole_height
from werksamen_desktop.ui.matrix.cell import MatrixCell
from werksamen_desktop.ui.matrix.columns import LEAST_HEIGHT
from werksamen_desktop.ui.matrix.head import SeatHead

SEAT, NARROWEST, HEAD = 166, 118, 34


class TableView(QScrollArea):
    """Lays the same cells out with the seats under each other."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(LEAST_HEIGHT)
        self._whole = False
        self._page = _Page(self)
        self.setWidget(self._page)
        self.verticalScrollBar().valueChanged.connect(self._page.place_heads)
        self.horizontalScrollBar().valueChanged.connect(self._page.place_heads)

    def arrange(self, heads: Sequence[tuple[UUID, SeatHead]], labels: Sequence[str],
                cells: Sequence[Sequence[MatrixCell]]) -> None:
        """Lay out the cells of each seat (`cells[seat][field]`) beside its head."""
        self._page.arrange(heads, labels, cells)

    def release(self) -> None:
        """Let go of heads and cells, which live on in another view."""
        self._page.release()

    def set_whole(self, *, on: bool) -> None:
        """Stand as high as all rows, or scroll by itself."""
        if on == self._whole:
            return
        self._whole = on
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff if on else Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._stand()

    def _stand(self) -> None:
        whole = 0
        if self._whole:
            bar = self.horizontalScrollBar().sizeHint().height()
            whole = whole_height(self._page, self._page.width()) + bar
        self.setMinimumHeight(max(LEAST_HEIGHT, whole))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched == self._page and event.type() == QEvent.Type.LayoutRequest:
            self._stand()
        return super().eventFilter(watched, event)

    @property
    def overlay(self) -> int:
        """How high the labels are that stay in view over what scrolls around this view."""
        return HEAD if self._whole else 0

    def follow_view(self) -> None:
        """Keep the heads in view when something around this view scrolled."""
        self._page.place_heads()

    def set_active(self, seat: UUID | None) -> None:
        """Outline the row that is worked in."""
        self._page.set_active(seat)

    def reveal(self, cell: QWidget, focus: QWidget | None) -> None:
        """Bring what has the focus into view, clear of the heads."""
        widget = focus or cell
        spot = widget.mapTo(self._page, QPoint(0, 0))
        down, aside = self.verticalScrollBar(), self.horizontalScrollBar()
        port = self.viewport()
        if spot.y() - HEAD - 28 < down.value():
            down.setValue(spot.y() - HEAD - 28)
        elif spot.y() + widget.height() + 8 > down.value() + port.height():
            down.setValue(min(spot.y() - HEAD - 28,
                              spot.y() + widget.height() + 8 - port.height()))
        if spot.x() - SEAT < aside.value():
            aside.setValue(spot.x() - SEAT)
        elif spot.x() + widget.width() + 4 > aside.value() + port.width():
            aside.setValue(spot.x() + widget.width() + 4 - port.width())


class _Page(QWidget):
    """What scrolls: the grid and its lines, with heads that are moved along."""

    def __init__(self, scroll: QScrollArea) -> None:
        super().__init__()
        self._scroll = scroll
        self._rows: list[tuple[UUID, SeatHead, tuple[MatrixCell, ...]]] = []
        self._active: UUID | None = None
        self._labels = _Labels(self)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2, HEAD, 2, 4)
        self._grid.setSpacing(0)
        self._grid.setColumnMinimumWidth(0, SEAT)

    def arrange(self, heads: Sequence[tuple[UUID, SeatHead]], labels: Sequence[str],
                cells: Sequence[Sequence[MatrixCell]]) -> None:
        """Fill the grid."""
        self.release()
        for row, ((seat, head), line) in enumerate(zip(heads, cells, strict=True)):
            head.show_banded(on=False)
            head.setParent(self)
            head.show()
            for column, cell in enumerate(line, 1):
                cell.set_labelled(False)
                self._grid.addWidget(cell, row, column)
                cell.show()
            head.raise_()
            self._grid.setRowMinimumHeight(row, 70)
            self._rows.append((seat, head, tuple(line)))
        for column in range(1, len(labels) + 1):
            self._grid.setColumnMinimumWidth(column, NARROWEST)
            self._grid.setColumnStretch(column, 1)
        self._grid.setRowStretch(len(self._rows), 1)
        self._labels.labels = tuple(labels)
        self._labels.raise_()
        self.place_heads()

    def release(self) -> None:
        """Let go of heads and cells."""
        self._grid.setRowStretch(len(self._rows), 0)
        for row, (_, head, cells) in enumerate(self._rows):
            self._grid.setRowMinimumHeight(row, 0)
            for widget in (head, *cells):
                self._grid.removeWidget(widget)
                if widget.parent() is self:
                    widget.setParent(None)
        self._rows = []

    def set_active(self, seat: UUID | None) -> None:
        """Outline this seat's row."""
        if seat != self._active:
            self._active = seat
            self.update()

    def place_heads(self) -> None:
        """Keep the labels at the top and the seats at the left of what is in view."""
        left = self._scroll.horizontalScrollBar().value()
        top = top_in_view(self)
        for _, head, cells in self._rows:
            row = cells[0].geometry()
            head.setFixedHeight(max(40, row.height() - 5))
            head.setGeometry(left + 5, row.y() + 3, SEAT - 6, head.height())
        self._labels.spots = tuple(c.x() for c in self._rows[0][2]) if self._rows else ()
        self._labels.setGeometry(0, top, self.width(), HEAD)
        self._labels.update()
        self.update()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize) and self._rows:
            self._grid.activate()
            self.place_heads()
        return done

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._rows:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bottom = self._rows[-1][2][0].geometry().bottom() + 1
        painter.setPen(QColor(t.LINE))
        painter.setBrush(QColor(t.SURFACE))
        painter.drawRoundedRect(QRectF(1.5, 0.5, self.width() - 3, bottom + 0.5),
                                t.RADIUS, t.RADIUS)
        for _, _, cells in self._rows[1:]:
            painter.drawLine(2, cells[0].y(), self.width() - 3, cells[0].y())
        for cell in self._rows[0][2]:
            painter.drawLine(cell.x(), HEAD, cell.x(), bottom)
        self._paint_active(painter)

    def _paint_active(self, painter: QPainter) -> None:
        cells = next((c for s, _, c in self._rows if s == self._active), None)
        if cells:
            row = cells[0].geometry()
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.ACCENT), 2))
            box = QRectF(2, row.y() + 1, self.width() - 4, row.height() - 1)
            painter.drawRoundedRect(box, 6, 6)


class _Labels(QWidget):
    """The fields' labels above the columns."""

    def __init__(self, page: _Page) -> None:
        super().__init__(page)
        self.labels: tuple[str, ...] = ()
        self.spots: tuple[int, ...] = ()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(t.CANVAS))
        painter.setPen(QColor(t.LINE))
        painter.setBrush(QColor(t.SURFACE))
        painter.drawRoundedRect(QRectF(1.5, 0.5, self.width() - 3, HEAD + 12), t.RADIUS, t.RADIUS)
        painter.drawLine(2, HEAD - 1, self.width() - 3, HEAD - 1)
        font = QFont(self.font())
        font.setPixelSize(13)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(t.MUTED))
        for label, spot in zip(self.labels, self.spots, strict=False):
            painter.drawText(spot + 12, 0, self.width() - spot, HEAD,
                             Qt.AlignmentFlag.AlignVCenter, label)
