# SPDX-License-Identifier: EUPL-1.2
"""A seat in a list of who answered: disc, label, and whether the answer is in."""

from enum import StrEnum

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from werksamen_desktop.model.case import Case
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import initials, private_label, seat_colour
from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.seat_mark import paint_mark
from werksamen_desktop.ui.style import font

DISC = 28
PAD = 8
_WRAP = Qt.TextFlag.TextWordWrap.value


class Answered(StrEnum):
    """How far a seat is with its own answer."""

    NOT_YET = "not_yet"
    BEGUN = "begun"
    SEALED = "sealed"


class SeatButton(QAbstractButton):
    """Chooses a seat; the arrows go through the list it stands in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._letters, self._colour = "", 0
        self.state = Answered.NOT_YET

    def show_seat(self, seat: Seat, case: Case, state: Answered) -> None:
        """Show the seat and how far it is."""
        self._letters, self._colour = initials(seat, case), seat_colour(seat)
        self.state = state
        self.setText(private_label(seat, case))
        self.setAccessibleName(f"{self.text()}, {self._state_word()}")
        self.updateGeometry()
        self.update()

    def _state_word(self) -> str:
        return self.tr("binnen") if self.state is Answered.SEALED else self.tr("nog niet")

    def _label_room(self) -> QRect:
        left = 2 * PAD + DISC
        return QRect(left, PAD, max(60, self.width() - left - PAD), 10_000)

    def sizeHint(self) -> QSize:
        used = self.fontMetrics().boundingRect(self._label_room(), _WRAP, self.text())
        return QSize(220, used.height() + 20 + 2 * PAD)

    def resizeEvent(self, event: object) -> None:
        self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """Leave it to the list which seat is the chosen one."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(QColor(t.ACCENT), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.ACCENT_SOFT) if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, t.RADIUS, t.RADIUS)
        paint_mark(painter, QRectF(PAD, PAD + 2, DISC, DISC), self._letters, self._colour)
        painter.setFont(self.font())
        painter.setPen(QColor(t.INK))
        room = self._label_room()
        used = self.fontMetrics().boundingRect(room, _WRAP, self.text())
        painter.drawText(room, _WRAP, self.text())
        sealed = self.state is Answered.SEALED
        painter.setFont(font(13, QFont.Weight.DemiBold if sealed else QFont.Weight.Normal))
        painter.setPen(QColor(t.GOOD if sealed else t.MUTED))
        under = QRect(room.left(), PAD + used.height(), room.width(), 20)
        mark = "✓ " if sealed else ""
        painter.drawText(under, Qt.AlignmentFlag.AlignVCenter, mark + self._state_word())
        painter.end()
