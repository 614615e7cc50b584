# SPDX-License-Identifier: EUPL-1.2
"""Small steps: one point higher, within two weeks, and nobody's until somebody takes it."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import UUID

from werksamen_desktop.model.arranged import SMALL_STEP_DAYS, due_on
from werksamen_desktop.model.case import Agreement, AgreementKind
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import plural

WITHIN = timedelta(days=SMALL_STEP_DAYS)
"""How long a small step may take (domain A3 3.5)."""


def small_step(sitting: Sitting, made: UUID, step: str) -> Agreement:
    """A small step that is still nobody's, due two weeks after the sitting."""
    held_on = sitting.deliberation.held_on
    due = held_on + WITHIN if held_on else None
    return Agreement(made, step, when="" if due else "binnen twee weken", due=due,
                     kind=AgreementKind.SMALL_STEP)


def days_over(agreement: Agreement, held_on: date | None) -> int:
    """How many days a small step is due after its two weeks; 0 for one that is in time."""
    if agreement.kind is not AgreementKind.SMALL_STEP or held_on is None:
        return 0
    due = due_on(agreement, held_on)
    return max(0, (due - held_on - WITHIN).days) if due else 0


def open_small_steps(sitting: Sitting) -> Iterator[str]:
    """What this sitting's small steps leave loose at closing."""
    d = sitting.deliberation
    for agreement in sitting.case.agreements:
        over = days_over(agreement, d.held_on) if agreement.made_in == d.id else 0
        if over:
            yield (f"De kleine stap ‘{agreement.step}’ ligt {plural(over, 'dag', 'dagen')} na de "
                   "twee weken. Maak hem kleiner.")
