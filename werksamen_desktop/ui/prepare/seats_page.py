# SPDX-License-Identifier: EUPL-1.2
"""The table: seats listed, added, pasted, copied, merged, moved and removed."""

from collections.abc import Callable, Sequence
from uuid import UUID, uuid4

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QPushButton, QVBoxLayout, QWidget

from werksamen_desktop.exchange.participants import participants
from werksamen_desktop.model import seating
from werksamen_desktop.model.dutch import plural
from werksamen_desktop.model.edits import Edit
from werksamen_desktop.model.library import Library, grown, with_seat_card
from werksamen_desktop.model.people import Absence, Role, Seat, SeatKind
from werksamen_desktop.model.seats import private_label, seat_label
from werksamen_desktop.problems import Problem
from werksamen_desktop.room import Room
from werksamen_desktop.ui.dialogs import Asks
from werksamen_desktop.ui.parts.regie_card import RegieCard
from werksamen_desktop.ui.prepare.seat_form import SeatForm
from werksamen_desktop.ui.prepare.seat_list import SeatList
from werksamen_desktop.ui.quiet_line import QuietLine
from werksamen_desktop.ui.style import set_role

Teams = Callable[[], Sequence[tuple[str, tuple[Seat, ...]]]]
"""Names of earlier tables with their seats, read when somebody asks."""

BESIDE = 600
"""The width from which the fields stand beside the list."""


class SeatsPage(QWidget):
    """A list of seats with what can be done to them, and the chosen seat's fields beside it.

    `library_grown` carries the library with the disciplines that are new since.
    """

    library_grown = Signal(Library)

    def __init__(self, room: Room, library: Library, dialogs: Asks, teams: Teams,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room, self.library, self.dialogs, self.teams = room, library, dialogs, teams
        self._told_of: object = None
        self.list, self.line = SeatList(), QuietLine()
        self.form = SeatForm(room, library)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(16)
        left = QVBoxLayout()
        left.addWidget(self.list)
        left.addWidget(self.line)
        left.addLayout(self._buttons())
        self.regie = RegieCard(room)
        left.addWidget(self.regie)
        left.addStretch(1)
        self._row.addLayout(left, 2)
        self._row.addWidget(self.form, 3)
        self._connect()
        self.refresh()

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._show_chosen)
        self.list.move_requested.connect(self.shift)
        self.list.remove_requested.connect(self.remove)
        self.list.paste_requested.connect(self.paste)
        self.list.entered.connect(lambda: self.form.lines["discipline"].setFocus())
        self.form.discipline_left.connect(self.learn)
        self.form.card_fold.keep_requested.connect(self.keep_card)

    def _buttons(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(8)
        made = (
            ("add", self.tr("+ Deelnemer"), "", self.add),
            ("absent", self.tr("+ Afwezig perspectief"), "", self.add_absent),
            ("paste", self.tr("Plakken uit een lijst"), "Ctrl+V", self.paste),
            ("team", self.tr("Team van eerder beraad…"), "", self.copy_team),
            ("up", self.tr("Omhoog"), "Alt+↑", lambda: self.shift(-1)),
            ("down", self.tr("Omlaag"), "Alt+↓", lambda: self.shift(1)),
            ("merge", self.tr("Samenvoegen met…"), "", self.merge),
            ("remove", self.tr("Verwijderen"), "Del", self.remove),
        )
        self.buttons: dict[str, QPushButton] = {}
        for place, (key, words, tip, act) in enumerate(made):
            button = QPushButton(words)
            button.setToolTip(tip)
            button.clicked.connect(lambda _=False, act=act: act())
            grid.addWidget(button, place // 2, place % 2)
            self.buttons[key] = button
        set_role(self.buttons["add"], "primary")
        return grid

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = event.size().width() >= BESIDE
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside
                               else QBoxLayout.Direction.TopToBottom)

    # Which seat

    @property
    def chosen(self) -> Seat | None:
        """The seat whose fields are shown."""
        table = self.room.deliberation.table
        row = self.list.currentRow()
        return table[row] if 0 <= row < len(table) else None

    def choose(self, seat: UUID) -> None:
        """Show this seat's fields."""
        self.list.choose(seat)

    def stand_at(self, field: str) -> None:
        """Stand where an open point is dealt with: a seat without discipline, a role, adding."""
        table = self.room.deliberation.table
        if field == "discipline":
            bare = next((s for s in table if s.kind is not SeatKind.CLIENT
                         and not (s.discipline or s.relation)), None)
            if bare:
                self.choose(bare.id)
                self.form.lines["discipline"].setFocus()
        elif field == "lead_chosen":
            self.regie.chosen.setFocus()
        elif field in list(Role):
            if len(table) > 1 and self.list.currentRow() < 1:
                self.list.setCurrentRow(1)
            self.form.roles[Role(field)].setFocus()
        else:
            self.buttons["add"].setFocus()

    # What can be done

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
        self._change(lambda s: seating.add_seats(s, seats), self.tr("{} geplakt.").format(
            plural(len(seats), "deelnemer", "deelnemers")))
        self.learn()

    def copy_team(self) -> None:
        """Add the team of an earlier sitting."""
        teams = self.teams()
        if not teams:
            self.dialogs.tell(self.tr("Er is nog geen eerder beraad met deelnemers."))
            return
        place = self.dialogs.choose(self.tr("Team overnemen"), self.tr("Welk team?"),
                                    [title for title, _ in teams])
        if place is not None:
            self._change(lambda s: seating.copy_team(s, teams[place][1]),
                         self.tr("Team overgenomen."))

    def shift(self, way: int) -> None:
        """Move the chosen seat up or down the table."""
        seat, table = self.chosen, self.room.deliberation.table
        place = self.list.currentRow() + way
        if seat and 0 <= place < len(table):
            goal = [s.id for s in self.room.deliberation.seats].index(table[place].id)
            self.room.edit(lambda s: seating.move_seat(s, seat.id, goal))

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
            self._change(lambda s: seating.merge_seats(s, stays.id, goes.id),
                         self.tr("‘{}’ is samengevoegd met ‘{}’.").format(
                             label, private_label(stays, self.room.case)))
            self.choose(stays.id)

    def remove(self) -> None:
        """Remove the chosen seat; what it said goes too, and undo brings both back."""
        seat = self.chosen
        if seat is None or seat.kind is SeatKind.CLIENT:
            return
        label = private_label(seat, self.room.case)
        d = self.room.deliberation
        asks = seating.has_spoken(d, seat.id) and not d.closed
        if asks and not self.dialogs.confirm(
                self.tr("Deelnemer verwijderen"),
                self.tr("‘{}’ heeft al iets ingebracht. Dat verdwijnt ook. "
                        "Met Ctrl+Z haalt u het terug.").format(label),
                self.tr("Verwijderen")):
            return
        self._change(lambda s: seating.remove_seat(s, seat.id),
                     self.tr("‘{}’ is verwijderd.").format(label))

    def _change(self, change: Edit, told: str) -> None:
        """Change the table and say so; a closed sitting refuses, and then there is nothing done."""
        before = self.room.sitting
        self.room.edit(change)
        if self.room.sitting is not before:
            self._told_of = self.room.sitting
            self.line.show_line(told, self.room.undo)

    def learn(self) -> None:
        """Remember disciplines and the word for the person that are new."""
        self._grow(grown(self.library, self.room.sitting))

    def keep_card(self, seat: Seat) -> None:
        """Keep a seat's card as its discipline's, for other sittings."""
        self._grow(with_seat_card(self.library, seat))
        self.line.show_line(self.tr("De kaart van ‘{}’ is bewaard.").format(
            seat_label(seat, self.room.case)))
        self._show_chosen()

    def _grow(self, library: Library) -> None:
        if library != self.library:
            self.library = library
            self.form.offer(library)
            self.library_grown.emit(library)

    # What is shown

    def refresh(self) -> None:
        """Show the room's table; the chosen seat stays chosen."""
        if self.room.sitting is not self._told_of:
            self.line.clear()
        self.list.show_table(self.room.deliberation.table, self.room.case)
        self._show_chosen()

    def _show_chosen(self, _: int = 0) -> None:
        seat, d = self.chosen, self.room.deliberation
        self.form.show_seat(seat)
        label = seat_label(seat, self.room.case) if seat else ""
        movable = seat is not None and seat.kind is not SeatKind.CLIENT
        row = self.list.currentRow()
        able = {"up": movable and row > 1, "down": movable and row < len(d.table) - 1,
                "merge": movable, "remove": movable}
        for key, button in self.buttons.items():
            button.setEnabled(able.get(key, True) and not d.closed)
            if key in able:
                button.setAccessibleName(f"{label}, {button.text().rstrip('…').lower()}")
