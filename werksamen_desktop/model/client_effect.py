# SPDX-License-Identifier: EUPL-1.2
"""Whether each option says what it means for the client, before anybody votes on them."""

from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.dutch import listed, with_article
from werksamen_desktop.model.edits import skip, unskip
from werksamen_desktop.model.merging import GOAL_POLL
from werksamen_desktop.model.method import FieldType, Part
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.support import measures
from werksamen_desktop.model.weighing import Option

SKIPPED = "effect.client"
"""Among what was skipped: saying what each option means for the client."""

SKIPPED_WORDS = "bij elke mogelijkheid opschrijven wat die voor de persoon zelf betekent"


def without_effect(deliberation: Deliberation) -> tuple[Option, ...]:
    """The options that do not say what they mean for the client."""
    clients = {s.id for s in deliberation.table if s.kind is SeatKind.CLIENT}
    return tuple(o for o in deliberation.options if o.text.strip() and not o.for_client.strip()
                 and not any(c.seat in clients and c.text.strip() for c in o.consequences))


def is_vote(deliberation: Deliberation, part: Part) -> bool:
    """Whether a part chooses between the options: a judgement, or a poll on a proposal after they
    were put."""
    if part.kind is StepKind.JUDGEMENT:
        return any(f.type is FieldType.CHOICE for f in part.fields)
    if part.kind is not StepKind.POLL or part.topic == GOAL_POLL or measures(part):
        return False
    for step in deliberation.steps:
        if any(p.kind is StepKind.OPTIONS for p in step.parts):
            return True
        if part in step.parts:
            return False
    return False


def warning(sitting: Sitting, part: Part) -> str:
    """What to say before a vote; empty where every option says it, or this is no vote on them."""
    d = sitting.deliberation
    lacking = without_effect(d) if is_vote(d, part) else ()
    if not lacking:
        return ""
    whose = sitting.case.pseudonym.strip() or with_article(sitting.case.person_word)
    letters = listed([d.letter(o.id) for o in lacking])
    return (f"Bij mogelijkheid {letters} staat nog niet wat die voor {whose} betekent. "
            "Vul dat eerst in, of schrijf op waarom u het overslaat.")


def skip_effect(sitting: Sitting, reason: str) -> Sitting:
    """Vote without it, for a reason that is kept; an empty one is taken back."""
    return skip(sitting, SKIPPED, reason) if reason.strip() else unskip(sitting, SKIPPED)


def reason_of(deliberation: Deliberation) -> str:
    """Why it was skipped."""
    return deliberation.skip_reason(SKIPPED) or ""
