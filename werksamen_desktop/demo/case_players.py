# SPDX-License-Identifier: EUPL-1.2
"""How the traffic lights of a case and the scores of its parties are filled in by hand."""

from PySide6.QtCore import Qt

from werksamen_desktop.demo.scene import Scene, reveal
from werksamen_desktop.model.course import LightColour
from werksamen_desktop.model.light_course import COLOURS
from werksamen_desktop.model.light_edits import light_here
from werksamen_desktop.model.method import BeamerRule
from werksamen_desktop.model.power import POWERS, has_power
from werksamen_desktop.model.scores import MOST, scales, standings, worded
from werksamen_desktop.model.seats import private_label, seat_label
from werksamen_desktop.model.weighing import Option


def play_lights(scene: Scene) -> None:
    """Choose a colour for each factor, and say by what one sees it and what is next."""
    for factor in scene.part.items:
        light = light_here(scene.example, scene.part.topic, factor)
        if light is None or light_here(scene.room.sitting, scene.part.topic, factor):
            continue
        if light.colour is not LightColour.UNSAID:
            scene.press(f"{factor}: {COLOURS[light.colour]}")
        scene.write(f"{factor}, waaraan we dat zien", light.evidence)
        scene.write(f"{factor}, volgende stap", light.action)


def play_scores(scene: Scene) -> None:
    """Let each party score and say what is asked, and show all together."""
    hidden = scene.part.beamer is BeamerRule.AFTER_REVEAL
    for seat, here in scene.seats():
        held = next((s for s in standings(scene.example, scene.part)
                     if s.seat.id == seat.id and s.said), None)
        if held is None:
            continue
        whose = private_label(here, scene.room.case)
        if hidden:
            scene.press(f"{whose}, nog niet")
        for field, score in zip(scales(scene.part), held.scores, strict=True):
            if score is not None:
                slider = scene.control(f"{whose}, {field.label}")
                slider.setFocus(Qt.FocusReason.TabFocusReason)
                scene.hand.press(slider, "End" if score == MOST else str(score))
        for field, text in zip(worded(scene.part), held.texts, strict=True):
            scene.write(f"{whose}, {field.label}", text)
        if hidden:
            scene.press(f"{whose}, klaar en verzegel")
    if hidden:
        reveal(scene)


def play_power(scene: Scene, option: Option, here: Option) -> None:
    """Say of each seat whether it decides, pays or can block the option."""
    letter = scene.room.deliberation.letter(here.id)
    for seat, sits in scene.seats():
        label = seat_label(sits, scene.room.case)
        for kind in POWERS:
            if has_power(scene.script, option.id, seat.id, kind) and not has_power(
                    scene.room.deliberation, here.id, sits.id, kind):
                scene.press(f"Optie {letter}, {label} {kind}")
