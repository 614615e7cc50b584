# SPDX-License-Identifier: EUPL-1.2
"""The start window's content: what comes next, and every deliberation there is."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QPushButton,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.model.deliberation import Listing, OpenAgreement
from werksamen_desktop.model.dutch import plural
from werksamen_desktop.ui.fields import LineField
from werksamen_desktop.ui.start.cards import AgainCard, AgreementsCard, ReadyCard
from werksamen_desktop.ui.start.cover import Cover
from werksamen_desktop.ui.start.list_delegate import ROW_HEIGHT, ListDelegate
from werksamen_desktop.ui.start.list_model import ListModel
from werksamen_desktop.ui.style import set_role


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

    While `covered`, nothing that names a client is shown.
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
    example_requested = Signal()
    import_requested = Signal()
    trash_shown = Signal(bool)
    search_changed = Signal(str)
    agreement_ticked = Signal(UUID, UUID, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.in_trash = False
        self.model = ListModel()
        self.table = self._table()
        self.cover = Cover()
        self.empty = QLabel(self.tr("Beraden laden…"))
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(self.empty, "muted")
        self._lay_out()
        self.table.setFocus()
        QShortcut(QKeySequence("Ctrl+K"), self, self.search.setFocus)
        QShortcut(QKeySequence.StandardKey.New, self, self.new_requested.emit)
        QShortcut(QKeySequence.StandardKey.Delete, self.table, self._trash_chosen,
                  context=Qt.ShortcutContext.WidgetShortcut)

    # Layout

    def _lay_out(self) -> None:
        body = QVBoxLayout()
        body.setContentsMargins(24, 20, 24, 20)
        body.setSpacing(16)
        body.addLayout(self._greeting())
        body.addLayout(self._cards())
        body.addWidget(self._list_card(), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar())
        column.addLayout(body, 1)

    def _bar(self) -> QFrame:
        bar = QFrame()
        set_role(bar, "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        mark = QLabel("W")
        mark.setFixedSize(28, 28)
        mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        set_role(mark, "logo")
        name = QLabel("WerkSamen")
        set_role(name, "heading")
        row.addWidget(mark)
        row.addWidget(name)
        row.addStretch(1)
        self.search = LineField(self.tr("Zoeken"), prompt=self.tr(
            "Zoek in casussen, besluiten, afspraken… Ctrl+K"))
        self.search.setFixedWidth(380)
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self.search_changed)
        row.addWidget(self.search)
        row.addStretch(1)
        for words, act in ((self.tr("Voorbeeldberaad"), self.example_requested.emit),
                           (self.tr("Importeren…"), self.import_requested.emit)):
            button = QPushButton(words)
            set_role(button, "quiet")
            button.clicked.connect(partial(_call, act))
            row.addWidget(button)
        self.trash_button = QPushButton(self.tr("Prullenbak"))
        self.trash_button.setCheckable(True)
        self.trash_button.toggled.connect(self._show_trash)
        row.addWidget(self.trash_button)
        return bar

    def _greeting(self) -> QHBoxLayout:
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        self.hello = QLabel(_greeting(datetime.now().hour))
        set_role(self.hello, "title")
        self.today = QLabel()
        set_role(self.today, "muted")
        words.addWidget(self.hello)
        words.addWidget(self.today)
        row.addLayout(words, 1)
        self.quick = QPushButton(self.tr("Nu beginnen"))
        self.quick.clicked.connect(self.quick_start_requested)
        self.new = QPushButton(self.tr("+ Nieuw beraad"))
        self.new.setToolTip("Ctrl+N")
        set_role(self.new, "primary")
        self.new.clicked.connect(self.new_requested)
        for button in (self.quick, self.new):
            button.setMinimumHeight(34)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _cards(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(14)
        self.ready, self.agreements, self.again = ReadyCard(), AgreementsCard(), AgainCard()
        self.ready.start_requested.connect(self.open_requested)
        self.ready.prepare_requested.connect(self.prepare_requested)
        self.agreements.ticked.connect(self.agreement_ticked)
        self.again.opened.connect(self.open_requested)
        for card in (self.ready, self.agreements, self.again):
            row.addWidget(card, 1)
        return row

    def _table(self) -> QTableView:
        table = QTableView()
        set_role(table, "listing")
        table.setAccessibleName(self.tr("Beraden"))
        table.setModel(self.model)
        table.setItemDelegate(ListDelegate(table))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setFrameShape(QFrame.Shape.NoFrame)
        table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 200), (2, 140), (3, 220), (4, 110)):
            table.setColumnWidth(column, width)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._menu_at)
        table.activated.connect(self._activated)
        return table

    def _list_card(self) -> QFrame:
        card = QFrame()
        set_role(card, "card")
        self._layers = QStackedLayout(card)
        self._layers.setContentsMargins(1, 1, 1, 1)
        for layer in (self.table, self.empty, self.cover):
            self._layers.addWidget(layer)
        self._layers.setCurrentWidget(self.empty)
        self.cover.uncover_requested.connect(partial(self.set_covered, False))
        return card

    # What is shown

    def show_rows(self, rows: Sequence[Listing], agreements: Sequence[OpenAgreement],
                  today: date) -> None:
        """Show listings (already searched, or the trash) and the open agreements."""
        self.model.show_rows(rows)
        real = [r for r in rows if not r.example]
        if not self.in_trash and not self.search.text():
            self.ready.show_listing(next_up(rows, today))
            self.again.show_rows(real, today)
            self.agreements.show_agreements(agreements, today)
            due = [r for r in real if r.held_on == today and not r.closed]
            self.today.setText(self.tr("Vandaag: {}").format(
                plural(len(due), "beraad", "beraden")) if due else self.tr(
                "{} in het overzicht").format(plural(len(real), "beraad", "beraden")))
        self.empty.setText(
            self.tr("De prullenbak is leeg.") if self.in_trash
            else self.tr("Niets gevonden.") if self.search.text()
            else self.tr("Nog geen beraden. Begin er een, of bekijk eerst het voorbeeldberaad."))
        self._show_layer()
        if rows and not self.table.selectionModel().hasSelection():
            self.table.selectRow(0)

    def set_covered(self, covered: bool) -> None:
        """Cover everything that names a client, or show it again."""
        self.cover.on = covered
        for card in (self.ready, self.agreements, self.again):
            card.setVisible(not covered)
        self._show_layer()

    def _show_layer(self) -> None:
        self._layers.setCurrentWidget(
            self.cover if self.cover.on else self.table if self.model.rowCount() else self.empty)

    def _show_trash(self, on: bool) -> None:
        self.in_trash = on
        for widget in (self.ready, self.agreements, self.again):
            widget.setVisible(not on and not self.cover.on)
        self.trash_shown.emit(on)

    # What can be done with a row

    @property
    def chosen(self) -> Listing | None:
        """The selected row."""
        rows = self.table.selectionModel().selectedRows()
        return self.model.row(rows[0].row()) if rows else None

    def choose(self, listing: UUID) -> None:
        """Select a row."""
        place = self.model.place_of(listing)
        if place >= 0:
            self.table.selectRow(place)

    def _activated(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        (self.restore_requested if self.in_trash else self.open_requested).emit(row.id)

    def _trash_chosen(self) -> None:
        if self.chosen:
            (self.destroy_requested if self.in_trash else self.trash_requested).emit(self.chosen.id)

    def _menu_at(self, place: QPoint) -> None:
        row = self.chosen
        if row:
            self.menu_for(row).popup(self.table.viewport().mapToGlobal(place))

    def menu_for(self, row: Listing) -> QMenu:
        """Everything that can be done with one row."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        offered = (
            (self.tr("Terugzetten"), self.restore_requested),
            (self.tr("Voorgoed vernietigen…"), self.destroy_requested),
        ) if self.in_trash else (
            (self.tr("Openen"), self.open_requested),
            (self.tr("Voorbereiden"), self.prepare_requested),
            (self.tr("Verslag"), self.minutes_requested),
            (self.tr("Vervolgberaad over deze casus"), self.follow_up_requested),
            (self.tr("Dupliceren"), self.duplicate_requested),
            (self.tr("Exporteren…"), self.export_requested),
            (self.tr("Naar de prullenbak"), self.trash_requested),
        )
        for words, signal in offered:
            menu.addAction(words, partial(signal.emit, row.id))
        return menu


def _greeting(hour: int) -> str:
    return ("Goedenacht" if hour < 6 else "Goedemorgen" if hour < 12
            else "Goedemiddag" if hour < 18 else "Goedenavond")


def _call(act: object, *_: object) -> None:
    act()  # type: ignore[operator]
