# SPDX-License-Identifier: EUPL-1.2
"""The shared goal: what each wrote alone, the client's first, and how it became one text."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.edits import add_entry, propose, remove_entry, set_entry
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry, PollState

GOAL_POLL = "poll.goal"
"""The topic of the poll on which the merged goal is put to the group."""


@dataclass(frozen=True, slots=True)
class OwnGoal:
    """The goal that one seat wrote alone; `taken` once it went into the shared text."""

    seat: Seat
    entry: Entry

    @property
    def taken(self) -> bool:
        """Whether the shared text took it over."""
        return self.entry.marked


def own_goals(deliberation: Deliberation, part: Part) -> tuple[OwnGoal, ...]:
    """What the seats at the table wrote, the client's first."""
    held = ((s, _entry(deliberation, part.topic, s.id)) for s in deliberation.table)
    found = [OwnGoal(s, e) for s, e in held if e and e.text.strip()]
    return tuple(sorted(found, key=lambda g: g.seat.kind is not SeatKind.CLIENT))


def client_goal(sitting: Sitting, part: Part) -> str:
    """The client's own goal; where they wrote none, their wish as the case tells it."""
    own = next((g for g in own_goals(sitting.deliberation, part)
                if g.seat.kind is SeatKind.CLIENT), None)
    return own.entry.text if own else sitting.case.wish


def left_out(deliberation: Deliberation, part: Part) -> tuple[OwnGoal, ...]:
    """The goals that the shared text did not take over."""
    return tuple(g for g in own_goals(deliberation, part) if not g.taken)


def write_goal(sitting: Sitting, topic: str, seat: UUID, text: str) -> Sitting:
    """Set one seat's own goal; an empty one goes."""
    held = _entry(sitting.deliberation, topic, seat)
    if held is None:
        return add_entry(sitting, Entry(uuid4(), topic, text, seat=seat)) if text else sitting
    return set_entry(sitting, held.id, text=text) if text else remove_entry(sitting, held.id)


def take_over(sitting: Sitting, entry: UUID) -> Sitting:
    """Add an own goal to the shared text, on a line of its own, and remember that."""
    held = sitting.deliberation.entry(entry)
    if held is None or held.marked:
        return sitting
    goal = "\n".join(t for t in (sitting.deliberation.goal.rstrip(), held.text.strip()) if t)
    return set_entry(sitting, entry, marked=True).with_deliberation(goal=goal)


def leave_out(sitting: Sitting, entry: UUID) -> Sitting:
    """Say that a goal is not in the shared text after all; the text itself stays as it is."""
    return set_entry(sitting, entry, marked=False)


def goal_poll(deliberation: Deliberation) -> Part | None:
    """The part in which the goal is voted on; None where the method has none."""
    return next((p for s in deliberation.steps for p in s.parts
                 if p.kind is StepKind.POLL and p.topic == GOAL_POLL), None)


def can_propose(deliberation: Deliberation) -> bool:
    """Whether the goal can be put to the group now: it has words, and no vote on it runs."""
    poll = deliberation.poll(GOAL_POLL)
    waits = poll is None or poll.state is not PollState.OPEN
    return bool(goal_poll(deliberation)) and bool(deliberation.goal.strip()) and waits


def put_to_vote(sitting: Sitting) -> Sitting:
    """Make the shared goal the proposal of its poll."""
    d = sitting.deliberation
    part = goal_poll(d)
    if part is None or not can_propose(d):
        return sitting
    return propose(sitting, GOAL_POLL, d.goal.strip(), part.scale)


def _entry(deliberation: Deliberation, topic: str, seat: UUID) -> Entry | None:
    return next(iter(deliberation.cell(topic, seat)), None)
