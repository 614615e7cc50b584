# SPDX-License-Identifier: EUPL-1.2
"""From judgement to wish (oordeel → wens): hears a judgement, and what is still to be reworded.

It only looks at words that a judgement or a reproach often begins with; it never guesses at meaning
(domain A1 1.6, A3 3.2).
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.method import Step
from werksamen_desktop.model.weighing import Entry

_JUDGING = re.compile(
    r"\b(altijd|nooit|weer eens|alweer|gewoon|onzin|belachelijk|onverantwoord|lui|lastig|"
    r"moeilijk doen|zeurt?|weiger\w*|hoort? (?:niet|gewoon)|zouden? moeten|jullie moeten|"
    r"(?:zij|ze|jullie|hij) (?:moet|moeten|willen? niet|doet|doen) |te (?:laat|vaak|veel|weinig)|"
    r"eigen schuld|geen verantwoordelijkheid|ja[, ]+maar)\b", re.IGNORECASE)


def sounds_like_judgement(text: str) -> bool:
    """Whether a text has words in it that a judgement or a reproach is often made of."""
    return bool(_JUDGING.search(text))


def to_reword(sitting: Sitting, topic: str) -> tuple[Entry, ...]:
    """The lines of a list that sound like a judgement and have no wish beside them yet."""
    return tuple(e for e in sitting.deliberation.listed(topic)
                 if not e.detail.strip() and sounds_like_judgement(e.text))


def reworded(entry: Entry) -> Entry:
    """The line as room and paper read it: the wish instead of the judgement, if there is one."""
    return replace(entry, text=entry.detail, detail="") if entry.detail.strip() else entry


def remind_to_reword(sitting: Sitting, step: Step) -> Iterator[str]:
    """How many lines of this step still sound like a judgement."""
    loose = sum(len(to_reword(sitting, p.topic)) for p in step.parts if p.rewords)
    if loose == 1:
        yield "Eén regel klinkt als een oordeel. Vraag naar de wens erachter."
    elif loose:
        yield f"{loose} regels klinken als een oordeel. Vraag naar de wens erachter."
