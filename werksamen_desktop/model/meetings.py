# SPDX-License-Identifier: EUPL-1.2
"""Who saw whom when: the meetings of a case, from what its closed sittings left (domain A1 1.8)."""

from dataclasses import dataclass
from datetime import date

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.overlap import plain_word
from werksamen_desktop.model.progress import earlier, present_labels


@dataclass(frozen=True, slots=True)
class Meeting:
    """One day on which people sat together, and who they were."""

    day: date | None
    method: str
    present: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """One person or discipline, and at which of the meetings it sat there."""

    label: str
    there: tuple[bool, ...]


def meetings(sitting: Sitting) -> tuple[Meeting, ...]:
    """The earlier meetings of the case, then this one, the oldest first."""
    d = sitting.deliberation
    past = tuple(Meeting(p.held_on, p.method, p.present) for p in earlier(sitting))
    return (*past, Meeting(d.held_on, d.method.title, present_labels(sitting)))


def seen(found: tuple[Meeting, ...]) -> tuple[Seen, ...]:
    """Everybody who sat at one of the meetings, in the order in which they came."""
    labels = {plain_word(label): label for m in reversed(found) for label in reversed(m.present)}
    order = dict.fromkeys(plain_word(label) for m in found for label in m.present)
    return tuple(Seen(labels[key], tuple(
        any(plain_word(label) == key for label in m.present) for m in found)) for key in order)


def newcomers(sitting: Sitting) -> tuple[str, ...]:
    """Who sits here and sat at no earlier meeting of the case; nobody where there was none."""
    found = meetings(sitting)
    return tuple(s.label for s in seen(found) if s.there[-1] and not any(s.there[:-1])) \
        if len(found) > 1 else ()
