# SPDX-License-Identifier: EUPL-1.2
"""Who does what, as a table of disciplines; it follows from the agreements and is not typed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import listed
from werksamen_desktop.model.duties import DUTY_WORDS, Duty, duties, idle
from werksamen_desktop.ui.blocks import Card, empty_out, words


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
        self._shown: tuple[Duty, ...] | None = None

    def show_duties(self, sitting: Sitting) -> None:
        """Show the overview as it is now."""
        found = duties(sitting)
        resting = idle(found)
        self.idle.setText(self.tr("Nog zonder taak: {}.").format(listed(resting)))
        self.idle.setVisible(bool(resting))
        busy = tuple(d for d in found if not d.idle)
        if busy == self._shown:
            return
        self._shown = busy
        empty_out(self._grid)
        for place, head in enumerate(DUTY_WORDS):
            self._grid.addWidget(words(head, "label"), 0, place)
        for line, duty in enumerate(busy, 1):
            name = duty.label if duty.seated else self.tr("{} (niet aan tafel)").format(duty.label)
            for place, lines in enumerate(((name,), *duty.cells)):
                told = "\n".join(f"• {x}" for x in lines) if len(lines) > 1 else "".join(lines)
                cell = words(told or "–", "small-text")
                cell.setAccessibleName(f"{duty.label}, {DUTY_WORDS[place].lower()}: "
                                       f"{'; '.join(lines) or self.tr('niets')}")
                self._grid.addWidget(cell, line, place, Qt.AlignmentFlag.AlignTop)
