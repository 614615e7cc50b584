# SPDX-License-Identifier: EUPL-1.2
"""How the agreements of a case stand on one page: what is late, what is soon, what is open."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from werksamen_desktop.minutes.source import Source
from werksamen_desktop.model.arranged import due_on, when_words
from werksamen_desktop.model.case import Agreement, AgreementKind
from werksamen_desktop.model.dutch import long_date, plural
from werksamen_desktop.model.minutes import (
    Cell,
    Column,
    Section,
    Table,
    Tone,
    prose,
)

SOON = timedelta(days=14)


def standing(source: Source, held: Sequence[Agreement]) -> Iterator[Section]:
    """A line that counts, then the open agreements by how pressing they are."""
    groups: dict[str, list[Agreement]] = {"Te laat": [], "Binnen twee weken": [], "Later": [],
                                          "Zonder datum": []}
    base = source.deliberation.held_on or source.today
    for agreement in held:
        groups[_group(due_on(agreement, base), source.today)].append(agreement)
    yield Section("Stand", (prose(_count(source, held, len(groups["Te laat"])), Tone.LEAD),))
    for title, among in groups.items():
        if among:
            yield Section(title, (_table(source, among, base),))


def _group(due: date | None, today: date) -> str:
    if due is None:
        return "Zonder datum"
    if due < today:
        return "Te laat"
    return "Binnen twee weken" if due <= today + SOON else "Later"


def _count(source: Source, held: Sequence[Agreement], late: int) -> str:
    done = sum(not a.open for a in source.case.agreements)
    nobody = sum(not a.who.strip() for a in held)
    told = [f"{plural(len(held), 'afspraak', 'afspraken')} open", f"{late} te laat",
            f"{nobody} nog van niemand", f"{done} gedaan"]
    return f"{' · '.join(told)}, op {long_date(source.today)}"


def _table(source: Source, among: Sequence[Agreement], base: date) -> Table:
    among = sorted(among, key=lambda a: due_on(a, base) or date.max)
    return Table((Column("Stap", share=2.0), Column("Wie"), Column("Wanneer", share=1.1),
                  Column("Gewenst resultaat", share=1.6)),
                 tuple((_cell(a.step), _cell(a.who or "nog niemand"), _when(a, base, source.today),
                        _cell(a.result)) for a in among))


def _when(agreement: Agreement, base: date, today: date) -> Cell:
    due = due_on(agreement, base)
    late = (today - due).days if due else 0
    more = (prose(f"{plural(late, 'dag', 'dagen')} te laat", Tone.NOTE),) if late > 0 else ()
    return (*_cell(when_words(agreement)), *more)


def signals(source: Source, held: Sequence[Agreement]) -> Iterator[Section]:
    """What goes to the regional structure: the signal, to whom, and what it should lead to."""
    among = [a for a in held if a.kind is AgreementKind.SIGNAL]
    if not among:
        yield Section("Signalen", (prose("Er zijn geen open signalen."),))
        return
    yield Section("Signalen", (Table(
        (Column("Wat we vaker zien", share=2.2), Column("Aan wie", share=1.2),
         Column("Wat het moet opleveren", share=1.8)),
        tuple((_cell(a.step), _cell(a.handed_to), _cell(a.result)) for a in among)),))


def _cell(text: str) -> Cell:
    return (prose(text.strip()),) if text.strip() else ()
