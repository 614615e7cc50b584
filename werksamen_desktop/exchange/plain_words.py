# SPDX-License-Identifier: EUPL-1.2
"""The list of official words with plain ones that comes with the app."""

import tomllib
from collections.abc import Mapping
from functools import cache

from werksamen_desktop.exchange.reading import Mistake, read_record, read_text
from werksamen_desktop.paths import bundled
from werksamen_desktop.problems import Problem

FILE = "plain_words.toml"


@cache
def plain_words() -> Mapping[str, str]:
    """Official word to plain word."""
    try:
        plain = tomllib.loads((bundled("resources") / FILE).read_text(encoding="utf-8"))
        words = read_record(plain, "", frozenset({"words"})).get("words", {})
        return {str(word): read_text(told, f"words.{word}") for word, told in words.items()}
    except (OSError, tomllib.TOMLDecodeError, Mistake) as error:
        raise Problem("De lijst met gewone woorden (plain_words.toml) is niet te lezen. "
                      "Installeer WerkSamen opnieuw.") from error
