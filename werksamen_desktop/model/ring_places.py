# SPDX-License-Identifier: EUPL-1.2
"""Where people stand in the ring picture, on the beamer and on paper alike."""

from math import cos, pi, sin

RADII = (0.42, 0.70, 0.96)
"""Of each ring, the innermost first, as a part of half the picture's side."""

SWING = pi / 6
"""How far from the top the first and last of a ring stand: the level's name is there."""


def place_on(radius: float, number: int, count: int) -> tuple[float, float]:
    """The centre of one of so many spots, right and down of the middle; clockwise from the top."""
    angle = -pi / 2 + SWING + (number + 0.5) / count * 2 * (pi - SWING)
    return radius * cos(angle), radius * sin(angle)
