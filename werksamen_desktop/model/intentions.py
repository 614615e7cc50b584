# SPDX-License-Identifier: EUPL-1.2
"""What people want to reach and how (wat en hoe): shared goals before ways (domain A1 1.4)."""

import re
from collections import Counter
from collections.abc import Iterator

from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.method import Step
from werksamen_desktop.model.overlap import plain_word
from werksamen_desktop.model.step_kind import StepKind

WHAT, HOW = "wat", "hoe"
"""The field keys of a part of this kind."""

SHARED = ".shared"
"""Added to the part's topic: the list of goals that the group found to be everybody's."""

SHORTEST = 5
MOST = 5
"""Letters from which a word says something, and how many shared words the room is shown."""

_EMPTY = frozenset((
    "alles", "altijd", "andere", "beter", "blijft", "daarna", "dingen", "eerst", "eigen",
    "elkaar", "genoeg", "goede", "graag", "hebben", "heeft", "iedereen", "iemand", "komen",
    "krijgt", "kunnen", "leven", "maken", "meneer", "mensen", "mevrouw", "moeten", "niets",
    "nodig", "onder", "samen", "steeds", "vooral", "waarin", "wanneer", "weten", "willen",
    "worden", "wordt", "zelfs", "zoals", "zodat", "zonder", "zouden"))


def shared_words(deliberation: Deliberation, topic: str) -> tuple[str, ...]:
    """The words that two or more seats used in one field, most used first; nothing is guessed."""
    said = {(word, e.seat) for e in deliberation.listed(topic) if e.seat
            for word in words_in(e.text)}
    often = Counter(word for word, _ in sorted(said, key=str))
    return tuple(word for word, seats in often.most_common(MOST) if seats > 1)


def words_in(text: str) -> list[str]:
    """The words of a text that say something, as they are compared."""
    return [w for w in re.findall(r"\w+", plain_word(text))
            if len(w) >= SHORTEST and w not in _EMPTY]


def remind_of_goals(sitting: Sitting, step: Step) -> Iterator[str]:
    """Whether the group speaks of ways before it wrote down a goal they share."""
    d = sitting.deliberation
    for part in (p for p in step.parts if p.kind is StepKind.INTENTIONS):
        ways = d.listed(f"{part.topic}.{HOW}")
        if ways and not any(e.text.strip() for e in d.listed(part.topic + SHARED)):
            yield "Er staan al wegen op, en nog geen gedeeld doel. Eerst het wat, dan het hoe."
