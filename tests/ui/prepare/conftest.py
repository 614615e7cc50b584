# SPDX-License-Identifier: EUPL-1.2
"""A preparation page in a real window, with dialogs that answer as they were told."""

from collections.abc import Sequence
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)

from werksamen_desktop.model import seating
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.library import Library
from werksamen_desktop.model.method import Field, Method, Part, Step, Variant
from werksamen_desktop.model.people import Discipline, Seat
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.room import Room
from werksamen_desktop.ui.prepare.prepare_page import PreparePage

PART = Part(StepKind.TEXT, "start", fields=(Field("case.story", "Verhaal"),))
METHOD = Method("proef", "Proefmethode", "1", (
    Step("s1", "Begin", "Wat zien we?", (PART,), minutes=10),
    Step("s2", "Weeg", "Wat telt?", (PART,), minutes=20),
    Step("s3", "Besluit", "Wat doen we?", (PART,), minutes=30)))
DEEP = Method("diep", "Diepe methode", "1", (
    Step("l1", "Kort", "?", (PART,), minutes=10, variants=("light",)),
    Step("h1", "Lang", "?", (PART,), minutes=50, variants=("heavy",))),
    variants=(Variant("heavy", "Zwaar"), Variant("light", "Licht")))
LIBRARY = Library(disciplines=(
    Discipline("Huisarts", "De Linde", "Zvw", "HA"), Discipline("Politie", "", "Politiewet", "PL")))
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
popups = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


class Answers:
    """Gives the answers it was told to, and remembers what it was asked."""

    def __init__(self) -> None:
        self.place: int | None = None
        self.agrees = True
        self.reason: str | None = None
        self.asked: list[str] = []
        self.told: list[str] = []

    def confirm(self, title: str, text: str, yes: str, no: str = "Annuleren") -> bool:
        self.asked.append(text)
        return self.agrees

    def ask_text(self, title: str, question: str, text: str = "") -> str | None:
        return self.reason

    def choose(self, title: str, question: str, choices: Sequence[str]) -> int | None:
        self.asked += choices
        return self.place

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        return None

    def open_files(self, title: str, kinds: str) -> tuple[Path, ...]:
        return ()

    def tell(self, text: str) -> None:
        self.told.append(text)


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def make(dressed, qtbot, answers: Answers):
    """Makes a shown page on a room that holds a sitting."""
    def made(sitting: Sitting, *, library: Library = LIBRARY, teams=(), size=(1366, 768),
             ) -> PreparePage:
        page = PreparePage(Room(sitting), library, answers, lambda: teams)
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitActive(page):
            page.show()
        return page
    return made


def seated(*disciplines: str) -> Sitting:
    sitting = new_sitting(METHOD)
    for name in disciplines:
        sitting = seating.add_seat(sitting, Seat(uuid4(), discipline=name))
    return sitting


@pytest.fixture
def page(make) -> PreparePage:
    sitting = seated("Huisarts", "Wijkverpleging")
    return make(sitting.with_deliberation(question="Mogen wij bellen?"))


@pytest.fixture
def fresh(make) -> PreparePage:
    return make(new_sitting(METHOD))


def press(widget: QWidget, key: Qt.Key, modifier=NONE) -> None:
    QTest.keyClick(widget.window().windowHandle(), key, modifier)


def named(where: QWidget, name: str) -> QWidget:
    return next(w for w in where.findChildren(QWidget) if w.accessibleName() == name)


def caught(signal: object) -> list[object]:
    held: list[object] = []
    signal.connect(lambda *told: held.append(told[0] if told else None))  # type: ignore[attr-defined]
    return held


def write(field: QWidget, text: str) -> None:
    field.setFocus()
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, text)
