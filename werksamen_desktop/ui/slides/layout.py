# SPDX-License-Identifier: EUPL-1.2
"""From a slide to a sheet: its head, the size that fits, and staying with it during typing."""

from collections.abc import Callable, Iterable, Sequence

from werksamen_desktop.model.slide import Block, Slide, Texts
from werksamen_desktop.ui.slides.marks import Box
from werksamen_desktop.ui.slides.sheet import (
    BOTTOM,
    MARGIN,
    Page,
    Placed,
    Plan,
    Sheet,
    Spread,
    on_one_page_each,
)
from werksamen_desktop.ui.slides.strips import Strip, Strips, text, words
from werksamen_desktop.ui.slides.text import Style, broken
from werksamen_desktop.ui.slides.views import TEXTS, view_of

SLACK = 0.82
"""The part of the page that larger text may fill before the text grows back to it."""

TOP_STYLES = ((Style(28, 400, "muted"), 2), (Style(24, 400, "muted"), 4))
QUESTION_STYLES = ((Style(54, 700), 2), (Style(44, 700), 3), (Style(36, 700), 4))
PINNED = Style(28, 600)
"""Styles of the top line and the question, each with the number of lines it is used for."""


def lay_out(slide: Slide, width: float, previous: Sheet | None = None) -> Sheet:
    """Lay a slide out on a ground of `width` × 1080; `previous` keeps sizes from jumping."""
    if slide.kind is None:
        return _neutral(slide, width)
    head, top, opening = _head(slide, width)
    view = view_of(slide.kind, slide.body)
    plans = view.plans(slide.body, width)
    made: dict[int, list[Spread]] = {}

    def spreads(place: int) -> list[Spread]:
        if place not in made:
            made[place] = view.arrange(slide.body, plans[place], width, BOTTOM - top)
        return made[place]

    start = _kept(slide, width, plans, previous)
    plan = _first_fitting(spreads, len(plans), top=top, start=start or 0)
    if start is not None and plan == start:
        while plan and on_one_page_each(spreads(plan - 1), top, slack=SLACK):
            plan -= 1
    return Sheet(slide, width, top, head, plans, plan, [*opening, *spreads(plan)])


def _kept(slide: Slide, width: float, plans: Sequence[Plan], previous: Sheet | None) -> int | None:
    """The plan to stay with; None where the slide is another one."""
    if (previous is None or previous.slide.kind is None or previous.width != width
            or previous.slide.identity != slide.identity or previous.plans != plans):
        return None
    return previous.plan


def _first_fitting(spreads: Callable[[int], list[Spread]], count: int, *, top: float,
                   start: int) -> int:
    for place in range(start, count - 1):
        if on_one_page_each(spreads(place), top):
            return place
    return count - 1


def _head(slide: Slide, width: float) -> tuple[Page, float, list[Spread]]:
    """Top line, rule, question, part and why; what is far too long flows over pages of its own."""
    page = Page()
    inner = width - 2 * MARGIN
    too_long: list[Block] = []
    y = 36.0
    y = _titled(page, slide.top, TOP_STYLES, inner, y, too_long, "Vraag van dit beraad")
    y = max(y, 72.0) + 18
    page.placed.append(Placed(MARGIN, y, (Box(0, 0, inner, 1.5, fill="line"),)))
    y += 18
    y = _titled(page, slide.question, QUESTION_STYLES, inner, y, too_long, "Vraag")
    for content, style in ((slide.part, Style(28, 600, "accent")),
                           (slide.why, Style(32, 400, "muted"))):
        y = _lines(page, text(content, style, inner), y) if content else y
    if slide.pinned:
        y = _pinned(page, slide.pinned, inner, y)
    top = y + 18
    opening = Texts(tuple(too_long))
    return page, top, TEXTS.arrange(opening, Plan(29), width, BOTTOM - top)


def _pinned(page: Page, content: str, width: float, y: float) -> float:
    """The text that stays through all steps, behind a bar that sets it apart."""
    strips = list(text(content, PINNED, width - 24))
    tall = sum(strip.height for strip in strips)
    page.placed.append(Placed(MARGIN, y + 10, (Box(0, 0, 6, tall, fill="accent", radius=3),)))
    below = y + 10
    for strip in strips:
        page.placed.append(Placed(MARGIN + 24, below, strip.items))
        below += strip.height
    return below


def _titled(page: Page, content: str, styles: Sequence[tuple[Style, int]], width: float, y: float,
            too_long: list[Block], label: str) -> float:
    if not content.strip():
        return y
    for style, most in styles:
        strips = Strips(text(content, style, width))
        if strips.get(most) is None:
            return _lines(page, strips, y)
    too_long.append(Block(label, content))
    return y


def _lines(page: Page, strips: Iterable[Strip], y: float) -> float:
    for strip in strips:
        page.placed.append(Placed(MARGIN, y, strip.items))
        y += strip.height
    return y


def _neutral(slide: Slide, width: float) -> Sheet:
    """The card for a pause, in the middle of the screen."""
    page = Page()
    lines: list[tuple[str, Style]] = [(slide.question, Style(72, 700)),
                                      (slide.why, Style(36, 400, "muted"))]
    if isinstance(slide.body, Texts):
        lines += [(block.text, Style(32, 400, "muted")) for block in slide.body.blocks]
    page.placed.append(Placed(width / 2 - 60, 360, (Box(0, 0, 120, 8, fill="accent", radius=4),)))
    y = 410.0
    for content, style in lines:
        for line in broken(content, style, width - 4 * MARGIN):
            page.placed.append(Placed((width - line.width) / 2, y, (words(line, style),)))
            y += style.pitch
        y += 18
    return Sheet(slide, width, BOTTOM, page, (Plan(32),), 0, [])
