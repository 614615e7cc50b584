# SPDX-License-Identifier: EUPL-1.2
"""Changes to frictions; each takes a sitting and gives the next one."""

from typing import Any
from uuid import UUID

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.edits import changed, without
from werksamen_desktop.model.friction import Friction


def add_friction(sitting: Sitting, friction: Friction) -> Sitting:
    """With one more friction, at the end."""
    return sitting.with_deliberation(frictions=(*sitting.deliberation.frictions, friction))


def set_friction(sitting: Sitting, friction: UUID, **changes: Any) -> Sitting:
    """With other words, another owner, or released by its owner."""
    held = sitting.deliberation.frictions
    return sitting.with_deliberation(frictions=changed(held, friction, **changes))


def remove_friction(sitting: Sitting, friction: UUID) -> Sitting:
    """Without this friction."""
    return sitting.with_deliberation(frictions=without(sitting.deliberation.frictions, friction))
