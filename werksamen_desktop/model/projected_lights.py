# SPDX-License-Identifier: EUPL-1.2
"""The body of traffic lights on a slide: each factor's colour in shape and word, and its course."""

from werksamen_desktop.model.course import LightColour
from werksamen_desktop.model.dutch import short_date
from werksamen_desktop.model.light_course import COLOURS, Course, counted, courses, tally
from werksamen_desktop.model.room_view import RoomView
from werksamen_desktop.model.slide import Lamp, Lamps, Shape

SHAPES = {LightColour.UNSAID: Shape.NONE, LightColour.GREEN: Shape.CIRCLE,
          LightColour.AMBER: Shape.TRIANGLE, LightColour.RED: Shape.SQUARE}


def lights_body(view: RoomView) -> Lamps:
    """The part's factors with what the case's sittings saw of them."""
    held = courses(view.sitting, view.part.topic, view.part.items)
    return Lamps(tuple(_lamp(c) for c in held), tally(held))


def _lamp(course: Course) -> Lamp:
    now = course.now
    word = COLOURS[course.colour] if course.colour is not LightColour.UNSAID else ""
    proof = "nog zonder bewijs" if course.unproven else now.evidence if now else ""
    steps = tuple((SHAPES[counted(x)], COLOURS[counted(x)], short_date(x.seen_on))
                  for x in course.earlier[-3:])
    return Lamp(course.factor, SHAPES[course.colour], word, proof, now.action if now else "",
                course.change, steps)
