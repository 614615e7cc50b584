# SPDX-License-Identifier: EUPL-1.2
"""Writes minutes as a PDF with ReportLab: embedded fonts, bookmarks, page n/m, language."""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import Any, BinaryIO
from uuid import uuid4

from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    CondPageBreak,
    Flowable,
    Frame,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
)

from werksamen_desktop.minutes import paper
from werksamen_desktop.minutes.blocks import (
    Boxed,
    Facts,
    Grid,
    Heading,
    Lines,
    Prose,
    draw_lines,
    from_top,
)
from werksamen_desktop.minutes.ring_picture import RingPicture
from werksamen_desktop.minutes.typeset import Face, set_lines
from werksamen_desktop.model.dutch import long_date
from werksamen_desktop.model.minutes import (
    Block,
    Callout,
    Column,
    Minutes,
    Paragraph,
    Picture,
    Section,
    Span,
    Table,
    Tone,
)
from werksamen_desktop.problems import Problem, because

UPRIGHT, ACROSS = "staand", "liggend"
BAND = 380.0
"""Room on a landscape page below which the next band of columns starts on a page of its own."""

_Made = Prose | Boxed | Grid | RingPicture

_one_at_a_time = Lock()
"""ReportLab's fonts keep the state of the document that is being written."""


class Cancelled(Exception):
    """The writing was stopped because nobody waits for it any more."""


def write_pdf(minutes: Minutes, target: Path | BinaryIO, *,
              progress: Callable[[float], None] | None = None,
              cancelled: Callable[[], bool] | None = None) -> None:
    """Write the minutes to a file or stream; a file appears whole or not at all."""
    data = pdf_bytes(minutes, progress=progress, cancelled=cancelled)
    if isinstance(target, Path):
        write_bytes(target, data)
    else:
        target.write(data)


def pdf_bytes(minutes: Minutes, *, progress: Callable[[float], None] | None = None,
              cancelled: Callable[[], bool] | None = None) -> bytes:
    """The minutes as the bytes of a PDF; `progress` hears a fraction, up to 1."""
    stream = BytesIO()
    with _one_at_a_time:
        story = list(_story(minutes))
        document = _Document(stream, minutes, len(story), progress, cancelled)
        document.build(story, canvasmaker=_Pages)
    if progress:
        progress(1.0)
    return stream.getvalue()


def write_bytes(target: Path, data: bytes) -> None:
    """Put a PDF's bytes in place of the target, by way of a nameless file beside it."""
    beside = target.with_name(f".verslag-{uuid4().hex}.tmp")
    try:
        with beside.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(target)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        raise Problem(f"Het verslag kan niet worden opgeslagen als {target} ({because(error)}). "
                      "Sluit het bestand als het open is, of kies een andere plaats.") from error


class _Document(BaseDocTemplate):
    """The pages: upright ones, and landscape ones for the annexes."""

    def __init__(self, stream: BytesIO, minutes: Minutes, size: int,
                 progress: Callable[[float], None] | None,
                 cancelled: Callable[[], bool] | None) -> None:
        super().__init__(
            stream, pagesize=paper.SHEETS[minutes.sheet][0], title=minutes.document_title,
            author="", subject="", creator="WerkSamen", lang=minutes.language, displayDocTitle=1,
            allowSplitting=1, pageCompression=1)
        self.left = size
        self.whole = size
        self.progress = progress
        self.cancelled = cancelled
        side = paper.side(minutes.sheet)
        for name, size_of_page in zip((UPRIGHT, ACROSS), paper.SHEETS[minutes.sheet],
                                      strict=True):
            width, height = size_of_page
            frame = Frame(side, paper.BOTTOM, width - 2 * side,
                          height - paper.TOP - paper.BOTTOM, 0, 0, 0, 0)
            self.addPageTemplates(PageTemplate(
                name, [frame], pagesize=size_of_page, onPage=partial(_furnish, minutes)))

    def handle_flowable(self, flowables: list[Flowable]) -> None:
        """Tell how far it is, and stop when asked to."""
        if self.cancelled and self.cancelled():
            raise Cancelled
        self.left = min(self.left, len(flowables))
        if self.progress:
            self.progress(0.95 * (1 - self.left / max(self.whole, 1)))
        super().handle_flowable(flowables)


class _Pages(Canvas):
    """A canvas that fills in "pagina 1 van 2" once it knows how many pages there are."""

    def __init__(self, *args: Any, **options: Any) -> None:
        # Without this each page asks for Helvetica, which is not embedded.
        super().__init__(*args, **{**options, "initialFontName": paper.first_font()})
        self._widths: list[tuple[float, float]] = []

    def foot(self, width: float, side: float) -> None:
        """Keep a place for the page's number."""
        self._widths.append((width, side))
        self.doForm(f"pagina{len(self._widths)}")

    def save(self) -> None:
        """Make the numbers, then write."""
        if self._code:  # type: ignore[attr-defined]
            self.showPage()
        total = len(self._widths)
        for number, (width, side) in enumerate(self._widths, 1):
            self.beginForm(f"pagina{number}", 0, 0, width, paper.BOTTOM)
            line = _one_line(f"pagina {number} van {total}", paper.FOOT_FACE, width)
            draw_lines(self, line, x=width - side - line[0].width, top=paper.FOOT, width=width)
            self.endForm()
        super().save()


def _furnish(minutes: Minutes, canvas: _Pages, document: _Document) -> None:
    """What each page has: confidentiality above; reference, fingerprint and number below."""
    width, height = document.pageTemplate.pagesize
    side = paper.side(minutes.sheet)
    inner = width - 2 * side
    canvas.saveState()
    left = minutes.version_line if document.page == 1 else (
        f"{minutes.version_line} · {minutes.title}")
    secret = _one_line(minutes.confidentiality, paper.SECRET, inner)
    above = height - paper.TOP + (0 if document.page == 1 else 9) + 11
    draw_lines(canvas, _one_line(left, paper.HEAD, inner - secret[0].width - 12),
               x=side, top=above, width=inner)
    draw_lines(canvas, secret, x=width - side - secret[0].width, top=above, width=inner)
    canvas.setStrokeColor(paper.LINE)
    canvas.setLineWidth(0.7)
    canvas.line(side, paper.FOOT + 5, width - side, paper.FOOT + 5)
    foot = " · ".join(p for p in (
        "WerkSamen", minutes.reference, f"vingerafdruk {minutes.fingerprint}",
        f"gemaakt op {long_date(minutes.made_on)}") if p)
    draw_lines(canvas, _one_line(foot, paper.FOOT_FACE, inner), x=side, top=paper.FOOT,
               width=inner)
    canvas.foot(width, side)
    canvas.restoreState()


def _one_line(text: str, face: Face, width: float) -> Lines:
    """The first line of a text; the title that it may end with stands in full on page one."""
    return set_lines([Span(text)], face, width)[:1]


def _story(minutes: Minutes) -> Iterator[Flowable]:
    upright, wide = paper.SHEETS[minutes.sheet]
    margins = 2 * paper.side(minutes.sheet)
    width = upright[0] - margins
    yield Spacer(1, 6)
    yield Prose(set_lines([Span(minutes.title)], paper.TITLE, width), width)
    yield Spacer(1, 7)
    yield _facts(minutes, width)
    across = False
    for number, section in enumerate(minutes.sections):
        if section.wide != across:
            across = section.wide
            yield NextPageTemplate(ACROSS if across else UPRIGHT)
            yield PageBreak()
        page = wide if across else upright
        yield from _section(section, page[0] - margins, f"deel{number}")


def _facts(minutes: Minutes, width: float) -> Facts:
    value = width * (0.5 - Facts.LABEL) - 8
    label = width * Facts.LABEL
    return Facts([(set_lines([Span(f.label)], paper.FACT, label),
                   set_lines([Span(f.value)], paper.FACT_VALUE, value))
                  for f in minutes.facts], width)


def _section(section: Section, width: float, key: str) -> Iterator[Flowable]:
    heading = Heading(set_lines([Span(section.title)], paper.HEADING, width), width,
                      title=section.title, key=key)
    blocks = list(_blocks(section.blocks, width))
    yield CondPageBreak(heading.wrap(0, 0)[1] + (blocks[0].least() if blocks else 0))
    yield heading
    for block, following in zip(blocks, [*blocks[1:], None], strict=True):
        if following and isinstance(block, Prose) and block.leads:
            yield CondPageBreak(block.wrap(0, 0)[1] + following.least())
        if section.wide and isinstance(block, Grid) and block is not blocks[0]:
            yield CondPageBreak(min(block.wrap(0, 0)[1], BAND))
        yield block


def _blocks(blocks: Sequence[Block], width: float) -> Iterator[_Made]:
    """The blocks; a label stands in one piece with the paragraph it is about."""
    label: Lines = []
    for block in blocks:
        made = _block(block, width)
        if label and isinstance(made, Prose):
            made.lines = [*label, *made.lines]
        elif label:
            yield Prose(label, width, leads=True)
        label = []
        if isinstance(block, Paragraph) and block.tone is Tone.LABEL and isinstance(made, Prose):
            label = made.lines
        else:
            yield made
    if label:
        yield Prose(label, width)


def _block(block: Block, width: float) -> _Made:
    if isinstance(block, Picture):
        return RingPicture(block.rings, width)
    if isinstance(block, Paragraph):
        return Prose(set_lines(block.spans, paper.BODY[block.tone], width), width)
    if isinstance(block, Callout):
        bar, ground = paper.FRAMES[block.frame]
        inner = width - Boxed.INSET - Boxed.PAD
        lines = [line for p in block.paragraphs
                 for line in set_lines(p.spans, paper.BODY[p.tone], inner)]
        return Boxed(from_top(lines), width, bar=bar, ground=ground)
    return _grid(block, width)


def _grid(table: Table, width: float) -> Grid:
    shares = sum(c.share for c in table.columns)
    widths = [width * c.share / shares for c in table.columns]
    inner = [w - 2 * Grid.PAD_X for w in widths]
    rows = [[_cell(cell, room) for cell, room in zip(row, inner, strict=True)]
            for row in table.rows]
    heads = [_head(c, room) for c, room in zip(table.columns, inner, strict=True)]
    seats = any(c.colour is not None for c in table.columns)
    plain = paper.LINE if seats else paper.INK
    colours = [plain if c.colour is None else paper.discipline_colour(c.colour)
               for c in table.columns]
    return Grid(heads, rows, widths, colours)


def _cell(cell: Sequence[Paragraph], width: float) -> Lines:
    return [line for p in cell for line in set_lines(p.spans, paper.CELL[p.tone], width)]


def _head(column: Column, width: float) -> Lines:
    lines = set_lines([Span(column.title)], paper.COLUMN, width)
    if column.sub:
        lines += set_lines([Span(column.sub)], paper.COLUMN_SUB, width)
    return lines

