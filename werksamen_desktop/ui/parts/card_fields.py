# SPDX-License-Identifier: EUPL-1.2
"""The fields of one discipline's card, wherever it is filled in."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.codes import Code
from werksamen_desktop.model.people import Seat
from werksamen_desktop.ui.blocks import column, words
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.suggest_field import SuggestField

_PROMPTS = {
    "task": "Waar bent u van?", "may": "Wat mag u zelf?",
    "may_not": "Wat mag u niet?", "leeway": "Waar zit ruimte?",
    "code": "bijvoorbeeld BPSW",
}


class CardFields(QWidget):
    """Shows one card; `edited` carries the name of the field and its text."""

    edited = Signal(str, str)
    left = Signal()

    def __init__(self, asked: Mapping[str, str], codes: Sequence[Code] = (),
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._asked = dict(asked)
        self.fields: dict[str, TextField] = {}
        layout = column(self, gap=4)
        for name, label in self._asked.items():
            field = self._field(name, codes)
            over = words(label, "label")
            over.setBuddy(field)
            layout.addWidget(over)
            layout.addWidget(field)
            field.edited.connect(lambda text, name=name: self.edited.emit(name, text))
            field.left.connect(self.left)
            self.fields[name] = field
        layout.addStretch(1)

    def _field(self, name: str, codes: Sequence[Code]) -> TextField:
        if name != "code":
            return TextField("", prompt=_PROMPTS[name])
        field = SuggestField("", prompt=_PROMPTS[name])
        field.suggest([c.name for c in codes])
        return field

    def show_card(self, seat: Seat, subject: str) -> None:
        """Show a seat's card; `subject` is what the seat is called."""
        for name, field in self.fields.items():
            field.show_text(getattr(seat, name))
            field.setAccessibleName(f"{subject}, {self._asked[name].lower()}")

    def set_read_only(self, *, on: bool) -> None:
        """Leave the words to be read only."""
        for field in self.fields.values():
            if field.isReadOnly() != on:
                field.setReadOnly(on)

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        return list(self.fields.values())
