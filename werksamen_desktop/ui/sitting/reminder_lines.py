# SPDX-License-Identifier: EUPL-1.2
"""The app's quiet reminders for the facilitator, one line each."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.method import Step
from werksamen_desktop.model.reminders import reminders
from werksamen_desktop.ui.blocks import empty_out, plain_label
from werksamen_desktop.ui.style import set_role


class ReminderLines(QWidget):
    """Gone when there is nothing to be reminded of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: tuple[str, ...] = ()
        heading = QLabel(self.tr("Let op"))
        set_role(heading, "heading")
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(heading)
        column.addLayout(self._lines)
        self.hide()

    def refresh(self, sitting: Sitting, step: Step) -> None:
        """Show what this step asks to be minded; a closed sitting needs no reminders."""
        lines = () if sitting.deliberation.closed else reminders(sitting, step)
        if lines != self.shown:
            self.shown = lines
            empty_out(self._lines)
            for line in lines:
                self._lines.addWidget(plain_label(self.tr("▹  {0}").format(line)))
            self.setAccessibleName(self.tr("Let op: {0}").format(" ".join(lines)))
        self.setVisible(bool(lines))
