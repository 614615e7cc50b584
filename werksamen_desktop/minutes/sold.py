# SPDX-License-Identifier: EUPL-1.2
"""The section of stories with a question: the story, and per addressee question and answer."""

from collections.abc import Iterator, Sequence

from werksamen_desktop.minutes.source import Found, Place, Placed, Source
from werksamen_desktop.minutes.told import once
from werksamen_desktop.model.course import Plea, PleaAnswer
from werksamen_desktop.model.minutes import (
    Block,
    Cell,
    Column,
    Section,
    Table,
    Tone,
    prose,
)
from werksamen_desktop.model.pleas import answer_words, in_order
from werksamen_desktop.model.topics import read_text


def pleas(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """The story in its own words, then a row per addressee."""
    for found in once(parts)[:1]:
        blocks: list[Block] = []
        for field in found.part.fields:
            text = read_text(source.sitting, field.key).strip()
            if text:
                blocks += [prose(field.label, Tone.LABEL), prose(text)]
        held = [p for p in in_order(source.sitting) if p.addressee or p.request or p.needed]
        if held:
            blocks.append(_table(source, held))
        if blocks:
            yield Placed(Place.AGREEMENTS, Section(found.title, tuple(blocks)))


def _table(source: Source, held: Sequence[Plea]) -> Table:
    columns = (Column("Aan", share=1.2), Column("Wat is nodig", share=1.6),
               Column("De vraag", share=1.8), Column("Wat het oplevert", share=1.5),
               Column("Antwoord", share=1.5))
    return Table(columns, tuple(
        (_cell(p.addressee, _since(source, p), strong=True), _cell(p.needed), _cell(p.request),
         _cell(p.gain), _cell(answer_words(p), strong=p.answer is not PleaAnswer.UNSAID))
        for p in held), headed=True)


def _since(source: Source, plea: Plea) -> str:
    return "" if plea.made_in in (None, source.deliberation.id) else "uit een eerder beraad"


def _cell(text: str, note: str = "", *, strong: bool = False) -> Cell:
    return (prose(text or "–", Tone.LEAD if strong and text else Tone.PLAIN),
            *([prose(note, Tone.NOTE)] if note else []))
