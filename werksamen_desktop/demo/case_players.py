# SPDX-License-Identifier: EUPL-1.2
"""How the traffic lights of a case and the scores of its parties are filled in by hand."""

from werksamen_desktop.demo.scene import Scene
from werksamen_desktop.model.course import LightColour
from werksamen_desktop.model.light_course import COLOURS
from werksamen_desktop.model.light_edits import light_here


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
