# SPDX-License-Identifier: EUPL-1.2
"""Which poll tells how much support a decision has.

A poll that measures something else does not: one that is held again to see a course (energy,
trust), one answered in numbers, whether a result came nearer, or to whom it can be explained.
"""

from werksamen_desktop.model.course import Way
from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.dutch import WAYS
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.poll_course import family, is_numeric
from werksamen_desktop.model.weighing import Poll, PollState

NEARER = tuple(WAYS[way] for way in (Way.NEARER, Way.SAME, Way.FURTHER))
EXPLAINED = "poll.explain_"
"""How the topics begin that ask to whom a choice can be explained."""


def support_poll(deliberation: Deliberation) -> Poll | None:
    """The poll on a proposal that was revealed last."""
    return next((p for p in reversed(deliberation.polls)
                 if p.state is PollState.REVEALED and not measures(p)), None)


def measures(poll: Poll | Part) -> bool:
    """Whether a poll asks how something is, and not whether somebody supports a proposal."""
    return (family(poll.topic) != poll.topic or is_numeric(poll.scale) or poll.scale == NEARER
            or poll.topic.startswith(EXPLAINED))
