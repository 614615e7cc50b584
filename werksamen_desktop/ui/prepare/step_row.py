# SPDX-License-Identifier: EUPL-1.2
"""One step in the plan: number, title, minutes, held or not."""

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSpinBox

from werksamen_desktop.model.method import Step
from werksamen_desktop.ui.style import set_role


class StepRow:
    """The four widgets of one step, in a row of a grid."""

    def __init__(self, number: int, step: Step) -> None:
        def tr(text: str) -> str:
            return QCoreApplication.translate("StepRow", text)

        self.number = QLabel(str(number))
        set_role(self.number, "label")
        self.title = QLabel(step.title)
        self.title.setToolTip(step.why)
        self.minutes = QSpinBox()
        self.minutes.setRange(0, 240)
        self.minutes.setSuffix(tr(" min"))
        self.minutes.setAccessibleName(tr("{}, minuten").format(step.title))
        self.held = QCheckBox(tr("houden"))
        self.held.setAccessibleName(tr("{}, houden").format(step.title))

    def add_to(self, grid: QGridLayout, row: int) -> None:
        """Put the row in a grid."""
        for place, widget in enumerate((self.number, self.title, self.minutes, self.held)):
            grid.addWidget(widget, row, place)

    def show_step(self, minutes: int, *, held: bool, closed: bool) -> None:
        """Show the minutes and whether the step is held."""
        with QSignalBlocker(self.minutes), QSignalBlocker(self.held):
            self.minutes.setValue(minutes)
            self.held.setChecked(held)
        self.minutes.setEnabled(held and not closed)
        self.title.setEnabled(held)
        self.held.setEnabled(not closed)

    def remove(self) -> None:
        """Take the widgets away."""
        for widget in (self.number, self.title, self.minutes, self.held):
            widget.deleteLater()
