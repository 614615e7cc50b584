# SPDX-License-Identifier: EUPL-1.2
"""Whether who does a step chose it: taken by oneself, or given for a reason that is kept."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from werksamen_desktop.model.case import Agreement, SelfChosen
from werksamen_desktop.model.dutch import SELF_CHOSEN
from werksamen_desktop.ui.blocks import button, row, short
from werksamen_desktop.ui.fields import TextField


class ClaimLine(QWidget):
    """Asks in its own place and covers nothing.

    `claimed` carries the label of who takes the step, `answered` whether it was chosen, `edited`
    the reason for giving it to somebody.
    """

    claimed = Signal(str)
    answered = Signal(object)
    edited = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.take = QToolButton()
        self.take.setText(self.tr("Ik neem deze"))
        self.take.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.take.setMenu(QMenu(self.take))
        self.asked = short(self.tr("Zelf gekozen?"))
        self.yes = button(self.tr("Ja"), partial(self.answered.emit, SelfChosen.CHOSEN))
        self.no = button(self.tr("Nee, toegewezen"), partial(self.answered.emit, SelfChosen.ASKED))
        self.chosen = short(f"✓ {SELF_CHOSEN[SelfChosen.CHOSEN]}", "good")
        self.again = button(self.tr("Wijzig"), partial(self.answered.emit, SelfChosen.UNSAID),
                            role="small")
        self.reason = TextField("", prompt=self.tr("Toegewezen, omdat …"))
        self.reason.edited.connect(self.edited)
        self.reason.left.connect(self.left)
        line = row(self, gap=8)
        for widget in (self.take, self.asked, self.yes, self.no, self.chosen):
            line.addWidget(widget)
        line.addWidget(self.reason, 1)
        line.addWidget(self.again)
        line.addStretch(0)
        self._seats: tuple[str, ...] = ()

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        return [self.take, self.yes, self.no, self.reason, self.again]

    def show_claim(self, agreement: Agreement, subject: str, seats: Sequence[str]) -> None:
        """Show how it stands now; `subject` names the agreement."""
        owned, how = bool(agreement.who.strip()), agreement.self_chosen
        asking = owned and how is SelfChosen.UNSAID
        given = owned and how is SelfChosen.ASKED
        shown = {self.take: not owned, self.asked: asking, self.yes: asking, self.no: asking,
                 self.chosen: owned and how is SelfChosen.CHOSEN, self.reason: given,
                 self.again: owned and not asking}
        stands = next((w for w in shown if w.hasFocus()), None)
        for widget, on in shown.items():
            widget.setVisible(on)
        if stands is not None and not shown[stands]:
            (self.reason if given else self.again if owned and not asking else self.take
             if not owned else self.yes).setFocus()
        self.reason.show_text(agreement.exception)
        self._name(subject)
        self._offer(tuple(seats))

    def _name(self, subject: str) -> None:
        for widget, words in (
                (self.take, self.tr("{}, ik neem deze")),
                (self.yes, self.tr("{}, zelf gekozen: ja")),
                (self.no, self.tr("{}, zelf gekozen: nee, toegewezen")),
                (self.reason, self.tr("{}, toegewezen omdat")),
                (self.again, self.tr("{}, wijzig of het zelf gekozen is"))):
            widget.setAccessibleName(words.format(subject))

    def _offer(self, seats: tuple[str, ...]) -> None:
        if seats == self._seats:
            return
        self._seats = seats
        menu = self.take.menu()
        menu.clear()
        for label in seats:
            menu.addAction(label.replace("&", "&&"), partial(self.claimed.emit, label))
