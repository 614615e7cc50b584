# SPDX-License-Identifier: EUPL-1.2
"""The questions one seat answers for itself in a judgement."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.method import Field
from werksamen_desktop.model.weighing import Judgement
from werksamen_desktop.ui.blocks import column, words
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.parts.answers import AnswerLines, ScoreField

TEXTS = ("text", "value", "loss", "repair", "need")


class JudgementForm(QWidget):
    """A box per question; `edited` is typing, `chosen` a choice, each with the field's name."""

    edited = Signal(str, str)
    chosen = Signal(str, object)
    left = Signal()

    def __init__(self, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = column(self, gap=4)
        self.texts: dict[str, TextField] = {}
        self.choice: AnswerLines | None = None
        self.certainty: ScoreField | None = None
        self._labels = {f.key: f.label for f in fields}
        for place, field in enumerate(fields):
            if place:
                self._layout.addSpacing(8)
            self._add(field)
        first = next((self._input(f.key) for f in fields), None)
        if first is not None:
            self.setFocusProxy(first)

    def _input(self, key: str) -> QWidget | None:
        named: dict[str, QWidget | None] = {"choice": self.choice, "certainty": self.certainty}
        return named.get(key) or self.texts.get(key)

    def _add(self, field: Field) -> None:
        self._layout.addWidget(words(field.label, "label"))
        if field.key == "choice":
            self.choice = AnswerLines(field.label)
            self.choice.chosen.connect(lambda option: self.chosen.emit("choice", option))
            self._layout.addWidget(self.choice)
        elif field.key == "certainty":
            self.certainty = ScoreField(field.label)
            self.certainty.scored.connect(lambda score: self.chosen.emit("certainty", score))
            self._layout.addWidget(self.certainty)
            if field.prompt:
                self._layout.addWidget(words(field.prompt, "muted"))
        elif field.key in TEXTS:
            self._add_text(field)

    def _add_text(self, field: Field) -> None:
        box = TextField(field.label, prompt=field.prompt)
        box.edited.connect(lambda text: self.edited.emit(field.key, text))
        box.left.connect(self.left)
        self.texts[field.key] = box
        self._layout.addWidget(box)

    def show_judgement(self, held: Judgement | None, deliberation: Deliberation,
                       whose: str) -> None:
        """Show what this seat wrote, and the options there are now."""
        if self.choice:
            self.choice.offer({o.id: f"{deliberation.letter(o.id)}  {o.text}"
                               for o in deliberation.options if o.text or held})
            self.choice.show_value(held.choice if held else None)
        if self.certainty:
            self.certainty.show_score(held.certainty if held else None)
            self.certainty.set_name(f"{whose}, {self._labels['certainty']}")
        for key, box in self.texts.items():
            box.show_text(getattr(held, key) if held else "")
            box.setAccessibleName(f"{whose}, {self._labels[key]}")
