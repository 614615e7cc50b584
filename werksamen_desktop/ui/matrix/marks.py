# SPDX-License-Identifier: EUPL-1.2
"""What the marks of values and the heads of seats say, in words."""


from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from werksamen_desktop.model.dutch import listed
from werksamen_desktop.model.overlap import same_value_ids, shared_values, value_marks
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import initials, seat_colour, seat_label, seat_sub
from werksamen_desktop.model.slide import Mark
from werksamen_desktop.model.spoken import spoken_words, whom
from werksamen_desktop.model.weighing import SpokenBy
from werksamen_desktop.room import Room
from werksamen_desktop.ui.matrix.head import HeadWords
from werksamen_desktop.ui.matrix.menus import Speaker
from werksamen_desktop.ui.matrix.value_cell import Told

if TYPE_CHECKING:
    from uuid import UUID


def _tr(text: str) -> str:
    return QCoreApplication.translate("Marks", text)


def tell_marks(room: Room) -> Told:
    """Per value its mark, and who shares it."""
    d = room.deliberation
    marks = value_marks(d)
    told: dict[UUID, tuple[Mark, str]] = {}
    seats = {v.id: v.seat for v in d.values}
    for shared in shared_values(d):
        for value in same_value_ids(d, shared.word) & marks.keys():
            others = [seat_label(s, room.case) for s in map(d.seat, shared.seats)
                      if s and s.id != seats[value]]
            words = (_tr("gedeeld door de groep") if marks[value] is Mark.GROUP
                     else _tr("ook genoemd door %s") % listed(others))
            told[value] = (marks[value], words)
    return told


def head_words(seat: Seat, room: Room, speakers: set[Speaker], *, lens: bool = False
               ) -> HeadWords:
    """What a seat's head shows; who speaks for it where that is the same in all its cells.

    With its `lens` also the framework that it works in.
    """
    behalf = ""
    speakers = speakers - {(SpokenBy.NO_DATA, "")} or speakers
    if len(speakers) == 1:
        spoken_by, spoken_for = next(iter(speakers))
        if spoken_by is not SpokenBy.SELF:
            behalf = spoken_words(spoken_by, spoken_for, whom=whom(seat, room.case))
    sub = " · ".join(p for p in (seat_sub(seat, room.deliberation.naming),
                                 seat.framework if lens else "") if p)
    return HeadWords(seat_label(seat, room.case), behalf or sub, initials(seat, room.case),
                     seat_colour(seat))
