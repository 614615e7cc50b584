# SPDX-License-Identifier: EUPL-1.2
"""A sitting of 24 filled steps: opening it, and going from step to step, beside bare Qt."""

import gc
import statistics
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from bench_beamer import Painted
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.exchange.json_file import parse, sitting_to_json
from werksamen_desktop.exchange.methods import methods
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.method import Step
from werksamen_desktop.model.slide import BeamerMode
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.settings import Settings
from werksamen_desktop.store.archive import Archive
from werksamen_desktop.ui.desk import Desk
from werksamen_desktop.ui.dialogs import Dialogs
from werksamen_desktop.ui.style import dress

STEPS, OPENINGS, ROUNDS = 24, 20, 4
BAR = 50.0
PATIENCE = 60
"""Seconds in which all parts of a sitting are made ahead, also on a busy machine."""

FIRST = "dm"
SAID = ("entries", "values", "options", "arguments", "judgements", "polls", "ratings", "revealed")
"""What the examples of the other methods add to the sitting."""

Row = tuple[str, str, str, bool]


def rows() -> list[Row]:
    """Opening, the first visit of each step, and each visit after it."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    dress(application)
    held = sitting()
    with desk(held) as open_again:
        open_again()  # imports what the windows need
        opened, first, later = _measured(open_again)
    bare_opened, bare_first, bare_later = _bare_measured(held)
    told = f"beraad van {STEPS} stappen"
    return [_row(f"{told} openen, tot geschilderd", opened, bare_opened),
            _row(f"{told}: een stap voor het eerst, tot venster en dia", first, bare_first),
            _row(f"{told}: naar een stap, tot venster en dia", later, bare_later)]


def _row(what: str, ours: list[float], theirs: list[float]) -> Row:
    slow = p95(ours)
    told = (f"p95 {slow:.1f} ms (mediaan {statistics.median(ours):.1f}), "
            f"kaal Qt p95 {p95(theirs):.1f} ms")
    return what, told, f"p95 < {BAR:.0f} ms", slow < BAR


def p95(taken: list[float]) -> float:
    """The milliseconds that 95 of 100 stay within."""
    return statistics.quantiles(taken, n=20)[-1]


# The sitting -------------------------------------------------------------------------------------

def sitting() -> Sitting:
    """The first method's example with steps of the others, as many kinds as there are first."""
    base = example_sitting(FIRST)
    base = replace(base, deliberation=replace(base.deliberation, closings=(), example=False))
    steps = list(base.deliberation.steps)
    for key, step in _others(steps):
        if len(steps) == STEPS:
            break
        steps.append(step)
        base = _with_said(base, example_sitting(key), step)
    d = base.deliberation
    whole = replace(d.method, steps=tuple(replace(s, variants=()) for s in steps), variants=())
    return base.with_deliberation(method=whole, variant="", step=steps[0].key, part=0)


def _others(steps: list[Step]) -> Iterator[tuple[str, Step]]:
    """Steps of the other methods: those that bring a kind the sitting lacks, then the fullest."""
    offered = [(m.id, s) for m in methods().values() if m.id != FIRST for s in m.steps]
    lacking = set(StepKind) - {p.kind for s in steps for p in s.parts}
    for found in offered:
        kinds = {p.kind for p in found[1].parts}
        if kinds & lacking:
            lacking -= kinds
            offered.remove(found)
            yield found
    yield from sorted(offered, key=lambda f: (-len(f[1].parts), f[1].key))


def _with_said(base: Sitting, other: Sitting, step: Step) -> Sitting:
    """What the other example says in a step, in the mouths of this table."""
    seats = [s.id for s in base.deliberation.seats]
    text = sitting_to_json(other)
    for place, seat in enumerate(other.deliberation.seats):
        text = text.replace(str(seat.id), str(seats[place % len(seats)]))
    found = parse(text.encode(), name=step.key)[0].deliberation
    topics = tuple(p.topic for p in step.parts)
    d = base.deliberation
    added: dict[str, object] = {}
    for name in SAID:
        held = getattr(d, name)
        new = [x for x in getattr(found, name) if _topic(x).startswith(topics)]
        added[name] = (*held, *(x for x in new if x not in held and not _same_id(x, held)))
    return base.with_deliberation(**added)


def _topic(said: object) -> str:
    return said if isinstance(said, str) else getattr(said, "topic", "")


def _same_id(said: object, held: tuple[object, ...]) -> bool:
    mine = getattr(said, "id", None)
    return mine is not None and any(getattr(h, "id", None) == mine for h in held)


# Ours --------------------------------------------------------------------------------------------

Opener = Callable[[], tuple[OpenSitting, float]]


@contextmanager
def desk(held: Sitting) -> Iterator[Opener]:
    """A real archive that holds the sitting; opens it as the app does, and in how long."""
    with tempfile.TemporaryDirectory() as folder, closing(
            Archive.open(Path(folder) / "werksamen.db")) as archive:
        archive.save(held, None)
        settings, table = Settings(Path(folder)), Desk(QWidget())
        library = archive.library()
        made: list[OpenSitting] = []

        def put_away() -> None:
            while made:
                made.pop().close()
            for _ in range(3):
                QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
                QApplication.processEvents()
            gc.collect()

        def open_again() -> tuple[OpenSitting, float]:
            put_away()
            began = perf_counter()
            identity = held.deliberation.id
            opened = OpenSitting(archive.load(identity), archive, library, settings,
                                 Dialogs(table), table, list)
            opened.show_room()
            made.append(opened)
            assert opened.facilitator
            _until_painted(opened.facilitator)
            return opened, (perf_counter() - began) * 1000

        yield open_again
        put_away()
        table.close()


def _until_painted(*windows: QWidget) -> None:
    painted = [Painted(w) for w in windows]
    for window in windows:
        window.update()
    while not all(p.seen for p in painted):
        QApplication.processEvents()


def _measured(open_again: Opener) -> tuple[list[float], list[float], list[float]]:
    """Milliseconds of each opening, of each step's first visit, and of those after it."""
    opened, first, later = [], [], []
    for _ in range(OPENINGS):
        opened.append(open_again()[1])
    for _ in range(ROUNDS):
        work = open_again()[0]
        assert work.screens
        beamer = work.screens.beamer
        beamer.setGeometry(0, 0, 1920, 1080)
        beamer.show()
        work.screens.stage.set_mode(BeamerMode.LIVE)
        _wait_for_parts(work)
        first += list(_walk(work))
        later += list(_walk(work))
    return opened, first, later


def _wait_for_parts(work: OpenSitting) -> None:
    """Do nothing, as one who just opened it, until the parts of all steps were made ahead."""
    assert work.facilitator
    whole = sum(len(s.parts) for s in work.room.deliberation.steps)
    late = perf_counter() + PATIENCE
    while work.facilitator.work.stack.count() < whole:
        QTest.qWait(20)
        assert perf_counter() < late, "a part could not be made"


def _walk(work: OpenSitting) -> Iterator[float]:
    """From the first step to the last; milliseconds until window and slide were painted."""
    window, screens = work.facilitator, work.screens
    assert window
    assert screens
    window.way.go_to(work.room.deliberation.steps[0].key)
    _settle()
    for step in work.room.deliberation.steps[1:]:
        slide = Painted(screens.beamer)
        began = perf_counter()
        window.footer.onward.click()
        _until_painted(window)
        while not slide.seen:
            QApplication.processEvents()
        yield (perf_counter() - began) * 1000
        assert work.room.step.key == step.key
        _settle()


def _settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


# Bare Qt -----------------------------------------------------------------------------------------

def _bare() -> tuple[QWidget, QStackedWidget, QLabel]:
    """A window with a page of plain fields per step, and a second one with a label."""
    window, slide = QWidget(), QLabel()
    stack = QStackedWidget()
    column = QVBoxLayout(window)
    column.addWidget(stack)
    slide.setWordWrap(True)
    slide.setGeometry(0, 0, 1920, 1080)
    slide.setWindowFlag(Qt.WindowType.Tool)
    return window, stack, slide


def _page(step: Step, said: list[str]) -> QScrollArea:
    page, area = QWidget(), QScrollArea()
    column = QVBoxLayout(page)
    column.addWidget(QLabel(step.question))
    for text in said:
        column.addWidget(QLabel(text[:20]))
        column.addWidget(QPlainTextEdit(text))
        column.addWidget(QPushButton(step.title))
    area.setWidgetResizable(True)
    area.setWidget(page)
    return area


def _bare_measured(held: Sitting) -> tuple[list[float], list[float], list[float]]:
    opened, first, later = [], [], []
    steps = held.deliberation.steps
    texts = [e.text for e in held.deliberation.entries]
    share = max(1, len(texts) // len(steps))
    for number in range(OPENINGS):
        began = perf_counter()
        window, stack, slide = _bare()
        stack.addWidget(_page(steps[0], texts[:share]))
        window.resize(1366, 768)
        window.show()
        slide.show()
        _until_painted(window, slide)
        opened.append((perf_counter() - began) * 1000)
        if number < ROUNDS:
            for times in (first, later):
                for place, step in enumerate(steps[1:], 1):
                    began = perf_counter()
                    if stack.count() <= place:
                        stack.addWidget(_page(step, texts[place * share:][:share]))
                    stack.setCurrentIndex(place)
                    slide.setText(step.question + "\n".join(texts[place * share:][:share]))
                    _until_painted(window, slide)
                    times.append((perf_counter() - began) * 1000)
        for widget in (window, slide):
            widget.close()
            widget.deleteLater()
        QApplication.processEvents()
    return opened, first, later
