# SPDX-License-Identifier: EUPL-1.2
"""Things to put in order by key or by mouse: the arrows move the one that has the focus."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QToolButton, QWidget

from werksamen_desktop.model.candidates import Candidate
from werksamen_desktop.ui.blocks import column, keep_in_view, row, short, words
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows, chain_tabs
from werksamen_desktop.ui.style import set_role

LEAST_HEIGHT = 44


class OrderRow(QFrame):
    """One thing with its place; `moved` carries the place it should get, counted from 0."""

    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "order")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(LEAST_HEIGHT)
        self._place, self._last, self._locked = 0, 0, False
        self.number = short("", "strong")
        self.number.setMinimumWidth(24)
        self.text = words("")
        self.up = self._arrow("↑", -1)
        self.down = self._arrow("↓", 1)
        line = row(self, gap=8, margins=(12, 4, 6, 4))
        for made in (self.number, self.text, self.up, self.down):
            line.addWidget(made, int(made is self.text))

    def _arrow(self, sign: str, way: int) -> QToolButton:
        """For the mouse; by key the row itself is moved, so Tab passes these by."""
        made = QToolButton()
        made.setText(sign)
        made.setFixedSize(34, 34)
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(made, "small")
        made.clicked.connect(lambda: self._move(self._place + way))
        return made

    def _move(self, place: int) -> None:
        if not self._locked and place != self._place and 0 <= place <= self._last:
            self.moved.emit(place)

    def show_thing(self, thing: Candidate, whose: str, *, place: int, last: int,
                   locked: bool) -> None:
        """Show a thing on its place, counted from 0, of which `last` is the lowest."""
        self._place, self._last, self._locked = place, last, locked
        self.number.setText(f"{place + 1}.")
        self.text.setText(thing.words)
        self.setAccessibleName(self.tr("{}, plaats {} van {}: {}").format(
            whose, place + 1, last + 1, thing.text))
        self.setAccessibleDescription(self.tr("Pijl omhoog of omlaag verplaatst deze regel."))
        for made, name, on in ((self.up, self.tr("omhoog"), place > 0),
                               (self.down, self.tr("omlaag"), place < last)):
            made.setAccessibleName(f"{whose}, {thing.text}, {name}")
            made.setEnabled(on and not locked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Up: self._place - 1, Qt.Key.Key_Down: self._place + 1,
                Qt.Key.Key_Home: 0, Qt.Key.Key_End: self._last}
        goal = ways.get(Qt.Key(event.key()))
        if goal is None:
            super().keyPressEvent(event)
            return
        self._move(goal)
        keep_in_view(self)


class OrderForm(QWidget):
    """One seat's order; `ordered` carries the keys in the order that was made."""

    ordered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, gap=4)
        layout.addWidget(words(self.tr(
            "Het belangrijkste bovenaan. Tab kiest een regel, de pijlen verplaatsen die."),
            "muted"))
        stack = column(gap=4)
        layout.addLayout(stack)
        self.rows: KeyedRows[str, OrderRow] = KeyedRows(stack, self._make)

    def _make(self, key: str) -> OrderRow:
        made = OrderRow()
        made.moved.connect(lambda place: self._move(key, place))
        return made

    def _move(self, key: str, place: int) -> None:
        others = [k for k in self.rows.rows if k != key]
        others.insert(place, key)
        self.ordered.emit(others)

    @property
    def keys(self) -> list[str]:
        """The keys as they stand now."""
        return list(self.rows.rows)

    def show_order(self, things: Sequence[Candidate], whose: str, *, locked: bool) -> None:
        """Show things in the order they have now; the one with the focus keeps it."""
        held = next((k for k, r in self.rows.rows.items() if r.hasFocus()), None)
        if self.rows.show_keys([t.key for t in things]):
            chain_tabs(list(self.rows.rows.values()))
        for place, thing in enumerate(things):
            self.rows.rows[thing.key].show_thing(
                thing, whose, place=place, last=len(things) - 1, locked=locked)
        if held in self.rows.rows and not self.rows.rows[held].hasFocus():
            self.rows.rows[held].setFocus(Qt.FocusReason.OtherFocusReason)
        first = next(iter(self.rows.rows.values()), None)
        if first is not None:
            self.setFocusProxy(first)
