# SPDX-License-Identifier: EUPL-1.2
"""The way of Tab through a window whose parts come and go while it is used.

Qt's own order follows the making of widgets, so that what was made last would always come last.
"""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

LINE = 12
"""Pixels of height within which controls count as standing on one line."""


def stops(window: QWidget) -> list[QWidget]:
    """All that Tab stops at now, one region of the window after the other.

    `window.tab_regions` names the regions and `window.tab_own` those of them that order their own
    controls; the others go by line. Without regions Qt's order stands.
    """
    regions: tuple[QWidget, ...] = getattr(window, "tab_regions", ())
    own: tuple[QWidget, ...] = getattr(window, "tab_own", ())

    def place(stop: QWidget) -> tuple[int, int, int]:
        region = next((n for n, r in enumerate(regions) if r == stop or r.isAncestorOf(stop)),
                      len(regions))
        if region == len(regions) or regions[region] in own:
            return region, 0, 0
        at = stop.mapTo(window, QPoint(0, stop.height() // 2))
        return region, at.y() // LINE, at.x()

    return sorted(filter(_stops_tab, _chain(window)), key=place)


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


def _chain(window: QWidget) -> list[QWidget]:
    held, step = [], window.nextInFocusChain()
    while step is not None and step != window:
        held.append(step)
        step = step.nextInFocusChain()
    return held


def _stops_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and (
        widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None)
