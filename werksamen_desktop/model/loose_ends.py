# SPDX-License-Identifier: EUPL-1.2
"""What a sitting of the navigation disc or of small steps leaves loose at closing."""

from collections.abc import Iterator
from datetime import date

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import listed
from werksamen_desktop.model.light_course import open_lights
from werksamen_desktop.model.list_checks import open_lists
from werksamen_desktop.model.power import open_power
from werksamen_desktop.model.room_view import is_hidden
from werksamen_desktop.model.scores import lacking
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.small_steps import open_small_steps
from werksamen_desktop.model.step_kind import StepKind


def loose_ends(sitting: Sitting) -> Iterator[str]:
    """Lights without a next step or evidence, parties without what they need, steps too large."""
    yield from open_lights(sitting)
    yield from _unmet(sitting)
    yield from open_small_steps(sitting)
    yield from open_power(sitting)
    yield from open_lists(sitting, sitting.deliberation.held_on or date.min)


def _unmet(sitting: Sitting) -> Iterator[str]:
    """Who is not willing or not able, while nobody wrote what is needed for it."""
    d = sitting.deliberation
    parts = {p.topic: p for s in d.steps for p in s.parts if p.kind is StepKind.SCORES}
    for part in parts.values():
        if not is_hidden(d, part):
            found = lacking(sitting, part)
            names = listed([seat_label(s.seat, sitting.case) for s in found])
            if found:
                yield f"Nog niet gezegd bij {names}: {found[0].lacking}"
