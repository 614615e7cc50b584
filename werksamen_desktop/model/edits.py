# SPDX-License-Identifier: EUPL-1.2
"""Edits: pure functions from one sitting to the next.

An edit that names something that is not there returns the sitting unchanged, because two windows
may be a moment apart.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, Protocol, TypeVar
from uuid import UUID, uuid4

from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.decision import Dissent, Outcome
from werksamen_desktop.model.deliberation import (
    Note,
    Parked,
    Planned,
    Sitting,
    Skip,
)
from werksamen_desktop.model.unnamed import is_unnamed, without_seats
from werksamen_desktop.model.weighing import (
    Argument,
    Consequence,
    Entry,
    Judgement,
    Moment,
    Option,
    Poll,
    PollState,
    Rating,
    Value,
    Vote,
)


class _Identified(Protocol):
    @property
    def id(self) -> UUID: ...


T = TypeVar("T", bound=_Identified)


def changed(items: tuple[T, ...], item_id: UUID, **changes: Any) -> tuple[T, ...]:
    """The items with the fields of one of them changed."""
    return tuple(replace(i, **changes) if i.id == item_id else i  # type: ignore[type-var]
                 for i in items)


def without(items: tuple[T, ...], item_id: UUID) -> tuple[T, ...]:
    """The items less one."""
    return tuple(i for i in items if i.id != item_id)


def moved(items: tuple[T, ...], item_id: UUID, place: int) -> tuple[T, ...]:
    """The items with one of them at another place (0 is first)."""
    held = next((i for i in items if i.id == item_id), None)
    if held is None:
        return items
    rest = without(items, item_id)
    place = max(0, min(place, len(rest)))
    return (*rest[:place], held, *rest[place:])


# Entries -----------------------------------------------------------------------------------------

def add_entry(sitting: Sitting, entry: Entry, *, after: UUID | None = None) -> Sitting:
    """Add an entry, at the end or right after another."""
    entries = sitting.deliberation.entries
    place = next((i + 1 for i, e in enumerate(entries) if e.id == after), len(entries))
    return sitting.with_deliberation(entries=(*entries[:place], entry, *entries[place:]))


def set_entry(sitting: Sitting, entry: UUID, **changes: Any) -> Sitting:
    """Change an entry's fields: its text, kind, seat (which moves it), topic, mark …"""
    entries = changed(sitting.deliberation.entries, entry, **changes)
    return sitting.with_deliberation(entries=entries)


def remove_entry(sitting: Sitting, entry: UUID) -> Sitting:
    """Take an entry away."""
    return sitting.with_deliberation(entries=without(sitting.deliberation.entries, entry))


def split_entry(sitting: Sitting, entry: UUID, at: int, *, new: UUID | None = None) -> Sitting:
    """Split an entry's text at a place into two entries of the same cell."""
    held = sitting.deliberation.entry(entry)
    if held is None:
        return sitting
    rest = replace(held, id=new or uuid4(), text=held.text[at:].lstrip())
    return add_entry(set_entry(sitting, entry, text=held.text[:at].rstrip()), rest, after=entry)


def merge_entries(sitting: Sitting, first: UUID, second: UUID) -> Sitting:
    """Join the second entry's text to the first, on a line of its own."""
    found = {e.id: e for e in sitting.deliberation.entries}
    if first not in found or second not in found or first == second:
        return sitting
    text = "\n".join(t for t in (found[first].text, found[second].text) if t)
    return remove_entry(set_entry(sitting, first, text=text), second)


# Values ------------------------------------------------------------------------------------------

def add_value(sitting: Sitting, value: Value) -> Sitting:
    """Add a value to a seat."""
    return sitting.with_deliberation(values=(*sitting.deliberation.values, value))


def set_value(sitting: Sitting, value: UUID, **changes: Any) -> Sitting:
    """Change a value's word, norms, seat, shared mark …"""
    return sitting.with_deliberation(values=changed(sitting.deliberation.values, value, **changes))


def remove_value(sitting: Sitting, value: UUID) -> Sitting:
    """Take a value away, with its norms."""
    return sitting.with_deliberation(values=without(sitting.deliberation.values, value))


def confirm_synonym(sitting: Sitting, one: str, other: str) -> Sitting:
    """Note that the group uses two words for the same value."""
    pair = (one, other)
    held = sitting.deliberation.synonyms
    return sitting if pair in held else sitting.with_deliberation(synonyms=(*held, pair))


# Options, judgements, polls, ratings -------------------------------------------------------------

def add_option(sitting: Sitting, option: Option) -> Sitting:
    """Add an option; its letter follows from its place."""
    return sitting.with_deliberation(options=(*sitting.deliberation.options, option))


def set_option(sitting: Sitting, option: UUID, **changes: Any) -> Sitting:
    """Change an option's text, drawback, consequences …"""
    options = changed(sitting.deliberation.options, option, **changes)
    return sitting.with_deliberation(options=options)


def set_consequence(sitting: Sitting, option: UUID, seat: UUID, text: str) -> Sitting:
    """Set what an option would mean for one seat; an empty text takes that away."""
    held = next((o for o in sitting.deliberation.options if o.id == option), None)
    if held is None:
        return sitting
    rest = tuple(c for c in held.consequences if c.seat != seat)
    told = (*rest, Consequence(seat, text)) if text else rest
    return set_option(sitting, option, consequences=told)


def remove_option(sitting: Sitting, option: UUID) -> Sitting:
    """Take an option away with its arguments; judgements that chose it lose only the choice."""
    d = sitting.deliberation
    judgements = tuple(replace(j, choice=None) if j.choice == option else j for j in d.judgements)
    arguments = tuple(a for a in d.arguments if a.option != option)
    entries = tuple(e for e in d.entries if e.topic != f"power.{option}")
    return sitting.with_deliberation(options=without(d.options, option), judgements=judgements,
                                     arguments=arguments, entries=entries)


def add_argument(sitting: Sitting, argument: Argument) -> Sitting:
    """Add an argument for or against an option."""
    return sitting.with_deliberation(arguments=(*sitting.deliberation.arguments, argument))


def set_argument(sitting: Sitting, argument: UUID, **changes: Any) -> Sitting:
    """Change an argument's words, kind, side, weight or reason."""
    arguments = changed(sitting.deliberation.arguments, argument, **changes)
    return sitting.with_deliberation(arguments=arguments)


def remove_argument(sitting: Sitting, argument: UUID) -> Sitting:
    """Take an argument away."""
    return sitting.with_deliberation(
        arguments=without(sitting.deliberation.arguments, argument))


def set_judgement(sitting: Sitting, seat: UUID, moment: Moment, **changes: Any) -> Sitting:
    """Change one seat's judgement at one moment; the first change makes it."""
    d = sitting.deliberation
    held = d.judgement(seat, moment)
    if held:
        return sitting.with_deliberation(judgements=changed(d.judgements, held.id, **changes))
    made = replace(Judgement(uuid4(), seat, moment), **changes)
    return sitting.with_deliberation(judgements=(*d.judgements, made))


def reveal(sitting: Sitting, topic: str) -> Sitting:
    """Show the hidden answers on a topic to the room; a barrier for undo."""
    held = sitting.deliberation.revealed
    return sitting if topic in held else sitting.with_deliberation(revealed=(*held, topic))


def propose(sitting: Sitting, topic: str, proposal: str, scale: tuple[str, ...]) -> Sitting:
    """Set a poll's proposal while it is a draft; where it was opened before, a new draft begins
    and the earlier poll is kept as withdrawn (or revealed)."""
    d = sitting.deliberation
    held = d.poll(topic)
    if held and held.state is PollState.DRAFT:
        polls = changed(d.polls, held.id, proposal=proposal, scale=scale)
        return sitting.with_deliberation(polls=polls)
    polls = d.polls
    if held and held.state is PollState.OPEN:
        polls = changed(polls, held.id, state=PollState.WITHDRAWN)
    return sitting.with_deliberation(
        polls=(*polls, Poll(uuid4(), topic, proposal=proposal, scale=scale)))


def open_poll(sitting: Sitting, poll: UUID, at: datetime) -> Sitting:
    """Freeze the proposal and open the vote; a barrier for undo."""
    return sitting.with_deliberation(polls=changed(
        sitting.deliberation.polls, poll, state=PollState.OPEN, opened_at=at))


def reveal_poll(sitting: Sitting, poll: UUID, at: datetime) -> Sitting:
    """Show all votes at once, without whose they are where that was agreed; a barrier for undo."""
    d = sitting.deliberation
    held = next((p for p in d.polls if p.id == poll), None)
    if held is None:
        return sitting
    votes = without_seats(held.votes) if is_unnamed(d, held.topic) else held.votes
    return sitting.with_deliberation(polls=changed(
        d.polls, poll, state=PollState.REVEALED, revealed_at=at, votes=votes))


def vote(sitting: Sitting, poll: UUID, seat: UUID, *, answer: int | None, reason: str) -> Sitting:
    """Set one seat's vote in an open poll."""
    polls = sitting.deliberation.polls
    held = next((p for p in polls if p.id == poll), None)
    if held is None or held.state is not PollState.OPEN:
        return sitting
    rest = tuple(v for v in held.votes if v.seat != seat)
    votes = (*rest, Vote(seat, answer, reason)) if answer is not None or reason else rest
    return sitting.with_deliberation(polls=changed(polls, poll, votes=votes))


def rate(sitting: Sitting, topic: str, item: str, seat: UUID, score: int | None) -> Sitting:
    """Set one seat's score on one line of an evaluation."""
    d = sitting.deliberation
    held = next((r for r in d.ratings if (r.topic, r.item, r.seat) == (topic, item, seat)), None)
    if held:
        return sitting.with_deliberation(ratings=changed(d.ratings, held.id, score=score))
    made = Rating(uuid4(), topic, item, seat, score)
    return sitting.with_deliberation(ratings=(*d.ratings, made))


# Decision and agreements -------------------------------------------------------------------------

def set_decision(sitting: Sitting, **changes: Any) -> Sitting:
    """Change the decision's texts."""
    return sitting.with_deliberation(decision=replace(sitting.deliberation.decision, **changes))


def choose_outcome(sitting: Sitting, outcome: Outcome, at: datetime) -> Sitting:
    """Set the outcome and keep who was present when it fell."""
    if outcome is Outcome.UNDECIDED:
        return set_decision(sitting, outcome=outcome, fell_at=None, present=())
    present = tuple(s.id for s in sitting.deliberation.table if s.absence == "present"
                    and s.kind != "absent" and not s.present_until)
    return set_decision(sitting, outcome=outcome, fell_at=at, present=present)


def add_dissent(sitting: Sitting, dissent: Dissent) -> Sitting:
    """Add a dissent to the decision."""
    return set_decision(sitting, dissents=(*sitting.deliberation.decision.dissents, dissent))


def set_dissent(sitting: Sitting, dissent: UUID, **changes: Any) -> Sitting:
    """Change a dissent's words, condition, or whose it is."""
    return set_decision(sitting, dissents=changed(
        sitting.deliberation.decision.dissents, dissent, **changes))


def remove_dissent(sitting: Sitting, dissent: UUID) -> Sitting:
    """Take a dissent away."""
    return set_decision(sitting, dissents=without(sitting.deliberation.decision.dissents, dissent))


def add_agreement(sitting: Sitting, agreement: Agreement) -> Sitting:
    """Add an agreement to the case, made in this deliberation."""
    made = replace(agreement, made_in=sitting.deliberation.id)
    return sitting.with_case(agreements=(*sitting.case.agreements, made))


def set_agreement(sitting: Sitting, agreement: UUID, **changes: Any) -> Sitting:
    """Change an agreement's fields."""
    return sitting.with_case(agreements=changed(sitting.case.agreements, agreement, **changes))


def remove_agreement(sitting: Sitting, agreement: UUID) -> Sitting:
    """Take an agreement away."""
    return sitting.with_case(agreements=without(sitting.case.agreements, agreement))


# Seats: see seating.py. The sitting itself -------------------------------------------------------

def check(sitting: Sitting, line: str, *, on: bool) -> Sitting:
    """Tick or untick a checklist line, named "topic/line"."""
    held = tuple(c for c in sitting.deliberation.checked if c != line)
    return sitting.with_deliberation(checked=(*held, line) if on else held)


def set_note(sitting: Sitting, step: str, text: str) -> Sitting:
    """Set the facilitator's private note for a step."""
    held = tuple(n for n in sitting.deliberation.notes if n.step != step)
    return sitting.with_deliberation(notes=(*held, Note(step, text)) if text else held)


def park(sitting: Sitting, text: str) -> Sitting:
    """Put an item on the parking lot."""
    return sitting.with_deliberation(parked=(*sitting.deliberation.parked, Parked(uuid4(), text)))


def set_parked(sitting: Sitting, item: UUID, **changes: Any) -> Sitting:
    """Change a parked item's words or where it went."""
    return sitting.with_deliberation(parked=changed(sitting.deliberation.parked, item, **changes))


def unpark(sitting: Sitting, item: UUID) -> Sitting:
    """Take an item off the parking lot."""
    return sitting.with_deliberation(parked=without(sitting.deliberation.parked, item))


def skip(sitting: Sitting, step: str, reason: str) -> Sitting:
    """Skip a step for a reason, which is kept."""
    held = tuple(s for s in sitting.deliberation.skips if s.step != step)
    return sitting.with_deliberation(skips=(*held, Skip(step, reason)))


def unskip(sitting: Sitting, step: str) -> Sitting:
    """Take a skipped step back in."""
    held = tuple(s for s in sitting.deliberation.skips if s.step != step)
    return sitting.with_deliberation(skips=held)


def plan_minutes(sitting: Sitting, step: str, minutes: int) -> Sitting:
    """Give a step other minutes than its method does."""
    held = tuple(p for p in sitting.deliberation.planned if p.step != step)
    return sitting.with_deliberation(planned=(*held, Planned(step, max(0, minutes))))


def change_variant(sitting: Sitting, variant: str) -> Sitting:
    """Go on in another depth; everything stays, and what the room saw stays visible."""
    d = sitting.deliberation
    seen = tuple(p.topic for s in d.steps for p in s.parts
                 if p.beamer == "live" and p.topic not in d.revealed)
    hidden_next = {p.topic for s in d.method.steps_of(variant) for p in s.parts
                   if p.beamer == "after_reveal"}
    kept = tuple(t for t in dict.fromkeys(seen) if t in hidden_next and _has_content(sitting, t))
    steps = d.method.steps_of(variant)
    here = d.step if any(s.key == d.step for s in steps) else steps[0].key
    return sitting.with_deliberation(
        variant=variant, step=here, part=0, revealed=(*d.revealed, *kept))


def bares_hidden(sitting: Sitting, variant: str) -> bool:
    """Whether another depth would at once show the room what still waits for its reveal."""
    d = sitting.deliberation
    hidden = {p.topic for s in d.steps for p in s.parts
              if p.beamer == "after_reveal" and p.topic not in d.revealed}
    shown = {p.topic for s in d.method.steps_of(variant) for p in s.parts if p.beamer == "live"}
    return any(_has_content(sitting, topic) for topic in hidden & shown)


def _has_content(sitting: Sitting, topic: str) -> bool:
    return any(e.topic == topic or e.topic.startswith(f"{topic}.")
               for e in sitting.deliberation.entries)


Edit = Callable[[Sitting], Sitting]
