# SPDX-License-Identifier: EUPL-1.2
"""All judgements side by side after their reveal, and how many chose what before and after."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.dutch import MOMENTS
from werksamen_desktop.model.method import Field
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.tallies import shifts
from werksamen_desktop.model.weighing import Judgement, Moment
from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.blocks import Card, column, row, short, words
from werksamen_desktop.ui.parts.tally_rows import CountBar
from werksamen_desktop.ui.seat_mark import SeatMark
from werksamen_desktop.ui.style import set_role

NARROW = ("choice", "certainty")
"""Questions answered by a letter or a figure; the letters are told under the table."""

COLUMN = 140
"""Width in pixels below which a column of running text reads badly."""


class JudgementTable(Card):
    """A row per seat with a column per question; where that gets narrow, a block per seat."""

    def __init__(self, fields: Sequence[Field], moment: Moment,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(16, 12, 16, 16))
        self._fields = fields
        self._moment = moment
        self._sitting: Sitting | None = None
        self._shown: object = None
        self._sheet: QWidget | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._sitting:
            self.show_sitting(self._sitting)

    def show_sitting(self, sitting: Sitting) -> None:
        """Show what was judged at this moment."""
        self._sitting = sitting
        d = sitting.deliberation
        held = [(seat, j) for seat in d.seats if (j := d.judgement(seat.id, self._moment))]
        asked = [f for f in self._fields if any(_said(j, f.key, d) for _, j in held)]
        narrow = self.width() < COLUMN * (len(asked) + 1)
        shown = (held, d.options, sitting.case.pseudonym, narrow)
        if shown == self._shown:
            return
        self._shown = shown
        if self._sheet:
            self._sheet.hide()
            self._sheet.deleteLater()
        draw = _blocks if narrow else _columns
        self._sheet = QWidget()
        stack = column(self._sheet, gap=16)
        stack.addLayout(draw(held, asked, sitting))
        legend = [f"{d.letter(o.id)}  {o.text}" for o in d.options
                  if any(j.choice == o.id for _, j in held)]
        stack.addWidget(words("\n".join(legend), "muted"))
        self.body.addWidget(self._sheet)


Held = Sequence[tuple[Seat, Judgement]]


def _columns(held: Held, asked: Sequence[Field], sitting: Sitting) -> QGridLayout:
    grid = _grid()
    grid.setColumnStretch(0, 3)
    for place, field in enumerate(asked, 1):
        grid.setColumnStretch(place, 2 if field.key in NARROW else 4)
        grid.addWidget(words(field.label, "label"), 0, place, Qt.AlignmentFlag.AlignBottom)
    for line, (seat, judgement) in enumerate(held, 1):
        grid.addWidget(_owner(seat, sitting), line, 0, Qt.AlignmentFlag.AlignTop)
        for place, field in enumerate(asked, 1):
            grid.addWidget(_cell(judgement, field, sitting), line, place,
                           Qt.AlignmentFlag.AlignTop)
    return grid


def _blocks(held: Held, asked: Sequence[Field], sitting: Sitting) -> QGridLayout:
    grid = _grid()
    grid.setColumnStretch(1, 1)
    grid.setColumnStretch(2, 1)
    at = 0
    for seat, judgement in held:
        grid.addWidget(_owner(seat, sitting), at, 0, 1, 1, Qt.AlignmentFlag.AlignTop)
        for place, field in enumerate(asked):
            box = QWidget()
            stack = column(box, gap=0)
            stack.addWidget(words(field.label, "label"))
            stack.addWidget(_cell(judgement, field, sitting))
            grid.addWidget(box, at + place // 2, 1 + place % 2, Qt.AlignmentFlag.AlignTop)
        at += (len(asked) + 1) // 2
        line = QFrame()
        set_role(line, "line")
        grid.addWidget(line, at, 0, 1, 3)
        at += 1
    return grid


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(12)
    return grid


def _cell(judgement: Judgement, field: Field, sitting: Sitting) -> QWidget:
    said = _said(judgement, field.key, sitting.deliberation) or "–"
    return words(said, "strong" if field.key in NARROW else "")


def _owner(seat: Seat, sitting: Sitting) -> QWidget:
    box = QWidget()
    line = row(box, gap=8)
    mark = SeatMark(24)
    mark.show_seat(seat, sitting.case)
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(words(seat_label(seat, sitting.case), "strong"), 1)
    return box


def _said(judgement: Judgement, key: str, deliberation: Deliberation) -> str:
    if key == "choice":
        option = next((o for o in deliberation.options if o.id == judgement.choice), None)
        return deliberation.letter(option.id) if option else ""
    if key == "certainty":
        return str(judgement.certainty or "")
    return str(getattr(judgement, key, ""))


class ShiftCard(Card):
    """How many chose each option before and after, in counts and never in names."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=12)
        self.body.addWidget(words(self.tr("Verschuiving"), "heading"))
        self._stack = column(gap=16)
        self.body.addLayout(self._stack)
        self.body.addWidget(words(
            self.tr("Aantallen; namen alleen als iedereen dat wilde."), "muted"))
        self._shown: object = None
        self._sheet: QWidget | None = None

    def show_sitting(self, sitting: Sitting) -> bool:
        """Show the shift; whether there is one to show."""
        d = sitting.deliberation
        found = shifts(d)
        if found == self._shown:
            return bool(found)
        self._shown = found
        if self._sheet:
            self._sheet.hide()
            self._sheet.deleteLater()
        self._sheet = QWidget()
        stack = column(self._sheet, gap=16)
        whole = max(1, sum(s.before for s in found), sum(s.after for s in found))
        for shift in found:
            title = f"{d.letter(shift.option.id)}  {shift.option.text}"
            stack.addWidget(words(title, "strong"))
            stack.addLayout(_bars(shift.before, shift.after, whole))
        self._stack.addWidget(self._sheet)
        return bool(found)


def _bars(before: int, after: int, whole: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for line, (label, number, tint) in enumerate(((MOMENTS[Moment.BEFORE], before, t.FIELD_LINE),
                                                  (MOMENTS[Moment.AFTER], after, t.ACCENT))):
        bar = CountBar()
        bar.show_part(number / whole, tint)
        grid.addWidget(short(label), line, 0)
        grid.addWidget(bar, line, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(short(str(number), "strong"), line, 2)
    return grid
