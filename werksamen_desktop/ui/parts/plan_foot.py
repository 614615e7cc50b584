# SPDX-License-Identifier: EUPL-1.2
"""Under the agreements: who does what, on demand, and the plan on paper in three sizes."""

from collections.abc import Callable
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from werksamen_desktop.minutes.plans import PLANS, PlanSize, plan, signal
from werksamen_desktop.model.arranged import signal_words
from werksamen_desktop.model.case import AgreementKind
from werksamen_desktop.privacy.identifying import identifying
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import button, column, words
from werksamen_desktop.ui.dialogs import Asks
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.minutes.printing import AskPrinter, ask_printer
from werksamen_desktop.ui.parts.duty_table import DutyTable
from werksamen_desktop.ui.parts.plea_paper import PleaPaper
from werksamen_desktop.ui.parts.read_only import reads


class PlanFoot(QWidget):
    """Shows the overview when asked, and sends plan or signal to printer or file."""

    def __init__(self, room: Room, dialogs: Asks, *, ask: AskPrinter = ask_printer,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.room, self.dialogs = room, dialogs
        self.paper = PleaPaper(dialogs, self, ask=ask)
        self.overview = button(self.tr("Wie doet wat"), self._show_table)
        self.overview.setCheckable(True)
        self.print = self._menu(self.tr("Plan afdrukken"), self._print)
        self.save = self._menu(self.tr("Plan bewaren als PDF"), self._save)
        self.told = words("", "muted")
        self.paper.told.connect(self.told.setText)
        self.table = DutyTable()
        self.table.hide()
        stack = column(self, gap=8, margins=(0, 8, 0, 0))
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=8)
        for widget in (self.overview, self.print, self.save):
            flow.addWidget(reads(widget))
        stack.addWidget(buttons)
        stack.addWidget(self.told)
        stack.addWidget(self.table)
        self.told.hide()
        self.paper.told.connect(lambda text: self.told.setVisible(bool(text)))

    def _menu(self, text: str, act: Callable[[PlanSize], None]) -> QToolButton:
        made = QToolButton()
        made.setText(f"{text} ▾")
        made.setAccessibleName(text)
        made.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(made)
        for size, label in PLANS.items():
            menu.addAction(label, partial(act, size))
        made.setMenu(menu)
        return made

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        return [self.overview, self.print, self.save]

    def _show_table(self) -> None:
        self.table.setVisible(self.overview.isChecked())
        self.refresh()

    def refresh(self) -> None:
        """Follow the agreements; without any there is nothing to print."""
        held = bool(self.room.case.agreements)
        self.setVisible(held)
        if held and self.overview.isChecked():
            self.table.show_duties(self.room.sitting)

    def _print(self, size: PlanSize) -> None:
        if not self._may_go(size):
            return
        self.paper.print([plan(self.room.sitting, size, today=date.today())], long=True)

    def _may_go(self, size: PlanSize) -> bool:
        """Whether a list of signals identifies nobody, or goes out although it does."""
        return size is not PlanSize.SIGNALS or all(
            self._anonymous(a.id) for a in self.room.case.agreements
            if a.kind is AgreementKind.SIGNAL and a.open)

    def _save(self, size: PlanSize) -> None:
        if not self._may_go(size):
            return
        self.paper.save([plan(self.room.sitting, size, today=date.today())],
                        self.tr("{}.pdf").format(PLANS[size].lower()), long=True)

    # A signal

    def print_signal(self, agreement: UUID) -> None:
        """Print a signal, which names nobody."""
        if self._anonymous(agreement):
            self.paper.print([signal(self.room.sitting, agreement, today=date.today())])

    def save_signal(self, agreement: UUID) -> None:
        """Keep a signal as a PDF."""
        if self._anonymous(agreement):
            self.paper.save([signal(self.room.sitting, agreement, today=date.today())],
                            self.tr("signaal.pdf"))

    def _anonymous(self, agreement: UUID) -> bool:
        """Whether a signal identifies nobody, or goes out although it does."""
        held = next((a for a in self.room.case.agreements if a.id == agreement), None)
        if held is None or held.kind is not AgreementKind.SIGNAL:
            return False
        found = identifying(self.room.sitting, signal_words(held))
        return not found or self.dialogs.confirm(
            self.tr("Nog niet anoniem"),
            self.tr("In dit signaal staat nog: {}. Haal dat eruit, of geef het zo door als dat "
                    "echt de bedoeling is.").format(", ".join(f"‘{w}’" for w in found)),
            self.tr("Toch doorgaan"))
