# SPDX-License-Identifier: EUPL-1.2
"""What the app finds in the matrix: shared values, opposite norms, one-sided values, empty places.

It only compares words that were said; it never guesses at meaning.
"""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import combinations
from uuid import UUID

from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.method import Field, FieldType, Part
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.slide import Mark
from werksamen_desktop.model.spoken import says_unknown
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Direction, Value

SHORTEST_STEM = 5
"""Letters that two words must share before they may mean the same."""

_ENDINGS = ("heden", "heid", "en", "es", "'s", "s", "e")


@dataclass(frozen=True, slots=True)
class SharedValue:
    """A value that several seats named, or that the group marked as shared (`marked`)."""

    word: str
    seats: tuple[UUID, ...]
    marked: bool


@dataclass(frozen=True, slots=True)
class SeatNorm:
    """What ought to be done according to one seat."""

    seat: UUID
    text: str


@dataclass(frozen=True, slots=True)
class OppositeNorms:
    """One value from which some conclude A and others B: the real dilemma."""

    word: str
    towards_a: tuple[SeatNorm, ...]
    towards_b: tuple[SeatNorm, ...]


@dataclass(frozen=True, slots=True)
class OneSided:
    """A value that only one seat named."""

    word: str
    seat: UUID


@dataclass(frozen=True, slots=True)
class LikeWords:
    """Two words that look alike; whether they mean the same is for the group to say."""

    one: str
    other: str


def plain_word(word: str) -> str:
    """The word as it is compared: without case, accents and extra space."""
    letters = unicodedata.normalize("NFKD", word.casefold())
    bare = "".join(c for c in letters if not unicodedata.combining(c))
    return " ".join(bare.split())


def shared_values(deliberation: Deliberation) -> tuple[SharedValue, ...]:
    """The values that two or more seats named, or that the group marked, in order of mention."""
    return tuple(
        SharedValue(held[0].word.strip(), seats, marked)
        for held in _grouped(deliberation)
        if (seats := _seats(held)) and ((marked := any(v.shared for v in held)) or len(seats) > 1))


def opposite_norms(deliberation: Deliberation) -> tuple[OppositeNorms, ...]:
    """The values whose norms point both to A and to B, with who holds which."""
    found = (OppositeNorms(held[0].word.strip(), towards_a=_norms(held, Direction.A),
                           towards_b=_norms(held, Direction.B))
             for held in _grouped(deliberation))
    return tuple(o for o in found if o.towards_a and o.towards_b)


def one_sided(deliberation: Deliberation) -> tuple[OneSided, ...]:
    """The values that only one seat named."""
    return tuple(OneSided(held[0].word.strip(), seats[0]) for held in _grouped(deliberation)
                 if len(seats := _seats(held)) == 1)


def unheard(deliberation: Deliberation, part: Part, *, field: str = "") -> tuple[Seat, ...]:
    """The seats for whom nobody spoke yet in this part, or in one field of it.

    That there are no data was said as well, and is not asked again.
    """
    fields = tuple(f for f in part.fields if not field or f.key == field)
    return tuple(s for s in deliberation.table if not _has_spoken(deliberation, part, fields, s))


def possible_synonyms(deliberation: Deliberation) -> tuple[LikeWords, ...]:
    """Value words in use with the same stem, that the group did not confirm as synonyms."""
    words = [held[0].word.strip() for held in _grouped(deliberation)]
    return tuple(LikeWords(one, other) for one, other in combinations(words, 2)
                 if _alike(plain_word(one), plain_word(other)))


def value_marks(deliberation: Deliberation) -> dict[UUID, Mark]:
    """Per value id who says that it is shared; the group's own mark goes before the app's."""
    marks: dict[UUID, Mark] = {}
    for held in _grouped(deliberation):
        found = Mark.FOUND if len(_seats(held)) > 1 else Mark.NONE
        mark = Mark.GROUP if any(v.shared for v in held) else found
        marks.update({v.id: mark for v in held})
    return marks


def same_value_ids(deliberation: Deliberation, word: str) -> frozenset[UUID]:
    """The ids of all values that are this word, or a synonym the group confirmed."""
    same = _same_words(deliberation.synonyms)
    return frozenset(v.id for v in deliberation.values if same(v.word) == same(word))


def _grouped(deliberation: Deliberation) -> list[list[Value]]:
    """The values at the table, together where they are the same, in order of first mention."""
    same = _same_words(deliberation.synonyms)
    at_table = {s.id for s in deliberation.table}
    groups: dict[str, list[Value]] = {}
    for value in deliberation.values:
        if value.seat in at_table and value.word.strip():
            groups.setdefault(same(value.word), []).append(value)
    return list(groups.values())


def _same_words(synonyms: Iterable[tuple[str, str]]) -> Callable[[str], str]:
    """A function that gives one word for all that mean the same, also by way of a third."""
    towards: dict[str, str] = {}

    def root(word: str) -> str:
        while word in towards:
            word = towards[word]
        return word

    for one, other in synonyms:
        first, second = root(plain_word(one)), root(plain_word(other))
        if first != second:
            towards[second] = first
    return lambda word: root(plain_word(word))


def _seats(values: Iterable[Value]) -> tuple[UUID, ...]:
    return tuple(dict.fromkeys(v.seat for v in values))


def _norms(values: Iterable[Value], direction: Direction) -> tuple[SeatNorm, ...]:
    return tuple(SeatNorm(v.seat, n.text) for v in values for n in v.norms
                 if n.direction is direction)


def _has_spoken(deliberation: Deliberation, part: Part, fields: tuple[Field, ...],
                seat: Seat) -> bool:
    topics = {f"{part.topic}.{f.key}" for f in fields} or {part.topic}
    if any(e.seat == seat.id and e.topic in topics and (e.text.strip() or says_unknown(e))
           for e in deliberation.entries):
        return True
    asks_values = any(f.type is FieldType.VALUES for f in fields) or (
        part.kind is StepKind.VALUES and len(fields) == len(part.fields))
    return asks_values and any(v.word.strip() or says_unknown(v)
                               for v in deliberation.values_of(seat.id))


def _alike(one: str, other: str) -> bool:
    """Whether two plain words have the same stem, or mostly the same beginning."""
    if [_stem(w) for w in one.split()] == [_stem(w) for w in other.split()]:
        return True
    if " " in one or " " in other:
        return False
    common = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
                  min(len(one), len(other)))
    return common >= SHORTEST_STEM and common * 3 >= min(len(one), len(other)) * 2


def _stem(word: str) -> str:
    ending = next((e for e in _ENDINGS if word.endswith(e)
                   and len(word) - len(e) >= SHORTEST_STEM), "")
    return word.removesuffix(ending)
