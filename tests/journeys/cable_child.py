# SPDX-License-Identifier: EUPL-1.2
"""The app on a real display, telling each state of its beamer as a line of JSON.

Argument: the data folder. It opens an example sitting and goes live.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.ui.style import dress


def state_of(opened: OpenSitting) -> dict[str, object]:
    """What can be seen of the beamer, and how many dialogs are open."""
    assert opened.screens
    assert opened.facilitator
    beamer, at = opened.screens.beamer, opened.screens.beamer.geometry()
    return {
        "beamer": [at.x(), at.y(), at.width(), at.height()] if beamer.isVisible() else None,
        "mode": str(opened.screens.stage.mode),
        "band": opened.facilitator.top.band.text(),
        "dialogs": sum(isinstance(w, QDialog) and w.isVisible()
                       for w in QApplication.topLevelWidgets()),
    }


def main() -> None:
    application = QApplication(sys.argv[:1])
    dress(application)
    app = App(Path(sys.argv[1]))
    told: list[dict[str, object]] = []

    def begin() -> None:
        assert app.work
        sitting = example_sitting("dm")
        app.work.archive.save(sitting, None)
        app.work.hold(sitting)
        assert app.work.sitting
        assert app.work.sitting.facilitator
        app.work.sitting.facilitator.actions_made["live"].trigger()
        look.start(10)

    def tell() -> None:
        if app.work and app.work.sitting:
            state = state_of(app.work.sitting)
            if told[-1:] != [state]:
                told.append(state)
                sys.stdout.write(json.dumps(state) + "\n")
                sys.stdout.flush()

    look = QTimer()
    look.timeout.connect(tell)
    app.usable.connect(begin)
    app.show()
    application.exec()


if __name__ == "__main__":
    main()
