# SPDX-License-Identifier: EUPL-1.2
"""The board: what the room gets, laid out once for the beamer and its miniature alike."""

from PySide6.QtCore import QObject, QRectF, QTimer, Signal
from PySide6.QtGui import QColor, QPainter

from werksamen_desktop.model.slide import BeamerMode, Slide
from werksamen_desktop.ui.slides.layout import lay_out
from werksamen_desktop.ui.slides.painting import paint
from werksamen_desktop.ui.slides.palette import LIGHT, Palette
from werksamen_desktop.ui.slides.sheet import HEIGHT, Sheet

WIDE = 16 / 9
MOMENT = 0.006
"""Seconds spent on further pages at a time, so that typing is never held up."""


class Board(QObject):
    """Holds slide, mode, page and time; tells what shows it when to repaint.

    Before the first slide it is blank. Pages past the shown one are counted while nothing else
    happens; `pages_changed` tells their number once it is known.
    """

    changed = Signal()
    time_changed = Signal()
    pages_changed = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.mode = BeamerMode.NEUTRAL
        self.sheet: Sheet | None = None
        self.page = 0
        self.time: float | None = None
        self.palette: Palette = LIGHT
        self._aspect = WIDE
        self._counted = 0
        self._counting = QTimer(self)
        self._counting.setInterval(0)
        self._counting.timeout.connect(self._count)

    @property
    def aspect(self) -> float:
        """Width by height of the ground."""
        return self._aspect

    def show_slide(self, slide: Slide) -> None:
        """Lay the slide out and show it; sizes stay put while it is the same step."""
        if self.sheet is None or self.sheet.slide != slide:
            self._lay_out(slide)

    def set_mode(self, mode: BeamerMode) -> None:
        """Show the slide or a black screen."""
        if mode is not self.mode:
            self.mode = mode
            self.changed.emit()

    def set_page(self, page: int) -> None:
        """Show a page of the sheet, from 0."""
        if page != self.page:
            self.page = max(0, page)
            self.changed.emit()

    def set_time(self, fraction: float | None) -> None:
        """Show which part of the step's time has passed; None for no bar."""
        if fraction != self.time:
            self.time = fraction
            self.time_changed.emit()

    def set_aspect(self, aspect: float) -> None:
        """Lay out for a screen of another shape."""
        if abs(aspect - self._aspect) > 0.001:
            self._aspect = aspect
            if self.sheet:
                self._lay_out(self.sheet.slide)

    def set_palette(self, palette: Palette) -> None:
        """Show another theme."""
        self.palette = palette
        self.changed.emit()

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Paint into an area, as large as its shape allows."""
        black = self.mode is BeamerMode.BLACK
        ground = QColor("#000000") if black else self.palette.colour("surface")
        painter.fillRect(area, ground)
        if black or self.sheet is None:
            return
        scale = min(area.height() / HEIGHT, area.width() / self.sheet.width)
        painter.save()
        painter.translate(area.x() + (area.width() - self.sheet.width * scale) / 2,
                          area.y() + (area.height() - HEIGHT * scale) / 2)
        painter.scale(scale, scale)
        paint(painter, self.sheet, min(self.page, self.sheet.pages_up_to(self.page) - 1),
              time=self.time, pages=self._counted, palette=self.palette)
        painter.restore()

    def _lay_out(self, slide: Slide) -> None:
        before = self.sheet.slide.identity if self.sheet else ""
        self.sheet = lay_out(slide, round(HEIGHT * self._aspect), self.sheet)
        pages = self.sheet.pages_up_to(self.page)
        self.sheet.advance(MOMENT)
        self.changed.emit()
        if self.sheet.complete:
            self._counting.stop()
            self._tell()
        else:
            if pages > self._counted or before != slide.identity:
                self._tell()
            self._counting.start()

    def _count(self) -> None:
        if self.sheet:
            self.sheet.advance(MOMENT)
        if self.sheet is None or self.sheet.complete:
            self._counting.stop()
            self._tell()
            self.time_changed.emit()

    def _tell(self) -> None:
        pages = self.sheet.pages if self.sheet else 1
        if pages != self._counted:
            self._counted = pages
            self.pages_changed.emit(pages)
