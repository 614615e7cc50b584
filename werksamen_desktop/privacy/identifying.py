# SPDX-License-Identifier: EUPL-1.2
"""Finds in a text what could tell which case it is about: names, organisations, numbers."""

import re
from collections.abc import Iterator

from werksamen_desktop.model.deliberation import Sitting

_PATTERNS = (
    r"\b\d{4}\s?[A-Z]{2}\b",
    r"[\w.+-]+@[\w-]+\.[\w.]+",
    r"(?<!\d)(?:\+31|0)[\s-]?\d(?:[\s-]?\d){8}(?!\d)",
    r"(?<!\d)\d{9}(?!\d)",
    r"\b\d{1,2}[-/]\d{1,2}[-/](?:19|20)\d{2}\b",
)
"""A postcode, an e-mail address, a telephone number, a citizen's number, a full date."""

_COMMON = frozenset({"de", "het", "een", "van", "der", "den", "mevrouw", "meneer", "mevr", "mw",
                     "dhr", "leerling", "gezin", "familie", "afdeling", "team", "zoon", "dochter",
                     "moeder", "vader", "stichting", "gemeente", "huisarts", "wijkteam"})
"""Parts of a name that name nobody on their own."""


def identifying(sitting: Sitting, text: str) -> tuple[str, ...]:
    """The words of a text that could identify the case, as they stand there and each once."""
    found = [w for name in names(sitting) for w in _occurrences(name, text)]
    found += [m.group(0) for pattern in _PATTERNS for m in re.finditer(pattern, text)]
    once = {w.casefold(): w for w in reversed(found)}
    return tuple(w for key, w in reversed(once.items())
                 if not any(key != other and key in other for other in once))


def names(sitting: Sitting) -> tuple[str, ...]:
    """The pseudonym, and the names and organisations of everybody who was ever at the table."""
    d = sitting.deliberation
    held = [sitting.case.pseudonym, d.place]
    for seat in d.seats:
        held += [seat.name, seat.organisation, seat.official]
    return tuple(dict.fromkeys(h.strip() for h in held if h.strip()))


def _occurrences(name: str, text: str) -> Iterator[str]:
    """A whole name, else a telling part of it."""
    whole = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, re.IGNORECASE)
    if whole:
        yield whole.group(0)
        return
    for part in re.findall(r"\w{3,}", name):
        if part.casefold() not in _COMMON and (
                met := re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text)):
            yield met.group(0)
