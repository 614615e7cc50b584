# SPDX-License-Identifier: EUPL-1.2
"""A full disk while a sitting is prepared: it is said, and nothing is lost without a question."""

from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication

from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.exchange.methods import methods
from werksamen_desktop.model.deliberation import new_sitting
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seating import add_seat


@pytest.fixture
def full(app: App, dialogs) -> OpenSitting:
    """A sitting in preparation whose last words do not fit on the disk."""
    assert app.work
    sitting = add_seat(new_sitting(methods()["dm"]), Seat(uuid4(), discipline="Huisarts"))
    app.work.archive.save(sitting, None)
    app.work.prepare(sitting)
    with app.work.archive._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1")
    opened = app.work.sitting
    assert opened
    opened.room.edit(lambda s: s.with_case(story="Het huis is te koud. " * 20_000))
    opened.autosave.flush()
    return opened


def make_room(app: App) -> None:
    assert app.work
    with app.work.archive._engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1000000")


def test_the_preparation_says_that_the_disk_is_full(full: OpenSitting):
    assert full.preparation
    assert full.preparation.notice.isVisible()
    assert "De schijf is vol" in full.preparation.notice.words.text()


def test_leaving_the_preparation_asks_first(app: App, full: OpenSitting, dialogs):
    assert app.work
    assert full.preparation
    dialogs.agrees = False

    full.preparation.back.click()

    assert "verloren" in dialogs.asked[-1]
    assert app.work.sitting is full
    make_room(app)


def test_closing_the_window_asks_first(app: App, full: OpenSitting, dialogs):
    dialogs.agrees = False

    app.desk.close()

    assert "verloren" in dialogs.asked[-1]
    assert app.desk.isVisible()
    make_room(app)


def test_who_goes_all_the_same_comes_back_at_the_list(app: App, full: OpenSitting, dialogs):
    assert app.work
    assert full.preparation

    full.preparation.back.click()
    QApplication.processEvents()

    assert app.work.sitting is None
    assert app.start_page.isVisible()
    make_room(app)


def test_with_room_on_the_disk_nothing_is_asked(app: App, full: OpenSitting, dialogs):
    assert full.preparation
    make_room(app)

    full.preparation.back.click()

    assert dialogs.asked == []
