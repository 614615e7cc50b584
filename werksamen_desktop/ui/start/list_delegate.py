# SPDX-License-Identifier: EUPL-1.2
"""The painting of one row of the list: two lines, and the outcome as a chip with words."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from werksamen_desktop.model.decision import Outcome
from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.start.list_model import OUTCOME_ROLE, SUB_ROLE
from werksamen_desktop.ui.style import font

ROW_HEIGHT = 62
_PAD = 18

_CHIP = {
    Outcome.UNDECIDED: (t.MUTED, t.CANVAS),
    Outcome.PROVISIONAL: (t.ATTENTION, t.ATTENTION_SOFT),
    Outcome.NO_DECISION: (t.ATTENTION, t.ATTENTION_SOFT),
    Outcome.ESCALATED: (t.ATTENTION, t.ATTENTION_SOFT),
}
"""Ink and ground of an outcome's chip; all others take the accent's."""


class ListDelegate(QStyledItemDelegate):
    """Paints the rows at one fixed height, so that a thousand of them scroll at once."""

    def sizeHint(self, option: QStyleOptionViewItem,
                 index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(t.ACCENT_SOFT if chosen else t.SURFACE))
        painter.setPen(QPen(QColor(t.LINE), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen and index.column() == 0:
            painter.fillRect(QRectF(rect.left(), rect.top(), 4, rect.height()), QColor(t.ACCENT))
        outcome = index.data(OUTCOME_ROLE)
        inner = rect.adjusted(_PAD, 0, -8, 0)
        if outcome is not None:
            self._chip(painter, inner, Outcome(outcome), str(index.data()))
        else:
            self._lines(painter, inner, str(index.data()), index.data(SUB_ROLE))
        painter.restore()

    def _lines(self, painter: QPainter, rect: QRectF, text: str, sub: str | None) -> None:
        painter.setPen(QColor(t.INK))
        painter.setFont(font(15, QFont.Weight.Bold if sub else QFont.Weight.Normal))
        text = text.replace("\n", " ")
        elided = painter.fontMetrics().elidedText(
            text, Qt.TextElideMode.ElideRight, int(rect.width()))
        if sub is None:
            painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, elided)
            return
        painter.drawText(rect.adjusted(0, 10, 0, 0), Qt.AlignmentFlag.AlignTop, elided)
        painter.setPen(QColor(t.MUTED))
        painter.setFont(font(14))
        painter.drawText(rect.adjusted(0, 0, 0, -10), Qt.AlignmentFlag.AlignBottom,
                         painter.fontMetrics().elidedText(
                             sub, Qt.TextElideMode.ElideRight, int(rect.width())))

    def _chip(self, painter: QPainter, rect: QRectF, outcome: Outcome, text: str) -> None:
        ink, ground = _CHIP.get(outcome, (t.ACCENT, t.ACCENT_SOFT))
        painter.setFont(font(13, QFont.Weight.DemiBold))
        metrics = painter.fontMetrics()
        width = min(metrics.horizontalAdvance(text) + 20, int(rect.width()))
        box = QRectF(rect.left(), rect.center().y() - 11, width, 22)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, 11, 11)
        painter.setPen(QColor(ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter,
                         metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - 12))
