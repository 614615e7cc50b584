# SPDX-License-Identifier: EUPL-1.2
"""What the app quietly reminds the facilitator of at a step; nothing of it is ever for the room."""

from collections.abc import Callable, Iterator

from werksamen_desktop.model.chosen import remind_of_reasons
from werksamen_desktop.model.curiosity import remind_of_questions
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.influence import remind_of_influence
from werksamen_desktop.model.intentions import remind_of_goals
from werksamen_desktop.model.learning import remind_of_learning
from werksamen_desktop.model.method import Step
from werksamen_desktop.model.needs import remind_of_need
from werksamen_desktop.model.open_questions import remind_of_unanswered
from werksamen_desktop.model.poll_course import remind_of_falling, remind_of_few
from werksamen_desktop.model.rewording import remind_to_reword
from werksamen_desktop.model.talents import remind_of_talents
from werksamen_desktop.model.terms import remind_of_terms
from werksamen_desktop.model.wind import remind_of_wind

Reminder = Callable[[Sitting, Step], Iterator[str]]

REMINDERS: tuple[Reminder, ...] = (
    remind_of_need,
    remind_of_wind,
    remind_of_questions,
    remind_to_reword,
    remind_of_goals,
    remind_of_influence,
    remind_of_talents,
    remind_of_learning,
    remind_of_falling,
    remind_of_few,
    remind_of_terms,
    remind_of_unanswered,
    remind_of_reasons,
)
"""Each looks at the sitting and the step it stands at, and yields plain Dutch sentences."""


def reminders(sitting: Sitting, step: Step) -> tuple[str, ...]:
    """The sentences for this step, each once, in the order of `REMINDERS`."""
    return tuple(dict.fromkeys(s for remind in REMINDERS for s in remind(sitting, step)))
