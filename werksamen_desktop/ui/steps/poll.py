# SPDX-License-Identifier: EUPL-1.2
"""A poll: a proposal that is frozen while everybody answers, hidden until all are shown at once."""

from datetime import datetime
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import edits
from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.model.support import measures
from werksamen_desktop.model.tallies import can_answer
from werksamen_desktop.model.weighing import Poll, PollState, Vote
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import Card, button, column, row, words
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.parts.answers import AnswerLines
from werksamen_desktop.ui.parts.effect_card import EffectCard
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.poll_result import PollHistory, PollResult
from werksamen_desktop.ui.parts.read_only import follow_closed
from werksamen_desktop.ui.parts.sealed_round import SealedRound
from werksamen_desktop.ui.parts.seat_button import Answered


class VoteForm(QWidget):
    """One seat's answer on the scale, and why."""

    answered = Signal(object)
    reasoned = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, gap=4)
        self.answer = AnswerLines(self.tr("Antwoord"))
        self.reason = TextField("", lines=2)
        layout.addWidget(self.answer)
        layout.addSpacing(8)
        layout.addWidget(words(self.tr("Waarom, en wat hebt u nodig?"), "label"))
        layout.addWidget(self.reason)
        self.setFocusProxy(self.answer)
        self.answer.chosen.connect(self.answered)
        self.reason.edited.connect(self.reasoned)
        self.reason.left.connect(self.left)

    def show_vote(self, scale: tuple[str, ...], vote: Vote | None, whose: str) -> None:
        """Show what one seat answered."""
        self.answer.offer(dict(enumerate(scale)))
        first = next(iter(self.answer.lines.values()), None)
        if first:
            self.answer.setFocusProxy(first)
        self.answer.show_value(vote.answer if vote else None)
        self.reason.show_text(vote.reason if vote else "")
        self.reason.setAccessibleName(self.tr("{}, waarom").format(whose))


class PollPart(PartWidget):
    """Draft, open, revealed: what can be done with the proposal follows its state."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        layout = column(self, gap=16)
        self.effect = EffectCard(room, part)
        layout.addWidget(self.effect)
        layout.addWidget(self._proposal_card())
        self.form = VoteForm()
        self.round = SealedRound(self.form)
        self.result = PollResult()
        self.history = PollHistory()
        for widget in (self.round, self.result, self.history):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.form.answered.connect(lambda answer: self._vote(answer=answer))
        self.form.reasoned.connect(lambda reason: self._vote(reason=reason))
        self.form.left.connect(room.end_burst)
        self.round.opened.connect(lambda _: self._fill())
        self.round.sealed.connect(lambda _: self._sealed())
        self.round.reopened.connect(lambda _: self._fill())
        self.round.covered.connect(self.room.set_barrier)
        self.round.reveal_wished.connect(self._reveal)
        self.refresh()

    def _proposal_card(self) -> Card:
        card = Card(role="card-proposal", gap=12, margins=(24, 16, 24, 16))
        self.state = words("", "label")
        self.draft = TextField(self.tr("Voorstel"), lines=2,
                               prompt=self.room.step.question if measures(self.part) else
                               self.tr("Wat stellen we voor? Eén of twee zinnen."))
        self.frozen = words("", "statement")
        self.frozen.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.draft.edited.connect(self._write)
        self.draft.left.connect(self.room.end_burst)
        foot = row(gap=12)
        self.open = button(self.tr("Open de peiling"), self._open, role="primary")
        self.again = button(self.tr("Nieuw voorstel"), self._propose_again)
        self.note = words("", "muted")
        foot.addWidget(self.open)
        foot.addWidget(self.again)
        foot.addWidget(self.note, 1)
        for widget in (self.state, self.draft, self.frozen):
            card.body.addWidget(widget)
        card.body.addLayout(foot)
        return card

    @property
    def poll(self) -> Poll | None:
        """The poll that counts now."""
        return self.room.deliberation.poll(self.part.topic)

    def _write(self, text: str) -> None:
        self.room.edit(lambda s: edits.propose(s, self.part.topic, text, self.part.scale),
                       burst=f"proposal:{self.part.topic}")

    def _open(self) -> None:
        """Open the vote; where something is measured, an empty text is the step's own question."""
        if not self._asked().strip():
            return
        self.room.edit(lambda s: self._opened(s, datetime.now().astimezone()), barrier=True)
        self.round.setFocus()

    def _opened(self, sitting: Sitting, at: datetime) -> Sitting:
        topic = self.part.topic
        asked = edits.propose(sitting, topic, self._asked(), self.part.scale)
        poll = asked.deliberation.poll(topic)
        return edits.open_poll(asked, poll.id, at) if poll else sitting

    def _asked(self) -> str:
        """What would be put to the group now."""
        text = self.poll.proposal if self.poll else ""
        return text if text.strip() or not measures(self.part) else self.room.step.question

    def _propose_again(self) -> None:
        """Begin a new draft with the words of the last, which are kept below."""
        poll = self.poll
        text = poll.proposal if poll else ""
        self.room.edit(lambda s: edits.propose(s, self.part.topic, text, self.part.scale))
        self.draft.setFocus(Qt.FocusReason.OtherFocusReason)

    def _vote(self, **changes: object) -> None:
        poll, seat = self.poll, self.round.current
        if poll is None or seat is None or not self.round.writing:
            return
        held = _vote_of(poll, seat)
        answer = changes.get("answer", held.answer)
        reason = str(changes.get("reason", held.reason))
        self.room.edit(
            lambda s: edits.vote(s, poll.id, seat, reason=reason,
                                 answer=answer if isinstance(answer, int) else None),
            burst=f"vote:{poll.id}:{seat}" if "reason" in changes else "")

    def _sealed(self) -> None:
        """An answer is sealed: a barrier, or undo would change it unseen."""
        self.room.set_barrier()
        self.refresh()

    def _reveal(self) -> None:
        poll = self.poll
        if poll:
            now = datetime.now().astimezone()
            self.room.edit(lambda s: edits.reveal_poll(s, poll.id, now), barrier=True)

    def _fill(self) -> None:
        poll = self.poll
        seat = self.room.deliberation.seat(self.round.current)
        if poll and seat and self.round.writing:
            self.form.show_vote(poll.scale, _vote_of(poll, seat.id),
                                private_label(seat, self.room.case))

    def _seats(self, d: Deliberation, poll: Poll) -> list[tuple[Seat, Answered]]:
        answered = {v.seat: v.answer is not None for v in poll.votes}
        return [(s, _state(answered.get(s.id))) for s in d.table
                if can_answer(s) or s.id in answered]

    def refresh(self) -> None:
        d, poll = self.room.deliberation, self.poll
        self.effect.refresh()
        follow_closed(self, closed=d.closed)
        state = poll.state if poll else PollState.DRAFT
        self._show_proposal(poll, state, closed=d.closed)
        self.round.setVisible(state is PollState.OPEN)
        self.result.setVisible(state is PollState.REVEALED)
        if poll and state is PollState.OPEN:
            self.round.show_seats(self._seats(d, poll), self.room.case, closed=d.closed)
            self._fill()
        elif poll and state is PollState.REVEALED:
            self.result.show_poll(poll, self.room.sitting)
        self.history.show_polls([p for p in d.polls if p.topic == self.part.topic
                                 and p is not poll and p.state is not PollState.DRAFT])

    def _show_proposal(self, poll: Poll | None, state: PollState, *, closed: bool) -> None:
        draft = state is PollState.DRAFT
        text = poll.proposal if poll else ""
        self.draft.setVisible(draft)
        self.draft.show_text(text)
        self.frozen.setVisible(not draft)
        self.frozen.setText(text)
        self.open.setVisible(draft)
        self.open.setEnabled(bool(self._asked().strip()) and not closed)
        self.again.setVisible(not draft)
        self.again.setText(self.tr("Pas de tekst aan") if state is PollState.OPEN
                           else self.tr("Nieuwe vraag") if measures(self.part)
                           else self.tr("Nieuw voorstel"))
        asked = self.tr("Vraag") if measures(self.part) else self.tr("Voorstel")
        heads = {PollState.DRAFT: self.tr("{}, nog te wijzigen"),
                 PollState.OPEN: self.tr("{}, vast zolang de peiling loopt"),
                 PollState.REVEALED: self.tr("{} waarop is geantwoord")}
        notes = {PollState.DRAFT: self.tr("Daarna staat de tekst vast."),
                 PollState.OPEN: self.tr("Een andere tekst begint een nieuwe peiling."),
                 PollState.REVEALED: self.tr("De antwoorden blijven hieronder bewaard.")}
        self.state.setText(heads.get(state, "").format(asked))
        self.note.setText(notes.get(state, ""))

    def first_field(self) -> QWidget | None:
        state = self.poll.state if self.poll else PollState.DRAFT
        if state is PollState.OPEN:
            return next(iter(self.round.seats.rows.values()), None)
        return self.draft if state is PollState.DRAFT else None


def _vote_of(poll: Poll, seat: UUID) -> Vote:
    return next((v for v in poll.votes if v.seat == seat), Vote(seat))


def _state(answered: bool | None) -> Answered:
    if answered is None:
        return Answered.NOT_YET
    return Answered.SEALED if answered else Answered.BEGUN
