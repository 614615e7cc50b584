# SPDX-License-Identifier: EUPL-1.2
"""The self-test: the parts of this very build tried one by one, in a folder of their own."""

import json
import platform
import sys
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import date
from io import BytesIO
from pathlib import Path
from time import perf_counter

from werksamen_desktop import __version__
from werksamen_desktop.app.display import go_offscreen
from werksamen_desktop.problems import Problem

FINE, FAILED = 0, 1


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


def _application() -> None:
    """The Qt application, made once; it lives as long as the process."""
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        _kept.append(QApplication(["werksamen"]))


_kept: list[object] = []

PARTS: dict[str, Callable[[Path], str]] = {
    "methoden": _methods,
    "migraties": _migrations,
    "bewaren en lezen": _saving,
    "uitwisselen": _exchange,
    "lettertypen": _fonts,
    "verslag": _minutes,
}
