# SPDX-License-Identifier: EUPL-1.2
"""What the room sees: frozen slides that hold words and nothing of the sitting itself."""

from dataclasses import dataclass
from enum import StrEnum

from werksamen_desktop.model.step_kind import StepKind


class BeamerMode(StrEnum):
    """What the room gets: this step, the last image, the neutral card or a black screen."""

    LIVE = "live"
    FROZEN = "frozen"
    NEUTRAL = "neutral"
    BLACK = "black"


class Mark(StrEnum):
    """Who says that something is shared: nobody, the app (●) or the group (◆)."""

    NONE = ""
    FOUND = "found"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Chip:
    """A value word, with its mark, and what it means and demands as lines."""

    word: str
    mark: Mark = Mark.NONE
    norms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A labelled text; `tone` is "" or "dissent"."""

    label: str = ""
    text: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """Whose column it is: label, line under it, initials and colour number (-1: client)."""

    label: str
    sub: str = ""
    initials: str = ""
    colour: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """Something said, with a quiet note under it (what kind, on whose behalf)."""

    text: str
    note: str = ""
    mark: Mark = Mark.NONE


@dataclass(frozen=True, slots=True)
class Cell:
    """One labelled cell of a column: texts and chips."""

    label: str = ""
    texts: tuple[Said, ...] = ()
    chips: tuple[Chip, ...] = ()
    sub: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """One seat's or one option's column."""

    head: Head
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list: text, quiet text under it, a label of its kind, a mark or tick.

    `letter` stands in a disc before the text of an option.
    """

    text: str
    detail: str = ""
    kind: str = ""
    letter: str = ""
    who: str = ""
    mark: Mark = Mark.NONE
    done: bool | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Rows under one heading, side by side with other groups."""

    title: str
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """One row of a table, with a quiet note under its first cell and a tick, or a place in a disc.
    """

    cells: tuple[str, ...]
    note: str = ""
    done: bool | None = None
    place: str = ""


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
    """Groups of rows; kinds list, options, likeness, checklist, board.

    `lead` is a text that stands above them, such as the client's own words; `note` counts.
    """

    groups: tuple[Group, ...] = ()
    legend: str = ""
    lead: Block = Block()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Records under one header, and a note under them; kinds agreements and progress."""

    header: tuple[str, ...] = ()
    records: tuple[Record, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns per seat or option; kinds perspectives, values, options.

    `one_field` says that the room compares one field of all seats, for which rows read better.
    """

    columns: tuple[Column, ...] = ()
    legend: str = ""
    one_field: bool = False


@dataclass(frozen=True, slots=True)
class Tally:
    """Counted answers with blocks beside them; kinds poll, judgement, evaluation, decision.

    Each of `bars` is one question with all its answers, titled by `titles` at the same place.
    """

    statement: Block = Block()
    titles: tuple[str, ...] = ()
    bars: tuple[tuple[Bar, ...], ...] = ()
    blocks: tuple[Block, ...] = ()
    note: str = ""


class Shape(StrEnum):
    """What a traffic light looks like besides its colour: ● green, ▲ amber, ■ red."""

    NONE = ""
    CIRCLE = "circle"
    TRIANGLE = "triangle"
    SQUARE = "square"


@dataclass(frozen=True, slots=True)
class Lamp:
    """A success factor: how it stands in shape and word, on what evidence, and what is next.

    `way` says whether that is better than the last time; `before` are earlier sittings, the oldest
    first, each as shape, word and day.
    """

    title: str
    shape: Shape = Shape.NONE
    word: str = ""
    evidence: str = ""
    action: str = ""
    way: str = ""
    before: tuple[tuple[Shape, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Lamps:
    """Success factors as traffic lights; kind lights."""

    lamps: tuple[Lamp, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Measure:
    """One score beside its words: what is measured, how much of how much."""

    label: str
    score: int | None
    most: int


@dataclass(frozen=True, slots=True)
class Party:
    """One party: whose it is, its scores, the word they come to, and what it said.

    `lacking` says in words what is still to be asked of it.
    """

    head: Head
    measures: tuple[Measure, ...] = ()
    word: str = ""
    told: tuple[Block, ...] = ()
    lacking: str = ""


@dataclass(frozen=True, slots=True)
class Parties:
    """Parties with their scores under each other, and how those lie; kind scores."""

    parties: tuple[Party, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Tagged:
    """One word in a crossing; a `tag` says that it stands out, and the note at the foot why."""

    word: str = ""
    tag: bool = False


@dataclass(frozen=True, slots=True)
class CrossRow:
    """One row of a crossing: what it is about, what stands out in it, a cell for each head.

    `line` is what the group made of it, `lacking` what it still has to.
    """

    title: str
    note: str = ""
    cells: tuple[Tagged, ...] = ()
    line: str = ""
    lacking: str = ""


@dataclass(frozen=True, slots=True)
class Crossing:
    """Rows against seats, with what stands out marked; kind match.

    The first `fixed` columns come back on every page, where there are too many for one.
    """

    corner: str = ""
    heads: tuple[Head, ...] = ()
    rows: tuple[CrossRow, ...] = ()
    fixed: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """Somebody on a ring: name, initials, colour number (-1: client, None: not at the table yet).

    `note` says what there is to say (a limit, an invitation); `limit` asks for attention.
    """

    label: str
    initials: str = ""
    colour: int | None = None
    note: str = ""
    limit: bool = False


@dataclass(frozen=True, slots=True)
class Ring:
    """One level and who stands on it."""

    title: str
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class Rings:
    """Levels around the client, the innermost first; `loose` are those without one; kind ring."""

    centre: Spot
    rings: tuple[Ring, ...] = ()
    loose: Ring = Ring("")


@dataclass(frozen=True, slots=True)
class Waiting:
    """Answers that are still hidden: one calm sentence, no count that presses people.

    While a poll runs, `statement` is what is asked and `answers` what can be answered.
    """

    sentence: str = ""
    statement: str = ""
    answers: tuple[str, ...] = ()


Body = Texts | Rows | Table | Columns | Tally | Crossing | Lamps | Parties | Rings | Waiting


@dataclass(frozen=True, slots=True)
class Slide:
    """One step on the beamer: top line (moral question), question, body, foot.

    `kind` is None for the neutral card. `identity` changes with the step, the part or what the
    facilitator lets the room see, never with the words, so that sizes and pages can stay put while
    somebody types. `part` names the part of a step that has several; `banner` is the warning that
    these are not real people; `pinned` is the text that stays through all steps.
    """

    kind: StepKind | None
    identity: str
    top: str = ""
    question: str = ""
    why: str = ""
    part: str = ""
    body: Body = Texts()
    foot: str = ""
    banner: str = ""
    pinned: str = ""
