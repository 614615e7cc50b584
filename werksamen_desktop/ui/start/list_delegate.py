# SPDX-License-Identifier: EUPL-1.2
"""The painting of one row of the list: two lines, and the outcome as a chip with words."""

from functools import cache

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from werksamen_desktop.model.decision import Outcome
from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.start.list_model import (
    EXAMPLE_ROLE,
    NARROW_SUB_ROLE,
    OUTCOME_ROLE,
    SUB_ROLE,
    TITLE,
)
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


@cache
def _font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    return font(pixels, weight)


class ListDelegate(QStyledItemDelegate):
    """Paints the rows at one fixed height, so that a thousand of them scroll at once.

    `narrow` says that the column with the method is hidden, so that the second line names it.
    """

    narrow = False

    def sizeHint(self, option: QStyleOptionViewItem,
                 index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        painter.save()
        rect = QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(rect, QColor(t.ACCENT_SOFT if chosen else t.SURFACE))
        painter.fillRect(QRectF(rect.left(), rect.bottom() - 1, rect.width(), 1), QColor(t.LINE))
        if chosen:
            self._mark_chosen(painter, rect, first=index.column() == TITLE)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = rect.adjusted(_PAD, 0, -8, 0)
        outcome = index.data(OUTCOME_ROLE)
        if outcome is not None:
            ink, ground = _CHIP.get(Outcome(outcome), (t.ACCENT, t.ACCENT_SOFT))
            _chip(painter, QRectF(inner.left(), inner.center().y() - 11, inner.width(), 22),
                  str(index.data()), ink=ink, ground=t.SURFACE if chosen else ground)
        elif index.column() == TITLE:
            self._two_lines(painter, inner, index)
        else:
            painter.setPen(QColor(t.INK))
            _words(painter, inner, str(index.data()), _font(15))
        painter.restore()

    def _mark_chosen(self, painter: QPainter, rect: QRectF, *, first: bool) -> None:
        accent = QColor(t.ACCENT)
        if first:
            painter.fillRect(QRectF(rect.left(), rect.top(), 4, rect.height()), accent)
        table = self.parent()
        if isinstance(table, QWidget) and table.hasFocus():
            for edge in (rect.top(), rect.bottom() - 2):
                painter.fillRect(QRectF(rect.left(), edge, rect.width(), 2), accent)

    def _two_lines(self, painter: QPainter, rect: QRectF,
                   index: QModelIndex | QPersistentModelIndex) -> None:
        painter.setPen(QColor(t.INK))
        _words(painter, rect.adjusted(0, 9, 0, -31), str(index.data()),
               _font(15, QFont.Weight.Bold))
        under = rect.adjusted(0, 33, 0, -9)
        if index.data(EXAMPLE_ROLE):
            used = _chip(painter, under, self.tr("Voorbeeld – geen echte gegevens"),
                         ink=t.SURFACE, ground=t.ATTENTION)
            under.setLeft(under.left() + used + 8)
        painter.setPen(QColor(t.MUTED))
        _words(painter, under, str(index.data(NARROW_SUB_ROLE if self.narrow else SUB_ROLE)),
               _font(14))


def _words(painter: QPainter, rect: QRectF, text: str, letters: QFont) -> None:
    painter.setFont(letters)
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, painter.fontMetrics().elidedText(
        " ".join(text.split()), Qt.TextElideMode.ElideRight, int(rect.width())))


def _chip(painter: QPainter, rect: QRectF, text: str, *, ink: str, ground: str) -> float:
    """A pill with words at the left of `rect`; its width."""
    painter.setFont(_font(13, QFont.Weight.DemiBold))
    metrics = painter.fontMetrics()
    width = min(metrics.horizontalAdvance(text) + 20, int(rect.width()))
    box = QRectF(rect.left(), rect.top(), width, rect.height())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(ground))
    painter.drawRoundedRect(box, rect.height() / 2, rect.height() / 2)
    painter.setPen(QColor(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter,
                     metrics.elidedText(text, Qt.TextElideMode.ElideRight, width - 12))
    return float(width)
