# SPDX-License-Identifier: EUPL-1.2
"""The minutes (verslag): frozen values that paper, and any other writer, can be made from."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256

from werksamen_desktop.model.slide import Rings


class Tone(StrEnum):
    """How loud a paragraph speaks."""

    PLAIN = "plain"
    LEAD = "lead"
    LABEL = "label"
    BULLET = "bullet"
    NOTE = "note"


class Frame(StrEnum):
    """What a callout holds: the decision, somebody's dissent, or something still open."""

    DECISION = "decision"
    DISSENT = "dissent"
    OPEN = "open"


class Sheet(StrEnum):
    """How large a page is: a full one, half of it, or a card that fits a hand."""

    FULL = "full"
    HALF = "half"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class Span:
    """Words in one manner: `strong`, or `shared` (a value the group marked as shared)."""

    text: str
    strong: bool = False
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Spans that run on; a line break in a span's text stays one."""

    spans: tuple[Span, ...]
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Callout:
    """Paragraphs that are set apart from the rest."""

    paragraphs: tuple[Paragraph, ...]
    frame: Frame = Frame.DECISION


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column: its head, the line under it, a seat's colour number (-1: the client's).

    `share` is its width beside the other columns.
    """

    title: str
    sub: str = ""
    colour: int | None = None
    share: float = 1.0


Cell = tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under columns; `headed` rows begin with a cell that names the row."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    headed: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """The levels around the client as a picture; who is who stands in a table beside it."""

    rings: Rings


Block = Paragraph | Callout | Table | Picture


@dataclass(frozen=True, slots=True)
class Section:
    """A titled piece of the minutes; a `wide` one is an annex on landscape pages."""

    title: str
    blocks: tuple[Block, ...]
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of the head."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Minutes:
    """One sitting on paper.

    `document_title` is what a file's properties say, so it names nobody; `made_on` is the day of
    printing and no part of the content.
    """

    kind: str
    title: str
    confidentiality: str
    reference: str
    made_on: date
    version: int = 1
    draft: bool = True
    facts: tuple[Fact, ...] = ()
    sections: tuple[Section, ...] = ()
    document_title: str = "Verslag moreel beraad"
    language: str = "nl-NL"
    sheet: Sheet = Sheet.FULL

    @property
    def fingerprint(self) -> str:
        """Eight hexadecimal digits that change with any word of the content."""
        content = repr(replace(self, made_on=date.min))
        digits = sha256(content.encode("utf-8")).hexdigest()
        return f"{digits[:4]} {digits[4:8]}"

    @property
    def version_line(self) -> str:
        """"Verslag moreel beraad · versie 1 · concept"."""
        return f"{self.kind} · versie {self.version}{' · concept' if self.draft else ''}"

    def texts(self) -> Iterator[str]:
        """Every text that is printed, in order."""
        yield from (self.version_line, self.confidentiality, self.title, self.reference)
        for fact in self.facts:
            yield from (fact.label, fact.value)
        for section in self.sections:
            yield section.title
            for block in section.blocks:
                yield from _texts(block)


def _texts(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield from (span.text for span in block.spans)
    elif isinstance(block, Callout):
        for paragraph in block.paragraphs:
            yield from _texts(paragraph)
    elif isinstance(block, Picture):
        for ring in block.rings.rings:
            yield ring.title
            yield from (spot.initials for spot in ring.spots)
    else:
        for column in block.columns:
            yield from (column.title, column.sub)
        for row in block.rows:
            for cell in row:
                for paragraph in cell:
                    yield from _texts(paragraph)


def prose(text: str, tone: Tone = Tone.PLAIN, *, strong: bool = False) -> Paragraph:
    """A paragraph of one span."""
    return Paragraph((Span(text, strong=strong),), tone)


def labelled(label: str, text: str) -> Paragraph:
    """A paragraph that begins with what it is: "Redenen: …"."""
    return Paragraph((Span(f"{label}: ", strong=True), Span(text)))
