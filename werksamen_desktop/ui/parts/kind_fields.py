# SPDX-License-Identifier: EUPL-1.2
"""What only some kinds of agreements ask: a handover, a signal, the length of a small step."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from werksamen_desktop.model.arranged import signal_words, too_long
from werksamen_desktop.model.case import Agreement, AgreementKind
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import with_article
from werksamen_desktop.privacy.identifying import identifying
from werksamen_desktop.ui.blocks import button, column, labelled, row, words
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.parts.read_only import reads
from werksamen_desktop.ui.suggest_field import SuggestField

_NAMED = 6
"""Words that are listed when a signal names somebody."""


class KindFields(QWidget):
    """Shows the fields of the chosen kind and nothing for a plain step.

    `edited` is typing and `chosen` a tick, each with the field's name; `print_wished` and
    `save_wished` ask for the signal on paper.
    """

    edited = Signal(str, str)
    chosen = Signal(str, object)
    left = Signal()
    print_wished = Signal()
    save_wished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.giver, self.taker = self._field("handed_from"), self._field("handed_to")
        self.with_client, self.confirmed = QCheckBox(), QCheckBox(
            self.tr("Bevestigd door wie overneemt"))
        self.with_client.clicked.connect(lambda on: self.chosen.emit("with_client", on))
        self.confirmed.clicked.connect(lambda on: self.chosen.emit("confirmed", on))
        self.print = button(self.tr("Signaal afdrukken…"), self.print_wished.emit)
        self.save = button(self.tr("Bewaren als PDF…"), self.save_wished.emit)
        self.hint = words("", "attention")
        stack = column(self, gap=8)
        pair = row(gap=12)
        self._from = labelled(self.tr("Van"), self.giver)
        self._to = labelled(self.tr("Naar"), self.taker)
        pair.addWidget(self._from, 1)
        pair.addWidget(self._to, 1)
        stack.addLayout(pair)
        self._ticks = QWidget()
        flow = FlowLayout(self._ticks, gap=12)
        for widget in (self.with_client, self.confirmed, self.print, self.save):
            flow.addWidget(widget)
        for paper in (self.print, self.save):
            reads(paper)
        stack.addWidget(self._ticks)
        stack.addWidget(self.hint)

    def _field(self, key: str) -> SuggestField:
        field = SuggestField("")
        field.edited.connect(lambda text: self.edited.emit(key, text))
        field.left.connect(self.left)
        return field

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        return [self.giver, self.taker, self.with_client, self.confirmed, self.print, self.save]

    def show_kind(self, agreement: Agreement, sitting: Sitting, subject: str,
                  seats: Sequence[str]) -> None:
        """Show what this kind asks."""
        over = agreement.kind is AgreementKind.HANDOVER
        signal = agreement.kind is AgreementKind.SIGNAL
        for widget in (self._from, self.with_client, self.confirmed):
            widget.setVisible(over)
        for widget in (self.print, self.save):
            widget.setVisible(signal)
        self._to.setVisible(over or signal)
        self._ticks.setVisible(over or signal)
        self._name(subject, sitting)
        for field, text in ((self.giver, agreement.handed_from), (self.taker,
                                                                  agreement.handed_to)):
            field.show_text(text)
            field.suggest(seats)
        self.with_client.setChecked(agreement.with_client)
        self.confirmed.setChecked(agreement.confirmed)
        hint = self._hint(agreement, sitting)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.setVisible(over or signal or bool(hint))

    def _name(self, subject: str, sitting: Sitting) -> None:
        together = self.tr("Samen met {}").format(with_article(sitting.case.person_word))
        self.with_client.setText(together)
        for widget, name in (
                (self.giver, self.tr("van wie")), (self.taker, self.tr("naar wie")),
                (self.with_client, together.lower()),
                (self.confirmed, self.tr("bevestigd door wie overneemt")),
                (self.print, self.tr("signaal afdrukken")),
                (self.save, self.tr("signaal bewaren als PDF"))):
            widget.setAccessibleName(f"{subject}, {name}")

    def _hint(self, agreement: Agreement, sitting: Sitting) -> str:
        if agreement.kind is AgreementKind.SIGNAL:
            found = identifying(sitting, signal_words(agreement))
            return self.tr("Een signaal is anoniem. Hierin staat nog: {}.").format(
                ", ".join(f"‘{w}’" for w in found[:_NAMED])) if found else ""
        if too_long(agreement, sitting.deliberation.held_on or date.today()):
            return self.tr("Een kleine stap duurt hoogstens twee weken. Kan het kleiner?")
        return ""
