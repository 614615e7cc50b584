# SPDX-License-Identifier: EUPL-1.2
"""One party after the reveal: its scores, what they come to, and what is still to be said."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.method import Part
from werksamen_desktop.model.scores import Standing, moved, scales, worded, words_of
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import Card, row, words
from werksamen_desktop.ui.parts.becoming_line import BecomingLine
from werksamen_desktop.ui.parts.score_form import ScoreForm
from werksamen_desktop.ui.seat_mark import SeatMark


class ScoreCard(Card):
    """Shows one party; what its last words can become stands under them."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self._part = room, part
        self.mark = SeatMark(28)
        self.owner = words("", "heading")
        self.word = words("", "strong")
        head = row(gap=10)
        head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.owner, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.word)
        self.form = ScoreForm(part)
        self.body.addWidget(self.form)
        self.becoming = BecomingLine(room, part)
        self.form.under.addWidget(self.becoming)
        self.warning = words("", "lacking")
        self.body.addWidget(self.warning)
        last = list(self.form.texts.values())[-1:]
        if last:
            self.becoming.pressed.connect(last[0].setFocus)

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        return [*self.form.stops(), *self.becoming.stops()]

    def show_standing(self, standing: Standing) -> None:
        """Show where the party stands now."""
        seat, part = standing.seat, self._part
        label = private_label(seat, self._room.case)
        self.mark.show_seat(seat, self._room.case)
        self.owner.setText(label)
        told = " · ".join(p for p in (standing.word, self._moved(standing)) if p)
        self.word.setText(told)
        self.word.setVisible(bool(told))
        asked = worded(part)
        self.form.show_answers(
            dict(zip((f.key for f in scales(part)), standing.scores, strict=True)),
            dict(zip((f.key for f in asked), standing.texts, strict=True)), label)
        d = self._room.deliberation
        entry = words_of(d, part, asked[-1], seat.id) if asked else None
        self.becoming.show_line(entry.id if entry else None,
                                f"{label}, {asked[-1].label}" if asked else label)
        self.warning.setText(self.tr("Nog niet gezegd: {}").format(standing.lacking))
        self.warning.setVisible(bool(standing.lacking))
        self.form.lock(closed=d.closed)

    def _moved(self, standing: Standing) -> str:
        """"eerst 4, nu 8: hoger" for each question that was scored twice."""
        pairs = zip(standing.before, standing.scores, strict=False)
        return " · ".join(self.tr("eerst {}, nu {}: {}").format(first, now, moved(first, now))
                          for first, now in pairs if first is not None and now is not None)
