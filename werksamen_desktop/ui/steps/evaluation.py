# SPDX-License-Identifier: EUPL-1.2
"""The evaluation: each seat scores each line from 1 to 5; the spread is shown, not just a mean."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from werksamen_desktop.model import edits, topics
from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.model.tallies import can_answer, spread
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import Card, column, words
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.parts.answers import ScoreField
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.read_only import follow_closed
from werksamen_desktop.ui.parts.sealed_round import SealedRound
from werksamen_desktop.ui.parts.seat_button import Answered
from werksamen_desktop.ui.parts.spread_rows import SpreadRows


class ScoreForm(QWidget):
    """One seat's scores."""

    scored = Signal(str, object)

    def __init__(self, items: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        self.scores: dict[str, ScoreField] = {}
        for line, item in enumerate(items):
            field = ScoreField(item)
            field.scored.connect(lambda score, item=item: self.scored.emit(item, score))
            self.scores[item] = field
            grid.addWidget(words(item), line, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, line, 1, Qt.AlignmentFlag.AlignVCenter)
        scale = words(self.tr("1 helemaal niet · 5 helemaal wel"), "muted")
        grid.addWidget(scale, len(items), 0, 1, 2)
        if self.scores:
            self.setFocusProxy(self.scores[items[0]])

    def show_scores(self, given: dict[str, int | None], whose: str) -> None:
        """Show what one seat gave."""
        for item, field in self.scores.items():
            field.show_score(given.get(item))
            field.set_name(f"{whose}, {item}")


class EvaluationPart(PartWidget):
    """Collects the scores seat by seat, sealed until they are shown together."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        self.form = ScoreForm(part.items)
        self.round = SealedRound(self.form)
        self.result = Card(gap=16, margins=(24, 16, 24, 24))
        self.spread = SpreadRows()
        self.result.body.addWidget(self.spread)
        layout = column(self, gap=16)
        layout.addWidget(self.round)
        layout.addWidget(self.result)
        self.texts: dict[str, TextField] = {}
        if part.fields:
            layout.addWidget(self._own_words())
        layout.addStretch(1)
        self.form.scored.connect(self._rate)
        self.round.opened.connect(lambda _: self._fill())
        self.round.sealed.connect(lambda _: self._sealed())
        self.round.reopened.connect(lambda _: self._fill())
        self.round.covered.connect(self.room.set_barrier)
        self.round.reveal_wished.connect(lambda: room.edit(
            lambda s: edits.reveal(s, part.topic), barrier=True))
        self.refresh()

    def _own_words(self) -> Card:
        card = Card(margins=(24, 16, 24, 24))
        for field in self.part.fields:
            topic = f"{self.part.topic}.{field.key}"
            box = TextField(field.label, prompt=field.prompt)
            box.edited.connect(lambda text, topic=topic: self.room.edit(
                lambda s: topics.write_text(s, topic, text), burst=f"text:{topic}"))
            box.left.connect(self.room.end_burst)
            self.texts[topic] = box
            card.body.addWidget(words(field.label, "label"))
            card.body.addWidget(box)
        return card

    def _rate(self, item: str, score: int | None) -> None:
        seat = self.round.current
        if seat is not None and self.round.writing:
            self.room.edit(lambda s: edits.rate(s, self.part.topic, item, seat, score))

    def _sealed(self) -> None:
        """Scores are sealed: a barrier, or undo would change them unseen."""
        self.room.set_barrier()
        self.refresh()

    def _given(self, seat: UUID) -> dict[str, int | None]:
        return {r.item: r.score for r in self.room.deliberation.ratings
                if r.topic == self.part.topic and r.seat == seat}

    def _fill(self) -> None:
        seat = self.room.deliberation.seat(self.round.current)
        if seat and self.round.writing:
            self.form.show_scores(self._given(seat.id), private_label(seat, self.room.case))

    def _seats(self, d: Deliberation) -> list[tuple[Seat, Answered]]:
        rated = {r.seat for r in d.ratings
                 if r.topic == self.part.topic and r.score is not None}
        return [(s, Answered.SEALED if s.id in rated else Answered.NOT_YET) for s in d.table
                if can_answer(s) or s.id in rated]

    def refresh(self) -> None:
        d = self.room.deliberation
        follow_closed(self, closed=d.closed)
        shown = self.part.topic in d.revealed
        self.round.setVisible(not shown)
        self.result.setVisible(shown)
        if shown:
            self.spread.show_spreads(
                [(item, spread(d, self.part.topic, item)) for item in self.part.items])
        else:
            self.round.show_seats(self._seats(d), self.room.case, closed=d.closed)
            self._fill()
        for topic, box in self.texts.items():
            box.show_text(topics.read_text(self.room.sitting, topic))

    def first_field(self) -> QWidget | None:
        if self.part.topic in self.room.deliberation.revealed:
            return next(iter(self.texts.values()), None)
        return next(iter(self.round.seats.rows.values()), None)


