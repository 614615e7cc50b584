# SPDX-License-Identifier: EUPL-1.2
"""Agreements: who does what, by when, with which result and which mandate."""

from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import edits, lists
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import column, focus_in_view, words
from werksamen_desktop.ui.parts.agreement_row import AgreementRow
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows, chain_tabs
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.quick_add import QuickAdd
from werksamen_desktop.ui.parts.read_only import follow_closed
from werksamen_desktop.ui.parts.row_keys import bind_key, focused_row


class AgreementsPart(PartWidget):
    """The agreements of this sitting, and under them those of earlier ones."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        layout = column(self, gap=8)
        self.add = QuickAdd(self.tr("Nieuwe afspraak"),
                            prompt=self.tr("Welke stap? Enter voegt een afspraak toe"))
        self.earlier_title = words(self.tr("Uit eerdere beraden"), "heading")
        now, before = column(gap=8), column(gap=8)
        layout.addLayout(now)
        layout.addWidget(self.add)
        layout.addSpacing(8)
        layout.addWidget(self.earlier_title)
        layout.addLayout(before)
        layout.addStretch(1)
        self.made: KeyedRows[UUID, AgreementRow] = KeyedRows(now, self._make_row)
        self.earlier: KeyedRows[UUID, AgreementRow] = KeyedRows(before, self._make_row)
        self.add.added.connect(lambda text, _: self._add(text))
        bind_key(self, "Alt+Up", partial(self._step, -1))
        bind_key(self, "Alt+Down", partial(self._step, 1))
        self.refresh()

    def _step(self, by: int) -> None:
        row = focused_row([*self.made.rows.values(), *self.earlier.rows.values()])
        if row:
            row.stepped.emit(by)

    def _make_row(self, agreement: UUID) -> AgreementRow:
        made = AgreementRow()
        made.edited.connect(lambda name, text: self.room.edit(
            lambda s: edits.set_agreement(s, agreement, **{name: text}),
            burst=f"agreement:{agreement}:{name}"))
        made.chosen.connect(lambda name, value: self.room.edit(
            lambda s: edits.set_agreement(s, agreement, **{name: value})))
        made.left.connect(self.room.end_burst)
        made.stepped.connect(lambda by: self.room.edit(
            lambda s: lists.step_agreement(s, agreement, by)))
        made.removed.connect(lambda: self._remove(agreement))
        return made

    def _add(self, step: str) -> None:
        """Add an agreement, and go on with who does it."""
        agreement = Agreement(uuid4(), step)
        stays = self.add.field.hasFocus()
        self.room.edit(lambda s: edits.add_agreement(s, agreement))
        row = self.made.rows.get(agreement.id)
        if row and stays:
            focus_in_view(row.fields["who"])

    def _remove(self, agreement: UUID) -> None:
        self.add.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.room.edit(lambda s: edits.remove_agreement(s, agreement))

    def refresh(self) -> None:
        d, case = self.room.deliberation, self.room.case
        own = [a for a in case.agreements if a.made_in == d.id]
        before = [a for a in case.agreements if a.made_in != d.id]
        changed = self.made.show_keys([a.id for a in own])
        changed = self.earlier.show_keys([a.id for a in before]) or changed
        seats = [seat_label(s, case) for s in d.table]
        rows = {**self.made.rows, **self.earlier.rows}
        for number, agreement in enumerate((*own, *before), 1):
            rows[agreement.id].show_agreement(agreement, number, seats)
        self.earlier_title.setVisible(bool(before))
        if changed:
            stops = [stop for r in self.made.rows.values() for stop in r.stops()]
            after = [stop for r in self.earlier.rows.values() for stop in r.stops()]
            chain_tabs([*stops, *self.add.stops, *after])
        follow_closed(self, closed=d.closed)

    def first_field(self) -> QWidget:
        return self.add.field
