# SPDX-License-Identifier: EUPL-1.2
"""The round of speaking (spreekronde): in which order, who was heard, whose turn; never stored."""

from collections import Counter
from dataclasses import dataclass, field
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.people import Absence, Seat, SeatKind
from werksamen_desktop.model.power import power_of_each
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.model.speaking import ORDERS, in_turn
from werksamen_desktop.ui.fields import ChoiceField
from werksamen_desktop.ui.sitting.key_button import StateButton
from werksamen_desktop.ui.style import set_role


@dataclass(slots=True)
class Turns:
    """One round: who was heard, in order, and who speaks now."""

    heard: list[UUID] = field(default_factory=list)
    now: UUID | None = None

    def give(self, seat: UUID | None) -> None:
        """Let somebody speak; who spoke has been heard."""
        if self.now is not None and self.now not in self.heard:
            self.heard.append(self.now)
        self.now = seat
        if seat in self.heard:
            self.heard.remove(seat)


def can_speak(seat: Seat) -> bool:
    """Whether a seat has a voice of its own; the client's always has, if need be on behalf."""
    return seat.kind is SeatKind.CLIENT or (
        seat.kind is not SeatKind.ABSENT and seat.absence is Absence.PRESENT)


class Speakers(QWidget):
    """The seats in turn; a click gives somebody the floor, one key goes on to the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rounds: dict[str, Turns] = {}
        self._step = ""
        self._table: tuple[tuple[UUID, str], ...] = ()
        self._seats: tuple[tuple[UUID, str], ...] = ()
        self._power: dict[UUID, int] = {}
        self._place = 0
        self._rows: dict[UUID, StateButton] = {}
        heading = QLabel(self.tr("Spreekronde"))
        set_role(heading, "heading")
        self.following = self._small(self.tr("Volgende"), self.tr("Volgende spreker (F3)"))
        self.following.clicked.connect(lambda: self.next_speaker())
        self.again = self._small(self.tr("Opnieuw"), self.tr("Spreekronde opnieuw beginnen"))
        self.again.clicked.connect(self._restart)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(heading, 1)
        head.addWidget(self.again)
        head.addWidget(self.following)
        self.order = ChoiceField(self.tr("Volgorde van spreken"), ORDERS)
        self.order.setToolTip(self.tr("Wie het eerst aan de beurt is"))
        set_role(self.order, "inline")
        self.order.chosen.connect(lambda _: self._reorder())
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.order)
        layout.addLayout(self._list)

    def _small(self, text: str, name: str) -> QPushButton:
        button = QPushButton(text)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(name)
        button.setToolTip(name)
        set_role(button, "small")
        return button

    @property
    def turns(self) -> Turns:
        """The round of the step that is shown."""
        return self._rounds.setdefault(self._step, Turns())

    def refresh(self, sitting: Sitting) -> None:
        """Show the seats of the sitting and the round of the step it stands at."""
        d = sitting.deliberation
        self._step = d.step_named(d.step).key
        self._place = [s.key for s in d.steps].index(self._step)
        self._table = tuple((s.id, private_label(s, sitting.case)) for s in d.table
                            if can_speak(s))
        self._power = power_of_each(sitting)
        self._reorder()

    def _reorder(self) -> None:
        """Put the seats in their turn; what was said in this step moves nobody."""
        seats = in_turn(self._table, self.order.value, step=self._place,
                        heard=self._heard_before(), power=self._power)
        if seats != self._seats:
            self._seats = seats
            self._rebuild()
        self._show()

    def _heard_before(self) -> Counter[UUID]:
        """How often each had the floor in the other steps."""
        return Counter(seat for step, turns in self._rounds.items() if step != self._step
                       for seat in (*turns.heard, turns.now) if seat is not None)

    def _rebuild(self) -> None:
        for seat in set(self._rows) - {s for s, _ in self._seats}:
            row = self._rows.pop(seat)
            self._list.removeWidget(row)
            row.deleteLater()
        for place, (seat, _) in enumerate(self._seats):
            if seat not in self._rows:
                self._rows[seat] = self._row(seat)
            self._list.insertWidget(place, self._rows[seat])

    def _row(self, seat: UUID) -> StateButton:
        row = StateButton()
        row.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row.clicked.connect(lambda: self.give(seat))
        return row

    def _show(self) -> None:
        for seat, label in self._seats:
            now = seat == self.turns.now
            state = self.tr("nu") if now else (
                self.tr("gehoord") if seat in self.turns.heard else "")
            self._rows[seat].show_state(label, state, strong=now)
            self._rows[seat].setToolTip(self.tr("{0} heeft het woord").format(label))
        self.again.setEnabled(bool(self.turns.heard) or self.turns.now is not None)

    def give(self, seat: UUID | None) -> None:
        """Give somebody the floor; a second click takes it, and the seat counts as heard."""
        self.turns.give(None if seat == self.turns.now else seat)
        self._show()

    def next_speaker(self) -> str:
        """Go on to the first who was not heard; the label, "" when everybody was."""
        left = [(s, label) for s, label in self._seats
                if s != self.turns.now and s not in self.turns.heard]
        self.turns.give(left[0][0] if left else None)
        self._show()
        return left[0][1] if left else ""

    def _restart(self) -> None:
        self._rounds[self._step] = Turns()
        self._show()
