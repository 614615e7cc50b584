# SPDX-License-Identifier: EUPL-1.2
"""How the perspectives are filled in by hand: cells, interests, who spoke, values and norms."""

from werksamen_desktop.demo.scene import Scene, choose, reveal
from werksamen_desktop.model.dutch import FIRMNESS, INTEREST_KINDS
from werksamen_desktop.model.method import BeamerRule, Field, FieldType
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Direction, Entry, InterestKind, Value


def play_matrix(scene: Scene) -> None:
    """Type into each seat's cells, one seat after the other."""
    for seat, here in scene.seats():
        label = seat_label(here, scene.room.case)
        for field in scene.part.fields:
            if field.type is FieldType.VALUES:
                _type_values(scene, seat, here, label)
                said = scene.script.values_of(seat.id)
                _tell_speaker(scene, f"{label}, {field.label.lower()}",
                              said[0].spoken_for if said else "")
            else:
                _type_cell(scene, field, seat, here)
    if scene.part.beamer is BeamerRule.AFTER_REVEAL:
        reveal(scene)
    _mark(scene)
    label = seat_label(scene.room.deliberation.table[0], scene.room.case)
    first = scene.hand.seen(scene.window, f"{label}, {scene.part.fields[0].label.lower()}")
    if first:
        scene.hand.write(first, "")


def _mark(scene: Scene) -> None:
    """Put the group's mark where the part gives it a meaning."""
    for field in scene.part.fields if scene.part.detail else ():
        for seat, here in scene.seats():
            said = scene.script.cell(f"{scene.part.topic}.{field.key}", seat.id)
            whose = seat_label(here, scene.room.case)
            if said and said[0].marked:
                scene.hand.press(scene.control(f"{whose}, {field.label.lower()}"), "Ctrl+Shift+G")


def _type_cell(scene: Scene, field: Field, seat: Seat, here: Seat) -> None:
    """Type what one seat said in one field, who spoke, and what sort of interest it is."""
    topic = f"{scene.part.topic}.{field.key}"
    said = scene.script.cell(topic, seat.id)
    if not said or scene.room.deliberation.cell(topic, here.id):
        return
    name = f"{seat_label(here, scene.room.case)}, {field.label.lower()}"
    scene.write(name, "\n".join(e.text for e in said))
    _tell_speaker(scene, name, said[0].spoken_for)
    if field.type is FieldType.INTEREST:
        _tell_interest(scene, name, said[0])


def _tell_speaker(scene: Scene, name: str, spoken_for: str) -> None:
    button = scene.hand.starting(scene.window, f"{name}, wie sprak:")
    if spoken_for and button and spoken_for.lower() not in button.accessibleName().lower():
        scene.hand.pick(button, spoken_for)


def _tell_interest(scene: Scene, name: str, said: Entry) -> None:
    line = scene.hand.starting(scene.window, f"{name}, soort en ruimte")
    if line is None or not (said.kind or said.widened_by or said.firm is not None):
        return
    scene.hand.click(line)
    whose = name.rpartition(", ")[0]
    if said.kind:
        choose(scene, f"{whose}, soort belang", INTEREST_KINDS[InterestKind(said.kind)])
    if said.firm is not None:
        choose(scene, f"{whose}, hard of onderhandelbaar", FIRMNESS[said.firm])
    scene.write(f"{whose}, wie kan het verruimen", said.widened_by)
    scene.hand.press(scene.control(f"{whose}, soort belang"), "Escape")
    if not line.isHidden() and getattr(line, "isChecked", bool)():
        scene.hand.click(line)


def _type_values(scene: Scene, seat: Seat, here: Seat, label: str) -> None:
    held = scene.room.deliberation.values_of(here.id)
    script = scene.script.values_of(seat.id)
    for value in script[len(held):]:
        field = scene.control(f"{label}, waarde toevoegen")
        scene.hand.write(field, value.word)
        scene.hand.press(field, "Return")
    for value in script:
        if scene.part.kind is StepKind.VALUES:
            _type_norm(scene, f"{label}, norm bij {value.word.lower()}", value)
        now = next(v for v in scene.room.deliberation.values_of(here.id) if v.word == value.word)
        chip = scene.hand.starting(scene.window, f"{label}, waarde: {value.word.lower()}")
        if value.shared and not now.shared and chip:
            scene.hand.press(chip, "Ctrl+Shift+G")


def _type_norm(scene: Scene, name: str, value: Value) -> None:
    field = scene.hand.seen(scene.window, name)
    if field is None or not value.norms:
        return
    norm = value.norms[0]
    scene.hand.write(field, norm.text)
    for _ in range(list(Direction).index(norm.direction)):
        scene.hand.press(field, "Ctrl+Shift+R")
