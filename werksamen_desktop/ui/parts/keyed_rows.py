# SPDX-License-Identifier: EUPL-1.2
"""Row widgets that follow a list of values by key, so that focus and cursor survive a refresh."""

from collections.abc import Callable, Hashable, Sequence
from itertools import pairwise
from typing import Generic, Protocol, TypeVar

from PySide6.QtWidgets import QBoxLayout, QWidget


class Stops(Protocol):
    """A row that names its widgets in the order of Tab."""

    def stops(self) -> Sequence[QWidget]:
        """The widgets Tab visits."""
        ...


K = TypeVar("K", bound=Hashable)
W = TypeVar("W", bound=QWidget)


class KeyedRows(Generic[K, W]):
    """Keeps one widget per key in a layout: makes what is new, drops what is gone, reorders.

    The rows stand in the layout from `first` on; what stands before and after is left alone.
    """

    def __init__(self, layout: QBoxLayout, make: Callable[[K], W], *, first: int = 0) -> None:
        self._layout = layout
        self._make = make
        self._first = first
        self.rows: dict[K, W] = {}

    def show_keys(self, keys: Sequence[K]) -> bool:
        """Have exactly these rows in this order; whether anything had to change."""
        if list(self.rows) == list(keys):
            return False
        for gone in [k for k in self.rows if k not in keys]:
            widget = self.rows.pop(gone)
            self._layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        kept = dict(self.rows)
        self.rows = {}
        for place, key in enumerate(keys):
            widget = kept[key] if key in kept else self._make(key)
            if self._layout.indexOf(widget) != self._first + place:
                self._layout.removeWidget(widget)
                self._layout.insertWidget(self._first + place, widget)
                widget.show()  # a layout shows late, and a hidden row cannot take the focus
            self.rows[key] = widget
        return True


def chain_tabs(stops: Sequence[QWidget]) -> None:
    """Let Tab visit these widgets in this order."""
    for one, other in pairwise(stops):
        QWidget.setTabOrder(one, other)
