# SPDX-License-Identifier: EUPL-1.2
"""Who can decide, pay or block an option: a row per seat, a tick per power."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.power import POWERS, has_power, power_gap
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.ui.blocks import column, row, words
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows
from werksamen_desktop.ui.seat_mark import SeatMark
from werksamen_desktop.ui.style import set_role


class PowerRow(QWidget):
    """One seat's powers over one option."""

    ticked = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = SeatMark(24)
        self.label = words()
        self.label.setFixedWidth(150)
        who = QWidget()
        line = row(who, gap=8)
        line.addWidget(self.mark)
        line.addWidget(self.label)
        flow = FlowLayout(self, gap=6)
        flow.addWidget(who)
        self.pills: dict[str, QPushButton] = {}
        for kind in POWERS:
            pill = QPushButton(kind)
            pill.setCheckable(True)
            set_role(pill, "pill")
            pill.clicked.connect(lambda on, kind=kind: self.ticked.emit(kind, on))
            self.pills[kind] = pill
            flow.addWidget(pill)

    def show_seat(self, seat: Seat, option: UUID, sitting: Sitting, letter: str) -> None:
        """Show what this seat can do about the option."""
        label = seat_label(seat, sitting.case)
        self.mark.show_seat(seat, sitting.case)
        self.label.setText(label)
        for kind, pill in self.pills.items():
            pill.setChecked(has_power(sitting.deliberation, option, seat.id, kind))
            pill.setAccessibleName(self.tr("Optie {}, {} {}").format(letter, label, kind))


class PowerGrid(QWidget):
    """The seats with their powers over one option, and what that comes to."""

    ticked = Signal(UUID, str, bool)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = column(self, gap=6)
        layout.addWidget(words(title, "label"))
        stack = column(gap=4)
        layout.addLayout(stack)
        self.rows: KeyedRows[UUID, PowerRow] = KeyedRows(stack, self._make)
        self.gap = words("", "attention")
        layout.addWidget(self.gap)

    def _make(self, seat: UUID) -> PowerRow:
        made = PowerRow()
        made.ticked.connect(lambda kind, on: self.ticked.emit(seat, kind, on))
        return made

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        return [pill for r in self.rows.rows.values() for pill in r.pills.values()]

    def show_option(self, option: UUID, letter: str, sitting: Sitting) -> bool:
        """Show the powers over an option; whether rows came or went."""
        table = {s.id: s for s in sitting.deliberation.table}
        changed = self.rows.show_keys(list(table))
        for seat, shown in self.rows.rows.items():
            shown.show_seat(table[seat], option, sitting, letter)
        said = power_gap(sitting, option)
        self.gap.setText(said)
        self.gap.setVisible(bool(said))
        return changed
