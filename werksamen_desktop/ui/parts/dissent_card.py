# SPDX-License-Identifier: EUPL-1.2
"""A dissenting view in the dissenter's own words, with what would let them go along."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.decision import Dissent
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.ui.blocks import Card, button, labelled, row
from werksamen_desktop.ui.fields import ChoiceField, TextField
from werksamen_desktop.ui.seat_mark import SeatMark


class DissentCard(Card):
    """Shows one dissent and tells its changes."""

    edited = Signal(str, str)
    chosen = Signal(str, object)
    left = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, role="card-dissent", margins=(16, 12, 16, 12))
        self.mark = SeatMark(24)
        self.seat = ChoiceField("")
        self.seat.setSizeAdjustPolicy(ChoiceField.SizeAdjustPolicy.AdjustToContents)
        self.text = TextField("", lines=2, prompt=self.tr("In de eigen woorden van wie het vindt"))
        self.condition = TextField("", prompt=self.tr("Wat is nodig om mee te kunnen?"))
        self.remove = button(self.tr("Verwijder"), self.removed.emit, role="quiet")
        head = row(gap=8)
        for widget in (self.mark, self.seat):
            head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        head.addWidget(self.remove)
        self.body.addLayout(head)
        self.body.addWidget(self.text)
        self.body.addWidget(labelled(self.tr("Voorwaarde"), self.condition))
        for key, field in (("text", self.text), ("condition", self.condition)):
            field.edited.connect(lambda text, key=key: self.edited.emit(key, text))
            field.left.connect(self.left)
        self.seat.chosen.connect(lambda seat: self.chosen.emit("seat", seat))

    def show_dissent(self, dissent: Dissent, number: int, sitting: Sitting) -> None:
        """Show the dissent as it is now; `number` counts from 1."""
        subject = self.tr("Afwijkend standpunt {}").format(number)
        seats: dict[object, str] = {None: self.tr("zonder naam")}
        seats |= {s.id: seat_label(s, sitting.case) for s in sitting.deliberation.table}
        self.seat.set_choices(seats)
        self.seat.show_value(dissent.seat)
        self.text.show_text(dissent.text)
        self.condition.show_text(dissent.condition)
        held = sitting.deliberation.seat(dissent.seat)
        self.mark.setVisible(held is not None)
        if held:
            self.mark.show_seat(held, sitting.case)
        self.seat.setAccessibleName(self.tr("{}, van wie").format(subject))
        self.text.setAccessibleName(subject)
        self.condition.setAccessibleName(self.tr("{}, voorwaarde").format(subject))
        self.remove.setAccessibleName(self.tr("{} verwijderen").format(subject))


