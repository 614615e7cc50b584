# SPDX-License-Identifier: EUPL-1.2
"""How frictions, and goals before ways, are filled in by hand."""

from werksamen_desktop.demo.matrix_player import play_matrix
from werksamen_desktop.demo.scene import Scene, choose
from werksamen_desktop.model.seats import seat_label


def play_frictions(scene: Scene) -> None:
    """Note each friction, whose it is and its wish, and let its owner release it."""
    seats = {seat.id: here for seat, here in scene.seats()}
    held = [f for f in scene.script.frictions if f.topic == scene.part.topic]
    for number, friction in enumerate(held, 1):
        scene.add_line("Nieuwe wrijving", friction.text)
        row = f"Wrijving {number}"
        owner = seat_label(seats[friction.seat], scene.room.case)
        choose(scene, f"{row}, van wie", owner)
        scene.write(f"{row}, als wens", friction.wish)
        scene.write(f"{row}, wat spreken we daarover af", friction.agreement)
        if friction.released:
            scene.press(f"{row}, {owner} geeft dit vrij")


def play_intentions(scene: Scene) -> None:
    """Type everybody's goal and way, then come to the ways."""
    play_matrix(scene)
    scene.press("Nu de wegen aan de zaal laten zien")
