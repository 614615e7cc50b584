# SPDX-License-Identifier: EUPL-1.2
"""Method files: TOML read into methods, with the file, the place and the mistake named."""

import re
import tomllib
from functools import cache
from pathlib import Path

from werksamen_desktop.exchange.checks import check_method
from werksamen_desktop.exchange.reading import Mistake, read_as
from werksamen_desktop.exchange.toml_lines import line_at
from werksamen_desktop.model.method import Method
from werksamen_desktop.paths import bundled
from werksamen_desktop.problems import Problem, because

LARGEST_FILE = 1_000_000
LONGEST_TEXT = 10_000

_AT_LINE = re.compile(r"\(at line (\d+), column (\d+)\)")
_STRANGE = re.compile(r"onbekende sleutel ‘(.+)’")
_WHOLE = re.compile(r"(steps|parts)\[\d+\]$")
_STEP = re.compile(r"steps\[(\d+)\]\.?")


@cache
def methods() -> dict[str, Method]:
    """The methods that come with the app by id, in the order of their files' names."""
    found: dict[str, Method] = {}
    for file in sorted((bundled("resources") / "methods").glob("*.toml")):
        method_read = read_method(file)
        if method_read.id in found:
            raise Problem(f"{file.name}: er is al een methode ‘{method_read.id}’. "
                          "Geef deze een andere id.")
        found[method_read.id] = method_read
    if not found:
        raise Problem("WerkSamen vindt geen methoden. Installeer WerkSamen opnieuw.")
    return found


def method(method_id: str) -> Method:
    """The method with this id."""
    found = methods()
    if method_id not in found:
        raise Problem(f"Er is geen methode ‘{method_id}’. Er zijn: {', '.join(found)}.")
    return found[method_id]


def read_method(file: Path, *, checked: bool = True) -> Method:
    """The method in a file; unchecked, it may not be whole yet."""
    try:
        with file.open("rb") as source:
            data = source.read(LARGEST_FILE + 1)
    except OSError as error:
        raise Problem(f"Het methodebestand {file.name} kan niet worden gelezen "
                      f"({because(error)}). Controleer of het bestaat.") from error
    return parse_method(data, name=file.name, checked=checked)


def parse_method(data: bytes, *, name: str, checked: bool = True) -> Method:
    """The method in the bytes of a TOML file called `name`; unchecked, it may not be whole yet."""
    if len(data) > LARGEST_FILE:
        raise Problem(f"{name}: dit methodebestand is groter dan 1 MB. Is dit het goede bestand?")
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise Problem(f"{name}: dit methodebestand is geen UTF-8-tekst. "
                      "Bewaar het opnieuw als UTF-8.") from error
    try:
        plain = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Problem(_syntax_sentence(name, str(error), text)) from error
    except RecursionError as error:
        raise Problem(f"{name}: dit methodebestand is te diep genest.") from error
    try:
        if checked:
            bound_texts(plain, "")
        found = read_as(Method, plain)
        if checked:
            check_method(found)
    except Mistake as mistake:
        raise Problem(f"{name}{_spot(mistake, plain, text)}: {mistake.what}.") from mistake
    return found


def bound_texts(data: object, place: str) -> None:
    """Raise a `Mistake` at a text that is too long for a step; three levels is all there is."""
    if isinstance(data, str) and len(data) > LONGEST_TEXT:
        raise Mistake(place, f"de tekst is langer dan {LONGEST_TEXT} tekens")
    if place.count(".") > 4:
        return
    if isinstance(data, dict):
        for key, held in data.items():
            bound_texts(held, f"{place}.{key}" if place else str(key))
    elif isinstance(data, list):
        for i, held in enumerate(data):
            bound_texts(held, f"{place}[{i}]")


def _syntax_sentence(name: str, message: str, text: str) -> str:
    found = _AT_LINE.search(message)
    line = int(found[1]) if found else text.count("\n") + 1
    return (f"{name}, regel {line}: dit is geen geldige TOML. "
            "Controleer aanhalingstekens, haken en dubbele sleutels.")


def _spot(mistake: Mistake, plain: dict[str, object], text: str) -> str:
    """Where a mistake is, in the words of somebody who edits the file: line, step, place."""
    place, strange = mistake.place, _STRANGE.fullmatch(mistake.what)
    at = line_at(text, f"{place}.{strange[1]}".lstrip(".") if strange else place)
    if at is None and not place:  # something lacks in the method itself, which begins at the top
        at = 1, False
    begins = at is None or not at[1] or (_WHOLE.search(place) and not strange)
    line = "" if at is None else f", vanaf regel {at[0]}" if begins else f", regel {at[0]}"
    found = _STEP.match(place)
    if not found:
        return line + (f", {place}" if place else "")
    number = int(found[1])
    steps = plain.get("steps")
    held = steps[number] if isinstance(steps, list) else None
    key = held.get("key") if isinstance(held, dict) else None
    step = f"stap {key}" if isinstance(key, str) and 0 < len(key) <= 40 else f"stap {number + 1}"
    rest = place[found.end():]
    return f"{line}, {step}" + (f", {rest}" if rest else "")
