# SPDX-License-Identifier: EUPL-1.2
"""One area of life of the match-check: who finds what fitting, and the line of the group."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from werksamen_desktop.model.case import Case
from werksamen_desktop.model.match import CLASH, OWN_WORDS, STRATEGIES, AreaMatch, View, area_words
from werksamen_desktop.model.matching import Strategy
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.ui.blocks import Card, column, row, words
from werksamen_desktop.ui.fields import ChoiceField, TextField
from werksamen_desktop.ui.flow import FlowLayout

BOX_WIDTH = 178
"""Width in pixels of one discipline's choice with its label."""

CHOICES: dict[Strategy | None, str] = {None: "–"} | dict(STRATEGIES.items())
OWN_CHOICES: dict[Strategy | None, str] = {None: "–"} | {
    key: f"“{said}” → {STRATEGIES[key]}" for key, said in OWN_WORDS.items()}


class _SeatChoice(QWidget):
    """One discipline's forced choice, and the sign that it differs from the client's own view."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(BOX_WIDTH)
        stack = column(self, gap=2)
        self.label = words("", "label")
        self.choice = ChoiceField("", CHOICES)
        self.choice.setMinimumHeight(34)
        self.sign = words("", "open-required")
        for widget in (self.label, self.choice, self.sign):
            stack.addWidget(widget)
        stack.addStretch(1)
        self.choice.chosen.connect(self.chosen)

    def show_view(self, view: View, case: Case, area: str) -> None:
        """Show what this seat chose."""
        label = seat_label(view.seat, case)
        self.label.setText(label)
        self.choice.setAccessibleName(self.tr("{}, {}, strategie").format(area, label))
        self.choice.show_value(view.estimate.strategy if view.estimate else None)
        self.sign.setText(self.tr("{} anders dan zelf").format(CLASH) if view.clashes else "")
        self.sign.setVisible(view.clashes)
        self.choice.setAccessibleDescription(self.sign.text())


class MatchArea(Card):
    """`estimated` carries whose it is (None for the group), the field's name and its value."""

    estimated = Signal(object, str, object)
    left = Signal()

    def __init__(self, area: str) -> None:
        super().__init__(gap=8)
        self.area, self.client = area, UUID(int=0)
        head = row(gap=12)
        self.title = words(area.capitalize(), "heading")
        self.state = words("", "muted")
        head.addWidget(self.title)
        head.addWidget(self.state, 1)
        self.body.addLayout(head)
        self.body.addWidget(self._own_box())
        box = QWidget()
        self._flow = FlowLayout(box, gap=12)
        self.body.addWidget(box)
        self.seats: dict[UUID, _SeatChoice] = {}
        self.body.addLayout(self._line_box())

    def _own_box(self) -> QWidget:
        self.own_box = QWidget()
        stack = column(self.own_box, gap=4)
        self.own_label = words("", "label")
        self.own = ChoiceField("", OWN_CHOICES)
        self.own.setMinimumHeight(34)
        self.own_words = TextField("", prompt=self.tr("In eigen woorden"))
        pair = row(gap=12)
        pair.addWidget(self.own, 1)
        pair.addWidget(self.own_words, 1)
        stack.addWidget(self.own_label)
        stack.addLayout(pair)
        self.own.chosen.connect(lambda value: self.estimated.emit(self.client, "strategy", value))
        self.own_words.edited.connect(
            lambda text: self.estimated.emit(self.client, "reason", text))
        self.own_words.left.connect(self.left)
        return self.own_box

    def _line_box(self) -> QVBoxLayout:
        stack = column(gap=4)
        self.line_label = words(self.tr("Eén lijn van de groep, en waarom"), "label")
        self.line = ChoiceField("", CHOICES)
        self.line.setMinimumHeight(34)
        self.line.setFixedWidth(BOX_WIDTH)
        self.reason = TextField("", prompt=self.tr("Waarom deze lijn?"))
        pair = row(gap=12)
        pair.addWidget(self.line)
        pair.addWidget(self.reason, 1)
        self.lacking = words(self.tr("Hier verschilt u van mening: kies samen één lijn."),
                             "open-required")
        stack.addWidget(self.line_label)
        stack.addLayout(pair)
        stack.addWidget(self.lacking)
        self.line.chosen.connect(lambda value: self.estimated.emit(None, "strategy", value))
        self.reason.edited.connect(lambda text: self.estimated.emit(None, "reason", text))
        self.reason.left.connect(self.left)
        return stack

    def _make_seat(self, seat: UUID) -> _SeatChoice:
        made = _SeatChoice()
        made.chosen.connect(lambda value: self.estimated.emit(seat, "strategy", value))
        return made

    def show_match(self, match: AreaMatch, client: Seat | None, case: Case) -> None:
        """Show the area as it is now."""
        name = match.area.capitalize()
        self.state.setText(area_words(match))
        self._show_own(match, client, case, name)
        self._show_seats(match.views)
        for view in match.views:
            self.seats[view.seat.id].show_view(view, case, name)
        self.line.setAccessibleName(self.tr("{}, lijn van de groep").format(name))
        self.line.show_value(match.line.strategy if match.line else None)
        self.reason.setAccessibleName(self.tr("{}, waarom deze lijn").format(name))
        self.reason.show_text(match.line.reason if match.line else "")
        self.lacking.setVisible(match.needs_line)

    def _show_own(self, match: AreaMatch, client: Seat | None, case: Case, name: str) -> None:
        self.own_box.setVisible(client is not None)
        if client is None:
            return
        self.client = client.id
        label = seat_label(client, case)
        self.own_label.setText(self.tr("{} zelf").format(label))
        self.own.setAccessibleName(self.tr("{}, {}, eigen kijk").format(name, label))
        self.own.show_value(match.own.strategy if match.own else None)
        self.own_words.setAccessibleName(self.tr("{}, {}, in eigen woorden").format(name, label))
        self.own_words.show_text(match.own.reason if match.own else "")

    def _show_seats(self, views: Sequence[View]) -> None:
        keys = [v.seat.id for v in views]
        if keys == list(self.seats):
            return
        kept = {key: self.seats.pop(key) for key in keys if key in self.seats}
        for gone in self.seats.values():
            self._flow.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for widget in kept.values():
            self._flow.removeWidget(widget)
        self.seats = {}
        for key in keys:
            self.seats[key] = kept.get(key) or self._make_seat(key)
            self._flow.addWidget(self.seats[key])
            self.seats[key].show()

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        own: list[QWidget] = [self.own, self.own_words] if not self.own_box.isHidden() else []
        return [*own, *(s.choice for s in self.seats.values()), self.line, self.reason]
