# SPDX-License-Identifier: EUPL-1.2
"""The app in the middle of a sitting, until it is killed.

Arguments: the data folder, the step to stand at, the part, the field's name and what is typed in
it. It says "bewaard" when the archive holds it.
"""

import os
import sys
import traceback
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from werksamen_desktop.app.launch import App
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.ui.style import dress


def leave(*error: Any) -> None:
    """End at once after an error, or the parent would wait for ever."""
    traceback.print_exception(*error)
    os._exit(1)


def main() -> None:
    sys.excepthook = leave
    folder, step, part, name, text = sys.argv[1:]
    application = QApplication(sys.argv[:1])
    dress(application)
    app = App(Path(folder))
    hand = Hand()

    def work() -> None:
        assert app.work
        sitting = example_sitting("dm").with_deliberation(example=False)
        app.work.archive.save(sitting, None)
        app.work.hold(sitting)
        opened = app.work.sitting
        assert opened
        assert opened.facilitator
        window = opened.facilitator
        window.way.go_to(step)
        window.go_to_part(int(part))
        hand.rest()
        hand.click(hand.find(window, "Live"))
        hand.write(hand.find(window, name), text)
        hand.wait_for(lambda: not opened.autosave.pending, "the archive")
        sys.stdout.write("bewaard\n")
        sys.stdout.flush()

    app.usable.connect(work)
    app.show()
    application.exec()


if __name__ == "__main__":
    main()
