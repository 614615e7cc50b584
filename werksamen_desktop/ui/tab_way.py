# SPDX-License-Identifier: EUPL-1.2
"""The way of Tab through a window whose parts come and go while it is used.

Qt's own order follows the making of widgets, so that what was made last would always come last.
Nor can it be asked for: PySide takes what `nextInFocusChain` returns for a child of the widget that
was asked, and declares it dead, with its actions, as soon as that one is deleted.
"""

from functools import cmp_to_key
from itertools import zip_longest

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def stops(window: QWidget) -> list[QWidget]:
    """All that Tab stops at now, one region of the window after the other.

    `window.tab_regions` names the regions; in each of them it goes as one reads: box by box.
    """
    regions: tuple[QWidget, ...] = getattr(window, "tab_regions", (window,))
    found = [w for w in window.findChildren(QWidget) if w.window() == window and _stops_tab(w)]

    def region_of(stop: QWidget) -> int:
        return next((n for n, r in enumerate(regions) if r == stop or r.isAncestorOf(stop)),
                    len(regions))

    boxes = {stop: _boxes(stop, window) for stop in found}

    def compare(one: QWidget, other: QWidget) -> int:
        return region_of(one) - region_of(other) or _compare(boxes[one], boxes[other])

    return sorted(found, key=cmp_to_key(compare))


def go_on(window: QWidget, *, onward: bool, beyond: QWidget | None = None) -> bool:
    """Go to the next stop, or the one before; `beyond` is passed over. False where there is none.
    """
    focus, found = QApplication.focusWidget(), stops(window)
    inside = [n for n, stop in enumerate(found) if stop == focus or (
        beyond is not None and (stop == beyond or beyond.isAncestorOf(stop)))]
    if not inside:
        return False
    following = found[(inside[-1] + 1) % len(found) if onward else inside[0] - 1]
    following.setFocus(Qt.FocusReason.TabFocusReason if onward
                       else Qt.FocusReason.BacktabFocusReason)
    return True


def _boxes(stop: QWidget, window: QWidget) -> list[QWidget]:
    """The boxes a stop stands in, from the window inwards, and the stop itself."""
    held = [stop]
    while (box := held[-1].parentWidget()) is not None and box != window:
        held.append(box)
    return held[::-1]


def _compare(one: list[QWidget], other: list[QWidget]) -> int:
    """Which of two comes first: what stands beside each other goes by x, the rest by y."""
    for a, b in zip_longest(one, other):
        if a is None or b is None:
            return -1 if a is None else 1
        if a == b:
            continue
        at, to = a.geometry(), b.geometry()
        beside = at.top() <= to.bottom() and to.top() <= at.bottom()
        return at.x() - to.x() if beside else at.y() - to.y()
    return 0


def _stops_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and (
        widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None)
