# SPDX-License-Identifier: EUPL-1.2
"""Scores from 0 to 10 that each seat gives, with words: who stands where, and what is lacking."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.method import Field, FieldType, Part
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.tallies import can_answer
from werksamen_desktop.model.weighing import Entry

LEAST, MOST = 0, 10
ENOUGH = 6
"""From this score on somebody is willing, or able."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One seat's scores and words; `word` is what the scores come to, `lacking` what is not said.
    """

    seat: Seat
    scores: tuple[int | None, ...]
    texts: tuple[str, ...]
    word: str = ""
    lacking: str = ""

    @property
    def said(self) -> bool:
        """Whether the seat answered anything."""
        return any(s is not None for s in self.scores) or any(t.strip() for t in self.texts)


@dataclass(frozen=True, slots=True)
class Range:
    """How the scores on one question lie."""

    label: str
    mean: float
    lowest: int
    highest: int

    @property
    def words(self) -> str:
        """"Gemotiveerd: gemiddeld 6,5 (laagst 3, hoogst 9)"."""
        mean = f"{self.mean:.1f}".replace(".", ",")
        lead = self.label.rstrip("?").rstrip()
        return f"{lead}: gemiddeld {mean} (laagst {self.lowest}, hoogst {self.highest})"


def scales(part: Part) -> tuple[Field, ...]:
    """The questions that are answered by a score."""
    return tuple(f for f in part.fields if f.type is FieldType.SCALE)


def worded(part: Part) -> tuple[Field, ...]:
    """The questions that are answered in words."""
    return tuple(f for f in part.fields if f.type is not FieldType.SCALE)


def text_topic(part: Part, field: Field) -> str:
    """The topic of the words that answer a question."""
    return f"{part.topic}.{field.key}"


def score_of(deliberation: Deliberation, part: Part, key: str, seat: UUID) -> int | None:
    """What one seat scored on one question."""
    return next((r.score for r in deliberation.ratings
                 if (r.topic, r.item, r.seat) == (part.topic, key, seat)), None)


def words_of(deliberation: Deliberation, part: Part, field: Field, seat: UUID) -> Entry | None:
    """What one seat said to one question."""
    return next(iter(deliberation.cell(text_topic(part, field), seat)), None)


def standings(sitting: Sitting, part: Part) -> tuple[Standing, ...]:
    """Every seat that can answer, or did, in the order of the table."""
    held = (_standing(sitting.deliberation, part, seat) for seat in sitting.deliberation.table)
    return tuple(s for s in held if s.said or can_answer(s.seat))


def _standing(d: Deliberation, part: Part, seat: Seat) -> Standing:
    scores = tuple(score_of(d, part, f.key, seat.id) for f in scales(part))
    entries = (words_of(d, part, f, seat.id) for f in worded(part))
    texts = tuple(e.text if e else "" for e in entries)
    word = _word(part, scores)
    short = bool(word) and word != part.kinds[0]
    unsaid = [f.label for f, text in zip(worded(part), texts, strict=True)
              if not f.optional and not text.strip()]
    return Standing(seat, scores, texts, word, unsaid[0] if short and unsaid else "")


def _word(part: Part, scores: Sequence[int | None]) -> str:
    """The part's word for a pair of scores: both high, only the first, only the second, neither."""
    if len(part.kinds) != 4 or len(scores) != 2:
        return ""
    first, second = scores
    if first is None or second is None:
        return ""
    return part.kinds[(0 if first >= ENOUGH else 2) + (0 if second >= ENOUGH else 1)]


def ranges(part: Part, held: Sequence[Standing]) -> tuple[Range, ...]:
    """Average, lowest and highest per question; a question that nobody scored is left out."""
    found = []
    for place, field in enumerate(scales(part)):
        given = [s for x in held if (s := x.scores[place]) is not None]
        if given:
            found.append(Range(field.label, sum(given) / len(given), min(given), max(given)))
    return tuple(found)


def lacking(sitting: Sitting, part: Part) -> tuple[Standing, ...]:
    """Who is not willing, or not able, while nobody wrote what is needed."""
    return tuple(s for s in standings(sitting, part) if s.lacking)


def open_scores(deliberation: Deliberation) -> frozenset[str]:
    """The topics of scores that no step of the method hides, so that they are never sealed."""
    parts = [p for s in deliberation.method.steps for p in s.parts if p.kind is StepKind.SCORES]
    hidden = {p.topic for p in parts if p.beamer == "after_reveal"}
    return frozenset(p.topic for p in parts) - hidden


def sealed_words(deliberation: Deliberation) -> frozenset[str]:
    """The topics of the words beside scores that still wait for their reveal."""
    shown = {*deliberation.revealed, *open_scores(deliberation)}
    return frozenset(text_topic(p, f) for s in deliberation.method.steps for p in s.parts
                     if p.kind is StepKind.SCORES and p.topic not in shown for f in worded(p))


def scored_topics(deliberation: Deliberation) -> frozenset[str]:
    """The topics on which scores go from 0 to 10."""
    return frozenset(p.topic for s in deliberation.method.steps for p in s.parts
                     if p.kind is StepKind.SCORES)
