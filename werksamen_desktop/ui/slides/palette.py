# SPDX-License-Identifier: EUPL-1.2
"""The beamer's colours, by the names of the design's tokens: a light and a high-contrast theme."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from werksamen_desktop.ui import tokens as t

Colour = str | int
"""A field of the palette, or the colour number of a seat (-1: the client's)."""


@dataclass(frozen=True, slots=True)
class Palette:
    """What each colour name stands for."""

    ink: str = t.INK
    muted: str = t.MUTED
    line: str = t.LINE
    trough: str = "#EDF1F4"
    surface: str = t.SURFACE
    accent: str = t.ACCENT
    accent_soft: str = t.ACCENT_SOFT
    attention: str = t.ATTENTION
    attention_soft: str = t.ATTENTION_SOFT
    good: str = t.GOOD
    error: str = t.ERROR
    dissent: str = t.DISSENT
    on_colour: str = "#FFFFFF"

    def colour(self, name: Colour) -> QColor:
        """The colour to paint with."""
        if isinstance(name, int):
            return QColor(self.ink if name < 0 else t.discipline_colour(name))
        return QColor(getattr(self, name))

    def on(self, name: Colour) -> QColor:
        """The colour of letters upon a seat's colour."""
        return QColor(self.surface if name == -1 else self.on_colour)


LIGHT = Palette()
HIGH_CONTRAST = Palette(
    ink="#FFFFFF", muted="#D5DEE6", line="#8895A1", trough="#3A444D", surface="#000000",
    accent="#5FE0E8", accent_soft="#10383B", attention="#FFD36B", attention_soft="#3D2E00",
    good="#7FE0A6", error="#FF9B8F", dissent="#C3B8FF")
