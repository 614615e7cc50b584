# SPDX-License-Identifier: EUPL-1.2
"""The course of one family of polls, such as the energy at the start, halfway and at the end.

Polls are a family when their topics share all but the last part (`poll.energy.start`,
`poll.energy.end`); what was answered is compared on the average, whatever the answers are.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.method import Step
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.tallies import counts
from werksamen_desktop.model.unnamed import is_unnamed, traceable
from werksamen_desktop.model.weighing import Poll, PollState


@dataclass(frozen=True, slots=True)
class Stage:
    """One poll of a family: what it is called, its average, and out of how much."""

    title: str
    mean: float
    most: int
    numeric: bool

    @property
    def words(self) -> str:
        """"gemiddeld 3,4", or "gemiddeld 3,4 van 5" where the answers are words."""
        told = f"gemiddeld {decimal(self.mean)}"
        return told if self.numeric else f"{told} van\u00a0{self.most}"


def decimal(number: float) -> str:
    """"3,4"."""
    return f"{number:.1f}".replace(".", ",")


def family(topic: str) -> str:
    """What the topics of one family share; the whole topic where it stands alone."""
    return topic.rpartition(".")[0] if topic.count(".") > 1 else topic


def stage(deliberation: Deliberation, poll: Poll) -> Stage | None:
    """A revealed poll as a stage; None where nobody voted."""
    points = _points(poll.scale)
    held = [p for p, n in zip(points, counts(poll), strict=True) for _ in range(n)]
    if poll.state is not PollState.REVEALED or not held:
        return None
    return Stage(_title(deliberation, poll), sum(held) / len(held), max(points),
                 is_numeric(poll.scale))


def _points(scale: tuple[str, ...]) -> tuple[int, ...]:
    """What each answer counts for: its own number, else its place from the end."""
    if is_numeric(scale):
        return tuple(int(answer) for answer in scale)
    return tuple(range(len(scale), 0, -1))


def is_numeric(scale: tuple[str, ...]) -> bool:
    """Whether every answer is a number."""
    return bool(scale) and all(answer.isdecimal() for answer in scale)


def _title(d: Deliberation, poll: Poll) -> str:
    return next((p.title for s in d.method.steps for p in s.parts
                 if p.topic == poll.topic and p.title), poll.proposal)


def earlier_polls(deliberation: Deliberation, poll: Poll) -> tuple[Poll, ...]:
    """The family's other polls that were revealed before this one, the first first."""
    d = deliberation
    place = d.polls.index(poll) if poll in d.polls else len(d.polls)
    found: dict[str, Poll] = {}
    for other in d.polls[:place]:
        if (other.topic != poll.topic and family(other.topic) == family(poll.topic)
                and other.state is PollState.REVEALED):
            found[other.topic] = other
    return tuple(found.values())


def course(deliberation: Deliberation, poll: Poll) -> tuple[Stage, ...]:
    """The stages up to and with this poll; empty where it stands alone or nobody voted yet."""
    now = stage(deliberation, poll)
    before = [s for p in earlier_polls(deliberation, poll) if (s := stage(deliberation, p))]
    return (*before, now) if now and before else ()


def course_lines(stages: tuple[Stage, ...]) -> tuple[str, ...]:
    """Each stage in words, and then what has become of it."""
    if len(stages) < 2:
        return ()
    return (*(f"{s.title}: {s.words}" for s in stages), change_words(stages[-2], stages[-1]))


def change_words(before: Stage, now: Stage) -> str:
    """"0,9 hoger", "0,4 lager" or "gelijk gebleven"."""
    step = round(now.mean, 1) - round(before.mean, 1)
    if abs(step) < 0.05:
        return "gelijk gebleven"
    return f"{decimal(abs(step))} {'hoger' if step > 0 else 'lager'}"


def remind_of_falling(sitting: Sitting, step: Step) -> Iterator[str]:
    """Where energy or trust fell since the last time it was asked, while nothing else was."""
    d = sitting.deliberation
    latest = next((p for p in reversed(d.polls) if p.state is PollState.REVEALED), None)
    stages = course(d, latest) if latest else ()
    if len(stages) > 1 and round(stages[-1].mean, 1) < round(stages[-2].mean, 1):
        yield (f"‘{stages[-1].title}’ is {change_words(stages[-2], stages[-1])}. Sta er even bij "
               "stil: wat kost hier kracht, en wat hielp eerder wel?")


def remind_of_few(sitting: Sitting, step: Step) -> Iterator[str]:
    """Before few votes without names are shown: it can be guessed whose they are."""
    d = sitting.deliberation
    for part in step.parts:
        poll = d.poll(part.topic) if part.kind is StepKind.POLL else None
        if (poll and poll.state is PollState.OPEN and is_unnamed(d, poll.topic)
                and traceable(poll)):
            yield ("Met minder dan drie stemmen is te raden wie wat koos. Wacht met onthullen, of "
                   "vraag of het goed is.")
