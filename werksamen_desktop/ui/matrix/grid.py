# SPDX-License-Identifier: EUPL-1.2
"""The cells of a part by seat and field, kept while the sitting changes under them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from uuid import UUID

from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.method import Field, FieldType, Part
from werksamen_desktop.model.spoken import says_unknown
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Entry, Value
from werksamen_desktop.room import Room
from werksamen_desktop.ui.matrix.cell import MatrixCell
from werksamen_desktop.ui.matrix.place import Place, Way
from werksamen_desktop.ui.matrix.text_cell import TextCell
from werksamen_desktop.ui.matrix.value_cell import Told, ValueCell


def fields_of(part: Part) -> tuple[Field, ...]:
    """The fields of a part; values are always asked where a part is about values."""
    has_values = any(f.type is FieldType.VALUES for f in part.fields)
    if part.kind is not StepKind.VALUES or has_values:
        return part.fields
    return (Field("", "Waarden", FieldType.VALUES), *part.fields)


class Grid:
    """Makes a cell once per seat and field, shows what changed, and knows who is beside whom."""

    def __init__(self, room: Room, part: Part, *, refresh: Callable[[], None],
                 made: Callable[[MatrixCell], None]) -> None:
        self.room, self.part = room, part
        self.fields = fields_of(part)
        self.seats: tuple[UUID, ...] = ()
        self.cells: dict[tuple[UUID, str], MatrixCell] = {}
        self._refresh, self._made = refresh, made

    def __iter__(self) -> Iterator[MatrixCell]:
        return (self.cells[seat, field.key] for seat in self.seats for field in self.fields)

    @property
    def by_seat(self) -> Sequence[Sequence[MatrixCell]]:
        """The cells, per seat in order of the fields."""
        return [[self.cells[seat, field.key] for field in self.fields] for seat in self.seats]

    def match(self, seats: tuple[UUID, ...]) -> list[MatrixCell]:
        """Have cells for these seats, in this order; the cells that are no longer needed."""
        self.seats = seats
        for seat in seats:
            for field in self.fields:
                if (seat, field.key) not in self.cells:
                    self.cells[seat, field.key] = self._new(seat, field)
        gone = [key for key in self.cells if key[0] not in seats]
        return [self.cells.pop(key) for key in gone]

    def _new(self, seat: UUID, field: Field) -> MatrixCell:
        place = Place(self.room, self.part, field, seat, self._refresh)
        norms = self.part.kind is StepKind.VALUES
        values = field.type is FieldType.VALUES
        cell = ValueCell(place, norms=norms) if values else TextCell(place)
        cell.set_read_only(self.room.deliberation.closed)
        self._made(cell)
        return cell

    def show(self, deliberation: Deliberation, told: Told) -> list[MatrixCell]:
        """Show what is said now; the cells in which something was different."""
        entries = _by_cell(deliberation, {f"{self.part.topic}.{f.key}" for f in self.fields})
        values = _by_seat(deliberation)
        return [cell for cell in self if self._show(cell, entries, values, told)]

    @staticmethod
    def _show(cell: MatrixCell, entries: Mapping[tuple[str, UUID], list[Entry]],
              values: Mapping[UUID, list[Value]], told: Told) -> bool:
        if isinstance(cell, ValueCell):
            return cell.show_values(tuple(values.get(cell.place.seat, ())), told)
        assert isinstance(cell, TextCell)
        return cell.show_entries(tuple(entries.get((cell.place.topic, cell.place.seat), ())))

    def holding(self, widget: QWidget | None) -> MatrixCell | None:
        """The cell that a widget is in."""
        while widget is not None and not isinstance(widget, MatrixCell):
            widget = widget.parentWidget()
        return widget

    def beside(self, cell: MatrixCell, way: Way, *, seats_across: bool) -> MatrixCell | None:
        """The cell one comes to; None past the edge, or past the last (first) in reading order."""
        seat = self.seats.index(cell.place.seat)
        field = [f.key for f in self.fields].index(cell.place.field.key)
        wide, high = len(self.seats), len(self.fields)
        x, y = (seat, field) if seats_across else (field, seat)
        if not seats_across:
            wide, high = high, wide
        if way in (Way.NEXT, Way.PREVIOUS):
            y, x = divmod(y * wide + x + (1 if way is Way.NEXT else -1), wide)
        else:
            x += {Way.LEFT: -1, Way.RIGHT: 1}.get(way, 0)
            y += {Way.UP: -1, Way.DOWN: 1}.get(way, 0)
        if not (0 <= x < wide and 0 <= y < high):
            return None
        seat, field = (x, y) if seats_across else (y, x)
        return self.cells[self.seats[seat], self.fields[field].key]


def _by_cell(deliberation: Deliberation,
             topics: set[str]) -> Mapping[tuple[str, UUID], list[Entry]]:
    found: dict[tuple[str, UUID], list[Entry]] = {}
    for entry in deliberation.entries:
        if entry.seat is not None and entry.topic in topics:
            found.setdefault((entry.topic, entry.seat), []).append(entry)
    return found


def _by_seat(deliberation: Deliberation) -> Mapping[UUID, list[Value]]:
    found: dict[UUID, list[Value]] = {}
    for value in deliberation.values:
        if value.word.strip() or says_unknown(value):
            found.setdefault(value.seat, []).append(value)
    return found
