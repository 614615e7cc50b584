# SPDX-License-Identifier: EUPL-1.2
"""The individual judgement: each seat for itself, sealed, and shown to the room together."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from werksamen_desktop.model import edits
from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.method import BeamerRule, Field, Part
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.model.tallies import can_answer
from werksamen_desktop.model.weighing import Judgement, Moment
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import button, column, row
from werksamen_desktop.ui.parts.effect_card import EffectCard
from werksamen_desktop.ui.parts.judgement_form import JudgementForm
from werksamen_desktop.ui.parts.judgement_table import JudgementTable, ShiftCard
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.read_only import follow_closed
from werksamen_desktop.ui.parts.sealed_round import SealedRound
from werksamen_desktop.ui.parts.seat_button import Answered

BEFORE_TOPIC = "judgement.before"
SIDE_BY_SIDE = 1100
"""Width in pixels from which the shift stands beside the words."""


class JudgementPart(PartWidget):
    """Collects the judgements of one moment, then shows them with the shift."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        before = part.topic.endswith(".before")
        self.moment = Moment.BEFORE if before else Moment.AFTER
        self.form = JudgementForm(part.fields or self._usual_fields())
        self.round = SealedRound(self.form)
        self.round.reveal.setVisible(part.beamer is not BeamerRule.NEVER)
        self.table = JudgementTable(part.fields or self._usual_fields(), self.moment)
        self.shift = ShiftCard()
        self.show_shift = button(self.tr("Toon ook de verschuiving sinds de eerste gedachte"),
                                 self._reveal_before)
        layout = column(self, gap=16)
        self.effect = EffectCard(room, part)
        layout.addWidget(self.effect)
        layout.addWidget(self.round)
        self._pair = row(gap=16)
        self._pair.addWidget(self.table, 3)
        self._pair.addWidget(self.shift, 1, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(self._pair)
        layout.addWidget(self.show_shift, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self._connect()
        self.refresh()

    def _usual_fields(self) -> tuple[Field, ...]:
        return (Field("choice", self.tr("Ik kies")), Field("text", self.tr("In eigen woorden")))

    def _connect(self) -> None:
        self.form.edited.connect(lambda name, text: self._write(name, text, burst=True))
        self.form.chosen.connect(lambda name, value: self._write(name, value, burst=False))
        self.form.left.connect(self.room.end_burst)
        self.round.opened.connect(lambda _: self._fill())
        self.round.sealed.connect(lambda seat: self._finish(seat, on=True))
        self.round.reopened.connect(lambda seat: self._finish(seat, on=False))
        self.round.covered.connect(self.room.set_barrier)
        self.round.reveal_wished.connect(self._reveal)

    def _write(self, name: str, value: object, *, burst: bool) -> None:
        seat = self.round.current
        if seat is None or not self.round.writing:
            return
        self.room.edit(
            lambda s: edits.set_judgement(s, seat, self.moment, **{name: value}),
            burst=f"judgement:{self.moment}:{seat}:{name}" if burst else "")

    def _finish(self, seat: UUID, *, on: bool) -> None:
        """Seal or open one judgement; sealing is a barrier, or undo would change unseen words."""
        self.room.edit(lambda s: edits.set_judgement(s, seat, self.moment, finished=on),
                       barrier=on)

    def _reveal(self) -> None:
        self.room.edit(lambda s: edits.reveal(s, self.part.topic), barrier=True)

    def _reveal_before(self) -> None:
        self.room.edit(lambda s: edits.reveal(s, BEFORE_TOPIC), barrier=True)

    def _fill(self) -> None:
        d = self.room.deliberation
        seat = d.seat(self.round.current)
        if seat and self.round.writing:
            self.form.show_judgement(d.judgement(seat.id, self.moment), d,
                                     private_label(seat, self.room.case))

    def _seats(self, d: Deliberation) -> list[tuple[Seat, Answered]]:
        found = [(s, _state(d.judgement(s.id, self.moment))) for s in d.table]
        return [(s, a) for s, a in found if can_answer(s) or a is not Answered.NOT_YET]

    def refresh(self) -> None:
        d = self.room.deliberation
        self.effect.refresh()
        follow_closed(self, closed=d.closed)
        shown = self.part.topic in d.revealed
        self.round.setVisible(not shown)
        self.table.setVisible(shown)
        before_hidden = BEFORE_TOPIC not in d.revealed
        had_before = any(j.moment is Moment.BEFORE for j in d.judgements)
        after = shown and self.moment is Moment.AFTER and had_before
        self.show_shift.setVisible(after and before_hidden)
        self.shift.setVisible(after and not before_hidden
                              and self.shift.show_sitting(self.room.sitting))
        if shown:
            self.table.show_sitting(self.room.sitting)
        else:
            self.round.show_seats(self._seats(d), self.room.case, closed=d.closed)
            self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= SIDE_BY_SIDE
        self._pair.setDirection(QBoxLayout.Direction.LeftToRight if wide
                                else QBoxLayout.Direction.BottomToTop)

    def first_field(self) -> QWidget | None:
        if self.part.topic in self.room.deliberation.revealed:
            return None
        return next(iter(self.round.seats.rows.values()), None)


def _state(judgement: Judgement | None) -> Answered:
    if judgement is None:
        return Answered.NOT_YET
    if judgement.finished:
        return Answered.SEALED
    written = any((judgement.choice, judgement.text, judgement.certainty, judgement.value,
                   judgement.loss, judgement.repair, judgement.need))
    return Answered.BEGUN if written else Answered.NOT_YET
