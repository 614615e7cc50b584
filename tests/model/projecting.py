# SPDX-License-Identifier: EUPL-1.2
"""A sitting with a part of many kinds and three at the table, and what the room reads of it."""

from dataclasses import fields, is_dataclass
from datetime import datetime
from uuid import UUID, uuid4

from werksamen_desktop.model import seating
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import BeamerRule, Field, FieldType, Method, Part, Step
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.projection import Choice, slide_for
from werksamen_desktop.model.slide import (
    Slide,
)
from werksamen_desktop.model.step_kind import StepKind

NOW = datetime(2026, 11, 22, 14, 0)
SCALE = ("ja", "nee", "blokkeer")
AFTER = BeamerRule.AFTER_REVEAL
MATRIX = (Field("zicht", "Zicht"), Field("belang", "Belang", FieldType.INTEREST),
          Field("waarden", "Waarden", FieldType.VALUES))
JUDGED = (Field("choice", "Ik kies", FieldType.CHOICE), Field("value", "om deze waarde"))
PARTS = {
    "text": Part(StepKind.TEXT, "story", fields=(Field("case.story", "Verhaal"),)),
    "list": Part(StepKind.LIST, "facts", kinds=("feit", "aanname"), detail="Wie zoekt uit"),
    "matrix": Part(StepKind.PERSPECTIVES, "perspective", fields=MATRIX),
    "hidden": Part(StepKind.PERSPECTIVES, "silent", beamer=AFTER, fields=MATRIX[:1]),
    "again": Part(StepKind.VALUES, "silent", fields=(*MATRIX[:1], MATRIX[2])),
    "options": Part(StepKind.OPTIONS, "options", fields=(Field("drawback", "Wat kost het?"),)),
    "before": Part(StepKind.JUDGEMENT, "judgement.before", beamer=AFTER, fields=JUDGED),
    "after": Part(StepKind.JUDGEMENT, "judgement.after", fields=JUDGED),
    "likeness": Part(StepKind.LIKENESS, "likeness", kinds=("overeenkomst", "verschil")),
    "poll": Part(StepKind.POLL, "poll", beamer=AFTER, scale=SCALE),
    "decision": Part(StepKind.DECISION, "decision"),
    "agreements": Part(StepKind.AGREEMENTS, "agreements"),
    "check": Part(StepKind.CHECKLIST, "opening", items=("Doel helder", "Tijd helder")),
    "evaluation": Part(StepKind.EVALUATION, "evaluation", items=("Ik ben gehoord",)),
    "question": Part(StepKind.TEXT, "q", beamer=BeamerRule.QUESTION_ONLY,
                     fields=(Field("case.story", "Verhaal"),)),
    "locked": Part(StepKind.LOCKED, "private", beamer=BeamerRule.QUESTION_ONLY,
                   items=("Wie doet wat?",)),
    "never": Part(StepKind.TEXT, "n", beamer=BeamerRule.NEVER,
                  fields=(Field("case.story", "Verhaal"),)),
}
METHOD = Method("m", "Methode", "1", tuple(
    Step(key, key, f"Vraag {key}?", (part,), why="Omdat.") for key, part in PARTS.items()))


def begun() -> Sitting:
    """The client, two who share a discipline, and one other."""
    made = new_sitting(METHOD).with_case(pseudonym="Mevrouw A.", story="Het verhaal.")
    made = made.with_deliberation(question="Mag dit?")
    for name in ("Huisarts", "Wijkverpleging", "Huisarts"):
        made = seating.add_seat(made, Seat(uuid4(), name=f"Jan {name}", discipline=name))
    return made


def ids(sitting: Sitting) -> list[UUID]:
    return [s.id for s in sitting.deliberation.table]


def shown(sitting: Sitting, step: str, choice: Choice = Choice()) -> Slide:  # noqa: B008
    return slide_for(sitting, step=step, part=0, choice=choice)


def strings(value: object) -> list[str]:
    """Every string in a slide."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [s for v in value for s in strings(v)]
    if is_dataclass(value):
        return [s for f in fields(value) for s in strings(getattr(value, f.name))]
    return []


def text_of(slide: Slide) -> str:
    return "\n".join(strings(slide))
