# SPDX-License-Identifier: EUPL-1.2
"""What the windows cost: a key in a full matrix, a thousand rows, the start page, the methods."""

import gc
from datetime import date
from time import perf_counter
from uuid import uuid4

from bench_beamer import PART, sitting
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from werksamen_desktop.exchange.methods import read_method
from werksamen_desktop.model.deliberation import Listing
from werksamen_desktop.paths import bundled
from werksamen_desktop.room import Room
from werksamen_desktop.ui.matrix.matrix import Matrix
from werksamen_desktop.ui.start.start_page import StartPage
from werksamen_desktop.ui.style import dress

KEYS = 40
NOVEL = "Er was eens een beraad dat niet wilde eindigen. " * 2100
TODAY = date(2026, 11, 20)


def rows() -> list[tuple[str, str, str, bool]]:
    """The figures of the windows."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    dress(application)
    gc.freeze()
    return [_matrix(), _novel(), _thousand(), _start_page(), _methods()]


def _key_times(field: QPlainTextEdit) -> list[float]:
    """Milliseconds per key, painting included, sorted."""
    QApplication.processEvents()
    spent = []
    for _ in range(KEYS):
        before = perf_counter()
        QTest.keyClick(field, "a")
        QApplication.processEvents()
        spent.append((perf_counter() - before) * 1000)
    return sorted(spent)


def _shown_matrix() -> tuple[Matrix, QPlainTextEdit]:
    matrix = Matrix(Room(sitting()), PART)
    matrix.room.changed.connect(matrix.refresh)
    matrix.resize(1350, 800)
    matrix.show()
    matrix.refresh()
    QApplication.processEvents()
    field = next(w for w in matrix.findChildren(QPlainTextEdit) if w.isVisibleTo(matrix))
    field.setFocus()
    return matrix, field


def _row(what: str, ours: float, theirs: float, bar: float) -> tuple[str, str, str, bool]:
    return (what, f"{ours:.1f} ms, kaal Qt-veld {theirs:.1f} ms", f"≤ {bar:.0f} ms", ours <= bar)


def _bare(text: str, beside: QWidget) -> float:
    bare = QPlainTextEdit(text)
    bare.setFixedSize(beside.size())
    bare.show()
    p95 = _key_times(bare)[int(KEYS * 0.95) - 1]
    bare.close()
    return p95


def _matrix() -> tuple[str, str, str, bool]:
    matrix, field = _shown_matrix()
    p95 = _key_times(field)[int(KEYS * 0.95) - 1]
    theirs = _bare(field.toPlainText(), field)
    matrix.close()
    return _row("toets in de matrix, 12 disciplines × 60 woorden, p95", p95, theirs, 50)


def _novel() -> tuple[str, str, str, bool]:
    matrix, field = _shown_matrix()
    field.insertPlainText(NOVEL)
    p95 = _key_times(field)[int(KEYS * 0.95) - 1]
    theirs = _bare(NOVEL, field)
    matrix.close()
    return _row("toets in een vak met 100.000 tekens, p95", p95, theirs, 50)


def _thousand() -> tuple[str, str, str, bool]:
    held = [Listing(uuid4(), uuid4(), f"Casus {n}", "Mogen wij …?", "Dilemmamethode", TODAY,
                    "joint", 2, 5, seats=8) for n in range(1000)]
    page = StartPage()
    page.resize(1366, 768)
    page.show()
    QApplication.processEvents()
    began = perf_counter()
    page.show_rows(held, [], TODAY)
    QApplication.processEvents()
    took = (perf_counter() - began) * 1000
    page.close()
    return ("duizend beraden tonen", f"{took:.0f} ms", "≤ 100 ms", took <= 100)


def _start_page() -> tuple[str, str, str, bool]:
    def make() -> float:
        began = perf_counter()
        StartPage().deleteLater()
        return (perf_counter() - began) * 1000

    best = min(make() for _ in range(5))
    return ("startpagina maken, beste van vijf", f"{best:.0f} ms", "≤ 50 ms", best <= 50)


def _methods() -> tuple[str, str, str, bool]:
    began = perf_counter()
    files = list((bundled("resources") / "methods").glob("*.toml"))
    for file in files:
        read_method(file)
    took = (perf_counter() - began) * 1000
    return (f"alle {len(files)} methodebestanden lezen", f"{took:.0f} ms", "≤ 150 ms", took <= 150)
