# SPDX-License-Identifier: EUPL-1.2
"""The whole demo, from start window to minutes in hand, with a picture of each step."""

import json
import os
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from werksamen_desktop.app.display import choose_offscreen
from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.demo.players import PLAYERS
from werksamen_desktop.demo.preparing import before, make_new, prepare
from werksamen_desktop.demo.scene import Scene
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.problems import Problem, because
from werksamen_desktop.ui.style import dress

LAPTOP, BEAMER = QSize(1366, 768), QSize(1920, 1080)


class QuietDialogs:
    """Answers the few questions of the demo as somebody who knows what they want."""

    def __init__(self, minutes: Path) -> None:
        self.minutes = minutes
        self.told: list[str] = []

    def confirm(self, title: str, text: str, yes: str, no: str = "") -> bool:
        """Go on."""
        return True

    def ask_text(self, title: str, question: str, text: str = "") -> str | None:
        """Leave it as it is."""
        return None

    def choose(self, title: str, question: str, choices: Sequence[str]) -> int | None:
        """Choose nothing."""
        return None

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        """Save where the demo leaves its minutes."""
        return self.minutes

    def open_files(self, title: str, kinds: str) -> tuple[Path, ...]:
        """Open nothing."""
        return ()

    def tell(self, text: str) -> None:
        """Keep what was told, for whoever runs the demo."""
        self.told.append(text)


class Progress:
    """A bar in the terminal; elsewhere a line for each tenth."""

    def __init__(self, whole: int) -> None:
        self._whole, self._done, self._shown = whole, 0, -1

    def step(self, what: str) -> None:
        """Say that one more piece was done."""
        self._done += 1
        share = min(1.0, self._done / self._whole)
        tenths = int(share * 10)
        if sys.stderr.isatty():
            bar = "█" * int(share * 30)
            sys.stderr.write(f"\r{bar:<30} {share:4.0%}  {what[:40]:<40}")
            sys.stderr.write("\n" if share == 1 else "")
        elif tenths != self._shown:
            sys.stderr.write(f"{share:4.0%}  {what}\n")
        self._shown = tenths
        sys.stderr.flush()


def play(out: Path, *, method_id: str = "dm", into_archive: Path | None = None) -> int:
    """Play the example of a method; leaves verslag.pdf and pictures in `out`."""
    example = example_sitting(method_id)
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(f"De map {out} kan niet worden gemaakt ({because(error)}). "
                      "Kies een andere map met --out.") from error
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="werksamen-")))
        _choose_platform(scratch)
        application = QApplication.instance() or QApplication(sys.argv[:1])
        assert isinstance(application, QApplication)
        dress(application)
        Demo(out, example, into_archive or scratch).run()
    return 0


def _choose_platform(scratch: Path) -> None:
    """Without a display: two screens that exist in memory only."""
    named = os.environ.get("QT_QPA_PLATFORM", "")
    shown = sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get(
        "WAYLAND_DISPLAY")
    if QApplication.instance() or named not in ("", "offscreen") or (shown and not named):
        return
    screens = [{"name": name, "x": x, "y": 0, "width": size.width(), "height": size.height(),
                "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
               for name, x, size in (("1-LAPTOP", 0, LAPTOP), ("2-BEAMER", LAPTOP.width(), BEAMER))]
    file = scratch / "screens.json"
    file.write_text(json.dumps({"screens": screens}), "utf-8")
    choose_offscreen(f"offscreen:configfile={file}")


class Demo:
    """One run of the demo."""

    def __init__(self, out: Path, example: Sitting, folder: Path) -> None:
        self.out, self.example = out, example
        self.minutes = out / "verslag.pdf"
        self.dialogs = QuietDialogs(self.minutes)
        self.app = App(folder, dialogs=self.dialogs)
        self.hand = Hand()
        parts = sum(len(s.parts) for s in example.deliberation.steps)
        self.progress = Progress(parts + 3)

    def run(self) -> None:
        """Play everything and put it away."""
        for old in (*self.out.glob("facilitator-*.png"), *self.out.glob("beamer-*.png")):
            old.unlink()
        self.minutes.unlink(missing_ok=True)
        self.app.show()
        self.hand.wait_for(lambda: self.app.work is not None, "the archive")
        try:
            opened = self._open()
            self._play_steps(opened)
            self._save_minutes(opened)
        finally:
            self.app.desk.close()

    def _open(self) -> OpenSitting:
        work = self.app.work
        assert work
        work.home.practising = True
        make_new(self.hand, self.app.start_page, self.example)
        self.hand.wait_for(lambda: work.sitting is not None, "the preparation")
        opened = work.sitting
        assert opened
        assert opened.preparation
        self.progress.step("voorbereiden")
        opened.room.adopt_case(before(opened.room.case, self.example))
        prepare(self.hand, opened.preparation, self.example)
        self.progress.step("beginnen")
        self.hand.click(opened.preparation.start)
        self.hand.wait_for(lambda: opened.facilitator is not None, "the room")
        return opened

    def _play_steps(self, opened: OpenSitting) -> None:
        window, screens = opened.facilitator, opened.screens
        assert window
        assert screens
        window.resize(LAPTOP)
        window.activateWindow()
        if not screens.beamer.isVisible():
            screens.practice.resize(BEAMER)
        self.hand.click(self.hand.find(window, "Live"))
        for number, step in enumerate(opened.room.deliberation.steps, 1):
            for place, part in enumerate(step.parts):
                window.go_to_part(place)
                self.hand.rest()
                PLAYERS[part.kind](Scene(self.hand, window, self.example, opened.room, step, part))
                self.progress.step(step.title)
                tail = f"{number:02}" + ("" if place == 0 else chr(ord("a") + place))
                self._picture(window, LAPTOP, f"facilitator-{tail}.png")
                self._picture(screens.beamer, BEAMER, f"beamer-{tail}.png")
            if number < len(opened.room.deliberation.steps):
                self.hand.click(window.footer.onward)

    def _picture(self, window: QWidget, size: QSize, name: str) -> None:
        self.hand.rest()
        if window.size() != size:
            window.resize(size)
            self.hand.rest()
        picture = window.grab()
        if not picture.save(str(self.out / name)):
            raise Problem(f"De afbeelding {self.out / name} kan niet worden bewaard.")

    def _save_minutes(self, opened: OpenSitting) -> None:
        opened.show_minutes()
        window = opened.minutes
        assert window
        self.hand.rest()
        self.hand.click(self.hand.find(window, "Opslaan als pdf…"))
        self.hand.wait_for(self.minutes.exists, "the minutes")
        self.progress.step("verslag")

