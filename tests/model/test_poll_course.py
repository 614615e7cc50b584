# SPDX-License-Identifier: EUPL-1.2
"""One family of polls: earlier results beside the present one, and votes that nobody can trace."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest

from werksamen_desktop.exchange.json_file import parse, sitting_to_json
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model import edits
from werksamen_desktop.model.deliberation import Naming, Sitting, new_sitting
from werksamen_desktop.model.method import BeamerRule, Method, Part, Step
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.poll_course import course, course_lines, family, stage
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.reminders import reminders
from werksamen_desktop.model.seating import add_seats
from werksamen_desktop.model.slide import Block, Tally
from werksamen_desktop.model.step_kind import StepKind

NOW = datetime(2026, 11, 20, 15, 0, tzinfo=UTC)
FIVE = ("5", "4", "3", "2", "1")
WORDS = ("helemaal", "grotendeels", "half", "weinig", "niet")


def poll_part(topic: str, title: str, scale: tuple[str, ...], *, unnamed: bool = False) -> Part:
    return Part(StepKind.POLL, topic, title, BeamerRule.AFTER_REVEAL, scale=scale, unnamed=unnamed)


PARTS = (poll_part("poll.energy.start", "Energie aan het begin", FIVE),
         poll_part("poll.energy.end", "Energie aan het eind", FIVE),
         poll_part("poll.trust.start", "Vertrouwen", WORDS, unnamed=True))


@pytest.fixture
def sitting() -> Sitting:
    steps = tuple(Step(f"X-{n}", p.title, "Hoe?", (p,)) for n, p in enumerate(PARTS, 1))
    made = new_sitting(Method("x", "Proef", "1", steps))
    return add_seats(made, tuple(
        Seat(uuid4(), discipline=d) for d in ("Huisarts", "Gemeente", "Corporatie")))


def asked(sitting: Sitting, part: Part, answers: tuple[int, ...]) -> Sitting:
    """The sitting after a poll in which the seats answered so, each with a reason."""
    sitting = edits.propose(sitting, part.topic, part.title, part.scale)
    poll = sitting.deliberation.poll(part.topic)
    assert poll
    sitting = edits.open_poll(sitting, poll.id, NOW)
    for seat, answer in zip(sitting.deliberation.seats, answers, strict=False):
        sitting = edits.vote(sitting, poll.id, seat.id, answer=answer, reason=f"reden {answer}")
    return edits.reveal_poll(sitting, poll.id, NOW)


def polled(sitting: Sitting, part: Part) -> tuple[str, ...]:
    poll = sitting.deliberation.poll(part.topic)
    assert poll
    return course_lines(course(sitting.deliberation, poll))


@pytest.mark.parametrize(("topic", "shared"), [
    ("poll.energy.start", "poll.energy"), ("poll.trust", "poll.trust"), ("poll", "poll")])
def test_polls_whose_topics_share_all_but_the_last_part_are_a_family(topic: str, shared: str
                                                                     ) -> None:
    assert family(topic) == shared


@pytest.mark.parametrize(("later", "word"), [
    ((0, 0, 1, 1), "1,5 hoger"), ((3, 3, 3, 3), "1,0 lager"), ((2, 2, 2, 2), "gelijk gebleven")])
def test_a_later_poll_tells_how_it_stands_beside_the_first(
        sitting: Sitting, later: tuple[int, ...], word: str) -> None:
    first = asked(sitting, PARTS[0], (2, 2, 2, 2))

    second = asked(first, PARTS[1], later)

    assert polled(first, PARTS[0]) == ()
    assert polled(second, PARTS[1])[0] == "Energie aan het begin: gemiddeld 3,0"
    assert polled(second, PARTS[1])[-1] == word
    body = slide_for(second, step="X-2", part=0).body
    assert isinstance(body, Tally)
    assert body.blocks[0] == Block("Verloop", "\n".join(polled(second, PARTS[1])))
    assert word in " ".join(compose(second, today=date(2026, 11, 22)).texts())


def test_only_a_fall_is_said_and_to_the_facilitator_alone(sitting: Sitting) -> None:
    first = asked(sitting, PARTS[0], (1, 1))
    step = first.deliberation.steps[1]

    assert reminders(asked(first, PARTS[1], (0, 0)), step) == ()
    (said,) = reminders(asked(first, PARTS[1], (3, 3)), step)
    assert said.startswith("‘Energie aan het eind’ is 2,0 lager.")


def test_answers_in_words_count_from_the_end_of_their_scale(sitting: Sitting) -> None:
    held = asked(sitting, PARTS[2], (0, 4, 4))
    poll = held.deliberation.poll(PARTS[2].topic)
    assert poll

    found = stage(held.deliberation, poll)

    assert found
    assert found.words == "gemiddeld 2,3 van\u00a05"


def test_nobody_s_vote_can_be_traced_once_a_poll_without_names_was_shown(sitting: Sitting) -> None:
    held = asked(sitting.with_deliberation(naming=Naming.BY_NAME), PARTS[2], (4, 0, 2, 1))
    poll = held.deliberation.poll(PARTS[2].topic)
    assert poll

    assert [v.seat for v in poll.votes] == [None] * 4
    assert [v.answer for v in poll.votes] == [0, 1, 2, 4]
    words = repr(slide_for(held, step="X-3", part=0))
    assert "4 stemmen · anoniem" in words
    for seat in held.deliberation.seats[1:]:
        assert seat.discipline not in words
        assert f'{seat.discipline} – ' not in " ".join(
            compose(held, today=date(2026, 11, 22)).texts())
    assert parse(sitting_to_json(held).encode(), name="x.json")[0].deliberation.polls == (poll,)


def test_two_who_voted_differently_give_the_same_record_whoever_was_who(sitting: Sitting) -> None:
    one = asked(sitting, PARTS[2], (4, 0, 2)).deliberation.poll(PARTS[2].topic)
    other = asked(sitting, PARTS[2], (0, 2, 4)).deliberation.poll(PARTS[2].topic)

    assert one
    assert other
    assert replace(one, id=UUID(int=0)) == replace(other, id=UUID(int=0))


def test_before_few_unnamed_votes_are_shown_the_facilitator_is_warned(sitting: Sitting) -> None:
    sitting = edits.propose(sitting, PARTS[2].topic, "?", WORDS)
    poll = sitting.deliberation.polls[0]
    sitting = edits.open_poll(sitting, poll.id, NOW)
    two, three = sitting, sitting
    for place in range(3):
        seat = sitting.deliberation.seats[place].id
        three = edits.vote(three, poll.id, seat, answer=1, reason="")
        two = edits.vote(two, poll.id, seat, answer=1, reason="") if place < 2 else two
    step = sitting.deliberation.steps[2]

    assert "te raden" in " ".join(reminders(two, step))
    assert reminders(three, step) == ()
