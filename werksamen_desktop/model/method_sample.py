# SPDX-License-Identifier: EUPL-1.2
"""A sitting of a method that is still being written, with a few words to fill its slides."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

from werksamen_desktop.model import edits
from werksamen_desktop.model.candidates import Candidate, candidates
from werksamen_desktop.model.cards import card_fields
from werksamen_desktop.model.chosen import choose_one, of_each, say_why, word_topic
from werksamen_desktop.model.codes import SIDES, topic_on
from werksamen_desktop.model.course import Plea
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.match_edits import set_estimate
from werksamen_desktop.model.matching import Strategy
from werksamen_desktop.model.method import FieldType, Method, Part, Step
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.pleas import add_plea
from werksamen_desktop.model.ranking import put_in_order
from werksamen_desktop.model.seating import add_seats, set_seat
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.topics import write_cell, write_text
from werksamen_desktop.model.weighing import Argument, Entry, Moment, Option, Side, Value

QUESTION = "De morele vraag van uw beraad"
SAID = ("Wat iemand zegt", "Wat een ander daaraan toevoegt")
DETAIL = "Wat daarop het antwoord is"
VALUES = ("rust", "veiligheid", "rust")
DISCIPLINES = ("Huisarts", "Mantelzorger")


def sample_sitting(method: Method, *, step: int, part: int) -> Sitting:
    """A sitting that stands at a step of the method, with words in that one part.

    It is run in the first variant that the step is in; what else is wrong with it is no matter.
    """
    shown = method.steps[step]
    known = {v.id for v in method.variants}
    variant = next((v for v in shown.variants if v in known),
                   method.variants[0].id if method.variants else "")
    steps = tuple(s for s in method.steps if s is shown or _is_in(s, variant))
    run = replace(method, variants=(), steps=tuple(replace(s, variants=()) for s in steps))
    made = add_seats(new_sitting(run), tuple(Seat(uuid4(), discipline=d) for d in DISCIPLINES))
    made = made.with_deliberation(question=QUESTION, step=shown.key)
    held = shown.parts[part]
    return FILLS[held.kind](made, held) if held.kind in FILLS else made


def _is_in(step: Step, variant: str) -> bool:
    return not step.variants or variant in step.variants


def _text(sitting: Sitting, part: Part) -> Sitting:
    for field in part.fields:
        if field.key != "question":
            sitting = write_text(sitting, field.key, SAID[0])
    return sitting


def _list(sitting: Sitting, part: Part) -> Sitting:
    seat = sitting.deliberation.seats[1].id if part.seat_label else None
    for n, said in enumerate(part.kinds or SAID):
        sitting = edits.add_entry(sitting, Entry(
            uuid4(), part.topic, SAID[n % len(SAID)], seat=seat,
            kind=said if part.kinds else "", detail=DETAIL if part.detail else ""))
    return sitting


def _matrix(sitting: Sitting, part: Part) -> Sitting:
    for seat, word in zip(sitting.deliberation.seats, VALUES, strict=True):
        for field in part.fields:
            if field.type is not FieldType.VALUES:
                sitting = write_cell(sitting, f"{part.topic}.{field.key}", seat.id, SAID[0])
        sitting = edits.add_value(sitting, Value(uuid4(), seat.id, word))
    return sitting


def _cards(sitting: Sitting, part: Part) -> Sitting:
    for seat in sitting.deliberation.seats[1:]:
        sitting = set_seat(sitting, seat.id, **dict.fromkeys(card_fields(part), SAID[0]))
    return sitting


def _codes(sitting: Sitting, part: Part) -> Sitting:
    sitting = _options(sitting, part)
    for option in sitting.deliberation.options:
        for seat, word in zip(sitting.deliberation.seats[1:], VALUES, strict=False):
            sitting = edits.add_entry(sitting, Entry(
                uuid4(), topic_on(part, option), word, seat=seat.id, kind=SIDES[0]))
    return sitting


def _options(sitting: Sitting, _: Part) -> Sitting:
    for text in ("De ene weg", "De andere weg"):
        sitting = edits.add_option(sitting, Option(
            uuid4(), text, drawback=SAID[0], for_client=SAID[0], risk=SAID[0], authority=SAID[0]))
    return sitting


def _arguments(sitting: Sitting, part: Part) -> Sitting:
    sitting = _options(sitting, part)
    for option in sitting.deliberation.options:
        for side in Side:
            sitting = edits.add_argument(sitting, Argument(
                uuid4(), option.id, side, SAID[0], kind=part.kinds[0] if part.kinds else ""))
    return sitting


def _judgement(sitting: Sitting, part: Part) -> Sitting:
    asked = {f.key: SAID[0] for f in part.fields if f.type is FieldType.TEXT}
    moment = Moment(part.topic.removeprefix("judgement."))
    for seat in sitting.deliberation.seats:
        sitting = edits.set_judgement(sitting, seat.id, moment, **asked)
    return sitting


def _poll(sitting: Sitting, part: Part) -> Sitting:
    return edits.propose(sitting, part.topic, "Het voorstel van de groep", part.scale)


def _match(sitting: Sitting, part: Part) -> Sitting:
    chosen = (Strategy.CHANCES, Strategy.STEERING, Strategy.CHANCES)
    for area in part.items:
        for seat, strategy in zip(sitting.deliberation.seats, chosen, strict=True):
            sitting = set_estimate(sitting, part.topic, area, seat.id, strategy=strategy)
    return edits.reveal(sitting, part.topic)


def _merging(sitting: Sitting, part: Part) -> Sitting:
    for seat in sitting.deliberation.seats:
        sitting = write_cell(sitting, part.topic, seat.id, SAID[0])
    return edits.reveal(sitting.with_deliberation(goal=SAID[1]), part.topic)


def _pleas(sitting: Sitting, part: Part) -> Sitting:
    return add_plea(_text(sitting, part), Plea(
        uuid4(), DISCIPLINES[0], needed=SAID[0], request="Wilt u dit doen?", gain=SAID[1]))


def _to_choose(sitting: Sitting, part: Part) -> tuple[Sitting, tuple[Candidate, ...]]:
    """A sitting with something to choose from, and what that is."""
    if part.source:
        for said in SAID:
            sitting = edits.add_entry(sitting, Entry(uuid4(), part.source, said))
    elif not part.items:
        sitting = _options(sitting, part)
    return sitting, candidates(sitting.deliberation, part)


def _ranking(sitting: Sitting, part: Part) -> Sitting:
    sitting, things = _to_choose(sitting, part)
    keys = [c.key for c in things]
    for seat, order in zip(sitting.deliberation.seats, (keys, keys[::-1], keys), strict=True):
        sitting = put_in_order(sitting, part.topic, seat.id, order)
    return edits.reveal(sitting, part.topic)


def _choice(sitting: Sitting, part: Part) -> Sitting:
    sitting, things = _to_choose(sitting, part)
    seats = [s.id for s in sitting.deliberation.seats] if of_each(part) else [None]
    for number, seat in enumerate(seats):
        if things:
            key = things[number % len(things)].key
            sitting = choose_one(sitting, part.topic, seat, key)
        for field in part.fields:
            sitting = say_why(sitting, word_topic(part, field), seat, SAID[0])
    return edits.reveal(sitting, part.topic)


FILLS: dict[StepKind, Callable[[Sitting, Part], Sitting]] = {
    StepKind.TEXT: _text,
    StepKind.LIST: _list,
    StepKind.PERSPECTIVES: _matrix,
    StepKind.VALUES: _matrix,
    StepKind.OPTIONS: _options,
    StepKind.ARGUMENTS: _arguments,
    StepKind.CARDS: _cards,
    StepKind.CODES: _codes,
    StepKind.MATCH: _match,
    StepKind.MERGING: _merging,
    StepKind.PLEAS: _pleas,
    StepKind.JUDGEMENT: _judgement,
    StepKind.POLL: _poll,
    StepKind.RANKING: _ranking,
    StepKind.CHOICE: _choice,
}
"""The kinds whose slide says nothing without words; the others show what the method itself says."""
