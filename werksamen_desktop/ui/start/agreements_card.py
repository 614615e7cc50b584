# SPDX-License-Identifier: EUPL-1.2
"""The card with open agreements, which are ticked off there."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from html import escape
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.model.arranged import due_on
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.deliberation import OpenAgreement
from werksamen_desktop.model.dutch import plural, short_date
from werksamen_desktop.ui import tokens as t
from werksamen_desktop.ui.blocks import empty_out, plain_label
from werksamen_desktop.ui.start.cards import StartCard
from werksamen_desktop.ui.style import set_role

AT_ONCE = 12
"""Lines that are made at a time; a thousand at once would hold up the first window."""


class AgreementsCard(StartCard):
    """The most pressing first; one that is late says so in words."""

    ticked = Signal(UUID, UUID, bool)
    grown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("OPEN AFSPRAKEN"), parent)
        inner = QWidget()
        self.lines = QVBoxLayout(inner)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(2)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        self.column.addWidget(area, 1)
        self.ticks: list[QCheckBox] = []
        self.more = QPushButton()
        set_role(self.more, "link")
        self.more.clicked.connect(self.show_more)
        self.column.addWidget(self.more)
        self.more.hide()
        self._due: list[tuple[date, OpenAgreement]] = []
        self._today = date.min
        self._shown: tuple[object, ...] | None = None

    def fields(self) -> list[QWidget]:
        return [*self.ticks, self.more]

    def show_agreements(self, held: Sequence[OpenAgreement], today: date) -> None:
        """Show the agreements that are not done yet."""
        if (now := (tuple(held), today)) == self._shown:
            return
        self._shown, self._today = now, today
        self._due = sorted(((due_on(a.agreement, today) or date.max, a) for a in held),
                           key=lambda pair: pair[0])
        count = max(AT_ONCE, min(len(self.ticks), len(held)))
        self.heading.setText(self.tr("OPEN AFSPRAKEN · {}").format(len(held)) if held
                             else self.tr("OPEN AFSPRAKEN"))
        empty_out(self.lines)
        self.ticks = []
        if not held:
            self.lines.addWidget(plain_label(self.tr("Geen open afspraken."), "muted"))
        self.lines.addStretch(1)
        self._add(count)

    def show_more(self) -> None:
        """Show the next ones too, and go on at the first of them."""
        first = len(self.ticks)
        self._add(AT_ONCE)
        self.ticks[first].setFocus()

    def _add(self, count: int) -> None:
        here = len(self.ticks)
        for day, held in self._due[here:here + count]:
            self.lines.insertWidget(len(self.ticks), self._line(held, day))
        rest = len(self._due) - len(self.ticks)
        self.more.setVisible(rest > 0)
        self.more.setText(self.tr("Toon er meer (nog {})").format(rest))
        self.grown.emit()

    def _line(self, held: OpenAgreement, day: date) -> QWidget:
        late = (self._today - day).days if day != date.max else 0
        when = (self.tr("{} te laat").format(plural(late, "dag", "dagen")) if late > 0
                else short_date(day) if day != date.max else held.agreement.when)
        waits = self._waits(held.agreement)
        words = " – ".join(p for p in (
            held.agreement.step or self.tr("Afspraak zonder omschrijving"), held.agreement.who,
            waits, held.pseudonym) if p)
        tick = QCheckBox()
        tick.setMinimumSize(28, 28)
        ticked = self.tr("Overdracht bevestigd: {}") if waits else self.tr("Afspraak gedaan: {}")
        tick.setAccessibleName(ticked.format(f"{when} {words}".strip()))
        tick.toggled.connect(partial(self.ticked.emit, held.case_id, held.agreement.id))
        self.ticks.append(tick)
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_told(when, words, late=late > 0), 1)
        return line

    def _waits(self, agreement: Agreement) -> str:
        """For whom a handover waits; empty where it is confirmed, or is none."""
        if not agreement.unconfirmed:
            return ""
        return self.tr("{} bevestigt nog").format(
            agreement.handed_to.strip() or self.tr("wie overneemt"))


def _told(when: str, words: str, *, late: bool) -> QLabel:
    """The day in bold before the words; what people wrote is escaped, so it shows as it is."""
    label = QLabel(f'<b style="color: {t.ERROR if late else t.INK}">{escape(when)}</b> '
                   f"{escape(words)}")
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    label.setContentsMargins(0, 3, 0, 3)
    return label
