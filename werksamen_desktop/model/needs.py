# SPDX-License-Identifier: EUPL-1.2
"""What a person needs before any law or product: whether it was said, and said without them.

The text is on the topic `NEED`, in whatever method asks for it (domain A1 1.0a).
"""

import re
from collections.abc import Iterator

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import listed
from werksamen_desktop.model.method import Step
from werksamen_desktop.model.overlap import plain_word
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.topics import read_text

NEED = "need"

RULES = frozenset([
    "awbz", "bbz", "beschikking", "bewindvoering", "bijstand", "bijstandsuitkering",
    "dagbesteding", "huisvestingswet", "indicatie", "jeugdwet", "leerplichtwet", "maatwerk",
    "maatwerkvoorziening", "participatiewet", "pgb", "pw", "regeling", "schuldsanering",
    "toeslag", "urgentieverklaring", "uitkering", "voorziening", "wgs", "wlz", "wmo", "wsnp",
    "wvggz", "wzd", "zorgzwaartepakket", "zvw"])
"""Words for laws, schemes and products, as they are compared."""


def rules_in(text: str) -> tuple[str, ...]:
    """The words of a text that name a law, a scheme or a product, as they were written."""
    found = [w for w in re.findall(r"\w+", text) if plain_word(w) in RULES]
    return tuple({plain_word(w): w for w in reversed(found)}.values())[::-1]


def asks_need(sitting: Sitting) -> str:
    """The step that asks what the person needs; empty where none does."""
    return next((s.key for s in sitting.deliberation.steps for p in s.parts
                 if p.kind is StepKind.TEXT and any(f.key == NEED for f in p.fields)), "")


def remind_of_need(sitting: Sitting, step: Step) -> Iterator[str]:
    """That a law or product stands where the need should, or that it was not asked yet."""
    asked = asks_need(sitting)
    if not asked:
        return
    need = read_text(sitting, NEED)
    keys = [s.key for s in sitting.deliberation.steps]
    if step.key == asked:
        if rules := rules_in(need):
            yield (f"Hier staat al een wet of aanbod: {listed(rules)}. "
                   "Vraag eerst wat deze persoon nodig heeft.")
    elif not need.strip() and step.key in keys and keys.index(step.key) > keys.index(asked):
        yield "Er staat nog niet wat deze persoon nodig heeft. Vraag dat eerst."
