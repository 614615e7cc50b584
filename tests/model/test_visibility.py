# SPDX-License-Identifier: EUPL-1.2
"""No text turns up where its declaration does not allow it, whatever the sitting.

Sittings are made from the dataclasses themselves and every text in them is a unique token, so a new
field takes part by itself. A surface is one place where words can come out.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from itertools import count
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID, uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.json_file import archive_to_json, sitting_to_json
from werksamen_desktop.exchange.methods import methods
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model.case import Agreement, Case
from werksamen_desktop.model.decision import Decision, Dissent
from werksamen_desktop.model.deliberation import (
    Deliberation,
    Naming,
    Note,
    Planned,
    Sitting,
    Skip,
    Spent,
)
from werksamen_desktop.model.friction import Friction
from werksamen_desktop.model.matching import Estimate
from werksamen_desktop.model.method import BeamerRule, Method, Step
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.projection import EVERYTHING, Choice, neutral_slide, slide_for
from werksamen_desktop.model.visibility import VISIBILITY, Until, Visibility
from werksamen_desktop.model.weighing import (
    Consequence,
    Entry,
    Judgement,
    Poll,
    PollState,
    Rating,
    Value,
    Vote,
)

# Surfaces ----------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Surface:
    """One place where words come out: its name, which flag it answers to, and all its words."""

    name: str
    flag: str
    words: Callable[[Sitting], str]


def all_slides(sitting: Sitting) -> str:
    d = sitting.deliberation
    slides = [neutral_slide(sitting)]
    for step in d.steps:
        for place, part in enumerate(step.parts):
            choices = [EVERYTHING, Choice(seats=tuple(s.id for s in d.seats[:2]))]
            choices += [Choice(field=f.key) for f in part.fields]
            slides += [slide_for(sitting, step=step.key, part=place, choice=c) for c in choices]
    return repr(slides)


SURFACES = (
    Surface("slides", "room", all_slides),
    Surface("minutes", "paper", lambda s: repr(compose(s, today=date(2026, 11, 20)))),
    Surface("beraad file", "file", sitting_to_json),
    Surface("archive file", "file", lambda s: archive_to_json([s])),
)

# Walking the dataclasses -------------------------------------------------------------------------


def holds_text(hint: Any) -> bool:
    """Whether a field is text, or a tuple of texts, however deep."""
    if get_origin(hint) in (tuple, UnionType):
        return any(holds_text(a) for a in get_args(hint))
    return hint is str


def reachable(kind: Any, found: dict[type, None] | None = None) -> dict[type, None]:
    """Every dataclass that a value of this kind can hold."""
    found = {} if found is None else found
    for hint in get_type_hints(kind).values():
        for part in (hint, *get_args(hint)):
            if is_dataclass(part) and part not in found:
                found[part] = None
                reachable(part, found)
    return found


def test_every_text_field_of_a_sitting_is_declared_and_nothing_else() -> None:
    texts = {(kind.__name__, name) for kind in reachable(Sitting)
             for name, hint in get_type_hints(kind).items() if holds_text(hint)}

    declared = {(kind.__name__, name) for kind, held in VISIBILITY.items() for name in held}

    assert declared == texts


# Sittings made from the dataclasses --------------------------------------------------------------


@st.composite
def made(draw: st.DrawFn, kind: Any) -> Any:
    """Any value of a dataclass: references and keys are set right afterwards, texts last."""
    hints = get_type_hints(kind)
    return kind(**{f.name: draw(of_type(hints[f.name])) for f in fields(kind)})


def of_type(hint: Any) -> st.SearchStrategy[Any]:
    if is_dataclass(hint):
        return st.just(None) if hint is Method else made(hint)
    if get_origin(hint) is tuple:
        inner, last = get_args(hint)[0], get_args(hint)[-1]
        if last is not Ellipsis:
            return st.tuples(*(of_type(a) for a in get_args(hint)))
        return st.lists(of_type(inner), min_size=1, max_size=2).map(tuple)
    if get_origin(hint) is UnionType:
        return of_type(next(a for a in get_args(hint) if a is not NoneType))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    plain: dict[Any, st.SearchStrategy[Any]] = {
        str: st.just(""), bool: st.booleans(), int: st.integers(1, 5),
        UUID: st.builds(uuid4), date: st.just(date(2027, 1, 15)),
        datetime: st.just(datetime(2026, 11, 20, 15, 0))}
    return plain[hint]


def with_every_kind() -> list[Method]:
    """Methods that between them have each kind of part, and each of them parts that hide."""
    dm, ib = methods()["dm"], methods()["ib"]
    held = {p.kind for m in (dm, ib) for s in m.steps for p in s.parts}
    other: list[Step] = []
    for step in (s for m in methods().values() for s in m.steps):
        kinds = {p.kind for p in step.parts}
        if kinds - held:
            held |= kinds
            other.append(replace(step, variants=()))
    return [dm, ib, replace(dm, steps=(*dm.steps, *other))]


@st.composite
def sittings(draw: st.DrawFn) -> Sitting:
    """A sitting with at least one of everything, in any state, whose references hold."""
    method = draw(st.sampled_from(with_every_kind()))
    variants = [v.id for v in method.variants] or [""]
    case, d = draw(made(Case)), draw(made(Deliberation))
    parts = [p for s in method.steps for p in s.parts]
    topics = sorted({t for p in parts for t in (
        p.topic, f"{p.topic}.same", f"{p.topic}.different",
        *(f"{p.topic}.{f.key}" for f in p.fields), *(f.key for f in p.fields))})
    hidden = sorted({p.topic for p in parts if p.beamer is BeamerRule.AFTER_REVEAL})
    client = replace(d.seats[0], kind=SeatKind.CLIENT, removed=False)
    seats = (client, *d.seats[1:], *draw(st.lists(made(Seat), min_size=1, max_size=3)))
    pick = Picker(draw, [s.id for s in seats], [o.id for o in d.options], topics,
                  [s.key for s in method.steps], parts)
    d = replace(
        d, case_id=case.id, method=method, variant=draw(st.sampled_from(variants)), seats=seats,
        revealed=tuple(draw(st.lists(st.sampled_from(hidden), unique=True))),
        entries=tuple(draw(st.lists(made(Entry), min_size=8, max_size=16))),
        values=tuple(draw(st.lists(made(Value), min_size=1, max_size=6))))
    d = pick.set_right(d)
    return Sitting(pick.set_right(case), replace(d, closings=draw(of_type(
        get_type_hints(Deliberation)["closings"]))))


class Picker:
    """Sets references and keys right, wherever they stand, so that the words come out at all."""

    def __init__(self, draw: st.DrawFn, seats: list[UUID], options: list[UUID], topics: list[str],
                 steps: list[str], parts: list[Any]) -> None:
        self.draw = draw
        one = st.sampled_from
        polls = [p.topic for p in parts if p.kind == "poll"] or ["poll.proposal"]
        judged = [p for p in parts if p.kind == "evaluation"]
        self.keys: dict[tuple[type, str], st.SearchStrategy[Any]] = {
            (Entry, "topic"): one(topics), (Entry, "seat"): st.none() | one(seats),
            (Entry, "made_in"): one(steps), (Value, "seat"): one(seats),
            (Consequence, "seat"): one(seats), (Judgement, "seat"): one(seats),
            (Judgement, "choice"): one(options), (Vote, "seat"): one(seats),
            (Vote, "answer"): st.integers(0, 0), (Poll, "topic"): one(polls),
            (Rating, "seat"): one(seats), (Rating, "topic"): st.just("evaluation"),
            (Rating, "item"): one(judged[0].items), (Dissent, "seat"): st.none() | one(seats),
            (Decision, "present"): st.just(tuple(seats)), (Deliberation, "step"): one(steps),
            (Note, "step"): one(steps), (Skip, "step"): one(steps), (Planned, "step"): one(steps),
            (Spent, "step"): one(steps), (Agreement, "made_in"): st.none(),
            (Estimate, "seat"): st.none() | one(seats), (Estimate, "topic"): one(topics),
            (Friction, "seat"): one(seats), (Friction, "topic"): one(topics),
        }

    def set_right(self, value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(self.set_right(v) for v in value)
        if not is_dataclass(value) or isinstance(value, Method):
            return value
        kind = type(value)
        return replace(value, **{  # type: ignore[type-var]
            f.name: self.draw(self.keys[kind, f.name]) if (kind, f.name) in self.keys
            else self.set_right(getattr(value, f.name)) for f in fields(kind)})


# Tokens ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Token:
    """One text: its word, whose field it is, and the chain of values it hangs in."""

    word: str
    field: str
    visibility: Visibility
    chain: tuple[Any, ...]


class Mint:
    """Replaces every text that is not a key by a token, and remembers them all."""

    def __init__(self) -> None:
        self.numbers = count(1)
        self.tokens: list[Token] = []

    def tokenised(self, value: Any, chain: tuple[Any, ...] = ()) -> Any:
        if isinstance(value, tuple):
            return tuple(self.tokenised(v, chain) for v in value)
        if not is_dataclass(value):
            return value
        chain = (*chain, value)
        declared = VISIBILITY.get(type(value), {})
        changes = {}
        for f in fields(value):
            held = getattr(value, f.name)
            seen = declared.get(f.name)
            if seen is None:
                changes[f.name] = self.tokenised(held, chain)
            elif not seen.key:
                name = f"{type(value).__name__}.{f.name}"
                changes[f.name] = self.words(held, lambda n=name, v=seen: self.token(n, v, chain))
        return replace(value, **changes)  # type: ignore[type-var]

    def words(self, held: Any, token: Callable[[], str]) -> Any:
        return tuple(self.words(h, token) for h in held) if isinstance(held, tuple) else token()

    def token(self, name: str, seen: Visibility, chain: tuple[Any, ...]) -> str:
        word = f"zq{next(self.numbers):04}qz"
        self.tokens.append(Token(word, name, seen, chain))
        return word


def allowed(token: Token, flag: str, d: Deliberation) -> bool:
    """Whether a token may come out on a surface with this flag, as the sitting stands now."""
    if not getattr(token.visibility, flag):
        return False
    until, (owner, *above) = token.visibility.until, reversed(token.chain)
    if until is Until.ANSWERS_REVEALED:
        return f"judgement.{owner.moment}" in d.revealed
    if until is Until.POLL_REVEALED:
        return above[0].state is PollState.REVEALED
    if until is Until.NAMED:
        return flag == "file" or (d.naming is Naming.BY_NAME and owner.kind is not SeatKind.CLIENT)
    if until is Until.RELEASED:
        return bool(owner.released)
    if until is Until.PART_REVEALED:
        return flag != "room" or not waits_in_all_parts(owner.topic, d)
    return True


def waits_in_all_parts(topic: str, d: Deliberation) -> bool:
    """Whether every part of this variant that shows a topic still waits for its reveal."""
    rules = {part.beamer for step in d.steps for part in step.parts
             if topic in topics_of(part.topic, part.fields)}
    return bool(rules) and rules <= {BeamerRule.AFTER_REVEAL, BeamerRule.NEVER} and not any(
        topic == r or topic.startswith(f"{r}.") for r in d.revealed)


def topics_of(topic: str, held: tuple[Any, ...]) -> Iterator[str]:
    yield topic
    for field in held:
        yield from (field.key, f"{topic}.{field.key}")


@pytest.mark.parametrize("surface", SURFACES, ids=lambda s: s.name)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(plain=sittings())
def test_no_text_comes_out_where_it_may_not(surface: Surface, plain: Sitting) -> None:
    mint = Mint()
    sitting = mint.tokenised(plain)

    words = surface.words(sitting).lower()

    leaked = sorted({t.field for t in mint.tokens if t.word in words
                     and not allowed(t, surface.flag, sitting.deliberation)})
    assert leaked == []


@pytest.mark.parametrize("surface", SURFACES, ids=lambda s: s.name)
@pytest.mark.parametrize("key", ["dm", "ib"])
def test_what_may_be_told_is_told(surface: Surface, key: str) -> None:
    mint = Mint()
    sitting = mint.tokenised(example_sitting(key))

    words = surface.words(sitting).lower()

    told = {t.field for t in mint.tokens if t.word in words}
    assert {"Case.story", "Deliberation.question", "Entry.text", "Value.word", "Option.text",
            "Judgement.loss", "Decision.text", "Dissent.text", "Agreement.step"} <= told


@pytest.mark.parametrize("key", ["dm", "ib"])
def test_the_room_sees_every_entry_of_the_example_on_some_slide(key: str) -> None:
    mint = Mint()
    sitting = mint.tokenised(example_sitting(key))
    never = {f.key for s in sitting.deliberation.steps for p in s.parts
             if p.beamer is BeamerRule.NEVER for f in p.fields}

    words = all_slides(sitting)

    unseen = {e.topic for e in sitting.deliberation.entries if e.text not in words}
    assert unseen == never


def test_a_first_thought_is_never_shown_by_name() -> None:
    sitting = example_sitting("ib").with_deliberation(naming=Naming.BY_NAME)

    words = repr(slide_for(sitting, step="IB-3", part=0))

    assert "Doorgaan, maar ik twijfel elke ochtend." in words
    assert not [s.id for s in sitting.deliberation.table
                if (s.name and s.name in words) or (s.discipline in words and s.discipline)]


@settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))
@given(plain=sittings())
def test_a_surface_that_tells_everything_is_caught(plain: Sitting) -> None:
    mint = Mint()
    sitting = mint.tokenised(plain)

    for flag in ("room", "paper", "file"):
        told = [t for t in mint.tokens if t.word in repr(sitting)]
        leaked = {t.field for t in told if not allowed(t, flag, sitting.deliberation)}

        assert "Note.text" in leaked


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(plain=sittings())
def test_private_notes_and_sealed_answers_never_leave_together(plain: Sitting) -> None:
    mint = Mint()
    sitting = mint.tokenised(plain)

    words = sitting_to_json(sitting, with_private=True)

    told = {t.field for t in mint.tokens if t.word in words}
    sealed = [t.word for t in mint.tokens
              if t.visibility.until in (
                  Until.ANSWERS_REVEALED, Until.POLL_REVEALED, Until.RELEASED)
              and not allowed(t, "file", sitting.deliberation)]
    assert "Note.text" in told
    assert not [w for w in sealed if w in words]
