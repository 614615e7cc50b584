# SPDX-License-Identifier: EUPL-1.2
"""How an order and a choice are made by hand: by the arrows, and with a reason."""

from werksamen_desktop.demo.scene import Scene, choose, reveal
from werksamen_desktop.model.candidates import candidates
from werksamen_desktop.model.chosen import Chosen, choices, of_each
from werksamen_desktop.model.method import BeamerRule
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.ranking import order_of
from werksamen_desktop.model.seats import private_label


def play_ranking(scene: Scene) -> None:
    """Let each seat move what it places higher, seal, and reveal."""
    for seat, here in scene.seats():
        wanted = [c.text for c in order_of(scene.script, scene.part, seat.id)]
        if wanted:
            whose = private_label(here, scene.room.case)
            scene.press(f"{whose}, nog niet")
            _order(scene, here, wanted)
            scene.press(f"{whose}, klaar en verzegel")
    reveal(scene)


def _order(scene: Scene, seat: Seat, wanted: list[str]) -> None:
    """Take each thing up to its place, the first one first."""
    standing = [c.text for c in candidates(scene.room.deliberation, scene.part)]
    whose = private_label(seat, scene.room.case)
    for goal, text in enumerate(wanted):
        for place in range(standing.index(text), goal, -1):
            line = f"{whose}, plaats {place + 1} van {len(standing)}: {text}"
            scene.hand.press(scene.control(line), "Up")
        standing.remove(text)
        standing.insert(goal, text)


def play_choice(scene: Scene) -> None:
    """Choose and say why: for the table, or seat by seat and sealed where that is asked."""
    if not of_each(scene.part):
        _for_table(scene, choices(scene.script, scene.part)[0])
    elif scene.part.beamer is BeamerRule.AFTER_REVEAL:
        for held, here in _told(scene):
            whose = private_label(here, scene.room.case)
            scene.press(f"{whose}, nog niet")
            _answer(scene, held, whose)
            scene.press(f"{whose}, klaar en verzegel")
    else:
        for held, here in _told(scene):
            whose = private_label(here, scene.room.case)
            if held.candidate:
                choose(scene, f"{whose}, {scene.part.seat_label.lower()}", held.candidate.words)
            _write(scene, held, whose)
    if scene.part.beamer is BeamerRule.AFTER_REVEAL:
        reveal(scene)


def _told(scene: Scene) -> list[tuple[Chosen, Seat]]:
    """Who chose in the example, each with the same seat here."""
    here = {seat.id: other for seat, other in scene.seats()}
    return [(c, here[c.seat.id]) for c in choices(scene.script, scene.part) if c.seat and c.said]


def _for_table(scene: Scene, held: Chosen) -> None:
    here = {seat.id: other for seat, other in scene.seats()}
    if held.by:
        choose(scene, scene.part.by_label,
               private_label(here[held.by.id], scene.room.case))
    _answer(scene, held, scene.part.title or "Keuze")


def _answer(scene: Scene, held: Chosen, whose: str) -> None:
    if held.candidate:
        case, table = scene.room.case, scene.room.deliberation.table
        name = next((f" – {private_label(s, case)}" for s in table
                     if _same_seat(scene, held, s)), "")
        scene.press(f"Keuze: {held.candidate.words}{name}")
    _write(scene, held, whose)


def _same_seat(scene: Scene, held: Chosen, seat: Seat) -> bool:
    """Whether what was chosen are this seat's words."""
    here = {one.id: other.id for one, other in scene.seats()}
    whose = held.candidate.seat if held.candidate else None
    return whose is not None and here.get(whose) == seat.id


def _write(scene: Scene, held: Chosen, whose: str) -> None:
    for field, text in zip(scene.part.fields, held.texts, strict=True):
        scene.write(f"{whose}, {field.label}", text)
