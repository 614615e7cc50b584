# SPDX-License-Identifier: EUPL-1.2
"""Interests and insights side by side: a column per seat, a row per field, and the values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from werksamen_desktop.minutes.source import Found, Place, Placed, Source
from werksamen_desktop.minutes.told import topics
from werksamen_desktop.model.dutch import ABSENCES, DIRECTIONS, INTEREST_KINDS
from werksamen_desktop.model.method import FieldType
from werksamen_desktop.model.minutes import (
    Block,
    Cell,
    Column,
    Paragraph,
    Section,
    Span,
    Table,
    Tone,
    prose,
)
from werksamen_desktop.model.people import Absence, Seat
from werksamen_desktop.model.seats import seat_sub
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Direction, Entry, SpokenBy, Value

TITLE = "Belangen en inzichten naast elkaar"
MOST_UPRIGHT = 4
"""Columns that fit an upright page; above that the whole goes to the landscape annex."""

MOST_ACROSS = 7
"""Columns that fit a landscape page with lines long enough to read."""

LONGEST_EXCERPT = 1800
"""Characters in the first columns above which the body only points at the annex: the core of the
minutes is to stay two pages (domain C4)."""

NUMBERS = ("nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
           "elf", "twaalf")
SHARED = "Onderstreept: door de groep als gedeeld gemarkeerd."


@dataclass(frozen=True, slots=True)
class _Row:
    """One field over all seats."""

    label: str
    cells: tuple[Cell, ...]


def matrix(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """Perspectives and values side by side; above four columns the whole is an annex."""
    seats = source.deliberation.table
    rows = tuple(_rows(source, (*parts, *source.parts(StepKind.VALUES)), seats))
    if not rows:
        return
    legend = [SHARED] if any(v.shared for v in source.deliberation.values) else []
    if len(seats) <= MOST_UPRIGHT:
        whole = _table(source, rows, seats, 0, len(seats))
        yield Placed(Place.MATRIX, Section(TITLE, (whole, *_notes(legend))))
        return
    excerpt = _table(source, rows, seats, 0, MOST_UPRIGHT)
    count = NUMBERS[len(seats)] if len(seats) < len(NUMBERS) else str(len(seats))
    pointer = f"Alle {count} kolommen staan in de bijlage (liggend)."
    body: list[Block] = [excerpt] if _length(excerpt) <= LONGEST_EXCERPT else []
    body += _notes([*(legend if body else []), pointer])
    yield Placed(Place.MATRIX, Section(TITLE, tuple(body)))
    yield Placed(Place.ANNEX, Section(f"Bijlage: {TITLE[0].lower()}{TITLE[1:]}", (
        *_bands(source, rows, seats), *_notes(legend)), wide=True))


def _bands(source: Source, rows: Sequence[_Row], seats: Sequence[Seat]) -> Iterator[Table]:
    """All columns, in bands of as equal a width as can be."""
    width = ceil(len(seats) / ceil(len(seats) / MOST_ACROSS))
    for start in range(0, len(seats), width):
        yield _table(source, rows, seats, start, min(start + width, len(seats)))


def _notes(sentences: Sequence[str]) -> list[Paragraph]:
    return [prose(" ".join(sentences), Tone.NOTE)] if sentences else []


def _length(table: Table) -> int:
    return sum(len(s.text) for r in table.rows for c in r for p in c for s in p.spans)


def _table(source: Source, rows: Sequence[_Row], seats: Sequence[Seat], start: int,
           end: int) -> Table:
    columns = [Column("", share=0.75)]
    for seat in seats[start:end]:
        sub = [seat_sub(seat, source.deliberation.naming), source.voice(seat)]
        columns.append(Column(source.label(seat.id), " · ".join(s for s in sub if s),
                              source.colour(seat), 1.0))
    return Table(tuple(columns), tuple(((prose(r.label, Tone.LEAD),), *r.cells[start:end])
                                       for r in rows), headed=True)


def _rows(source: Source, parts: Sequence[Found], seats: Sequence[Seat]) -> Iterator[_Row]:
    """A row per topic that holds words, and one for the values, in the order of the method."""
    seen: set[str] = set()
    for found in parts:
        fields = {f"{found.part.topic}.{f.key}": f for f in found.part.fields}
        for topic in (t for t in topics(found.part) if t not in seen):
            seen.add(topic)
            field = fields.get(topic)
            if field and field.type is FieldType.VALUES:
                continue
            if any(_held(source, topic, seat) for seat in seats):
                yield _Row(field.label if field else found.title,
                           tuple(_cell(source, topic, seat) for seat in seats))
    if any(v.word for v in source.deliberation.values):
        yield _Row("Waarden", tuple(_words(source, seat) for seat in seats))


def _held(source: Source, topic: str, seat: Seat) -> list[Entry]:
    return [e for e in source.deliberation.cell(topic, seat.id)
            if e.text or e.detail or e.spoken_by is SpokenBy.NO_DATA]


def _cell(source: Source, topic: str, seat: Seat) -> Cell:
    entries = _held(source, topic, seat)
    if not entries:
        return (_nothing(seat),)
    return tuple(p for e in entries for p in _entry(source, e, seat))


def _nothing(seat: Seat) -> Paragraph:
    silent = seat.absence is Absence.NO_DATA
    return prose(ABSENCES[Absence.NO_DATA] if silent else "–", Tone.NOTE)


def _entry(source: Source, entry: Entry, seat: Seat) -> Iterator[Paragraph]:
    if entry.text:
        yield prose(f"◆ {entry.text}" if entry.marked else entry.text)
    if entry.detail:
        yield prose(entry.detail)
    about = []
    if entry.kind:
        about.append(INTEREST_KINDS.get(entry.kind, entry.kind))  # type: ignore[call-overload]
    if entry.firm is not None:
        about.append("hard" if entry.firm else "onderhandelbaar")
    if entry.widened_by:
        about.append(f"te verruimen door {entry.widened_by}")
    if entry.spoken_by is SpokenBy.NO_DATA:
        about.append(ABSENCES[Absence.NO_DATA])
    if not source.voice(seat):
        about.append(source.behalf(entry))
    if any(about):
        yield prose(" · ".join(a for a in about if a), Tone.NOTE)


def _words(source: Source, seat: Seat) -> Cell:
    """A seat's value words; what the group marked as shared is underlined."""
    spans: list[Span] = []
    apart: list[Paragraph] = []
    for value in (v for v in source.deliberation.values_of(seat.id) if v.word):
        spans += [*([Span(", ")] if spans else []), Span(value.word, shared=value.shared)]
        voice = "" if source.voice(seat) else source.behalf(value)
        if voice:
            apart.append(prose(f"{value.word}: {voice}", Tone.NOTE))
    return (Paragraph(tuple(spans)), *apart) if spans else (_nothing(seat),)


def values(source: Source, _parts: Sequence[Found]) -> Iterator[Placed]:
    """Each seat's values with what they mean here, their norms and which way those point."""
    d = source.deliberation
    rows = [row for seat in d.table for row in _value_rows(source, seat)]
    if not rows:
        return
    columns = (Column("Wie", share=1.0), Column("Waarde", share=1.0),
               Column("Dan hoort …", share=2.2), Column("Wijst naar", share=0.7))
    blocks: list[Block] = [Table(columns, tuple(rows))]
    same = "; ".join(f"‘{one}’ en ‘{other}’" for one, other in d.synonyms)
    notes = [SHARED] if any(v.shared for v in d.values) else []
    notes += [f"De groep bedoelt hetzelfde met {same}."] if same else []
    yield Placed(Place.VALUES, Section("Waarden en normen", (*blocks, *_notes(notes))))


def _value_rows(source: Source, seat: Seat) -> Iterator[tuple[Cell, ...]]:
    first = True
    for value in source.deliberation.values_of(seat.id):
        norms = value.norms or (None,)
        for number, norm in enumerate(norms):
            who = (prose(source.label(seat.id), Tone.LEAD),) if first else ()
            direction = norm.direction if norm else Direction.UNSAID
            yield (who, _value(source, value) if number == 0 else (),
                   (prose(norm.text),) if norm and norm.text else (),
                   (prose(DIRECTIONS[direction]),) if direction else ())
            first = False


def _value(source: Source, value: Value) -> Cell:
    about = [value.meaning, source.behalf(value)]
    return (Paragraph((Span(value.word, shared=value.shared),)),
            *(prose(a, Tone.NOTE) for a in about if a))
