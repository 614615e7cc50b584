# SPDX-License-Identifier: EUPL-1.2
"""What was unknown beforehand (domain A4 4.1): questions that stay open until somebody answers."""

from collections.abc import Iterator

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import plural
from werksamen_desktop.model.method import Step
from werksamen_desktop.model.room_view import is_hidden
from werksamen_desktop.model.weighing import Entry

MOST_TOLD = 3
"""Questions that are told in full; of more only the number."""


def unanswered(sitting: Sitting) -> tuple[Entry, ...]:
    """The questions whose second text is still empty, in the order in which they were asked."""
    d = sitting.deliberation
    topics = {p.topic for s in d.steps for p in s.parts
              if p.until_answered and not is_hidden(d, p)}
    return tuple(e for e in d.entries
                 if e.topic in topics and e.text.strip() and not e.detail.strip())


def remind_of_unanswered(sitting: Sitting, step: Step) -> Iterator[str]:
    """Each open question, wherever the sitting stands."""
    held = unanswered(sitting)
    for entry in held[:MOST_TOLD]:
        yield f"Nog open van vooraf: {entry.text.strip()}"
    if len(held) > MOST_TOLD:
        more = plural(len(held) - MOST_TOLD, "vraag", "vragen")
        yield f"En nog {more} van vooraf."


def unanswered_words(sitting: Sitting) -> str:
    """How many questions nobody answered; empty for none."""
    left = len(unanswered(sitting))
    told = plural(left, "vraag van vooraf is", "vragen van vooraf zijn")
    return f"{told} nog niet beantwoord." if left else ""
