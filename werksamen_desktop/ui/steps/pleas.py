# SPDX-License-Identifier: EUPL-1.2
"""Stories with a question: one story, a card per addressee, and a page for each on paper."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from werksamen_desktop.minutes.plea_sheet import plea_sheet
from werksamen_desktop.model import pleas
from werksamen_desktop.model.course import Plea
from werksamen_desktop.model.dutch import plural
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.minutes import Minutes
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.topics import read_text, write_text
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import Card, button, column, focus_in_view, row, words
from werksamen_desktop.ui.dialogs import Asks, Dialogs
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.minutes.printing import AskPrinter, ask_printer
from werksamen_desktop.ui.parts.keyed_rows import KeyedRows, chain_tabs
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.plea_card import PleaCard
from werksamen_desktop.ui.parts.plea_paper import PleaPaper
from werksamen_desktop.ui.parts.quick_add import QuickAdd
from werksamen_desktop.ui.parts.read_only import follow_closed, reads


class PleasPart(PartWidget):
    """The story above, the addressees under it."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None, *,
                 dialogs: Asks | None = None, ask: AskPrinter = ask_printer) -> None:
        super().__init__(room, part, parent)
        self.paper = PleaPaper(dialogs or Dialogs(self), self, ask=ask)
        layout = column(self, gap=12)
        self.waiting = words("", "attention")
        layout.addWidget(self.waiting)
        layout.addWidget(self._story_card())
        stack = column(gap=12)
        layout.addLayout(stack)
        self.cards: KeyedRows[UUID, PleaCard] = KeyedRows(stack, self._make_card)
        self.add = QuickAdd(self.tr("Nieuw verzoek"), prompt=self.tr(
            "Aan wie? Enter voegt iemand toe"))
        layout.addWidget(self.add)
        layout.addLayout(self._foot())
        layout.addStretch(1)
        self.add.added.connect(lambda text, _: self._add(text))
        self.paper.told.connect(self.told.setText)
        self.refresh()

    def _story_card(self) -> Card:
        card = Card(gap=12)
        card.body.addWidget(words(self.tr("Het verhaal, voor iedereen hetzelfde"), "heading"))
        self.texts: dict[str, TextField] = {}
        self.offers: dict[str, QPushButton] = {}
        for field in self.part.fields:
            card.body.addLayout(self._story_box(field.key, field.label))
        return card

    def _story_box(self, topic: str, label: str) -> QVBoxLayout:
        box = column(gap=4)
        head = row(gap=8)
        shown = TextField(label, lines=2)
        over = words(label, "label")
        over.setBuddy(shown)
        take = button(self.tr("Neem over uit de casus"), lambda: self.room.edit(
            lambda s: pleas.take_from_case(s, topic)),
            name=self.tr("{}, neem over uit de casus").format(label))
        head.addWidget(over, 1)
        head.addWidget(take)
        box.addLayout(head)
        box.addWidget(shown)
        shown.edited.connect(lambda text: self.room.edit(
            lambda s: write_text(s, topic, text), burst=f"text:{topic}"))
        shown.left.connect(self.room.end_burst)
        self.texts[topic], self.offers[topic] = shown, take
        return box

    def _foot(self) -> QHBoxLayout:
        self.print_all = button(self.tr("Alles afdrukken…"), lambda: self.paper.print(
            self._sheets(self._own())))
        self.save_all = button(self.tr("Alles bewaren als PDF…"), lambda: self.paper.save(
            self._sheets(self._own()), self.tr("verzoeken.pdf")))
        for paper in (self.print_all, self.save_all):
            reads(paper)
        self.told = words("", "muted")
        foot = row(gap=8)
        foot.addWidget(self.print_all)
        foot.addWidget(self.save_all)
        foot.addWidget(self.told, 1)
        return foot

    def _own(self) -> list[Plea]:
        return [p for p in pleas.in_order(self.room.sitting) if p.request.strip()]

    def _sheets(self, held: Sequence[Plea]) -> list[Minutes]:
        today = date.today()
        return [plea_sheet(self.room.sitting, self.part, p, today=today) for p in held]

    def _make_card(self, plea: UUID) -> PleaCard:
        made = PleaCard()
        edit = self.room.edit
        made.edited.connect(lambda name, text: edit(
            lambda s: pleas.set_plea(s, plea, **{name: text}), burst=f"plea:{plea}:{name}"))
        made.answered.connect(lambda answer: edit(
            lambda s: pleas.answer_plea(s, plea, answer, date.today())))
        made.dated.connect(lambda day: edit(
            lambda s: pleas.set_plea(s, plea, answered_on=day), burst=f"plea:{plea}:day"))
        made.left.connect(self.room.end_burst)
        made.removed.connect(lambda: self._remove(plea))
        made.print_wished.connect(lambda: self.paper.print(self._sheet_of(plea)))
        made.save_wished.connect(lambda: self.paper.save(
            self._sheet_of(plea), self.tr("verzoek.pdf")))
        return made

    def _sheet_of(self, plea: UUID) -> list[Minutes]:
        return self._sheets([p for p in self.room.case.pleas if p.id == plea])

    def _add(self, addressee: str) -> None:
        """Add somebody, and go on with what is needed of them."""
        plea = Plea(uuid4(), addressee)
        stays = self.add.field.hasFocus()
        self.room.edit(lambda s: pleas.add_plea(s, plea))
        self.refresh()  # the window's own refresh comes later; the new card is needed now
        card = self.cards.rows.get(plea.id)
        if card and stays:
            focus_in_view(card.fields["needed"])

    def _remove(self, plea: UUID) -> None:
        self.add.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.room.edit(lambda s: pleas.remove_plea(s, plea))

    def refresh(self) -> None:
        sitting, case, d = self.room.sitting, self.room.case, self.room.deliberation
        for topic, field in self.texts.items():
            field.show_text(read_text(sitting, topic))
            offer = pleas.proposed(sitting, topic)
            field.setPlaceholderText(offer)
            self.offers[topic].setVisible(bool(offer))
        held = pleas.in_order(sitting)
        changed = self.cards.show_keys([p.id for p in held])
        offers = [seat_label(s, case) for s in d.table if s.kind is not SeatKind.CLIENT]
        for number, plea in enumerate(held, 1):
            self.cards.rows[plea.id].show_plea(
                plea, number, earlier=plea.made_in not in (None, d.id), offers=offers)
        self._show_waiting(len(pleas.waiting(sitting)))
        for whole in (self.print_all, self.save_all):
            whole.setEnabled(bool(self._own()))
        if changed:
            stops = [s for card in self.cards.rows.values() for s in card.stops()]
            chain_tabs([*self.texts.values(), *stops, *self.add.stops, self.print_all,
                        self.save_all])
        follow_closed(self, closed=d.closed)

    def _show_waiting(self, number: int) -> None:
        self.waiting.setVisible(bool(number))
        self.waiting.setText(self.tr("{} uit een eerder beraad, nog zonder antwoord. "
                                     "Vraag ernaar en schrijf het op.").format(plural(
                                         number, self.tr("verzoek"), self.tr("verzoeken"))))

    def first_field(self) -> QWidget:
        empty = (f for f in self.texts.values() if not f.toPlainText())
        return next(empty, self.add.field)

