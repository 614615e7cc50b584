# SPDX-License-Identifier: EUPL-1.2
"""Seats and options side by side, as columns of a slide."""

from collections.abc import Sequence
from dataclasses import replace

from werksamen_desktop.model.case_kinds import case_words
from werksamen_desktop.model.dutch import DIRECTIONS, SPOKEN_BY
from werksamen_desktop.model.interests import interest_words
from werksamen_desktop.model.method import Field, FieldType
from werksamen_desktop.model.overlap import value_marks
from werksamen_desktop.model.people import Absence, Seat
from werksamen_desktop.model.power import power_gap, power_lines
from werksamen_desktop.model.room_view import RoomView
from werksamen_desktop.model.seats import initials, lens_lines, seat_colour, seat_label, seat_sub
from werksamen_desktop.model.slide import (
    Body,
    Cell,
    Chip,
    Column,
    Columns,
    Group,
    Head,
    Mark,
    Row,
    Rows,
    Said,
)
from werksamen_desktop.model.spoken import says_unknown, spoken_words, whom
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import (
    Direction,
    Entry,
    Norm,
    Option,
    SpokenBy,
    Value,
)

LEGEND = "door de groep als gedeeld gemarkeerd"


def matrix_body(view: RoomView) -> Columns:
    """Perspectives, values and norms: one column per seat, the client's first."""
    fields = _fields(view)
    columns = tuple(_seat_column(view, seat, fields) for seat in view.seats)
    cells = [cell for column in columns for cell in column.cells]
    marked = any(chip.mark is Mark.GROUP for cell in cells for chip in cell.chips)
    meant = any(said.mark is Mark.GROUP for cell in cells for said in cell.texts)
    legend = [LEGEND if marked else "", view.part.detail if meant else ""]
    return Columns(columns, " · ".join(w for w in legend if w),
                   one_field=bool(view.choice.field))


def options_body(view: RoomView) -> Body:
    """Options as a list, or side by side where the step asks what each of them means."""
    d = view.deliberation
    field = view.choice.field
    asked = tuple(f for f in view.part.fields if not field or f.key == field)
    if not asked:
        return Rows((Group("", tuple(Row(o.text, letter=d.letter(o.id)) for o in d.options)),))
    return Columns(tuple(_option_column(view, option, asked) for option in d.options))


def _fields(view: RoomView) -> tuple[Field, ...]:
    fields = view.part.fields
    if view.part.kind is StepKind.VALUES and not any(f.type is FieldType.VALUES for f in fields):
        fields = (Field("", "Waarden", FieldType.VALUES), *fields)
    hidden = view.hidden_topics
    return tuple(f for f in fields if not view.choice.field or f.key == view.choice.field
                 if f"{view.part.topic}.{f.key}" not in hidden or f.type is FieldType.VALUES)


def _seat_column(view: RoomView, seat: Seat, fields: tuple[Field, ...]) -> Column:
    said = _said_by(view, seat, fields)
    behalf = {_behalf(view, seat, s) for s in said}
    whole = behalf.pop() if len(behalf) == 1 else ""
    # Who spoke for an absent seat says more than that the group filled it in.
    told = replace(seat, absence=Absence.PRESENT) if (
        whole and seat.absence is Absence.FILLED_BY_GROUP) else seat
    subs = (seat_sub(told, view.deliberation.naming), whole)
    head = Head(seat_label(seat, view.case), " · ".join(s for s in subs if s),
                initials(seat, view.case), seat_colour(seat))
    cells = (_cell(view, seat, f, told=bool(whole)) for f in fields)
    lens = (_lens(seat),) if view.part.lens and not view.choice.field else ()
    return Column(head, (*lens, *cells))


def _lens(seat: Seat) -> Cell:
    return Cell("Bril", tuple(Said(line) for line in lens_lines(seat)))


def _said_by(view: RoomView, seat: Seat, fields: tuple[Field, ...]) -> list[Entry | Value]:
    d = view.deliberation
    said: list[Entry | Value] = []
    for field in fields:
        if field.type is FieldType.VALUES:
            said += [v for v in d.values_of(seat.id) if v.word.strip()]
        else:
            said += [e for e in d.cell(f"{view.part.topic}.{field.key}", seat.id) if e.text.strip()]
    return said


def _behalf(view: RoomView, seat: Seat, said: Entry | Value) -> str:
    """"namens haar: zoon" where somebody else spoke; empty where the person did."""
    if said.spoken_by is SpokenBy.SELF:
        return ""
    return spoken_words(said.spoken_by, said.spoken_for, whom=whom(seat, view.case))


def _cell(view: RoomView, seat: Seat, field: Field, *, told: bool) -> Cell:
    d = view.deliberation
    if field.type is FieldType.VALUES:
        marks = value_marks(d)
        values = [v for v in d.values_of(seat.id) if v.word.strip()]
        subs = {_behalf(view, seat, v) for v in values} - {""}
        return Cell(field.label, chips=tuple(_chip(v, marks[v.id]) for v in values),
                    sub=_unknown(values, d.values_of(seat.id)) or (
                        "" if told else " · ".join(sorted(subs))))
    held = d.cell(f"{view.part.topic}.{field.key}", seat.id)
    entries = [e for e in held if e.text.strip()]
    return Cell(field.label, tuple(
        Said(e.text, _note(view, field, e, "" if told else _behalf(view, seat, e)),
             Mark.GROUP if e.marked else Mark.NONE) for e in entries), sub=_unknown(entries, held))


def _unknown(words: Sequence[Entry | Value], held: Sequence[Entry | Value]) -> str:
    """"geen gegevens" where the group said that instead of words."""
    return "" if words or not any(map(says_unknown, held)) else SPOKEN_BY[SpokenBy.NO_DATA]


def _chip(value: Value, mark: Mark) -> Chip:
    lines = (value.meaning, *(_norm_line(n) for n in value.norms))
    return Chip(value.word.strip(), mark if mark is Mark.GROUP else Mark.NONE,
                tuple(line for line in lines if line.strip()))


def _norm_line(norm: Norm) -> str:
    if norm.direction is Direction.UNSAID or not norm.text.strip():
        return norm.text
    return f"{norm.text} → {DIRECTIONS[norm.direction]}"


def _note(view: RoomView, field: Field, entry: Entry, behalf: str) -> str:
    """What kind of interest it is, whether it can give way, and who spoke."""
    if field.type is not FieldType.INTEREST:
        return behalf
    said = interest_words(entry, case_words(view.case).own_interest)
    return " · ".join(p for p in (said, behalf) if p)


def _option_column(view: RoomView, option: Option, asked: tuple[Field, ...]) -> Column:
    letter = view.deliberation.letter(option.id)
    place = view.deliberation.options.index(option)
    cells = [Cell(texts=(Said(option.text),) if option.text.strip() else ())]
    for field in asked:
        if field.key == "consequences":
            cells += _consequences(view, option)
        elif field.key == "power":
            cells += _power(view, option)
        else:
            text = _option_text(option, field.key)
            cells.append(Cell(field.label, (Said(text),) if text.strip() else ()))
    return Column(Head(f"Keuze {letter}", initials=letter, colour=place), tuple(cells))


def _option_text(option: Option, key: str) -> str:
    return {"drawback": option.drawback, "for_client": option.for_client, "risk": option.risk,
            "authority": option.authority, "text": option.text}.get(key, "")


def _power(view: RoomView, option: Option) -> list[Cell]:
    """Who can decide, pay and block, and whether nobody at the table can decide."""
    cells = [Cell(kind, (Said(names),)) for kind, names in power_lines(view.sitting, option.id)]
    gap = power_gap(view.sitting, option.id)
    return [*cells, Cell("Let op", (Said(gap),))] if gap else cells


def _consequences(view: RoomView, option: Option) -> list[Cell]:
    told = {c.seat: c.text for c in option.consequences if c.text.strip()}
    return [Cell(f"Voor {seat_label(seat, view.case)}", (Said(told[seat.id]),))
            for seat in view.seats if seat.id in told]


