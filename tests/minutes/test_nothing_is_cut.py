# SPDX-License-Identifier: EUPL-1.2
"""Every word of a sitting that may be on paper is on it, whichever field it was typed in."""

import dataclasses
import re
from collections.abc import Callable
from datetime import date
from itertools import count
from typing import Any

from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model.deliberation import Naming, Note, Sitting
from werksamen_desktop.model.method import Method
from werksamen_desktop.model.minutes import Minutes
from werksamen_desktop.model.people import SeatKind

TODAY = date(2026, 11, 21)
STRUCTURE = {"topic", "step", "made_in", "variant", "part", "checked", "revealed", "synonyms",
             "person_word", "initials", "visited", "item", "seat"}
"""Fields that say where something belongs, not what was said."""


def with_tokens(value: Any, tokens: list[str], numbers: "count[int]") -> Any:
    """The value with each text that was typed replaced by a token of its own."""
    if isinstance(value, (Method, Note)):
        return value
    if isinstance(value, tuple):
        return tuple(with_tokens(v, tokens, numbers) for v in value)
    if not dataclasses.is_dataclass(value):
        return value
    changes: dict[str, Any] = {}
    for field in dataclasses.fields(value):
        held = getattr(value, field.name)
        agreement_step = field.name == "step" and hasattr(value, "authorised_to")
        if field.name in STRUCTURE and not agreement_step:
            continue
        if type(held) is str and held:
            tokens.append(f"token{next(numbers)}x")
            changes[field.name] = tokens[-1]
        else:
            changes[field.name] = with_tokens(held, tokens, numbers)
    return dataclasses.replace(value, **changes)  # type: ignore[type-var]


def filled(sitting: Sitting) -> Sitting:
    """The full sitting with the fields that it leaves empty filled in as well."""
    d = sitting.deliberation
    judgements = tuple(dataclasses.replace(j, text="t", repair="r", need="n") for j in d.judgements)
    options = tuple(dataclasses.replace(o, for_client="c", risk="r", authority="a")
                    for o in d.options)
    decision = dataclasses.replace(
        d.decision, support="s", dissents=tuple(
            dataclasses.replace(x, condition="c") for x in d.decision.dissents))
    # The client's seat is called by the case's pseudonym; what else it holds is in the account.
    seats = tuple(s if s.kind is SeatKind.CLIENT else dataclasses.replace(
        s, framework="f", relation="r", present_from="p") for s in d.seats)
    return sitting.with_deliberation(
        judgements=judgements, options=options, decision=decision, seats=seats, goal="g",
        place="p", naming=Naming.BY_NAME)


def test_every_text_of_every_field_is_composed(sitting: Sitting) -> None:
    tokens: list[str] = []
    full = with_tokens(filled(sitting), tokens, count())

    said = "\n".join(compose(full, today=TODAY).texts())

    assert len(tokens) > 120
    assert [t for t in tokens if t not in said] == []


def test_every_text_of_every_field_is_printed(sitting: Sitting,
                                              printed: Callable[[Minutes], str]) -> None:
    tokens: list[str] = []
    full = with_tokens(filled(sitting), tokens, count())

    found = re.sub(r"\s+", "", printed(compose(full, today=TODAY)))

    assert [t for t in tokens if t not in found] == []
