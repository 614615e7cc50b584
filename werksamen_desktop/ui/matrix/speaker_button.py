# SPDX-License-Identifier: EUPL-1.2
"""The words on a cell that say who spoke, and the choice of who did."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QWidget

from werksamen_desktop.model.spoken import spoken_words
from werksamen_desktop.model.weighing import SpokenBy
from werksamen_desktop.ui.matrix.menus import Speaker, fill_speakers, open_menu
from werksamen_desktop.ui.matrix.place import Place, takes_escape
from werksamen_desktop.ui.style import set_role

WIDEST = 96
"""Pixels that the words may claim beside the label of a narrow cell."""


class SpeakerButton(QPushButton):
    """Says who spoke; `chosen` carries another choice, `finished` gives the focus back."""

    chosen = Signal(object)
    finished = Signal()

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._speaker: Speaker | None = None
        self._whole = ""
        set_role(self, "fine")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.open_choice)
        self.show_speaker(None)

    def show_speaker(self, speaker: Speaker | None) -> None:
        """Show who spoke; None while nothing was said."""
        self._speaker = speaker
        self._whole = spoken_words(*speaker) if speaker else self.tr("wie sprak?")
        set_role(self, "fine-empty" if speaker is None else
                 "fine" if speaker[0] is SpokenBy.SELF else "fine-behalf")
        whole = self.fontMetrics().horizontalAdvance(self._whole) + 10
        self.setMinimumWidth(0 if speaker is None else min(whole, WIDEST))
        self.name_it()
        self._elide()

    def name_it(self) -> None:
        """Follow the name of the seat."""
        self.setAccessibleName(self._place.name(
            self.tr("%s, wie sprak: %s") % (self._place.field.label.lower(), self._whole)))
        self.setToolTip(self._whole)

    @property
    def words(self) -> str:
        """Everything it says, also where there is no room for it."""
        return self._whole

    def open_choice(self) -> None:
        """Open the choice under the words."""
        menu = QMenu(self)
        fill_speakers(menu, self._place, self._speaker, self.chosen.emit)
        open_menu(menu, self.mapToGlobal(QPoint(0, self.height())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._elide()

    def _elide(self) -> None:
        room, words = max(20, self.width() - 8), self._whole
        if self.fontMetrics().horizontalAdvance(words) > room and self._speaker:
            words = {SpokenBy.SELF: self.tr("zelf"), SpokenBy.NO_DATA: self.tr("onbekend")}.get(
                self._speaker[0], words)
        self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))

    def event(self, event: QEvent) -> bool:
        return takes_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finished.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open_choice()
        else:
            super().keyPressEvent(event)
