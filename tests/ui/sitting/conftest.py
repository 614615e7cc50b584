# SPDX-License-Identifier: EUPL-1.2
"""A dilemma-like sitting in memory, dialogs that answer by themselves, and a keeper of nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import (
    QVBoxLayout,
)

from werksamen_desktop.autosave import Autosave
from werksamen_desktop.model import topics
from werksamen_desktop.model.case import Case
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import Field, FieldType, Method, Part, Step, Variant
from werksamen_desktop.model.people import Absence, Seat, SeatKind
from werksamen_desktop.model.seating import add_seat
from werksamen_desktop.model.slide import BeamerMode
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.problems import Problem
from werksamen_desktop.room import Room
from werksamen_desktop.ui.beamer import BeamerWindow
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.screens import Screens, SystemScreens
from werksamen_desktop.ui.sitting.facilitator import FacilitatorWindow
from werksamen_desktop.ui.stage import Stage

SEATS = {n: UUID(int=i) for i, n in enumerate(("Huisarts", "Wijkteam", "Zoon", "Buren"), 1)}


def text_part(topic: str, title: str = "") -> Part:
    return Part(StepKind.TEXT, topic, title=title, fields=(Field(f"{topic}.words", "Woorden"),))


METHOD = Method("proef", "Proefmethode", "1", (
    Step("P-1", "Inleiding", "Waarom zijn we hier?", (
        text_part("opening", "Begin"), text_part("hope", "Verwachting")),
        why="Dan weet ieder het.", hint="Wat hoopt u?", guidance="Noem het doel.", minutes=8),
    Step("P-2", "Perspectieven", "Wie telt mee?", (Part(
        StepKind.PERSPECTIVES, "perspective", fields=(
            Field("zicht", "Zicht"), Field("belang", "Belang", FieldType.INTEREST))),), minutes=15),
    Step("P-3", "Besluit", "Wat besluiten we?", (text_part("decision"),
                                                      Part(StepKind.DECISION, "outcome"),
                                                      Part(StepKind.AGREEMENTS, "agreements")),
         minutes=5,
         variants=("heavy",)),
    Step("P-4", "Evaluatie", "Hoe was het?", (text_part("evaluation"),), minutes=2),
), variants=(Variant("heavy", "Zwaar"), Variant("light", "Licht")))

OTHER = Method("ander", "Andere methode", "1", (
    Step("P-2", "Ronde van vragen", "Wat wilt u nog weten?", (
        Part(StepKind.LIST, "questions", "Vragen"),), why="Dan weten we meer.", minutes=10),
    Step("A-2", "Voor en tegen", "Wat pleit ervoor, en wat ertegen?", (
        Part(StepKind.ARGUMENTS, "arguments"),), minutes=20),
))


@pytest.fixture
def sitting() -> Sitting:
    made = new_sitting(METHOD, case=Case(pseudonym="Mevrouw A."))
    made = made.with_deliberation(question="Mogen we dit?", available=30)
    for name, kind, absence in (("Huisarts", SeatKind.PROFESSIONAL, Absence.PRESENT),
                                ("Wijkteam", SeatKind.PROFESSIONAL, Absence.PRESENT),
                                ("Zoon", SeatKind.BONUS, Absence.PRESENT),
                                ("Buren", SeatKind.ABSENT, Absence.FILLED_BY_GROUP)):
        made = add_seat(made, Seat(SEATS[name], kind, discipline=name, absence=absence))
    return made


@pytest.fixture
def room(qapp, sitting: Sitting) -> Room:
    return Room(sitting)


@dataclass
class Answers:
    """Dialogs that give the next of the prepared answers, and keep what was asked."""

    given: list[object] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def _next(self, question: str) -> object:
        self.asked.append(question)
        return self.given.pop(0) if self.given else None

    def confirm(self, title: str, text: str, yes: str, no: str = "Annuleren") -> bool:
        return bool(self._next(text))

    def ask_text(self, title: str, question: str, text: str = "") -> str | None:
        return self._next(question)  # type: ignore[return-value]

    def choose(self, title: str, question: str, choices: Sequence[str]) -> int | None:
        self.asked.extend(choices)
        return self._next(question)  # type: ignore[return-value]

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:
        return None

    def open_files(self, title: str, kinds: str) -> tuple[Path, ...]:
        return ()

    def tell(self, text: str) -> None:
        self.told.append(text)


@pytest.fixture
def answers() -> Answers:
    return Answers()


class Words(PartWidget):
    """One text, for any kind of part; counts its refreshes."""

    def __init__(self, room, part) -> None:
        super().__init__(room, part)
        self.refreshed = 0
        self.field = TextField(part.topic)
        self.field.edited.connect(lambda text: room.edit(
            lambda s: topics.write_text(s, f"{part.topic}.words", text), burst=part.topic))
        QVBoxLayout(self).addWidget(self.field)

    def refresh(self) -> None:
        self.refreshed += 1
        self.field.show_text(topics.read_text(self.room.sitting, f"{self.part.topic}.words"))

    def first_field(self):
        return self.field


class Memory:
    """Keeps sittings in memory, or refuses."""

    def __init__(self) -> None:
        self.refuses = False

    def save(self, now: Sitting, last: Sitting | None) -> None:
        if self.refuses:
            raise Problem("De schijf is vol.")


class Shelf:
    """Remembers where windows stood."""

    def __init__(self) -> None:
        self.kept = QByteArray()

    def geometry(self, window: str) -> QByteArray:
        return self.kept

    def keep_geometry(self, window: str, geometry: QByteArray) -> None:
        self.kept = geometry


@pytest.fixture
def memory():
    return Memory()


@pytest.fixture
def open_window(dressed, qtbot, room, answers, memory):
    """Makes the window over its real room, stage, screens and autosave; closes it after."""
    made = []

    def build(places=None, system=SystemScreens) -> FacilitatorWindow:
        stage = Stage(room)
        beamer = BeamerWindow(stage.board)
        screens = Screens(beamer, lambda: window, system=system(dressed))
        autosave = Autosave(room, memory, saved=room.sitting)
        window = FacilitatorWindow(
            room, stage, screens, autosave, answers,
            parts=dict.fromkeys(StepKind, Words), methods=lambda: (METHOD, OTHER),
            places=places)
        screens.neutral_wanted.connect(lambda: stage.set_mode(BeamerMode.NEUTRAL))
        qtbot.addWidget(window)
        made.append((window, screens, autosave, beamer))
        window.screens_of_test, window.beamer_of_test = screens, beamer
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield build
    memory.refuses = False
    for window, screens, autosave, beamer in made:
        window.close()
        screens.stop()
        autosave.stop()
        beamer.deleteLater()


@pytest.fixture
def window(open_window):
    return open_window()


def press(qtbot, window, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.focusWidget() or window, key, modifier)
    qtbot.wait(1)


CTRL = Qt.KeyboardModifier.ControlModifier
