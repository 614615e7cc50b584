# SPDX-License-Identifier: EUPL-1.2
"""How discipline cards and professional codes are filled in by hand, from an example sitting."""

from werksamen_desktop.demo.scene import Scene, choose, reveal
from werksamen_desktop.model import topics
from werksamen_desktop.model.cards import card_fields
from werksamen_desktop.model.codes import INSIGHT, said_of, weighed
from werksamen_desktop.model.method import BeamerRule
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.model.seats import private_label, seat_label


def play_cards(scene: Scene) -> None:
    """Write on each card what is not there yet."""
    for seat, here in scene.seats():
        if seat.kind is SeatKind.CLIENT:
            continue
        label = private_label(here, scene.room.case)
        for name, words in card_fields(scene.part).items():
            if not getattr(here, name):
                scene.write(f"{label}, {words.lower()}", getattr(seat, name))


def play_codes(scene: Scene) -> None:
    """Name each code, and say what it says for and against each option."""
    for seat, here in scene.seats():
        if seat.code and not here.code:
            scene.write(f"{private_label(here, scene.room.case)}, beroepscode", seat.code)
    for option in weighed(scene.script):
        name = f"Optie {scene.script.letter(option.id)}" if option else "Wat de codes zeggen"
        for number, entry in enumerate(said_of(scene.script, scene.part, option), 1):
            scene.add_line(f"{name}, nieuwe regel", entry.text, entry.kind)
            row = f"{name}, {number}"
            if entry.detail:
                scene.write(f"{row}, dat betekent hier", entry.detail)
            seat_here = scene.script.seat(entry.seat)
            if seat_here:
                choose(scene, f"{row}, uit de code van",
                       seat_label(seat_here, scene.example.case))
    scene.write("Nieuw inzicht", topics.read_text(scene.example, scene.part.topic + INSIGHT))
    if scene.part.beamer is BeamerRule.AFTER_REVEAL:
        reveal(scene)
