# SPDX-License-Identifier: EUPL-1.2
"""Which way of helping each seat finds fitting, per area of life (SLIM, domain A0 0.2–0.6)."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class Strategy(StrEnum):
    """The four strategies of SLIM."""

    CHANCES = "chances"
    COMPETENCES = "competences"
    STEERING = "steering"
    ENTERPRISE = "enterprise"


@dataclass(frozen=True, slots=True)
class Estimate:
    """What one seat finds fitting in one area of life; the group's own line has no seat.

    The client's own view is the estimate of the client's seat. `topic` is the part's.
    """

    id: UUID
    topic: str
    area: str
    seat: UUID | None = None
    strategy: Strategy | None = None
    reason: str = ""
