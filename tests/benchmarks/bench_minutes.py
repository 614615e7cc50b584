# SPDX-License-Identifier: EUPL-1.2
"""The minutes of a full sitting: how long the PDF takes, and whether the window goes on."""

import os
import subprocess
import sys
import time
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from werksamen_desktop.model.case import Agreement, Case  # noqa: E402
from werksamen_desktop.model.decision import Decision, Outcome  # noqa: E402
from werksamen_desktop.model.deliberation import Sitting, new_sitting  # noqa: E402
from werksamen_desktop.model.people import Seat  # noqa: E402
from werksamen_desktop.model.seating import add_seat  # noqa: E402
from werksamen_desktop.model.weighing import Entry, Judgement, Moment, Option, Value  # noqa: E402

DISCIPLINES, AGREEMENTS, WORDS = 12, 40, 60
TODAY = date(2026, 11, 21)
PDF_BAR, BLOCK_BAR = 1.0, 0.100
RUNS = 3
LEXICON = ("mevrouw", "veiligheid", "wonen", "buren", "huisarts", "risico", "samen", "eigen",
           "keuze", "zorg", "gesprek", "dag", "week", "regie", "afspraak", "thuis", "begeleiding",
           "gemeente", "vertrouwen")


def words(count: int, start: int) -> str:
    """Dutch-looking words, another row for each start."""
    return " ".join(LEXICON[(start * 7 + n * 5) % len(LEXICON)] for n in range(count))


def full_sitting() -> Sitting:
    """Twelve disciplines of sixty words each, forty agreements, judgements twice."""
    from werksamen_desktop.exchange.methods import method

    agreements = tuple(Agreement(uuid4(), words(5, n), words(2, n), when="4 dec 2026",
                                 result=words(6, n), authorised_to=words(3, n))
                       for n in range(AGREEMENTS))
    case = Case(pseudonym="Mevrouw A.", story=words(120, 1), turning_point=words(40, 2),
                agreements=agreements)
    sitting = new_sitting(method("ib"), variant="heavy", case=case)
    sitting = sitting.with_deliberation(
        held_on=TODAY, question=words(14, 3), revealed=("judgement.before", "judgement.after"),
        options=tuple(Option(uuid4(), words(8, n), for_client=words(10, n)) for n in range(4)),
        decision=Decision(Outcome.JOINT, words(20, 4), words(40, 5), words(3, 6)))
    for number in range(DISCIPLINES):
        sitting = _with_discipline(sitting, number)
    return sitting


def _with_discipline(sitting: Sitting, number: int) -> Sitting:
    seat = Seat(uuid4(), discipline=f"Discipline {number}", organisation=words(2, number))
    sitting = add_seat(sitting, seat)
    d = sitting.deliberation
    fields = ("zicht", "belang", "grens", "aanbod")
    entries = tuple(Entry(uuid4(), f"perspective.{f}", words(WORDS // len(fields), number + i),
                          seat=seat.id) for i, f in enumerate(fields))
    values = tuple(Value(uuid4(), seat.id, LEXICON[(number + i) % len(LEXICON)]) for i in (0, 1))
    choice = d.options[number % 4].id
    judged = (Judgement(uuid4(), seat.id, Moment.BEFORE, choice, words(10, number), certainty=3),
              Judgement(uuid4(), seat.id, Moment.AFTER, choice, value=words(2, number),
                        loss=words(8, number), repair=words(8, number)))
    return replace(sitting, deliberation=replace(
        d, entries=(*d.entries, *entries), values=(*d.values, *values),
        judgements=(*d.judgements, *judged)))


def bare_pdf(texts: list[str]) -> None:
    """The same words as plain paragraphs of bare ReportLab, in the same family."""
    from io import BytesIO

    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    font = ROOT / "resources" / "fonts" / "SourceSans3-Regular.ttf"
    pdfmetrics.registerFont(TTFont("Bare", str(font)))
    style = ParagraphStyle("plain", fontName="Bare")
    SimpleDocTemplate(BytesIO()).build([Paragraph(t, style) for t in texts])


def cold(part: str) -> float:
    """The best of some fresh processes, imports included, in seconds."""
    times = []
    for _ in range(RUNS):
        done = subprocess.run([sys.executable, __file__, part], capture_output=True, text=True,
                              check=True, cwd=ROOT)
        times.append(float(done.stdout.split()[-1]))
    return min(times)


def run(part: str) -> float:
    """One part in this process: "ours" or "bare" in seconds, "block" the longest silence."""
    sitting = full_sitting()
    from werksamen_desktop.minutes.compose import compose

    if part == "block":
        return longest_block(sitting)
    texts = [t for t in compose(sitting, today=TODAY).texts() if t]
    start = time.perf_counter()
    if part == "bare":
        bare_pdf(texts)
    else:
        from werksamen_desktop.minutes.pdf import pdf_bytes

        pdf_bytes(compose(sitting, today=TODAY))
    return time.perf_counter() - start


def longest_block(sitting: Sitting) -> float:
    """The longest time the window's thread did not answer while the minutes were made."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QElapsedTimer, QTimer
    from PySide6.QtWidgets import QApplication

    from werksamen_desktop.room import Room
    from werksamen_desktop.ui.dialogs import Dialogs
    from werksamen_desktop.ui.minutes.window import MinutesWindow
    from werksamen_desktop.ui.style import dress

    app = QApplication([])
    dress(app)
    window = MinutesWindow(Room(sitting), Dialogs())
    window.show()
    app.processEvents()
    clock, beats = QElapsedTimer(), []
    clock.start()
    beat = QTimer(interval=1)
    beat.timeout.connect(lambda: beats.append(clock.restart()))
    beat.start()
    ready = QTimer(interval=20)
    ready.timeout.connect(lambda: app.quit() if window.view.complete else None)
    ready.start()
    app.exec()
    window.close()
    return max(beats) / 1000


def rows() -> list[tuple[str, str, str, bool]]:
    """What was measured, how much, the bar, and whether it is met."""
    ours, bare, block = cold("ours"), cold("bare"), cold("block")
    what = f"minutes PDF, {DISCIPLINES} disciplines, {AGREEMENTS} agreements"
    return [
        (what, f"{ours:.2f} s, bare ReportLab {bare:.2f} s ({ours / bare:.1f} ×)",
         f"≤ {PDF_BAR:.1f} s", ours <= PDF_BAR),
        ("longest block of the window while it is made", f"{block * 1000:.0f} ms",
         f"≤ {BLOCK_BAR * 1000:.0f} ms", block <= BLOCK_BAR),
    ]


if __name__ == "__main__":
    if len(sys.argv) > 1:
        print(run(sys.argv[1]))
    else:
        for row in rows():
            print(*row, sep=" | ")
