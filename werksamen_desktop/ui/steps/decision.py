# SPDX-License-Identifier: EUPL-1.2
"""The decision: outcome, words, reasons, who decided, support, dissent, damage and review."""

from datetime import datetime
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from werksamen_desktop.model import edits
from werksamen_desktop.model.decision import Dissent, Outcome
from werksamen_desktop.model.decision_course import take_stance
from werksamen_desktop.model.deliberation import Deliberation
from werksamen_desktop.model.dutch import listed, plural
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.open_points import LACKS_REVIEW
from werksamen_desktop.model.people import Role
from werksamen_desktop.model.regie import decided_with_lead
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.support import support_poll
from werksamen_desktop.model.tallies import counts, objections
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import (
    Card,
    button,
    column,
    empty_out,
    focus_in_view,
    labelled,
    row,
    words,
)
from werksamen_desktop.ui.date_field import DateField
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.parts.dissent_card import DissentCard
from werksamen_desktop.ui.parts.earlier_decisions import EarlierDecisions
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows
from werksamen_desktop.ui.parts.outcome_field import OutcomeField
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.read_only import follow_closed
from werksamen_desktop.ui.parts.regie_card import RegieCard
from werksamen_desktop.ui.parts.tally_rows import TallyRows
from werksamen_desktop.ui.style import set_role

SIDE_BY_SIDE = 760
"""Width in pixels from which the two cards stand beside each other."""


class DecisionPart(PartWidget):
    """What the sitting ends in."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        self.texts: dict[str, TextField] = {}
        layout = column(self, gap=12)
        layout.addWidget(self._earlier_card())
        layout.addWidget(self._outcome_card())
        self.warning = words("", "attention")
        layout.addWidget(self.warning)
        self._pair = row(gap=12)
        regie = (RegieCard(room),) if decided_with_lead(room.deliberation) else ()
        for cards in ((self._decision_card(),), (self._other_card(), *regie)):
            stack = column(gap=12)
            for card in cards:
                stack.addWidget(card)
            stack.addStretch(1)
            self._pair.addLayout(stack, 1)
        layout.addLayout(self._pair)
        layout.addStretch(1)
        self.refresh()

    def _earlier_card(self) -> Card:
        self.earlier = EarlierDecisions()
        self.earlier.chosen.connect(lambda stance: self.room.edit(
            lambda s: take_stance(s, stance)))
        self.earlier.edited.connect(lambda text: self.room.edit(
            lambda s: edits.set_decision(s, stance_reason=text), burst="decision:stance_reason"))
        self.earlier.left.connect(self.room.end_burst)
        return self.earlier

    def _outcome_card(self) -> Card:
        card = Card(gap=8, margins=(16, 12, 16, 12))
        self.outcome = OutcomeField()
        self.outcome.chosen.connect(self._choose)
        self.present = words("", "muted")
        card.body.addWidget(words(self.tr("Uitkomst"), "label"))
        card.body.addWidget(self.outcome)
        card.body.addWidget(self.present)
        return card

    def _decision_card(self) -> Card:
        card = Card(gap=12, margins=(16, 12, 16, 16))
        decided = labelled(self.tr("Besluit"), self._text(
            "text", self.tr("Besluit"), lines=3, prompt=self.tr("Wat spreken we uit?")))
        card.body.addWidget(decided)
        card.body.addWidget(labelled(self.tr("Omdat"), self._text(
            "reasons", self.tr("Omdat"), lines=2, prompt=self.tr("Wat gaf de doorslag?"))))
        card.body.addWidget(labelled(self.tr("Genomen door"), self._text(
            "decided_by", self.tr("Genomen door"))))
        self.deciders = QWidget()
        self._decider_flow = FlowLayout(self.deciders, gap=4)
        self._offered: tuple[str, ...] = ()
        card.body.addWidget(self.deciders)
        self.poll_words = words("", "muted")
        self.tally = TallyRows()
        support = self._text("support", self.tr("Draagvlak"),
                             prompt=self.tr("Hoe breed wordt dit gedragen?"))
        card.body.addWidget(labelled(self.tr("Draagvlak"), support))
        card.body.addWidget(self.poll_words)
        card.body.addWidget(self.tally)
        return card

    def _other_card(self) -> Card:
        card = Card(gap=12, margins=(16, 12, 16, 16))
        card.body.addWidget(words(self.tr("Afwijkend standpunt"), "label"))
        stack = column(gap=8)
        card.body.addLayout(stack)
        self.dissents: KeyedRows[UUID, DissentCard] = KeyedRows(stack, self._make_dissent)
        self.add_dissent = button(self.tr("Afwijkend standpunt toevoegen"), self._add_dissent)
        card.body.addWidget(self.add_dissent, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(labelled(self.tr("Morele schade"), self._text(
            "damage", self.tr("Morele schade"), prompt=self.tr("Wat gaat er verloren?"))))
        card.body.addWidget(labelled(self.tr("Herstel"), self._text(
            "repair", self.tr("Herstel"), prompt=self.tr("Hoe verzachten of herstellen we dat?"))))
        self.review = DateField(self.tr("Opnieuw bekijken op"))
        self.review.picked.connect(lambda day: self.room.edit(
            lambda s: edits.set_decision(s, review_on=day), burst="decision:review_on"))
        self.review.left.connect(self.room.end_burst)
        card.body.addWidget(labelled(self.tr("Opnieuw bekijken op"), self.review))
        return card

    def _text(self, key: str, name: str, *, lines: int = 1, prompt: str = "") -> TextField:
        field = TextField(name, lines=lines, prompt=prompt)
        field.edited.connect(lambda text: self.room.edit(
            lambda s: edits.set_decision(s, **{key: text}), burst=f"decision:{key}"))
        field.left.connect(self.room.end_burst)
        self.texts[key] = field
        return field

    def _choose(self, outcome: Outcome) -> None:
        now = datetime.now().astimezone()
        self.room.edit(lambda s: edits.choose_outcome(s, outcome, now))
        self._show_outcome()

    def _show_outcome(self) -> None:
        self.outcome.show_outcome(self.room.deliberation.decision.outcome,
                                  self.room.case.person_word)

    def _make_dissent(self, dissent: UUID) -> DissentCard:
        made = DissentCard()
        made.edited.connect(lambda name, text: self.room.edit(
            lambda s: edits.set_dissent(s, dissent, **{name: text}),
            burst=f"dissent:{dissent}:{name}"))
        made.chosen.connect(lambda name, value: self.room.edit(
            lambda s: edits.set_dissent(s, dissent, **{name: value})))
        made.left.connect(self.room.end_burst)
        made.removed.connect(lambda: self._remove_dissent(dissent))
        return made

    def _add_dissent(self) -> None:
        dissent = Dissent(uuid4())
        self.room.edit(lambda s: edits.add_dissent(s, dissent))
        self.refresh()  # the window's own refresh comes later; the new card is needed now
        focus_in_view(self.dissents.rows[dissent.id].text)

    def _remove_dissent(self, dissent: UUID) -> None:
        self.add_dissent.setFocus(Qt.FocusReason.OtherFocusReason)
        self.room.edit(lambda s: edits.remove_dissent(s, dissent))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= SIDE_BY_SIDE
        self._pair.setDirection(QBoxLayout.Direction.LeftToRight if wide
                                else QBoxLayout.Direction.TopToBottom)

    def refresh(self) -> None:
        d = self.room.deliberation
        decision = d.decision
        self._show_outcome()
        self.earlier.show_course(self.room.sitting)
        for key, field in self.texts.items():
            field.show_text(getattr(decision, key))
        self.review.show_day(decision.review_on)
        self.dissents.show_keys([x.id for x in decision.dissents])
        for number, dissent in enumerate(decision.dissents, 1):
            self.dissents.rows[dissent.id].show_dissent(dissent, number, self.room.sitting)
        self._show_present(d)
        self._show_support(d)
        self._offer_deciders(d)
        hints = self._hints(d)
        self.warning.setText("\n".join(hints))
        self.warning.setVisible(bool(hints) and not d.closed)
        follow_closed(self, closed=d.closed)

    def _show_present(self, d: Deliberation) -> None:
        there = [seat_label(s, self.room.case) for i in d.decision.present if (s := d.seat(i))]
        self.present.setVisible(bool(there))
        self.present.setText(self.tr("Aanwezig bij het besluit: {}.").format(listed(there)))

    def _show_support(self, d: Deliberation) -> None:
        poll = support_poll(d)
        self.poll_words.setVisible(poll is not None)
        self.tally.setVisible(poll is not None)
        if poll:
            answers = plural(sum(counts(poll)), self.tr("antwoord"), self.tr("antwoorden"))
            self.poll_words.setText(self.tr("Uit de peiling, {}:").format(answers))
            self.tally.show_counts(list(zip(poll.scale, counts(poll), strict=True)))

    def _offer_deciders(self, d: Deliberation) -> None:
        """Name who may decide, as long as nobody is filled in."""
        case = self.room.case
        named = [seat_label(s, case) for s in d.table if Role.DECIDER in s.roles]
        offers = tuple(dict.fromkeys(o for o in (*named, case.mandate.strip()) if o))
        offers = () if d.decision.decided_by.strip() or d.closed else offers
        self.deciders.setVisible(bool(offers))
        if offers == self._offered:
            return
        self._offered = offers
        empty_out(self._decider_flow)
        for offer in offers:
            chip = button(offer, partial(self._decide_by, offer),
                          name=self.tr("Genomen door: {}").format(offer))
            set_role(chip, "chip")
            self._decider_flow.addWidget(chip)

    def _decide_by(self, offer: str) -> None:
        self.room.edit(lambda s: edits.set_decision(s, decided_by=offer))

    def _hints(self, d: Deliberation) -> list[str]:
        """What does not fit yet; a reminder, never a lock."""
        decision, poll = d.decision, support_poll(d)
        against = objections(poll) if poll else 0
        found = []
        if decision.outcome is Outcome.JOINT and against:
            told = plural(against, self.tr("zwaar bezwaar"), self.tr("zware bezwaren"))
            found.append(self.tr("De peiling telt {}. Is dit een gezamenlijk besluit, "
                                 "of past een andere uitkomst beter?").format(told))
        if against and not decision.dissents:
            found.append(self.tr("Wie bezwaar heeft, mag een eigen standpunt laten vastleggen."))
        if decision.outcome is not Outcome.UNDECIDED and not decision.decided_by.strip():
            found.append(self.tr("Nog open: wie nam dit besluit?"))
        if decision.outcome is Outcome.PROVISIONAL and decision.review_on is None:
            found.append(LACKS_REVIEW)
        return found

    def first_field(self) -> QWidget:
        return self.texts["text"]
