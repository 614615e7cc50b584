# SPDX-License-Identifier: EUPL-1.2
"""Two small counters for words that close a conversation; only the facilitator sees them."""

from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from werksamen_desktop.model.word_tally import WORDS, count, counted, counts_here
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import column, plain_label
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.style import set_role


class WordTally(QWidget):
    """A press counts one more; undo takes it back."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        layout = column(self, gap=4)
        layout.addWidget(plain_label(self.tr("Turven"), "heading"))
        flow = FlowLayout(gap=4)
        self.buttons = {word: QPushButton() for word in WORDS}
        for word, button in self.buttons.items():
            button.clicked.connect(partial(self._count, word))
            set_role(button, "pill")
            flow.addWidget(button)
        layout.addLayout(flow)
        self.hide()

    def _count(self, word: str, _: bool = False) -> None:
        self._room.edit(lambda s: count(s, word))

    def refresh(self) -> None:
        """Show the counts in the steps that ask for them."""
        for word, button in self.buttons.items():
            number = counted(self._room.sitting, word)
            button.setText(f"{word} · {number}")
            button.setAccessibleName(
                self.tr("‘{}’ turven, tot nu toe {}").format(word, number))
            button.setEnabled(not self._room.deliberation.closed)
        self.setVisible(counts_here(self._room.step))
