# SPDX-License-Identifier: EUPL-1.2
"""The plain pieces that pages are made of: words, cards, rows and columns on the spacing scale."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.ui.in_view import areas_around
from werksamen_desktop.ui.style import set_role

Margins = tuple[int, int, int, int]
NO_MARGINS: Margins = (0, 0, 0, 0)


def plain_label(text: str = "", role: str = "") -> QLabel:
    """A label that wraps and shows its words as they are, so that < and > stay what they are."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        set_role(label, role)
    return label


def words(text: str = "", role: str = "") -> QLabel:
    """A label that takes all the width there is."""
    label = plain_label(text, role)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return label


def short(text: str = "", role: str = "") -> QLabel:
    """A label of a word or two, as wide as they are."""
    label = words(text, role)
    label.setWordWrap(False)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
    return label


def column(parent: QWidget | None = None, *, gap: int = 8,
           margins: Margins = NO_MARGINS) -> QVBoxLayout:
    """A layout from top to bottom."""
    layout = QVBoxLayout(parent) if parent else QVBoxLayout()
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    return layout


def row(parent: QWidget | None = None, *, gap: int = 8,
        margins: Margins = NO_MARGINS) -> QHBoxLayout:
    """A layout from left to right."""
    layout = QHBoxLayout(parent) if parent else QHBoxLayout()
    layout.setSpacing(gap)
    layout.setContentsMargins(*margins)
    return layout


def button(text: str, pressed: Callable[[], object], *, role: str = "",
           name: str = "") -> QPushButton:
    """A push button; `name` is its accessible name where its words leave the subject unsaid."""
    made = QPushButton(text)
    made.setAutoDefault(False)
    made.clicked.connect(lambda _=False: pressed())
    if name:
        made.setAccessibleName(name)
    if role:
        set_role(made, role)
    return made


class Card(QFrame):
    """A white card with a column of content."""

    def __init__(self, parent: QWidget | None = None, *, role: str = "card", gap: int = 8,
                 margins: Margins = (16, 12, 16, 16)) -> None:
        super().__init__(parent)
        set_role(self, role)
        self.body = column(self, gap=gap, margins=margins)


def labelled(label: str, field: QWidget) -> QWidget:
    """A field under its label."""
    box = QWidget()
    stack = column(box, gap=4)
    over = words(label, "label")
    over.setBuddy(field)
    stack.addWidget(over)
    stack.addWidget(field)
    stack.addStretch(1)
    return box


def empty_out(layout: QLayout) -> None:
    """Take all widgets out of a layout and let them go."""
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.hide()
            widget.deleteLater()


def keep_in_view(widget: QWidget) -> None:
    """Scroll the pages around so that a widget stays in sight once the layout has settled."""
    def show() -> None:
        for area in areas_around(widget):
            area.ensureWidgetVisible(widget, 0, 32)

    QTimer.singleShot(0, widget, show)


def focus_in_view(widget: QWidget) -> None:
    """Give a widget the focus and scroll to it, which Qt does for Tab only."""
    widget.setFocus(Qt.FocusReason.OtherFocusReason)
    keep_in_view(widget)
