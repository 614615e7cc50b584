# SPDX-License-Identifier: EUPL-1.2
"""The body of the stakeholder board on a slide: the client's own words, and three lanes."""

from werksamen_desktop.model.levels import level_word
from werksamen_desktop.model.room_view import RoomView
from werksamen_desktop.model.slide import Block, Group, Row, Rows
from werksamen_desktop.model.stakeholders import LANES, Card, cards, on_board_words


def board_body(view: RoomView) -> Rows:
    """Who is needed, invited and on board; what it takes for whom; how many are on board."""
    held = tuple(c for c in cards(view.sitting, view.part.topic)
                 if c.label and view.may_show(c.entry))
    groups = tuple(Group(lane[:1].upper() + lane[1:],
                         tuple(_row(view, c) for c in held if c.lane is lane)) for lane in LANES)
    return Rows(groups, lead=wish(view), note=on_board_words(held))


def wish(view: RoomView) -> Block:
    """The client's own view, quoted; nothing where nobody wrote it down."""
    words = view.case.wish.strip()
    called = view.case.pseudonym.strip() or view.case.person_word.capitalize()
    shown = words and "case.wish" not in view.hidden_topics
    return Block(f"{called} zegt zelf", quoted(words)) if shown else Block()


def quoted(words: str) -> str:
    """The words between quotation marks, where they have none of their own."""
    return words if words[:1] in "“\"‘'" else f"“{words}”"


def _row(view: RoomView, card: Card) -> Row:
    here = "aan tafel" if card.at_table else ""
    needed = card.entry.detail.strip()
    detail = f"Nodig: {needed}" if needed else "Wat is ervoor nodig?" if card.unnoted else ""
    kind = " · ".join(p for p in (here, level_word(card.entry.level)) if p)
    return Row(card.label, detail, kind=kind)
