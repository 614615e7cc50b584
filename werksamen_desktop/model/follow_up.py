# SPDX-License-Identifier: EUPL-1.2
"""A later sitting of a case: it takes over the day that was agreed and what was still unknown."""

from dataclasses import replace
from uuid import uuid4

from werksamen_desktop.model.becoming import AGENDA
from werksamen_desktop.model.case import Case
from werksamen_desktop.model.closing import unknown
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.weighing import Entry


def carried(made: Sitting, before: Sitting) -> Sitting:
    """A fresh sitting of the same case after another: its day, and the open questions as agenda.

    Agreements, lights, pleas and history hang on the case, and so are there already.
    """
    questions = [line for line in unknown(before).splitlines() if line.strip()]
    entries = tuple(Entry(uuid4(), AGENDA, line.strip()) for line in questions)
    d = made.deliberation
    return made.with_case(next_on=None).with_deliberation(
        held_on=made.case.next_on, entries=(*d.entries, *entries))


def emptied(case: Case) -> Case:
    """A case of its own after the pattern of another, without what that one went through."""
    return replace(case, id=uuid4(), agreements=(), lights=(), pleas=(), history=(), next_on=None)
