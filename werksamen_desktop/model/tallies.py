# SPDX-License-Identifier: EUPL-1.2
"""Counts of what was answered: per answer of a poll, per option before and after, per score."""

from dataclasses import dataclass

from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.people import Absence, Seat, SeatKind
from werksamen_desktop.model.weighing import Moment, Option, Poll

SCORES = (1, 2, 3, 4, 5)
GRADIENTS = 8
"""Answers of the gradients of agreement; the last two withhold support (domain B4)."""


@dataclass(frozen=True, slots=True)
class Shift:
    """How many chose an option before and after the dialogue."""

    option: Option
    before: int
    after: int


def can_answer(seat: Seat) -> bool:
    """Whether a seat answers for itself: somebody is there to write."""
    return (not seat.removed and seat.kind is not SeatKind.ABSENT
            and seat.absence is Absence.PRESENT)


def counts(poll: Poll) -> tuple[int, ...]:
    """How often each answer of the scale was given."""
    return tuple(sum(1 for v in poll.votes if v.answer == place)
                 for place in range(len(poll.scale)))


def objections(poll: Poll) -> int:
    """Votes that stand against: the last two of eight gradients, the last of any other scale."""
    if len(poll.scale) < 2:
        return 0
    first = len(poll.scale) - (2 if len(poll.scale) == GRADIENTS else 1)
    return sum(1 for v in poll.votes if v.answer is not None and v.answer >= first)


def reservations(poll: Poll) -> int:
    """Votes in the lesser half of the scale, whose needs are asked first."""
    half = (len(poll.scale) + 1) // 2
    return sum(1 for v in poll.votes if v.answer is not None and v.answer >= half)


def shifts(deliberation: Deliberation) -> tuple[Shift, ...]:
    """Per option how many chose it before and after; options nobody chose are left out."""
    found = tuple(Shift(o, _chose(deliberation, o, Moment.BEFORE),
                        _chose(deliberation, o, Moment.AFTER)) for o in deliberation.options)
    return tuple(s for s in found if s.before or s.after)


def _chose(deliberation: Deliberation, option: Option, moment: Moment) -> int:
    return sum(1 for j in deliberation.judgements
               if j.moment is moment and j.choice == option.id)


def spread(deliberation: Deliberation, topic: str, item: str) -> tuple[int, ...]:
    """How often each score, 1 to 5, was given on one line of an evaluation."""
    given = [r.score for r in deliberation.ratings if r.topic == topic and r.item == item]
    return tuple(given.count(score) for score in SCORES)
