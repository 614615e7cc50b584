# SPDX-License-Identifier: EUPL-1.2
"""The start window's content: what comes next, and every deliberation there is."""

from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.model.deliberation import Listing, OpenAgreement
from werksamen_desktop.model.dutch import plural
from werksamen_desktop.ui.quiet_line import QuietLine
from werksamen_desktop.ui.start.agreements_card import AgreementsCard
from werksamen_desktop.ui.start.cards import AgainCard, ReadyCard
from werksamen_desktop.ui.start.cover import Cover
from werksamen_desktop.ui.start.first_use import FirstUse
from werksamen_desktop.ui.start.list_model import ListModel
from werksamen_desktop.ui.start.list_table import ListTable
from werksamen_desktop.ui.start.row_actions import RowActions, row_menu
from werksamen_desktop.ui.start.top import Greeting, StartBar
from werksamen_desktop.ui.style import set_role

NARROW = 880
"""Below this width the cards stand in two rows."""

SEARCH_PAUSE = 150
"""Milliseconds without typing after which is searched."""


def next_up(rows: Sequence[Listing], today: date) -> Listing | None:
    """The sitting to go on with: one that was begun, else the nearest that is planned."""
    open_rows = [r for r in rows if not r.closed and not r.example]
    begun = [r for r in open_rows if r.started]
    if begun:
        return max(begun, key=lambda r: r.changed_at.timestamp() if r.changed_at else 0.0)
    planned = [r for r in open_rows if r.held_on is None or r.held_on >= today]
    return min(planned, key=lambda r: r.held_on or date.max, default=None)


class StartPage(QWidget):
    """Shows listings and tells wishes; it knows no archive.

    While covered, nothing that names a client is shown, and nothing can be done to a row.
    """

    open_requested = Signal(UUID)
    prepare_requested = Signal(UUID)
    minutes_requested = Signal(UUID)
    export_requested = Signal(UUID)
    duplicate_requested = Signal(UUID)
    follow_up_requested = Signal(UUID)
    trash_requested = Signal(UUID)
    restore_requested = Signal(UUID)
    destroy_requested = Signal(UUID)
    quick_start_requested = Signal()
    new_requested = Signal()
    methods_requested = Signal()
    example_requested = Signal()
    import_requested = Signal()
    trash_shown = Signal(bool)
    search_changed = Signal(str)
    agreement_ticked = Signal(UUID, UUID, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.in_trash = False
        self._loaded = False
        self._shown_anyway = False
        self._narrow: bool | None = None
        self.model = ListModel()
        self._make()
        self._lay_out()
        self._connect()
        self._order_tabs()

    # Layout

    def _make(self) -> None:
        """Make the parts in the place where they stay: moving dressed widgets takes long."""
        self.bar = StartBar(self)
        self.search, self.trash_button = self.bar.search, self.bar.trash
        self._area = QScrollArea(self)
        self._body = QWidget(self._area)
        self._area.setWidget(self._body)
        self.greeting, self.line = Greeting(self._body), QuietLine(self._body)
        self.ready, self.again = ReadyCard(self._body), AgainCard(self._body)
        self.agreements = AgreementsCard(self._body)
        self.cards = (self.ready, self.agreements, self.again)
        self._card = QFrame(self._body)
        set_role(self._card, "card")
        self.table = ListTable(self.model, self._card)
        self.empty, self.cover = FirstUse(self._card), Cover(self._card)
        self.row_actions = RowActions(self._card)

    def _lay_out(self) -> None:
        body = QVBoxLayout(self._body)
        body.setContentsMargins(24, 16, 24, 16)
        body.setSpacing(14)
        self._cards = QGridLayout()
        self._cards.setSpacing(14)
        body.addWidget(self.greeting)
        body.addLayout(self._cards)
        body.addWidget(self.line)
        body.addWidget(self._card, 1)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self._area, 1)
        self._lay_out_list()
        self._set_narrow(narrow=False)

    def _lay_out_list(self) -> None:
        column = QVBoxLayout(self._card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self._layers = QStackedLayout()
        column.addLayout(self._layers, 1)
        for layer in (self.empty, self.table, self.cover):
            self._layers.addWidget(layer)
        column.addWidget(self.row_actions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_narrow(narrow=event.size().width() < NARROW)

    def _set_narrow(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.bar.set_narrow(narrow=narrow)
        places = ((0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1)) if narrow else (
            (0, 0, 1, 1), (0, 1, 1, 1), (0, 2, 1, 1))
        for card, place in zip(self.cards, places, strict=True):
            self._cards.removeWidget(card)
            self._cards.addWidget(card, *place)
        for column, stretch in enumerate((1, 1, 0) if narrow else (4, 3, 3)):
            self._cards.setColumnStretch(column, stretch)

    def _connect(self) -> None:
        bar, table = self.bar, self.table
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE)
        self._pause.timeout.connect(self._search_now)
        self.search.textChanged.connect(lambda: self._pause.start())
        self.search.returnPressed.connect(self._search_now)
        bar.down_pressed.connect(table.setFocus)
        bar.trash.toggled.connect(self._show_trash)
        self.greeting.back.clicked.connect(lambda: bar.trash.setChecked(False))
        for source in (self.greeting, self.empty):
            source.quick_start_requested.connect(self.quick_start_requested)
            source.new_requested.connect(self.new_requested)
        for example in (bar, self.empty):
            example.example_requested.connect(self.example_requested)
        bar.import_requested.connect(self.import_requested)
        bar.methods_requested.connect(self.methods_requested)
        self.ready.start_requested.connect(self.open_requested)
        self.ready.prepare_requested.connect(self.prepare_requested)
        self.agreements.ticked.connect(self.agreement_ticked)
        self.agreements.grown.connect(self._order_tabs)
        self.again.opened.connect(self.open_requested)
        self.again.shown.connect(self.choose)
        table.entered.connect(self._enter)
        table.delete_pressed.connect(self._delete)
        table.menu_requested.connect(self._show_menu)
        table.chosen_changed.connect(self._show_actions)
        self.row_actions.wished.connect(self._wish)
        self.cover.uncover_requested.connect(self._show_anyway)
        for key, act in ((QKeySequence("Ctrl+K"), self.search.setFocus),
                         (QKeySequence.StandardKey.New, self.new_requested.emit),
                         (QKeySequence("Ctrl+Shift+N"), self.quick_start_requested.emit),
                         (QKeySequence.StandardKey.Undo, self.line.undo)):
            QShortcut(key, self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _order_tabs(self) -> None:
        chain = [*self.bar.fields(), *self.greeting.fields(),
                 *(f for card in self.cards for f in card.fields()), self.line.button,
                 *self.empty.ways, self.cover.show_button, self.table,
                 *self.row_actions.buttons.values()]
        for first, following in pairwise(chain):
            QWidget.setTabOrder(first, following)

    # What is shown

    def show_rows(self, rows: Sequence[Listing], agreements: Sequence[OpenAgreement],
                  today: date) -> None:
        """Show listings (already searched, or the trash) and the open agreements."""
        self.table.show_rows(tuple(rows))
        if not self.in_trash and not self.search.text():
            self._show_cards([r for r in rows if not r.example], agreements, today)
        if self.in_trash:
            self.empty.show_line(self.tr("De prullenbak is leeg.") if not self.search.text()
                                 else self.tr("Niets gevonden in de prullenbak."))
        elif self.search.text():
            self.empty.show_line(self.tr("Niets gevonden. Zoek met een ander woord, "
                                         "of met het begin van een woord."))
        else:
            self.empty.show_ways()
        first, self._loaded = not self._loaded, True
        self._show_layer()
        self._order_tabs()
        if first:
            self._take_focus()

    def _take_focus(self) -> None:
        if self.search.text():
            return
        (self.table if self.model.rowCount() else self.empty.ways[0]).setFocus()

    def _show_cards(self, real: Sequence[Listing], agreements: Sequence[OpenAgreement],
                    today: date) -> None:
        self.ready.show_listing(next_up(real, today))
        self.again.show_rows(real, today)
        self.agreements.show_agreements(agreements, today)
        due = [r for r in real if r.held_on == today and not r.closed]
        self.greeting.today.setText(
            self.tr("Vandaag: {}").format(due[0].title) if len(due) == 1
            else self.tr("Vandaag: {} beraden").format(len(due)) if due
            else self.tr("{} in het overzicht").format(plural(len(real), "beraad", "beraden"))
            if real else self.tr("Welkom bij WerkSamen."))

    def tell(self, words: str, undo: Callable[[], None] | None = None) -> None:
        """Say in a quiet line what was done, and how to take it back."""
        self.line.show_line(words, undo)

    def set_covered(self, covered: bool) -> None:
        """Cover everything that names a client, or show it again.

        Who chose to look all the same is not covered again until the screen was safe for once.
        """
        if not covered:
            self._shown_anyway = False
        self.cover.on = covered and not self._shown_anyway
        self._show_layer()

    def _show_anyway(self) -> None:
        self._shown_anyway = True
        self.cover.on = False
        self._show_layer()
        self._take_focus()

    def _show_layer(self) -> None:
        covered = self.cover.on
        filled = self.model.rowCount() > 0
        self._layers.setCurrentWidget(
            self.cover if covered else self.table if filled else self.empty)
        for card in self.cards:
            card.setVisible(not covered and not self.in_trash)
        self.greeting.show_state(in_trash=self.in_trash, covered=covered)
        self.search.setEnabled(not covered)
        self.row_actions.setVisible(not covered and (filled or not self._loaded))
        self._show_actions()

    def _show_trash(self, on: bool) -> None:
        self.in_trash = on
        self.line.clear()
        self.trash_shown.emit(on)

    def _search_now(self) -> None:
        self._pause.stop()
        self.search_changed.emit(self.search.text())

    # What can be done with a row

    @property
    def chosen(self) -> Listing | None:
        """The selected row."""
        return None if self.cover.on else self.table.chosen

    def choose(self, listing: UUID) -> None:
        """Select a row and stand in the list."""
        self.table.choose(listing)
        self.table.setFocus()

    def _show_actions(self) -> None:
        self.row_actions.show_row(self.chosen, in_trash=self.in_trash)

    def _wish(self, name: str) -> None:
        if row := self.chosen:
            getattr(self, name).emit(row.id)

    def _enter(self) -> None:
        self._wish("restore_requested" if self.in_trash else "open_requested")

    def _delete(self) -> None:
        self._wish("destroy_requested" if self.in_trash else "trash_requested")

    def _show_menu(self, place: QPoint) -> None:
        if self.chosen:
            row_menu(self, self._wish, in_trash=self.in_trash).popup(place)
