# SPDX-License-Identifier: EUPL-1.2
"""Free text by topic, wherever it is kept: on the case, on the deliberation, or as one entry."""

from uuid import UUID, uuid4

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.edits import add_entry, set_entry
from werksamen_desktop.model.weighing import Entry

CASE_TOPICS = {"case.story": "story", "case.turning_point": "turning_point", "case.wish": "wish",
               "case.mandate": "mandate", "case.purpose": "purpose", "case.ground": "ground"}
DELIBERATION_TOPICS = {"question": "question", "goal": "goal"}


def read_text(sitting: Sitting, topic: str) -> str:
    """The text on a topic; empty when nothing was said yet."""
    if topic in CASE_TOPICS:
        return str(getattr(sitting.case, CASE_TOPICS[topic]))
    if topic in DELIBERATION_TOPICS:
        return str(getattr(sitting.deliberation, DELIBERATION_TOPICS[topic]))
    return "\n".join(e.text for e in sitting.deliberation.cell(topic, None))


def write_text(sitting: Sitting, topic: str, text: str) -> Sitting:
    """The sitting with this text on the topic."""
    if topic in CASE_TOPICS:
        return sitting.with_case(**{CASE_TOPICS[topic]: text})
    if topic in DELIBERATION_TOPICS:
        return sitting.with_deliberation(**{DELIBERATION_TOPICS[topic]: text})
    return write_cell(sitting, topic, None, text)


def write_cell(sitting: Sitting, topic: str, seat: UUID | None, text: str) -> Sitting:
    """The sitting with one text in a cell; the first entry takes it, an empty cell gets one."""
    held = sitting.deliberation.cell(topic, seat)
    if not held:
        return add_entry(sitting, Entry(uuid4(), topic, text, seat=seat)) if text else sitting
    return set_entry(sitting, held[0].id, text=text)
