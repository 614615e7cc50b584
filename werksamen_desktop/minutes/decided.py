# SPDX-License-Identifier: EUPL-1.2
"""The sections of what came out: the decision with its dissent, the agreements, the parking lot."""

from collections.abc import Iterator, Sequence

from werksamen_desktop.minutes.source import Found, Place, Placed, Source
from werksamen_desktop.minutes.weighed import support
from werksamen_desktop.model.decision import Decision, Dissent, Outcome
from werksamen_desktop.model.dutch import clock_time, listed, long_date, outcome_words
from werksamen_desktop.model.minutes import (
    Block,
    Callout,
    Cell,
    Column,
    Frame,
    Paragraph,
    Section,
    Table,
    Tone,
    labelled,
    prose,
)


def decision(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """The outcome, also when it is no decision or still open, and every dissent beside it."""
    held = source.deliberation.decision
    if not parts and held == Decision():
        return  # some methods decide nothing, and then say nothing of a decision
    blocks: list[Block] = [Callout(tuple(_decided(source, held)), _frame(held))]
    dissents = list(held.dissents)
    if source.anonymous:
        dissents.sort(key=lambda d: (d.text, d.condition))
    blocks += [_dissent(source, d) for d in dissents if d.text or d.condition]
    if held.damage:
        blocks.append(labelled("Schade", held.damage))
    if held.repair:
        blocks.append(labelled("Herstel", held.repair))
    yield Placed(Place.DECISION, Section("Besluit", tuple(blocks)))


def _frame(held: Decision) -> Frame:
    return Frame.OPEN if held.outcome is Outcome.UNDECIDED else Frame.DECISION


def _decided(source: Source, held: Decision) -> Iterator[Paragraph]:
    open_still = held.outcome is Outcome.UNDECIDED
    outcome = outcome_words(held.outcome, source.case.person_word)
    if held.text:
        yield prose(outcome, Tone.LABEL)
        yield prose(held.text, Tone.LEAD)
    else:
        yield prose("Er is nog geen besluit vastgelegd." if open_still
                    else outcome, Tone.LEAD)
    if held.reasons:
        yield prose(held.reasons)
    told = {"Genomen door": held.decided_by, "Draagvlak": support(source),
            "Over het draagvlak": held.support, "Aanwezig bij het besluit": _present(source, held),
            "We kijken terug op": long_date(held.review_on)}
    for label, text in told.items():
        if text:
            yield labelled(label, text)


def _present(source: Source, held: Decision) -> str:
    """Who was there when the decision fell, and at what time that was."""
    seats = [label for s in held.present if (label := source.label(s))]
    at = f" ({clock_time(held.fell_at)} uur)" if held.fell_at and seats else ""
    return f"{listed(seats)}{at}" if seats else ""


def _dissent(source: Source, dissent: Dissent) -> Callout:
    name = source.name(dissent.seat)
    head = f"Afwijkend standpunt – {name}" if name else "Afwijkend standpunt"
    words = [prose(head, Tone.LEAD), prose(dissent.text)]
    if dissent.condition:
        words.append(labelled("Voorwaarde", dissent.condition))
    return Callout(tuple(words), Frame.DISSENT)


def _cell(text: str, note: str = "") -> Cell:
    return (prose(text or "–"), *([prose(note, Tone.NOTE)] if note else []))


def parked(source: Source) -> Iterator[Placed]:
    """The parking lot and where each item went."""
    held = [p for p in source.deliberation.parked if p.text]
    if held:
        rows = tuple((_cell(p.text), _cell(p.went_to or "nog open")) for p in held)
        columns = (Column("Wat", share=2), Column("Waarheen"))
        yield Placed(Place.PARKED, Section("Geparkeerd", (Table(columns, rows),)))
