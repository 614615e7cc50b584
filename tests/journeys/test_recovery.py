# SPDX-License-Identifier: EUPL-1.2
"""The app is killed in the middle of a sitting, and goes on there when it is started again."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from werksamen_desktop.app.launch import App
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.model.slide import BeamerMode

from .conftest import FakeDialogs, beamer_windows, painted, settle, squeezed

CHILD = Path(__file__).with_name("working_child.py")


def kill_while_working(folder: Path, *words: str) -> None:
    """Start the app, let it work until its words are kept, and kill it."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(
        [str(Path(__file__).parents[2]), *sys.path])}
    child = subprocess.Popen([sys.executable, str(CHILD), str(folder), *words],
                             env=environment, stdout=subprocess.PIPE, text=True)
    assert child.stdout
    try:
        assert child.stdout.readline() == "bewaard\n"
    finally:
        child.kill()
        child.wait()
        child.stdout.close()


def test_after_a_kill_the_app_opens_where_it_was_with_the_beamer_on_the_neutral_card(
        folder: Path, start: Callable[[], App], qtbot: QtBot, dialogs: FakeDialogs) -> None:
    kill_while_working(folder, "DM-3", "0", "Morele vraag", " En dan?")

    app = start()

    assert app.work
    opened = app.work.sitting
    assert opened
    window, screens = opened.facilitator, opened.screens
    assert window
    assert screens
    settle()
    assert window.isVisible()
    assert not app.desk.isVisible()
    assert (opened.room.step.key, opened.room.deliberation.part) == ("DM-3", 0)
    field = Hand().find(window, "Morele vraag")
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText().endswith(" En dan?")
    assert screens.stage.mode is BeamerMode.NEUTRAL
    assert beamer_windows() == [screens.beamer]
    assert squeezed("En dan?") not in painted(screens.beamer.board)
    assert window.top.band.text() == "ZAAL ZIET DE RUSTKAART · NEUTRAAL"
    assert dialogs.told == []


def test_after_leaving_as_one_should_the_app_opens_on_the_list(
        folder: Path, start: Callable[[], App], qtbot: QtBot) -> None:
    kill_while_working(folder, "DM-2", "0", "Het hittepunt", " Toen.")
    first = start()
    assert first.work
    assert first.work.sitting
    assert first.work.sitting.facilitator
    first.work.sitting.facilitator.actions_made["leave"].trigger()
    qtbot.waitUntil(first.desk.isVisible)
    first.desk.close()
    settle()

    second = start()

    assert second.work
    assert second.work.sitting is None
    assert second.desk.isVisible()
    assert second.start_page.model.rowCount() == 1
