# SPDX-License-Identifier: EUPL-1.2
"""The agreements in the minutes: their six fields, their kind, and who does what."""

from collections.abc import Iterator, Sequence

from werksamen_desktop.minutes.source import Found, Place, Placed, Source
from werksamen_desktop.model.arranged import (
    kind_words,
    made_before,
    made_here,
    when_words,
    without_authority,
)
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.claims import how_words
from werksamen_desktop.model.dutch import listed
from werksamen_desktop.model.duties import DUTY_WORDS, duties, idle
from werksamen_desktop.model.minutes import (
    Callout,
    Cell,
    Column,
    Frame,
    Section,
    Table,
    Tone,
    prose,
)

DOING = "Wie doet wat"


def agreements(source: Source, _parts: Sequence[Found]) -> Iterator[Placed]:
    """The agreements of this sitting, those of earlier ones, and who does what."""
    made = [a for a in made_here(source.sitting) if said(a)]
    earlier = [a for a in made_before(source.sitting) if said(a)]
    for title, among in (("Afspraken", made), ("Eerdere afspraken", earlier)):
        if among:
            yield Placed(Place.AGREEMENTS, Section(
                title, (agreed(source, among), *lacking_authority(source, among))))
    for section in doing(source) if made or earlier else ():
        yield Placed(Place.AGREEMENTS, section)


def said(agreement: Agreement) -> bool:
    """Whether anything stands in an agreement."""
    return any((agreement.step, agreement.who, agreement.when, agreement.due, agreement.result,
                agreement.responsible, agreement.authorised_to))


def agreed(source: Source, held: Sequence[Agreement]) -> Table:
    """The six fields, with kind, claim and status as quiet lines."""
    columns = (Column("Stap", share=2.2), Column("Wie", share=2.1), Column("Wanneer", share=1.1),
               Column("Gewenst resultaat", share=2.5), Column("Bevoegd tot", share=1.4))
    return Table(columns, tuple(
        (_cell(a.step, kind_words(a, source.sitting), "gedaan" if a.done else ""), _who(a),
         _cell(when_words(a)), _cell(a.result), _cell(a.authorised_to)) for a in held))


def _who(agreement: Agreement) -> Cell:
    other = agreement.responsible if agreement.responsible != agreement.who else ""
    return _cell(agreement.who or "nog van niemand", how_words(agreement),
                 f"verantwoordelijk: {other}" if other else "")


def lacking_authority(source: Source, held: Sequence[Agreement]) -> Iterator[Callout]:
    """Who answers for a step without a word on what they may do."""
    lacking = [a for a in held if not a.done and without_authority(a)]
    if lacking:
        names = listed([f"{a.responsible.strip()} ({a.step.strip()})" for a in lacking])
        yield Callout((prose(
            f"Verantwoordelijk, zonder dat erbij staat waartoe bevoegd: {names}."),), Frame.OPEN)


def doing(source: Source) -> Iterator[Section]:
    """Who does what, per discipline; one without a task is named quietly."""
    found = duties(source.sitting)
    rows = tuple((_cell(d.label, "" if d.seated else "niet aan tafel"),
                  *(_cells(lines) for lines in d.cells)) for d in found if not d.idle)
    if not rows:
        return
    columns = tuple(Column(word, share=1.3 if place else 1.0)
                    for place, word in enumerate(DUTY_WORDS))
    resting = idle(found)
    yield Section(DOING, (Table(columns, rows, headed=True),
                          *([prose(f"Nog zonder taak: {listed(resting)}.", Tone.NOTE)]
                            if resting else [])))


def _cells(lines: Sequence[str]) -> Cell:
    if len(lines) < 2:
        return _cell(lines[0] if lines else "")
    return tuple(prose(line, Tone.BULLET) for line in lines)


def _cell(text: str, *notes: str) -> Cell:
    return (prose(text or "–"), *(prose(note, Tone.NOTE) for note in notes if note))
