# SPDX-License-Identifier: EUPL-1.2
"""Counted answers: every answer has an equal row, so that a minority is never a sliver."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.blocks import empty_out, short, words
from werksamen_desktop.ui.style import set_role

TRACK = "#EDF1F4"


class CountBar(QWidget):
    """A bar that fills in proportion; decoration beside its figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = 0.0
        self._colour = t.ACCENT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_part(self, part: float, colour: str = t.ACCENT) -> None:
        """Fill this part of the bar, 0 to 1."""
        self._part, self._colour = max(0.0, min(part, 1.0)), colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(180, 14)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        box = QRectF(self.rect())
        painter.setBrush(QColor(TRACK))
        painter.drawRoundedRect(box, 4, 4)
        if self._part:
            painter.setBrush(QColor(self._colour))
            painter.drawRoundedRect(QRectF(0, 0, max(8.0, box.width() * self._part),
                                           box.height()), 4, 4)
        painter.end()


class TallyRows(QWidget):
    """Rows of label, bar and figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 4)
        self._shown: tuple[tuple[str, int, str], ...] = ()

    def show_counts(self, counts: Sequence[tuple[str, int]], *,
                    colours: Sequence[str] = ()) -> None:
        """Show how often each answer was given."""
        tints = [*colours, *[t.ACCENT] * (len(counts) - len(colours))]
        shown = tuple((label, number, tint)
                      for (label, number), tint in zip(counts, tints, strict=False))
        if shown == self._shown:
            return
        self._shown = shown
        empty_out(self._grid)
        whole = max(1, sum(number for _, number in counts))
        for place, (label, number, tint) in enumerate(shown):
            self._add(place, label=label, number=number, part=number / whole, tint=tint)

    def _add(self, place: int, *, label: str, number: int, part: float, tint: str) -> None:
        name = words(label, "answer" if number else "answer-none")
        bar = CountBar()
        bar.show_part(part, tint)
        figure = short(str(number), "answer" if number else "answer-none")
        figure.setAccessibleName(f"{label}: {number}")
        set_role(figure, "answer" if number else "answer-none")
        middle = Qt.AlignmentFlag.AlignVCenter
        self._grid.addWidget(name, place, 0, middle)
        self._grid.addWidget(bar, place, 1, middle)
        self._grid.addWidget(figure, place, 2, middle)
