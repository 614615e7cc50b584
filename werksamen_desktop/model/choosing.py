# SPDX-License-Identifier: EUPL-1.2
"""Choosing a method (methodekiezer): from a few answers to methods in order, each with its reason.

Each answer adds to a method or takes from it, by itself and by nothing but the method's own data;
so a method that an answer fits never falls below one that it contradicts.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from werksamen_desktop.model.dutch import listed
from werksamen_desktop.model.method import Method
from werksamen_desktop.model.suiting import Ends, Suits
from werksamen_desktop.model.suiting_words import BECAUSE, DESPITE, ENDS_FIT, ENDS_MISFIT

FITS, FITS_WIDELY, FITS_KIND, FITS_SIGN, CONTRADICTS = 2, 1, 3, 4, -3

KINDS = (Suits.MORAL, Suits.CLASH, Suits.COORDINATE, Suits.LEARN)
"""What the intake test asks: which sort of meeting this is."""

TOLD = 3
"""The most reasons that a sentence names."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered; a question that is in neither `yes` nor `no` was skipped.

    `minutes` is the time there is (0: not said), `people` how few and how many there will be.
    """

    yes: tuple[Suits, ...] = ()
    no: tuple[Suits, ...] = ()
    minutes: int = 0
    people: tuple[int, int] = (0, 0)
    ends: Ends = Ends.UNSAID

    def with_answer(self, asked: Suits, said: bool | None) -> "Answers":
        """The answers with one of them given, changed or (None) taken back."""
        yes = tuple(s for s in Suits if (s is asked and said is True)
                    or (s is not asked and s in self.yes))
        no = tuple(s for s in Suits if (s is asked and said is False)
                   or (s is not asked and s in self.no))
        return replace(self, yes=yes, no=no)


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A method, how well it fits, and why in one sentence; `variant` fits the time best."""

    method: Method
    score: int
    reason: str
    variant: str = ""


@dataclass(frozen=True, slots=True)
class _Weight:
    """What one answer does for one method, and the clause that says so."""

    score: int
    clause: str


def suggestions(methods: Iterable[Method], answers: Answers) -> tuple[Suggestion, ...]:
    """All methods, the best fitting first; those that fit equally well in their own order."""
    made = [_suggestion(method, answers) for method in methods]
    return tuple(sorted(made, key=lambda s: -s.score))


def fits(method: Method, answers: Answers) -> bool:
    """Whether any answer speaks for a method, and none against it."""
    scores = [w.score for w in _weights(method, answers)]
    return any(s > 0 for s in scores) and all(s >= 0 for s in scores)


def contradicts(method: Method, answers: Answers) -> bool:
    """Whether any answer speaks against a method."""
    return any(w.score < 0 for w in _weights(method, answers))


def variant_for(method: Method, minutes: int) -> str:
    """The longest variant that fits the time, else the shortest; without a time the first."""
    lasting = {v.id: sum(s.minutes for s in method.steps_of(v.id)) for v in method.variants}
    if not lasting or not minutes:
        return next(iter(lasting), "")
    within = {v: m for v, m in lasting.items() if m <= minutes}
    return max(within, key=within.__getitem__) if within else min(lasting, key=lasting.__getitem__)


def _suggestion(method: Method, answers: Answers) -> Suggestion:
    weights = tuple(_weights(method, answers))
    return Suggestion(method, sum(w.score for w in weights), _reason(method, weights),
                      variant_for(method, answers.minutes))


def _reason(method: Method, weights: tuple[_Weight, ...]) -> str:
    """One sentence: what speaks for the method, and what against it."""
    by_weight = sorted(weights, key=lambda w: -w.score)
    told = [w.clause for w in by_weight if w.score > 0][:TOLD]
    against = [w.clause for w in by_weight if w.score < 0][:TOLD]
    if told and sum(w.score for w in weights) >= 0:
        but = f", maar let op: {listed(against)}" if against else ""
        return f"Past, want {listed(told)}{but}."
    yet = f"; daar staat tegenover: {listed(told)}" if told else ""
    return f"Past minder goed: {listed(against)}{yet}." if against else method.use_when


def _weights(method: Method, answers: Answers) -> Iterator[_Weight]:
    for said in answers.yes:
        if said in method.suits:
            yield _Weight(FITS_KIND if said in KINDS else FITS_SIGN, BECAUSE[said])
    for said in answers.no:
        if said in method.suits:
            yield _Weight(CONTRADICTS, DESPITE[said])
    yield from _of_time(method, answers.minutes)
    yield from _of_people(method, *answers.people)
    yield from _of_end(method.ends, answers.ends)


def _of_time(method: Method, minutes: int) -> Iterator[_Weight]:
    if not minutes or not method.minutes_to:
        return
    if minutes < method.minutes_from:
        yield _Weight(CONTRADICTS, f"het duurt minstens {method.minutes_from} minuten")
    elif minutes <= method.minutes_to:
        yield _Weight(FITS, "het past in de tijd")
    else:
        yield _Weight(FITS_WIDELY, "het past ruim in de tijd")


def _of_people(method: Method, fewest: int, most: int) -> Iterator[_Weight]:
    if not fewest or not method.people_to:
        return
    if most < method.people_from:
        yield _Weight(CONTRADICTS, f"het vraagt minstens {method.people_from} mensen")
    elif fewest > method.people_to:
        yield _Weight(CONTRADICTS, f"het is voor hooguit {method.people_to} mensen")
    else:
        yield _Weight(FITS, "het past bij het aantal mensen")


def _of_end(ends: Ends, wanted: Ends) -> Iterator[_Weight]:
    if Ends.UNSAID in (ends, wanted) or wanted is Ends.EITHER:
        return
    if ends is wanted:
        yield _Weight(FITS, ENDS_FIT[wanted])
    elif ends is Ends.EITHER:
        yield _Weight(FITS_WIDELY, ENDS_FIT[ends])
    elif Ends.DECISION in (ends, wanted):
        yield _Weight(CONTRADICTS, ENDS_MISFIT[ends])
