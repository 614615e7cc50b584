# SPDX-License-Identifier: EUPL-1.2
"""Composes the minutes of a sitting: pure, and in the order in which they are read."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date

from werksamen_desktop.minutes import (
    account,
    agenda,
    agreed,
    apart,
    around,
    carded,
    decided,
    followed,
    lit,
    matched,
    matrix,
    merged,
    pleaded,
    ranked,
    scored,
    shared,
    sold,
    told,
    weighed,
    widened,
)
from werksamen_desktop.minutes.source import Found, Placed, Source
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import long_date
from werksamen_desktop.model.minutes import Minutes, Section
from werksamen_desktop.model.step_kind import StepKind

Face = Callable[[Source, Sequence[Found]], Iterator[Placed]]


SECTIONS: dict[StepKind, Face] = {
    StepKind.DECISION: decided.decision,
    StepKind.AGREEMENTS: agreed.agreements,
    StepKind.PROGRESS: followed.progress,
    StepKind.PLEAS: sold.pleas,
    StepKind.MERGING: merged.merging,
    StepKind.MATCH: matched.match,
    StepKind.PERSPECTIVES: matrix.matrix,
    StepKind.VALUES: matrix.values,
    StepKind.OPTIONS: weighed.options,
    StepKind.ARGUMENTS: pleaded.arguments,
    StepKind.CARDS: carded.cards,
    StepKind.CODES: carded.codes,
    StepKind.JUDGEMENT: weighed.judgements,
    StepKind.LIKENESS: weighed.likeness,
    StepKind.POLL: weighed.polls,
    StepKind.EVALUATION: weighed.evaluations,
    StepKind.LIGHTS: lit.lights,
    StepKind.SCORES: scored.scores,
    StepKind.TEXT: told.texts,
    StepKind.LIST: told.lists,
    StepKind.CHECKLIST: told.checklists,
    StepKind.LOCKED: apart.private_times,
    StepKind.FRICTIONS: shared.frictions,
    StepKind.INTENTIONS: shared.intentions,
    StepKind.BOARD: around.boards,
    StepKind.RING: around.rings,
    StepKind.RANKING: ranked.rankings,
    StepKind.CHOICE: ranked.chosen,
}
"""What each kind of part leaves in the minutes; free words follow the kind they go along with."""


def compose(sitting: Sitting, *, version: int = 1, today: date) -> Minutes:
    """The minutes of a sitting as it is now.

    Private notes are not read; answers that were not revealed are not read either.
    """
    source = Source(sitting, today)
    d = sitting.deliberation
    meeting = d.method.meeting
    kind = f"Verslag {meeting if meeting.isupper() else meeting.lower()}"
    return Minutes(
        kind=kind,
        title=sitting.case.pseudonym.strip() or f"{d.method.meeting} zonder naam",
        confidentiality=account.confidentiality(source),
        reference=f"beraad {str(d.id)[:8]}",
        made_on=today,
        version=version,
        draft=not d.closed,
        facts=account.facts(source),
        sections=_joined(sorted(_placed(source), key=lambda p: p.place)),
        document_title=" · ".join(
            p for p in (kind, long_date(d.held_on)) if p),
    )


def version_of(sitting: Sitting) -> int:
    """Which version a sitting's minutes are: one more for each time it was opened again."""
    return 1 + sum(1 for c in sitting.deliberation.closings if c.reopened_at)


def _placed(source: Source) -> Iterator[Placed]:
    yield from account.account(source)
    for kind, face in SECTIONS.items():
        yield from face(source, source.parts(kind))
    yield from followed.chain(source)
    yield from followed.met(source)
    yield from widened.widening(source)
    yield from widened.escalation(source)
    yield from agenda.items(source)
    yield from decided.parked(source)
    yield from told.leftovers(source)


def _joined(placed: Iterable[Placed]) -> tuple[Section, ...]:
    """The sections; those of one title that follow each other become one."""
    sections: list[Section] = []
    for section in (p.section for p in placed):
        if sections and (sections[-1].title, sections[-1].wide) == (section.title, section.wide):
            last = sections.pop()
            section = Section(last.title, (*last.blocks, *section.blocks), last.wide)
        sections.append(section)
    return tuple(sections)
