# SPDX-License-Identifier: EUPL-1.2
"""The line on private time: that the family was among itself, and how long. No more is known."""

from collections.abc import Iterator, Sequence

from werksamen_desktop.minutes.source import Found, Place, Placed, Source
from werksamen_desktop.minutes.told import ACCOUNT
from werksamen_desktop.model.dutch import time_spent
from werksamen_desktop.model.minutes import Section, labelled


def private_times(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """Per step with private time one line; a time that still lasts has no length yet."""
    held = source.deliberation.private_times
    for step in dict.fromkeys(f.step.key for f in parts):
        found = next(f for f in parts if f.step.key == step)
        ended = [p for p in held if p.step == step and p.ended_at]
        seconds = sum(max(0.0, (p.ended_at - p.began_at).total_seconds())
                      for p in ended if p.ended_at)
        if ended:
            yield Placed(Place.ACCOUNT, Section(
                ACCOUNT, (labelled(found.title, time_spent(int(seconds))),)))
