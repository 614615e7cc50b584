# SPDX-License-Identifier: EUPL-1.2
"""What of a method, a step, a part and a field can be edited: name, label and kind of input.

An attribute of the dataclasses is editable because of its line here. One of a part shows up in the
kinds that name it under `uses` in model/kind_words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QCoreApplication

from werksamen_desktop.model.kind_words import ASKS, BEAMER_RULES, BECOMES, ENDS, KINDS
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.suiting_words import ASKED, RECOGNISED


class Editor(StrEnum):
    """How an attribute is typed or chosen."""

    LINE = "line"
    TEXT = "text"
    LINES = "lines"
    NUMBER = "number"
    CHOICE = "choice"
    SEVERAL = "several"
    TICK = "tick"


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute: its name in the dataclass, its label, its input, and a word of help."""

    name: str
    label: str
    editor: Editor = Editor.LINE
    hint: str = ""
    choices: Mapping[Any, str] = field(default_factory=dict)
    suffix: str = ""



PHASES = ("voorbereiding", "opening", "beeldvorming", "oordeelsvorming", "besluitvorming",
          "afronding")

METHOD = (
    Attribute("title", "Naam van de methode"),
    Attribute("purpose", "Waarvoor is de methode?", Editor.TEXT),
    Attribute("use_when", "Wanneer kiest u deze methode?", Editor.TEXT),
    Attribute("duration", "Hoe lang duurt het?"),
    Attribute("group", "Met hoeveel deelnemers?"),
    Attribute("meeting", "Hoe heet zo’n gesprek?",
              hint="Staat op de rustkaart en boven het verslag, zoals ‘Moreel beraad’."),
    Attribute("question_word", "Hoe heet de vraag ervan?",
              hint="Bijvoorbeeld ‘Morele vraag’ of ‘Leervraag’."),
    Attribute("decides", "Waarmee eindigt het?", Editor.TEXT),
    Attribute("rules", "Regels voor de gespreksleider", Editor.LINES,
              "Zet elke regel op een eigen lijn. Alleen u ziet ze."),
    Attribute("version", "Versie"),
    Attribute("minutes_from", "Hoe kort kan het?", Editor.NUMBER,
              "Hiermee en met wat volgt kiest de methodekiezer. 0: niet gezegd.",
              suffix=" minuten"),
    Attribute("minutes_to", "Hoe lang kan het?", Editor.NUMBER, suffix=" minuten"),
    Attribute("people_from", "Met hoe weinig deelnemers kan het?", Editor.NUMBER,
              suffix=" deelnemers"),
    Attribute("people_to", "Met hoeveel deelnemers kan het hooguit?", Editor.NUMBER,
              suffix=" deelnemers"),
    Attribute("ends", "Hoe eindigt het?", Editor.CHOICE, choices=ENDS),
    Attribute("suits", "Wanneer past deze methode?", Editor.SEVERAL,
              choices={**ASKED, **RECOGNISED}),
)

STEP = (
    Attribute("title", "Naam van de stap"),
    Attribute("question", "Vraag aan de zaal", Editor.TEXT,
              "Deze vraag staat op de beamer. Hooguit twaalf woorden leest het best."),
    Attribute("minutes", "Minuten", Editor.NUMBER, suffix=" minuten"),
    Attribute("at_most", "Waarschuw na hooguit", Editor.NUMBER,
              "0: geen grens. Anders zegt de klok dan dat het genoeg is.", suffix=" minuten"),
    Attribute("phase", "Fase", Editor.CHOICE,
              choices={"": "–", **{p: p.capitalize() for p in PHASES}}),
    Attribute("why", "Waarom deze stap?", Editor.TEXT),
    Attribute("guidance", "Aanwijzing voor de gespreksleider", Editor.TEXT,
              "Alleen u ziet deze aanwijzing."),
    Attribute("hint", "Hulpvraag als het stilvalt", Editor.TEXT),
)

PART = (
    Attribute("title", "Kop van het onderdeel"),
    Attribute("beamer", "Wat ziet de zaal?", Editor.CHOICE, choices=BEAMER_RULES),
    Attribute("kinds", "Soorten", Editor.LINES,
              "Zet elke soort op een eigen lijn. Bij elke inbreng kiest u er een."),
    Attribute("items", "Regels", Editor.LINES, "Zet elke regel op een eigen lijn."),
    Attribute("scale", "Antwoorden", Editor.LINES,
              "Elk op een eigen lijn, van de meeste naar de minste steun."),
    Attribute("detail", "Naam van de tweede kolom",
              hint="Bijvoorbeeld ‘Antwoord’. Leeg: er is geen tweede kolom."),
    Attribute("rewords", "De tweede kolom zegt hetzelfde in betere woorden", Editor.TICK,
              "De zaal ziet dan die woorden, bijvoorbeeld een wens in plaats van een oordeel."),
    Attribute("until_answered", "Een regel blijft een open vraag tot de tweede kolom er is",
              Editor.TICK),
    Attribute("seat_label", "Vraag van wie het is",
              hint="Bijvoorbeeld ‘Van wie’. Leeg: dat wordt niet gevraagd."),
    Attribute("by_label", "Vraag wie het aan hen vroeg",
              hint="Bijvoorbeeld ‘Vraag van’. Leeg: dat wordt niet gevraagd."),
    Attribute("asks", "Waar herinnert de lijst aan?", Editor.SEVERAL, choices=ASKS),
    Attribute("pin", "Deze tekst kan op de beamer blijven staan", Editor.TICK),
    Attribute("becomes", "Wat kan een regel worden, met één druk op de knop?", Editor.SEVERAL,
              choices=BECOMES),
    Attribute("unnamed", "Bewaar niet wie welk antwoord gaf", Editor.TICK),
    Attribute("lens", "Toon door welke bril ieder kijkt", Editor.TICK,
              "Organisatie, kader en taak staan dan bij de naam."),
)
ALWAYS = frozenset({"title", "beamer"})
"""Attributes of a part that every kind has."""

FIELD = (
    Attribute("label", "Opschrift"),
    Attribute("prompt", "Hulptekst in het lege vak"),
    Attribute("optional", "Mag leeg blijven", Editor.TICK),
)


def of_part(part: Part) -> tuple[Attribute, ...]:
    """The attributes that a part of its kind has."""
    uses = KINDS[part.kind].uses
    return tuple(a for a in PART if a.name in ALWAYS or a.name in uses)


def said(text: str) -> str:
    """A label or a hint in the user's language."""
    return QCoreApplication.translate("Methods", text) if text else ""
