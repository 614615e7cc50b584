# SPDX-License-Identifier: EUPL-1.2
"""A day of sittings in one run of the app: what is left goes, with its windows and its clocks."""

import gc
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.background import Job
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.room import Room

SOON = 10_000


def test_ten_sittings_in_a_row_leave_nothing_behind(
        app: App, hold: Callable[[Sitting], OpenSitting], qtbot: QtBot):
    sitting = example_sitting("dm")
    use_everything(app, hold(sitting), qtbot)
    before = living(app)

    for _ in range(10):
        use_everything(app, hold(sitting), qtbot)

    assert living(app) - before == Counter()


def use_everything(app: App, opened: OpenSitting, qtbot: QtBot) -> None:
    """Walk through the steps, with seats, minutes and preparation open, and go."""
    assert app.work
    assert opened.facilitator
    for step in opened.room.deliberation.steps[:4]:
        opened.room.go_to(step.key)
        opened.facilitator.refresh()
    opened.show_seats()
    opened.show_minutes()
    qtbot.waitUntil(lambda: opened.minutes.view.complete, timeout=SOON)
    opened.minutes.close()
    opened.show_preparation()
    opened.show_room()
    opened.facilitator.close()
    assert app.work.sitting is None
    QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def living(app: App) -> Counter[str]:
    """How many rooms, widgets, timers and jobs there are."""
    gc.collect()
    rooms = sum(isinstance(o, Room) for o in gc.get_objects())
    widgets = Counter(type(w).__name__ for w in QApplication.allWidgets())
    roots: list[QObject] = [app, *(w for w in QApplication.topLevelWidgets() if not w.parent())]
    timers = sum(len(root.findChildren(QTimer)) for root in roots)
    jobs = sum(isinstance(o, Job) for o in gc.get_objects())
    return widgets + Counter({"rooms": rooms, "timers": timers, "jobs": jobs,
                              "windows": len(QApplication.topLevelWidgets())})
