# SPDX-License-Identifier: EUPL-1.2
"""How a line of the step rail is painted: disc, title, minutes, and why it was skipped."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.sitting.rail_steps import RailStep, StepState
from werksamen_desktop.ui.style import font

LINE = int(Qt.ItemDataRole.UserRole) + 1
DISC, LEFT, GAP, RIGHT, MARGIN = 24, 10, 10, 34, 10

_Index = QModelIndex | QPersistentModelIndex


class RailLine(QStyledItemDelegate):
    """Paints a step in the `width` the list has; in a narrow list the disc alone."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self.width = 236

    def _narrow(self) -> bool:
        return self.width < 120

    def _title_font(self, line: RailStep) -> QFont:
        return font(15, QFont.Weight.Bold if line.state is StepState.HERE else QFont.Weight.Normal)

    def _title_width(self) -> int:
        return self.width - 2 * MARGIN - LEFT - DISC - GAP - RIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        if self._narrow():
            return QSize(40, 38)
        line: RailStep = index.data(LINE)
        needed = QFontMetrics(self._title_font(line)).boundingRect(
            QRect(0, 0, self._title_width(), 1000), Qt.TextFlag.TextWordWrap, line.title)
        extra = 17 if line.state is StepState.SKIPPED else 0
        return QSize(100, max(42, needed.height() + 16) + extra)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        line: RailStep = index.data(LINE)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._back(painter, area, line, state)
        disc = (area.left() + (area.width() - DISC) // 2 if self._narrow()
                else area.left() + MARGIN + LEFT)
        self._disc(painter, QRect(disc, area.center().y() - DISC // 2 + 1, DISC, DISC), line)
        if not self._narrow():
            self._words(painter, area, line)
        painter.restore()

    def _back(self, painter: QPainter, area: QRect, line: RailStep,
              state: QStyle.StateFlag) -> None:
        inset = 10 if self._narrow() else MARGIN
        box = QRectF(area).adjusted(inset, 1, -inset, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if line.state is StepState.HERE:
            painter.setBrush(QColor(t.ACCENT_SOFT))
            painter.drawRoundedRect(box, t.RADIUS, t.RADIUS)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.setBrush(QColor(t.CANVAS))
            painter.drawRoundedRect(box, t.RADIUS, t.RADIUS)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.ACCENT), 2))
            painter.drawRoundedRect(box, t.RADIUS, t.RADIUS)

    def _disc(self, painter: QPainter, disc: QRect, line: RailStep) -> None:
        fill, edge, ink, sign = {
            "done": (t.GOOD_SOFT, t.GOOD, t.GOOD, "✓"),
            "here": (t.ACCENT, t.ACCENT, t.SURFACE, str(line.number)),
            "skipped": (t.CANVAS, t.FIELD_LINE, t.MUTED, "–"),
            "open": (t.SURFACE, t.LINE, t.MUTED, str(line.number)),
        }[line.state]
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(edge), 1))
        painter.drawEllipse(QRectF(disc).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QColor(ink))
        painter.setFont(font(13, QFont.Weight.DemiBold))
        painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, sign)

    def _words(self, painter: QPainter, area: QRect, line: RailStep) -> None:
        left = area.left() + MARGIN + LEFT + DISC + GAP
        skipped = line.state is StepState.SKIPPED
        words = QRect(left, area.top(), self._title_width(),
                      area.height() - (17 if skipped else 0))
        ink = {StepState.HERE: t.ACCENT, StepState.SKIPPED: t.MUTED}.get(line.state, t.INK)
        painter.setPen(QColor(ink))
        painter.setFont(self._title_font(line))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap,
                         line.title)
        painter.setPen(QColor(t.ACCENT if line.state is StepState.HERE else t.MUTED))
        painter.setFont(font(13))
        painter.drawText(
            QRect(area.right() - MARGIN - RIGHT, area.top(), RIGHT - 8, area.height()),
            Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(line.minutes))
        if skipped:
            self._reason(painter, QRect(left, words.bottom() - 8, words.width() + RIGHT, 20), line)

    def _reason(self, painter: QPainter, area: QRect, line: RailStep) -> None:
        words = self.tr("overgeslagen: {0}").format(line.reason)
        painter.setFont(font(13))
        fits = QFontMetrics(font(13)).elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, fits)
