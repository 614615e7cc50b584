# SPDX-License-Identifier: EUPL-1.2
"""The JSON Schemas in resources/ are what the dataclasses say; run this file to write them anew."""

import json
from dataclasses import MISSING, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID

import pytest
from jsonschema import Draft202012Validator

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.json_file import archive_to_json, sitting_to_json
from werksamen_desktop.model.case import Case
from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.paths import bundled

DRAFT = "https://json-schema.org/draft/2020-12/schema"
UUID_PATTERN = "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"
DATE_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
MOMENT_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}.*$"

PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"}, int: {"type": "integer"}, bool: {"type": "boolean"},
    UUID: {"type": "string", "pattern": UUID_PATTERN},
    date: {"type": "string", "pattern": DATE_PATTERN},
    datetime: {"type": "string", "pattern": MOMENT_PATTERN},
}


def of_type(hint: Any, known: dict[str, Any]) -> dict[str, Any]:
    """The schema of a type hint; dataclasses go to `known` and are referred to."""
    if hint in PLAIN:
        return PLAIN[hint]
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return {"enum": [m.value for m in hint]}
    if is_dataclass(hint):
        if hint.__name__ not in known:
            known[hint.__name__] = {}
            known[hint.__name__] = of_dataclass(hint, known)
        return {"$ref": f"#/$defs/{hint.__name__}"}
    if get_origin(hint) is tuple:
        args = get_args(hint)
        rest = {} if args[-1] is Ellipsis else {"minItems": len(args), "maxItems": len(args)}
        return {"type": "array", "items": of_type(args[0], known), **rest}
    inner = next(a for a in get_args(hint) if a is not NoneType)
    return {"anyOf": [of_type(inner, known), {"type": "null"}]}


def of_dataclass(kind: Any, known: dict[str, Any]) -> dict[str, Any]:
    hints = get_type_hints(kind)
    required = [f.name for f in fields(kind)
                if f.default is MISSING and f.default_factory is MISSING]
    return {"description": " ".join((kind.__doc__ or "").split()), "type": "object",
            "additionalProperties": False, "required": required,
            "properties": {f.name: of_type(hints[f.name], known) for f in fields(kind)}}


def beraad(known: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object", "additionalProperties": False,
        "required": ["format", "case", "deliberation"],
        "properties": {
            "format": {"const": "werksamen-beraad/1"},
            "private_notes": {"type": "boolean", "description":
                              "Whether the facilitator's private notes are in this file."},
            "sealed": {"type": "array", "items": {"type": "string"}, "description":
                       "The topics whose answers were still sealed; those answers stayed out."},
            "case": of_type(Case, known), "deliberation": of_type(Deliberation, known)}}


def schemas() -> dict[str, dict[str, Any]]:
    """The two schemas by file name."""
    known: dict[str, Any] = {}
    one = {"$schema": DRAFT, "$id": "urn:werksamen:beraad:1", "title": "werksamen-beraad/1",
           "description": "One deliberation with its case.", **beraad(known), "$defs": known}
    many_known: dict[str, Any] = {}
    many = {"$schema": DRAFT, "$id": "urn:werksamen:archive:1", "title": "werksamen-archive/1",
            "description": "Many deliberations; those with one case id share that case.",
            "type": "object", "additionalProperties": False,
            "required": ["format", "deliberations"],
            "properties": {"format": {"const": "werksamen-archive/1"},
                           "deliberations": {"type": "array", "items": {"$ref": "#/$defs/Beraad"}}},
            "$defs": many_known}
    many_known["Beraad"] = beraad(many_known)
    return {"werksamen-beraad-1.schema.json": one, "werksamen-archive-1.schema.json": many}


def as_text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("name", list(schemas()))
def test_the_published_schema_is_what_the_dataclasses_say(name: str) -> None:
    published = (bundled("resources") / name).read_text(encoding="utf-8")

    assert published == as_text(schemas()[name])
    Draft202012Validator.check_schema(json.loads(published))


@pytest.mark.parametrize("key", ["dm", "ib"])
@pytest.mark.parametrize("private", [True, False])
def test_an_exported_beraad_is_valid(key: str, private: bool) -> None:
    exported = json.loads(sitting_to_json(example_sitting(key), with_private=private))

    Draft202012Validator(schemas()["werksamen-beraad-1.schema.json"]).validate(exported)


def test_an_exported_archive_is_valid() -> None:
    exported = json.loads(archive_to_json([example_sitting("dm"), example_sitting("ib")]))

    Draft202012Validator(schemas()["werksamen-archive-1.schema.json"]).validate(exported)


def test_the_schema_refuses_what_the_format_does_not_know() -> None:
    exported = json.loads(sitting_to_json(example_sitting("dm")))
    exported["deliberation"]["seats"][0]["kind"] = "koning"
    exported["case"]["bsn"] = "1"

    found = list(Draft202012Validator(
        schemas()["werksamen-beraad-1.schema.json"]).iter_errors(exported))

    assert len(found) == 2


if __name__ == "__main__":
    for file, content in schemas().items():
        Path(bundled("resources") / file).write_text(as_text(content), encoding="utf-8")
