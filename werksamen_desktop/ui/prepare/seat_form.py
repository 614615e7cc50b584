# SPDX-License-Identifier: EUPL-1.2
"""The fields of one seat."""

from dataclasses import fields, replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from werksamen_desktop.model.cards import with_known
from werksamen_desktop.model.dutch import ABSENCES, ROLES, SEAT_KINDS
from werksamen_desktop.model.library import Library, known_discipline
from werksamen_desktop.model.people import Absence, Role, Seat, SeatKind
from werksamen_desktop.model.regie import contact, set_contact
from werksamen_desktop.model.seating import set_seat
from werksamen_desktop.model.seats import initials, seat_colour, seat_label
from werksamen_desktop.room import Room
from werksamen_desktop.ui.fields import ChoiceField, LineField
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.parts.answers import ScoreField
from werksamen_desktop.ui.prepare.card_fold import CardFold
from werksamen_desktop.ui.prepare.colour_choice import ColourChoice
from werksamen_desktop.ui.prepare.disciplines import complete_disciplines, offer_disciplines
from werksamen_desktop.ui.prepare.form import Card

_LINES = (("name", "Naam (mag leeg blijven)"), ("discipline", "Discipline"),
          ("organisation", "Organisatie"), ("framework", "Wet of terrein"),
          ("official", "Bestuurlijk verantwoordelijk"),
          ("relation", "Relatie tot de persoon"), ("initials", "Initialen"),
          ("present_from", "Aanwezig vanaf"), ("present_until", "Aanwezig tot"))


class SeatForm(QWidget):
    """Shows one seat and makes its edits; `show_seat(None)` greys it out."""

    discipline_left = Signal()

    def __init__(self, room: Room, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room, self.library = room, library
        self._seat: UUID | None = None
        self.card = Card(self.tr("Deelnemer"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        column.addStretch(1)
        self.kind = ChoiceField(self.tr("Soort deelnemer"))
        self.absence = ChoiceField(self.tr("Aanwezigheid"))
        self.colour = ColourChoice()
        self.card_fold = CardFold(room)
        self.lines = {name: LineField(self.tr(label)) for name, label in _LINES}
        self._completer = complete_disciplines(self.lines["discipline"], library)
        self._completer.activated[str].connect(self._pick)  # type: ignore[index]
        self.roles = {role: QCheckBox(word) for role, word in ROLES.items()}
        self.contact = ScoreField("")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        labels = dict(_LINES)
        for name in ("discipline", "name", "organisation", "framework", "official"):
            self.card.add(self.tr(labels[name]), self.lines[name])
        self.card.add(self.tr("Soort deelnemer"), self.kind)
        self.card.add(self.tr(labels["relation"]), self.lines["relation"])
        self.card.add(self.tr("Aanwezigheid"), self.absence)
        self.card.add(self.tr(labels["initials"]), self.lines["initials"])
        for name in ("present_from", "present_until"):
            self.lines[name].setPlaceholderText("14.30")
            self.card.add(self.tr(labels[name]), self.lines[name])
        box = QWidget()
        flow = FlowLayout(box, gap=12)
        for tick in self.roles.values():
            tick.setMinimumHeight(30)
            flow.addWidget(tick)
        self.card.add(self.tr("Rol"), box, wide=True, hint=self.tr(
            "Casusregie gaat voor. Procesregie is er alleen als er veel partijen zijn."))
        self.card.add(self.tr("Hoe goed is het contact met de persoon nu?"), self.contact,
                      wide=True, hint=self.tr("1 nauwelijks, 5 heel goed. Wie het beste contact "
                                              "heeft, past het best bij de casusregie."))
        self.card.add(self.tr("Kleur en teken"), self.colour, wide=True)
        self.card.add(self.tr("Taak en ruimte"), self.card_fold, wide=True)

    def _connect(self) -> None:
        self.kind.chosen.connect(self._set_kind)
        self.absence.chosen.connect(partial(self._set, "absence"))
        self.colour.chosen.connect(partial(self._set, "colour"))
        self.contact.scored.connect(self._set_contact)
        for name, line in self.lines.items():
            line.edited.connect(partial(self._set, name))
            line.left.connect(self.room.end_burst)
        self.lines["discipline"].left.connect(self.discipline_left)
        for role, tick in self.roles.items():
            tick.toggled.connect(partial(self._set_role, role))

    def offer(self, library: Library) -> None:
        """Offer the disciplines of a library that has grown."""
        self.library = library
        offer_disciplines(self._completer, library)

    def show_seat(self, seat: Seat | None) -> None:
        """Show a seat's fields."""
        self._seat = seat.id if seat else None
        self.setEnabled(seat is not None)
        seat = seat or Seat(UUID(int=0))
        label = seat_label(seat, self.room.case)
        closed = self.room.deliberation.closed
        self.card.heading.setText(label)
        for name, line in self.lines.items():
            line.show_text(getattr(seat, name))
            line.setReadOnly(closed)
            line.setAccessibleName(f"{label}, {dict(_LINES)[name].lower()}")
        self._show_choices(seat, label)
        self.contact.set_name(self.tr("{}, contact").format(label))
        self.contact.show_score(contact(self.room.deliberation, seat.id))
        self.contact.setEnabled(not closed and seat.kind is not SeatKind.CLIENT)
        self.card_fold.show_seat(seat, label, self.library)
        for role, tick in self.roles.items():
            with QSignalBlocker(tick):
                tick.setChecked(role in seat.roles)
            tick.setAccessibleName(f"{label}, {ROLES[role]}")
            tick.setEnabled(not closed)

    def _show_choices(self, seat: Seat, label: str) -> None:
        d, case = self.room.deliberation, self.room.case
        client, absent = seat.kind is SeatKind.CLIENT, seat.kind is SeatKind.ABSENT
        self.kind.set_choices({seat.kind: case.person_word} if client else {
            k: w for k, w in SEAT_KINDS.items() if k is not SeatKind.CLIENT})
        self.kind.show_value(seat.kind)
        self.kind.setEnabled(not client and not d.closed)
        self.absence.set_choices({a: w for a, w in ABSENCES.items()
                                  if not absent or a is not Absence.PRESENT
                                  or seat.absence is Absence.PRESENT})
        self.absence.show_value(seat.absence)
        self.absence.setEnabled(not d.closed)
        self.kind.setAccessibleName(self.tr("{}, soort deelnemer").format(label))
        self.absence.setAccessibleName(self.tr("{}, aanwezigheid").format(label))
        self.colour.show_colour(
            seat_colour(seat), letters=initials(seat, case), subject=label,
            taken={s.colour: seat_label(s, case) for s in d.table
                   if s.kind is not SeatKind.CLIENT and s.id != seat.id})
        self.colour.setEnabled(not client and not d.closed)

    def _set_contact(self, score: int | None) -> None:
        seat = self._seat
        if seat:
            self.room.edit(lambda s: set_contact(s, seat, score))

    def _set(self, name: str, value: object) -> None:
        seat = self._seat
        if seat:
            self.room.edit(lambda s: set_seat(s, seat, **{name: value}), burst=f"{seat}{name}")

    def _set_kind(self, kind: SeatKind) -> None:
        """Change the kind; a perspective is absent, and whoever no longer is one is present."""
        seat, held = self._seat, self.room.deliberation.seat(self._seat)
        if seat is None or held is None or held.kind is kind:
            return
        absence = held.absence
        if kind is SeatKind.ABSENT and absence is Absence.PRESENT:
            absence = Absence.FILLED_BY_GROUP
        elif held.kind is SeatKind.ABSENT:
            absence = Absence.PRESENT
        self.room.edit(lambda s: set_seat(s, seat, kind=kind, absence=absence))

    def _set_role(self, role: Role, on: bool) -> None:
        held = self.room.deliberation.seat(self._seat)
        if held:
            roles = tuple(r for r in Role if (r in held.roles and r is not role)
                          or (r is role and on))
            self._set("roles", roles)

    def _pick(self, name: str) -> None:
        """Take over what the library knows of the chosen discipline, where nothing was said."""
        found = known_discipline(self.library, name)
        held = self.room.deliberation.seat(self._seat)
        seat = self._seat
        if found is None or held is None or seat is None:
            return
        filled = with_known(replace(held, discipline=name), found)
        self.room.edit(lambda s: set_seat(s, seat, **{
            f.name: getattr(filled, f.name) for f in fields(filled) if f.name != "id"}))
