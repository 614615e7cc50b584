# SPDX-License-Identifier: EUPL-1.2
"""A date typed as people say it ("15 januari 2027", "4-12"), read back in full."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from werksamen_desktop.model.dutch import find_date, long_date
from werksamen_desktop.ui.fields import LineField
from werksamen_desktop.ui.style import set_role


class DateField(QWidget):
    """A line for a date and, beside it, the day that was understood.

    `picked` carries the date, or None for an empty line; words that hold no date change nothing.
    Where there is little room, the day that was understood stands `under` the line.
    """

    picked = Signal(object)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, prompt: str = "",
                 under: bool = False) -> None:
        super().__init__(parent)
        self.line = LineField(name, prompt=prompt or self.tr("bijvoorbeeld 15 januari 2027"))
        self.understood = QLabel()
        set_role(self.understood, "muted")
        row = QVBoxLayout(self) if under else QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        row.addWidget(self.understood)
        self.understood.hide()
        self.setFocusProxy(self.line)
        self._day: date | None = None
        self.line.edited.connect(self._read)
        self.line.left.connect(self._leave)

    def _read(self, text: str) -> None:
        day = find_date(text, date.today())
        self._tell(text, day)
        if day or not text.strip():
            self._day = day
            self.picked.emit(day)

    def _tell(self, text: str, day: date | None) -> None:
        unclear = bool(text.strip()) and day is None
        set_role(self.understood, "error" if unclear else "muted")
        self.understood.setText(
            self.tr("geen datum herkend") if unclear
            else long_date(day) if day and text.strip() != long_date(day) else "")
        self.understood.setVisible(bool(self.understood.text()))

    def _leave(self) -> None:
        if self.line.text().strip() and find_date(self.line.text(), date.today()) == self._day:
            self.line.show_text(long_date(self._day))
            self._tell(self.line.text(), self._day)
        self.left.emit()

    def show_day(self, day: date | None) -> None:
        """Show a date that came from elsewhere; what is being typed stays."""
        if day == self._day:
            return
        self._day = day
        self.line.show_text(long_date(day))
        self._tell(self.line.text(), day)

    def set_read_only(self, read_only: bool) -> None:
        """Let the date be read but not changed."""
        self.line.setReadOnly(read_only)
