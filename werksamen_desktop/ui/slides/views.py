# SPDX-License-Identifier: EUPL-1.2
"""Which view shows which kind of step, and the views of running text and of waiting."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import chain
from typing import Any

from werksamen_desktop.model.slide import (
    Block,
    Body,
    Columns,
    Crossing,
    Lamps,
    Parties,
    Rings,
    Rows,
    Table,
    Tally,
    Texts,
    Waiting,
)
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.ui.slides import (
    view_columns,
    view_crossing,
    view_lights,
    view_ring,
    view_rows,
    view_scores,
    view_tally,
)
from werksamen_desktop.ui.slides.sheet import CARD_PAD, GAP, MARGIN, Lane, Plan, Spread
from werksamen_desktop.ui.slides.strips import LABEL, Strip, Strips, rule, text
from werksamen_desktop.ui.slides.text import Style

SIZES = (40, 36, 32, 29, 27)
ALONE = (52, 40, 32, 29, 27)
"""Of one text that has the page for itself: it begins larger, and takes no more steps."""
FLOWING = 29
MEASURE = 1480.0
"""The widest running text that is still easy to read."""


@dataclass(frozen=True, slots=True)
class View:
    """How a kind of body is laid out: the ways there are, and the spreads of one of them."""

    plans: Callable[[Any, float], tuple[Plan, ...]]
    arrange: Callable[[Any, Plan, float, float], list[Spread]]


def _text_plans(body: Texts, width: float) -> tuple[Plan, ...]:
    lanes = 2 if len(body.blocks) > 1 and width > 1300 else 1
    sizes = ALONE if len(body.blocks) == 1 else SIZES
    return (*(Plan(size, lanes) for size in sizes), Plan(FLOWING))


def _arrange_texts(body: Texts, plan: Plan, width: float, height: float) -> list[Spread]:
    """One text at full width; of several the first at the left and the others as cards beside."""
    if not body.blocks:
        return []
    inner = width - 2 * MARGIN
    if len(body.blocks) > 1:
        return _arrange_blocks(body.blocks, plan, inner)
    block = body.blocks[0]
    wide = min(inner, MEASURE)
    label = text(block.label, LABEL, wide, keep=True) if block.label else ()
    strips = Strips(chain(label, text(block.text, Style(plan.size), wide)))
    return [Spread((Lane(MARGIN, wide, strips),))]


def _arrange_blocks(blocks: tuple[Block, ...], plan: Plan, inner: float) -> list[Spread]:
    pad = CARD_PAD
    if plan.lanes == 1:
        strips = view_tally.blocks_strips(blocks, plan.size, inner - 2 * pad)
        return [Spread((Lane(MARGIN, inner, strips, pad=pad),))]
    left = round((inner - GAP) * 0.56)
    right = inner - GAP - left
    return [Spread((
        Lane(MARGIN, left, view_tally.blocks_strips(blocks[:1], plan.size, left - 2 * pad),
             pad=pad, stretch=True),
        Lane(MARGIN + left + GAP, right,
             view_tally.blocks_strips(blocks[1:], plan.size, right - 2 * pad),
             pad=pad, stretch=True)))]


def _waiting_plans(body: Waiting, width: float) -> tuple[Plan, ...]:
    return (*(Plan(size) for size in SIZES), Plan(FLOWING))


def _arrange_waiting(body: Waiting, plan: Plan, width: float, height: float) -> list[Spread]:
    """A calm sentence; while a poll runs, what is asked and what can be answered."""
    inner = width - 2 * MARGIN
    calm = Style(44, 600, "accent")
    if not body.statement and not body.answers:
        strips = Strips((Strip(height * 0.22), *text(body.sentence, calm, min(inner, MEASURE))))
        return [Spread((Lane(MARGIN, min(inner, MEASURE), strips),))]
    before, top = view_tally.stated(Block(text=body.statement), plan.size, inner, height=height)
    left, right = view_tally.shares(inner)
    pad = view_tally.INSET
    lanes = (Lane(MARGIN, left, _answers(body.answers, left - 2 * pad), frame=True, pad=pad),
             Lane(MARGIN + left + GAP, right,
                  Strips(text(body.sentence, Style(36, 600, "accent"), right - 2 * pad)), pad=pad))
    return [*before, Spread(lanes, top)]


def _answers(answers: tuple[str, ...], width: float) -> Strips:
    """What can be answered, each as much as the other."""
    return Strips(strip for place, answer in enumerate(answers) for strip in (
        *(rule(width, space=5) if place else ()), *text(answer, Style(32), width)))


WAITING = View(_waiting_plans, _arrange_waiting)
TEXTS = View(_text_plans, _arrange_texts)
COLUMNS = View(view_columns.plans, view_columns.arrange)
RINGS = View(view_ring.plans, view_ring.arrange)
ROWS = View(view_rows.plans, view_rows.arrange)
TABLE = View(view_rows.table_plans, view_rows.arrange_table)
TALLY = View(view_tally.plans, view_tally.arrange)
CROSSING = View(view_crossing.plans, view_crossing.arrange)
LAMPS = View(view_lights.plans, view_lights.arrange)
PARTIES = View(view_scores.plans, view_scores.arrange)
SCORES = View(view_tally.score_plans, view_tally.arrange_scores)

SLIDE_VIEWS: dict[StepKind, dict[type[Body], View]] = {
    StepKind.TEXT: {Texts: TEXTS},
    StepKind.LIST: {Rows: ROWS},
    StepKind.PERSPECTIVES: {Columns: COLUMNS},
    StepKind.VALUES: {Columns: COLUMNS},
    StepKind.OPTIONS: {Rows: ROWS, Columns: COLUMNS},
    StepKind.ARGUMENTS: {Columns: COLUMNS},
    StepKind.CARDS: {Columns: COLUMNS},
    StepKind.CODES: {Columns: COLUMNS},
    StepKind.JUDGEMENT: {Tally: TALLY},
    StepKind.LIKENESS: {Rows: ROWS},
    StepKind.POLL: {Tally: TALLY},
    StepKind.DECISION: {Tally: TALLY},
    StepKind.AGREEMENTS: {Table: TABLE},
    StepKind.PROGRESS: {Table: TABLE},
    StepKind.CHECKLIST: {Rows: ROWS},
    StepKind.EVALUATION: {Tally: SCORES},
    StepKind.MATCH: {Crossing: CROSSING},
    StepKind.MERGING: {Tally: TALLY},
    StepKind.PLEAS: {Columns: COLUMNS},
    StepKind.LIGHTS: {Lamps: LAMPS},
    StepKind.SCORES: {Parties: PARTIES},
    StepKind.LOCKED: {Waiting: WAITING},
    StepKind.FRICTIONS: {Rows: ROWS},
    StepKind.INTENTIONS: {Columns: COLUMNS},
    StepKind.BOARD: {Rows: ROWS},
    StepKind.RING: {Rings: RINGS},
    StepKind.RANKING: {Table: TABLE},
    StepKind.CHOICE: {Columns: COLUMNS},
}
"""Per kind of step the view of each body it can have; waiting and plain text suit every kind."""


def view_of(kind: StepKind | None, body: Body) -> View:
    """The view that shows a body."""
    own = SLIDE_VIEWS[kind] if kind else {}
    return own.get(type(body)) or (WAITING if isinstance(body, Waiting) else TEXTS)

