# SPDX-License-Identifier: EUPL-1.2
"""Words that close a conversation, counted by the facilitator alone (domain A1 1.2).

A count is a private note under a key of its own, so that it is kept, undone and left out of
everything that is shared just as the notes are.
"""

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.edits import set_note
from werksamen_desktop.model.method import Step
from werksamen_desktop.model.step_kind import StepKind

WORDS = ("ja, maar", "zij van …")
"""The words the field warns of: a yes that is a no, and us against them."""

_KEY = "turven/"


def counted(sitting: Sitting, word: str) -> int:
    """How often a word was counted."""
    text = sitting.deliberation.note(_KEY + word)
    return int(text) if text.isdecimal() else 0


def count(sitting: Sitting, word: str) -> Sitting:
    """With one more of a word."""
    return set_note(sitting, _KEY + word, str(counted(sitting, word) + 1))


def counts_here(step: Step) -> bool:
    """Whether a step is one in which people question each other, or look for what they share."""
    return any(p.by_label or p.kind is StepKind.INTENTIONS for p in step.parts)
