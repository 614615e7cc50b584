# SPDX-License-Identifier: EUPL-1.2
"""Open points as lines that lead to where each is dealt with."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from werksamen_desktop.model.open_points import OpenPoint
from werksamen_desktop.ui.blocks import empty_out, plain_label
from werksamen_desktop.ui.style import set_role


class PointLines(QWidget):
    """The points as buttons; `go_requested` carries the one that was pressed."""

    go_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: tuple[OpenPoint, ...] | None = None
        self.buttons: list[QPushButton] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(2)

    def show_points(self, points: tuple[OpenPoint, ...]) -> None:
        """Show these points, in this order."""
        if points == self.shown:
            return
        self.shown = points
        empty_out(self._lines)
        self.buttons = [self._point(point) for point in points]
        for button in self.buttons:
            self._lines.addWidget(button)
        self._lines.addStretch(1)

    def _point(self, point: OpenPoint) -> QPushButton:
        label = plain_label(("▸ " if point.required else "○ ") + point.text,
                            "open-required" if point.required else "open-point")
        go = _PointButton(label)
        go.setAccessibleName(
            self.tr("Nodig: {}").format(point.text) if point.required else point.text)
        go.clicked.connect(partial(self._go, point))
        return go

    def _go(self, point: OpenPoint, _: bool = False) -> None:
        self.go_requested.emit(point)


class _PointButton(QPushButton):
    """An open point that can be clicked; its words wrap, which a plain button's do not."""

    def __init__(self, label: QLabel) -> None:
        super().__init__()
        set_role(self, "point")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 5, 6, 5)
        label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._column.addWidget(label)

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(60, self._column.minimumSize().height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._column.heightForWidth(width)
