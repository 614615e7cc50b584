# SPDX-License-Identifier: EUPL-1.2
"""The look of the printed minutes: page, colours and faces, as in the design."""

from typing import Final

from reportlab.lib.pagesizes import A4, A5, A6, landscape
from reportlab.lib.units import mm

from werksamen_desktop.minutes.glyphs import Weight, chain
from werksamen_desktop.minutes.shaping import font
from werksamen_desktop.minutes.typeset import Face
from werksamen_desktop.model.minutes import Frame, Sheet, Tone

INK: Final = "#1B2733"
MUTED: Final = "#55677A"
LINE: Final = "#D8E0E7"
ACCENT: Final = "#0B6E75"
ERROR: Final = "#B42318"
DISCIPLINES: Final = ("#0B6E75", "#B4540A", "#5B4BB5", "#1F5FA8",
                      "#A3246B", "#2F6F2F", "#7A5C00", "#8B2E2E")

UPRIGHT: Final = A4
ACROSS: Final = landscape(A4)
SHEETS: Final = {Sheet.FULL: (A4, landscape(A4)), Sheet.HALF: (A5, landscape(A5)),
                 Sheet.CARD: (landscape(A6), landscape(A6))}
"""Per sheet the page for text and the one for wide annexes."""
SIDE: Final = 17 * mm
NARROW_SIDE: Final = 10 * mm
TOP: Final = 19 * mm
BOTTOM: Final = 21 * mm
FOOT: Final = 13.5 * mm

HEAD: Final = Face(8.6, 12, MUTED)
SECRET: Final = Face(8.6, 12, ERROR, Weight.SEMIBOLD)
TITLE: Final = Face(21.5, 27, INK, Weight.BOLD)
FACT: Final = Face(9.2, 14.6, MUTED, Weight.SEMIBOLD)
FACT_VALUE: Final = Face(9.2, 14.6, INK)
HEADING: Final = Face(12.2, 16, ACCENT, Weight.BOLD, before=14)
COLUMN: Final = Face(8.8, 11.6, INK, Weight.BOLD)
COLUMN_SUB: Final = Face(8.0, 10.6, MUTED)
FOOT_FACE: Final = Face(7.8, 10, MUTED)

BODY: Final = {
    Tone.PLAIN: Face(10, 14, INK, before=3),
    Tone.LEAD: Face(10, 14, INK, Weight.SEMIBOLD, before=3),
    Tone.LABEL: Face(8.8, 12.5, MUTED, Weight.SEMIBOLD, before=6),
    Tone.BULLET: Face(10, 14, INK, before=2, indent=11, bullet="•"),
    Tone.NOTE: Face(8.4, 11.6, MUTED, before=4),
}
CELL: Final = {
    Tone.PLAIN: Face(8.8, 11.8, INK),
    Tone.LEAD: Face(8.8, 11.8, INK, Weight.SEMIBOLD),
    Tone.LABEL: Face(8.0, 10.8, MUTED, Weight.SEMIBOLD),
    Tone.BULLET: Face(8.8, 11.8, INK, indent=9, bullet="•"),
    Tone.NOTE: Face(7.9, 10.6, MUTED, before=1),
}
FRAMES: Final = {
    Frame.DECISION: (ACCENT, "#E2F0F1"),
    Frame.DISSENT: ("#5B4BB5", "#EFEDFA"),
    Frame.OPEN: ("#7F8E9B", "#F4F6F8"),
}
"""Bar and ground of a callout."""


def discipline_colour(number: int) -> str:
    """The colour of a seat; -1 is the client's, which is ink."""
    return INK if number < 0 else DISCIPLINES[number % len(DISCIPLINES)]


def first_font() -> str:
    """The font that a page starts with."""
    name = chain(Weight.REGULAR)[0]
    font(name)
    return name


def side(sheet: Sheet) -> float:
    """The margin beside the text; a small page has a small one."""
    return SIDE if sheet is Sheet.FULL else NARROW_SIDE
