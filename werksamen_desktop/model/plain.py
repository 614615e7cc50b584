# SPDX-License-Identifier: EUPL-1.2
"""Plain language (domain A4 4.9): the long and official words in what people read on the beamer."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import lru_cache

from werksamen_desktop.model.slide import Slide

LONGEST_WORD = 20
"""Letters; a longer word is hard to read from a screen, whatever it means."""

LONGEST_QUESTION = 15
"""Words in a question that everybody can still remember."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_NAMES = frozenset({"kind", "identity", "foot", "banner", "label", "initials", "who"})
"""Fields of a slide that hold no running text, or what people are called."""


@dataclass(frozen=True, slots=True)
class Heavy:
    """A word that is hard to follow, and a plain one for it; empty where there is none."""

    word: str
    plain: str = ""


def heavy_words(text: str, known: Mapping[str, str]) -> tuple[Heavy, ...]:
    """The official words of a list, also inflected, and the very long ones, each once."""
    found: dict[str, Heavy] = {}
    for used in _any_of(tuple(known)).finditer(text) if known else ():
        found.setdefault(used[0].casefold(), Heavy(used[0], known[used[1].casefold()]))
    for word in _WORD.findall(text):
        if len(word) > LONGEST_WORD:
            found.setdefault(word.casefold(), Heavy(word))
    return tuple(found.values())


@lru_cache(maxsize=4)
def _any_of(official: tuple[str, ...]) -> re.Pattern[str]:
    """Any of these words, the longest first, with the ends that Dutch gives them."""
    words = "|".join(re.escape(w) for w in sorted(official, key=len, reverse=True))
    return re.compile(rf"\b({words})(?:e|en|s|t|de|ën)?\b", re.IGNORECASE)


def question_length(question: str) -> str:
    """What to say of a question that is too long to remember; empty for a short one."""
    count = len(question.split())
    if count <= LONGEST_QUESTION:
        return ""
    return f"De vraag telt {count} woorden; korter is beter te onthouden."


def read_on(slide: Slide) -> str:
    """All running text of a slide, as one text."""
    return "\n".join(_texts(slide))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in _NAMES:
                yield from _texts(getattr(value, field.name))
