# SPDX-License-Identifier: EUPL-1.2
"""The seats as a list, each with its disc and what it is."""

from uuid import UUID

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QKeySequence, QPainter, QPixmap
from PySide6.QtWidgets import QListWidgetItem, QSizePolicy, QWidget

from werksamen_desktop.model.case import Case
from werksamen_desktop.model.dutch import ABSENCES, SEAT_KINDS
from werksamen_desktop.model.people import Absence, Seat, SeatKind
from werksamen_desktop.model.seats import initials, private_label, seat_colour, seat_label
from werksamen_desktop.ui.ordered_list import OrderedList
from werksamen_desktop.ui.seat_mark import paint_mark

_ID = Qt.ItemDataRole.UserRole
_MARK = Qt.ItemDataRole.UserRole + 1
_DISC = 30

TALLEST = 430
"""Pixels from which a long table scrolls in its own list, so that the buttons stay near."""


class SeatList(OrderedList):
    """The table in order; a paste is asked for where a list of names may come from elsewhere."""

    paste_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Deelnemers"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setIconSize(QSize(_DISC, _DISC))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_table(self, table: tuple[Seat, ...], case: Case) -> None:
        """Show these seats; the chosen one stays chosen, also in another place."""
        held = self.currentItem()
        kept = held.data(_ID) if held else None
        row = self.currentRow()
        with QSignalBlocker(self):
            while self.count() > len(table):
                self.takeItem(self.count() - 1)
            while self.count() < len(table):
                self.addItem(QListWidgetItem())
            for place, seat in enumerate(table):
                self._show_seat(self.item(place), seat, case)
            ids = [str(s.id) for s in table]
            self.setCurrentRow(ids.index(kept) if kept in ids
                               else max(0, min(row, len(table) - 1)))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        row = max(self.sizeHintForRow(0), 2 * self.fontMetrics().lineSpacing())
        return QSize(280, min(TALLEST, max(3, self.count()) * row + 6))

    def minimumSizeHint(self) -> QSize:
        return QSize(180, self.sizeHint().height())

    def _show_seat(self, item: QListWidgetItem, seat: Seat, case: Case) -> None:
        label, about = private_label(seat, case), _about(seat, case)
        item.setText(f"{label}\n{about or '–'}")
        item.setData(_ID, str(seat.id))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(p for p in (label, about) if p))
        mark = (initials(seat, case), seat_colour(seat))
        if item.data(_MARK) != mark:
            item.setData(_MARK, mark)
            item.setIcon(self._disc(*mark))

    def _disc(self, letters: str, colour: int) -> QIcon:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(_DISC * ratio), round(_DISC * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_mark(painter, QRectF(1, 1, _DISC - 2, _DISC - 2), letters, colour)
        painter.end()
        icon = QIcon()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            icon.addPixmap(picture, mode)
        return icon

    def choose(self, seat: UUID) -> None:
        """Choose a seat."""
        for row in range(self.count()):
            if self.item(row).data(_ID) == str(seat):
                self.setCurrentRow(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit()
        else:
            super().keyPressEvent(event)


def _about(seat: Seat, case: Case) -> str:
    kind = (case.person_word if seat.kind is SeatKind.CLIENT
            else "" if seat.kind is SeatKind.PROFESSIONAL else SEAT_KINDS[seat.kind])
    kind = "" if kind.casefold() == seat_label(seat, case).casefold() else kind
    absent = ABSENCES[seat.absence] if seat.absence is not Absence.PRESENT else ""
    times = "–".join((seat.present_from, seat.present_until)) \
        if seat.present_from or seat.present_until else ""
    return " · ".join(p for p in (kind, seat.organisation, absent, times) if p)
