# SPDX-License-Identifier: EUPL-1.2
"""The published file format: one beraad with its case, or an archive of many, as JSON.

Written and read by the dataclasses' own fields, in their order, so that export, import and export
again give the same bytes. Sealed answers are never written; the file names their topics.
"""

import json
import os
import re
import tempfile
from collections.abc import Iterable
from dataclasses import fields, is_dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any
from uuid import UUID

from werksamen_desktop.exchange.checks import check_sitting
from werksamen_desktop.exchange.reading import Mistake, read_as, read_record, unknown_key
from werksamen_desktop.model.case import Case, united
from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.sealed import sealed_topics, without_sealed
from werksamen_desktop.problems import Problem, because

BERAAD = "werksamen-beraad"
ARCHIVE = "werksamen-archive"
NUMBER = 1
LARGEST_FILE = 300_000_000

_FORMAT = re.compile(rf"({BERAAD}|{ARCHIVE})/([1-9][0-9]{{0,5}})")
_BERAAD_KEYS = frozenset({"format", "private_notes", "sealed", "case", "deliberation"})
_ARCHIVE_KEYS = frozenset({"format", "deliberations"})


# Writing -----------------------------------------------------------------------------------------

def sitting_to_json(sitting: Sitting, *, with_private: bool = False) -> str:
    """One beraad as the text of a file; private notes only on request, sealed answers never."""
    return _as_text(_beraad(sitting, with_private=with_private))


def archive_to_json(sittings: Iterable[Sitting], *, with_private: bool = False) -> str:
    """Many beraden as the text of one file."""
    return _as_text({"format": f"{ARCHIVE}/{NUMBER}", "deliberations": [
        _beraad(s, with_private=with_private) for s in sittings]})


def write_file(target: Path, text: str) -> None:
    """Write a whole file or nothing: what stood there stays until all of the new text is down."""
    place = ""
    try:
        handle, place = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(text.encode())
            file.flush()
            os.fsync(file.fileno())
        Path(place).replace(target)
    except OSError as error:
        if place:
            Path(place).unlink(missing_ok=True)
        raise Problem(f"Het bestand {target} kan niet worden geschreven ({because(error)}). "
                      "Kies een andere plek.") from error


def _beraad(sitting: Sitting, *, with_private: bool) -> dict[str, object]:
    d = without_sealed(sitting.deliberation)
    shared = d if with_private else replace(d, notes=())
    return {"format": f"{BERAAD}/{NUMBER}", "private_notes": with_private,
            "sealed": list(sealed_topics(sitting.deliberation)),
            "case": _plain(sitting.case), "deliberation": _plain(shared)}


def _plain(value: object) -> Any:
    """A value of the model as JSON's own types; a dataclass by its fields, in order."""
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, UUID):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    if is_dataclass(value):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    raise TypeError(f"{type(value).__name__} has no place in the file format")


def _as_text(plain: object) -> str:
    text = json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
    try:
        text.encode()
    except UnicodeEncodeError:
        # Half a character that a paste left behind: made whole, or replaced by �.
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


# Reading -----------------------------------------------------------------------------------------

def read_file(file: Path) -> tuple[Sitting, ...]:
    """The beraden in a file, checked; a `Problem` names file, place and mistake."""
    try:
        with file.open("rb") as source:
            data = source.read(LARGEST_FILE + 1)
    except OSError as error:
        raise Problem(f"Het bestand {file} kan niet worden gelezen ({because(error)}). "
                      "Controleer de naam en de rechten.") from error
    return parse(data, name=str(file))


def parse(data: bytes, *, name: str) -> tuple[Sitting, ...]:
    """The beraden in the bytes of a file called `name`."""
    if len(data) > LARGEST_FILE:
        raise Problem(f"{name}: dit bestand is groter dan 300 MB. Is dit het goede bestand?")
    try:
        found = _sittings(_load(data))
    except Mistake as mistake:
        place = f", bij {mistake.place}" if mistake.place else ""
        raise Problem(f"{name}{place}: {mistake.what}.") from mistake
    return merged(found)


def merged(sittings: Iterable[Sitting]) -> tuple[Sitting, ...]:
    """The sittings with one and the same case for each case id.

    The last one read gives the case's own words; what they carry is put together.
    """
    held = tuple(sittings)
    cases: dict[UUID, Case] = {}
    for sitting in held:
        case = sitting.case
        earlier = cases.get(case.id)
        if earlier is not None:
            case = united(earlier, case, earlier)
        cases[case.id] = case
    return tuple(replace(s, case=cases[s.case.id]) for s in held)


def _load(data: bytes) -> object:
    """What the JSON says, without any of the liberties that Python's reader takes."""
    try:
        text = data.decode("utf-8-sig")
        return json.loads(text, object_pairs_hook=_unique, parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise Mistake("", "dit bestand is geen UTF-8-tekst") from error
    except json.JSONDecodeError as error:
        raise Mistake("", f"dit is geen geldige JSON (regel {error.lineno}, teken {error.colno})"
                      ) from error
    except RecursionError as error:
        raise Mistake("", "dit bestand is te diep genest") from error
    except ValueError as error:
        raise Mistake("", "dit bestand bevat een getal dat te groot is") from error


def _unique(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) != len(pairs):
        seen: set[str] = set()
        twice = next(k for k, _ in pairs if k in seen or seen.add(k))  # type: ignore[func-returns-value]
        raise Mistake("", unknown_key(twice).replace("onbekende", "dubbele"))
    return record


def _refuse(_: str) -> object:
    raise Mistake("", "dit bestand bevat een getal dat geen getal is (NaN of oneindig)")


def _sittings(data: object) -> list[Sitting]:
    if not isinstance(data, dict) or "format" not in data:
        raise Mistake("", "dit is geen WerkSamen-bestand (de sleutel ‘format’ ontbreekt)")
    if _kind(data["format"], "format") == BERAAD:
        return [_sitting(data, "")]
    read_record(data, "", _ARCHIVE_KEYS)
    listed = data.get("deliberations")
    if not isinstance(listed, list):
        raise Mistake("deliberations", "hier hoort een lijst van beraden te staan")
    found: list[Sitting] = []
    ids: set[UUID] = set()
    for i, item in enumerate(listed):
        place = f"deliberations[{i}]"
        if not isinstance(item, dict) or _kind(item.get("format"), f"{place}.format") != BERAAD:
            raise Mistake(place, f"hier hoort een beraad te staan (format ‘{BERAAD}/{NUMBER}’)")
        found.append(_sitting(item, f"{place}."))
        if found[-1].deliberation.id in ids:
            raise Mistake(f"{place}.deliberation.id", "dit beraad komt al eerder voor")
        ids.add(found[-1].deliberation.id)
    return found


def _kind(said: object, place: str) -> str:
    """Which of the two formats this is; only the number that this version knows is read."""
    known = _FORMAT.fullmatch(said) if isinstance(said, str) else None
    if known is None:
        raise Mistake(place, f"onbekend formaat; WerkSamen leest ‘{BERAAD}/{NUMBER}’ en "
                             f"‘{ARCHIVE}/{NUMBER}’")
    if int(known[2]) > NUMBER:
        raise Mistake("", f"dit bestand komt uit een nieuwere WerkSamen (formaat {known[2]}, deze "
                          f"versie leest formaat {NUMBER}); werk WerkSamen bij en probeer opnieuw")
    return known[1]


def _sitting(data: dict[str, Any], lead: str) -> Sitting:
    record = read_record(data, lead.rstrip("."), _BERAAD_KEYS)
    for name in ("case", "deliberation"):
        if name not in record:
            raise Mistake(lead.rstrip("."), f"‘{name}’ ontbreekt")
    read_as(bool, record.get("private_notes", False), f"{lead}private_notes")
    read_as(tuple[str, ...], record.get("sealed", []), f"{lead}sealed")
    sitting = Sitting(read_as(Case, record["case"], f"{lead}case"),
                      read_as(Deliberation, record["deliberation"], f"{lead}deliberation"))
    try:
        check_sitting(sitting)
    except Mistake as mistake:
        raise Mistake(f"{lead}{mistake.place}".rstrip("."), mistake.what) from mistake
    return sitting
