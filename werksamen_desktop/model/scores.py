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

    `before` are its scores on the same questions at an earlier step, empty where there is none.
    """

    seat: Seat
    scores: tuple[int | None, ...]
    texts: tuple[str, ...]
    word: str = ""
    lacking: str = ""
    before: tuple[int | None, ...] = ()

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
    before: float | None = None

    @property
    def words(self) -> str:
        """"Gemotiveerd: gemiddeld 6,5 (laagst 3, hoogst 9)", then what it was before."""
        lead = self.label.rstrip("?").rstrip()
        told = (f"{lead}: gemiddeld {_decimal(self.mean)} (laagst {self.lowest}, "
                f"hoogst {self.highest})")
        if self.before is None:
            return told
        return f"{told}, eerst {_decimal(self.before)}: {moved(self.before, self.mean)}"


def _decimal(number: float) -> str:
    return f"{number:.1f}".replace(".", ",")


def moved(before: float, now: float) -> str:
    """"hoger", "lager" or "gelijk"."""
    step = round(now, 1) - round(before, 1)
    return "gelijk" if not step else "hoger" if step > 0 else "lager"


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
    d = sitting.deliberation
    first = earlier_part(d, part)
    held = (_standing(d, part, seat, first) for seat in d.table)
    return tuple(s for s in held if s.said or can_answer(s.seat))


def earlier_part(deliberation: Deliberation, part: Part) -> Part | None:
    """The part that asked for the same scores at an earlier step, once its answers were shown.

    Its topic shares all but the last part with this one's (`urgency.before`, `urgency.after`).
    """
    d, shared = deliberation, part.topic.rpartition(".")[0]
    found = None
    for other in (p for s in d.steps for p in s.parts if p.kind is StepKind.SCORES):
        if other.topic == part.topic:
            break
        shown = other.topic in d.revealed or other.topic in open_scores(d)
        if shared and shown and other.topic.rpartition(".")[0] == shared:
            found = other
    return found


def _standing(d: Deliberation, part: Part, seat: Seat, first: Part | None) -> Standing:
    scores = tuple(score_of(d, part, f.key, seat.id) for f in scales(part))
    entries = (words_of(d, part, f, seat.id) for f in worded(part))
    texts = tuple(e.text if e else "" for e in entries)
    word = _word(part, scores)
    short = bool(word) and word != part.kinds[0]
    unsaid = [f.label for f, text in zip(worded(part), texts, strict=True)
              if not f.optional and not text.strip()]
    before = tuple(score_of(d, first, f.key, seat.id) for f in scales(part)) if first else ()
    return Standing(seat, scores, texts, word, unsaid[0] if short and unsaid else "", before)


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
            first = [x for s in held if s.before and (x := s.before[place]) is not None]
            found.append(Range(field.label, sum(given) / len(given), min(given), max(given),
                               sum(first) / len(first) if first else None))
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
