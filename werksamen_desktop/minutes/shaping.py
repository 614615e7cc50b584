# SPDX-License-Identifier: EUPL-1.2
"""Right-to-left order by the bidirectional algorithm, and glyphs by HarfBuzz, for ReportLab."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import uharfbuzz
from bidi import algorithm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import ShapeData, ShapedStr, TTFont

from werksamen_desktop.minutes.glyphs import font_files

_SHAPED = re.compile("[\u0300-\u036f\u0590-\u109f\u1780-\u1dff\u200c\u200d\u20d0-\u20ff"
                     "\ua800-\uabff\ufb1d-\ufefc\U00010000-\U0010ffff]")
_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff"
                    "\U0001e800-\U0001efff]")


@dataclass(frozen=True, slots=True)
class Shaped:
    """Glyphs in the order they are drawn, and their width in thousandths of the size."""

    glyphs: ShapedStr
    width: float


def needs_shaping(text: str) -> bool:
    """Whether letters join, stack or combine, so that each can not just be drawn on its own."""
    return _SHAPED.search(text) is not None


def levels(text: str) -> list[int]:
    """The embedding level per character (odd runs to the left), then that of the whole line."""
    if not _RIGHT.search(text):
        return [0] * (len(text) + 1)
    storage = algorithm.get_empty_storage()
    base = algorithm.get_base_level(text)
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(text, storage)
    for character in storage["chars"]:
        # A character newer than Python's tables has no class, which the algorithm cannot take.
        if not unicodedata.bidirectional(character["ch"]) or character["type"] == "B":
            character["type"] = character["orig"] = "L"
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    kept = iter(character["level"] for character in storage["chars"])
    # The algorithm drops invisible controls, such as joiners; they go with what is before them.
    found = [base]
    for character in text:
        invisible = unicodedata.bidirectional(character) == "BN"
        found.append(found[-1] if invisible else next(kept, base))
    return [*found[1:], base]


@cache
def font(name: str) -> Any:
    """A bundled font, registered; Any, because the stubs leave out what shaping needs."""
    made = TTFont(name, str(font_files()[name]))
    pdfmetrics.registerFont(made)
    return made


@lru_cache(maxsize=50_000)
def plain_width(text: str, name: str) -> float:
    """The width of a text drawn letter by letter, in thousandths of the size."""
    face = font(name).face
    widths, default = face.charWidths, face.defaultWidth
    return float(sum(widths.get(ord(c), default) for c in text))


@lru_cache(maxsize=50_000)
def shape(text: str, name: str, *, leftward: bool) -> Shaped:
    """The glyphs of a run of one font and one direction."""
    held = font(name)
    shaper = held.hbFont()
    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if leftward else "ltr"
    uharfbuzz.shape(shaper, buffer, {"kern": True, "liga": True})
    characters, data = [], []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        known = held.face.glyphToChar.get(info.codepoint)
        character = known[0] if known else held.hbAddPrivate(
            shaper.glyph_to_string(info.codepoint), info.codepoint, place.x_advance)
        characters.append(chr(character))
        data.append(ShapeData(  # type: ignore[call-arg]
            info.cluster, *(held.pdfScale(v) for v in (
                place.x_advance, place.y_advance, place.x_offset, place.y_offset)),
            held.face.charWidths[character]))
    glyphs = ShapedStr("".join(characters), data)  # type: ignore[arg-type]
    return Shaped(glyphs, sum(d.x_advance for d in data))
