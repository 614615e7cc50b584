# SPDX-License-Identifier: EUPL-1.2
"""Who may see which text: the one table of what the room, the paper and a shared file may hold.

Every text field of every value in a sitting is declared here. A test walks the dataclasses, and
fails on a field without a declaration and on a text that turns up where it may not.
"""

from dataclasses import dataclass
from enum import StrEnum

from werksamen_desktop.model.case import Agreement, Case
from werksamen_desktop.model.course import Light, Past, Plea, Progress
from werksamen_desktop.model.decision import Decision, Dissent
from werksamen_desktop.model.deliberation import (
    Closing,
    Deliberation,
    Note,
    Parked,
    Planned,
    PrivateTime,
    Skip,
    Spent,
)
from werksamen_desktop.model.friction import Friction
from werksamen_desktop.model.matching import Estimate
from werksamen_desktop.model.method import Field, Method, Part, Step, Variant
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.weighing import (
    Argument,
    Consequence,
    Entry,
    Judgement,
    Norm,
    Option,
    Poll,
    Rating,
    Value,
    Vote,
)


class Until(StrEnum):
    """What must have happened before a text may be seen outside the facilitator's window."""

    NOTHING = "nothing"
    ANSWERS_REVEALED = "answers_revealed"
    POLL_REVEALED = "poll_revealed"
    PART_REVEALED = "part_revealed"
    NAMED = "named"
    RELEASED = "released"


@dataclass(frozen=True, slots=True)
class Visibility:
    """Where a text may appear: on the beamer, on paper, in a file that is given to others.

    `until` holds for the room, and for sealed answers (of people or of a poll) and what its owner
    has not released for paper and file too; `key` marks a text that only names something, such as a
    topic, and is nobody's words.
    """

    room: bool = True
    paper: bool = True
    file: bool = True
    until: Until = Until.NOTHING
    key: bool = False


OPEN = Visibility()
KEY = Visibility(key=True)
ON_PAPER = Visibility(room=False)
IN_FILE = Visibility(room=False, paper=False)
PRIVATE = Visibility(room=False, paper=False, file=False)
SEALED = Visibility(until=Until.ANSWERS_REVEALED)
VOTED = Visibility(until=Until.POLL_REVEALED)
OF_PART = Visibility(until=Until.PART_REVEALED)
PERSON = Visibility(until=Until.NAMED)
RELEASED = Visibility(until=Until.RELEASED)

VISIBILITY: dict[type, dict[str, Visibility]] = {
    Case: {"pseudonym": OPEN, "person_word": OPEN, "story": OPEN, "turning_point": OPEN,
           "wish": OPEN, "purpose": OPEN, "ground": OPEN, "mandate": OPEN,
           "lead_reason": ON_PAPER},
    Agreement: {"step": OPEN, "who": OPEN, "when": OPEN, "result": OPEN, "responsible": OPEN,
                "authorised_to": OPEN, "exception": OPEN, "handed_from": OPEN, "handed_to": OPEN},
    Light: {"topic": KEY, "factor": KEY, "evidence": OPEN, "action": OPEN},
    Progress: {"note": OPEN, "reason": OPEN},
    Past: {"method": OPEN, "outcome": OPEN, "text": OPEN, "reasons": OPEN, "present": OPEN,
           "stance": OPEN, "stance_reason": OPEN, "unknown": OPEN, "no_next": ON_PAPER},
    Plea: {"addressee": OPEN, "needed": OPEN, "request": OPEN, "gain": OPEN, "condition": OPEN},
    Deliberation: {"variant": KEY, "starts_at": ON_PAPER, "place": ON_PAPER, "question": OPEN,
                   "goal": OPEN, "checked": KEY, "revealed": KEY, "synonyms": ON_PAPER, "step": KEY,
                   "visited": KEY, "pinned": KEY},
    Seat: {"name": PERSON, "discipline": OPEN, "organisation": OPEN, "framework": OPEN,
           "relation": OPEN, "present_from": ON_PAPER, "present_until": ON_PAPER,
           "initials": OPEN, "task": OPEN, "may": OPEN, "may_not": OPEN, "leeway": OPEN,
           "code": OPEN, "talent": OPEN, "official": ON_PAPER},
    Entry: {"topic": KEY, "text": OF_PART, "kind": OF_PART, "detail": OF_PART,
            "spoken_for": OF_PART, "widened_by": OF_PART, "made_in": KEY},
    Value: {"word": OPEN, "meaning": OPEN, "spoken_for": OPEN},
    Norm: {"text": OPEN},
    Option: {"text": OPEN, "drawback": OPEN, "for_client": OPEN, "risk": OPEN, "authority": OPEN},
    Consequence: {"text": OPEN},
    Argument: {"text": OPEN, "kind": OPEN, "reason": OPEN},
    Judgement: {"text": SEALED, "value": SEALED, "loss": SEALED, "repair": SEALED, "need": SEALED},
    Poll: {"topic": KEY, "proposal": OPEN, "scale": OPEN},
    Vote: {"reason": VOTED},
    Rating: {"topic": KEY, "item": KEY},
    Estimate: {"topic": KEY, "area": KEY, "reason": OF_PART},
    Friction: {"topic": KEY, "text": RELEASED, "wish": RELEASED, "agreement": RELEASED},
    Decision: {"text": OPEN, "reasons": OPEN, "decided_by": OPEN, "support": OPEN, "damage": OPEN,
               "repair": OPEN, "stance_reason": OPEN},
    Dissent: {"text": OPEN, "condition": OPEN},
    Note: {"step": KEY, "text": PRIVATE},
    Parked: {"text": ON_PAPER, "went_to": ON_PAPER},
    Skip: {"step": KEY, "reason": ON_PAPER},
    Planned: {"step": KEY},
    Spent: {"step": KEY},
    Closing: {"reason": ON_PAPER},
    PrivateTime: {"step": KEY},
    Method: {"id": KEY, "title": OPEN, "version": IN_FILE, "purpose": IN_FILE,
             "use_when": IN_FILE, "duration": IN_FILE, "group": IN_FILE, "decides": IN_FILE,
             "meeting": OPEN, "question_word": ON_PAPER,
             "rules": IN_FILE},
    Variant: {"id": KEY, "title": OPEN},
    Step: {"key": KEY, "title": OPEN, "question": OPEN, "why": OPEN, "guidance": IN_FILE,
           "hint": IN_FILE, "phase": IN_FILE, "variants": KEY, "taken_from": OPEN},
    Part: {"topic": KEY, "title": OPEN, "kinds": OPEN, "items": OPEN, "scale": OPEN,
           "detail": OPEN, "seat_label": OPEN, "by_label": OPEN, "source": KEY},
    Field: {"key": KEY, "label": OPEN, "prompt": IN_FILE},
}
"""Each text field's declaration, by the class that holds it."""
