# SPDX-License-Identifier: EUPL-1.2
"""The three cards above the list: what can start, what was agreed, what to look at again."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.model.deliberation import Listing, OpenAgreement
from werksamen_desktop.model.dutch import find_date, plural, short_date
from werksamen_desktop.ui.start.list_model import title_of
from werksamen_desktop.ui.style import keep_rich_text_off, set_role

CARD_HEIGHT = 164


class StartCard(QFrame):
    """A heading in capitals and a column under it."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.setFixedHeight(CARD_HEIGHT)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(22, 14, 16, 14)
        self.column.setSpacing(6)
        label = QLabel(heading)
        set_role(label, "overline")
        self.column.addWidget(label)


def _line(text: str, role: str = "") -> QLabel:
    label = QLabel(text)
    keep_rich_text_off(label)
    label.setWordWrap(role not in ("late", "soon"))
    if role:
        set_role(label, role)
    return label


class ReadyCard(StartCard):
    """The sitting that is next, with its two buttons."""

    start_requested = Signal(UUID)
    prepare_requested = Signal(UUID)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("KLAAR OM TE STARTEN"), parent)
        set_role(self, "card-accent")
        self._listing: UUID | None = None
        self.title = _line("", "heading")
        self.facts = _line("", "muted")
        self.start = QPushButton(self.tr("Start beraad"))
        set_role(self.start, "primary")
        self.prepare = QPushButton(self.tr("Voorbereiden"))
        self.start.clicked.connect(lambda: self._emit(self.start_requested))
        self.prepare.clicked.connect(lambda: self._emit(self.prepare_requested))
        row = QHBoxLayout()
        row.addWidget(self.start)
        row.addWidget(self.prepare)
        row.addStretch(1)
        for widget in (self.title, self.facts):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.column.addLayout(row)
        self.show_listing(None)

    def _emit(self, signal: object) -> None:
        if self._listing:
            signal.emit(self._listing)  # type: ignore[attr-defined]

    def show_listing(self, listing: Listing | None) -> None:
        """Show the next sitting, or that there is none."""
        self._listing = listing.id if listing else None
        self.start.setVisible(listing is not None)
        self.prepare.setVisible(listing is not None)
        if listing is None:
            self.title.setText(self.tr("Er staat geen beraad klaar"))
            self.facts.setText(self.tr("Kies ‘Nu beginnen’ of maak een nieuw beraad."))
            return
        title = title_of(listing)
        self.title.setText(title if len(title) <= 90 else title[:89] + "…")
        self.start.setText(self.tr("Ga verder") if listing.started else self.tr("Start beraad"))
        self.facts.setText(" · ".join(p for p in (
            short_date(listing.held_on), listing.method,
            plural(listing.seats, "deelnemer", "deelnemers")) if p))


class AgreementsCard(StartCard):
    """Open agreements, the most pressing first, each with a tick."""

    ticked = Signal(UUID, UUID, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("OPEN AFSPRAKEN"), parent)
        self.inner = QWidget()
        self.lines = QVBoxLayout(self.inner)
        self.lines.setContentsMargins(0, 0, 0, 0)
        self.lines.setSpacing(2)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(self.inner)
        self.column.addWidget(area, 1)

    def show_agreements(self, held: Sequence[OpenAgreement], today: date) -> None:
        """Show the agreements that are not done yet; late ones say so in words."""
        while item := self.lines.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        due = sorted(((find_date(a.agreement.when, today) or date.max, a) for a in held),
                     key=lambda pair: pair[0])
        for day, agreement in due:
            self.lines.addWidget(self._tick(agreement, day, today))
        if not due:
            self.lines.addWidget(_line(self.tr("Geen open afspraken."), "muted"))
        self.lines.addStretch(1)

    def _tick(self, held: OpenAgreement, day: date, today: date) -> QWidget:
        late = (today - day).days if day != date.max else 0
        when = (self.tr("{} te laat").format(plural(late, "dag", "dagen")) if late > 0
                else short_date(day) if day != date.max else held.agreement.when)
        words = " – ".join(p for p in (held.agreement.step, held.agreement.who, held.pseudonym)
                           if p)
        tick = QCheckBox()
        tick.setAccessibleName(self.tr("Afspraak gedaan: {}").format(f"{when} {words}".strip()))
        tick.toggled.connect(partial(self.ticked.emit, held.case_id, held.agreement.id))
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(tick, 0, Qt.AlignmentFlag.AlignTop)
        if when:
            row.addWidget(_line(when, "late" if late > 0 else "soon"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(_line(words), 1)
        return line


class AgainCard(StartCard):
    """Decisions whose review date nears, and files that reached their keep-until date."""

    opened = Signal(UUID)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("OPNIEUW BEKIJKEN"), parent)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(2)
        self.column.addLayout(self.lines)
        self.column.addStretch(1)

    def show_rows(self, rows: Sequence[Listing], today: date) -> None:
        """Show the three nearest review dates and how many files are due to be destroyed."""
        while item := self.lines.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        again = sorted((r for r in rows if r.review_on), key=lambda r: r.review_on or date.max)
        for row in again[:3]:
            link = QPushButton(f"{short_date(row.review_on)}  {row.pseudonym or title_of(row)}")
            set_role(link, "link")
            link.clicked.connect(partial(self.opened.emit, row.id))
            self.lines.addWidget(link)
        kept = {r.case_id for r in rows if r.keep_until and r.keep_until <= today}
        if kept:
            self.lines.addWidget(_line(self.tr("{} hun bewaardatum").format(
                plural(len(kept), "casus bereikt", "casussen bereiken")), "muted"))
        if not again and not kept:
            self.lines.addWidget(_line(self.tr("Niets op korte termijn."), "muted"))
