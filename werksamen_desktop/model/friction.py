# SPDX-License-Identifier: EUPL-1.2
"""Something that chafes between people at the table, private until its owner releases it."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Friction:
    """A friction (wrijving) of one seat, turned into a wish, and what was agreed (domain A1 1.7).

    Until `released` it is nowhere but in the facilitator's window: not on a slide, not in the
    minutes, and in no file that is given to others.
    """

    id: UUID
    topic: str
    seat: UUID
    text: str = ""
    wish: str = ""
    agreement: str = ""
    released: bool = False
