# SPDX-License-Identifier: EUPL-1.2
"""The rings on paper: the same picture as on the beamer, with the names in the table under it."""

from reportlab.platypus.flowables import Flowable

from werksamen_desktop.minutes import paper
from werksamen_desktop.minutes.glyphs import Weight
from werksamen_desktop.minutes.typeset import Face, draw_line, set_lines
from werksamen_desktop.model.minutes import Span
from werksamen_desktop.model.ring_places import RADII, place_on
from werksamen_desktop.model.slide import Rings, Spot

SIDE, SPOT, CENTRE = 230.0, 11.0, 17.0
"""Side of the picture, and half the size of a disc and of the one in the middle, in points."""

FILLS = ("#E2F0F1", "#FFFFFF", "#EDF1F4")
ATTENTION, WHITE = "#9A5B00", "#FFFFFF"
TITLE = Face(8.0, 10, paper.MUTED, Weight.SEMIBOLD)


class RingPicture(Flowable):
    """Three circles around the client, with a disc for everybody on them."""

    def __init__(self, rings: Rings, width: float) -> None:
        super().__init__()
        self.rings = rings
        self.width = width

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The size of the picture, with air around it."""
        return self.width, SIDE + 16

    def least(self) -> float:
        """All of it: a picture is not parted."""
        return SIDE + 16

    def split(self, _width: float, _room: float) -> list[Flowable]:
        """A picture goes to the next page as a whole."""
        return []

    def draw(self) -> None:
        """Draw the rings from the outside in, and then who stands on them."""
        x, y, half = self.width / 2, SIDE / 2 + 8, SIDE / 2 - SPOT
        self.canv.setLineWidth(0.8)
        self.canv.setStrokeColor(paper.MUTED)
        for share, fill in reversed(list(zip(RADII, FILLS, strict=True))):
            self.canv.setFillColor(fill)
            self.canv.circle(x, y, half * share, stroke=1, fill=1)
        for ring, share in zip(self.rings.rings, RADII, strict=True):
            self._title(ring.title, x, y + half * share)
            for number, spot in enumerate(ring.spots):
                right, down = place_on(half * share, number, len(ring.spots))
                self._spot(spot, x + right, y - down, SPOT)
        self._spot(self.rings.centre, x, y, CENTRE)

    def _title(self, words: str, x: float, y: float) -> None:
        line = set_lines([Span(words)], TITLE, self.width)[0]
        self.canv.setFillColor(WHITE)
        self.canv.roundRect(x - line.width / 2 - 5, y - 5.5, line.width + 10, 11, 5, stroke=0,
                            fill=1)
        draw_line(self.canv, line, x - line.width / 2, y - 2.8, line.width)

    def _spot(self, spot: Spot, x: float, y: float, half: float) -> None:
        outside = spot.colour is None
        self.canv.setFillColor(WHITE if spot.colour is None
                               else paper.discipline_colour(spot.colour))
        self.canv.setStrokeColor(paper.INK)
        if outside:
            self.canv.setDash(2.5, 2)
        self.canv.circle(x, y, half, stroke=int(outside), fill=1)
        self.canv.setDash()
        face = Face(half * 0.72, half, paper.INK if outside else WHITE, Weight.BOLD)
        line = set_lines([Span(spot.initials)], face, SIDE)[0]
        draw_line(self.canv, line, x - line.width / 2, y - face.size * 0.35, line.width)
        if spot.limit:
            self._badge(x + half * 0.8, y + half * 0.8)

    def _badge(self, x: float, y: float) -> None:
        """The mark of a limit that was reached."""
        self.canv.setFillColor(ATTENTION)
        self.canv.circle(x, y, 4.5, stroke=0, fill=1)
        self.canv.setFillColor(WHITE)
        self.canv.rect(x - 2.6, y - 0.8, 5.2, 1.6, stroke=0, fill=1)
