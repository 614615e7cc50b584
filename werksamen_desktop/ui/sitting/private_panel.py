# SPDX-License-Identifier: EUPL-1.2
"""The panel only the facilitator sees: miniature, own note, speaking round, parking lot, prompt."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.model import edits
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import plain_label
from werksamen_desktop.ui.dialogs import Asks
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.sitting.agenda import AgendaList
from werksamen_desktop.ui.sitting.band import Elided
from werksamen_desktop.ui.sitting.parking import Parking
from werksamen_desktop.ui.sitting.plain_lines import PlainLines
from werksamen_desktop.ui.sitting.reminder_lines import ReminderLines
from werksamen_desktop.ui.sitting.speakers import Speakers
from werksamen_desktop.ui.sitting.still_open import StillOpen
from werksamen_desktop.ui.sitting.word_tally import WordTally
from werksamen_desktop.ui.style import set_role

WIDTH = 276


class PrivatePanel(QFrame):
    """Nothing in here reaches a slide, the minutes or an export without private."""

    def __init__(self, room: Room, miniature: QWidget, dialogs: Asks,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "side")
        self.setFixedWidth(WIDTH)
        self._room = room
        self._note_step = ""
        self.screen_name = Elided()
        set_role(self.screen_name, "muted")
        self.screen_name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.note = TextField(self.tr("Eigen notitie bij deze stap"), lines=2,
                              prompt=self.tr("Alleen u leest dit"))
        set_role(self.note, "note")
        self.note.edited.connect(self._write)
        self.note.left.connect(room.end_burst)
        self.still_open = StillOpen()
        self.agenda = AgendaList(room)
        self.reminders = ReminderLines()
        self.plain = PlainLines()
        self.speakers = Speakers()
        self.tally = WordTally(room)
        self.parking = Parking(room, dialogs)
        self.hint = plain_label(role="muted")
        self.guidance_title = self._heading(self.tr("Zo begeleidt u deze stap"))
        self.guidance = plain_label(role="muted")
        self._lay_out(miniature)

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text)
        set_role(label, "heading")
        return label

    def _lay_out(self, miniature: QWidget) -> None:
        page = self._scrolled()
        column = QVBoxLayout(page)
        column.setContentsMargins(16, 12, 14, 16)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self._heading(self.tr("Beamer")))
        head.addWidget(self.screen_name, 1)
        column.addLayout(head)
        column.addWidget(miniature)
        column.addSpacing(6)
        column.addWidget(self._heading(self.tr("Alleen voor u")))
        column.addWidget(self.note)
        column.addWidget(self.hint)
        for block in (self.agenda, self.reminders, self.still_open, self.plain, self.tally,
                      self.speakers, self.parking):
            column.addSpacing(4)
            column.addWidget(block)
        column.addSpacing(4)
        column.addWidget(self.guidance_title)
        column.addWidget(self.guidance)
        column.addStretch(1)

    def _scrolled(self) -> QWidget:
        """The page, in its place before anything is on it: each move styles all of it again."""
        scroll = QScrollArea()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll = scroll
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll)
        page = QWidget()
        scroll.setWidget(page)
        return page

    def go_to(self, field: QWidget) -> None:
        """Put the focus in a field of the panel, and the field in sight."""
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.ensureWidgetVisible(field)

    def _write(self, text: str) -> None:
        step = self._note_step
        self._room.edit(lambda s: edits.set_note(s, step, text), burst=f"note:{step}")

    def refresh(self) -> None:
        """Show what belongs to the step the sitting stands at."""
        step = self._room.step
        self._note_step = step.key
        self.note.show_text(self._room.deliberation.note(step.key))
        self.note.setReadOnly(self._room.deliberation.closed)
        self.agenda.refresh()
        self.reminders.refresh(self._room.sitting, step)
        self.still_open.refresh(self._room.sitting)
        self.plain.refresh(self._room.sitting)
        self.speakers.refresh(self._room.sitting)
        self.tally.refresh()
        self.parking.refresh()
        self.hint.setText(self.tr("Hulpvraag: {0}").format(step.hint))
        self.hint.setVisible(bool(step.hint))
        self.guidance.setText(step.guidance)
        for widget in (self.guidance_title, self.guidance):
            widget.setVisible(bool(step.guidance))
