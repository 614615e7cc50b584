# SPDX-License-Identifier: EUPL-1.2
"""The order in which Tab comes along the matrix: its bar, its cells, and what is seen in them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from werksamen_desktop.ui.matrix.cell import MatrixCell
from werksamen_desktop.ui.matrix.entry_field import EntryField
from werksamen_desktop.ui.matrix.place import Way
from werksamen_desktop.ui.matrix.word_field import WordField
from werksamen_desktop.ui.tab_way import go_on

if TYPE_CHECKING:
    from werksamen_desktop.ui.matrix.matrix import Matrix


class TabOrder:
    """Qt's own order follows the making of widgets, and cells are made at any time."""

    def __init__(self, matrix: "Matrix") -> None:
        self._matrix = matrix

    @property
    def before(self) -> list[QWidget]:
        """What Tab comes along before the cells."""
        matrix = self._matrix
        view = matrix.as_table if matrix.as_table.isChecked() else matrix.as_columns
        return [w for w in (view, matrix.hidden.button) if w.isVisible() and w.isEnabled()]

    @property
    def after(self) -> list[QWidget]:
        """What Tab comes along after the cells."""
        matrix = self._matrix
        edges = [e for e in (matrix.columns.before, matrix.columns.after) if e.isVisible()]
        return [*edges, *matrix.insights.stops]

    def leave_cells(self, *, onward: bool) -> None:
        """Go on from the last cell, or back from the first."""
        stops = self.after[:1] if onward else self.before[-1:]
        for stop in stops:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def step(self, *, onward: bool) -> bool:
        """Go one on or back; False where the matrix does not know."""
        focus = QApplication.focusWidget()
        cell = self._matrix.grid.holding(focus)
        if focus is not None and cell is not None:
            self._within(cell, focus, onward=onward)
            return True
        for stops, towards_cells in ((self.before, onward), (self.after, not onward)):
            if focus not in stops:
                continue
            place = stops.index(focus) + (1 if onward else -1)
            if 0 <= place < len(stops):
                stops[place].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            return self._into_cells(onward=onward) if towards_cells else self._out(onward=onward)
        return False

    def _into_cells(self, *, onward: bool) -> bool:
        cells = list(self._matrix.grid)
        if cells:
            cells[0 if onward else -1].enter(Way.NEXT)
        return bool(cells)

    def _within(self, cell: MatrixCell, focus: QWidget, *, onward: bool) -> None:
        """Go along the small controls of one cell, and on to the next cell after the last.

        Not along its words: from those Tab leads to the next cell.
        """
        stops = [w for w in cell.findChildren(QWidget) if w.isVisible() and w.isEnabled()
                 and w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.focusProxy() is None
                 and not isinstance(w, EntryField | WordField)]
        place = stops.index(focus) + (1 if onward else -1) if focus in stops else -1
        if 0 <= place < len(stops):
            stops[place].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._matrix.go(cell, Way.NEXT if onward else Way.PREVIOUS)

    def _out(self, *, onward: bool) -> bool:
        """Leave the matrix for what stands after or before it in the window."""
        return go_on(self._matrix.window(), onward=onward, beyond=self._matrix)
