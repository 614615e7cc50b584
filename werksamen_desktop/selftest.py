# SPDX-License-Identifier: EUPL-1.2
"""The self-test: the parts of this very build tried one by one, in a folder of their own."""

import json
import platform
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from werksamen_desktop import __version__
from werksamen_desktop.app.display import go_offscreen
from werksamen_desktop.problems import Problem

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

FINE, FAILED = 0, 1
PATIENCE = 60_000
"""Milliseconds after which a window that does not come is not waited for any more."""


@dataclass(frozen=True, slots=True)
class Tried:
    """How one part did."""

    name: str
    ok: bool
    seconds: float
    detail: str


def run(json_file: Path | None = None) -> int:
    """Try every part, say a line for each, and report to a file: 0 when all is well, else 1."""
    go_offscreen()
    with tempfile.TemporaryDirectory(prefix="werksamen-", ignore_cleanup_errors=True) as place:
        tried = [_try(name, part, Path(place)) for name, part in PARTS.items()]
    if json_file is not None:
        _report(tried, json_file)
    return FINE if all(t.ok for t in tried) else FAILED


def _try(name: str, part: Callable[[Path], str], folder: Path) -> Tried:
    """One part; whatever goes wrong in it is that part's fault and not the end of the test."""
    begun = perf_counter()
    try:
        ok, detail = True, part(folder)
    except Problem as problem:
        ok, detail = False, str(problem)
    except Exception as error:  # any mistake in a build must end up in the report
        ok, detail = False, f"{type(error).__name__}: {error}"
    tried = Tried(name, ok, round(perf_counter() - begun, 3), detail)
    # A program without a console, as on Windows, has no output at all.
    if sys.stdout is not None:
        sys.stdout.write(f"{'goed' if ok else 'fout'}  {name}: {detail}\n")
        sys.stdout.flush()
    return tried


def _report(tried: list[Tried], file: Path) -> None:
    from werksamen_desktop.exchange.json_file import write_file

    write_file(file, json.dumps(
        {"version": __version__, "python": platform.python_version(),
         "platform": platform.platform(), "ok": all(t.ok for t in tried),
         "parts": [asdict(t) for t in tried]}, ensure_ascii=False, indent=2) + "\n")


# Parts -------------------------------------------------------------------------------------------

def _methods(_: Path) -> str:
    from werksamen_desktop.exchange.methods import methods

    return ", ".join(f"{m.title} ({len(m.steps)} stappen)" for m in methods().values())


def _own_methods(folder: Path) -> str:
    """A method is written as a file of one's own and read back."""
    from werksamen_desktop.exchange.shelf import MethodShelf
    from werksamen_desktop.paths import methods_folder

    shelf = MethodShelf(methods_folder(folder))
    made = shelf.copy_of(shelf.method("dm"))
    shelf.keep(made)
    if shelf.method(made.id) != made:
        raise Problem("Een eigen methode komt niet terug zoals zij is bewaard.")
    return f"{made.id}.toml is geschreven en klopt"


def _migrations(folder: Path) -> str:
    from werksamen_desktop.paths import archive_file
    from werksamen_desktop.store.archive import Archive

    archive = Archive.open(archive_file(folder))
    try:
        faults = archive.check()
    finally:
        archive.close()
    if faults:
        raise Problem("; ".join(faults))
    return "een nieuw archief is gemaakt en klopt"


def _saving(folder: Path) -> str:
    from werksamen_desktop.exchange.example import example_sitting
    from werksamen_desktop.model.edits import set_note
    from werksamen_desktop.paths import archive_file
    from werksamen_desktop.store.archive import Archive

    made = example_sitting("ib")
    changed = set_note(made, made.deliberation.step, "zelftest")
    archive = Archive.open(archive_file(folder))
    try:
        archive.save(made, None)
        archive.save(changed, made)
    finally:
        archive.close()
    archive = Archive.open(archive_file(folder), reading=True)
    try:
        loaded = archive.load(made.deliberation.id)
    finally:
        archive.close()
    if loaded != changed:
        raise Problem("Een beraad komt anders uit het archief dan het erin ging.")
    return f"een beraad met {len(loaded.deliberation.entries)} inbrengen is bewaard en gelezen"


def _exchange(folder: Path) -> str:
    from werksamen_desktop.exchange.example import example_sitting
    from werksamen_desktop.exchange.json_file import read_file, sitting_to_json, write_file

    file = folder / "beraad.json"
    made = example_sitting("dm")
    write_file(file, sitting_to_json(made, with_private=True))
    if read_file(file) != (made,):
        raise Problem("Een beraad komt anders uit een JSON-bestand dan het erin ging.")
    return "een beraad is als JSON geschreven en gelezen"


def _fonts(_: Path) -> str:
    from werksamen_desktop.minutes.glyphs import font_files
    from werksamen_desktop.ui.style import load_fonts

    _application()
    return f"{len(load_fonts())} lettertypen voor de vensters, {len(font_files())} voor papier"


def _minutes(_: Path) -> str:
    import pypdfium2

    from werksamen_desktop.exchange.example import example_sitting
    from werksamen_desktop.minutes.compose import compose
    from werksamen_desktop.minutes.pdf import write_pdf

    made = example_sitting("dm")
    stream = BytesIO()
    write_pdf(compose(made, today=date.today()), stream)
    document = pypdfium2.PdfDocument(stream.getvalue())
    try:
        words = "".join(page.get_textpage().get_text_range() for page in document)
        pages = len(document)
    finally:
        document.close()
    if made.case.pseudonym not in words:
        raise Problem("De woorden van het beraad staan niet in het verslag.")
    return f"een verslag van {pages} bladzijden is geschreven en teruggelezen"


def _facilitator_window(folder: Path) -> str:
    """The app as it starts, on an archive of its own, up to an open sitting."""
    _application()
    from werksamen_desktop.app.launch import App
    from werksamen_desktop.exchange.example import example_sitting

    home = folder / "app"
    home.mkdir()
    dialogs = _NoDialogs()
    app = App(home, dialogs=dialogs)
    try:
        _wait_for(app.usable, app.show, dialogs)
        work = app.work
        assert work is not None
        work.hold(example_sitting("dm"))
        opened = work.sitting
        assert opened is not None
        assert opened.facilitator is not None
        steps = opened.room.deliberation.steps
        drawn = 0
        for step in steps:
            opened.room.go_to(step.key)
            drawn += _colours(opened.facilitator) > 1
        work.put_away()
    finally:
        app.desk.close()
    if drawn != len(steps):
        raise Problem("Het venster van de gespreksleider blijft leeg.")
    return f"{drawn} stappen getekend"


def _beamer_window(_: Path) -> str:
    """The beamer's window on every step of both methods."""
    _application()
    from werksamen_desktop.exchange.example import example_sitting
    from werksamen_desktop.exchange.methods import methods
    from werksamen_desktop.model.projection import slide_for
    from werksamen_desktop.model.slide import BeamerMode
    from werksamen_desktop.ui.beamer import BeamerWindow

    window = BeamerWindow()
    window.resize(1920, 1080)
    window.set_mode(BeamerMode.LIVE)
    drawn = 0
    for method_id in methods():
        sitting = example_sitting(method_id)
        for step in sitting.deliberation.steps:
            window.show_slide(slide_for(sitting, step=step.key, part=0))
            if _colours(window) < 2:
                raise Problem(f"De beamer blijft leeg bij stap {step.key}.")
            drawn += 1
    window.deleteLater()
    return f"{drawn} stappen getekend"


class _NoDialogs:
    """Nobody answers: what is told is kept, a question gets no."""

    def __init__(self) -> None:
        self.told: list[str] = []

    def tell(self, text: str) -> None:
        """Keep the sentence: it is what went wrong."""
        self.told.append(text)

    def confirm(self, title: str, text: str, yes: str, no: str = "Annuleren") -> bool:
        """No."""
        return False

    def ask_text(self, title: str, question: str, text: str = "") -> str | None:
        """Cancelled."""
        return None

    def choose(self, title: str, question: str, choices: Sequence[str]) -> int | None:
        """Cancelled."""
        return None

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        """Cancelled."""
        return None

    def open_files(self, title: str, kinds: str) -> tuple[Path, ...]:
        """Cancelled."""
        return ()


def _application() -> None:
    """The Qt application in its own clothes, made once; it lives as long as the process."""
    from PySide6.QtWidgets import QApplication

    from werksamen_desktop.ui.style import dress

    if QApplication.instance() is None:
        application = QApplication(["werksamen"])
        dress(application)
        _kept.append(application)


_kept: list[object] = []


def _wait_for(signal: "SignalInstance", begin: Callable[[], None], dialogs: _NoDialogs) -> None:
    """Begin something and let events go by until the signal comes; a Problem when it does not."""
    from PySide6.QtCore import QEventLoop, QTimer

    came: list[bool] = []
    loop = QEventLoop()
    watch = QTimer()
    watch.timeout.connect(lambda: loop.quit() if came or dialogs.told else None)
    signal.connect(lambda: came.append(True))
    QTimer.singleShot(PATIENCE, loop.quit)
    watch.start(10)
    begin()
    loop.exec()
    if not came:
        raise Problem(next(iter(dialogs.told), "Het startvenster wordt niet bruikbaar."))


def _colours(window: "QWidget") -> int:
    """How many colours a coarse grid of points of the window's picture has."""
    picture = window.grab().toImage()
    width, height = picture.width(), picture.height()
    return len({picture.pixel(x, y) for x in range(0, width, 7) for y in range(0, height, 7)})


PARTS: dict[str, Callable[[Path], str]] = {
    "methoden": _methods,
    "eigen methoden": _own_methods,
    "migraties": _migrations,
    "bewaren en lezen": _saving,
    "uitwisselen": _exchange,
    "lettertypen": _fonts,
    "verslag": _minutes,
    "venster van de gespreksleider": _facilitator_window,
    "venster van de beamer": _beamer_window,
}
