# SPDX-License-Identifier: EUPL-1.2
"""The colour of a seat, chosen by mark and by name, never by colour alone."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QVBoxLayout, QWidget

from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.seat_mark import paint_mark
from werksamen_desktop.ui.style import set_role

NAMES = ("petrol", "oranje", "paars", "blauw", "roze", "groen", "oker", "bordeaux")
"""The names of the colours in `tokens.DISCIPLINES`, in that order."""


def colour_name(number: int) -> str:
    """What a seat's colour is called, with its second mark."""
    def tr(text: str) -> str:
        return QCoreApplication.translate("ColourChoice", text)

    name = tr(NAMES[number % len(NAMES)])
    return tr("{} met ring").format(name) if t.has_second_mark(number) else name


class Swatch(QAbstractButton):
    """One colour as the disc it gives; the chosen one has a frame."""

    def __init__(self, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self.letters = ""
        self.setCheckable(True)
        self.setFixedSize(34, 34)

    def sizeHint(self) -> QSize:
        return QSize(34, 34)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.hasFocus():
            colour = t.ACCENT if self.hasFocus() else t.INK
            painter.setPen(QPen(QColor(colour), 2))
            painter.setBrush(QColor(t.ACCENT_SOFT if self.isChecked() else t.SURFACE))
            painter.drawRoundedRect(frame, 6, 6)
        painter.setOpacity(1 if self.isEnabled() else 0.5)
        paint_mark(painter, frame.adjusted(5, 5, -5, -5), self.letters, self.number)
        painter.end()


class ColourChoice(QWidget):
    """All colours with the seat's own letters; arrows walk through them."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        row = QWidget()
        flow = FlowLayout(row, gap=2)
        self.swatches = [Swatch(n) for n in range(2 * len(t.DISCIPLINES))]
        for swatch in self.swatches:
            self._group.addButton(swatch, swatch.number)
            flow.addWidget(swatch)
        self._group.idToggled.connect(self._toggled)
        self.told = QLabel()
        self.told.setWordWrap(True)
        set_role(self.told, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(row)
        column.addWidget(self.told)
        self._showing = False

    def show_colour(self, number: int, *, letters: str, subject: str,
                    taken: dict[int, str]) -> None:
        """Show a seat's colour; `taken` names who has each of the others."""
        self._showing = True
        self._group.setExclusive(False)
        for swatch in self.swatches:
            swatch.letters = letters
            swatch.setChecked(swatch.number == number)
            name = colour_name(swatch.number)
            if holder := taken.get(swatch.number):
                name = self.tr("{}, ook van {}").format(name, holder)
            swatch.setToolTip(name)
            swatch.setAccessibleName(self.tr("{}, kleur {}").format(subject, name))
            swatch.update()
        self._group.setExclusive(True)
        self._showing = False
        self.told.setText(self.tr("donker, altijd voor de persoon zelf") if number < 0
                          else self.swatches[number].toolTip() if number < len(self.swatches)
                          else colour_name(number))

    def _toggled(self, number: int, on: bool) -> None:
        if on and not self._showing:
            self.chosen.emit(number)
