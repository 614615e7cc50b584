# SPDX-License-Identifier: EUPL-1.2
"""What earlier sittings decided, and whether that stays, changes or lapses."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from werksamen_desktop.model.decision import Stance
from werksamen_desktop.model.decision_course import decided_before, head_words, stance_words
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import STANCES
from werksamen_desktop.ui.blocks import Card, column, empty_out, labelled, words
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.style import set_role


class EarlierDecisions(Card):
    """Gone in a first sitting. `chosen` is what becomes of the decision, `edited` why."""

    chosen = Signal(object)
    edited = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=8, margins=(16, 12, 16, 16))
        self.body.addWidget(words(self.tr("Eerder besloten"), "label"))
        self._told = column(gap=8)
        self.body.addLayout(self._told)
        pills = QWidget()
        flow = FlowLayout(pills, gap=4)
        self.pills: dict[Stance, QPushButton] = {}
        for stance in (s for s in Stance if s):
            pill = QPushButton(STANCES[stance])
            pill.setCheckable(True)
            pill.setAccessibleName(self.tr("Nu: {}").format(STANCES[stance]))
            set_role(pill, "pill")
            pill.clicked.connect(lambda on, stance=stance: self.chosen.emit(
                stance if on else Stance.UNSAID))
            self.pills[stance] = pill
            flow.addWidget(pill)
        self.body.addWidget(pills)
        self.why = TextField(self.tr("Waarom het besluit blijft, verandert of vervalt"))
        self.why.edited.connect(self.edited)
        self.why.left.connect(self.left)
        self._why = labelled(self.tr("Omdat"), self.why)
        self.body.addWidget(self._why)
        self._shown: tuple[object, ...] = ()

    def show_course(self, sitting: Sitting) -> None:
        """Show the decisions in order, and what this sitting says of them."""
        past, held = decided_before(sitting), sitting.deliberation.decision
        self.setVisible(bool(past))
        if past != self._shown:
            self._shown = past
            empty_out(self._told)
            for one in past:
                self._told.addWidget(words(head_words(one), "muted"))
                for text in (stance_words(one.stance, one.stance_reason), one.text.strip()):
                    if text:
                        self._told.addWidget(words(text))
        for stance, pill in self.pills.items():
            pill.setChecked(stance is held.stance)
        self.why.show_text(held.stance_reason)
        self._why.setVisible(bool(held.stance))
