# SPDX-License-Identifier: EUPL-1.2
"""The section of traffic lights: each factor's colour with its evidence, next step and course."""

from collections.abc import Iterator, Sequence

from werksamen_desktop.minutes.source import Found, Place, Placed, Source
from werksamen_desktop.model.course import LightColour
from werksamen_desktop.model.dutch import short_date
from werksamen_desktop.model.light_course import COLOURS, Course, counted, courses, summary
from werksamen_desktop.model.minutes import (
    Block,
    Cell,
    Column,
    Section,
    Table,
    Tone,
    labelled,
    prose,
)

SIGNS = {LightColour.UNSAID: "○", LightColour.GREEN: "●", LightColour.AMBER: "▲",
         LightColour.RED: "■"}
"""The shapes that stand for the colours where there is no colour."""


def lights(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """All factors on which a sitting of the case chose a colour, one table per topic."""
    topics = dict.fromkeys(found.part.topic for found in parts)
    for topic in topics:
        asked = dict.fromkeys(
            item for found in parts if found.part.topic == topic for item in found.part.items)
        stray = dict.fromkeys(x.factor for x in source.case.lights if x.topic == topic)
        held = [c for c in courses(source.sitting, topic, {**asked, **stray})
                if c.now is not None or c.earlier]
        if held:
            yield Placed(Place.LIKENESS, Section("Stoplichten", tuple(_blocks(held))))


def _blocks(held: list[Course]) -> Iterator[Block]:
    told = summary(held)
    if told:
        yield labelled("Stand", told)
    earlier = any(c.earlier for c in held)
    columns = (Column("Factor", share=1.2), Column("Waaraan we dat zien", share=1.5),
               Column("Volgende stap", share=1.2),
               *([Column("Eerder", share=1.2)] if earlier else []))
    yield Table(columns, tuple(
        (_factor(c), _evidence(c), _cell(c.now.action if c.now else ""),
         *([_course(c)] if earlier else [])) for c in held), headed=True)


def _factor(course: Course) -> Cell:
    return (prose(course.factor, Tone.LEAD),
            prose(f"{SIGNS[course.colour]} {COLOURS[course.colour]}"))


def _evidence(course: Course) -> Cell:
    if course.unproven:
        return (prose("Nog zonder bewijs; telt als geel.", Tone.NOTE),)
    return _cell(course.now.evidence if course.now else "")


def _course(course: Course) -> Cell:
    told = [prose(f"{SIGNS[counted(x)]} {COLOURS[counted(x)]}"
                  f"{f' · {short_date(x.seen_on)}' if x.seen_on else ''}") for x in course.earlier]
    return (*told, *([prose(course.way, Tone.NOTE)] if course.way else []))


def _cell(text: str) -> Cell:
    return (prose(text),) if text.strip() else ()
