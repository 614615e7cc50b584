# SPDX-License-Identifier: EUPL-1.2
"""The example sittings: a fictional case, told to the end, to look around in and practise with."""

import re
from dataclasses import replace
from uuid import UUID, uuid4

from werksamen_desktop.exchange.json_file import parse
from werksamen_desktop.model.becoming import MADE_BY, made_by
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.paths import bundled
from werksamen_desktop.problems import Problem

_UUID = re.compile(r"\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b")
"""An id, also within a topic that is about an option."""


def example_sitting(method_id: str) -> Sitting:
    """A fresh copy of the example with a method, marked as an example."""
    file = bundled("resources") / "example" / f"{method_id}.json"
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise Problem(f"Er is geen voorbeeldberaad met de methode ‘{method_id}’.") from error
    sitting = parse(_with_fresh_ids(text).encode(), name=file.name)[0]
    return replace(sitting, deliberation=replace(sitting.deliberation, example=True))


def _with_fresh_ids(text: str) -> str:
    """The file's text with every id another, the same one each time it occurs; what was made of
    a line keeps following from that line's id."""
    held = {UUID(found) for found in _UUID.findall(text)}
    children = {i: {made_by(i, w) for w in MADE_BY} & held for i in held}
    fresh: dict[UUID, UUID] = {}

    def renew(old: UUID, new: UUID) -> None:
        fresh[old] = new
        for word in MADE_BY:
            if made_by(old, word) in children[old]:
                renew(made_by(old, word), made_by(new, word))

    for root in held.difference(*children.values()):
        renew(root, uuid4())
    return _UUID.sub(lambda m: str(fresh[UUID(m[0])]), text)
