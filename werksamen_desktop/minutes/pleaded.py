# SPDX-License-Identifier: EUPL-1.2
"""The section of arguments: per option what pleads for and against it, and what that weighs."""

from collections.abc import Iterator, Sequence

from werksamen_desktop.minutes.source import Found, Place, Placed, Source
from werksamen_desktop.model.dutch import SIDES
from werksamen_desktop.model.minutes import Block, Paragraph, Section, Span, Tone, prose
from werksamen_desktop.model.room_view import is_hidden
from werksamen_desktop.model.weighing import Argument, Option


def arguments(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """All arguments, option by option; weights once they were shown to the room."""
    d = source.deliberation
    weighed = any(not is_hidden(d, f.part) for f in parts
                  if any(field.key == "weight" for field in f.part.fields))
    blocks: list[Block] = []
    for option in d.options:
        blocks += _of_option(source, option, weighed=weighed)
    if blocks:
        yield Placed(Place.OPTIONS, Section("Argumenten", tuple(blocks)))


def _of_option(source: Source, option: Option, *, weighed: bool) -> Iterator[Paragraph]:
    d = source.deliberation
    held = {side: [a for a in d.arguments_on(option.id, side) if a.text.strip()] for side in SIDES}
    if not any(held.values()):
        return
    yield prose(f"{d.letter(option.id)}. {option.text}", Tone.LABEL)
    for side, label in SIDES.items():
        for argument in held[side]:
            yield Paragraph((Span(f"{label}: ", strong=True),
                             Span(_words(argument, weighed=weighed))), Tone.BULLET)


def _words(argument: Argument, *, weighed: bool) -> str:
    more = [argument.kind]
    if weighed:
        more += [f"gewicht {argument.weight}" if argument.weight else "", argument.reason]
    told = ", ".join(m for m in more if m)
    return f"{argument.text} ({told})" if told else argument.text
