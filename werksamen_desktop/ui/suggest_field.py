# SPDX-License-Identifier: EUPL-1.2
"""A growing text box that offers words while one types."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QListWidget, QWidget

from werksamen_desktop.ui.fields import TextField

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ROWS = 5
"""Words offered at once; who types on sees fewer."""


class SuggestField(TextField):
    """Completes the part after the last comma from a list that lies over the window.

    The list is no popup window, so that focus and keys stay here: the arrows choose, Enter and Tab
    take the chosen word and go on, Esc leaves it.
    """

    def __init__(self, name: str, *, prompt: str = "", parent: QWidget | None = None) -> None:
        super().__init__(name, prompt=prompt, parent=parent)
        self._labels: tuple[str, ...] = ()
        self.offers = QListWidget(self)
        self.offers.setAccessibleName(self.tr("Voorstellen"))
        self.offers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.offers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.offers.itemClicked.connect(lambda _: self._take_offer())
        self.offers.hide()
        self.edited.connect(self._offer)

    def suggest(self, labels: Sequence[str]) -> None:
        """Offer these from now on."""
        self._labels = tuple(labels)

    def _offer(self) -> None:
        typed = self.toPlainText().rpartition(",")[2].strip().casefold()
        found = [label for label in self._labels if typed in label.casefold()]
        if not self.hasFocus() or not typed or typed in [f.casefold() for f in found]:
            found = []
        self.offers.clear()
        self.offers.addItems(found[:_ROWS])
        self.offers.setCurrentRow(0)
        if found:
            self._place_offers()
        else:
            self._put_away()

    def _place_offers(self) -> None:
        """Lay the list over the window, under the field or else above it."""
        window = self.window()
        self.offers.setParent(window)
        rows = self.offers.count()
        wide = max(self.width(), self.offers.sizeHintForColumn(0) + 24)
        high = self.offers.sizeHintForRow(0) * rows + 4
        under = self.mapTo(window, QPoint(0, self.height() + 2))
        if under.y() + high > window.height():
            under = self.mapTo(window, QPoint(0, -high - 2))
        left = max(0, min(under.x(), window.width() - wide))
        self.offers.setGeometry(left, under.y(), wide, high)
        self.offers.show()
        self.offers.raise_()

    def _put_away(self) -> None:
        """Hide the list and have it back, so that it goes when the field goes."""
        if self.offers.parentWidget() is not self:
            self.offers.setParent(self)

    def _take_offer(self) -> None:
        """Take the chosen word, where one is on offer."""
        item = self.offers.currentItem() if self.offers.isVisible() else None
        self._put_away()
        if item is None:
            return
        head, comma, _ = self.toPlainText().rpartition(",")
        self.setPlainText(f"{head}{comma} {item.text()}" if comma else item.text())
        self.moveCursor(QTextCursor.MoveOperation.End)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if self.offers.isVisible() and event.key() == Qt.Key.Key_Escape:
            self._put_away()
        elif self.offers.isVisible() and way:
            self.offers.setCurrentRow((self.offers.currentRow() + way) % self.offers.count())
        elif event.key() in _ENTER and not event.modifiers():
            self._take_offer()
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, on: bool) -> bool:
        if on:
            self._take_offer()
        return super().focusNextPrevChild(on)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._put_away()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._put_away()
