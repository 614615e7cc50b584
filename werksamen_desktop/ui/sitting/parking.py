# SPDX-License-Identifier: EUPL-1.2
"""The parking lot (parkeerplaats): what must not be lost and is not for now."""

from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from werksamen_desktop.model import edits
from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.deliberation import Parked, Sitting
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import empty_out, plain_label
from werksamen_desktop.ui.dialogs import Asks
from werksamen_desktop.ui.fields import LineField
from werksamen_desktop.ui.style import set_role

AGREED, ELSEWHERE, DROPPED = "afspraak", "ander overleg", "vervalt"
"""Where a parked item can go; kept in the sitting in these words."""


def send(sitting: Sitting, item: UUID, where: str) -> Sitting:
    """Give a parked item its destination; one that becomes an agreement makes that agreement."""
    held = next((p for p in sitting.deliberation.parked if p.id == item), None)
    if held is None or held.went_to == where:
        return sitting
    sent = edits.set_parked(sitting, item, went_to=where)
    if where == AGREED:
        return edits.add_agreement(sent, Agreement(uuid4(), step=held.text))
    return sent


class ParkField(LineField):
    """Takes one item at a time: Enter parks it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.returnPressed.emit()
            return
        super().keyPressEvent(event)


class Parking(QWidget):
    """The parked items, each with where it goes, and a field to add one."""

    def __init__(self, room: Room, dialogs: Asks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room, self._dialogs = room, dialogs
        self._shown: tuple[Parked, ...] = ()
        heading = QLabel(self.tr("Parkeerplaats"))
        set_role(heading, "heading")
        self.field = ParkField(self.tr("Iets parkeren"), prompt=self.tr("Later, niet nu … (Enter)"))
        self.field.returnPressed.connect(self._add)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(heading)
        layout.addLayout(self._list)
        layout.addWidget(self.field)

    def _add(self) -> None:
        text = self.field.text().strip()
        if text:
            self._room.edit(lambda s: edits.park(s, text))
            self.field.clear()

    def refresh(self) -> None:
        """Show the parked items of the sitting."""
        self.field.setEnabled(not self._room.deliberation.closed)
        parked = self._room.deliberation.parked
        if parked == self._shown:
            return
        self._shown = parked
        empty_out(self._list)
        for shown in parked:
            self._list.addWidget(self._row(shown))

    def _row(self, item: Parked) -> QWidget:
        row = QWidget()
        words = plain_label(item.text, "parked-done" if item.went_to else "small-text")
        where = QToolButton()
        where.setText(item.went_to or self.tr("naar…"))
        where.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        where.setAccessibleName(self.tr("{0}: {1}").format(
            item.text, item.went_to or self.tr("nog geen bestemming")))
        where.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        where.setMenu(self._menu(item, where))
        set_role(where, "small")
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(words, 1)
        layout.addWidget(where, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _menu(self, item: Parked, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        for where, words in ((AGREED, self.tr("Wordt een afspraak")),
                             (ELSEWHERE, self.tr("Naar een ander overleg")),
                             (DROPPED, self.tr("Vervalt"))):
            menu.addAction(words, partial(self._send, item.id, where))
        menu.addSeparator()
        if item.went_to:
            menu.addAction(self.tr("Weer open"), partial(self._send, item.id, ""))
        menu.addAction(self.tr("Anders verwoorden…"), partial(self._reword, item))
        menu.addAction(self.tr("Weghalen"),
                       lambda: self._room.edit(lambda s: edits.unpark(s, item.id)))
        return menu

    def _send(self, item: UUID, where: str) -> None:
        self._room.edit(lambda s: send(s, item, where))

    def _reword(self, item: Parked) -> None:
        text = self._dialogs.ask_text(
            self.tr("Parkeerplaats"), self.tr("Hoe zegt u het liever?"), item.text)
        if text and text.strip():
            self._room.edit(lambda s: edits.set_parked(s, item.id, text=text.strip()))
