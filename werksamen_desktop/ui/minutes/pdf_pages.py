# SPDX-License-Identifier: EUPL-1.2
"""The pages of a PDF in memory, to be looked at or printed; rendered by PDFium."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from threading import Lock

import pypdfium2
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72
_one_at_a_time = Lock()
"""PDFium may not be used by two threads at once."""


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A section's title, its page (from 0), and how far down that page it begins, 0 to 1."""

    title: str
    page: int
    down: float


@dataclass(frozen=True, slots=True)
class PageFacts:
    """A page's size in points and its words."""

    width: float
    height: float
    text: str

    @property
    def across(self) -> bool:
        """Whether the page lies on its side."""
        return self.width > self.height


class PdfPages:
    """A PDF's pages; every call may come from a worker's thread."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        with self._document() as document:
            self.facts = tuple(_facts(document[n]) for n in range(len(document)))
            self.bookmarks = tuple(_bookmark(mark, self.facts) for mark in document.get_toc())

    @contextmanager
    def _document(self) -> Iterator[pypdfium2.PdfDocument]:
        with _one_at_a_time:
            document = pypdfium2.PdfDocument(self.data)
            try:
                yield document
            finally:
                document.close()

    def render(self, number: int, scale: float, *, for_paper: bool = False) -> QImage:
        """A page (from 0) as a picture of `scale` pixels to the point."""
        with self._document() as document:
            page = document[number]
            bitmap = page.render(scale=scale, prefer_bgrx=True,
                                 optimize_mode="print" if for_paper else None)
            image = QImage(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride,
                           QImage.Format.Format_RGB32).copy()
            bitmap.close()
            page.close()
        return image


def _facts(page: pypdfium2.PdfPage) -> PageFacts:
    width, height = page.get_size()
    words = page.get_textpage()
    text = words.get_text_range()
    words.close()
    page.close()
    return PageFacts(width, height, text)


def _bookmark(mark: pypdfium2.PdfBookmark, facts: tuple[PageFacts, ...]) -> Bookmark:
    place = mark.get_dest()
    page = place.get_index() if place else 0
    at = place.get_view()[1] if place else []
    # A view is [left, top, zoom] or [top], in points from the foot of the page.
    top = at[1] if len(at) == 3 else at[0] if len(at) == 1 else facts[page].height
    return Bookmark(mark.get_title(), page, 1 - top / facts[page].height)


def joined(parts: Sequence[bytes]) -> bytes:
    """Several PDFs as one, each beginning on a page of its own."""
    if len(parts) == 1:
        return parts[0]
    stream = BytesIO()
    with _one_at_a_time:
        held = [pypdfium2.PdfDocument(data) for data in parts]
        whole = pypdfium2.PdfDocument.new()
        try:
            for document in held:
                whole.import_pages(document)
            whole.save(stream)
        finally:
            for document in (whole, *held):
                document.close()
    return stream.getvalue()
