# SPDX-License-Identifier: EUPL-1.2
"""What is said of an interest besides its words: kind, hard or negotiable, who can widen it."""

from werksamen_desktop.model.dutch import FIRMNESS, INTEREST_KINDS
from werksamen_desktop.model.levels import level_word
from werksamen_desktop.model.weighing import Entry, InterestKind


def interest_words(entry: Entry, own: str = "") -> str:
    """"protocol · hard · te verruimen door de gemeente"; empty where nothing was said of it.

    `own` is what the client's own interest is called where the case is about something else.
    """
    kind = (own if own and entry.kind == InterestKind.CLIENT
            else INTEREST_KINDS[InterestKind(entry.kind)] if entry.kind in list(InterestKind)
            else entry.kind)
    firm = FIRMNESS[entry.firm] if entry.firm is not None else ""
    wider = f"te verruimen door {entry.widened_by}" if entry.widened_by.strip() else ""
    return " · ".join(p for p in (kind, firm, wider, level_word(entry.level)) if p)
