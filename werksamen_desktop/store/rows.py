# SPDX-License-Identifier: EUPL-1.2
"""The way between values and rows: only what differs is written."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import (
    Connection,
    Delete,
    Insert,
    RowMapping,
    Select,
    Update,
    bindparam,
    delete,
    select,
    update,
)
from sqlalchemy.dialects.sqlite import insert

from werksamen_desktop.store.plain import cell_readers, to_cell
from werksamen_desktop.store.tables import Shelf

Key = tuple[Any, ...]
Cells = dict[str, Any]


@dataclass(slots=True)
class _Pending:
    """What one table still has to take: keys that went, rows that changed, rows that moved."""

    gone: list[Cells] = field(default_factory=list)
    put: list[Cells] = field(default_factory=list)
    moved: list[Cells] = field(default_factory=list)


def cells(value: Any, names: Iterable[str]) -> Cells:
    """The named fields of a value as cells."""
    return {name: to_cell(getattr(value, name)) for name in names}


def changed_cells(now: Any, last: Any, names: Iterable[str]) -> Cells:
    """The cells of the fields in which two values differ."""
    return cells(now, (n for n in names if getattr(now, n) != getattr(last, n)))


def build(kind: type, row: RowMapping, **given: Any) -> Any:
    """The value whose fields stand in a row, with the fields that do not."""
    read = cell_readers(kind)
    return kind(**given, **{name: read[name](row[name]) for name in read if name not in given})


def write_items(connection: Connection, shelf: Shelf, owner: Key, *,
                now: tuple[Any, ...], last: tuple[Any, ...]) -> bool:
    """Write the difference between two versions of a tuple; whether there was any."""
    if now is last:
        return False
    pending: dict[Shelf, _Pending] = defaultdict(_Pending)
    _compare(shelf, owner, now, last, pending)
    for kept, work in pending.items():
        _apply(connection, kept, work)
    return any(w.gone or w.put or w.moved for w in pending.values())


def _compare(shelf: Shelf, owner: Key, now: tuple[Any, ...], last: tuple[Any, ...],
             pending: dict[Shelf, _Pending]) -> None:
    work = pending[shelf]
    held = {_key(shelf, owner, place, item): (place, item) for place, item in enumerate(last)}
    for place, item in enumerate(now):
        key = _key(shelf, owner, place, item)
        was_at, was = held.pop(key, (place, None))
        if item is not was and item != was:
            work.put.append(_row(shelf, key, place, item))
            for inner in shelf.inner:
                _compare(inner, key, getattr(item, inner.attribute),
                         getattr(was, inner.attribute) if was is not None else (), pending)
        elif was_at != place:
            work.moved.append({**_named(shelf, key), "new_position": place})
    work.gone.extend(_named(shelf, key) for key in held)


def _key(shelf: Shelf, owner: Key, place: int, item: Any) -> Key:
    return (*owner, place if shelf.key[-1] == "position" else item.id.hex)


def _named(shelf: Shelf, key: Key) -> Cells:
    # Bound under names of their own: an UPDATE has parameters named after its columns already.
    return {f"key_{name}": part for name, part in zip(shelf.key, key, strict=True)}


def _row(shelf: Shelf, key: Key, place: int, item: Any) -> Cells:
    inner = {i.attribute for i in shelf.inner}
    names = (n for n in cell_readers(shelf.kind) if n not in inner)
    owner = dict(zip(shelf.owner, key, strict=False))
    return {**owner, "position": place, **cells(item, names)}


def _apply(connection: Connection, shelf: Shelf, work: _Pending) -> None:
    if work.gone:
        connection.execute(_delete(shelf), work.gone)
    if work.put:
        connection.execute(_upsert(shelf), work.put)
    if work.moved:
        connection.execute(_move(shelf), work.moved)


def _by_key(shelf: Shelf) -> Any:
    return [shelf.table.c[name] == bindparam(f"key_{name}") for name in shelf.key]


@cache
def _delete(shelf: Shelf) -> Delete:
    return delete(shelf.table).where(*_by_key(shelf))


@cache
def _move(shelf: Shelf) -> Update:
    return update(shelf.table).where(*_by_key(shelf)).values(position=bindparam("new_position"))


@cache
def _upsert(shelf: Shelf) -> Insert:
    # An update in place, because replacing the row would take its inner rows with it.
    statement = insert(shelf.table)
    rest = {c.name: statement.excluded[c.name] for c in shelf.table.c if c.name not in shelf.key}
    return statement.on_conflict_do_update(index_elements=list(shelf.key), set_=rest)


@cache
def _select(shelf: Shelf) -> Select[Any]:
    first = shelf.table.c[shelf.owner[0]]
    return select(shelf.table).where(first == bindparam("owner")).order_by(shelf.table.c.position)


def read_items(connection: Connection, shelf: Shelf, owner: str) -> dict[Key, tuple[Any, ...]]:
    """The items under one deliberation or case, in order, by the key of what they belong to."""
    inner = {i.attribute: read_items(connection, i, owner) for i in shelf.inner}
    found: dict[Key, list[Any]] = defaultdict(list)
    for row in connection.execute(_select(shelf), {"owner": owner}).mappings():
        key = tuple(row[name] for name in shelf.key)
        given = {name: items.get(key, ()) for name, items in inner.items()}
        found[key[:-1]].append(build(shelf.kind, row, **given))
    return {key: tuple(items) for key, items in found.items()}
