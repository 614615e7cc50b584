# SPDX-License-Identifier: EUPL-1.2
"""Another method for a sitting that has not begun: what was filled in stays on its topics."""

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.method import Method


def take_method(sitting: Sitting, method: Method, variant: str = "") -> Sitting:
    """The sitting with another method, or another depth of its own; unchanged once it has begun.

    Minutes and skips belong to the steps that go, and go with them.
    """
    d = sitting.deliberation
    chosen = variant or (method.variants[0].id if method.variants else "")
    if d.started_at or d.closed or (d.method, d.variant) == (method, chosen):
        return sitting
    steps = method.steps_of(chosen)
    return sitting.with_deliberation(
        method=method, variant=chosen, step=steps[0].key, part=0, visited=(), spent=(),
        planned=(), skips=(), available=sum(s.minutes for s in steps))
