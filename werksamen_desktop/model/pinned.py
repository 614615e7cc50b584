# SPDX-License-Identifier: EUPL-1.2
"""The text that stays on the beamer through all steps, as a future picture (domain A3 3.4)."""

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.room_view import RoomView
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.topics import read_text

LONGEST = 140
"""Characters that stay readable over every slide; the whole text has a step of its own."""


def pin(sitting: Sitting, topic: str, *, on: bool) -> Sitting:
    """The sitting with this topic's text kept on the beamer, or no longer."""
    if on == (sitting.deliberation.pinned == topic):
        return sitting
    return sitting.with_deliberation(pinned=topic if on else "")


def pinned_line(view: RoomView) -> str:
    """The pinned text on one line; empty where the part shows it itself, in private time, and
    as long as it is hidden."""
    topic = view.deliberation.pinned
    shown = {f.key for f in view.part.fields}
    if view.part.kind is StepKind.LOCKED:
        return ""
    if not topic or topic in shown or topic in view.hidden_topics:
        return ""
    line = " ".join(read_text(view.sitting, topic).split())
    if len(line) <= LONGEST:
        return line
    return f"{line[:LONGEST].rsplit(' ', 1)[0]} …"
