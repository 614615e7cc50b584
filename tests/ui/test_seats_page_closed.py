# SPDX-License-Identifier: EUPL-1.2
"""The table of a closed sitting: keys change nothing, and nothing is said to be done."""

from datetime import datetime
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from werksamen_desktop.exchange.methods import methods
from werksamen_desktop.model.closing import close
from werksamen_desktop.model.deliberation import new_sitting
from werksamen_desktop.model.library import Library
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seating import add_seat
from werksamen_desktop.room import Room
from werksamen_desktop.ui.dialogs import Dialogs
from werksamen_desktop.ui.prepare.seats_page import SeatsPage


@pytest.fixture
def page(qtbot: QtBot, dressed) -> SeatsPage:
    sitting = add_seat(new_sitting(methods()["dm"]), Seat(uuid4(), discipline="Huisarts"))
    room = Room(close(sitting, datetime(2026, 11, 20, 15, 0)))
    made = SeatsPage(room, Library(), Dialogs(), lambda: ())
    room.setParent(made)
    qtbot.addWidget(made)
    made.show()
    made.list.setCurrentRow(1)
    return made


def test_delete_takes_nobody_away(page: SeatsPage, qtbot: QtBot):
    with qtbot.waitSignal(page.room.refused):
        qtbot.keyClick(page.list, Qt.Key.Key_Delete)

    assert len(page.room.deliberation.table) == 2
    assert not page.line.isVisible()


def test_pasting_says_nothing_of_participants(page: SeatsPage, qtbot: QtBot):
    QGuiApplication.clipboard().setText("Wijkverpleging\nJeugdarts")

    with qtbot.waitSignal(page.room.refused):
        page.paste()

    assert len(page.room.deliberation.table) == 2
    assert not page.line.isVisible()
