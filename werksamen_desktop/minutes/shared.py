# SPDX-License-Identifier: EUPL-1.2
"""The sections of what people chose to share: released frictions, goals and ways."""

from collections.abc import Iterator, Sequence

from werksamen_desktop.minutes.source import Found, Placed, Source
from werksamen_desktop.minutes.told import once
from werksamen_desktop.model.intentions import HOW
from werksamen_desktop.model.minutes import Cell, Column, Section, Table, Tone, prose
from werksamen_desktop.model.people import Seat


def frictions(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """What owners released, as a wish with what was agreed on it."""
    for found in once(parts):
        rows = tuple(((prose(f.wish or f.text),), (prose(f.agreement),) if f.agreement else (),
                      (prose(source.name(f.seat)),))
                     for f in source.deliberation.frictions
                     if f.topic == found.part.topic and f.released and (f.wish or f.text).strip())
        if rows:
            yield Placed(found.place, Section(found.title, (Table((
                Column("Wens", share=2.0), Column("Afspraak daarover", share=1.6),
                Column("Van wie", share=0.9)), rows),)))


def intentions(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """A row per seat with the goal and, once the group came to the ways, the way."""
    for found in once(parts):
        fields = [f for f in found.part.fields
                  if f.key != HOW or found.part.topic in source.deliberation.revealed]
        topics = [f"{found.part.topic}.{f.key}" for f in fields]
        rows = tuple(((prose(source.label(seat.id), Tone.LEAD),),
                      *(_said(source, topic, seat) for topic in topics))
                     for seat in source.deliberation.table
                     if any(_said(source, topic, seat) for topic in topics))
        if rows:
            columns = (Column("Wie", share=0.8), *(Column(f.label, share=1.8) for f in fields))
            yield Placed(found.place, Section(found.title, (Table(columns, rows, headed=True),)))


def _said(source: Source, topic: str, seat: Seat) -> Cell:
    return tuple(prose(e.text) for e in source.deliberation.cell(topic, seat.id) if e.text.strip())
