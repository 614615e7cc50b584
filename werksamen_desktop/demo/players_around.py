# SPDX-License-Identifier: EUPL-1.2
"""How the stakeholder board and the rings are filled in by hand, from an example sitting."""

from uuid import UUID

from werksamen_desktop.demo.scene import Scene
from werksamen_desktop.model import levels, stakeholders
from werksamen_desktop.model.becoming import BECOMES, is_made
from werksamen_desktop.model.levels import LEVELS
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.stakeholders import LANES, Card
from werksamen_desktop.model.weighing import Entry


def play_becoming(scene: Scene, entry: UUID, row: str) -> None:
    """Make of a line what it became in the example."""
    for what in scene.part.becomes:
        if is_made(scene.example, entry, what):
            scene.press(f"{row}: {BECOMES[what].lower()}")


def play_board(scene: Scene) -> None:
    """Put everybody on the board, say what it takes, and move each to the right lane."""
    topic = scene.part.topic
    name = scene.part.title or scene.step.title
    for number, wanted in enumerate(stakeholders.cards(scene.example, topic), 1):
        held = stakeholders.cards(scene.room.sitting, topic)
        if number > len(held):
            if wanted.seat and wanted.entry.seat:
                scene.press(f"Zet {wanted.label} op het bord")
            else:
                scene.add_line(f"{name}, nieuwe regel", wanted.entry.text, wanted.lane)
        _complete(scene, f"{name}, {number}", wanted, topic, number)


def _complete(scene: Scene, card: str, wanted: Card, topic: str, number: int) -> None:
    held = stakeholders.cards(scene.room.sitting, topic)[number - 1]
    if not held.entry.detail:
        asked = scene.part.detail or "Wat is ervoor nodig"
        scene.write(f"{card}, {asked.lower()}", wanted.entry.detail)
    here, there = LANES.index(held.lane), LANES.index(wanted.lane)
    for place in range(here, there):
        scene.press(f"{card}: naar {LANES[place + 1]}")


def play_ring(scene: Scene) -> None:
    """Let everybody stand on a level; where it is asked, name limits and whom to invite."""
    for seat, here in scene.seats():
        label = seat_label(here, scene.room.case)
        if seat.level and seat.level != here.level:
            scene.press(f"{label}: {LEVELS[seat.level]}")
        limit = levels.limit_of(scene.example, seat.id)
        if limit and scene.part.detail and levels.limit_of(scene.room.sitting, here.id) is None:
            _reach(scene, label, limit)


def _reach(scene: Scene, label: str, limit: Entry) -> None:
    scene.press(f"{label}, grens bereikt")
    scene.write(f"{label}, welke grens", limit.text)
    scene.write(f"{label}, {scene.part.detail.lower()}", limit.detail)
    if levels.guest_of(scene.example, limit.id):
        scene.press(f"{label}: zet op het bord")
