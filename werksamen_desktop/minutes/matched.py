# SPDX-License-Identifier: EUPL-1.2
"""The section of the match-check: per area of life who sees it how, and the line of the group."""

from collections.abc import Iterator, Sequence

from werksamen_desktop.minutes.source import Found, Place, Placed, Source
from werksamen_desktop.minutes.told import once
from werksamen_desktop.model.match import (
    CLASH,
    STRATEGIES,
    AreaMatch,
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
    for view in held.views:
        chosen = strategy_of(view.estimate)
        mark = f"{CLASH} " if view.clashes else ""
        said = f" – {view.estimate.reason}" if view.estimate and view.estimate.reason else ""
        yield prose(f"{mark}{source.label(view.seat.id)}: "
                    f"{STRATEGIES[chosen] if chosen else '–'}{said}")


def _line(held: AreaMatch) -> Cell:
    chosen = strategy_of(held.line)
    told = STRATEGIES[chosen] if chosen else ("nog geen lijn" if held.needs_line else "–")
    reason = held.line.reason.strip() if held.line else ""
    return prose(told, Tone.LEAD), *([prose(reason)] if reason else [])
