# SPDX-License-Identifier: EUPL-1.2
"""A round of sealed answers: one seat at a time, hidden as soon as it is done, shown together."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from werksamen_desktop.model.case import Case
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.ui.blocks import Card, button, column, focus_in_view, row, words
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows
from werksamen_desktop.ui.parts.read_only import reads
from werksamen_desktop.ui.parts.seat_button import Answered, SeatButton

LIST_WIDTH = 232
SIDE_BY_SIDE = 600
"""Width in pixels from which the form stands beside the seats."""


class SealedRound(QWidget):
    """The seats, and the form of the one that writes now.

    The words of a seat are on screen only while that seat is open. `opened` asks for the form to be
    filled, `sealed` and `reopened` carry the seat, `covered` tells that words went out of sight
    before they were sealed, `reveal_wished` is the facilitator's.
    """

    opened = Signal(object)
    sealed = Signal(object)
    reopened = Signal(object)
    covered = Signal()
    reveal_wished = Signal()

    def __init__(self, form: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = form
        self.current: UUID | None = None
        self.writing = False
        self._case = Case()
        self._seats: dict[UUID, Seat] = {}
        self._states: dict[UUID, Answered] = {}
        outer = column(self, gap=12)
        self._beside = row(gap=16)
        outer.addLayout(self._beside)
        self._beside.addWidget(self._seat_list(), 0, Qt.AlignmentFlag.AlignTop)
        right = column()
        right.addLayout(self._pages())
        right.addStretch(1)
        self._beside.addLayout(right, 1)
        outer.addWidget(self._reveal_bar())

    def _seat_list(self) -> QWidget:
        card = Card(gap=0, margins=(4, 8, 4, 8))
        card.setFixedWidth(LIST_WIDTH)
        self.seats: KeyedRows[UUID, SeatButton] = KeyedRows(card.body, self._make_seat)
        return card

    def _make_seat(self, seat: UUID) -> SeatButton:
        made = SeatButton()
        reads(made)
        made.clicked.connect(lambda: self.choose(seat))
        return made

    def _pages(self) -> QVBoxLayout:
        """The three faces of the right side, of which one is shown."""
        self.invite = Card(margins=(24, 24, 24, 24))
        self.invite.body.addWidget(words(self.tr("Wie schrijft er nu?"), "heading"))
        self.invite.body.addWidget(words(self.tr(
            "Kies links wie er schrijft en geef de laptop door, of typ een briefje over. "
            "Na ‘Klaar – verzegel’ zijn de woorden op geen enkel scherm meer te zien."), "muted"))
        self.paper = Card(gap=16, margins=(24, 16, 24, 24))
        self.owner = words("", "heading")
        self.seal = button(self.tr("Klaar – verzegel"), self._seal, role="primary")
        self.paper.body.addWidget(self.owner)
        self.paper.body.addWidget(self.form)
        self.paper.body.addWidget(self.seal, 0, Qt.AlignmentFlag.AlignLeft)
        self.envelope = Card(margins=(24, 24, 24, 24))
        self.envelope_title = words("", "heading")
        self.envelope_text = words("", "muted")
        self.reopen = button("", self._reopen)
        self.envelope.body.addWidget(self.envelope_title)
        self.envelope.body.addWidget(self.envelope_text)
        self.envelope.body.addWidget(self.reopen, 0, Qt.AlignmentFlag.AlignLeft)
        pages = column(gap=0)
        for page in (self.invite, self.paper, self.envelope):
            pages.addWidget(page)
        return pages

    def _reveal_bar(self) -> QWidget:
        bar = Card(role="hidden-bar", margins=(16, 8, 8, 8))
        line = row(gap=12)
        bar.body.addLayout(line)
        self.hidden_words = words(self.tr("De zaal ziet deze antwoorden nog niet."))
        self.reveal = button(self.tr("Onthul aan de zaal"), self.reveal_wished.emit)
        line.addWidget(self.hidden_words, 1)
        line.addWidget(self.reveal)
        return bar

    def show_seats(self, seats: Sequence[tuple[Seat, Answered]], case: Case, *,
                   closed: bool) -> None:
        """Show who can answer and how far each is."""
        self._case = case
        self._seats = {s.id: s for s, _ in seats}
        self._states = {s.id: state for s, state in seats}
        self.seats.show_keys(list(self._seats))
        if self.current not in self._seats:
            self.current, self.writing = None, False
        for seat, state in seats:
            here = seat.id == self.current and self.writing
            shown = Answered.NOT_YET if here else state
            self.seats.rows[seat.id].show_seat(seat, case, shown)
        self.reveal.setEnabled(not closed and any(s is Answered.SEALED for _, s in seats))
        self._show_page(closed=closed)

    def choose(self, seat: UUID) -> None:
        """Choose who writes; words that were begun stay hidden until they are asked for."""
        if self.current not in (None, seat):
            self._cover()
        if seat != self.current:
            self.current = seat
            self.writing = self._states.get(seat, Answered.NOT_YET) is Answered.NOT_YET
        self._show_page(closed=not self.seal.isEnabled())
        if self.writing:
            self.opened.emit(seat)
            self._focus_form()
        elif self.reopen.isVisible():
            self.reopen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _cover(self) -> None:
        """Take the words that are being written out of sight."""
        if self.writing:
            self.writing = False
            self.covered.emit()

    def _focus_form(self) -> None:
        focus_in_view(self.form.focusProxy() or self.form)

    def _seal(self) -> None:
        seat = self.current
        if seat is None:
            return
        self.writing = False
        self.sealed.emit(seat)
        self._show_page(closed=False)
        waiting = [s for s, state in self._states.items() if state is Answered.NOT_YET]
        following = self.seats.rows.get(next(iter(waiting), seat))
        if following:
            focus_in_view(following)

    def _reopen(self) -> None:
        self.writing = True
        self.reopened.emit(self.current)
        self.opened.emit(self.current)
        self._show_page(closed=False)
        self._focus_form()

    def _show_page(self, *, closed: bool) -> None:
        seat = self._seats.get(self.current) if self.current else None
        state = self._states.get(self.current, Answered.NOT_YET) if self.current else None
        for key, made in self.seats.rows.items():
            made.setChecked(key == self.current)
        page = self.invite
        if seat is not None and self.writing and not closed:
            page = self.paper
            label = private_label(seat, self._case)
            self.owner.setText(label)
            self.seal.setAccessibleName(self.tr("{}, klaar en verzegel").format(label))
        elif seat is not None and state is not Answered.NOT_YET:
            page = self.envelope
            self._show_envelope(private_label(seat, self._case), state is Answered.SEALED,
                                closed=closed)
        for face in (self.invite, self.paper, self.envelope):
            face.setVisible(face is page)

    def _show_envelope(self, label: str, sealed: bool, *, closed: bool) -> None:
        self.envelope_title.setText(self.tr("{}: verzegeld").format(label) if sealed
                                    else self.tr("{}: begonnen").format(label))
        self.envelope_text.setText(
            self.tr("De woorden zijn op geen enkel scherm te zien, tot u ze samen onthult.")
            if sealed else self.tr("Er staan al woorden, die nog niet verzegeld zijn."))
        self.reopen.setText(self.tr("Alleen deze weer openen") if sealed
                            else self.tr("Verder schrijven"))
        self.reopen.setAccessibleName(f"{label}, {self.reopen.text().lower()}")
        self.reopen.setEnabled(not closed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= SIDE_BY_SIDE
        self._beside.setDirection(QBoxLayout.Direction.LeftToRight if wide
                                  else QBoxLayout.Direction.TopToBottom)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._cover()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_page(closed=not self.seal.isEnabled())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        rows = list(self.seats.rows.values())
        here = next((i for i, r in enumerate(rows) if r.hasFocus()), None)
        if way is None or here is None:
            super().keyPressEvent(event)
            return
        rows[max(0, min(here + way, len(rows) - 1))].setFocus(Qt.FocusReason.TabFocusReason)
