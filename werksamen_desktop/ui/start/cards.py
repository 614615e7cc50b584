# SPDX-License-Identifier: EUPL-1.2
"""The cards above the list: what can start, and what to look at again."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from werksamen_desktop.model.deliberation import Listing
from werksamen_desktop.model.dutch import plural, short_date
from werksamen_desktop.ui.blocks import empty_out, plain_label
from werksamen_desktop.ui.style import set_role

CARD_HEIGHT = 168
MOST_REVIEWS = 3


class StartCard(QFrame):
    """A heading in capitals and a column under it."""

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.setFixedHeight(CARD_HEIGHT)
        self.setMinimumWidth(160)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(18, 14, 14, 14)
        self.column.setSpacing(6)
        self.heading = plain_label(heading, "overline")
        self.column.addWidget(self.heading)

    def fields(self) -> list[QWidget]:
        """What can have the focus, in order."""
        return []


class ReadyCard(StartCard):
    """The sitting that is next, with its two buttons."""

    start_requested = Signal(UUID)
    prepare_requested = Signal(UUID)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("KLAAR OM TE STARTEN"), parent)
        set_role(self, "card-accent")
        self._listing: UUID | None = None
        self.title = plain_label("", "heading")
        self.facts = plain_label("", "muted")
        self.start = QPushButton(self.tr("Start beraad"))
        set_role(self.start, "primary")
        self.prepare = QPushButton(self.tr("Voorbereiden"))
        self.start.clicked.connect(lambda: self._wish(self.start_requested))
        self.prepare.clicked.connect(lambda: self._wish(self.prepare_requested))
        row = QHBoxLayout()
        row.addWidget(self.start)
        row.addWidget(self.prepare)
        row.addStretch(1)
        self.column.addWidget(self.title)
        self.column.addWidget(self.facts)
        self.column.addStretch(1)
        self.column.addLayout(row)
        self.start.hide()
        self.prepare.hide()

    def _wish(self, signal: SignalInstance) -> None:
        if self._listing:
            signal.emit(self._listing)

    def fields(self) -> list[QWidget]:
        return [self.start, self.prepare]

    def show_listing(self, listing: Listing | None) -> None:
        """Show the next sitting, or that there is none."""
        self._listing = listing.id if listing else None
        self.start.setVisible(listing is not None)
        self.prepare.setVisible(listing is not None)
        if listing is None:
            self.heading.setText(self.tr("KLAAR OM TE STARTEN"))
            self.title.setText(self.tr("Er staat geen beraad klaar"))
            self.facts.setText(self.tr("Kies ‘Nu beginnen’ of maak een nieuw beraad."))
            return
        title = listing.title
        self.title.setText(title if len(title) <= 80 else title[:79] + "…")
        self.title.setToolTip(title)
        begun = listing.started
        self.heading.setText(self.tr("NOG NIET AFGESLOTEN") if begun
                             else self.tr("KLAAR OM TE STARTEN"))
        self.start.setText(self.tr("Ga verder") if begun else self.tr("Start beraad"))
        self.start.setAccessibleName(f"{self.start.text()}: {title}")
        self.prepare.setAccessibleName(self.tr("Voorbereiden: {}").format(title))
        self.facts.setText(" · ".join(p for p in (
            short_date(listing.held_on), listing.method,
            self.tr("{} min").format(listing.minutes) if listing.minutes else "",
            plural(listing.seats, "deelnemer", "deelnemers")) if p))


class AgainCard(StartCard):
    """Decisions whose review date nears, and cases that reached their keep-until date."""

    opened = Signal(UUID)
    shown = Signal(UUID)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("OPNIEUW BEKIJKEN"), parent)
        self.links: list[QPushButton] = []
        self.lines = QVBoxLayout()
        self.lines.setSpacing(0)
        self.column.addLayout(self.lines)
        self.column.addStretch(1)
        self._shown: tuple[object, ...] | None = None

    def fields(self) -> list[QWidget]:
        return list(self.links)

    def show_rows(self, rows: Sequence[Listing], today: date) -> None:
        """Show the nearest review dates, and how many cases are due to be destroyed."""
        latest = {r.case_id: r for r in sorted(rows, key=lambda r: r.number)}
        again = sorted((r for r in latest.values() if r.review_on),
                       key=lambda r: r.review_on or date.max)
        kept = sorted((r for r in latest.values() if r.keep_until and r.keep_until <= today),
                      key=lambda r: r.keep_until or date.max)
        if (now := (again, kept, today)) == self._shown:
            return
        self._shown = now
        empty_out(self.lines)
        self.links = [self._review(row, today) for row in again[:MOST_REVIEWS]]
        if kept:
            words = self.tr("1 casus heeft de bewaardatum bereikt") if len(kept) == 1 else self.tr(
                "{} casussen hebben de bewaardatum bereikt").format(len(kept))
            self.links.append(self._link(words, partial(self.shown.emit, kept[0].id)))
        for link in self.links:
            self.lines.addWidget(link)
        if not self.links:
            self.lines.addWidget(plain_label(self.tr("Niets op korte termijn."), "muted"))

    def _review(self, row: Listing, today: date) -> QPushButton:
        day = row.review_on or today
        when = self.tr("{} (voorbij)").format(short_date(day)) if day < today else short_date(day)
        return self._link(f"{when}  {row.pseudonym or row.title}",
                          partial(self.opened.emit, row.id))

    def _link(self, words: str, act: Callable[[], None]) -> QPushButton:
        link = QPushButton(" ".join(words.split(" ")[:24])[:60].replace("&", "&&"))
        link.setToolTip(words)
        link.setAccessibleName(self.tr("Opnieuw bekijken: {}").format(words))
        set_role(link, "link")
        link.clicked.connect(lambda: act())
        return link
