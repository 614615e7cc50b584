# SPDX-License-Identifier: EUPL-1.2
"""One friction: whose it is, what chafes, the wish behind it, and its owner's release."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.friction import Friction
from werksamen_desktop.model.rewording import sounds_like_judgement
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.ui.blocks import Card, column, row, words
from werksamen_desktop.ui.fields import ChoiceField, TextField
from werksamen_desktop.ui.style import set_role


class FrictionRow(Card):
    """Shows one friction; `edited` carries a typed field, `chosen` a choice."""

    edited = Signal(str, str)
    chosen = Signal(str, object)
    left = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=8)
        self.seat = ChoiceField("")
        self.state = words("", "muted")
        self.release = QPushButton()
        self.release.setCheckable(True)
        set_role(self.release, "pill")
        self.remove = QToolButton()
        self.remove.setText("×")
        set_role(self.remove, "quiet")
        head = row(gap=8)
        head.addWidget(self.seat)
        head.addWidget(self.state, 1)
        head.addWidget(self.release)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.labels = {"text": self.tr("Wat wringt er?"), "wish": self.tr("Als wens"),
                       "agreement": self.tr("Wat spreken we daarover af?")}
        self.fields = {name: self._field(name) for name in self.labels}
        self.hint = words(self.tr("Dit klinkt als een oordeel. Wat wenst deze persoon?"), "muted")
        self.body.addWidget(self.hint)
        self.seat.chosen.connect(lambda seat: self.chosen.emit("seat", seat))
        self.release.clicked.connect(lambda on: self.chosen.emit("released", on))
        self.remove.clicked.connect(self.removed)

    def _field(self, name: str) -> TextField:
        box = column(gap=2)
        label = words(self.labels[name], "label")
        field = TextField("", lines=1)
        label.setBuddy(field)
        field.edited.connect(lambda text: self.edited.emit(name, text))
        field.left.connect(self.left)
        box.addWidget(label)
        box.addWidget(field)
        self.body.addLayout(box)
        return field

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        return [self.seat, *self.fields.values(), self.release, self.remove]

    def show_friction(self, friction: Friction, number: int, sitting: Sitting) -> None:
        """Show the friction as it is now; `number` is its place, from 1."""
        self.seat.set_choices(
            {s.id: seat_label(s, sitting.case) for s in sitting.deliberation.table})
        self.seat.show_value(friction.seat)
        for name, field in self.fields.items():
            field.show_text(getattr(friction, name))
            field.setAccessibleName(self.tr("Wrijving {}, {}").format(
                number, self.labels[name].rstrip("?").lower()))
        held = sitting.deliberation.seat(friction.seat)
        owner = seat_label(held, sitting.case) if held else ""
        self.state.setText(self.tr("De zaal ziet dit.") if friction.released
                           else self.tr("Alleen u ziet dit, tot {} het vrijgeeft.").format(owner))
        self.release.setText(self.tr("Vrijgegeven") if friction.released
                             else self.tr("{} geeft dit vrij").format(owner))
        self.release.setChecked(friction.released)
        self.release.setAccessibleName(
            self.tr("Wrijving {}, {}").format(number, self.release.text()))
        self.seat.setAccessibleName(self.tr("Wrijving {}, van wie").format(number))
        self.remove.setAccessibleName(self.tr("Wrijving {} verwijderen").format(number))
        self.hint.setVisible(not friction.wish.strip() and sounds_like_judgement(friction.text))
