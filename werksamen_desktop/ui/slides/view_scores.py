# SPDX-License-Identifier: EUPL-1.2
"""Parties under each other: whose it is, a bar and a figure per score, and what was said."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from werksamen_desktop.model.slide import Measure, Parties, Party
from werksamen_desktop.ui.slides.marks import Box, Item, Words
from werksamen_desktop.ui.slides.sheet import MARGIN, Lane, Plan, Spread
from werksamen_desktop.ui.slides.strips import (
    LABEL,
    NOTE,
    Strip,
    Strips,
    beside,
    disc,
    rule,
    text,
)
from werksamen_desktop.ui.slides.text import Style, broken, width_of

SIZES = (36, 32, 29, 27)
FLOWING = 27
INSET = 24
WITH_WORDS = (0.24, 0.36, 0.40)
WITHOUT = (0.34, 0.66)
BAR = 22
FIGURE = 56.0
MOST_LABEL = 0.5
"""The part of its column up to which a label stands before its bar instead of above it."""


def plans(body: Parties, width: float) -> tuple[Plan, ...]:
    """One table; where it is long it pages."""
    return (*(Plan(size) for size in SIZES), Plan(FLOWING, 2))


def arrange(body: Parties, plan: Plan, width: float, height: float) -> list[Spread]:
    """One row per party."""
    inner = width - 2 * MARGIN - 2 * INSET
    shares = WITH_WORDS if any(p.told or p.lacking for p in body.parties) else WITHOUT
    strips = Strips(chain.from_iterable(
        chain(() if not place else rule(inner, space=10), _party(p, plan.size, inner, shares))
        for place, p in enumerate(body.parties)))
    head = (*text(body.note, NOTE, inner), *rule(inner + 2 * INSET, x=-INSET, space=10)) \
        if body.note else ()
    return [Spread((Lane(MARGIN, width - 2 * MARGIN, strips, head=head, frame=True, pad=INSET),))]


@lru_cache(maxsize=512)
def _party(party: Party, size: int, width: float, shares: tuple[float, ...]) -> Strips:
    wide = [width * share - 28 for share in shares]
    xs = [width * sum(shares[:place]) for place in range(len(shares))]
    cells: list[Iterator[Strip]] = [_who(party, size, wide[0]),
                                    _measures(party.measures, size, wide[1], xs[1])]
    if len(shares) > len(cells):
        cells.append(_told(party, size, wide[2], xs[2]))
    return Strips(beside(cells))


def _who(party: Party, size: int, width: float) -> Iterator[Strip]:
    """Disc and name, with the word that the scores come to under it."""
    x = size * 1.6 if party.head.initials else 0.0
    first = True
    for strip in text(party.head.label, Style(size, 700), width - x, x=x, keep=True):
        tall = size * 1.25
        items: list[Item] = [*strip.items]
        if first and party.head.initials:
            items += disc(party.head.initials, party.head.colour, x=0,
                          y=(max(strip.height, tall) - tall) / 2, size=tall)
        yield Strip(max(strip.height, tall if first else 0), tuple(items), keep=True,
                    split=strip.split)
        first = False
    if party.word:
        yield from text(party.word, Style(max(25, size - 5), 600, "accent"), width - x, x=x)


def _measures(measures: tuple[Measure, ...], size: int, width: float, x: float) -> Iterator[Strip]:
    """Each score as its label, a bar out of the whole, and the figure."""
    lead = max((width_of(m.label, LABEL) for m in measures), default=0.0) + 20
    if len(measures) < 2 or lead > width * MOST_LABEL:
        lead = 0.0
    for place, measure in enumerate(measures):
        if len(measures) > 1 and not lead:
            yield from text(measure.label, LABEL, width, x=x, keep=True)
        bar = _bar(measure, width - lead, x + lead, keep=place + 1 < len(measures))
        if lead:
            line = next(broken(measure.label, LABEL, 1e6))
            label = Words(x, (bar.height - line.height) / 2, line, LABEL.colour)
            bar = replace(bar, items=(label, *bar.items))
        yield bar


def _bar(measure: Measure, width: float, x: float, *, keep: bool) -> Strip:
    given = measure.score is not None
    number = Style(30, 700, "ink" if given else "muted")
    line = next(broken(str(measure.score) if given else "–", number, 1e6))
    wide = width - FIGURE
    tall = max(38.0, line.height)
    top = (tall - BAR) / 2
    items: list[Item] = [Box(x, top, wide, BAR, fill="trough", radius=6)]
    if measure.score:
        items.append(Box(x, top, max(12.0, wide * measure.score / measure.most), BAR,
                         fill="accent", radius=6))
    items.append(Words(x + wide + 14, (tall - line.height) / 2, line, number.colour))
    return Strip(tall, tuple(items), keep=keep)


def _told(party: Party, size: int, width: float, x: float) -> Iterator[Strip]:
    """What the party said, under the question where there are several, and what it did not."""
    several = len(party.told) > 1
    for block in party.told:
        if several:
            yield from text(block.label, LABEL, width, x=x, keep=True)
        yield from text(block.text, Style(size), width, x=x)
    if party.lacking:
        yield from text(party.lacking, Style(26, 600, "attention"), width, x=x)
