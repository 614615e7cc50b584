# SPDX-License-Identifier: EUPL-1.2
"""One field of a part: what it is called, what it stands for, its type, and its place."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from werksamen_desktop.model.method import Field, FieldType
from werksamen_desktop.ui.blocks import Card, button, labelled, row, short
from werksamen_desktop.ui.fields import ChoiceField
from werksamen_desktop.ui.methods.attributes import FIELD
from werksamen_desktop.ui.methods.form import AttributeForm, MistakeLine

OWN = ""
"""The choice of a field that stands for nothing but itself."""


class FieldRow(Card):
    """Tells its wishes with the place at which it stands.

    `keys` are what it can stand for, `types` what it can hold; with one or none there is no choice.
    """

    changed = Signal(int, str, object)
    key_chosen = Signal(int, str)
    moved = Signal(int, int)
    removed = Signal(int)

    def __init__(self, place: int, keys: Mapping[str, str], types: Mapping[FieldType, str],
                 left: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=6, margins=(12, 8, 12, 12))
        self.place = place
        self.keys = dict(keys)
        subject = self.tr("Veld {}").format(place + 1)
        head = row()
        head.addWidget(short(subject, "strong"))
        head.addStretch(1)
        self.buttons = self._buttons(subject)
        for made in self.buttons:
            head.addWidget(made)
        self.body.addLayout(head)
        self.form = AttributeForm(subject, FIELD, self._tell, left, beside=2)
        self.body.addWidget(self.form)
        choices = row(gap=12)
        self.key = ChoiceField(self.tr("{}, staat voor").format(subject), self.keys)
        self.type = ChoiceField(self.tr("{}, soort").format(subject), types)
        self._boxes = (labelled(self.tr("Staat voor"), self.key),
                       labelled(self.tr("Soort veld"), self.type))
        for box in self._boxes:
            choices.addWidget(box, 1)
        self.body.addLayout(choices)
        self._boxes[0].setVisible(len(self.keys) > 1)
        self._boxes[1].setVisible(len(types) > 1)
        self.mistake = MistakeLine()
        self.body.addWidget(self.mistake)
        self.key.chosen.connect(lambda key: self.key_chosen.emit(self.place, key))
        self.type.chosen.connect(partial(self._tell, "type"))

    def _buttons(self, subject: str) -> tuple[QPushButton, ...]:
        def made(sign: str, name: str, act: Callable[[], object]) -> QPushButton:
            held = button(sign, act, role="quiet", name=f"{subject}, {name}")
            held.setToolTip(name)
            held.setMinimumHeight(32)
            return held

        return (made("↑", self.tr("omhoog"), lambda: self.moved.emit(self.place, -1)),
                made("↓", self.tr("omlaag"), lambda: self.moved.emit(self.place, 1)),
                made("✕", self.tr("verwijderen"), lambda: self.removed.emit(self.place)))

    def _tell(self, name: str, value: Any) -> None:
        self.changed.emit(self.place, name, value)

    def show_field(self, field: Field, wrong: Callable[[str], str]) -> None:
        """Show a field and what is wrong with it."""
        self.form.show_value(field, wrong)
        held = field.key if field.key in self.keys else OWN
        if held not in self.keys:  # stands for something that this kind does not know
            self.key.set_choices({OWN: self.tr("Kies wat dit veld is"), **self.keys})
        self.key.show_value(held)
        self.type.show_value(field.type)
        self.mistake.show_mistake(wrong("key") or wrong("type"))

    def first(self) -> QWidget:
        """The input to begin with."""
        return self.form.first()
