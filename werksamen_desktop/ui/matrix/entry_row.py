# SPDX-License-Identifier: EUPL-1.2
"""One entry in a cell: its words, who spoke where that differs, and the line of an interest."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from werksamen_desktop.model.method import FieldType
from werksamen_desktop.model.weighing import Entry, SpokenBy
from werksamen_desktop.ui.matrix.entry_field import EntryField
from werksamen_desktop.ui.matrix.interest import InterestLine
from werksamen_desktop.ui.matrix.menus import Speaker
from werksamen_desktop.ui.matrix.place import Place
from werksamen_desktop.ui.matrix.speaker_button import SpeakerButton
from werksamen_desktop.ui.style import set_role


class EntryRow(QWidget):
    """Shows an entry, or the empty line that becomes one (`id` is the entry's, now or then)."""

    spoken = Signal(object)
    asked_more = Signal(dict)
    mark_wished = Signal()

    def __init__(self, place: Place, entry_id: UUID) -> None:
        super().__init__()
        self.id = entry_id
        self.place = place
        self.entry: Entry | None = None
        self.field = EntryField(place.name(), prompt=place.field.prompt)
        self.speaker: SpeakerButton | None = None
        self.interest: InterestLine | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._layout.addWidget(self.field)
        self.mark: QPushButton | None = None
        if place.part.detail:
            self.mark = QPushButton()
            self.mark.setCheckable(True)
            self.mark.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its key is Ctrl+Shift+G
            set_role(self.mark, "small")
            self.mark.clicked.connect(self.mark_wished)
            self._layout.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignLeft)
        if place.field.type is FieldType.INTEREST:
            self.interest = InterestLine(place)
            self.interest.changed.connect(self.asked_more)
            self.interest.finished.connect(self.field.setFocus)
            self.interest.left.connect(place.room.end_burst)
            self._layout.addWidget(self.interest)

    def show_entry(self, entry: Entry | None, *, alone: bool, says_who: bool) -> None:
        """Show the entry; the prompt stands only in a cell that holds nothing else."""
        self.entry = entry
        if entry is not None:
            self.id = entry.id
        self.field.show_text(entry.text if entry else "")
        no_data = entry is not None and entry.spoken_by is SpokenBy.NO_DATA
        prompt = self.tr("geen gegevens") if no_data else self.place.field.prompt if alone else ""
        self.field.show_prompt(prompt)
        self._show_speaker((entry.spoken_by, entry.spoken_for) if entry and says_who else None)
        if self.interest is not None:
            self.interest.show_entry(entry)
        if self.mark is not None:
            marked = entry is not None and entry.marked
            self.mark.setVisible(entry is not None and bool(entry.text.strip()))
            self.mark.setChecked(marked)
            self.mark.setText(f"{'◆' if marked else '◇'} {self.place.part.detail}")
            self.mark.setAccessibleName(f"{self.place.name()}: {self.place.part.detail}")

    def _show_speaker(self, speaker: Speaker | None) -> None:
        if speaker and self.speaker is None:
            self.speaker = SpeakerButton(self.place)
            self.speaker.chosen.connect(self.spoken)
            self.speaker.finished.connect(self.field.setFocus)
            self._layout.insertWidget(0, self.speaker)
        if self.speaker is not None:
            self.speaker.setVisible(speaker is not None)
            if speaker:
                self.speaker.show_speaker(speaker)

    @property
    def is_empty(self) -> bool:
        """Whether its field holds no words."""
        return self.field.document().isEmpty()

    def name_it(self, number: int, of: int) -> None:
        """Follow the seat's name and the place in the cell."""
        what = self.place.field.label.lower()
        name = self.place.name(what if of < 2 else self.tr("%s, inbreng %d van %d")
                               % (what, number, of))
        if self.field.accessibleName() != name:
            self.field.setAccessibleName(name)
            if self.interest is not None:
                self.interest.name_it()
            if self.speaker is not None:
                self.speaker.name_it()

    def set_read_only(self, on: bool) -> None:
        """Allow reading only, or writing again."""
        self.field.setReadOnly(on)
        if self.mark is not None:
            self.mark.setEnabled(not on)
        if self.speaker is not None:
            self.speaker.setEnabled(not on)
