# SPDX-License-Identifier: EUPL-1.2
"""The sections of who is around the client: the stakeholder board and the three levels."""

from collections.abc import Iterator, Sequence

from werksamen_desktop.minutes.source import Found, Placed, Source
from werksamen_desktop.minutes.told import once
from werksamen_desktop.model.dutch import listed
from werksamen_desktop.model.levels import LEVELS, Standing, level_of, level_word, standings
from werksamen_desktop.model.minutes import (
    Block,
    Cell,
    Column,
    Picture,
    Section,
    Table,
    Tone,
    labelled,
    prose,
)
from werksamen_desktop.model.projected_board import quoted
from werksamen_desktop.model.projected_ring import rings_body
from werksamen_desktop.model.room_view import EVERYTHING, RoomView
from werksamen_desktop.model.stakeholders import Card, cards, missing, on_board_words


def boards(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """Who is needed, with the lane, what it takes, and whether that person was at the table."""
    for found in once(parts):
        held = tuple(c for c in cards(source.sitting, found.part.topic) if c.label)
        if not held:
            continue
        blocks: list[Block] = []
        if source.case.wish.strip():
            blocks.append(labelled(f"{source.label(source.deliberation.table[0].id)} zegt zelf",
                                   quoted(source.case.wish.strip())))
        blocks.append(prose(on_board_words(held), Tone.LEAD))
        absent = missing(held)
        if absent:
            blocks.append(labelled("Nodig, maar niet aan tafel",
                                   listed([c.label for c in absent])))
        columns = (Column("Wie", share=1.4), Column("Hoe ver", share=0.8),
                   Column((found.part.detail or "Wat is ervoor nodig").capitalize(), share=1.8),
                   Column("Aan tafel", share=0.6))
        blocks.append(Table(columns, tuple(_card(c) for c in held)))
        yield Placed(found.place, Section(found.title, tuple(blocks)))


def _card(card: Card) -> tuple[Cell, ...]:
    lane = ", ".join(p for p in (str(card.lane), level_word(card.entry.level)) if p)
    needed = card.entry.detail.strip() or ("nog niets genoteerd" if card.unnoted else "–")
    return (_cell(card.label), _cell(lane), _cell(needed), _cell("ja" if card.at_table else "nee"))


def rings(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """Each level with who stands there, the limits, and what was said and agreed on that level."""
    held = standings(source.sitting)
    lies = any(True for level in LEVELS for _ in _lies(source, level))
    if not parts or not (lies or any(s.level or s.limit for s in held)):
        return
    found = parts[0]
    columns = (Column("Niveau", share=1.1), Column("Wie", share=1.5),
               Column("Grens bereikt", share=1.6), Column("Wat er ligt", share=1.8))
    client = source.label(source.deliberation.table[0].id)
    rows = tuple(_level(source, held, level, client) for level in LEVELS)
    picture = Picture(rings_body(RoomView(source.sitting, found.part, EVERYTHING)))
    # The picture first: a heading stays with what follows it, and would be left behind by a line.
    blocks: list[Block] = [picture, labelled("In het midden", client),
                           Table(columns, rows, headed=True)]
    loose = [f"{s.label} ({_limit(s) or 'grens bereikt'})" if s.limit else s.label
             for s in held if s.level not in LEVELS]
    if loose:
        blocks.append(labelled("Nog zonder niveau", listed(loose)))
    yield Placed(found.place, Section(found.title, tuple(blocks)))


def _level(source: Source, held: Sequence[Standing], level: int, client: str
           ) -> tuple[Cell, ...]:
    here = [s for s in held if s.level == level]
    who = [f"{s.label} ({s.card.lane})" if s.card else s.label for s in here]
    limits = [": ".join(p for p in (s.label, _limit(s)) if p) for s in here if s.limit]
    return (_cell(LEVELS[level], strong=True), _cell("\n".join(who) or "–"),
            _cell("\n".join(limits) or "–"), _cell("\n".join(_lies(source, level)) or "–"))


def _limit(standing: Standing) -> str:
    limit = standing.limit
    if limit is None:
        return ""
    asked = f"vragen erbij: {limit.detail.strip()}" if limit.detail.strip() else ""
    return "; ".join(p for p in (limit.text.strip(), asked) if p)


def _lies(source: Source, level: int) -> Iterator[str]:
    """What was said and agreed on a level of its own: interests, obstacles, agreements."""
    for entry in source.deliberation.entries:
        if entry.topic in _LEVELLED and entry.text.strip() and (
                level_of(source.sitting, entry) == level):
            yield f"{_LEVELLED[entry.topic]}: {entry.text.strip()}"
    for agreement in source.case.agreements:
        if agreement.level == level and agreement.step.strip():
            yield f"afspraak: {agreement.step.strip()}"


_LEVELLED = {"obstacles": "hindernis", "perspective.belang": "belang"}


def _cell(text: str, *, strong: bool = False) -> Cell:
    return (prose(text, Tone.LEAD if strong else Tone.PLAIN),)
