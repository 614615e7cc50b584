# SPDX-License-Identifier: EUPL-1.2
"""A poll after its reveal, and the proposals that went before."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import plural
from werksamen_desktop.model.poll_course import course, course_lines, family
from werksamen_desktop.model.seats import shown_name
from werksamen_desktop.model.tallies import counts, reservations
from werksamen_desktop.model.weighing import Poll, PollState, Vote
from werksamen_desktop.ui.blocks import Card, column, empty_out, row, words
from werksamen_desktop.ui.parts.tally_rows import TallyRows
from werksamen_desktop.ui.seat_mark import SeatMark


class PollResult(Card):
    """Every answer an equal row, then the reasons, and whom to ask first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=16, margins=(24, 16, 24, 24))
        self.tally = TallyRows()
        self.hint = words(self.tr(
            "Vraag eerst aan wie bedenkingen heeft: wat hebt u nodig om mee te kunnen?"),
            "attention")
        self.course = words("", "strong")
        self.body.addWidget(self.tally)
        self.body.addWidget(self.course)
        self.body.addWidget(self.hint)
        self._reasons = column(gap=8)
        self.body.addLayout(self._reasons)
        self._shown: object = None

    def show_poll(self, poll: Poll, sitting: Sitting) -> None:
        """Show the counts and reasons of a revealed poll."""
        self.tally.show_counts(list(zip(poll.scale, counts(poll), strict=True)))
        d = sitting.deliberation
        lines = course_lines(course(d, poll))
        self.course.setText("\n".join(lines))
        self.course.setVisible(bool(lines))
        self.hint.setVisible(reservations(poll) > 0 and family(poll.topic) == poll.topic)
        shown = (poll.votes, d.naming, d.seats, sitting.case.pseudonym)
        if shown == self._shown:
            return
        self._shown = shown
        empty_out(self._reasons)
        reasoned = [v for v in poll.votes if v.reason.strip()]
        for vote in sorted(reasoned, key=lambda v: -1 if v.answer is None else v.answer):
            self._reasons.addWidget(_reason(vote, poll, sitting))


def _reason(vote: Vote, poll: Poll, sitting: Sitting) -> QWidget:
    box = QWidget()
    line = row(box, gap=12)
    d = sitting.deliberation
    seat = d.seat(vote.seat)
    name = shown_name(seat, sitting.case, d) if seat else ""
    if seat and name:
        mark = SeatMark(24)
        mark.show_seat(seat, sitting.case)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    stack = column(gap=0)
    answer = poll.scale[vote.answer] if vote.answer is not None else ""
    stack.addWidget(words(" · ".join(p for p in (name, answer) if p), "label"))
    stack.addWidget(words(vote.reason))
    line.addLayout(stack, 1)
    return box


class PollHistory(Card):
    """Earlier proposals, with their counts where they were revealed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=12)
        self.body.addWidget(words(self.tr("Eerdere voorstellen"), "heading"))
        self._stack = column(gap=12)
        self.body.addLayout(self._stack)
        self._shown: tuple[Poll, ...] = ()

    def show_polls(self, polls: Sequence[Poll]) -> None:
        """Show these polls, the latest first."""
        self.setVisible(bool(polls))
        if tuple(polls) == self._shown:
            return
        self._shown = tuple(polls)
        empty_out(self._stack)
        for poll in reversed(polls):
            box = QWidget()
            stack = column(box, gap=4)
            stack.addWidget(words(poll.proposal or self.tr("Voorstel zonder tekst")))
            stack.addWidget(words(self._told(poll), "muted"))
            self._stack.addWidget(box)

    def _told(self, poll: Poll) -> str:
        if poll.state is not PollState.REVEALED:
            return self.tr("ingetrokken voor de onthulling")
        given = [f"{n} {label}" for label, n in zip(poll.scale, counts(poll), strict=True) if n]
        number = sum(counts(poll))
        return " · ".join([plural(number, "antwoord", "antwoorden"), *given])
