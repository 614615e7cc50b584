# SPDX-License-Identifier: EUPL-1.2
"""Colours, sizes and spacing that windows and slides share (the design's tokens)."""

from typing import Final

INK: Final = "#1B2733"
MUTED: Final = "#55677A"
LINE: Final = "#D8E0E7"
FIELD_LINE: Final = "#7F8E9B"
SURFACE: Final = "#FFFFFF"
CANVAS: Final = "#F4F6F8"
ACCENT: Final = "#0B6E75"
ACCENT_SOFT: Final = "#E2F0F1"
ATTENTION: Final = "#9A5B00"
ATTENTION_SOFT: Final = "#FFF3DC"
ERROR: Final = "#B42318"
GOOD: Final = "#1E7B4A"
GOOD_SOFT: Final = "#E4F3EA"
DISSENT: Final = "#5B4BB5"
DISSENT_SOFT: Final = "#EFEDFA"

DISCIPLINES: Final = ("#0B6E75", "#B4540A", "#5B4BB5", "#1F5FA8",
                      "#A3246B", "#2F6F2F", "#7A5C00", "#8B2E2E")
"""By a seat's colour number; from 8 on they return with a second mark."""

RADIUS: Final = 8
BEAMER_RADIUS: Final = 14
FAMILY: Final = "Source Sans 3"


def discipline_colour(number: int) -> str:
    """The colour of a seat; -1 is the client's, which is ink."""
    return INK if number < 0 else DISCIPLINES[number % len(DISCIPLINES)]


def has_second_mark(number: int) -> bool:
    """Whether the seat's colour is in use a second time, so that its disc needs a ring."""
    return number >= len(DISCIPLINES)
