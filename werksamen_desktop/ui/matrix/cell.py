# SPDX-License-Identifier: EUPL-1.2
"""What every cell of the matrix is: a label, who spoke, and something to write in."""

from abc import abstractmethod
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from werksamen_desktop.ui.matrix.menus import Speaker
from werksamen_desktop.ui.matrix.place import Place, Way
from werksamen_desktop.ui.matrix.speaker_button import SpeakerButton
from werksamen_desktop.ui.style import set_role


class _Label(QLabel):
    """A field's label, which makes room for who spoke."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setToolTip(text)
        set_role(self, "cell-label")

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter, self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()))


class MatrixCell(QWidget):
    """One seat and one field.

    `went` says where the keys want to go from here, `gone_to` which seat something of this cell
    was given to, and what (ids).
    """

    went = Signal(Way)
    gone_to = Signal(object, object)

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place
        self.label = _Label(place.field.label)
        self._speakers: list[Speaker] = []
        self.speaker = SpeakerButton(place)
        self.speaker.finished.connect(lambda: self.enter(Way.NEXT))
        top = QHBoxLayout()
        top.setContentsMargins(7, 0, 1, 0)
        top.setSpacing(6)
        top.addWidget(self.label)
        top.addWidget(self.speaker, 1)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(5, 6, 5, 5)
        self.body.setSpacing(0)
        self.body.addLayout(top)

    @property
    @abstractmethod
    def is_answered(self) -> bool:
        """Whether something was said here, be it that there are no data."""

    @property
    def speakers(self) -> list[Speaker]:
        """Who spoke here, per entry or value with words."""
        return self._speakers

    @property
    @abstractmethod
    def first(self) -> QWidget:
        """Where typing starts in this cell."""

    @abstractmethod
    def enter(self, way: Way) -> None:
        """Take the focus, coming from somewhere."""

    @abstractmethod
    def enter_item(self, item: UUID, *, at: int | None = None) -> None:
        """Go to an entry or value of this cell, with the cursor at a place in its words."""

    def name_it(self) -> None:
        """Follow the name of the seat in all accessible names."""
        self.speaker.name_it()

    def set_read_only(self, on: bool) -> None:
        """Allow reading only, or writing again."""
        self.speaker.setEnabled(not on)

    def set_labelled(self, on: bool) -> None:
        """Show the field's label, or leave it to the head of a table."""
        self.label.setVisible(on)
        side = 5 if on else 2
        self.body.setContentsMargins(side, 6, side, 5)

    def show_speakers(self, speakers: list[Speaker]) -> None:
        """Say who spoke, where that is the same for the whole cell; else each entry says it."""
        self._speakers = speakers
        same = len(set(speakers)) <= 1
        self.speaker.setVisible(same)
        if same:
            self.speaker.show_speaker(speakers[0] if speakers else None)
