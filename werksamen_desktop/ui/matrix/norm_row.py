# SPDX-License-Identifier: EUPL-1.2
"""A norm under a value: which way it points, and what ought to be done."""

from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.dutch import DIRECTIONS
from werksamen_desktop.model.weighing import Direction, Norm
from werksamen_desktop.ui.matrix.entry_field import EntryField
from werksamen_desktop.ui.matrix.menus import add, open_menu
from werksamen_desktop.ui.matrix.place import takes_escape
from werksamen_desktop.ui.style import set_role

_TURNS = tuple(DIRECTIONS)


def direction_words(direction: Direction, deliberation: Deliberation) -> str:
    """"wijst naar A: thuis blijven"."""
    if direction is Direction.UNSAID:
        return "wijst nog nergens heen"
    if direction is Direction.OTHER:
        return "wijst anders"
    place = 0 if direction is Direction.A else 1
    option = deliberation.options[place].text if place < len(deliberation.options) else ""
    return f"wijst naar {direction.value}" + (f": {option}" if option else "")


class NormRow(QWidget):
    """Shows a norm, or the empty line that becomes one."""

    turned = Signal(object)

    def __init__(self, deliberation: Deliberation) -> None:
        super().__init__()
        self.norm: Norm | None = None
        self._about = ""
        self._deliberation = deliberation
        self.direction = _DirectionButton()
        self.direction.clicked.connect(self._choose)
        self.direction.turned.connect(self.turn)
        self.field = EntryField("", prompt=self.tr("dan hoort …"))
        self.direction.finished.connect(self.field.setFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 0, 0)
        layout.setSpacing(2)
        turn = QVBoxLayout()
        turn.setContentsMargins(0, 1, 0, 0)
        turn.addWidget(self.direction)
        turn.addStretch(1)
        layout.addLayout(turn)
        layout.addWidget(self.field, 1)

    def show_norm(self, norm: Norm | None, *, about: str, deliberation: Deliberation) -> None:
        """Show the norm; `about` is "Huisarts, norm bij veiligheid"."""
        self.norm, self._about, self._deliberation = norm, about, deliberation
        direction = norm.direction if norm else Direction.UNSAID
        self.field.show_text(norm.text if norm else "")
        self.field.setAccessibleName(about)
        self.direction.setText("→?" if direction is Direction.UNSAID else
                               f"→{DIRECTIONS[direction]}")
        set_role(self.direction, "turn-empty" if direction is Direction.UNSAID else "turn")
        told = direction_words(direction, deliberation)
        self.direction.setAccessibleName(f"{about}, {told}")
        self.direction.setToolTip(told)

    def turn(self) -> None:
        """Point the norm the next way."""
        now = self.norm.direction if self.norm else Direction.UNSAID
        self.turned.emit(_TURNS[(_TURNS.index(now) + 1) % len(_TURNS)])

    def fill_directions(self, menu: QMenu) -> None:
        """Add the ways a norm can point."""
        now = self.norm.direction if self.norm else Direction.UNSAID
        for direction in _TURNS:
            add(menu, direction_words(direction, self._deliberation),
                partial(self.turned.emit, direction), checked=direction is now)

    def _choose(self) -> None:
        menu = QMenu(self)
        self.fill_directions(menu)
        open_menu(menu, self.direction.mapToGlobal(QPoint(0, self.direction.height())))

    def set_read_only(self, on: bool) -> None:
        """Allow reading only, or writing again."""
        self.field.setReadOnly(on)
        self.direction.setEnabled(not on)


class _DirectionButton(QPushButton):
    """Space points the norm the next way, Enter opens the choice, Escape goes back."""

    turned = Signal()
    finished = Signal()

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.turned.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
