# SPDX-License-Identifier: EUPL-1.2
"""All texts as one list for a reader: ``printed.py FILE.pdf`` or ``FILE.txt``."""

import sys
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.texts.gathered import EXAMPLE, GAP, METHOD, Text, texts  # noqa: E402
from werksamen_desktop.minutes.pdf import write_pdf  # noqa: E402
from werksamen_desktop.model.minutes import (  # noqa: E402
    Fact,
    Minutes,
    Paragraph,
    Section,
    Tone,
    labelled,
    prose,
)

GROUPS = {
    "app": "Openen en bewaren", "autosave.py": "Bewaren", "cli.py": "Opdrachten in de terminal",
    "crash.py": "Als er iets misgaat", "demo": "De demo",
    "exchange": "Bestanden lezen en schrijven", "minutes": "Verslag",
    "model": "Woorden van het model", "paths.py": "Mappen", "room.py": "Het open beraad",
    "selftest.py": "Zelftest", "settings.py": "Instellingen",
    "store": "Archief", "ui": "Vensters: algemeen", "ui/matrix": "Perspectieven naast elkaar",
    "ui/methods": "Methoden kiezen en maken", "ui/minutes": "Venster van het verslag",
    "ui/parts": "Wat in een stap gebeurt", "ui/prepare": "Voorbereiden", "ui/slides": "Beamer",
    "ui/sitting": "Venster van de gespreksleider", "ui/start": "Startvenster",
    "ui/steps": "Stappen",
}
"""How a reader calls each part of the code; the others go by their folder."""

FIELDS = {
    "Method.purpose": "Waarvoor", "Method.use_when": "Wanneer", "Method.duration": "Duur",
    "Method.group": "Groep", "Method.decides": "Besluit", "Method.rules": "Regel voor u",
    "Variant.title": "Vorm", "Step.question": "Vraag", "Step.why": "Waarom",
    "Step.guidance": "Voor u", "Step.hint": "Vraag ter hulp", "Step.phase": "Fase",
    "Part.title": "Onderdeel", "Part.kinds": "Soort", "Part.items": "Regel",
    "Part.scale": "Antwoord", "Part.detail": "Tweede vak", "Part.seat_label": "Van wie",
    "Field.label": "Veld", "Field.prompt": "In het veld", "Case.pseudonym": "Schuilnaam",
    "Case.story": "Verhaal", "Case.turning_point": "Hittepunt", "Case.wish": "Eigen wens",
}
"""What a text is of its step, in a reader's words; of others the words alone are printed."""


def main(arguments: list[str]) -> int:
    """Write the list to the named file."""
    if len(arguments) != 1 or Path(arguments[0]).suffix not in (".pdf", ".txt"):
        print("printed.py BESTAND.pdf | BESTAND.txt")
        return 2
    target = Path(arguments[0])
    target.parent.mkdir(parents=True, exist_ok=True)
    held = listed(texts())
    if target.suffix == ".pdf":
        write_pdf(held, target)
    else:
        target.write_text("\n".join(plain(held)) + "\n", encoding="utf-8")
    print(f"{len(texts())} teksten geschreven: {target}")
    return 0


def listed(found: tuple[Text, ...]) -> Minutes:
    """The texts as a document: a section for each window or method, a label for each place."""
    words = sum(len(t.words.split()) for t in found)
    return Minutes(
        kind="Teksten van WerkSamen", title="Alle teksten van WerkSamen",
        confidentiality="OM TE LEZEN EN TE VERBETEREN", reference=f"{len(found)} teksten",
        made_on=date.today(), draft=False, document_title="Alle teksten van WerkSamen",
        facts=(Fact("Teksten", str(len(found))), Fact("Woorden", str(words)),
               Fact("Het teken …", "hier vult WerkSamen iets in"),
               Fact("Kopjes", "de stap, of het bestand waarin de tekst staat")),
        sections=tuple(_sections(found)))


def _sections(found: tuple[Text, ...]) -> Iterator[Section]:
    for group, inside in groupby(sorted(found, key=_rank), key=lambda t: t.group):
        yield Section(GROUPS.get(group, group), tuple(_blocks(list(inside))))


def _rank(text: Text) -> tuple[int, str]:
    """Windows first, then sentences and methods, what is said in examples last."""
    if text.group.startswith(EXAMPLE):
        return 3, text.group
    if text.group.startswith(METHOD):
        return 2, text.group
    return 0 if text.group.startswith("ui") else 1, text.group


def _blocks(inside: list[Text]) -> Iterator[Paragraph]:
    """A label for each place with its texts; what a file says more than once stands there once."""
    for place, held in groupby(inside, key=_place):
        yield prose(place, Tone.LABEL)
        for field, words in dict.fromkeys((t.field, t.words.replace(GAP, "…")) for t in held):
            if field in ("Step.title", "Method.title"):
                continue  # the label says it
            name = FIELDS.get(field, "")
            yield labelled(name, words) if name else prose(words, Tone.BULLET)


def _place(text: Text) -> str:
    """The step a text is of, or the file it stands in."""
    return text.place if text.group.startswith((METHOD, EXAMPLE)) else text.spot.split(":")[0]


def plain(held: Minutes) -> Iterator[str]:
    """The document as lines."""
    yield held.title
    for section in held.sections:
        yield from ("", section.title, "=" * len(section.title))
        for block in section.blocks:
            if isinstance(block, Paragraph):
                words = "".join(span.text for span in block.spans)
                yield f"\n{words}" if block.tone is Tone.LABEL else f"  {words}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
