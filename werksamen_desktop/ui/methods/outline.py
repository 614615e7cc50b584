# SPDX-License-Identifier: EUPL-1.2
"""The method as a list: itself, its steps, and under each step its parts."""

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from werksamen_desktop.model.kind_words import KINDS
from werksamen_desktop.model.method import Method
from werksamen_desktop.ui.methods.draft import MethodDraft
from werksamen_desktop.ui.methods.mistake_words import within
from werksamen_desktop.ui.ordered_list import OrderedList
from werksamen_desktop.ui.style import set_role

Spot = tuple[int, int]
"""A step and a part of it; (-1, -1) is the method itself, (n, -1) a step."""

WHOLE: Spot = (-1, -1)
_SPOT = Qt.ItemDataRole.UserRole


def _tr(text: str) -> str:
    return QCoreApplication.translate("Outline", text)


def spots(method: Method) -> list[Spot]:
    """Every line of the list, in order."""
    return [WHOLE, *((i, j) for i, step in enumerate(method.steps)
                     for j in range(-1, len(step.parts)))]


class Outline(OrderedList):
    """Steps and parts in order; `chosen` carries the spot of the line the arrows came to."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "outline")
        self.setAccessibleName(self.tr("Stappen en onderdelen"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.currentItemChanged.connect(self._tell)
        self.itemDoubleClicked.connect(lambda _: self.entered.emit())

    def _tell(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(tuple(item.data(_SPOT)))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.scheduleDelayedItemsLayout()  # the style gives the lines their height only now

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if item := self.currentItem():
            self.scrollToItem(item)

    def show_draft(self, draft: MethodDraft, spot: Spot) -> None:
        """Show the lines of the draft, with one of them chosen."""
        method, places = draft.method, spots(draft.method)
        with QSignalBlocker(self):
            while self.count() > len(places):
                self.takeItem(self.count() - 1)
            while self.count() < len(places):
                self.addItem(QListWidgetItem())
            for row, place in enumerate(places):
                self._show_line(self.item(row), method, place, wrong=_is_wrong(draft, place))
            self.setCurrentRow(places.index(spot))

    def _show_line(self, item: QListWidgetItem, method: Method, spot: Spot, *,
                   wrong: bool) -> None:
        words, spoken = _words(method, spot)
        sign = "⚠ " if wrong else ""
        lead = "      " if spot[1] >= 0 else ""
        item.setData(_SPOT, spot)
        item.setText(f"{lead}{sign}{words}")
        item.setToolTip(words)
        item.setData(Qt.ItemDataRole.AccessibleTextRole,
                     spoken + (_tr(", met een fout") if wrong else ""))
        held: QFont = item.font()
        held.setBold(spot[1] < 0)
        item.setFont(held)


def _is_wrong(draft: MethodDraft, spot: Spot) -> bool:
    step, part = spot
    if part >= 0:
        return within(draft.mistakes, f"steps[{step}].parts[{part}]")
    if step >= 0:
        return within(draft.mistakes, f"steps[{step}]")
    return any(not m.place.startswith("steps[") for m in draft.mistakes)


def _words(method: Method, spot: Spot) -> tuple[str, str]:
    """A line, and how a screen reader says it."""
    step, part = spot
    if step < 0:
        return _tr("Over de methode"), _tr("Over de methode")
    held = method.steps[step]
    if part < 0:
        line = f"{step + 1}. {held.title} · {held.minutes} min"
        return line, _tr("Stap {}, {}, {} minuten").format(step + 1, held.title, held.minutes)
    shown = held.parts[part]
    label = KINDS[shown.kind].label
    words = f"{shown.title} · {label}" if shown.title else label
    return words, _tr("Stap {}, onderdeel {}, {}").format(step + 1, part + 1, words)
