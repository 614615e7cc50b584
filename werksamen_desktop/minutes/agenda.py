# SPDX-License-Identifier: EUPL-1.2
"""The agenda on paper: what was put on it, and what of it was dealt with."""

from collections.abc import Iterator

from werksamen_desktop.minutes.source import Place, Placed, Source
from werksamen_desktop.model.agenda import agenda
from werksamen_desktop.model.minutes import Section, Tone, prose


def items(source: Source) -> Iterator[Placed]:
    """The items with their ticks, before what was said about them."""
    lines = tuple(prose(f"{'☑' if e.marked else '☐'}\u00a0{e.text.strip()}", Tone.BULLET)
                  for e in agenda(source.deliberation))
    if lines:
        yield Placed(Place.CORE, Section("Agenda", lines))
