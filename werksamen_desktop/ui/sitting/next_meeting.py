# SPDX-License-Identifier: EUPL-1.2
"""When people see each other again, asked at the closing: a day, or why there is none."""

from datetime import date

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.ui.blocks import plain_label
from werksamen_desktop.ui.date_field import DateField
from werksamen_desktop.ui.fields import LineField
from werksamen_desktop.ui.style import set_role


class NextMeeting(QFrame):
    """Offers the day the case has, else the one on which the decision is looked at again."""

    def __init__(self, sitting: Sitting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name = self.tr("Volgende ontmoeting")
        self.day = DateField(name)
        self.why = LineField(self.tr("Waarom nog geen datum"),
                             prompt=self.tr("Waarom nog geen datum?"))
        self.hint = plain_label(self.tr(
            "Kies een dag, of schrijf op waarom die er nog niet is."), "attention")
        self.hint.hide()
        over = QLabel(name)
        set_role(over, "label")
        over.setBuddy(self.day)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(4)
        for widget in (over, self.day, self.why, self.hint):
            stack.addWidget(widget)
        self.next_on: date | None = sitting.case.next_on or sitting.deliberation.decision.review_on
        self.day.show_day(self.next_on)
        self.day.picked.connect(self._pick)
        self.why.edited.connect(lambda _: self.hint.hide())
        self._pick(self.next_on)

    def _pick(self, day: date | None) -> None:
        self.next_on = day
        self.why.setVisible(day is None)
        if day:
            self.hint.hide()

    @property
    def reason(self) -> str:
        """Why there is no day yet; empty where there is one."""
        return "" if self.next_on else self.why.text().strip()

    def settled(self) -> bool:
        """Whether there is a day or a reason; where not, it says so and takes the cursor."""
        if self.next_on or self.reason:
            return True
        self.hint.show()
        self.why.setFocus()
        return False
