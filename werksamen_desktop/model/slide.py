# SPDX-License-Identifier: EUPL-1.2
"""What the room sees: frozen slides that hold words and nothing of the sitting itself."""

from dataclasses import dataclass
from enum import StrEnum

from werksamen_desktop.model.step_kind import StepKind


class Mark(StrEnum):
    """Who says that something is shared: nobody, the app (●) or the group (◆)."""

    NONE = ""
    FOUND = "found"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Chip:
    """A value word, with its mark and its norms as lines."""

    word: str
    mark: Mark = Mark.NONE
    norms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A labelled text; `tone` is "" or "dissent"."""

    label: str
    text: str
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """Whose column or row it is: label, line under it, initials and colour number (-1: client)."""

    label: str
    sub: str = ""
    initials: str = ""
    colour: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """One labelled cell of a column: texts and chips."""

    label: str
    texts: tuple[str, ...] = ()
    chips: tuple[Chip, ...] = ()
    sub: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One seat's column."""

    head: Head
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list: text, second text, a label of its kind, a mark or tick."""

    text: str
    detail: str = ""
    kind: str = ""
    who: str = ""
    mark: Mark = Mark.NONE
    done: bool | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading, side by side with other groups."""

    title: str
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """One answer and how often it was given."""

    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Texts:
    """Blocks of running text; kinds text and decision."""

    blocks: tuple[Block, ...] = ()


@dataclass(frozen=True, slots=True)
class Rows:
    """Groups of rows; kinds list, options, likeness, checklist, agreements."""

    groups: tuple[Group, ...] = ()
    header: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns per seat; kinds perspectives, values, judgement."""

    columns: tuple[Column, ...] = ()
    legend: str = ""


@dataclass(frozen=True, slots=True)
class Tally:
    """Counted answers with blocks beside them; kinds poll, judgement, evaluation, decision."""

    statement: str = ""
    titles: tuple[str, ...] = ()
    bars: tuple[tuple[Bar, ...], ...] = ()
    blocks: tuple[Block, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Answers that are still hidden: one calm sentence, no count that presses people."""

    sentence: str


Body = Texts | Rows | Columns | Tally | Waiting


@dataclass(frozen=True, slots=True)
class Slide:
    """One step on the beamer: top line (moral question), question, body, foot.

    `kind` is None for the neutral card. `identity` changes with the step or part, never with the
    words, so that sizes and pages can stay put while somebody types.
    """

    kind: StepKind | None
    identity: str
    top: str = ""
    question: str = ""
    why: str = ""
    body: Body = Texts()
    foot: str = ""
