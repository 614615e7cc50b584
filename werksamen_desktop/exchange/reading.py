# SPDX-License-Identifier: EUPL-1.2
"""Strict reading of plain data (from JSON or TOML) into the model's own dataclasses.

What is accepted follows from the dataclasses' type hints alone, so a new field needs no new reader.
"""

import re
from collections.abc import Callable
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints
from uuid import UUID

from werksamen_desktop.model.dutch import listed

LONGEST_TEXT = 10_000_000
LONGEST_LIST = 50_000
LARGEST_NUMBER = 2**31 - 1

_HALF_CHARACTER = re.compile("[\ud800-\udfff]")
_UUID = re.compile(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SAYABLE = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,39}")

T = TypeVar("T")
Reader = Callable[[Any, str], Any]


class Mistake(Exception):
    """What is wrong at which place in the data; it never carries the data's own words."""

    def __init__(self, place: str, what: str) -> None:
        super().__init__(f"{place}: {what}" if place else what)
        self.place = place
        self.what = what


def read_as(kind: type[T], data: object, place: str = "") -> T:
    """The data as a value of this kind; a `Mistake` where they do not fit."""
    return cast("T", _reader(cast("Any", kind))(data, place))


@cache
def _reader(kind: Any) -> Reader:
    """The reader that a type hint asks for, made once."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _enum_reader(kind)
    if is_dataclass(kind):
        return _record_reader(cast("type", kind))
    if get_origin(kind) is UnionType:
        return _optional_reader(kind)
    if get_origin(kind) is tuple:
        return _tuple_reader(get_args(kind))
    raise TypeError(f"no reader for {kind!r}")


def read_text(data: object, place: str) -> str:
    """A text of bounded length without half characters; control characters are kept."""
    if not isinstance(data, str):
        raise Mistake(place, "hier hoort tekst te staan")
    if len(data) > LONGEST_TEXT:
        raise Mistake(place, f"de tekst is langer dan {LONGEST_TEXT} tekens")
    if not data.isascii() and _HALF_CHARACTER.search(data):
        raise Mistake(place, "de tekst bevat een half teken (een los surrogaat)")
    return data


def _read_int(data: object, place: str) -> int:
    if type(data) is not int:
        raise Mistake(place, "hier hoort een geheel getal te staan")
    if abs(data) > LARGEST_NUMBER:
        raise Mistake(place, "dit getal is te groot")
    return data


def _read_bool(data: object, place: str) -> bool:
    if not isinstance(data, bool):
        raise Mistake(place, "hier hoort true of false te staan")
    return data


def _read_uuid(data: object, place: str) -> UUID:
    if not isinstance(data, str) or not _UUID.fullmatch(data):
        raise Mistake(place, "dit is geen geldig kenmerk (UUID)")
    return UUID(data)


def _read_date(data: object, place: str) -> date:
    try:
        if isinstance(data, str) and _DATE.fullmatch(data):
            return date.fromisoformat(data)
    except ValueError:
        pass
    raise Mistake(place, "dit is geen geldige datum (jjjj-mm-dd)")


def _read_moment(data: object, place: str) -> datetime:
    try:
        if isinstance(data, str) and _DATE.match(data) and data[10:11] == "T":
            return datetime.fromisoformat(data)
    except ValueError:
        pass
    raise Mistake(place, "dit is geen geldig tijdstip (jjjj-mm-ddTuu:mm:ss)")


_PLAIN: dict[Any, Reader] = {
    str: read_text, int: _read_int, bool: _read_bool, UUID: _read_uuid, date: _read_date,
    datetime: _read_moment,
}


def _enum_reader(kind: type[StrEnum]) -> Reader:
    members = {m.value: m for m in kind}
    allowed = listed([f"‘{m}’" for m in members])

    def read(data: object, place: str) -> StrEnum:
        if not isinstance(data, str) or data not in members:
            raise Mistake(place, f"onbekende waarde; mogelijk zijn {allowed}")
        return members[data]

    return read


def _optional_reader(kind: Any) -> Reader:
    inner = _reader(next(a for a in get_args(kind) if a is not NoneType))

    def read(data: object, place: str) -> object:
        return None if data is None else inner(data, place)

    return read


def _tuple_reader(kinds: tuple[Any, ...]) -> Reader:
    inner = _reader(kinds[0])
    exact = None if kinds[-1] is Ellipsis else len(kinds)

    def read(data: object, place: str) -> tuple[object, ...]:
        if not isinstance(data, list):
            raise Mistake(place, "hier hoort een lijst te staan")
        if len(data) > LONGEST_LIST:
            raise Mistake(place, f"deze lijst heeft meer dan {LONGEST_LIST} regels")
        if exact is not None and len(data) != exact:
            raise Mistake(place, f"hier horen precies {exact} teksten te staan")
        return tuple([inner(item, f"{place}[{i}]") for i, item in enumerate(data)])

    return read


def _record_reader(kind: type) -> Reader:
    hints = get_type_hints(kind)
    held = fields(kind)
    names = frozenset(f.name for f in held)
    readers = [(f.name, _reader(hints[f.name])) for f in held]
    required = [f.name for f in held if f.default is MISSING and f.default_factory is MISSING]

    def read(data: object, place: str) -> object:
        record = read_record(data, place, names)
        lead = f"{place}." if place else ""
        for name in required:
            if name not in record:
                raise Mistake(place, f"‘{name}’ ontbreekt")
        return kind(**{name: reader(record[name], lead + name)
                       for name, reader in readers if name in record})

    return read


def read_record(data: object, place: str, names: frozenset[str]) -> dict[str, Any]:
    """An object that has no other keys than these."""
    if not isinstance(data, dict):
        raise Mistake(place, "hier hoort een groep met sleutels te staan")
    unknown = [k for k in data if k not in names]
    if unknown:
        raise Mistake(place, unknown_key(unknown[0]))
    return data


def unknown_key(key: object) -> str:
    """What to say of a key that does not belong; its words only where they cannot be case text."""
    sayable = isinstance(key, str) and _SAYABLE.fullmatch(key)
    return f"onbekende sleutel ‘{key}’" if sayable else "een onbekende sleutel"
