# SPDX-License-Identifier: EUPL-1.2
"""Interests and insights side by side: a column per seat, a row per field, and the values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

from werksamen_desktop.minutes.source import Found, Place, Placed, Source
from werksamen_desktop.minutes.told import topics
from werksamen_desktop.model.case_kinds import case_words
from werksamen_desktop.model.dutch import ABSENCES, DIRECTIONS
from werksamen_desktop.model.interests import interest_words
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
from werksamen_desktop.model.seats import lens_lines, seat_colour, seat_sub
from werksamen_desktop.model.spoken import says_unknown
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry, SpokenBy, Value

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
    legend += _marks(source, parts)
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


def _marks(source: Source, parts: Sequence[Found]) -> list[str]:
    """What the group's mark on a text says, where a part gives it a meaning of its own."""
    said = dict.fromkeys(found.part.detail for found in parts if found.part.detail and any(
        e.marked for e in source.deliberation.entries if e.topic in topics(found.part)))
    return [f"◆ {meaning}." for meaning in said]


def _bands(source: Source, rows: Sequence[_Row], seats: Sequence[Seat]) -> Iterator[Table]:
    """All columns, in bands of as equal a width as can be."""
    width = ceil(len(seats) / ceil(len(seats) / MOST_ACROSS))
    for start in range(0, len(seats), width):
        band = _table(source, rows, seats, start, min(start + width, len(seats)))
        missing = start + width - len(seats)
        yield _widened(band, missing) if missing > 0 else band


def _widened(band: Table, missing: int) -> Table:
    """A shorter band with room left empty, so that its columns are as wide as those above."""
    return replace(band, columns=(*band.columns, Column("", share=missing)),
                   rows=tuple((*row, ()) for row in band.rows))


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
                              seat_colour(seat), 1.0))
    return Table(tuple(columns), tuple(((prose(r.label, Tone.LEAD),), *r.cells[start:end])
                                       for r in rows), headed=True)


def _rows(source: Source, parts: Sequence[Found], seats: Sequence[Seat]) -> Iterator[_Row]:
    """A row per topic that holds words, and one for the values, in the order of the method."""
    if any(f.part.lens for f in parts) and any(map(lens_lines, seats)):
        yield _Row("Bril", tuple(tuple(map(prose, lens_lines(s))) or (prose("–", Tone.NOTE),)
                                 for s in seats))
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
    if any(v.word or says_unknown(v) for v in source.deliberation.values):
        yield _Row("Waarden", tuple(_words(source, seat) for seat in seats))


def _held(source: Source, topic: str, seat: Seat) -> list[Entry]:
    return [e for e in source.deliberation.cell(topic, seat.id)
            if e.text or e.detail or e.spoken_by is SpokenBy.NO_DATA]


def _cell(source: Source, topic: str, seat: Seat) -> Cell:
    entries = _held(source, topic, seat)
    if not entries:
        return (_nothing(seat),)
    return tuple(p for e in entries for p in _entry(source, e, seat))


def _nothing(seat: Seat, *, unknown: bool = False) -> Paragraph:
    silent = unknown or seat.absence is Absence.NO_DATA
    return prose(ABSENCES[Absence.NO_DATA] if silent else "–", Tone.NOTE)


def _entry(source: Source, entry: Entry, seat: Seat) -> Iterator[Paragraph]:
    if entry.text:
        yield prose(f"◆ {entry.text}" if entry.marked else entry.text)
    if entry.detail:
        yield prose(entry.detail)
    about = [interest_words(entry, case_words(source.case).own_interest)]
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
    if spans:
        return (Paragraph(tuple(spans)), *apart)
    unknown = any(map(says_unknown, source.deliberation.values_of(seat.id)))
    return (_nothing(seat, unknown=unknown),)


def values(source: Source, _parts: Sequence[Found]) -> Iterator[Placed]:
    """Each seat's values with their norms; without norms, each value with who named it."""
    d = source.deliberation
    held = [v for seat in d.table for v in d.values_of(seat.id) if v.word or v.meaning or v.norms]
    if not held:
        return
    explained = any(v.meaning or v.norms for v in held)
    table = _norms(source) if explained else _named(source, held)
    same = "; ".join(f"‘{one}’ en ‘{other}’" for one, other in d.synonyms)
    notes = [SHARED] if any(v.shared for v in held) else []
    notes += [f"De groep bedoelt hetzelfde met {same}."] if same else []
    yield Placed(Place.VALUES, Section("Waarden en normen", (table, *_notes(notes))))


def _named(source: Source, held: Sequence[Value]) -> Table:
    """Each value word and the seats that named it, in the order in which they came up."""
    words: dict[str, list[Value]] = {}
    for value in held:
        words.setdefault(value.word.strip().casefold(), []).append(value)
    rows = tuple(((Paragraph((Span(vs[0].word, shared=any(v.shared for v in vs)),), Tone.LEAD),),
                  (prose(", ".join(dict.fromkeys(source.label(v.seat) for v in vs))),))
                 for vs in words.values())
    return Table((Column("Waarde"), Column("Genoemd door", share=3.0)), rows, headed=True)


def _norms(source: Source) -> Table:
    rows = tuple(row for seat in source.deliberation.table for row in _value_rows(source, seat))
    return Table((Column("Wie", share=1.0), Column("Waarde", share=1.0),
                  Column("Dan hoort …", share=2.2), Column("Wijst naar", share=0.7)), rows)


def _value_rows(source: Source, seat: Seat) -> Iterator[tuple[Cell, ...]]:
    """A row per norm, then one for the values that were only named."""
    held = source.deliberation.values_of(seat.id)
    told = [v for v in held if v.norms or v.meaning]
    only = [v for v in held if v not in told and v.word]
    rows = [(_value(source, v) if n == 0 else (),
             (prose(norm.text),) if norm and norm.text else (),
             (prose(DIRECTIONS[norm.direction]),) if norm and norm.direction else ())
            for v in told for n, norm in enumerate(v.norms or (None,))]
    if only:
        spans = [s for v in only for s in (Span(", "), Span(v.word, shared=v.shared))][1:]
        rows.append(((Paragraph(tuple(spans)),), (), ()))
    for number, row in enumerate(rows):
        yield (prose(source.label(seat.id), Tone.LEAD),) if number == 0 else (), *row


def _value(source: Source, value: Value) -> Cell:
    about = [value.meaning, source.behalf(value)]
    return (Paragraph((Span(value.word, shared=value.shared),)),
            *(prose(a, Tone.NOTE) for a in about if a))
