# SPDX-License-Identifier: EUPL-1.2
"""Which bundled font holds which character, and what to do with those that none holds."""

import re
import unicodedata
from enum import StrEnum
from functools import cache
from pathlib import Path

import uharfbuzz

from werksamen_desktop.model.minutes import Minutes
from werksamen_desktop.paths import bundled
from werksamen_desktop.problems import Problem

FAMILY = "SourceSans3"
PLAINEST = "NotoSans"
"""The first family to fall back on: the widest one, and nearest in looks."""

NO_GLYPH = "□"
"""Printed for a character that no font holds, so that it can be seen that something was there."""


class Weight(StrEnum):
    """The four weights of the family; their values are how its files' names end."""

    REGULAR = "Regular"
    SEMIBOLD = "Semibold"
    BOLD = "Bold"
    ITALIC = "It"


@cache
def font_files() -> dict[str, Path]:
    """Every bundled font by its name, "NotoSansArabic-Bold"; a Problem without our own family."""
    folder = bundled("resources") / "fonts"
    files = {file.stem: file for file in sorted(folder.glob("*.ttf"))}
    for weight in Weight:
        if f"{FAMILY}-{weight}" not in files:
            raise Problem(f"Het lettertype {FAMILY}-{weight}.ttf ontbreekt in {folder}. "
                          "Installeer WerkSamen opnieuw.")
    return files


@cache
def chain(weight: Weight) -> tuple[str, ...]:
    """The fonts to try for a weight, best first: our own, then the fallbacks' nearest weight."""
    files = font_files()
    families = {name.rsplit("-", 1)[0] for name in files} - {FAMILY}
    heavy = weight in (Weight.BOLD, Weight.SEMIBOLD)
    found = [f"{FAMILY}-{weight}"]
    for family in sorted(families, key=lambda f: (f != PLAINEST, "Symbols" in f, f)):
        wanted = [f"{family}-{'Bold' if heavy else 'Regular'}", f"{family}-Regular"]
        found += [name for name in wanted if name in files][:1]
    return tuple(found)


@cache
def coverage(name: str) -> frozenset[str]:
    """The characters a font holds."""
    file = font_files()[name]
    try:
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(file)))
        held = frozenset(map(chr, face.unicodes))
    except (OSError, uharfbuzz.HarfBuzzError) as error:
        raise Problem(f"Het lettertype {file.name} is niet te lezen. "
                      "Installeer WerkSamen opnieuw.") from error
    if not held:
        raise Problem(f"Het lettertype {file.name} is beschadigd. Installeer WerkSamen opnieuw.")
    return held


@cache
def font_for(character: str, weight: Weight) -> str | None:
    """The first font of a weight's chain that holds a character; None when none does."""
    return next((name for name in chain(weight) if character in coverage(name)), None)


_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_AMOUNT = re.compile(r"€ (?=\d)")
_UNUSUAL = re.compile("[^\n\x20-\x7e\xa0-\xac\xae-\u02ff]")
JOINERS = "\u200c\u200d"
"""The two invisible characters that change how letters join, which a shaper must see."""


def clean(text: str) -> str:
    """The text as it can be set: composed, with line breaks of one kind and no invisible controls.

    A control character is shown by its picture (␇), half of a surrogate pair as �.
    """
    text = _AMOUNT.sub("€\u00a0", _BREAKS.sub("\n", text).replace("\t", "  "))
    if not _UNUSUAL.search(text):
        return text
    return unicodedata.normalize("NFC", _UNUSUAL.sub(lambda found: _shown(found[0]), text))


def _shown(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cc":
        code = ord(character)
        return chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else "\ufffd"
    if category == "Cs":
        return "\ufffd"
    if category == "Cf" and character not in JOINERS:
        return ""
    return "" if "\ufe00" <= character <= "\ufe0f" else character


def missing_characters(minutes: Minutes) -> tuple[str, ...]:
    """The characters of the minutes that no font holds, to be shown before printing."""
    used = set("".join(clean(text) for text in minutes.texts())) - {"\n", *JOINERS}
    return tuple(sorted(c for c in used if font_for(c, Weight.REGULAR) is None))
