# SPDX-License-Identifier: EUPL-1.2
"""A method as the text of a TOML file, written by the dataclasses' own fields.

What has its default value is left out, and fields stand in the order of the dataclass, so that
the same method always gives the same text and the text reads back as the same method.
"""

from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from typing import Any

import tomli_w

from werksamen_desktop.model.method import Method


def method_to_toml(method: Method) -> str:
    """The whole text of a method file."""
    return tomli_w.dumps(method_record(method))


def method_record(method: Method) -> dict[str, object]:
    """A method as the tables and lists that a method file holds."""
    return _record(method)


def _record(value: Any) -> dict[str, object]:
    """A dataclass as a table: single values first, then what is a table itself."""
    held = [(f, getattr(value, f.name)) for f in fields(value)]
    told = {f.name: _plain(inner) for f, inner in held if not _is_default(f, inner)}
    return {k: v for deep in (False, True) for k, v in told.items() if _is_deep(v) is deep}


def _is_default(field: "Field[Any]", value: object) -> bool:
    return field.default is not MISSING and value == field.default


def _is_deep(value: object) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], dict)


def _plain(value: object) -> object:
    """A value as TOML's own types."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, str):
        return _whole(value)
    if isinstance(value, bool | int):
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if is_dataclass(value):
        return _record(value)
    raise TypeError(f"{type(value).__name__} has no place in a method file")


def _whole(text: str) -> str:
    """The text without the half characters that a paste can leave behind."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
