# SPDX-License-Identifier: EUPL-1.2
"""What was learnt from which discipline, as a table."""

from collections.abc import Iterator, Sequence

from werksamen_desktop.minutes.source import Source
from werksamen_desktop.model.minutes import Column, Paragraph, Table, Tone, prose
from werksamen_desktop.model.weighing import Entry


def learned_table(source: Source, entries: Sequence[Entry]) -> Table:
    """Per seat that was named what others learnt from it, and who those are."""
    seats = [s.id for s in source.deliberation.table if any(e.seat == s.id for e in entries)]
    rows = [((prose(source.label(seat), Tone.LEAD),),
             tuple(_learned(source, [e for e in entries if e.seat == seat]))) for seat in seats]
    loose = [e for e in entries if e.seat not in seats]
    if loose:
        rows.append(((prose("Van niemand in het bijzonder", Tone.NOTE),),
                     tuple(_learned(source, loose))))
    return Table((Column("Van wie"), Column("Geleerd", share=3.0)), tuple(rows), headed=True)


def _learned(source: Source, entries: Sequence[Entry]) -> Iterator[Paragraph]:
    for entry in entries:
        who = source.name(entry.asked_by)
        yield prose(f"{entry.text} ({who})" if who else entry.text)
