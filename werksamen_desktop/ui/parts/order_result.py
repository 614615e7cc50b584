# SPDX-License-Identifier: EUPL-1.2
"""The group's order after the reveal, with its points, and under it what each made of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from werksamen_desktop.model.case import Case
from werksamen_desktop.model.ranking import Ordered, Ranked, ranking_words
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.ui.blocks import Card, empty_out, words


class OrderResult(Card):
    """Shows who stands where; nothing in it can be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=12, margins=(24, 16, 24, 20))
        self.told = words("", "strong")
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(20)
        self.grid.setVerticalSpacing(8)
        self.grid.setColumnStretch(1, 1)
        self.own = words("", "muted")
        self.body.addWidget(words(self.tr("Volgorde van de groep"), "heading"))
        self.body.addLayout(self.grid)
        self.body.addWidget(self.told)
        self.body.addWidget(words(self.tr("Ieders volgorde, alleen voor u"), "label"))
        self.body.addWidget(self.own)
        self._shown: object = None

    def show_result(self, ranked: Sequence[Ranked], made: Sequence[Ordered], case: Case) -> None:
        """Show the group's order and each seat's own."""
        shown = (tuple(ranked), tuple(made), case)
        if shown == self._shown:
            return
        self._shown = shown
        empty_out(self.grid)
        heads = ("", "", self.tr("Punten"), self.tr("Kreeg plaats"))
        for place, head in enumerate(heads):
            self.grid.addWidget(words(head, "label"), 0, place)
        for line, held in enumerate(ranked, 1):
            shared = self.tr(" gedeeld") if held.tied else ""
            cells = (f"{held.place}.{shared}", held.candidate.words, str(held.points),
                     held.range_words)
            for place, cell in enumerate(cells):
                self.grid.addWidget(self._cell(cell), line, place, Qt.AlignmentFlag.AlignTop)
        self.told.setText("\n".join(ranking_words(ranked, len(made))))
        self.own.setText("\n".join(self._line(o, case) for o in made))

    def _cell(self, text: str) -> QLabel:
        return words(text)

    def _line(self, own: Ordered, case: Case) -> str:
        order = " · ".join(f"{n} {c.text}" for n, c in enumerate(own.order, 1))
        return f"{private_label(own.seat, case)}: {order}"
