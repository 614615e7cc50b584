# SPDX-License-Identifier: EUPL-1.2
"""The table: seats listed, added, pasted, copied, merged, moved and removed."""

from collections.abc import Callable, Sequence
from uuid import UUID, uuid4

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.exchange.participants import participants
from werksamen_desktop.model import seating
from werksamen_desktop.model.dutch import SEAT_KINDS
from werksamen_desktop.model.library import Library
from werksamen_desktop.model.people import Absence, Seat, SeatKind
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.problems import Problem
from werksamen_desktop.room import Room
from werksamen_desktop.ui.dialogs import Asks
from werksamen_desktop.ui.prepare.seat_form import SeatForm
from werksamen_desktop.ui.style import set_role

Teams = Callable[[], Sequence[tuple[str, tuple[Seat, ...]]]]
"""Titles of earlier sittings with their seats, read when somebody asks."""


class SeatsPage(QWidget):
    """A list of seats with what can be done to them, and the chosen seat's fields beside it."""

    def __init__(self, room: Room, library: Library, dialogs: Asks, teams: Teams,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room, self.dialogs, self.teams = room, dialogs, teams
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Deelnemers"))
        self.list.setMinimumWidth(280)
        self.list.currentRowChanged.connect(self._show_chosen)
        self.form = SeatForm(room, library)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addLayout(self._buttons())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(left, 2)
        row.addWidget(self.form, 3)
        QShortcut(QKeySequence.StandardKey.Paste, self.list, self.paste,
                  context=Qt.ShortcutContext.WidgetShortcut)
        QShortcut(QKeySequence.StandardKey.Delete, self.list, self.remove,
                  context=Qt.ShortcutContext.WidgetShortcut)
        self.refresh()

    def _buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        made = (
            (self.tr("+ Deelnemer"), self.add, "primary"),
            (self.tr("+ Afwezig perspectief"), self.add_absent, ""),
            (self.tr("Plakken uit een lijst"), self.paste, ""),
            (self.tr("Team van eerder beraad…"), self.copy_team, ""),
            (self.tr("Omhoog"), lambda: self.shift(-1), ""),
            (self.tr("Omlaag"), lambda: self.shift(1), ""),
            (self.tr("Samenvoegen met…"), self.merge, ""),
            (self.tr("Verwijderen"), self.remove, ""),
        )
        self.buttons: dict[str, QPushButton] = {}
        for place, (label, act, role) in enumerate(made):
            button = QPushButton(label)
            button.clicked.connect(lambda _=False, act=act: act())
            if role:
                set_role(button, role)
            grid.addWidget(button, place // 2, place % 2)
            self.buttons[label] = button
        return grid

    @property
    def chosen(self) -> Seat | None:
        """The seat whose fields are shown."""
        table = self.room.deliberation.table
        row = self.list.currentRow()
        return table[row] if 0 <= row < len(table) else None

    def choose(self, seat: UUID) -> None:
        """Show this seat's fields."""
        places = [s.id for s in self.room.deliberation.table]
        if seat in places:
            self.list.setCurrentRow(places.index(seat))

    def add(self) -> None:
        """Add a professional and start typing the discipline."""
        self._add(Seat(uuid4()))

    def add_absent(self) -> None:
        """Add a perspective that is not at the table."""
        self._add(Seat(uuid4(), SeatKind.ABSENT, absence=Absence.FILLED_BY_GROUP))

    def _add(self, seat: Seat) -> None:
        self.room.edit(lambda s: seating.add_seat(s, seat))
        self.choose(seat.id)
        self.form.lines["discipline"].setFocus()

    def paste(self) -> None:
        """Add the participants on the clipboard."""
        try:
            seats = participants(QGuiApplication.clipboard().text())
        except Problem as problem:
            self.dialogs.tell(str(problem))
            return
        self.room.edit(lambda s: seating.add_seats(s, seats))

    def copy_team(self) -> None:
        """Add the team of an earlier sitting."""
        teams = self.teams()
        if not teams:
            self.dialogs.tell(self.tr("Er is nog geen eerder beraad met deelnemers."))
            return
        place = self.dialogs.choose(self.tr("Team overnemen"), self.tr("Van welk beraad?"),
                                    [title for title, _ in teams])
        if place is not None:
            self.room.edit(lambda s: seating.copy_team(s, teams[place][1]))

    def shift(self, way: int) -> None:
        """Move the chosen seat up or down."""
        seat = self.chosen
        if seat:
            place = [s.id for s in self.room.deliberation.seats].index(seat.id) + way
            self.room.edit(lambda s: seating.move_seat(s, seat.id, place))
            self.choose(seat.id)

    def merge(self) -> None:
        """Give all the chosen seat said to another seat."""
        goes = self.chosen
        if goes is None or goes.kind is SeatKind.CLIENT:
            return
        others = [s for s in self.room.deliberation.table if s.id != goes.id]
        label = private_label(goes, self.room.case)
        place = self.dialogs.choose(
            self.tr("Samenvoegen"),
            self.tr("Alles van ‘{}’ gaat naar:").format(label),
            [private_label(s, self.room.case) for s in others])
        if place is not None:
            stays = others[place]
            self.room.edit(lambda s: seating.merge_seats(s, stays.id, goes.id))
            self.choose(stays.id)

    def remove(self) -> None:
        """Remove the chosen seat; what it said goes too, and undo brings both back."""
        seat = self.chosen
        if seat is None or seat.kind is SeatKind.CLIENT:
            return
        said = seating.has_spoken(self.room.deliberation, seat.id)
        if said and not self.dialogs.confirm(
                self.tr("Deelnemer verwijderen"),
                self.tr("‘{}’ heeft al iets ingebracht. Dat verdwijnt ook. "
                        "Met Ctrl+Z haalt u het terug.").format(
                            private_label(seat, self.room.case)),
                self.tr("Verwijderen")):
            return
        self.room.edit(lambda s: seating.remove_seat(s, seat.id))

    def refresh(self) -> None:
        """Show the room's table; the chosen seat stays chosen."""
        d, case = self.room.deliberation, self.room.case
        held = self.list.currentItem()
        kept = held.data(Qt.ItemDataRole.UserRole) if held else None
        with QSignalBlocker(self.list):
            while self.list.count() > len(d.table):
                self.list.takeItem(self.list.count() - 1)
            while self.list.count() < len(d.table):
                self.list.addItem(QListWidgetItem())
            for place, seat in enumerate(d.table):
                item = self.list.item(place)
                item.setText(_line(seat, private_label(seat, case)))
                item.setData(Qt.ItemDataRole.UserRole, str(seat.id))
            ids = [str(s.id) for s in d.table]
            self.list.setCurrentRow(ids.index(kept) if kept in ids else 0)
        for button in self.buttons.values():
            button.setEnabled(not d.closed)
        self._show_chosen()

    def _show_chosen(self, _: int = 0) -> None:
        seat = self.chosen
        self.form.show_seat(seat)
        movable = seat is not None and seat.kind is not SeatKind.CLIENT
        for label in (self.tr("Omhoog"), self.tr("Omlaag"), self.tr("Samenvoegen met…"),
                      self.tr("Verwijderen")):
            self.buttons[label].setEnabled(movable and not self.room.deliberation.closed)


def _line(seat: Seat, label: str) -> str:
    kind = "" if seat.kind is SeatKind.PROFESSIONAL else SEAT_KINDS[seat.kind]
    return "\n".join((label, " · ".join(p for p in (kind, seat.organisation) if p) or "–"))
