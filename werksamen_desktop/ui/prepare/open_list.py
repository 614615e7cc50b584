# SPDX-License-Identifier: EUPL-1.2
"""What is still open ("Nog open"): a list that reminds, and leads to each field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from werksamen_desktop.model.open_points import OpenPoint
from werksamen_desktop.ui.point_lines import PointLines
from werksamen_desktop.ui.style import set_role


class OpenList(QFrame):
    """The points with a word on what they mean; `go_requested` carries the one pressed."""

    go_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        heading = QLabel(self.tr("Nog open"))
        set_role(heading, "heading")
        self.told = QLabel()
        self.told.setWordWrap(True)
        set_role(self.told, "muted")
        self._lines = PointLines()
        self._lines.go_requested.connect(self.go_requested)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self._lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 14)
        column.addWidget(heading)
        column.addWidget(self.told)
        column.addWidget(area, 1)

    @property
    def points(self) -> list[QPushButton]:
        """The points as they can be pressed."""
        return self._lines.buttons

    def show_points(self, points: tuple[OpenPoint, ...]) -> None:
        """Show these points, the required ones first as they come."""
        if points == self._lines.shown:
            return
        self._lines.show_points(points)
        required = [p for p in points if p.required]
        self.told.setText(
            self.tr("Alles is ingevuld.") if not points
            else self.tr("Eerst nodig: een vraag en twee deelnemers.") if required
            else self.tr("U kunt beginnen. Wat hier staat, mag ook later."))
