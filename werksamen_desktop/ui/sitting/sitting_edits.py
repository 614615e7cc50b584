# SPDX-License-Identifier: EUPL-1.2
"""What the facilitator does to the sitting as a whole, with the questions that go with it."""

from datetime import date, datetime

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import closing, edits
from werksamen_desktop.model.open_points import open_before_closing
from werksamen_desktop.model.people import Seat, SeatKind
from werksamen_desktop.model.regie import lead_lacks
from werksamen_desktop.model.seating import set_seat
from werksamen_desktop.model.seats import private_label
from werksamen_desktop.room import Room
from werksamen_desktop.ui.dialogs import Asks, leaves_unsaved
from werksamen_desktop.ui.parts.regie_card import RegieCard
from werksamen_desktop.ui.sitting.closing import ClosingDialog
from werksamen_desktop.ui.sitting.next_meeting import NextMeeting

LONGEST_STEP = 240
"""Minutes; a larger number is a slip of the finger."""


class SittingEdits(QObject):
    """Skipping, planning, renaming, closing and reopening, each through the room."""

    def __init__(self, room: Room, dialogs: Asks, window: QWidget) -> None:
        super().__init__(window)
        self._room, self._dialogs, self._window = room, dialogs, window

    def skip(self, step: str) -> None:
        """Skip a step for a reason; who stands there goes on to the next."""
        found = self._room.deliberation.step_named(step)
        reason = self._dialogs.ask_text(
            self.tr("Stap overslaan"),
            self.tr("Waarom slaat u ‘{0}’ over? De reden komt in het verslag.").format(found.title))
        if reason is None:
            return
        if not reason.strip():
            self._dialogs.tell(self.tr("Geef een reden; die komt in het verslag."))
            return
        here = self._room.step.key == found.key
        self._room.edit(lambda s: edits.skip(s, found.key, reason.strip()))
        if here:
            self._room.next_step()

    def unskip(self, step: str) -> None:
        """Take a skipped step back in."""
        self._room.edit(lambda s: edits.unskip(s, step))

    def plan(self, step: str) -> None:
        """Give a step other minutes."""
        found = self._room.deliberation.step_named(step)
        text = self._dialogs.ask_text(
            self.tr("Minuten wijzigen"),
            self.tr("Hoeveel minuten krijgt ‘{0}’?").format(found.title),
            str(self._room.deliberation.minutes(found)))
        if text is None:
            return
        if not text.strip().isdecimal() or int(text) > LONGEST_STEP:
            self._dialogs.tell(self.tr("Geef een heel getal van 0 tot en met {0}.").format(
                LONGEST_STEP))
            return
        self._room.edit(lambda s: edits.plan_minutes(s, found.key, int(text)))

    def skip_here(self) -> None:
        """Skip the step the room stands at, or take it back in."""
        step = self._room.step.key
        if self._room.deliberation.skip_reason(step) is None:
            self.skip(step)
        else:
            self.unskip(step)

    def plan_here(self) -> None:
        """Give the step the room stands at other minutes."""
        self.plan(self._room.step.key)

    def more_time(self) -> None:
        """Give the step two minutes more."""
        step = self._room.step
        self._room.edit(lambda s: edits.plan_minutes(
            s, step.key, s.deliberation.minutes(step) + 2))

    def change_variant(self, variant: str) -> None:
        """Go on in another depth; what would be bared by that is asked about first."""
        if edits.bares_hidden(self._room.sitting, variant) and not self._dialogs.confirm(
                self.tr("Verder in een andere vorm"),
                self.tr("Wat nu nog voor de zaal verborgen is, ziet de zaal in deze vorm meteen. "
                        "Alles blijft bewaard."),
                self.tr("Toch verder")):
            return
        self._room.edit(lambda s: edits.change_variant(s, variant))

    def rename_seat(self) -> None:
        """Ask who, and how they are to be called."""
        table = self._room.deliberation.table
        place = self._dialogs.choose(
            self.tr("Deelnemer hernoemen"), self.tr("Wie gaat anders heten?"),
            [private_label(s, self._room.case) for s in table])
        if place is not None:
            self._rename(table[place])

    def _rename(self, seat: Seat) -> None:
        client = seat.kind is SeatKind.CLIENT
        held = self._room.case.pseudonym if client else seat.discipline
        name = self._dialogs.ask_text(
            self.tr("Deelnemer hernoemen"),
            self.tr("Welke schuilnaam gebruikt u?") if client
            else self.tr("Welke discipline of naam ziet de zaal?"), held)
        if name is None or not name.strip():
            return
        if client:
            self._room.edit(lambda s: s.with_case(pseudonym=name.strip()))
        else:
            self._room.edit(lambda s: set_seat(s, seat.id, discipline=name.strip()))

    def close_sitting(self) -> None:
        """Show what is open and ask whether to close."""
        if self._room.deliberation.closed:
            return
        sitting = self._room.sitting
        regie = RegieCard(self._room) if any(lead_lacks(sitting)) else None
        meeting = NextMeeting(sitting)
        points = tuple(p for p in open_before_closing(sitting) if p.field != "next_on")
        dialog = ClosingDialog(points, self._window, regie=regie, meeting=meeting)
        dialog.accepted.connect(lambda: self._close(meeting.next_on, meeting.reason))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _close(self, next_on: date | None = None, no_next: str = "") -> None:
        self._room.pause()
        self._room.edit(lambda s: closing.close(s, _now(), next_on=next_on, no_next=no_next),
                        barrier=True)

    def reopen(self) -> None:
        """Ask why, and open the sitting again."""
        if not self._room.deliberation.closed:
            return
        reason = self._dialogs.ask_text(
            self.tr("Beraad heropenen"),
            self.tr("Waarom heropent u dit beraad? De reden blijft bewaard."))
        if reason and reason.strip():
            self._room.edit(lambda s: closing.reopen(s, _now(), reason.strip()),
                            barrier=True, closed_too=True)

    def leave_unsaved(self) -> bool:
        """Whether to go although not everything could be saved."""
        return leaves_unsaved(self._dialogs)

    def undo(self) -> None:
        """Take the last change back."""
        self._room.undo()

    def redo(self) -> None:
        """Do it again."""
        self._room.redo()


def _now() -> datetime:
    return datetime.now().astimezone()
