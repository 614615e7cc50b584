# SPDX-License-Identifier: EUPL-1.2
"""The shared goal: each writes alone and sealed, then all are merged into one text."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from werksamen_desktop.model import edits, merging
from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.model.tallies import can_answer
from werksamen_desktop.model.topics import write_text
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import Card, button, column, row, words
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.parts.goal_rows import GoalRow
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows, chain_tabs
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.read_only import follow_closed
from werksamen_desktop.ui.parts.sealed_round import SealedRound
from werksamen_desktop.ui.parts.seat_button import Answered

SIDE_BY_SIDE = 640
"""Width in pixels from which the shared text stands beside the own goals."""


class GoalForm(QWidget):
    """One seat's own goal."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, gap=4)
        layout.addWidget(words(self.tr("Wat moet er bereikt zijn? Schrijf één zin."), "label"))
        self.text = TextField("", lines=3)
        layout.addWidget(self.text)
        self.setFocusProxy(self.text)

    def show_goal(self, text: str, whose: str) -> None:
        """Show what one seat wrote."""
        self.text.show_text(text)
        self.text.setAccessibleName(self.tr("{}, eigen doel").format(whose))


class MergingPart(PartWidget):
    """Collects the goals of all, shows them together, and merges them into one."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        self.form = GoalForm()
        self.round = SealedRound(self.form)
        self.together = QWidget()
        layout = column(self, gap=12)
        layout.addWidget(self.round)
        layout.addWidget(self.together)
        layout.addStretch(1)
        self._pair = row(self.together, gap=16)
        self._pair.addWidget(self._own_card(), 1, Qt.AlignmentFlag.AlignTop)
        self._pair.addWidget(self._shared_card(), 1, Qt.AlignmentFlag.AlignTop)
        self._connect()
        self.refresh()

    def _own_card(self) -> Card:
        card = Card(gap=8)
        self.client = words("", "strong")
        self.client_label = words("", "label")
        card.body.addWidget(self.client_label)
        card.body.addWidget(self.client)
        card.body.addWidget(words(self.tr("Wat ieder eerst voor zichzelf schreef"), "heading"))
        stack = column(gap=8)
        card.body.addLayout(stack)
        self.goals: KeyedRows[UUID, GoalRow] = KeyedRows(stack, self._make_row)
        return card

    def _shared_card(self) -> Card:
        card = Card(gap=8)
        card.body.addWidget(words(self.tr("Eén gezamenlijk doel"), "heading"))
        self.goal = TextField(self.tr("Gezamenlijk doel"), lines=5, prompt=self.tr(
            "Neem over wat past en maak er samen één tekst van."))
        self.left_out = words("", "muted")
        self.propose = button(self.tr("Leg dit doel voor als peiling"), self._propose,
                              role="primary")
        self.proposed = words("", "muted")
        for widget in (self.goal, self.left_out):
            card.body.addWidget(widget)
        card.body.addWidget(self.propose, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(self.proposed)
        return card

    def _connect(self) -> None:
        topic = self.part.topic
        self.form.text.edited.connect(self._write)
        self.form.text.left.connect(self.room.end_burst)
        self.goal.edited.connect(lambda text: self.room.edit(
            lambda s: write_text(s, "goal", text), burst="text:goal"))
        self.goal.left.connect(self.room.end_burst)
        self.round.opened.connect(lambda _: self._fill())
        self.round.sealed.connect(lambda _: self._sealed())
        self.round.reopened.connect(lambda _: self._fill())
        self.round.covered.connect(self.room.set_barrier)
        self.round.reveal_wished.connect(lambda: self.room.edit(
            lambda s: edits.reveal(s, topic), barrier=True))

    def _make_row(self, entry: UUID) -> GoalRow:
        made = GoalRow()
        made.taken.connect(lambda on: self.room.edit(
            lambda s: merging.take_over(s, entry) if on else merging.leave_out(s, entry)))
        return made

    def _write(self, text: str) -> None:
        seat, topic = self.round.current, self.part.topic
        if seat is not None and self.round.writing:
            self.room.edit(lambda s: merging.write_goal(s, topic, seat, text),
                           burst=f"goal:{topic}:{seat}")

    def _sealed(self) -> None:
        """A goal is sealed: a barrier, or undo would change it unseen."""
        self.room.set_barrier()
        self.refresh()

    def _propose(self) -> None:
        self.room.edit(merging.put_to_vote)

    def _fill(self) -> None:
        d = self.room.deliberation
        seat = d.seat(self.round.current)
        if seat and self.round.writing:
            held = d.cell(self.part.topic, seat.id)
            self.form.show_goal(held[0].text if held else "",
                                private_label(seat, self.room.case))

    def _seats(self, d: Deliberation) -> list[tuple[Seat, Answered]]:
        wrote = {g.seat.id for g in merging.own_goals(d, self.part)}
        return [(s, Answered.SEALED if s.id in wrote else Answered.NOT_YET)
                for s in d.table if can_answer(s) or s.id in wrote]

    def refresh(self) -> None:
        d = self.room.deliberation
        follow_closed(self, closed=d.closed)
        shown = self.part.topic in d.revealed
        self.round.setVisible(not shown)
        self.together.setVisible(shown)
        if shown:
            self._show_together(d)
        else:
            self.round.show_seats(self._seats(d), self.room.case, closed=d.closed)
            self._fill()

    def _show_together(self, d: Deliberation) -> None:
        sitting, case = self.room.sitting, self.room.case
        own = merging.client_goal(sitting, self.part).strip()
        self.client_label.setText(self.tr("Doel van {}").format(
            case.pseudonym.strip() or case.person_word))
        self.client.setText(own or "–")
        goals = merging.own_goals(d, self.part)
        if self.goals.show_keys([g.entry.id for g in goals]):
            chain_tabs([*(r.take for r in self.goals.rows.values()), self.goal, self.propose])
        for goal in goals:
            client = goal.seat.kind is SeatKind.CLIENT
            self.goals.rows[goal.entry.id].show_goal(goal, case, shows_text=not client)
        self.goal.show_text(d.goal)
        lost = merging.left_out(d, self.part)
        self.left_out.setText(self.tr("Nog niet overgenomen: {}").format(
            ", ".join(private_label(g.seat, case) for g in lost)) if lost else "")
        self.left_out.setVisible(bool(lost))
        votes = merging.goal_poll(d) is not None
        poll = d.poll(merging.GOAL_POLL)
        self.propose.setVisible(votes)
        self.propose.setEnabled(merging.can_propose(d) and not d.closed)
        done = bool(poll and poll.proposal == d.goal.strip() and d.goal.strip())
        self.proposed.setVisible(votes and done)
        self.proposed.setText(self.tr("Dit doel staat klaar in de peiling."))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= SIDE_BY_SIDE
        self._pair.setDirection(QBoxLayout.Direction.LeftToRight if wide
                                else QBoxLayout.Direction.TopToBottom)

    def first_field(self) -> QWidget | None:
        if self.part.topic in self.room.deliberation.revealed:
            return self.goal
        return next(iter(self.round.seats.rows.values()), None)
