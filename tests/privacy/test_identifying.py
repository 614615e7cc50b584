# SPDX-License-Identifier: EUPL-1.2
"""What could tell which case a text is about is found; what says nothing is left alone."""

from uuid import uuid4

import pytest

from werksamen_desktop.model import seating
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import Field, Method, Part, Step
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.privacy.identifying import identifying

METHOD = Method("m", "Proef", "1", (Step("S-1", "Begin", "Wat?", (
    Part(StepKind.TEXT, "start", fields=(Field("case.story", "Verhaal"),)),)),))


def held() -> Sitting:
    made = new_sitting(METHOD).with_case(pseudonym="Mevrouw A.")
    return seating.add_seat(made, Seat(uuid4(), name="Karim el Amrani", discipline="Wmo-consulent",
                                       organisation="Stichting De Wilg"))


@pytest.mark.parametrize(("text", "found"), [
    ("Mevrouw A. wacht te lang", ("Mevrouw A.",)),
    ("Amrani zag dit bij De Wilg", ("Amrani", "Wilg")),
    ("Op 3511 AB ligt het stil", ("3511 AB",)),
    ("Bel 06 12345678", ("06 12345678",)),
    ("Geboren 12-03-1941", ("12-03-1941",)),
    ("mail: a.b@wilg.nl", ("a.b@wilg.nl",)),
    ("Een mevrouw wacht drie maanden op een plaat van de stichting", ()),
    ("Een Wmo-consulent mag tot € 600 beslissen", ()),
])
def test_names_organisations_and_numbers_are_found(text: str, found: tuple[str, ...]) -> None:
    assert identifying(held(), text) == found
