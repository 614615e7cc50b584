# SPDX-License-Identifier: EUPL-1.2
"""A mistake of a method in words for somebody who never saw its file."""

import re
from collections.abc import Iterable

from werksamen_desktop.exchange.reading import Mistake
from werksamen_desktop.model.kind_words import FIELD_KEYS, FIELD_TYPES, KINDS
from werksamen_desktop.ui.methods.attributes import FIELD, METHOD, PART, STEP, said

_QUOTED = re.compile(r"‘([^’]+)’")
_LINE = re.compile(r"\[(\d+)\]$")


def plain(mistake: Mistake) -> str:
    """The sentence to show; a line of a list is named by its number."""
    words = _QUOTED.sub(lambda m: f"‘{_names().get(m[1], m[1])}’", mistake.what)
    words = words.replace(" (parts)", "").replace(" onder [[variants]]", " bij de vormen")
    words = words.replace("deze variant", "deze vorm")
    line = _LINE.search(mistake.place)
    of_list = line and not mistake.place[:line.start()].endswith(("steps", "parts", "fields"))
    lead = f"lijn {int(line[1]) + 1}: " if line and of_list else ""
    sentence = f"{lead}{words}."
    return sentence[:1].upper() + sentence[1:]


def at(mistakes: Iterable[Mistake], place: str) -> str:
    """What is wrong at a place or in one of its lines; empty for nothing."""
    return next((plain(m) for m in mistakes if m.place == place or (
        m.place.startswith(f"{place}[") and "." not in m.place[len(place):])), "")


def lacking(mistakes: Iterable[Mistake], place: str, name: str) -> str:
    """What is wrong with an attribute of what stands at a place, also where it is the whole that
    needs it; empty for nothing."""
    needed = (plain(m) for m in mistakes if m.place == place and f"‘{name}’" in m.what)
    return at(mistakes, f"{place}.{name}") or next(needed, "")


def within(mistakes: Iterable[Mistake], place: str) -> bool:
    """Whether anything is wrong at a place or inside it."""
    return any(m.place == place or m.place.startswith((f"{place}.", f"{place}["))
               for m in mistakes)


def _names() -> dict[str, str]:
    """Words of a method file and what they are called on the screen."""
    names = {a.name: said(a.label) for a in (*METHOD, *STEP, *PART, *FIELD)}
    names |= {kind.value: words.label for kind, words in KINDS.items()}
    names |= {type_.value: words for type_, words in FIELD_TYPES.items()}
    names |= {"judgement.before": "vóór het gesprek", "judgement.after": "ná het gesprek",
              "fields": "velden", "text": "Tekst"}
    return {**{k: w for keys in FIELD_KEYS.values() for k, w in keys.items()}, **names}
