# SPDX-License-Identifier: EUPL-1.2
"""Key press to painted beamer, 12 disciplines × 60 words, beside the same text in a bare label."""

import gc
import statistics
from time import perf_counter
from uuid import uuid4

from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget

from werksamen_desktop.model import edits, seating
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import Field, Method, Part, Step
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.slide import BeamerMode
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.topics import write_cell
from werksamen_desktop.model.weighing import Entry
from werksamen_desktop.room import Room
from werksamen_desktop.ui.beamer import BeamerWindow
from werksamen_desktop.ui.sitting.miniature import Miniature
from werksamen_desktop.ui.stage import Stage
from werksamen_desktop.ui.style import dress, font

DISCIPLINES, WORDS, KEYS = 12, 60, 120
BAR = 0.050
SENTENCE = "Zij vergeet het gas maar bloeit op in haar eigen keuken en kent elke buur bij naam"
FIELDS = (("zicht", "Zicht"), ("belang", "Belang"), ("grens", "Grens"), ("aanbod", "Kan bieden"))
PART = Part(StepKind.PERSPECTIVES, "p", fields=tuple(Field(k, label) for k, label in FIELDS))
METHOD = Method("m", "Methode", "1", (Step("1", "Blik", "Wie telt mee?", (PART,)),))


class Painted(QObject):
    """Notes that a window was painted."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.seen = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.seen |= event.type() == QEvent.Type.Paint
        return False


def sitting() -> Sitting:
    """Twelve seats that each said sixty words, over four fields."""
    made = new_sitting(METHOD).with_case(pseudonym="Mevrouw A.").with_deliberation(
        question="Mogen we mevrouw thuis laten wonen, ook als dat gevaar voor de buren geeft?")
    for number in range(DISCIPLINES - 1):
        made = seating.add_seat(made, Seat(uuid4(), discipline=f"Discipline {number}"))
    words = (SENTENCE.split() * 4)[:WORDS // len(FIELDS)]
    for place, seat in enumerate(made.deliberation.table):
        for key, _ in FIELDS:
            text = " ".join((*words[place:], *words[:place]))
            made = edits.add_entry(made, Entry(uuid4(), f"p.{key}", text, seat=seat.id))
    return made


def times(field: QPlainTextEdit, window: QWidget, keys: int) -> list[float]:
    """Seconds from each key press until the window was painted."""
    painted = Painted(window)
    taken = []
    for number in range(keys):
        letter = " " if number % 6 == 5 else "abcde"[number % 5]
        painted.seen = False
        begun = perf_counter()
        QTest.keyClick(field, letter)
        while not painted.seen:
            QApplication.processEvents()
        taken.append(perf_counter() - begun)
        QTest.qWait(2)
    return taken


def on_beamer(keys: int, seat: int = 3) -> list[float]:
    """Type into the text of one seat, with the miniature beside the beamer."""
    room = Room(sitting())
    stage = Stage(room)
    beamer, miniature = BeamerWindow(stage.board), Miniature(stage.board)
    beamer.setGeometry(0, 0, 1920, 1080)
    miniature.resize(244, 140)
    who = room.deliberation.table[seat].id
    field = QPlainTextEdit(room.deliberation.cell("p.belang", who)[0].text)
    field.textChanged.connect(lambda: room.edit(
        lambda s: write_cell(s, "p.belang", who, field.toPlainText()), burst="belang"))
    stage.set_mode(BeamerMode.LIVE)
    return _typed(field, beamer, (beamer, miniature), keys)


def on_label(keys: int) -> list[float]:
    """Type the same into a bare label that holds the same words."""
    d = sitting().deliberation
    rest = "\n".join(e.text for e in d.entries[1:])
    label = QLabel()
    label.setWordWrap(True)
    label.setFont(font(20))
    label.setGeometry(0, 0, 1920, 1080)
    field = QPlainTextEdit(d.entries[0].text)
    field.textChanged.connect(lambda: label.setText(f"{field.toPlainText()}\n{rest}"))
    return _typed(field, label, (label,), keys)


def _typed(field: QPlainTextEdit, window: QWidget, shown: tuple[QWidget, ...],
           keys: int) -> list[float]:
    for widget in (*shown, field):
        widget.show()
    QTest.qWait(100)
    times(field, window, 10)
    gc.collect()
    taken = times(field, window, keys)
    for widget in (*shown, field):
        widget.hide()
        widget.deleteLater()
    return taken


def p95(taken: list[float]) -> float:
    """The time that 95 of 100 key presses stay within."""
    return statistics.quantiles(taken, n=20)[-1]


def rows() -> list[tuple[str, str, str, bool]]:
    """One row: our 95th percentile beside the label's."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    dress(app)
    beamer, label = [], []
    for _ in range(2):
        beamer += on_beamer(KEYS)
        label += on_label(KEYS)
    ours, bare = p95(beamer), p95(label)
    told = f"p95 {ours * 1000:.1f} ms (mediaan {statistics.median(beamer) * 1000:.1f})"
    return [(f"toets tot geschilderde beamer, {DISCIPLINES} disciplines × {WORDS} woorden",
             f"{told}, QLabel p95 {bare * 1000:.1f} ms", f"p95 <= {BAR * 1000:.0f} ms",
             ours <= BAR)]
