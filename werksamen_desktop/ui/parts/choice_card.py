# SPDX-License-Identifier: EUPL-1.2
"""One seat's choice beside those of the others, with its reason."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.candidates import Candidate
from werksamen_desktop.model.case import Case
from werksamen_desktop.model.chosen import Chosen
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.ui.blocks import Card, row, words
from werksamen_desktop.ui.fields import ChoiceField, TextField
from werksamen_desktop.ui.seat_mark import SeatMark


class ChoiceCard(Card):
    """Whose it is, what they chose, and why; `chosen` carries the key, `edited` question and words.
    """

    chosen = Signal(object)
    edited = Signal(str, str)
    left = Signal()

    def __init__(self, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = {f.key: f.label for f in part.fields}
        self.mark = SeatMark(28)
        self.owner = words("", "heading")
        self.choice = ChoiceField("")
        self.choice.setMaximumWidth(720)
        self.choice.setMinimumContentsLength(12)
        self.choice.setSizeAdjustPolicy(
            ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.texts = {f.key: TextField(f.label, prompt=f.prompt) for f in part.fields}
        head = row(gap=10)
        head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.owner, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.choice)
        self.choice.chosen.connect(self.chosen)
        for key, text in self.texts.items():
            self.body.addWidget(words(self._labels[key], "label"))
            self.body.addWidget(text)
            text.edited.connect(lambda said, key=key: self.edited.emit(key, said))
            text.left.connect(self.left)

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        return [self.choice, *self.texts.values()]

    def show_choice(self, held: Chosen, offered: Sequence[Candidate], case: Case, *,
                    each: str) -> None:
        """Show one seat's choice; `each` is how the part asks who chooses."""
        if held.seat is None:
            return
        whose = private_label(held.seat, case)
        self.mark.show_seat(held.seat, case)
        self.owner.setText(whose)
        self.choice.set_choices({"": self.tr("Nog niet gekozen"),
                                 **{c.key: c.words for c in offered}})
        self.choice.show_value(held.candidate.key if held.candidate else "")
        self.choice.setAccessibleName(f"{whose}, {each.lower()}")
        for (key, box), text in zip(self.texts.items(), held.texts, strict=True):
            box.show_text(text)
            box.setAccessibleName(f"{whose}, {self._labels[key]}")
