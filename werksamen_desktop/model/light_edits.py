# SPDX-License-Identifier: EUPL-1.2
"""Edits of the traffic lights of a case: pure functions from one sitting to the next."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid4, uuid5

from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.course import Light
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.edits import add_agreement, changed


def light_here(sitting: Sitting, topic: str, factor: str) -> Light | None:
    """The light that this sitting gave a factor."""
    here = sitting.deliberation.id
    return next((x for x in sitting.case.lights
                 if (x.topic, x.factor, x.made_in) == (topic, factor, here)), None)


def set_light(sitting: Sitting, topic: str, factor: str, *, today: date,
              **changes: Any) -> Sitting:
    """Change this sitting's light of a factor; the first change makes it, dated by the sitting.

    What earlier sittings saw stays as it was.
    """
    lights = sitting.case.lights
    held = light_here(sitting, topic, factor)
    if held:
        return sitting.with_case(lights=changed(lights, held.id, **changes))
    d = sitting.deliberation
    made = Light(uuid4(), topic, factor, made_in=d.id, seen_on=d.held_on or today)
    return sitting.with_case(lights=(*lights, replace(made, **changes)))


def agreement_of(light: UUID) -> UUID:
    """The id of the agreement that a light's next action becomes, so that it is made once."""
    return uuid5(light, "agreement")


def is_agreed(sitting: Sitting, light: Light) -> bool:
    """Whether a light's next action stands among the agreements already."""
    made = agreement_of(light.id)
    return any(a.id == made for a in sitting.case.agreements)


def agree(sitting: Sitting, topic: str, factor: str) -> Sitting:
    """Make an agreement of a factor's next action; its result is that the factor turns green."""
    light = light_here(sitting, topic, factor)
    if light is None or not light.action.strip() or is_agreed(sitting, light):
        return sitting
    return add_agreement(sitting, Agreement(
        agreement_of(light.id), light.action.strip(), result=f"‘{factor}’ staat op groen"))
