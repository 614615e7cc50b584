# SPDX-License-Identifier: EUPL-1.2
"""How a case is told to the room: short, as a story, with its turning point (A0 0.14)."""

MOST_WORDS = 120


def story_hint(story: str) -> str:
    """What keeps a story from being remembered; empty where nothing does."""
    count = len(story.split())
    if count <= MOST_WORDS:
        return ""
    return (f"Dit verhaal telt {count} woorden. Tot {MOST_WORDS} woorden blijft het hangen; "
            "eindig met het hittepunt.")
