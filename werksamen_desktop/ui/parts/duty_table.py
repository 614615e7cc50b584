# SPDX-License-Identifier: EUPL-1.2
"""Who does what, as a table of disciplines; it follows from the agreements and is not typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import listed
from werksamen_desktop.model.duties import DUTY_WORDS, Duty, duties, idle
from werksamen_desktop.ui.blocks import Card, empty_out, words

NARROW = 640
"""Width in pixels below which each discipline tells its columns under each other."""


class DutyTable(Card):
    """One row per discipline; one without a task is named quietly under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=12)
        self.setAccessibleName(self.tr("Wie doet wat"))
        self.body.addWidget(words(self.tr("Wie doet wat"), "heading"))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(10)
        for place in range(len(DUTY_WORDS)):
            self._grid.setColumnStretch(place, 2 if place else 1)
        self.body.addLayout(self._grid)
        self.idle = words("", "muted")
        self.body.addWidget(self.idle)
        self._shown: tuple[Duty, ...] = ()
        self._narrow = False

    def show_duties(self, sitting: Sitting) -> None:
        """Show the overview as it is now."""
        found = duties(sitting)
        resting = idle(found)
        self.idle.setText(self.tr("Nog zonder taak: {}.").format(listed(resting)))
        self.idle.setVisible(bool(resting))
        busy = tuple(d for d in found if not d.idle)
        if busy != self._shown:
            self._shown = busy
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if (narrow := event.size().width() < NARROW) != self._narrow:
            self._narrow = narrow
            self._fill()

    def _fill(self) -> None:
        empty_out(self._grid)
        if self._narrow:
            self._fill_narrow()
            return
        for place, head in enumerate(DUTY_WORDS):
            self._grid.addWidget(words(head, "label"), 0, place)
        for line, duty in enumerate(self._shown, 1):
            for place, lines in enumerate(((self._name(duty),), *duty.cells)):
                told = "\n".join(f"• {x}" for x in lines) if len(lines) > 1 else "".join(lines)
                cell = words(told or "–", "small-text")
                cell.setAccessibleName(f"{duty.label}, {DUTY_WORDS[place].lower()}: "
                                       f"{'; '.join(lines) or self.tr('niets')}")
                self._grid.addWidget(cell, line, place, Qt.AlignmentFlag.AlignTop)

    def _fill_narrow(self) -> None:
        """Each discipline with its columns under each other."""
        for line, duty in enumerate(self._shown):
            told = [f"{head}: {'; '.join(lines)}"
                    for head, lines in zip(DUTY_WORDS[1:], duty.cells, strict=True) if lines]
            self._grid.addWidget(words(self._name(duty), "label"), 2 * line, 0, 1, len(DUTY_WORDS))
            self._grid.addWidget(words("\n".join(told), "small-text"), 2 * line + 1, 0, 1,
                                 len(DUTY_WORDS))

    def _name(self, duty: Duty) -> str:
        return duty.label if duty.seated else self.tr("{} (niet aan tafel)").format(duty.label)
