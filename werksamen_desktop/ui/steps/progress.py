# SPDX-License-Identifier: EUPL-1.2
"""Progress: what became of the agreements of earlier sittings, and who is not there any more."""

from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import edits
from werksamen_desktop.model.dutch import listed
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.progress import (
    ASKED,
    dropped_out,
    followed,
    seen_here,
    set_progress,
)
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import column, words
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows, chain_tabs
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.progress_row import ProgressRow
from werksamen_desktop.ui.parts.read_only import follow_closed


class ProgressPart(PartWidget):
    """One row per earlier agreement that is still open or was looked at here."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        self._labels = self._asked()
        layout = column(self, gap=8)
        self.missing = words("", "attention")
        self.empty = words(self.tr(
            "Er zijn geen afspraken van een eerder beraad die nog openstaan."), "muted")
        layout.addWidget(self.missing)
        layout.addWidget(self.empty)
        stack = column(gap=8)
        layout.addLayout(stack)
        layout.addStretch(1)
        self.rows: KeyedRows[UUID, ProgressRow] = KeyedRows(stack, self._make_row)
        self.refresh()

    def _asked(self) -> dict[str, str]:
        """What is asked of an agreement: the part's own fields, or all there are."""
        usual = {"did": self.tr("Gedaan?"), "reason": self.tr("Wat zat ertussen"),
                 "way": self.tr("Komen we dichterbij?"), "note": self.tr("Hoe we dat weten")}
        own = {f.key: f.label for f in self.part.fields}
        return {key: own.get(key, usual[key]) for key in ASKED if not own or key in own}

    def _make_row(self, agreement: UUID) -> ProgressRow:
        made, room = ProgressRow(self._labels), self.room
        made.chosen.connect(lambda name, value: self._set(agreement, name, value))
        made.edited.connect(lambda name, text: self._set(
            agreement, name, text, burst=f"progress:{agreement}:{name}"))
        made.confirmed.connect(lambda on: room.edit(
            lambda s: edits.set_agreement(s, agreement, confirmed=on)))
        made.left.connect(room.end_burst)
        return made

    def _set(self, agreement: UUID, name: str, value: object, *, burst: str = "") -> None:
        self.room.edit(lambda s: set_progress(s, agreement, date.today(), **{name: value}),
                       burst=burst)

    def refresh(self) -> None:
        sitting, d = self.room.sitting, self.room.deliberation
        held = followed(sitting)
        if self.rows.show_keys([a.id for a in held]):
            chain_tabs([stop for r in self.rows.rows.values() for stop in r.stops()])
        for number, agreement in enumerate(held, 1):
            self.rows.rows[agreement.id].show_progress(agreement, seen_here(agreement, d), number)
        self.empty.setVisible(not held)
        missing = dropped_out(sitting)
        self.missing.setVisible(bool(missing))
        self.missing.setText(self.tr("Zat er vorige keer wel: {}. Haakt iemand af, of kon die "
                                     "vandaag niet?").format(listed(missing)))
        follow_closed(self, closed=d.closed)

    def first_field(self) -> QWidget | None:
        first = next(iter(self.rows.rows.values()), None)
        return next((s for s in first.stops() if s.isVisibleTo(self)), None) if first else None
