# SPDX-License-Identifier: EUPL-1.2
"""Low windows: one area scrolls at a time, heads and cursor stay in view."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollBar, QWidget

from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.ui.sitting.facilitator import FacilitatorWindow

from .conftest import settle

WINDOWS = ((1366, 768), (1280, 620), (1000, 480), (683, 384))


@pytest.fixture
def facilitator(hold: Callable[[Sitting], OpenSitting]) -> FacilitatorWindow:
    """The integraal beraad of the example, with nothing revealed yet."""
    sitting = example_sitting("ib")
    opened = hold(sitting.with_deliberation(revealed=()))
    assert opened.facilitator
    return opened.facilitator


def sized(window: FacilitatorWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    settle()


def scrolling(window: FacilitatorWindow) -> list[QScrollBar]:
    """The bars by which the work can be scrolled up and down now."""
    return [b for b in window.work.findChildren(QScrollBar)
            if b.orientation() is Qt.Orientation.Vertical and b.isVisible() and b.maximum()]


def shown(window: FacilitatorWindow, widget: QWidget, spot: QPoint) -> bool:
    """Whether a spot of a widget is in view in the work."""
    port = window.work.viewport()
    return port.rect().contains(widget.mapTo(port, spot)) and not widget.visibleRegion().isEmpty()


@pytest.mark.parametrize("size", WINDOWS)
def test_one_area_of_the_work_scrolls_at_a_time(
        facilitator: FacilitatorWindow, size: tuple[int, int]) -> None:
    sized(facilitator, size)
    places = [(step.key, part) for step in example_sitting("ib").deliberation.steps
              for part in range(len(step.parts))]

    for step, part in places:
        facilitator.way.go_to(step)
        facilitator.go_to_part(part)
        settle()
        assert len(scrolling(facilitator)) <= 1, (step, part)


def test_the_heads_of_the_matrix_stay_in_view_while_the_whole_scrolls(
        facilitator: FacilitatorWindow) -> None:
    sized(facilitator, (683, 384))
    facilitator.way.go_to("IB-5")
    facilitator.refresh()
    settle()
    matrix = facilitator.work.current.matrix
    bar, = scrolling(facilitator)

    bar.setValue(bar.maximum() * 3 // 4)
    settle()

    head = matrix.heads[matrix.grid.seats[0]]
    assert shown(facilitator, head, QPoint(20, 20))
    sized(facilitator, (1366, 768))
    assert shown(facilitator, head, QPoint(20, 20))
    assert len(scrolling(facilitator)) <= 1


@pytest.mark.parametrize("size", WINDOWS)
def test_the_cursor_stays_in_view_while_a_cell_grows(
        facilitator: FacilitatorWindow, size: tuple[int, int]) -> None:
    sized(facilitator, size)
    facilitator.way.go_to("IB-5")
    facilitator.refresh()
    settle()
    matrix = facilitator.work.current.matrix
    field = matrix.grid.cells[matrix.grid.seats[1], matrix.grid.fields[-1].key].rows[0].field
    field.setFocus()
    settle()

    for _ in range(12):
        QTest.keyClicks(field, "en nog een zin ")
        settle()

    assert QApplication.focusWidget() is field
    assert shown(facilitator, field, field.cursorRect().center())
