# SPDX-License-Identifier: EUPL-1.2
"""One agreement: what, who and when; its result, responsibility and mandate; what its kind asks."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QMenu, QToolButton, QWidget

from werksamen_desktop.model.arranged import due_on, without_authority
from werksamen_desktop.model.case import Agreement, AgreementKind
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import AGREEMENT_KINDS, listed, long_date
from werksamen_desktop.model.levels import level_word
from werksamen_desktop.ui.blocks import Card, column, labelled, row, words
from werksamen_desktop.ui.date_field import DateField
from werksamen_desktop.ui.fields import ChoiceField, TextField
from werksamen_desktop.ui.level_menu import add_level_menu
from werksamen_desktop.ui.parts.claim_line import ClaimLine
from werksamen_desktop.ui.parts.kind_fields import KindFields
from werksamen_desktop.ui.style import set_role
from werksamen_desktop.ui.suggest_field import SuggestField

FIELD_HEIGHT = 42
"""Height of a text box of one line, so that what stands beside it lines up."""


NARROW = 600
"""Width in pixels below which the fields take more lines."""

Spans = dict[str, tuple[int, int, int]]
"""Line, first column and width of each field, in twelfths."""

WIDE: Spans = {
    "step": (0, 0, 6), "who": (0, 6, 3), "when": (0, 9, 3), "result": (1, 0, 6),
    "kind": (1, 6, 3), "due": (1, 9, 3), "responsible": (2, 0, 3), "authorised_to": (2, 3, 3),
    "claim": (2, 6, 6)}
TALL: Spans = {
    "step": (0, 0, 12), "who": (1, 0, 6), "when": (1, 6, 6), "result": (2, 0, 12),
    "kind": (3, 0, 6), "due": (3, 6, 6), "responsible": (4, 0, 6), "authorised_to": (4, 6, 6),
    "claim": (5, 0, 12)}


class AgreementRow(Card):
    """Shows an agreement and tells its changes.

    `edited` is typing, `chosen` a choice or tick, each with the field's name; `kind` tells of a
    signal that is wanted on paper, `claim` of who takes the step.
    """

    edited = Signal(str, str)
    chosen = Signal(str, object)
    left = Signal()
    stepped = Signal(int)
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, margins=(12, 12, 8, 12))
        self._words = {
            "step": self.tr("Stap"), "who": self.tr("Wie"), "when": self.tr("Wanneer"),
            "result": self.tr("Gewenst resultaat"), "responsible": self.tr("Verantwoordelijk"),
            "authorised_to": self.tr("Bevoegd tot")}
        self.fields: dict[str, TextField] = {
            key: SuggestField("") if key in ("who", "responsible") else TextField("")
            for key in self._words}
        self.done = QCheckBox()
        self.kind = ChoiceField("", AGREEMENT_KINDS)
        self.kind.setMinimumHeight(FIELD_HEIGHT)
        self.due = DateField("", prompt=self.tr("4 dec"), under=True)
        self.due.line.setMinimumHeight(FIELD_HEIGHT)
        self.claim = ClaimLine()
        self.own = KindFields()
        self.lacking = words("", "lacking")
        self.level = words("", "muted")
        self.level.setContentsMargins(32, 0, 0, 0)
        self._shown: tuple[Agreement, Sitting] | None = None
        self.more = self._more_button()
        self._place()
        self._connect()

    def _connect(self) -> None:
        for key, field in self.fields.items():
            field.edited.connect(lambda text, key=key: self.edited.emit(key, text))
            field.left.connect(self.left)
        self.done.clicked.connect(lambda on: self.chosen.emit("done", on))
        self.kind.chosen.connect(lambda kind: self.chosen.emit("kind", kind))
        self.due.picked.connect(lambda day: self.chosen.emit("due", day))
        self.due.left.connect(self.left)
        self.claim.edited.connect(lambda text: self.edited.emit("exception", text))
        self.own.edited.connect(self.edited)
        self.own.chosen.connect(self.chosen)
        for asking in (self.claim, self.own):
            asking.left.connect(self.left)

    def _more_button(self) -> QToolButton:
        more = QToolButton()
        more.setText("⋯")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_role(more, "quiet")
        more.setMenu(QMenu(more))
        more.menu().aboutToShow.connect(self._fill)
        return more

    def _fill(self) -> None:
        menu = self.more.menu()
        menu.clear()
        menu.addAction(self.tr("Omhoog"), lambda: self.stepped.emit(-1))
        menu.addAction(self.tr("Omlaag"), lambda: self.stepped.emit(1))
        if self._shown:
            agreement, sitting = self._shown
            add_level_menu(menu, sitting, agreement.level,
                           lambda level: self.chosen.emit("level", level))
        menu.addSeparator()
        menu.addAction(self.tr("Verwijder deze afspraak"), self.removed.emit)

    def _place(self) -> None:
        line = row(gap=8)
        self.body.addLayout(line)
        tick = QWidget()
        over = row(tick, margins=(0, 24, 0, 0))
        over.addWidget(self.done)
        line.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        for place in range(12):
            self._grid.setColumnStretch(place, 1)
        self._boxes = {key: labelled(self._words[key], self.fields[key]) for key in self._words}
        self._boxes["kind"] = labelled(self.tr("Soort"), self.kind)
        self._boxes["due"] = labelled(self.tr("Datum"), self.due)
        self._boxes["claim"] = labelled(self.tr("Zelf gekozen of toegewezen"), self.claim)
        self._spread(WIDE)
        stack = column(gap=8)
        stack.addLayout(self._grid)
        stack.addWidget(self.own)
        line.addLayout(stack, 1)
        line.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self.level)
        self.body.addWidget(self.lacking)

    def _spread(self, spans: Spans) -> None:
        self._spans = spans
        for key, (down, across, wide) in spans.items():
            self._grid.addWidget(self._boxes[key], down, across, 1, wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fitting = WIDE if self.width() >= NARROW else TALL
        if fitting is not self._spans:
            self._spread(fitting)

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        own = {**self.fields, "kind": self.kind, "due": self.due}
        return [*(own[key] for key in WIDE if key in own), *self.claim.stops(),
                *self.own.stops(), self.done, self.more]

    def show_agreement(self, agreement: Agreement, number: int, sitting: Sitting,
                       seats: Sequence[str]) -> None:
        """Show the agreement as it is now; `number` counts from 1."""
        subject = self.tr("Afspraak {}").format(number)
        self._shown = agreement, sitting
        self.level.setText(self.tr("Niveau: {}").format(level_word(agreement.level)))
        self.level.setVisible(bool(agreement.level))
        for key, field in self.fields.items():
            field.show_text(getattr(agreement, key))
            field.setAccessibleName(f"{subject}, {self._words[key].lower()}")
            if isinstance(field, SuggestField):
                field.suggest(seats)
        self.done.setChecked(agreement.done)
        self.done.setAccessibleName(self.tr("{}, gedaan").format(subject))
        self.done.setToolTip(self.tr("Gedaan"))
        self.kind.show_value(agreement.kind)
        self.kind.setAccessibleName(self.tr("{}, soort").format(subject))
        self.due.show_day(agreement.due)
        self.due.line.setAccessibleName(self.tr("{}, datum").format(subject))
        self.more.setAccessibleName(self.tr("{}, meer").format(subject))
        self.claim.show_claim(agreement, subject, seats)
        self.own.show_kind(agreement, sitting, subject, seats)
        told = [] if agreement.done and not agreement.unconfirmed else self._open(agreement)
        self.lacking.setVisible(bool(told))
        self.lacking.setText("\n".join(told))

    def _open(self, agreement: Agreement) -> list[str]:
        """What is late or not filled in yet, said quietly."""
        missing = [told for told, text in (
            (self.tr("wie"), agreement.who),
            (self.tr("wanneer"), agreement.when or long_date(agreement.due)),
            (self.tr("het gewenste resultaat"), agreement.result)) if not text.strip()]
        if without_authority(agreement):
            missing.append(self.tr("waartoe bevoegd"))
        if agreement.kind is AgreementKind.HANDOVER and agreement.unconfirmed:
            missing.append(self.tr("de bevestiging van wie overneemt"))
        told = [self.tr("Nog open: {}").format(listed(missing))] if missing else []
        day, today = due_on(agreement, date.today()), date.today()
        if day and day < today and not agreement.done:
            told.append(self.tr("Te laat: dit was voor {}").format(long_date(day)))
        return told
