# SPDX-License-Identifier: EUPL-1.2
"""One step in the plan: number, title, minutes, held or not."""

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel

from werksamen_desktop.model.method import Step
from werksamen_desktop.ui.prepare.minute_box import MinuteBox
from werksamen_desktop.ui.style import keep_rich_text_off, set_role


class StepRow:
    """The four widgets of one step, in a row of a grid."""

    def __init__(self, number: int, step: Step) -> None:
        def tr(text: str) -> str:
            return QCoreApplication.translate("StepRow", text)

        self.number = QLabel(str(number))
        set_role(self.number, "label")
        self.title = QLabel(step.title)
        self.title.setWordWrap(True)
        keep_rich_text_off(self.title)
        self.title.setToolTip(step.why)
        self.minutes = MinuteBox(tr("{}, minuten").format(step.title), least=0, most=240,
                                 suffix=tr(" min"))
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
            widget.hide()
            widget.deleteLater()
