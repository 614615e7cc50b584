# SPDX-License-Identifier: EUPL-1.2
"""A seat's discipline card in the preparation, folded until one wants it."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from werksamen_desktop.model.cards import CARD, differs, has_card
from werksamen_desktop.model.library import Library, known_discipline
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.seating import set_seat
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import column, row, words
from werksamen_desktop.ui.parts.card_fields import CardFields
from werksamen_desktop.ui.style import set_role


class CardFold(QWidget):
    """The card of the seat that is shown; `keep_requested` wishes it kept for other sittings."""

    keep_requested = Signal(object)

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room = room
        self._seat: Seat | None = None
        self.fold = QToolButton()
        self.fold.setCheckable(True)
        self.fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        set_role(self.fold, "fold")
        self.body = QWidget()
        self.fields = CardFields(CARD, room.codes)
        self.told = words("", "muted")
        self.keep = QPushButton(self.tr("Kaart bewaren voor later"))
        self.keep.setAutoDefault(False)
        inner = column(self.body, gap=8)
        inner.addWidget(self.fields)
        foot = row(gap=12)
        foot.addWidget(self.told, 1)
        foot.addWidget(self.keep)
        inner.addLayout(foot)
        layout = column(self, gap=4)
        layout.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.body)
        self.setFocusProxy(self.fold)
        self.fold.toggled.connect(self._unfold)
        self.keep.clicked.connect(lambda _=False: self.keep_requested.emit(self._seat))
        self.fields.edited.connect(self._edit)
        self.fields.left.connect(room.end_burst)
        self._unfold(on=False)

    def _unfold(self, on: bool) -> None:
        self.body.setVisible(on)
        self._name()

    def _name(self) -> None:
        """Say what the fold holds: an arrow, and whether anything stands on the card."""
        filled = bool(self._seat and has_card(self._seat))
        state = self.tr("ingevuld") if filled else self.tr("nog leeg")
        arrow = "▾" if self.fold.isChecked() else "▸"
        self.fold.setText(self.tr("{} Kaart van de discipline ({})").format(arrow, state))
        self.fold.setAccessibleName(self.tr("Kaart van de discipline, {}").format(state))

    def _edit(self, name: str, text: str) -> None:
        seat = self._seat.id if self._seat else UUID(int=0)
        self.room.edit(lambda s: set_seat(s, seat, **{name: text}), burst=f"{seat}{name}")

    def show_seat(self, seat: Seat, subject: str, library: Library) -> None:
        """Show the card of a seat beside what the library knows of its discipline."""
        self._seat = seat
        closed = self.room.deliberation.closed
        self.setVisible(seat.kind is not SeatKind.CLIENT)
        self.fields.show_card(seat, subject)
        self.fields.set_read_only(on=closed)
        known = known_discipline(library, seat.discipline)
        other = differs(seat, known)
        self.keep.setVisible(other)
        self.keep.setEnabled(not closed)
        self.keep.setAccessibleName(self.tr("{}, kaart bewaren voor later").format(subject))
        self.told.setText(
            self.tr("Deze kaart is anders dan de bewaarde kaart.")
            if other and known and has_card(known)
            else self.tr("Deze kaart is nog niet bewaard.") if other
            else self.tr("Bewaard voor een volgend beraad.") if has_card(seat) else "")
        self._name()
