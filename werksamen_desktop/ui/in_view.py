# SPDX-License-Identifier: EUPL-1.2
"""How high a page is when nothing of it scrolls, what of it is in view, and what should be."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QScrollArea, QWidget

AROUND = 28
"""Pixels above and below a spot that are shown with it."""


def whole_height(page: QWidget, width: int) -> int:
    """The height at which a page of this width needs no scrolling."""
    tall = page.minimumSizeHint().height()
    return max(tall, page.heightForWidth(width)) if page.hasHeightForWidth() else tall


def top_in_view(page: QWidget) -> int:
    """How much of a page is scrolled out of view at the top, in whichever area scrolls."""
    out, around = 0, page
    while not around.isWindow() and (parent := around.parentWidget()):
        around = parent
        out = max(out, -page.mapTo(around, QPoint(0, 0)).y())
    return out


def areas_around(widget: QWidget) -> Iterator[QScrollArea]:
    """The areas that a widget scrolls in, the nearest first."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            yield around
        around = around.parentWidget()


def show_spot(widget: QWidget, spot: QPoint) -> None:
    """Scroll whatever is around a widget until a spot in it is in view."""
    for area in areas_around(widget):
        page = area.widget()
        if page is not None and page.isAncestorOf(widget):
            at = widget.mapTo(page, spot)
            area.ensureVisible(at.x(), at.y(), 0, AROUND)
