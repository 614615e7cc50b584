# SPDX-License-Identifier: EUPL-1.2
"""What became of earlier agreements: one view per sitting, its course, and who is not there now."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from werksamen_desktop.model.arranged import made_before
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.course import Did, Past, Progress, Way
from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.dutch import DID, DID_SHAPES, WAY_SHAPES, WAYS, short_date
from werksamen_desktop.model.edits import set_agreement
from werksamen_desktop.model.overlap import plain_word
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.tallies import can_answer

ASKED = ("did", "reason", "way", "note")
"""What can be asked of an agreement; a part's fields choose from these, none means all."""


def set_progress(sitting: Sitting, agreement: UUID, today: date, **changes: Any) -> Sitting:
    """Change what this sitting saw of an agreement; carried out means done, and else not."""
    held = next((a for a in sitting.case.agreements if a.id == agreement), None)
    if held is None:
        return sitting
    d = sitting.deliberation
    seen = replace(seen_here(held, d) or Progress(d.id, seen_on=d.held_on or today), **changes)
    rest = tuple(p for p in held.progress if p.made_in != d.id)
    bare = replace(seen, seen_on=None) == Progress(d.id)
    more = {"done": changes["did"] is Did.DONE} if changes.get("did") else {}
    return set_agreement(sitting, agreement, progress=rest if bare else (*rest, seen), **more)


def seen_here(agreement: Agreement, d: Deliberation) -> Progress | None:
    """What this sitting saw of an agreement."""
    return next((p for p in agreement.progress if p.made_in == d.id), None)


def followed(sitting: Sitting) -> tuple[Agreement, ...]:
    """The earlier agreements this sitting looks at: what is open, or was looked at here."""
    d = sitting.deliberation
    return tuple(a for a in made_before(sitting) if a.open or seen_here(a, d))


def course(agreement: Agreement) -> tuple[Progress, ...]:
    """What each sitting saw, the oldest first; one without a date comes last."""
    return tuple(sorted(agreement.progress, key=lambda p: p.seen_on or date.max))


def did_words(seen: Progress | None) -> str:
    """"✓ gedaan"; empty where nobody said."""
    return f"{DID_SHAPES[seen.did]} {DID[seen.did]}" if seen and seen.did else ""


def way_words(seen: Progress | None) -> str:
    """"▲ dichterbij"; empty where nobody said."""
    return f"{WAY_SHAPES[seen.way]} {WAYS[seen.way]}" if seen and seen.way else ""


def course_words(agreement: Agreement) -> str:
    """"20 nov 2026 ● gelijk → 11 dec 2026 ▲ dichterbij"; empty until two sittings said so."""
    said = [p for p in course(agreement) if p.way is not Way.UNSAID]
    if len(said) < 2:
        return ""
    return " → ".join(" ".join(p for p in (short_date(s.seen_on), way_words(s)) if p)
                      for s in said)


def last_meeting(sitting: Sitting) -> Past | None:
    """The latest earlier sitting of the case."""
    before = earlier(sitting)
    return before[-1] if before else None


def earlier(sitting: Sitting) -> tuple[Past, ...]:
    """The earlier sittings of the case, the oldest first; this one is none of them."""
    return tuple(sorted((p for p in sitting.case.history if p.made_in != sitting.deliberation.id),
                        key=lambda p: p.held_on or date.min))


def dropped_out(sitting: Sitting) -> tuple[str, ...]:
    """Who sat there the last time and does not now."""
    last = last_meeting(sitting)
    return _lacking(last.present, present_labels(sitting)) if last else ()


def present_labels(sitting: Sitting) -> tuple[str, ...]:
    """The labels of the seats where somebody sits; the client's is the word for the person, so
    that another pseudonym makes nobody else of them."""
    case = sitting.case
    return tuple(dict.fromkeys(
        case.person_word if s.kind is SeatKind.CLIENT else seat_label(s, case)
        for s in sitting.deliberation.table if can_answer(s)))


def _lacking(before: Iterable[str], now: Iterable[str]) -> tuple[str, ...]:
    here = {plain_word(label) for label in now}
    return tuple(label for label in before if plain_word(label) not in here)
