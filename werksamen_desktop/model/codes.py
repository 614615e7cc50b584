# SPDX-License-Identifier: EUPL-1.2
"""Professional codes (beroepscodes) side by side: what each says for or against a way to go.

What a code says is an entry of a seat: the core value or article as its text, `SIDES` as its kind,
what that means here as its detail. It hangs on the option's own topic.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.overlap import plain_word
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry, Option

SIDES = ("voor", "tegen")

INSIGHT = ".inzicht"
"""Added to the part's topic: what the group sees now that it did not see before."""

LONGEST_WORD = 60
"""Letters up to which a text is a value or an article, and not a story."""


@dataclass(frozen=True, slots=True)
class Code:
    """A professional code by its name, with its core values."""

    name: str
    values: tuple[str, ...] = ()


def topic_on(part: Part, option: Option | None) -> str:
    """Where what codes say of an option is kept; without an option, of the situation."""
    return f"{part.topic}.{option.id}" if option else part.topic


def is_on(part: Part, topic: str) -> bool:
    """Whether a topic is the part's own, whatever option it is on."""
    return topic == part.topic or topic.startswith(f"{part.topic}.")


def weighed(deliberation: Deliberation) -> tuple[Option | None, ...]:
    """What the codes are held against: each option, or the situation where there is none yet."""
    return tuple(o for o in deliberation.options if o.text.strip()) or (None,)


def said_of(deliberation: Deliberation, part: Part, option: Option | None) -> tuple[Entry, ...]:
    """What the codes say of one option."""
    return tuple(e for e in deliberation.listed(topic_on(part, option)) if e.text.strip())


def coded_seats(deliberation: Deliberation, part: Part) -> tuple[Seat, ...]:
    """Who names a code, or said something from one."""
    spoke = {e.seat for e in deliberation.entries if is_on(part, e.topic) and e.text.strip()}
    return tuple(s for s in deliberation.table
                 if s.id in spoke or (s.code.strip() and s.kind is not SeatKind.CLIENT))


def shared_by_codes(deliberation: Deliberation, part: Part) -> frozenset[str]:
    """The plain words that are spoken of from more than one code; two seats of one code are one."""
    codes: defaultdict[str, set[str]] = defaultdict(set)
    for entry in deliberation.entries:
        seat = deliberation.seat(entry.seat)
        if is_on(part, entry.topic) and entry.text.strip() and seat and not seat.removed:
            codes[plain_word(entry.text)].add(plain_word(seat.code) or str(seat.id))
    return frozenset(word for word, held in codes.items() if len(held) > 1)


def code_of(seat: Seat, codes: Iterable[Code]) -> Code | None:
    """The known code that a seat names."""
    wanted = plain_word(seat.code)
    return next((c for c in codes if wanted and plain_word(c.name) == wanted), None)


def codes_grown(codes: tuple[Code, ...], deliberation: Deliberation) -> tuple[Code, ...]:
    """The codes with those that seats name besides, and the words that were used for each."""
    grown = {plain_word(c.name): c for c in codes}
    parts = [p for s in deliberation.method.steps for p in s.parts if p.kind is StepKind.CODES]
    for seat in (s for s in deliberation.table if s.code.strip()):
        held = grown.get(plain_word(seat.code), Code(" ".join(seat.code.split())))
        known = {plain_word(v) for v in held.values}
        said = {plain_word(e.text): " ".join(e.text.split()) for e in deliberation.entries
                if e.seat == seat.id and 0 < len(e.text.strip()) <= LONGEST_WORD
                and any(is_on(p, e.topic) for p in parts)}
        fresh = tuple(text for word, text in said.items() if word not in known)
        grown[plain_word(seat.code)] = Code(held.name, (*held.values, *fresh))
    return tuple(grown.values())
