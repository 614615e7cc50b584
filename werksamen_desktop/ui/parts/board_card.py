# SPDX-License-Identifier: EUPL-1.2
"""One card of the stakeholder board: who, what it takes, the lanes beside it, and a seat."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from werksamen_desktop.model.dutch import ABSENCES, SEAT_KINDS
from werksamen_desktop.model.levels import LEVELS
from werksamen_desktop.model.people import Absence, SeatKind
from werksamen_desktop.model.stakeholders import LANES, Card
from werksamen_desktop.ui.blocks import Card as Frame
from werksamen_desktop.ui.blocks import button, plain_label, row
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.parts.row_field import RowField
from werksamen_desktop.ui.style import set_role

SEATED_AS = (SeatKind.BONUS, SeatKind.PROFESSIONAL, SeatKind.ABSENT)


class BoardCard(Frame):
    """Shows somebody on the board.

    `edited` is typing, `chosen` another value of a field, `shifted` a move by one lane, `seated`
    the kind of seat that is wanted.
    """

    edited = Signal(str, str)
    chosen = Signal(str, object)
    left = Signal()
    shifted = Signal(int)
    seated = Signal(object)
    removed = Signal()

    def __init__(self, card: UUID, detail: str, *, levels: bool,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=4, margins=(10, 8, 8, 10))
        self.id = card
        self._detail, self._levels = detail, levels
        self.text = RowField("", prompt=self.tr("Wie?"))
        set_role(self.text, "inline-strong")
        self.detail = RowField("", prompt=detail)
        self.status = plain_label("", "muted")
        self.flag = plain_label("", "open-required")
        self.back = button("", lambda: self.shifted.emit(-1), role="row-action")
        self.on = button("", lambda: self.shifted.emit(1), role="row-action")
        self.sit = self._menu_button(self.tr("Aan tafel zetten"), "row-action")
        self.more = self._menu_button("⋯")
        self._place()
        for name, field in (("text", self.text), ("detail", self.detail)):
            field.edited.connect(lambda text, name=name: self.edited.emit(name, text))
            field.left.connect(self.left)

    def _menu_button(self, words: str, role: str = "quiet") -> QToolButton:
        made = QToolButton()
        made.setText(words)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        made.setMenu(QMenu(made))
        set_role(made, role)
        return made

    def _place(self) -> None:
        head = row(gap=4)
        head.addWidget(self.text, 1)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        for label in (self.status, self.flag):
            label.setContentsMargins(9, 0, 0, 0)
            self.body.addWidget(label)
        self.body.addWidget(self.detail)
        ways = FlowLayout(gap=4)
        for widget in (self.back, self.on, self.sit):
            ways.addWidget(widget)
        self.body.addLayout(ways)
        for kind in SEATED_AS:
            self.sit.menu().addAction(self.tr("als {}").format(SEAT_KINDS[kind]),
                                      partial(self.seated.emit, kind))
        self.more.menu().aboutToShow.connect(self._fill)
        self._level = 0

    def _fill(self) -> None:
        menu = self.more.menu()
        menu.clear()
        if self._levels:
            under = menu.addMenu(self.tr("Niveau"))
            for level, word in {0: self.tr("geen"), **LEVELS}.items():
                action = under.addAction(word, partial(self.chosen.emit, "level", level))
                action.setCheckable(True)
                action.setChecked(level == self._level)
        menu.addAction(self.tr("Van het bord halen\tAlt+Delete"), self.removed.emit)

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        return [self.text, self.detail, self.back, self.on, self.sit, self.more]

    def show_card(self, card: Card, subject: str) -> None:
        """Show the card as it is now; `subject` is the board's name and the card's number."""
        seated = card.seat is not None and card.entry.seat is not None
        self._level = card.entry.level
        self.text.show_text(card.label if seated else card.entry.text)
        self.text.setReadOnly(seated)
        self.detail.show_text(card.entry.detail)
        self._tell(card)
        place = LANES.index(card.lane)
        for made, way, words in ((self.back, -1, "← {}"), (self.on, 1, "{} →")):
            beside = 0 <= place + way < len(LANES)
            lane = LANES[place + way] if beside else ""
            self._name_way(made, words.format(lane), self.tr("{}: naar {}").format(subject, lane))
            made.setVisible(beside)
        self.sit.setVisible(card.seat is None and bool(card.label))
        self.text.setAccessibleName(subject)
        self.detail.setAccessibleName(f"{subject}, {self._detail.lower()}")
        self.sit.setAccessibleName(self.tr("{}: aan tafel zetten").format(subject))
        self.more.setAccessibleName(self.tr("{}, meer").format(subject))

    def _name_way(self, made: QPushButton, words: str, name: str) -> None:
        made.setText(words)
        made.setAccessibleName(name)

    def _tell(self, card: Card) -> None:
        absent = card.seat is not None and not card.at_table
        told = (ABSENCES[Absence.PRESENT] if card.at_table
                else SEAT_KINDS[SeatKind.ABSENT] if absent else self.tr("niet aan tafel"))
        level = LEVELS.get(card.entry.level, "")
        self.status.setText(" · ".join(p for p in (told, level) if p))
        self.flag.setText(self.tr("▸ Nodig, niet aan tafel, en er is nog niets genoteerd."))
        self.flag.setVisible(card.unnoted and bool(card.label))
