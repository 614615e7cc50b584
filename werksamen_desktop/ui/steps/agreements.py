# SPDX-License-Identifier: EUPL-1.2
"""Agreements: who does what, by when, with which result and which mandate."""

from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import claims, edits, lists
from werksamen_desktop.model.arranged import made_before, made_here
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import column, focus_in_view, words
from werksamen_desktop.ui.dialogs import Asks, Dialogs
from werksamen_desktop.ui.minutes.printing import AskPrinter, ask_printer
from werksamen_desktop.ui.parts.agreement_row import AgreementRow
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows, chain_tabs
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.plan_foot import PlanFoot
from werksamen_desktop.ui.parts.quick_add import QuickAdd
from werksamen_desktop.ui.parts.read_only import follow_closed
from werksamen_desktop.ui.parts.row_keys import bind_key, focused_row


class AgreementsPart(PartWidget):
    """The agreements of this sitting, under them those of earlier ones, and the plan on paper."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None, *,
                 dialogs: Asks | None = None, ask: AskPrinter = ask_printer) -> None:
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
        self.foot = PlanFoot(room, dialogs or Dialogs(self), ask=ask)
        layout.addWidget(self.foot)
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
        made, edit = AgreementRow(), self.room.edit
        made.edited.connect(partial(self._type, agreement))
        made.chosen.connect(lambda name, value: edit(
            lambda s: claims.choose_kind(s, agreement, value) if name == "kind"
            else edits.set_agreement(s, agreement, **{name: value}),
            burst=f"agreement:{agreement}:{name}" if name == "due" else ""))
        made.claim.claimed.connect(lambda who: edit(lambda s: claims.claim(s, agreement, who)))
        made.claim.answered.connect(lambda how: edit(lambda s: claims.answer(s, agreement, how)))
        made.own.print_wished.connect(partial(self.foot.print_signal, agreement))
        made.own.save_wished.connect(partial(self.foot.save_signal, agreement))
        made.left.connect(self.room.end_burst)
        made.stepped.connect(lambda by: edit(
            lambda s: lists.step_agreement(s, agreement, by)))
        made.removed.connect(lambda: self._remove(agreement))
        return made

    def _type(self, agreement: UUID, name: str, text: str) -> None:
        """Take over what was typed; another owner has not chosen yet."""
        self.room.edit(
            lambda s: claims.name_owner(s, agreement, text) if name == "who"
            else edits.set_agreement(s, agreement, **{name: text}),
            burst=f"agreement:{agreement}:{name}")

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
        sitting, d, case = self.room.sitting, self.room.deliberation, self.room.case
        own, before = made_here(sitting), made_before(sitting)
        changed = self.made.show_keys([a.id for a in own])
        changed = self.earlier.show_keys([a.id for a in before]) or changed
        seats = [seat_label(s, case) for s in d.table]
        rows = {**self.made.rows, **self.earlier.rows}
        for number, agreement in enumerate((*own, *before), 1):
            rows[agreement.id].show_agreement(agreement, number, sitting, seats)
        self.earlier_title.setVisible(bool(before))
        self.foot.refresh()
        if changed:
            stops = [stop for r in self.made.rows.values() for stop in r.stops()]
            after = [stop for r in self.earlier.rows.values() for stop in r.stops()]
            chain_tabs([*stops, *self.add.stops, *after, *self.foot.stops()])
        follow_closed(self, closed=d.closed)

    def first_field(self) -> QWidget:
        return self.add.field
