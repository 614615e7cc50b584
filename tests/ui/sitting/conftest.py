# SPDX-License-Identifier: EUPL-1.2
"""A dilemma-like sitting in memory, dialogs that answer by themselves, and a keeper of nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

import pytest

from werksamen_desktop.model.case import Case
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import Field, FieldType, Method, Part, Step, Variant
from werksamen_desktop.model.people import Absence, Seat, SeatKind
from werksamen_desktop.model.seating import add_seat
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.room import Room

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
