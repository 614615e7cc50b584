# SPDX-License-Identifier: EUPL-1.2
"""Polls in which nobody's vote may be traced: who voted is known until the reveal, then nothing."""

from dataclasses import replace

from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.weighing import Poll, Vote

FEW = 3
"""Below this many votes it can be guessed who said what."""


def is_unnamed(deliberation: Deliberation, topic: str) -> bool:
    """Whether a step of the method asks for this poll without names."""
    return any(p.unnamed and p.topic == topic for s in deliberation.method.steps for p in s.parts)


def without_seats(votes: tuple[Vote, ...]) -> tuple[Vote, ...]:
    """The votes without whose they are, ordered by what they say so that no order tells it."""
    return tuple(sorted((replace(v, seat=None) for v in votes),
                        key=lambda v: (v.answer is None, v.answer or 0, v.reason)))


def traceable(poll: Poll) -> bool:
    """Whether so few voted that it can be guessed who said what."""
    return 0 < sum(v.answer is not None for v in poll.votes) < FEW
