# SPDX-License-Identifier: EUPL-1.2
"""The top bar: the sitting's name, what the room sees in words, and the beamer's buttons."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.ui.sitting.actions import ACTIONS, MENU, key_words, tr
from werksamen_desktop.ui.sitting.key_button import KeyButton
from werksamen_desktop.ui.style import keep_rich_text_off, set_role

ALWAYS = ("live", "freeze", "neutral", "black")
WIDE = ("swap", "release")
Entries = tuple[str | tuple[str, ...], ...]

ROOM_FOR_BUTTONS, ROOM_FOR_ALL = 1120, 1640
"""Window widths from which the beamer's buttons, and the less used ones too, stand in the bar."""


class Tone(StrEnum):
    """What kind of state the band tells; its words always tell it too."""

    LIVE = "live"
    HELD = "held"
    CALM = "calm"
    BLACK = "black"
    NONE = "none"


class Elided(QLabel):
    """One line that ends in an ellipsis where there is no room; the whole of it is its tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        keep_rich_text_off(self)
        self._whole = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def show_text(self, text: str) -> None:
        """Show this text, as far as it fits."""
        self._whole = " ".join(text.split())
        self.setAccessibleName(self._whole)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def _fit(self) -> None:
        fits = QFontMetrics(self.font()).elidedText(
            self._whole, Qt.TextElideMode.ElideRight, self.width())
        self.setText(fits)
        self.setToolTip("" if fits == self._whole else self._whole)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()


class TopBar(QFrame):
    """Title and method at the left, the band of words in the middle, buttons and menu at the right.

    On a narrow window the buttons fold into one, "Beamer"; the band never goes.
    """

    def __init__(self, actions: Mapping[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        set_role(self, "bar")
        self.logo = QLabel("W")
        self.logo.setFixedSize(28, 28)
        self.logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self.logo, "logo")
        self.title, self.method = Elided(), Elided()
        set_role(self.title, "bar-title")
        set_role(self.method, "bar-method")
        self.band = QLabel()
        keep_rich_text_off(self.band)
        self.band.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self.band, "band")
        self.buttons = {i: self._button(i) for i in (*ALWAYS, *WIDE, "practise")}
        for name in ALWAYS:
            self.buttons[name].setCheckable(True)
        folded = (*ALWAYS, "", *WIDE, "practise")
        self.folded = self._menu_button(self.tr("Beamer"), folded)
        self.menu = self._menu_button(self.tr("Menu"), MENU)
        self._practice_offered = False
        self._lay_out()

    def _button(self, name: str) -> KeyButton:
        line = next(a for a in ACTIONS if a.id == name)
        return KeyButton(self._actions[name], key_words(line))

    def _menu_button(self, text: str, entries: Entries) -> QToolButton:
        button = QToolButton()
        button.setText(f"{text} ▾")
        button.setAccessibleName(text)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        self._fill(menu, entries)
        button.setMenu(menu)
        return button

    def _fill(self, menu: QMenu, entries: Entries) -> None:
        for entry in entries:
            if isinstance(entry, tuple):
                self._fill(menu.addMenu(tr(entry[0])), entry[1:])
            elif entry:
                menu.addAction(self._actions[entry])
            else:
                menu.addSeparator()

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.method)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(8)
        row.addWidget(self.logo)
        row.addSpacing(4)
        row.addLayout(names, 1)
        row.addSpacing(8)
        row.addWidget(self.band)
        row.addSpacing(4)
        for button in self.buttons.values():
            row.addWidget(button)
        row.addWidget(self.folded)
        row.addSpacing(8)
        row.addWidget(self.menu)
        self._fold()

    def show_sitting(self, title: str, method: str) -> None:
        """Name the sitting."""
        self.title.show_text(title)
        self.method.show_text(method)

    def show_state(self, words: str, tone: Tone) -> None:
        """Say what the room sees."""
        self.band.setText(words)
        self.band.setAccessibleName(self.tr("Wat de zaal ziet: {0}").format(words))
        if self.band.property("tone") != tone:
            self.band.setProperty("tone", str(tone))
            self.band.style().unpolish(self.band)
            self.band.style().polish(self.band)

    def show_mode(self, name: str) -> None:
        """Press the button of the mode that holds; "" for none."""
        for other in ALWAYS:
            self.buttons[other].setChecked(other == name)

    def open_menu(self) -> None:
        """Open the menu, for its key."""
        menu = self.menu.menu()
        if menu:
            menu.popup(self.menu.mapToGlobal(self.menu.rect().bottomLeft()))

    def offer_practice(self, offered: bool) -> None:
        """Offer the practice window, where there is no second screen."""
        self._practice_offered = offered
        self._fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        roomy, wide = self.width() >= ROOM_FOR_BUTTONS, self.width() >= ROOM_FOR_ALL
        for name in ALWAYS:
            self.buttons[name].setVisible(roomy)
        for name in WIDE:
            self.buttons[name].setVisible(wide)
        self.buttons["practise"].setVisible(roomy and self._practice_offered)
        self.folded.setVisible(not roomy)
        self.logo.setVisible(roomy)
