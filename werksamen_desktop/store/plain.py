# SPDX-License-Identifier: EUPL-1.2
"""Model values as the few types that SQLite and JSON hold, and back, led by the type hints."""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

Plain = str | int | float | bool | None | list[Any] | dict[str, Any]
Reader = Callable[[Any], Any]


def to_plain(value: Any) -> Plain:
    """A value as text, number, list or object; exact for every type the model uses."""
    if value is None or type(value) in (int, float, bool):
        return value  # type: ignore[no-any-return]
    if isinstance(value, Enum):
        return value.value  # type: ignore[no-any-return]
    if isinstance(value, str):
        return _storable(value)
    if isinstance(value, UUID):
        return value.hex
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    return {f.name: to_plain(getattr(value, f.name)) for f in fields(value)}


def to_cell(value: Any) -> str | int | float | bool | None:
    """A value as one cell of a row; what is no single word or number becomes JSON text."""
    plain = to_plain(value)
    return to_json(plain) if isinstance(plain, list | dict) else plain


def to_json(plain: Plain) -> str:
    """Compact JSON text, in readable letters."""
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


@cache
def readers(kind: type) -> dict[str, Reader]:
    """How each field of a dataclass is read back from its plain value."""
    hints = get_type_hints(kind)
    return {f.name: reader(hints[f.name]) for f in fields(kind)}


@cache
def cell_readers(kind: type) -> dict[str, Reader]:
    """How each field of a dataclass is read back from its cell."""
    hints = get_type_hints(kind)
    return {f.name: _from_json(hints[f.name]) if is_nested(hints[f.name]) else reader(hints[f.name])
            for f in fields(kind)}


def is_nested(hint: Any) -> bool:
    """Whether a field of this type is kept as JSON text."""
    return get_origin(hint) is tuple or is_dataclass(hint)


def optional(hint: Any) -> tuple[Any, bool]:
    """The type without its None, and whether it had one."""
    if get_origin(hint) in (Union, UnionType):
        rest = [a for a in get_args(hint) if a is not NoneType]
        return rest[0], True
    return hint, False


def reader(hint: Any) -> Reader:
    """How a plain value is read back as this type; ValueError or KeyError when it cannot be."""
    kind, may_lack = optional(hint)
    if may_lack:
        read = reader(kind)
        return lambda plain: None if plain is None else read(plain)
    if get_origin(kind) is tuple:
        return _tuple_reader(get_args(kind))
    if is_dataclass(kind):
        return lambda plain: _build(kind, plain)
    special: dict[Any, Reader] = {
        UUID: lambda plain: UUID(hex=plain), datetime: datetime.fromisoformat,
        date: date.fromisoformat}
    made: Reader = special.get(kind, kind)
    return made


def _tuple_reader(args: tuple[Any, ...]) -> Reader:
    if args[-1] is Ellipsis:
        read = reader(args[0])
        return lambda plain: tuple(read(item) for item in plain)
    each = [reader(a) for a in args]
    return lambda plain: tuple(read(item) for read, item in zip(each, plain, strict=True))


def _build(kind: Any, plain: dict[str, Any]) -> Any:
    # A copy written before a field existed gets the field's default.
    read = readers(kind)
    return kind(**{name: read[name](plain[name]) for name in read if name in plain})


def _from_json(hint: Any) -> Reader:
    read = reader(hint)
    return lambda text: read(json.loads(text))


def _storable(text: str) -> str:
    """The text, with half a character that a paste left behind made whole or replaced by �."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return str(text)
