# SPDX-License-Identifier: EUPL-1.2
"""The section of the match-check: per area of life who sees it how, and the line of the group."""

from collections.abc import Iterator, Sequence

from werksamen_desktop.minutes.source import Found, Place, Placed, Source
from werksamen_desktop.minutes.told import once
from werksamen_desktop.model.match import (
    CLASH,
    NOT_YET,
    STRATEGIES,
    AreaMatch,
    View,
    area_words,
    client_seat,
    match_check,
    strategy_of,
)
from werksamen_desktop.model.matching import Estimate
from werksamen_desktop.model.minutes import (
    Cell,
    Column,
    Paragraph,
    Section,
    Span,
    Table,
    Tone,
    prose,
)
from werksamen_desktop.model.seats import seat_label


def match(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """A row per area, with what clashes marked; nothing while nothing was chosen."""
    d = source.deliberation
    for found in once(parts):
        if not any(e.topic == found.part.topic for e in d.estimates):
            continue
        client = client_seat(d)
        own = f"{seat_label(client, source.case)} zelf" if client else "Zelf"
        columns = (Column("Leefgebied", share=1.1), Column(own, share=1.2),
                   Column("Disciplines", share=2.2), Column("Lijn van de groep", share=1.7))
        matches = match_check(d, found.part)
        rows = tuple((_area(m), _words(m.own), tuple(_views(source, m)), _line(m))
                     for m in matches)
        notes = [f"{CLASH} anders dan wat {seat_label(client, source.case)} zelf zegt."] if (
            client and any(m.clashes for m in matches)) else []
        yield Placed(Place.MATRIX, Section(found.title, (
            Table(columns, rows, headed=True), *(prose(n, Tone.NOTE) for n in notes))))


def _area(held: AreaMatch) -> Cell:
    return prose(held.area.capitalize(), Tone.LEAD), prose(area_words(held), Tone.NOTE)


def _words(estimate: Estimate | None) -> Cell:
    chosen = strategy_of(estimate)
    said = estimate.reason.strip() if estimate else ""
    return (prose(STRATEGIES[chosen] if chosen else "–"),
            *([prose(f"“{said}”", Tone.NOTE)] if said else []))


def _views(source: Source, held: AreaMatch) -> Iterator[Paragraph]:
    """Who chose what, the client's own strategy first; who chose nothing yet comes last."""
    own = strategy_of(held.own)
    for strategy in sorted(STRATEGIES, key=lambda s: s is not own):
        views = [v for v in held.views if strategy_of(v.estimate) is strategy]
        if views:
            mark = f"{CLASH} " if any(v.clashes for v in views) else ""
            names = ", ".join(_who(source, v) for v in views)
            yield Paragraph((Span(f"{mark}{STRATEGIES[strategy]}: ", strong=True), Span(names)))
    silent = [_who(source, v) for v in held.views if strategy_of(v.estimate) is None]
    if silent:
        yield prose(f"{NOT_YET}: {', '.join(silent)}", Tone.NOTE)


def _who(source: Source, view: View) -> str:
    said = view.estimate.reason.strip() if view.estimate else ""
    label = source.label(view.seat.id)
    return f"{label} (“{said}”)" if said else label


def _line(held: AreaMatch) -> Cell:
    chosen = strategy_of(held.line)
    told = STRATEGIES[chosen] if chosen else ("nog geen lijn" if held.needs_line else "–")
    reason = held.line.reason.strip() if held.line else ""
    return prose(told, Tone.LEAD), *([prose(reason)] if reason else [])
