# SPDX-License-Identifier: EUPL-1.2
"""Who leads the case: chosen with the client or not, who has the best contact, and the process."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from werksamen_desktop.model import regie
from werksamen_desktop.model.case import CaseKind, LeadChosen
from werksamen_desktop.model.dutch import listed, with_article
from werksamen_desktop.model.people import Role
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import Card, button, labelled, row, words
from werksamen_desktop.ui.fields import ChoiceField, TextField

if TYPE_CHECKING:
    from uuid import UUID


class RegieCard(Card):
    """Follows the room; what it warns of is never a lock."""

    def __init__(self, room: Room, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=6)
        self.room = room
        self._offered: UUID | None = None
        self.best = words("", "muted")
        self.leads = {Role.CASE_LEAD: ChoiceField(self.tr("Casusregie")),
                      Role.PROCESS_LEAD: ChoiceField(self.tr("Procesregie"))}
        self.take = button("", self._give_lead)
        self.chosen_label = words("", "label")
        self.chosen = ChoiceField(self.tr("Casusregie, samen gekozen"))
        self.chosen.setMinimumHeight(34)
        self.reason_label = words("", "label")
        self.reason = TextField(self.tr("Casusregie, waarom zonder"), lines=2)
        self.warning = words("", "attention")
        self.body.addWidget(words(self.tr("Regie"), "heading"))
        self.body.addLayout(self._lead_fields())
        self.body.addWidget(self.best)
        self.body.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.chosen_label, self.chosen, self.reason_label, self.reason,
                       self.warning):
            self.body.addWidget(widget)
        self.chosen_label.setBuddy(self.chosen)
        self.reason_label.setBuddy(self.reason)
        self.chosen.chosen.connect(
            lambda how: room.edit(lambda s: s.with_case(lead_chosen=how)))
        self.reason.edited.connect(lambda text: room.edit(
            lambda s: s.with_case(lead_reason=text), burst="case.lead_reason"))
        self.reason.left.connect(room.end_burst)
        room.changed.connect(self.refresh)
        self.refresh()

    def _lead_fields(self) -> QHBoxLayout:
        line = row(gap=12)
        for role, field in self.leads.items():
            field.setMinimumHeight(34)
            field.setMinimumWidth(60)
            field.chosen.connect(lambda seat, role=role: self.room.edit(
                partial(regie.give_lead, role=role, seat=seat)))
            line.addWidget(labelled(field.accessibleName(), field), 1)
        return line

    def _give_lead(self) -> None:
        self.room.edit(partial(regie.give_lead, role=Role.CASE_LEAD, seat=self._offered))

    def refresh(self) -> None:
        """Show who leads now."""
        d, case = self.room.deliberation, self.room.case
        held, person = regie.regie(d), with_article(case.person_word)
        self._show_leads(held)
        self._show_best()
        has_lead = bool(held.case_leads) and case.kind is CaseKind.CLIENT
        self.chosen_label.setText(self.tr("Is de casusregie samen met {} gekozen?").format(person))
        self.chosen.set_choices({
            LeadChosen.UNSAID: "–",
            LeadChosen.WITH_CLIENT: self.tr("ja, samen met {}").format(person),
            LeadChosen.WITHOUT_CLIENT: self.tr("nee, zonder {}").format(person)})
        self.chosen.show_value(case.lead_chosen)
        self.reason_label.setText(self.tr("Waarom zonder {}?").format(person))
        self.reason.show_text(case.lead_reason)
        alone = has_lead and case.lead_chosen is LeadChosen.WITHOUT_CLIENT
        self.chosen_label.setVisible(has_lead)
        self.chosen.setVisible(has_lead)
        self.reason_label.setVisible(alone)
        self.reason.setVisible(alone)
        told = regie.process_words(d)
        self.warning.setText(told)
        self.warning.setVisible(bool(told))
        self.chosen.setEnabled(not d.closed)
        self.take.setEnabled(not d.closed)
        self.reason.setReadOnly(d.closed)

    def _show_leads(self, held: regie.Regie) -> None:
        d, case = self.room.deliberation, self.room.case
        able = {s.id: seat_label(s, case) for s in regie.who_can_lead(d)}
        for role, leads, nobody in (
                (Role.CASE_LEAD, held.case_leads, self.tr("nog niemand")),
                (Role.PROCESS_LEAD, held.process_leads, self.tr("niemand"))):
            field = self.leads[role]
            together = {s.id: listed([seat_label(x, case) for x in leads]) for s in leads[:1]}
            field.set_choices({None: nobody, **able, **together})
            field.show_value(leads[0].id if leads else None)
            field.setEnabled(not d.closed)

    def _show_best(self) -> None:
        """Who has the best contact, and an offer to let them lead while nobody does."""
        d, case = self.room.deliberation, self.room.case
        best = regie.best_contact(d)
        self.best.setText(self.tr("Beste contact nu: {}.").format(
            listed([seat_label(s, case) for s in best])))
        self.best.setVisible(bool(best))
        offer = best[0] if len(best) == 1 and not regie.regie(d).case_leads else None
        self._offered = offer.id if offer else None
        self.take.setVisible(offer is not None)
        if offer:
            self.take.setText(self.tr("Geef {} de casusregie").format(seat_label(offer, case)))
