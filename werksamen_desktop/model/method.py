# SPDX-License-Identifier: EUPL-1.2
"""A method of deliberation: its steps as data."""

from dataclasses import dataclass
from enum import StrEnum

from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.suiting import Ends, Suits


class BeamerRule(StrEnum):
    """What the room sees of a part (domain: J, V→J, Q, N)."""

    LIVE = "live"
    AFTER_REVEAL = "after_reveal"
    QUESTION_ONLY = "question_only"
    NEVER = "never"


class FieldType(StrEnum):
    """What a field holds, and so how it is edited."""

    TEXT = "text"
    INTEREST = "interest"
    VALUES = "values"
    CHOICE = "choice"
    SCALE = "scale"


class Asks(StrEnum):
    """What a list asks of its lines: a second text, a date that is still to come, a line of each
    seat, or of whoever has a line of one kind one of the others too."""

    DETAIL = "detail"
    DATE = "date"
    EACH_SEAT = "each_seat"
    EACH_KIND = "each_kind"


class Becomes(StrEnum):
    """What a line can become besides itself."""

    AGREEMENT = "agreement"
    AGENDA = "agenda"
    SEAT = "seat"
    PARKED = "parked"
    SMALL_STEP = "small_step"
    SIGNAL = "signal"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a part: a text box, a row of the matrix, a question of a judgement.

    In a text part `key` is the whole topic (`case.story`); in a matrix it is added to the part's.
    """

    key: str
    label: str
    type: FieldType = FieldType.TEXT
    prompt: str = ""
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One piece of work in a step, of one kind, on one topic.

    Content hangs on the topic, not on the step: two steps with the same topic show the same data.
    `kinds` are the labels of a list's entries, `items` the lines of a checklist or an evaluation,
    `scale` the answers of a poll from most to least support, `detail` names the second column of
    a list (for instance an answer) and `seat_label` asks whose a line is, `by_label` who put it
    to them; empty means not.
    `rewords` says that the second text is the same in better words (a wish for a judgement), which
    the room then sees instead. `pin` offers to keep a text on the beamer through all steps.
    `becomes` is what a line of a list, or a text, can be made into with one press; of scores it is
    the last text. `unnamed` keeps no record of whose vote in a poll is whose. `lens` shows in a
    matrix through whose eyes (bril) each looks: organisation, framework and task.
    `asks` is what a list reminds of;
    `until_answered` lines are questions that stay open until their second text answers them.
    `source` is the topic whose lines are put in order or chosen from; without one that is `items`,
    and without those the options. In a choice `seat_label` asks one of each seat, `by_label` who
    makes the one for the table.
    """

    kind: StepKind
    topic: str
    title: str = ""
    beamer: BeamerRule = BeamerRule.LIVE
    fields: tuple[Field, ...] = ()
    kinds: tuple[str, ...] = ()
    items: tuple[str, ...] = ()
    scale: tuple[str, ...] = ()
    detail: str = ""
    seat_label: str = ""
    by_label: str = ""
    rewords: bool = False
    pin: bool = False
    becomes: tuple[Becomes, ...] = ()
    unnamed: bool = False
    asks: tuple[Asks, ...] = ()
    lens: bool = False
    until_answered: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: a question to the group, why it is asked, and its parts.

    `taken_from` is the title of the method it came from, where it was added to a running sitting;
    `at_most` are the minutes after which the clock says that it is enough (0: no limit).
    """

    key: str
    title: str
    question: str
    parts: tuple[Part, ...]
    why: str = ""
    guidance: str = ""
    hint: str = ""
    minutes: int = 5
    phase: str = ""
    variants: tuple[str, ...] = ()
    taken_from: str = ""
    at_most: int = 0


@dataclass(frozen=True, slots=True)
class Variant:
    """A depth in which a method can be run, such as light and heavy."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Method:
    """A whole method; a deliberation keeps its own copy.

    `minutes_from` to `suits` say in numbers and words what it is for (0 and empty: not said), so
    that it can be suggested. `meeting` is what such a meeting is called, `question_word` what its
    question is.
    """

    id: str
    title: str
    version: str
    steps: tuple[Step, ...]
    purpose: str = ""
    use_when: str = ""
    duration: str = ""
    group: str = ""
    decides: str = ""
    meeting: str = "Moreel beraad"
    question_word: str = "Morele vraag"
    minutes_from: int = 0
    minutes_to: int = 0
    people_from: int = 0
    people_to: int = 0
    ends: Ends = Ends.UNSAID
    suits: tuple[Suits, ...] = ()
    rules: tuple[str, ...] = ()
    variants: tuple[Variant, ...] = ()

    def steps_of(self, variant: str) -> tuple[Step, ...]:
        """The steps that are run in a variant; a step that names no variant is in all."""
        return tuple(s for s in self.steps if not s.variants or variant in s.variants)
