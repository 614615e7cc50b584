# SPDX-License-Identifier: EUPL-1.2
"""The fields of one seat."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QCheckBox, QCompleter, QGridLayout, QVBoxLayout, QWidget

from werksamen_desktop.model.dutch import ABSENCES, ROLES, SEAT_KINDS
from werksamen_desktop.model.library import Library
from werksamen_desktop.model.people import Role, Seat, SeatKind
from werksamen_desktop.model.seating import set_seat
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.room import Room
from werksamen_desktop.ui.fields import ChoiceField, LineField
from werksamen_desktop.ui.prepare.form import Card

_LINES = (("name", "Naam (mag leeg blijven)"), ("discipline", "Discipline"),
          ("organisation", "Organisatie"), ("framework", "Wet of terrein"),
          ("relation", "Relatie tot de persoon"), ("initials", "Initialen"),
          ("present_from", "Aanwezig vanaf"), ("present_until", "Aanwezig tot"))


class SeatForm(QWidget):
    """Shows one seat and makes its edits; `show_seat(None)` greys it out."""

    def __init__(self, room: Room, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room, self.library = room, library
        self._seat: UUID | None = None
        self.card = Card(self.tr("Deelnemer"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        column.addStretch(1)
        self.kind = ChoiceField(self.tr("Soort deelnemer"), {
            k: w for k, w in SEAT_KINDS.items() if k is not SeatKind.CLIENT})
        self.absence = ChoiceField(self.tr("Aanwezigheid"), ABSENCES)
        self.lines = {name: LineField(self.tr(label)) for name, label in _LINES}
        self.lines["discipline"].setCompleter(self._completer())
        self._lay_out()
        self.kind.chosen.connect(lambda kind: self._set("kind", kind))
        self.absence.chosen.connect(lambda absence: self._set("absence", absence))
        for name, line in self.lines.items():
            line.edited.connect(partial(self._set, name))
            line.left.connect(room.end_burst)

    def _completer(self) -> QCompleter:
        names = sorted(d.name for d in self.library.disciplines)
        completer = QCompleter(names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated[str].connect(self._pick)  # type: ignore[index]
        return completer

    def _lay_out(self) -> None:
        for name in ("discipline", "name", "organisation", "framework"):
            self.card.add(dict(_LINES)[name], self.lines[name])
        self.card.add(self.tr("Soort deelnemer"), self.kind)
        self.card.add(dict(_LINES)["relation"], self.lines["relation"])
        self.card.add(self.tr("Aanwezigheid"), self.absence)
        self.card.add(dict(_LINES)["initials"], self.lines["initials"])
        for name in ("present_from", "present_until"):
            self.lines[name].setPlaceholderText("14.30")
            self.card.add(dict(_LINES)[name], self.lines[name])
        self.roles: dict[Role, QCheckBox] = {}
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        for place, (role, word) in enumerate(ROLES.items()):
            tick = QCheckBox(word)
            tick.toggled.connect(partial(self._set_role, role))
            grid.addWidget(tick, place // 3, place % 3)
            self.roles[role] = tick
        self.card.add(self.tr("Rol"), box, wide=True)

    def show_seat(self, seat: Seat | None) -> None:
        """Show a seat's fields."""
        self._seat = seat.id if seat else None
        closed = self.room.deliberation.closed
        self.setEnabled(seat is not None)
        seat = seat or Seat(UUID(int=0))
        label = seat_label(seat, self.room.case)
        client = seat.kind is SeatKind.CLIENT
        for name, line in self.lines.items():
            line.show_text(getattr(seat, name))
            line.setReadOnly(closed)
            line.setAccessibleName(f"{label}, {dict(_LINES)[name].lower()}")
        self.kind.show_value(seat.kind)
        self.kind.setEnabled(not client and not closed)
        self.absence.show_value(seat.absence)
        self.absence.setEnabled(not closed)
        for role, tick in self.roles.items():
            with QSignalBlocker(tick):
                tick.setChecked(role in seat.roles)
            tick.setAccessibleName(f"{label}, {ROLES[role]}")
            tick.setEnabled(not closed)

    def _set(self, name: str, value: object) -> None:
        seat = self._seat
        if seat:
            self.room.edit(lambda s: set_seat(s, seat, **{name: value}), burst=f"{seat}{name}")

    def _set_role(self, role: Role, on: bool) -> None:
        held = self.room.deliberation.seat(self._seat)
        if held:
            roles = tuple(r for r in Role if (r in held.roles and r is not role)
                          or (r is role and on))
            self._set("roles", roles)

    def _pick(self, name: str) -> None:
        """Take over what the library knows of the chosen discipline, where nothing was said."""
        found = next((d for d in self.library.disciplines if d.name == name), None)
        held = self.room.deliberation.seat(self._seat)
        seat = self._seat
        if found is None or held is None or seat is None:
            return
        known = {"organisation": held.organisation or found.organisation,
                 "framework": held.framework or found.framework,
                 "initials": held.initials or found.initials}
        self.room.edit(lambda s: set_seat(s, seat, discipline=name, **known))
