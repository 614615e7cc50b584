# SPDX-License-Identifier: EUPL-1.2
"""Right-to-left order by the bidirectional algorithm, and glyphs by HarfBuzz, for ReportLab."""

import re
import struct
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import uharfbuzz
from bidi import algorithm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import SUBSETN, ShapeData, ShapedStr, TTFError, TTFont

from werksamen_desktop.minutes.glyphs import font_files
from werksamen_desktop.problems import Problem

_SHAPED = re.compile("[\u0300-\u036f\u0590-\u109f\u1780-\u1dff\u200c\u200d\u20d0-\u20ff"
                     "\ua800-\uabff\ufb1d-\ufefc\U00010000-\U0010ffff]")
_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff"
                    "\U0001e800-\U0001efff]")


FIRST_CODE = 0xF0000
"""Private codes start in the plane that Unicode leaves to programs."""

NOTHING = "\u200b"


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


class Face(TTFont):
    """A font in which each drawn glyph tells what characters it stands for.

    A joined form has no character of its own, and one shape can stand for several (dots apart from
    letters): each pair of glyph and meaning gets a private code, and the PDF says what it reads.
    """

    def __init__(self, name: str, file: str) -> None:
        super().__init__(name, file)
        self.scale = 1000 / self.face.unitsPerEm
        self._codes: dict[tuple[int, str], int] = {}
        self._meanings: dict[int, str] = {}

    def code(self, glyph: int, meaning: str, advance: float) -> int:
        """The private code that draws a glyph and reads as some characters, or as none."""
        made = self._codes.setdefault((glyph, meaning), FIRST_CODE + len(self._codes))
        if made not in self._meanings:
            self._meanings[made] = meaning or NOTHING
            self.face.charToGlyph[made] = glyph
            self.face.charWidths[made] = advance
        return made

    def addObjects(self, doc: Any) -> None:
        """Add the font to a document, with our own table of what its codes read."""
        subsets = [list(subset) for subset in self.state[doc].subsets]
        super().addObjects(doc)
        for number, subset in enumerate(subsets):
            base = b"".join((SUBSETN(number), b"+", self.face.name, self.face.subfontNameX))
            table = doc.idToObject[f"toUnicodeCMap:{base.decode('pdfdoc')}"]
            table.content = _reading_table([self._meanings.get(c) or chr(c) for c in subset])


def _reading_table(meanings: list[str]) -> str:
    """A ToUnicode table (PDF 32000 9.10.3); at most 100 lines stand in one block."""
    lines = [f"<{place:02X}> <{meaning.encode('utf-16-be', 'replace').hex().upper()}>"
             for place, meaning in enumerate(meanings)]
    blocks = [lines[i:i + 100] for i in range(0, len(lines), 100)]
    body = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n"
                   for block in blocks)
    return ("/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
            "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
            "/CMapName /Adobe-Identity-UCS def /CMapType 2 def\n"
            f"1 begincodespacerange <00> <FF> endcodespacerange\n{body}"
            "endcmap CMapName currentdict /CMap defineresource pop end end")


@cache
def font(name: str) -> Face:
    """A bundled font, registered with ReportLab; reading one takes some 20 ms."""
    file = font_files()[name]
    try:
        made = Face(name, str(file))
    except (TTFError, OSError, struct.error, LookupError, ValueError) as error:
        raise Problem(f"Het lettertype {file.name} is beschadigd. "
                      "Installeer WerkSamen opnieuw.") from error
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
    starts = sorted({info.cluster for info in buffer.glyph_infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    characters, data = [], []
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        # The first glyph of a cluster reads as all of it, the others as nothing. Readers of PDF
        # turn a line that runs to the left around as a whole, joined letters included.
        meaning = text[info.cluster:ends.pop(info.cluster, info.cluster)][::-1 if leftward else 1]
        advance, rise, right, up = (v * held.scale for v in (
            place.x_advance, place.y_advance, place.x_offset, place.y_offset))
        characters.append(chr(held.code(info.codepoint, meaning, advance)))
        data.append(ShapeData(info.cluster, advance, rise, right, up, advance))
    glyphs = ShapedStr("".join(characters), data)  # type: ignore[arg-type]
    return Shaped(glyphs, sum(d.x_advance for d in data))
