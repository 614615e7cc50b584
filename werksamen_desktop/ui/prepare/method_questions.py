# SPDX-License-Identifier: EUPL-1.2
"""The questions of the choice of a method: each may be skipped, none is more than one press."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from werksamen_desktop.model.choosing import Answers
from werksamen_desktop.model.intake import Meeting, asked_words, intake
from werksamen_desktop.model.suiting import Ends, Suits
from werksamen_desktop.model.suiting_words import ASKED, GROUPS, RECOGNISED
from werksamen_desktop.ui.blocks import Card, column, words
from werksamen_desktop.ui.parts.big_tick import BigTick
from werksamen_desktop.ui.prepare.pills import Pills
from werksamen_desktop.ui.style import set_role

TIMES = {30: "een half uur", 60: "een uur", 90: "anderhalf uur", 150: "twee uur of meer"}
PEOPLE = {(1, 1): "alleen", (2, 4): "2 tot 4", (5, 8): "5 tot 8", (9, 12): "9 tot 12",
          (13, 99): "meer dan 12"}
ENDS = {Ends.DECISION: "een besluit", Ends.ADVICE: "een advies",
        Ends.NOTHING: "begrip, geen besluit"}

_OPENED = dict(zip((Meeting.MORAL, Meeting.COORDINATION, Meeting.LEARNING), GROUPS, strict=False))
"""The group of signs that belongs to each sort of meeting."""


class _Signs(QWidget):
    """One group of what can be recognised, folded until it is wanted."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.fold = QToolButton()
        self.fold.setCheckable(True)
        set_role(self.fold, "fold")
        self.ticks = {s: BigTick(RECOGNISED[s]) for s in GROUPS[title]}
        self.body = QWidget()
        lines = column(self.body, gap=0)
        for tick in self.ticks.values():
            lines.addWidget(tick)
        layout = column(self, gap=0)
        layout.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.body)
        self.fold.setAccessibleName(title)
        self.fold.toggled.connect(self._unfold)
        self._unfold(on=False)

    def show_ticked(self, recognised: tuple[Suits, ...]) -> None:
        """Tick what was recognised before; a tick is never folded away."""
        for sign, tick in self.ticks.items():
            tick.setChecked(sign in recognised)
        self.fold.setChecked(any(sign in recognised for sign in self.ticks))

    def _unfold(self, on: bool) -> None:
        self.body.setVisible(on)
        self.fold.setText(f"{'▾' if on else '▸'} {self._title}")


class MethodQuestions(QWidget):
    """Asks what kind of meeting it is, the time and the table, and what one recognises.

    `answered` carries the `Answers` after each press.
    """

    answered = Signal(object)

    def __init__(self, answers: Answers, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers = answers
        yes_no = {True: self.tr("ja"), False: self.tr("nee")}
        self.asked = {s: Pills(text, yes_no, beside=True) for s, text in (
            *asked_words().items(), (Suits.FAMILY, ASKED[Suits.FAMILY]))}
        self.minutes = Pills(self.tr("Hoeveel tijd is er?"), TIMES)
        self.people = Pills(self.tr("Met hoeveel mensen?"), PEOPLE)
        self.ends = Pills(self.tr("Waarmee moet het eindigen?"), ENDS)
        self.signs = {title: _Signs(title) for title in GROUPS}
        layout = column(self, gap=14)
        for title, asked in (
                (self.tr("Wat voor gesprek is dit?"),
                 [p for s, p in self.asked.items() if s is not Suits.FAMILY]),
                (self.tr("Tijd en tafel"),
                 [self.minutes, self.people, self.ends, self.asked[Suits.FAMILY]]),
                (self.tr("Wat herkent u? Kruis alleen aan wat past."), [*self.signs.values()])):
            card = Card(gap=12)
            card.body.addWidget(words(title, "heading"))
            for widget in asked:
                card.body.addWidget(widget)
            layout.addWidget(card)
        layout.addStretch(1)
        self._connect()
        self._show()

    def _connect(self) -> None:
        for asked, pills in self.asked.items():
            pills.answered.connect(partial(self._say, asked))
        self.minutes.answered.connect(lambda value: self._tell(minutes=value or 0))
        self.people.answered.connect(lambda value: self._tell(people=value or (0, 0)))
        self.ends.answered.connect(lambda value: self._tell(ends=value or Ends.UNSAID))
        for group in self.signs.values():
            for asked, tick in group.ticks.items():
                tick.clicked.connect(lambda on, asked=asked: self._say(asked, on or None))

    def _say(self, asked: Suits, said: bool | None) -> None:
        self._take(self.answers.with_answer(asked, said))

    def _tell(self, **changes: object) -> None:
        self._take(replace(self.answers, **changes))  # type: ignore[arg-type]

    def _take(self, answers: Answers) -> None:
        self.answers = answers
        self._unfold()
        self.answered.emit(answers)

    def _unfold(self) -> None:
        """Open what belongs to the sort of meeting this turns out to be."""
        title = _OPENED.get(intake(self.answers).meeting)
        if title:
            self.signs[title].fold.setChecked(True)

    def _show(self) -> None:
        """Show the answers that were given before."""
        said = {**dict.fromkeys(self.answers.yes, True), **dict.fromkeys(self.answers.no, False)}
        for asked, pills in self.asked.items():
            pills.show_answer(said.get(asked))
        self.minutes.show_answer(self.answers.minutes)
        self.people.show_answer(self.answers.people)
        self.ends.show_answer(self.answers.ends)
        for group in self.signs.values():
            group.show_ticked(self.answers.yes)
        self._unfold()
