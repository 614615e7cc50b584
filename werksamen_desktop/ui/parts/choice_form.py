# SPDX-License-Identifier: EUPL-1.2
"""What somebody chooses out of several, and the words beside it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.candidates import Candidate
from werksamen_desktop.model.chosen import Chosen
from werksamen_desktop.model.method import Part
from werksamen_desktop.ui.blocks import column, words
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.parts.answers import AnswerLines


class ChoiceForm(QWidget):
    """The candidates under each other and a box per question.

    `chosen` carries the candidate's key, `edited` a question's key and its words.
    """

    chosen = Signal(object)
    edited = Signal(str, str)
    left = Signal()

    def __init__(self, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = {f.key: f.label for f in part.fields}
        self.lines = AnswerLines(self.tr("Keuze"))
        self.empty = words(self.tr("Er is nog niets om uit te kiezen."), "muted")
        self.texts = {f.key: TextField(f.label, prompt=f.prompt) for f in part.fields}
        layout = column(self, gap=4)
        layout.addWidget(self.empty)
        layout.addWidget(self.lines)
        for key, text in self.texts.items():
            layout.addSpacing(8)
            layout.addWidget(words(self._labels[key], "label"))
            layout.addWidget(text)
            text.edited.connect(lambda said, key=key: self.edited.emit(key, said))
            text.left.connect(self.left)
        self.lines.chosen.connect(self.chosen)

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        return [*self.lines.lines.values(), *self.texts.values()]

    def show_choice(self, held: Chosen, offered: Sequence[Candidate], names: Mapping[str, str],
                    whose: str) -> None:
        """Show what was chosen and said; `names` says of a candidate whose words it is."""
        self.empty.setVisible(not offered)
        self.lines.offer({c.key: " – ".join(p for p in (c.words, names.get(c.key, "")) if p)
                          for c in offered})
        self.lines.show_value(held.candidate.key if held.candidate else None)
        for (key, box), text in zip(self.texts.items(), held.texts, strict=True):
            box.show_text(text)
            box.setAccessibleName(f"{whose}, {self._labels[key]}")
        first = next(iter(self.stops()), None)
        if first is not None:
            self.setFocusProxy(first)
