# SPDX-License-Identifier: EUPL-1.2
"""A sitting with rich perspectives, and a matrix shown in a window of its own."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID, uuid4

import pytest

from werksamen_desktop.model import edits, seating
from werksamen_desktop.model.case import Case
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import BeamerRule, Field, FieldType, Method, Part, Step
from werksamen_desktop.model.people import Absence, Seat, SeatKind
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import (
    Direction,
    Entry,
    InterestKind,
    Norm,
    Option,
    SpokenBy,
    Value,
)
from werksamen_desktop.room import Room

FIELDS = (
    Field("zicht", "Zicht", prompt="Wat ziet u vanuit uw vak?"),
    Field("belang", "Belang", FieldType.INTEREST, prompt="Wat is voor u van belang?"),
    Field("waarden", "Waarden", FieldType.VALUES),
    Field("grens", "Grens", prompt="Waar zit u aan vast?"),
    Field("aanbod", "Kan bieden", prompt="Wat kunt u bieden?"),
)
PERSPECTIVES = Part(StepKind.PERSPECTIVES, "perspective", "Perspectieven", fields=FIELDS)
VALUES = Part(StepKind.VALUES, "perspective", "Waarden en normen", fields=(
    Field("belang", "Belang", FieldType.INTEREST, optional=True),
    Field("waarden", "Waarden en normen", FieldType.VALUES)))
METHOD = Method("proef", "Proefmethode", "1", steps=(
    Step("S-1", "Casus", "Wat is er gebeurd?", (
        Part(StepKind.TEXT, "case", fields=(Field("case.story", "Verhaal"),)),)),
    Step("S-2", "Feiten", "Wat weten we?", (
        Part(StepKind.LIST, "facts", "Feiten", kinds=("feit", "aanname")),)),
    Step("S-3", "Perspectieven", "Wie telt mee, en wat staat er voor hen op het spel?",
         (PERSPECTIVES,)),
    Step("S-4", "Waarden", "Welke waarde schuilt hieronder?", (VALUES,)),
    Step("S-5", "Verborgen", "Schrijf eerst voor uzelf.", (
        replace(PERSPECTIVES, topic="own", beamer=BeamerRule.AFTER_REVEAL),)),
))

SAID = (
    ("Wijkverpleging", "Thuiszorg Noord",
     "Zij vergeet het gas, maar bloeit op in haar eigen keuken.",
     "Veiligheid; haalbare routes voor het team.", ("veiligheid", "eigen regie"), "",
     "Inductieplaat, medicatiedispenser."),
    ("Huisarts", "Praktijk De Linde",
     "Wilsbekwaam op dit punt. Zij begrijpt het risico.", "Behandelrelatie behouden.",
     ("eigen regie", "vertrouwen"), "", "Herbeoordeling over zes weken."),
    ("Woningcorporatie", "Wonen Delta", "Twee meldingen van de bovenburen over een gaslucht.",
     "Veilig complex; geen precedent.", ("veiligheid", "gelijkheid"),
     "Een derde melding betekent afsluiten van het gas.", "Rookmelder met doormelding."),
    ("Zoon", "", "Ik slaap slecht sinds de laatste keer.", "Dat zij veilig is, en dat ik weer zoon "
     "kan zijn in plaats van bewaker.", ("veiligheid",), "", "Twee avonden in de week bellen."),
    ("Wmo-consulent", "Gemeente", "De indicatie is uit 2024 en past niet meer.",
     "Rechtmatigheid en een plan dat ook in de vakantie klopt.", ("gelijkheid", "zorgzaamheid"),
     "Geen dubbele voorziening.", "Spoedaanvraag dagbesteding."),
    ("Wijkagent", "Politie", "Tweemaal thuisgebracht, steeds vriendelijk.", "Rust in de straat.",
     ("nabijheid",), "", "Een vast nummer."),
    ("Casemanager dementie", "Geriant", "Het beeld schommelt; 's avonds is zij de weg kwijt.",
     "Tijd om de relatie op te bouwen.", ("waardigheid", "eigen regie"), "", "Elke week langs."),
    ("Jeugdbeschermingstafel regio", "Veilig Thuis", "Kleindochter logeert er in de vakantie.",
     "Belang van het kind.", ("veiligheid",), "", "Meedenken."),
    ("Bewindvoerder", "Budgetzorg", "Er is geld voor aanpassingen.", "Begroting die klopt.",
     ("zorgvuldigheid",), "Uitgaven boven € 500 via de rechter.", "Reservering."),
    ("Dagbesteding", "De Es", "Zij lacht daar.", "Plek houden.", ("plezier",), "", "Drie dagen."),
    ("Buren", "", "", "", (), "", ""),
)


@pytest.fixture(name="filled")
def _filled() -> Callable[..., Sitting]:
    """Makes a sitting with this many seats, the client's included."""
    return filled


@pytest.fixture
def values_part() -> Part:
    """Values and norms, with an interest beside them."""
    return VALUES


@pytest.fixture
def hidden_part() -> Part:
    """Perspectives that wait for their reveal."""
    return METHOD.steps[4].parts[0]


def filled(count: int, *, long: bool = False) -> Sitting:
    """A sitting with this many seats, the client's included."""
    sitting = new_sitting(METHOD, case=Case(pseudonym="Mevrouw A."))
    sitting = sitting.with_deliberation(step="S-3", options=(
        Option(uuid4(), "Thuis blijven"), Option(uuid4(), "Opname")))
    client = sitting.deliberation.seats[0].id
    more = (" Dat zien wij al maanden, en het vraagt van ons allemaal dat we elkaar vinden voordat "
            "er iets gebeurt wat niemand wil; ook als dat betekent dat een van ons zijn eigen "
            "regels moet uitleggen aan een ander." if long else "")
    sitting = _say(sitting, client, ("“Ik red me best. Dit is mijn huis.”" + more,
                   "Haar eigen keuken en ritme." + more, "Niet praten óver haar zonder haar.", ""),
                   ("eigen regie",), spoken=(SpokenBy.ON_BEHALF, "zoon"))
    for label, organisation, view, interest, words, limit, offer in SAID[:count - 1]:
        absent = label == "Buren"
        seat = Seat(uuid4(), SeatKind.ABSENT if absent else SeatKind.PROFESSIONAL,
                    discipline=label, organisation=organisation,
                    absence=Absence.FILLED_BY_GROUP if absent else Absence.PRESENT)
        sitting = seating.add_seat(sitting, seat)
        sitting = _say(sitting, seat.id, tuple(
            t + more if t else "" for t in (view, interest, limit, offer)), words)
    return sitting


def _say(sitting: Sitting, seat: UUID, texts: tuple[str, ...], words: tuple[str, ...],
         spoken: tuple[SpokenBy, str] = (SpokenBy.SELF, "")) -> Sitting:
    for key, text in zip(("zicht", "belang", "grens", "aanbod"), texts, strict=True):
        if text:
            kind = InterestKind.PROTOCOL.value if key == "belang" and "precedent" in text else ""
            sitting = edits.add_entry(sitting, Entry(
                uuid4(), f"perspective.{key}", text, seat=seat, kind=kind,
                firm=True if kind else None, spoken_by=spoken[0], spoken_for=spoken[1]))
    for word in words:
        norms: tuple[Norm, ...] = ()
        if word == "veiligheid":
            side = sum(1 for v in sitting.deliberation.values if v.norms) % 2 == 0
            norms = (Norm("dan hoort iemand 's nachts te kunnen komen",
                          Direction.A if side else Direction.B),)
        sitting = edits.add_value(sitting, Value(
            uuid4(), seat, word, norms=norms, shared=word == "eigen regie",
            spoken_by=spoken[0], spoken_for=spoken[1]))
    return sitting


Show = Callable[..., object]


@pytest.fixture
def show(dressed, qtbot):  # type: ignore[no-untyped-def]
    """Shows a part of a sitting in a window and returns its widget."""
    from werksamen_desktop.ui.parts.part_widget import PartWidget
    from werksamen_desktop.ui.steps.matrix import MatrixPart

    def shown(sitting: Sitting, part: Part = PERSPECTIVES, *, width: int = 800,
              height: int = 520) -> PartWidget:
        room = Room(sitting)
        widget = MatrixPart(room, part)
        room.changed.connect(widget.refresh)
        qtbot.addWidget(widget)
        widget.resize(width, height)
        with qtbot.waitActive(widget):
            widget.show()
            widget.activateWindow()
        kept.append(widget)
        return widget

    kept: list[PartWidget] = []
    yield shown
    kept.clear()
