# SPDX-License-Identifier: EUPL-1.2
"""Painting one page of a sheet, with its foot: the step, a quiet bar for the time, the pages."""

from PySide6.QtGui import QPainter

from werksamen_desktop.model.slide import Columns, Crossing, Lamps, Rows, Slide, Tally
from werksamen_desktop.ui.slides.marks import Box, Diamond, Item, Words
from werksamen_desktop.ui.slides.palette import LIGHT, Palette
from werksamen_desktop.ui.slides.sheet import HEIGHT, MARGIN, Page, Placed, Sheet
from werksamen_desktop.ui.slides.strips import NOTE
from werksamen_desktop.ui.slides.text import Style, broken

FOUND = "●"
"""What the legend of the app's own mark begins with; another is of the group's."""


def paint(painter: QPainter, sheet: Sheet, page: int, *, time: float | None = None,
          pages: int | None = None, palette: Palette = LIGHT) -> None:
    """Paint a page on a ground of the sheet's width × 1080; `time` is the part that passed."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(0, 0, round(sheet.width) + 1, HEIGHT + 1, palette.colour("surface"))
    sheet.head.paint(painter, palette)
    if sheet.slide.kind is not None:
        sheet.page(page).paint(painter, palette)
    _foot(sheet, page, time=time, pages=pages or sheet.pages).paint(painter, palette)


def _foot(sheet: Sheet, page: int, *, time: float | None, pages: int) -> Page:
    slide = sheet.slide
    foot = Page()
    x = float(MARGIN)
    if slide.foot:
        x = _foot_words(foot, slide.foot, NOTE, x) + 28
    if time is not None and slide.kind is not None:
        wide = min(420.0, sheet.width * 0.22)
        foot.placed.append(Placed(x, 1044, (
            Box(0, 0, wide, 8, fill="line", radius=4),
            Box(0, 0, max(8.0, wide * max(0.0, min(1.0, time))), 8, fill="accent", radius=4))))
    right = sheet.width - MARGIN
    if pages > 1:
        right = _foot_right(foot, f"{page + 1} / {pages}", NOTE, right) - 28
    note = _note(slide)
    if note:
        right = _foot_right(foot, note, NOTE, right) - 28
    legend = slide.body.legend if isinstance(slide.body, Columns | Rows) else ""
    if legend:
        found = legend.startswith(FOUND)
        colour = "accent" if found else "attention"
        right = _foot_right(
            foot, legend.removeprefix(FOUND).lstrip(), Style(24, 600, colour), right) - 22
        foot.placed.append(Placed(right, 1041, (Diamond(0, 0, 14, colour, round=found),)))
        right -= 28
    if slide.banner:
        _foot_right(foot, slide.banner, Style(24, 700, "attention"), right)
    return foot


def _note(slide: Slide) -> str:
    noted = Rows | Tally | Lamps | Crossing
    return slide.body.note if isinstance(slide.body, noted) else ""


def _foot_words(foot: Page, content: str, style: Style, x: float) -> float:
    line = next(broken(content, style, 1e6))
    items: tuple[Item, ...] = (Words(0, -line.height / 2, line, style.colour),)
    foot.placed.append(Placed(x, 1048, items))
    return x + line.width


def _foot_right(foot: Page, content: str, style: Style, right: float) -> float:
    line = next(broken(content, style, 1e6))
    _foot_words(foot, content, style, right - line.width)
    return right - line.width

