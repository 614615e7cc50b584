# SPDX-License-Identifier: EUPL-1.2
"""Words that no text has, and what to say instead."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.texts.spelling import lines_of

LIST = Path(__file__).with_name("banned.txt")


@cache
def instead() -> dict[str, str]:
    """What to say instead of each banned word; a star stands for any end."""
    pairs = (line.split("|", 1) for line in lines_of(LIST) if not line.startswith("="))
    return {word.strip(): better.strip() for word, better in pairs}


@cache
def accepted() -> dict[str, str]:
    """Words that would be refused, and why they may stay."""
    pairs = (line[1:].split("|", 1) for line in lines_of(LIST) if line.startswith("="))
    return {word.strip(): why.strip() for word, why in pairs}


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(instead(), key=len, reverse=True)
    whole = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)
    return re.compile(rf"(?<![\w-])(?:{whole})(?![\w-])", re.IGNORECASE)


def banned_in(text: str) -> Iterator[str]:
    """The banned words in a text, as they stand there."""
    for found in _pattern().finditer(text):
        if found.group().lower() not in accepted():
            yield found.group()


def better(word: str) -> str:
    """What to say instead of a word that was found."""
    for banned, said in instead().items():
        if re.fullmatch(re.escape(banned).replace(r"\*", r"\w*"), word, re.IGNORECASE):
            return said
    return ""
