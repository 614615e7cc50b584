# SPDX-License-Identifier: EUPL-1.2
"""What the preparation left open, in sight while the sitting runs."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.open_points import open_before_start
from werksamen_desktop.ui.point_lines import PointLines
from werksamen_desktop.ui.style import set_role


class StillOpen(QWidget):
    """One line that counts, and under it, when unfolded, every point; gone when all is done."""

    go_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QPushButton()
        self.line.setCheckable(True)
        set_role(self.line, "found")
        self.points = PointLines()
        self.points.hide()
        self.points.go_requested.connect(self.go_requested)
        self.line.toggled.connect(self._unfold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.points)

    def refresh(self, sitting: Sitting) -> None:
        """Show what is open; a closed sitting can only be read."""
        points = () if sitting.deliberation.closed else open_before_start(sitting)
        self.points.show_points(points)
        self.setVisible(bool(points))
        self._tell()

    def _unfold(self, on: bool) -> None:
        self.points.setVisible(on)
        self._tell()

    def _tell(self) -> None:
        mark = "▾" if self.line.isChecked() else "▸"
        count = len(self.points.buttons)
        self.line.setText(self.tr("{0}  Nog in te vullen · {1}").format(mark, count))
        self.line.setAccessibleName(
            self.tr("Nog in te vullen: {0} punten, {1}").format(
                count, self.tr("inklappen") if self.line.isChecked() else self.tr("uitklappen")))
