# SPDX-License-Identifier: EUPL-1.2
"""One agreement on two lines: what, who and when; then result, responsibility and mandate."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QMenu, QToolButton, QWidget

from werksamen_desktop.model.case import Agreement, SelfChosen
from werksamen_desktop.model.dutch import SELF_CHOSEN, listed
from werksamen_desktop.ui.blocks import Card, labelled, row, words
from werksamen_desktop.ui.fields import ChoiceField, TextField
from werksamen_desktop.ui.style import set_role
from werksamen_desktop.ui.suggest_field import SuggestField

FIELD_HEIGHT = 42
"""Height of a text box of one line, so that what stands beside it lines up."""


NARROW = 600
"""Width in pixels below which the fields take four lines instead of two."""

Spans = dict[str, tuple[int, int, int]]
"""Line, first column and width of each field, in twelfths."""

WIDE: Spans = {
    "step": (0, 0, 6), "who": (0, 6, 3), "when": (0, 9, 3), "result": (1, 0, 4),
    "responsible": (1, 4, 3), "authorised_to": (1, 7, 3), "self_chosen": (1, 10, 2)}
TALL: Spans = {
    "step": (0, 0, 12), "who": (1, 0, 6), "when": (1, 6, 6), "result": (2, 0, 12),
    "responsible": (3, 0, 6), "authorised_to": (3, 6, 6), "self_chosen": (4, 0, 6)}


class AgreementRow(Card):
    """Shows an agreement and tells its changes.

    `edited` is typing, `chosen` a choice or tick, each with the field's name.
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
        self.self_chosen = ChoiceField("", {
            SelfChosen.UNSAID: self.tr("zelf gekozen?"),
            SelfChosen.CHOSEN: SELF_CHOSEN[SelfChosen.CHOSEN],
            SelfChosen.ASKED: SELF_CHOSEN[SelfChosen.ASKED]})
        self.self_chosen.setMinimumHeight(FIELD_HEIGHT)
        self.lacking = words("", "lacking")
        self.more = self._more_button()
        self._place()
        for key, field in self.fields.items():
            field.edited.connect(lambda text, key=key: self.edited.emit(key, text))
            field.left.connect(self.left)
        self.done.clicked.connect(lambda on: self.chosen.emit("done", on))
        self.self_chosen.chosen.connect(lambda how: self.chosen.emit("self_chosen", how))

    def _more_button(self) -> QToolButton:
        more = QToolButton()
        more.setText("⋯")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_role(more, "quiet")
        menu = QMenu(more)
        menu.addAction(self.tr("Omhoog"), lambda: self.stepped.emit(-1))
        menu.addAction(self.tr("Omlaag"), lambda: self.stepped.emit(1))
        menu.addSeparator()
        menu.addAction(self.tr("Verwijder deze afspraak"), self.removed.emit)
        more.setMenu(menu)
        return more

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
        self._boxes["self_chosen"] = labelled(self.tr("Hoe"), self.self_chosen)
        self._spread(WIDE)
        line.addLayout(self._grid, 1)
        line.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
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
        return [*self.fields.values(), self.self_chosen, self.done, self.more]

    def show_agreement(self, agreement: Agreement, number: int, seats: Sequence[str]) -> None:
        """Show the agreement as it is now; `number` counts from 1."""
        subject = self.tr("Afspraak {}").format(number)
        for key, field in self.fields.items():
            field.show_text(getattr(agreement, key))
            field.setAccessibleName(f"{subject}, {self._words[key].lower()}")
            if isinstance(field, SuggestField):
                field.suggest(seats)
        self.done.setChecked(agreement.done)
        self.done.setAccessibleName(self.tr("{}, gedaan").format(subject))
        self.done.setToolTip(self.tr("Gedaan"))
        self.self_chosen.show_value(agreement.self_chosen)
        self.self_chosen.setAccessibleName(self.tr("{}, zelf gekozen of gevraagd").format(subject))
        self.more.setAccessibleName(self.tr("{}, meer").format(subject))
        missing = [told for told, text in (
            (self.tr("wie"), agreement.who), (self.tr("wanneer"), agreement.when),
            (self.tr("het gewenste resultaat"), agreement.result)) if not text.strip()]
        self.lacking.setVisible(bool(missing) and not agreement.done)
        self.lacking.setText(self.tr("Nog open: {}").format(listed(missing)))
