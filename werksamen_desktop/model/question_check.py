# SPDX-License-Identifier: EUPL-1.2
"""The question check (vraagcheck): gentle hints for a moral question, never a lock."""

import re

LONGEST = 15
"""Words in a good question."""

_STARTS = ("mag", "mogen", "moet", "moeten", "kan", "kun", "kunnen", "wil", "willen", "durf",
           "durven", "behoor", "behoort", "behoren", "hoor", "hoort", "horen", "doe", "doen")


def question_hints(question: str) -> tuple[str, ...]:
    """What could make a moral question sharper; nothing for an empty or a good one."""
    text = question.strip()
    words = re.findall(r"[\w’'-]+", text)
    if not words:
        return ()
    found = (
        (words[0].lower() == "hoe",
         "‘Hoe’ vraagt naar een aanpak. Wat is hier goed om te doen: mag het, moet het?"),
        (words[0].lower() not in (*_STARTS, "hoe"),
         "Begin met mogen, moeten, willen, kunnen of durven: dan wordt het een vraag om te wegen."),
        (text.count("?") > 1 or "," in text.rstrip("?"),
         "Dit lijken meer vragen ineen. Welke ene vraag staat voorop?"),
        (len(words) > LONGEST, f"Kan het korter? Een goede vraag telt hooguit {LONGEST} woorden."),
        (not text.endswith("?"), "Schrijf het als vraag, met een vraagteken."),
    )
    return tuple(hint for applies, hint in found if applies)
