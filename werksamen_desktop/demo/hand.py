# SPDX-License-Identifier: EUPL-1.2
"""A hand at the keyboard and the mouse: it works real windows by the names of their controls."""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QMenu, QScrollArea, QWidget

PATIENCE = 20.0
"""Seconds the hand waits for a control to appear before it gives up."""

AT_ONCE = 12
"""Characters typed between two looks at the screen: as fast as the demo may go."""

_NO = Qt.KeyboardModifier.NoModifier
_OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


class Hand:
    """Types and clicks, as somebody at the laptop would, and never faster than the windows follow.

    `watch` is called now and then, so that progress can be shown.
    """

    def __init__(self, watch: Callable[[], None] = lambda: None) -> None:
        self._watch = watch

    def rest(self) -> None:
        """Let the windows catch up."""
        for _ in range(3):
            QApplication.processEvents()
        self._watch()

    def wait_for(self, there: Callable[[], bool], what: str) -> None:
        """Wait until something is so."""
        deadline = monotonic() + PATIENCE
        while not there():
            if monotonic() > deadline:
                raise TimeoutError(f"the demo waited in vain for {what}")
            QApplication.processEvents()

    def find(self, where: QWidget, name: str) -> QWidget:
        """The visible control with this accessible name, or the button with these words."""
        self.wait_for(lambda: self.seen(where, name) is not None, f"‘{name}’")
        found = self.seen(where, name)
        assert found is not None
        return found

    def seen(self, where: QWidget, name: str) -> QWidget | None:
        """The same, or None when it is not to be seen now."""
        words: QWidget | None = None
        for widget in where.findChildren(QWidget):
            if not widget.isVisibleTo(where):
                continue
            if widget.accessibleName() == name:
                return widget
            if isinstance(widget, QAbstractButton) and widget.text().replace("&&", "&") == name:
                words = words or widget
        return words

    def starting(self, where: QWidget, name: str) -> QWidget | None:
        """The visible control whose accessible name begins like this; its end may change."""
        return next((w for w in where.findChildren(QWidget)
                     if w.accessibleName().startswith(name) and w.isVisibleTo(where)), None)

    def pick(self, opener: QWidget, word: str) -> None:
        """Open a menu by its button and click the line that holds a word."""
        self.click(opener)
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            raise LookupError(f"no menu opened from ‘{opener.accessibleName()}’")
        line = next((a for a in menu.actions() if word.casefold() in a.text().casefold()), None)
        if line is None:
            menu.close()
            raise LookupError(f"the menu has no line with ‘{word}’")
        self._click_at(menu, menu.actionGeometry(line).center())

    def click(self, widget: QWidget) -> None:
        """Click on a control once it can be clicked, scrolled into view first."""
        self.wait_for(widget.isEnabled, f"‘{widget.accessibleName()}’ to be enabled")
        self._bring_into_view(widget)
        self._click_at(widget, QPoint(min(12, widget.width() // 2), widget.height() // 2))

    def _click_at(self, widget: QWidget, place: QPoint) -> None:
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
            pressed = (Qt.MouseButton.LeftButton if kind is QEvent.Type.MouseButtonPress
                       else Qt.MouseButton.NoButton)
            QApplication.sendEvent(widget, QMouseEvent(
                kind, QPointF(place), QPointF(widget.mapToGlobal(place)),
                Qt.MouseButton.LeftButton, pressed, _NO))
        self.rest()

    def _bring_into_view(self, widget: QWidget) -> None:
        page = widget.parentWidget()
        while page is not None:
            if isinstance(page, QScrollArea) and page.widget() is not None:
                across = page.horizontalScrollBar().value()
                page.ensureWidgetVisible(widget, 24, 24)
                if page.horizontalScrollBarPolicy() is _OFF:  # it goes sideways by itself
                    page.horizontalScrollBar().setValue(across)
            page = page.parentWidget()
        QApplication.processEvents()

    def press(self, widget: QWidget, key: str) -> None:
        """Press a key such as "Return", "Ctrl+End" or "F5" on a control."""
        combination = QKeySequence(key)[0]  # type: ignore[index]
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(
                kind, combination.key(), combination.keyboardModifiers()))
        self.rest()

    def type(self, widget: QWidget, text: str) -> None:
        """Type a text into a control that has the focus."""
        for place, letter in enumerate(text):
            key = Qt.Key.Key_Return if letter == "\n" else Qt.Key.Key_unknown
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(
                    kind, key, _NO, "\r" if letter == "\n" else letter))
            if place % AT_ONCE == 0:
                self.rest()
        self.rest()

    def write(self, widget: QWidget, text: str) -> None:
        """Click into a field and type at its end."""
        if not widget.isActiveWindow():
            widget.window().activateWindow()
            self.rest()
        self.click(widget)
        widget.setFocus(Qt.FocusReason.MouseFocusReason)
        self.press(widget, "Ctrl+End")
        self.type(widget, text)

    def choose(self, field: QComboBox, label: str) -> None:
        """Choose one of a field's lines with the arrow keys."""
        place = field.findText(label)
        if place < 0:
            raise LookupError(f"the demo found no line ‘{label}’")
        self._bring_into_view(field)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        self.press(field, "Home")
        for _ in range(place - max(0, field.currentIndex())):
            self.press(field, "Down")
