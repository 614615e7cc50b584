# SPDX-License-Identifier: EUPL-1.2
"""How the kinds of SLIM are filled in by hand: match-check, shared goal, stories."""

from PySide6.QtWidgets import QPushButton

from werksamen_desktop.demo.scene import Scene, choose, reveal
from werksamen_desktop.model import topics
from werksamen_desktop.model.course import Plea, PleaAnswer
from werksamen_desktop.model.dutch import long_date
from werksamen_desktop.model.match import areas_of
from werksamen_desktop.model.matching import Estimate
from werksamen_desktop.model.merging import own_goals
from werksamen_desktop.model.method import BeamerRule
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.model.pleas import ANSWERS
from werksamen_desktop.model.seats import private_label, seat_label
from werksamen_desktop.ui.parts.match_area import CHOICES, OWN_CHOICES


def play_match(scene: Scene) -> None:
    """Choose for each seat in each area of life, reveal, and fix the line of the group."""
    held = {(e.area, e.seat): e for e in scene.script.estimates if e.topic == scene.part.topic}
    for area in areas_of(scene.script, scene.part):
        name = area.capitalize()
        for seat, here in scene.seats():
            said = held.get((area, seat.id))
            label = seat_label(here, scene.room.case)
            if said and seat.kind is SeatKind.CLIENT:
                choose(scene, f"{name}, {label}, eigen kijk", OWN_CHOICES[said.strategy])
                scene.write(f"{name}, {label}, in eigen woorden", said.reason)
            elif said:
                choose(scene, f"{name}, {label}, strategie", CHOICES[said.strategy])
    if scene.part.beamer is BeamerRule.AFTER_REVEAL:
        reveal(scene)
    for area in areas_of(scene.script, scene.part):
        _fix_line(scene, area.capitalize(), held.get((area, None)))


def _fix_line(scene: Scene, name: str, line: Estimate | None) -> None:
    if line:
        choose(scene, f"{name}, lijn van de groep", CHOICES[line.strategy])
        scene.write(f"{name}, waarom deze lijn", line.reason)


def play_merging(scene: Scene) -> None:
    """Let each write and seal an own goal, reveal, merge, and put the goal to the vote."""
    goals = {g.seat.id: g for g in own_goals(scene.script, scene.part)}
    for seat, here in scene.seats():
        if seat.id in goals:
            whose = private_label(here, scene.room.case)
            scene.press(f"{whose}, nog niet")
            scene.write(f"{whose}, eigen doel", goals[seat.id].entry.text)
            scene.press(f"{whose}, klaar en verzegel")
    reveal(scene)
    for seat, here in scene.seats():
        if seat.id in goals and goals[seat.id].taken:
            scene.press(f"{seat_label(here, scene.room.case)}, neem over")
    goal = scene.control("Gezamenlijk doel")
    scene.hand.click(goal)
    scene.hand.press(goal, "Ctrl+A")
    scene.hand.type(goal, scene.script.goal)
    button = scene.hand.seen(scene.window, "Leg dit doel voor als peiling")
    if isinstance(button, QPushButton) and button.isEnabled():
        scene.hand.click(button)


def play_pleas(scene: Scene) -> None:
    """Write the story, and for each addressee what is asked of them and what they said."""
    for field in scene.part.fields:
        if not topics.read_text(scene.room.sitting, field.key):
            scene.write(field.label, topics.read_text(scene.example, field.key))
    for number, plea in enumerate(scene.example.case.pleas, 1):
        scene.add_line("Nieuw verzoek", plea.addressee)
        _fill_plea(scene, f"Verzoek {number}", plea)


def _fill_plea(scene: Scene, name: str, plea: Plea) -> None:
    for label, text in (("wat is er nodig", plea.needed),
                        ("de vraag, met ja of nee te beantwoorden", plea.request),
                        ("wat levert het hun op", plea.gain)):
        scene.write(f"{name}, {label}", text)
    if plea.answer is PleaAnswer.UNSAID:
        return
    choose(scene, f"{name}, antwoord", ANSWERS[plea.answer])
    if plea.answered_on:
        day = scene.control(f"{name}, geantwoord op")
        scene.hand.click(day)
        scene.hand.press(day, "Ctrl+A")
        scene.hand.type(day, long_date(plea.answered_on))
    if plea.answer is PleaAnswer.CONDITION:
        scene.write(f"{name}, de voorwaarde", plea.condition)
