# SPDX-License-Identifier: EUPL-1.2
"""Keys that work anywhere inside one page, such as moving the row that has focus."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from werksamen_desktop.ui.parts.keyed_rows import Stops

R = TypeVar("R", bound=Stops)


def bind_key(page: QWidget, key: str, act: Callable[[], object]) -> None:
    """Let a key act while the focus is somewhere in the page."""
    shortcut = QShortcut(QKeySequence(key), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)


def focused_row(rows: Iterable[R]) -> R | None:
    """The row that has focus."""
    return next((r for r in rows if any(s.hasFocus() for s in r.stops())), None)
