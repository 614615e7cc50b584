# SPDX-License-Identifier: EUPL-1.2
"""Whatever is done to a sitting, the archive holds what memory holds."""

import shutil
import tempfile
from contextlib import closing
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints
from uuid import UUID, uuid4

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from werksamen_desktop.model import edits, seating
from werksamen_desktop.model.case import CARRIED, Agreement, Case
from werksamen_desktop.model.decision import Decision, Dissent, Outcome
from werksamen_desktop.model.deliberation import (
    Deliberation,
    Sitting,
    new_sitting,
)
from werksamen_desktop.model.method import Method, Part, Step
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import (
    Consequence,
    Entry,
    Moment,
    Norm,
    Option,
    PollState,
    Value,
)
from werksamen_desktop.problems import Problem
from werksamen_desktop.room import Room
from werksamen_desktop.store.archive import Archive
from werksamen_desktop.store.tables import ON_SHELVES

METHOD = Method("proef", "Proef", "1", tuple(
    Step(f"s{i}", "Stap", "Wat?", (Part(StepKind.TEXT, f"t{i}"),)) for i in range(3)))
NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


@cache
def _template() -> Path:
    """An empty archive to copy, because making one takes longer than using it."""
    file = Path(tempfile.mkdtemp()) / "werksamen.db"
    Archive.open(file).close()
    return file


def _archive_in(folder: str) -> Archive:
    return Archive.open(Path(shutil.copy(_template(), folder)))


# Any two values ----------------------------------------------------------------------------------

IDS = [UUID(int=i) for i in range(1, 5)]
CASE, SITTING = UUID(int=100), UUID(int=200)


def _any(kind: type, **given: Any) -> st.SearchStrategy[Any]:
    """Values of a dataclass with something in every field; few ids, so that two versions meet."""
    hints = get_type_hints(kind)
    if hints.get("id") is UUID:
        given = {"id": st.sampled_from(IDS), **given}
    return st.builds(kind, **{f.name: given[f.name] if f.name in given else _of(hints[f.name])
                              for f in fields(kind)})


def _of(hint: Any) -> st.SearchStrategy[Any]:
    plain = {int: st.integers(-9, 999), str: st.text(max_size=6), date: st.dates(),
             datetime: st.datetimes() | st.datetimes(timezones=st.just(UTC))}
    args = [a for a in get_args(hint) if a not in (type(None), Ellipsis)]
    if get_origin(hint) is tuple and Ellipsis in get_args(hint):
        return st.lists(_of(args[0]), max_size=3).map(tuple)
    if get_origin(hint) is tuple:
        return st.tuples(*map(_of, args))
    if args:
        return st.none() | _of(args[0])
    if hint in plain:
        return plain[hint]
    return _any(hint) if is_dataclass(hint) else st.from_type(hint)


@st.composite
def _sittings(draw: st.DrawFn) -> Sitting:
    d = draw(_any(Deliberation, id=st.just(SITTING), case_id=st.just(CASE), method=st.just(METHOD)))
    case = draw(_any(Case, id=st.just(CASE)))
    once = {f: _once(getattr(d, f)) for f in ON_SHELVES}
    decision = replace(d.decision, dissents=_once(d.decision.dissents))
    carried = {f: _once(getattr(case, f), key) for f, key in CARRIED.items()}
    return Sitting(replace(case, **carried),
                   replace(d, decision=decision, **once))


def _once(items: tuple[Any, ...], key: str = "id") -> tuple[Any, ...]:
    return tuple({getattr(i, key): i for i in items}.values())


@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(first=_sittings(), second=_sittings())
def test_any_value_is_read_back_and_any_other_can_take_its_place(
        first: Sitting, second: Sitting) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(_archive_in(folder)) as archive:
        archive.save(first, None)
        assert archive.load(SITTING) == first

        archive.save(second, first)
        assert archive.load(SITTING) == second

        archive.save(first, None)
        assert archive.load(SITTING) == first
        assert archive.check() == ()


# A long sitting ----------------------------------------------------------------------------------

WORDS = st.text(max_size=20)
NUMBERS = st.integers(0, 30)


class ASittingOnDisk(RuleBasedStateMachine):
    """Edits, undo, redo, saves, failing saves and restarts in any order."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.archive = _archive_in(self.folder.name)
        self.last: Sitting | None = None
        self.room = Room(new_sitting(METHOD))
        self.save()

    @property
    def d(self) -> Deliberation:
        return self.room.deliberation

    def pick(self, items: tuple[Any, ...], number: int) -> Any:
        return items[number % len(items)]

    @rule(text=WORDS, number=NUMBERS, after=st.booleans())
    def say(self, text: str, number: int, after: bool) -> None:
        seat = self.pick(self.d.seats, number)
        entry = Entry(uuid4(), f"t{number % 3}", text, seat=seat.id)
        at = self.pick(self.d.entries, number).id if after and self.d.entries else None
        self.room.edit(lambda s: edits.add_entry(s, entry, after=at))

    @precondition(lambda self: self.d.entries)
    @rule(text=WORDS, number=NUMBERS, other=NUMBERS,
          what=st.sampled_from(["set", "remove", "split", "merge", "move"]))
    def change_what_was_said(self, text: str, number: int, other: int, what: str) -> None:
        entry = self.pick(self.d.entries, number).id
        second = self.pick(self.d.entries, other).id
        change: dict[str, edits.Edit] = {
            "set": lambda s: edits.set_entry(s, entry, text=text, marked=bool(other % 2)),
            "remove": lambda s: edits.remove_entry(s, entry),
            "split": lambda s: edits.split_entry(s, entry, other),
            "merge": lambda s: edits.merge_entries(s, entry, second),
            "move": lambda s: s.with_deliberation(
                entries=edits.moved(s.deliberation.entries, entry, other))}
        self.room.edit(change[what], burst="typing" if what == "set" else "")

    @rule(text=WORDS, number=NUMBERS)
    def weigh(self, text: str, number: int) -> None:
        seat = self.pick(self.d.seats, number).id
        norms = tuple(Norm(text) for _ in range(number % 4))
        consequences = tuple(Consequence(s.id, text) for s in self.d.seats)
        self.room.edit(lambda s: edits.add_value(s, Value(uuid4(), seat, text, norms=norms)))
        self.room.edit(lambda s: edits.add_option(
            s, Option(uuid4(), text, consequences=consequences)))
        self.room.edit(lambda s: edits.set_judgement(
            s, seat, Moment.AFTER, text=text, choice=self.pick(self.d.options, number).id))

    @precondition(lambda self: self.d.values and self.d.options)
    @rule(text=WORDS, number=NUMBERS)
    def weigh_again(self, text: str, number: int) -> None:
        value, option = self.pick(self.d.values, number), self.pick(self.d.options, number)
        if number % 3:
            self.room.edit(lambda s: edits.set_value(
                s, value.id, norms=(*value.norms[1:], Norm(text))))
            self.room.edit(lambda s: edits.set_option(
                s, option.id, consequences=option.consequences[1:]))
        else:
            self.room.edit(lambda s: edits.remove_value(s, value.id))
            self.room.edit(lambda s: edits.remove_option(s, option.id))

    @rule(text=WORDS, number=NUMBERS)
    def ask(self, text: str, number: int) -> None:
        self.room.edit(lambda s: edits.propose(s, "peiling", text, ("ja", "nee")))
        poll = self.d.poll("peiling")
        assert poll is not None
        self.room.edit(lambda s: edits.open_poll(s, poll.id, NOON), barrier=True)
        for seat in self.d.seats[:number % 3]:
            self.room.edit(lambda s, seat=seat: edits.vote(  # type: ignore[misc]
                s, poll.id, seat.id, answer=1, reason=text))
        if number % 2 and poll.state is PollState.OPEN:
            self.room.edit(lambda s: edits.reveal_poll(s, poll.id, NOON), barrier=True)

    @rule(text=WORDS, outcome=st.sampled_from(Outcome), number=NUMBERS)
    def decide(self, text: str, outcome: Outcome, number: int) -> None:
        self.room.edit(lambda s: edits.choose_outcome(s, outcome, NOON))
        self.room.edit(lambda s: edits.set_decision(s, text=text, review_on=date(2027, 1, 1)))
        self.room.edit(lambda s: edits.add_dissent(s, Dissent(uuid4(), text)))
        self.room.edit(lambda s: edits.add_agreement(s, Agreement(uuid4(), text)))
        if number % 2:
            first = self.room.case.agreements[0].id
            self.room.edit(lambda s: edits.remove_agreement(s, first))

    @rule(text=WORDS, number=NUMBERS, other=NUMBERS,
          what=st.sampled_from(["add", "remove", "merge", "move"]))
    def change_the_table(self, text: str, number: int, other: int, what: str) -> None:
        seat, second = self.pick(self.d.seats, number).id, self.pick(self.d.seats, other).id
        fresh = Seat(uuid4(), SeatKind.PROFESSIONAL, text)
        change: dict[str, edits.Edit] = {
            "add": lambda s: seating.add_seat(s, fresh),
            "remove": lambda s: seating.remove_seat(s, seat),
            "merge": lambda s: seating.merge_seats(s, seat, second),
            "move": lambda s: seating.move_seat(s, seat, other)}
        self.room.edit(change[what])

    @rule(text=WORDS, number=NUMBERS)
    def around(self, text: str, number: int) -> None:
        step = f"s{number % 3}"
        self.room.edit(lambda s: edits.set_note(s, step, text))
        self.room.edit(lambda s: edits.skip(s, step, text))
        self.room.edit(lambda s: edits.park(s, text))
        self.room.edit(lambda s: s.with_case(story=text))
        self.room.go_to(step)

    @rule()
    def undo(self) -> None:
        self.room.undo()

    @rule()
    def redo(self) -> None:
        self.room.redo()

    @rule()
    def save(self) -> None:
        self.archive.save(self.room.sitting, self.last)
        self.last = self.room.sitting

    @rule()
    def save_on_a_full_disk(self) -> None:
        self._limit_pages(1)
        try:
            self.save()
        except Problem:
            pass
        finally:
            self._limit_pages(1_000_000)

    def _limit_pages(self, pages: int) -> None:
        with self.archive._engine.connect() as connection:
            connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    @rule()
    def restart(self) -> None:
        assert self.last is not None
        self.archive.close()
        self.archive = Archive.open(self.archive.file)
        self.last = self.archive.load(self.last.deliberation.id)
        self.room = Room(self.last)

    @invariant()
    def disk_holds_what_was_saved_last(self) -> None:
        if getattr(self, "last", None) is not None:
            assert self.archive.load(self.last.deliberation.id) == self.last

    def teardown(self) -> None:
        if hasattr(self, "archive"):
            self.save()
            assert self.archive.load(self.d.id) == self.room.sitting
            assert self.archive.check() == ()
            self.archive.close()
            self.folder.cleanup()


TestASittingOnDisk = ASittingOnDisk.TestCase
TestASittingOnDisk.settings = settings(
    max_examples=25, stateful_step_count=25, deadline=None,
    suppress_health_check=list(HealthCheck))


def test_the_default_decision_and_case_are_kept() -> None:
    with tempfile.TemporaryDirectory() as folder, closing(_archive_in(folder)) as archive:
        bare = new_sitting(METHOD)

        archive.save(bare, None)

        assert archive.load(bare.deliberation.id).deliberation.decision == Decision()
