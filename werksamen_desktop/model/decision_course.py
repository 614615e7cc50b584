# SPDX-License-Identifier: EUPL-1.2
"""How a decision changes over the sittings of a case: what was decided before, and what of it."""

from werksamen_desktop.model.course import Past
from werksamen_desktop.model.decision import Stance
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import STANCES, short_date
from werksamen_desktop.model.edits import set_decision
from werksamen_desktop.model.progress import earlier


def decided_before(sitting: Sitting) -> tuple[Past, ...]:
    """The earlier sittings that left an outcome or words of a decision, the oldest first."""
    return tuple(p for p in earlier(sitting) if p.outcome or p.text.strip())


def standing_text(sitting: Sitting) -> str:
    """The words of the last decision before this sitting."""
    return next((p.text for p in reversed(decided_before(sitting)) if p.text.strip()), "")


def take_stance(sitting: Sitting, stance: Stance) -> Sitting:
    """Say what becomes of the decision; one that stays keeps its words where none were given."""
    text = sitting.deliberation.decision.text
    if stance is Stance.STAYS and not text.strip():
        text = standing_text(sitting)
    return set_decision(sitting, stance=stance, text=text)


def head_words(past: Past) -> str:
    """"20 nov 2026 · Integraal beraad · Gezamenlijk besluit"."""
    return " · ".join(p for p in (short_date(past.held_on), past.method, past.outcome) if p)


def stance_words(words: str, reason: str) -> str:
    """"Het besluit verandert, omdat: …"; empty where nobody said."""
    if not words:
        return ""
    told = f"{words[:1].upper()}{words[1:]}"
    return f"{told}, omdat: {reason.strip()}" if reason.strip() else told


def now_words(sitting: Sitting) -> str:
    """What this sitting says of the decision before it."""
    held = sitting.deliberation.decision
    return stance_words(STANCES[held.stance] if held.stance else "", held.stance_reason)
