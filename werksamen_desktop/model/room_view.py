# SPDX-License-Identifier: EUPL-1.2
"""What a part may show the room: the chosen seats, what is revealed, and how people are named."""

from dataclasses import dataclass
from uuid import UUID

from werksamen_desktop.model.case import Case
from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.method import BeamerRule, Part
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.sealed import SEALED
from werksamen_desktop.model.seats import shown_name
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry


@dataclass(frozen=True, slots=True)
class Choice:
    """What the facilitator lets the room see: some seats to compare, one field of all, or all."""

    seats: tuple[UUID, ...] = ()
    field: str = ""


EVERYTHING = Choice()


def is_hidden(deliberation: Deliberation, part: Part) -> bool:
    """Whether the answers on a part are still waiting for their reveal; a poll has its own."""
    if part.kind is StepKind.POLL or part.topic in deliberation.revealed:
        return False
    return part.beamer is BeamerRule.AFTER_REVEAL or part.kind in SEALED


@dataclass(frozen=True, slots=True)
class RoomView:
    """One part of a sitting, with the choice of the facilitator."""

    sitting: Sitting
    part: Part
    choice: Choice

    @property
    def deliberation(self) -> Deliberation:
        """The sitting's deliberation."""
        return self.sitting.deliberation

    @property
    def case(self) -> Case:
        """The sitting's case."""
        return self.sitting.case

    @property
    def seats(self) -> tuple[Seat, ...]:
        """The chosen seats at the table, the client's first."""
        chosen = self.choice.seats
        shown = [s for s in self.deliberation.table if not chosen or s.id in chosen]
        return tuple(sorted(shown, key=lambda s: s.kind is not SeatKind.CLIENT))

    @property
    def hidden_topics(self) -> frozenset[str]:
        """The topics of this variant that wait for a reveal in whichever step asks for them."""
        return frozenset(
            topic for step in self.deliberation.steps for part in step.parts
            if is_hidden(self.deliberation, part)
            for topic in (part.topic, *(f"{part.topic}.{f.key}" for f in part.fields),
                          *(f.key for f in part.fields
                            if part.kind in (StepKind.TEXT, StepKind.PLEAS))))

    def may_show(self, entry: Entry) -> bool:
        """Whether an entry is about the group or about a seat that is still at the table."""
        return entry.seat is None or any(s.id == entry.seat for s in self.deliberation.table)

    def named(self, seat_id: UUID | None) -> str:
        """How the room may know whose words these are; empty where it may not."""
        seat = next((s for s in self.deliberation.table if s.id == seat_id), None)
        return shown_name(seat, self.case, self.deliberation) if seat else ""
