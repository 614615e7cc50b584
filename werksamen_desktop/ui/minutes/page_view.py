# SPDX-License-Identifier: EUPL-1.2
"""Pages under each other, rendered as they come into view."""

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from werksamen_desktop.background import Job, in_background
from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.minutes.pdf_pages import Bookmark, PageFacts, PdfPages

MARGIN = 24
WIDEST = 900
"""Logical pixels above which a page that fits the width would only make the eyes travel."""

ZOOMS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0)
SETTLES = 90
"""Milliseconds after the last resize or scroll before pages are rendered anew."""


class Sheet(QWidget):
    """One page; white until its picture is there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.image: QImage | None = None
        self.made_for: tuple[int, float] = (0, 0.0)

    def show_facts(self, facts: PageFacts, number: int, count: int) -> None:
        """Be a page; a picture of an earlier version stays until the new one is there."""
        self.setAccessibleName(self.tr("Pagina {} van {}").format(number + 1, count))
        self.setAccessibleDescription(facts.text)
        self.made_for = (0, 0.0)

    def take(self, image: QImage, made_for: tuple[int, float]) -> None:
        """Show a picture that was made for a version and scale."""
        self.image = image
        self.made_for = made_for
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(t.SURFACE))
        if self.image:
            painter.drawImage(self.rect(), self.image)
        painter.setPen(QColor(t.LINE))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class PageView(QScrollArea):
    """Scrolls through the pages by wheel and keys; `section_changed` tells what is read."""

    section_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages: PdfPages | None = None
        self.sheets: list[Sheet] = []
        self._version = 0
        self._zoom = ZOOMS.index(1.0)
        self._job: Job | None = None
        self._body = QWidget()
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        self._column.setSpacing(MARGIN)
        self._column.addStretch(1)
        self.setWidget(self._body)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pagina's van het verslag"))
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().setSingleStep(48)
        self._settle = QTimer(self, singleShot=True, interval=SETTLES)
        self._settle.timeout.connect(self._render)

    @property
    def complete(self) -> bool:
        """Whether every page in view shows its newest picture."""
        return bool(self.sheets) and not self._stale()

    def show_pages(self, pages: PdfPages) -> None:
        """Show a newer version; the place on the page stays."""
        self.pages = pages
        self._version += 1
        while len(self.sheets) > len(pages.facts):
            sheet = self.sheets.pop()
            self._column.removeWidget(sheet)
            sheet.deleteLater()
        while len(self.sheets) < len(pages.facts):
            sheet = Sheet(self._body)
            self._column.insertWidget(len(self.sheets), sheet, 0, Qt.AlignmentFlag.AlignHCenter)
            self.sheets.append(sheet)
        for number, (sheet, facts) in enumerate(zip(self.sheets, pages.facts, strict=True)):
            sheet.show_facts(facts, number, len(pages.facts))
        self._lay_out()
        self._render()

    def stop(self) -> None:
        """Let go of the worker before the window goes."""
        self._settle.stop()
        if self._job:
            self._job.cancel()
            self._job.wait()
            self._job = None

    def zoom(self, by: int) -> None:
        """Larger (1), smaller (-1), or back to the width of the window (0)."""
        place = ZOOMS.index(1.0) if by == 0 else self._zoom + by
        self._zoom = max(0, min(place, len(ZOOMS) - 1))
        self._lay_out()
        self._settle.start()

    def go_to(self, mark: Bookmark) -> None:
        """Scroll to where a section begins."""
        self._column.activate()
        self.verticalScrollBar().setValue(self._place(mark) - MARGIN)

    def current(self) -> int:
        """The bookmark whose section is read: the last that begins above a third of the view."""
        if not self.pages:
            return -1
        bar = self.verticalScrollBar()
        if bar.value() == bar.minimum():
            return 0
        line = bar.value() + self.viewport().height() // 3
        before = [n for n, m in enumerate(self.pages.bookmarks) if self._place(m) <= line]
        return before[-1] if before else 0

    def _place(self, mark: Bookmark) -> int:
        above = sum(sheet.height() + MARGIN for sheet in self.sheets[:mark.page])
        return MARGIN + above + round(mark.down * self.sheets[mark.page].height())

    def _scale(self, facts: PageFacts) -> float:
        """Logical pixels to the point."""
        room = self.viewport().width() - 2 * MARGIN
        widest = WIDEST * (facts.width / 595 if facts.across else 1)
        return max(min(room, widest), 200) / facts.width * ZOOMS[self._zoom]

    def _lay_out(self) -> None:
        if self.pages:
            for sheet, facts in zip(self.sheets, self.pages.facts, strict=True):
                scale = self._scale(facts)
                sheet.setFixedSize(round(facts.width * scale), round(facts.height * scale))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()
        self._settle.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        ends = {Qt.Key.Key_Home: bar.minimum(), Qt.Key.Key_End: bar.maximum()}
        if event.key() in ends:
            bar.setValue(ends[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def _scrolled(self) -> None:
        self.section_changed.emit(self.current())
        self._settle.start()

    def _stale(self) -> list[tuple[int, float]]:
        """The pages in or near view without a picture of this version at this scale."""
        if not self.pages:
            return []
        view = QRect(QPoint(0, self.verticalScrollBar().value()), self.viewport().size())
        near = view.adjusted(0, -view.height() // 2, 0, view.height() // 2)
        wanted = ((n, self._scale(f) * self.devicePixelRatioF())
                  for n, f in enumerate(self.pages.facts)
                  if self.sheets[n].geometry().intersects(near))
        return [(n, scale) for n, scale in wanted
                if self.sheets[n].made_for != (self._version, round(scale, 3))]

    def _render(self) -> None:
        """Have the next stale page made; one at a time, the first in view first."""
        if self._job or not self.isVisible():
            return
        self._column.activate()
        stale = self._stale()
        pages = self.pages
        if not stale or pages is None:
            return
        number, scale = stale[0]
        made_for = (self._version, round(scale, 3))

        def ready(image: QImage) -> None:
            self._job = None
            if number < len(self.sheets) and made_for[0] == self._version:
                image.setDevicePixelRatio(self.devicePixelRatioF())
                self.sheets[number].take(image, made_for)
            self._render()

        self._job = in_background(lambda _: pages.render(number, scale), done=ready,
                                  failed=lambda _: None, parent=self)
