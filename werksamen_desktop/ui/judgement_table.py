# SPDX-License-Identifier: EUPL-1.2
"""All judgements side by side after their reveal, and how many chose what before and after."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.method import Field
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.tallies import shifts
from werksamen_desktop.model.weighing import Judgement, Moment
from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.blocks import Card, column, row, short, words
from werksamen_desktop.ui.seat_mark import SeatMark
from werksamen_desktop.ui.tally_rows import CountBar


class JudgementTable(Card):
    """A row per seat, a column per question that somebody answered."""

    def __init__(self, fields: Sequence[Field], moment: Moment,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(16, 12, 16, 16))
        self._fields = fields
        self._moment = moment
        self._shown: object = None
        self._sheet: QWidget | None = None

    def show_sitting(self, sitting: Sitting) -> None:
        """Show what was judged at this moment."""
        d = sitting.deliberation
        held = [(seat, j) for seat in d.seats if (j := d.judgement(seat.id, self._moment))]
        shown = (held, d.options, sitting.case.pseudonym)
        if shown == self._shown:
            return
        self._shown = shown
        if self._sheet:
            self._sheet.hide()
            self._sheet.deleteLater()
        self._sheet = self._drawn(held, sitting)
        self.body.addWidget(self._sheet)

    def _drawn(self, held: Sequence[tuple[Seat, Judgement]], sitting: Sitting) -> QWidget:
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        d = sitting.deliberation
        asked = [f for f in self._fields if any(_said(j, f.key, d) for _, j in held)]
        grid.setColumnStretch(0, 3)
        for place, field in enumerate(asked, 1):
            grid.setColumnStretch(place, 1 if field.key == "certainty" else 4)
            grid.addWidget(words(field.label, "label"), 0, place, Qt.AlignmentFlag.AlignBottom)
        for line, (seat, judgement) in enumerate(held, 1):
            grid.addWidget(_owner(seat, sitting), line, 0, Qt.AlignmentFlag.AlignTop)
            for place, field in enumerate(asked, 1):
                said = words(_said(judgement, field.key, d) or "–")
                grid.addWidget(said, line, place, Qt.AlignmentFlag.AlignTop)
        return sheet


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
        return f"{deliberation.letter(option.id)}  {option.text}" if option else ""
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
        whole = max([1, *(s.before for s in found), *(s.after for s in found)])
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
    for line, (label, number, tint) in enumerate((("vóór", before, t.FIELD_LINE),
                                                  ("ná", after, t.ACCENT))):
        bar = CountBar()
        bar.show_part(number / whole, tint)
        grid.addWidget(short(label), line, 0)
        grid.addWidget(bar, line, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(short(str(number), "strong"), line, 2)
    return grid
