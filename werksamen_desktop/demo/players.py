# SPDX-License-Identifier: EUPL-1.2
"""How each kind of part is filled in by hand, from an example sitting."""

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox

from werksamen_desktop.demo.case_players import play_lights, play_power, play_scores
from werksamen_desktop.demo.matrix_player import play_matrix
from werksamen_desktop.demo.players_around import play_becoming, play_board, play_ring
from werksamen_desktop.demo.players_arrange import play_agreements, play_progress
from werksamen_desktop.demo.players_cards import play_cards, play_codes
from werksamen_desktop.demo.players_choosing import play_choice, play_ranking
from werksamen_desktop.demo.players_sharing import play_frictions, play_intentions
from werksamen_desktop.demo.players_slim import play_match, play_merging, play_pleas
from werksamen_desktop.demo.scene import Scene, choose, reveal
from werksamen_desktop.model import topics
from werksamen_desktop.model.dutch import SIDES, STANCES, long_date, outcome_words
from werksamen_desktop.model.method import BeamerRule
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import private_label, seat_label
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.tallies import can_answer
from werksamen_desktop.model.weighing import (
    LIKENESS_DIFFERENT,
    LIKENESS_KINDS,
    LIKENESS_SAME,
    Entry,
    Judgement,
    Moment,
    Option,
    Vote,
)


def play_text(scene: Scene) -> None:
    """Type the texts that are not there yet."""
    for field in scene.part.fields:
        text = topics.read_text(scene.example, field.key)
        if not topics.read_text(scene.room.sitting, field.key):
            scene.write(field.label, text)


def play_list(scene: Scene) -> None:
    """Add the lines, with their second text and whose they are."""
    name = scene.part.title or scene.step.title
    _add_entries(scene, scene.part.topic, name)
    if scene.part.beamer is BeamerRule.AFTER_REVEAL:
        reveal(scene)


def _add_entries(scene: Scene, topic: str, name: str) -> None:
    held = scene.room.deliberation.listed(topic)
    for number, entry in enumerate(scene.script.listed(topic), 1):
        if number <= len(held):
            _complete(scene, held[number - 1], entry, f"{name}, {number}")
            continue
        scene.add_line(f"{name}, nieuwe regel", entry.text, _kind_asked(scene, entry))
        row = f"{name}, {number}"
        if entry.detail and scene.part.detail:
            scene.write(f"{row}, {scene.part.detail.lower()}", entry.detail)
        for whose, label in ((entry.asked_by, scene.part.by_label),
                             (entry.seat, scene.part.seat_label)):
            seat = scene.script.seat(whose)
            if seat and label:
                choose(scene, f"{row}, {label.lower()}", seat_label(seat, scene.example.case))
        tick = scene.hand.seen(scene.window, f"{row}, bevestigd")
        if entry.marked and tick:
            scene.hand.click(tick)
        play_becoming(scene, entry.id, row)


def _kind_asked(scene: Scene, entry: Entry) -> str:
    """The entry's kind, where this step asks for one."""
    asked = scene.part.kinds or (LIKENESS_KINDS if scene.part.kind is StepKind.LIKENESS else ())
    return entry.kind if entry.kind in asked else ""


def _complete(scene: Scene, held: Entry, entry: Entry, row: str) -> None:
    """Fill in what an earlier step on the same lines did not ask yet."""
    if entry.detail and scene.part.detail and not held.detail:
        scene.write(f"{row}, {scene.part.detail.lower()}", entry.detail)
    if entry.kind in scene.part.kinds and not held.kind:
        choose(scene, f"{row}, soort", entry.kind)


def play_options(scene: Scene) -> None:
    """Add the options and what each would cost."""
    held = scene.room.deliberation.options
    for option in scene.script.options[len(held):_options_until(scene)]:
        scene.add_line("Nieuwe mogelijkheid", option.text)
    for option, here in zip(scene.script.options, scene.room.deliberation.options, strict=False):
        letter = scene.script.letter(option.id)
        for field in scene.part.fields:
            if field.key == "power":
                play_power(scene, option, here)
                continue
            if getattr(here, field.key, "computed"):
                continue
            if field.key == "consequences":
                _weigh_for_each(scene, option, letter)
            else:
                scene.write(f"Optie {letter}, {field.label.lower()}", getattr(option, field.key))


def _weigh_for_each(scene: Scene, option: Option, letter: str) -> None:
    """Unfold the consequences and type them, seat by seat."""
    if not option.consequences:
        return
    fold = scene.control(f"Optie {letter}, gevolgen tonen of verbergen")
    scene.hand.click(fold)
    held = {c.seat: c.text for c in option.consequences}
    for seat, here in scene.seats():
        if seat.id in held:
            label = seat_label(here, scene.room.case)
            scene.write(f"Optie {letter}, gevolg voor {label}", held[seat.id])
    scene.hand.click(fold)


def play_arguments(scene: Scene) -> None:
    """Add what pleads for and against each option, then weigh where that is asked."""
    asked = {f.key for f in scene.part.fields}
    for option in scene.script.options:
        letter = scene.script.letter(option.id)
        place = next((i for i, o in enumerate(scene.script.options) if o.id == option.id), 0)
        here = scene.room.deliberation.options[place]
        for side, label in SIDES.items():
            name = f"Optie {letter}, {label.lower()}"
            held = len(scene.room.deliberation.arguments_on(here.id, side))
            for number, argument in enumerate(scene.script.arguments_on(option.id, side), 1):
                if number > held:
                    scene.add_line(f"{name}, nieuw argument", argument.text)
                    if argument.kind:
                        choose(scene, f"{name} {number}, soort argument", argument.kind)
                if "weight" in asked and argument.weight:
                    scene.press(f"{name} {number}, gewicht: {argument.weight}")
                if "reason" in asked:
                    scene.write(f"{name} {number}, waarom", argument.reason)
    if scene.part.beamer is BeamerRule.AFTER_REVEAL:
        reveal(scene)


def _options_until(scene: Scene) -> int:
    """How many options are known: two where the dilemma is put, all where more are sought."""
    steps = [s.key for s in scene.script.steps if any(p.kind is StepKind.OPTIONS for p in s.parts)]
    first_of_many = len(steps) > 1 and scene.step.key == steps[0]
    return 2 if first_of_many else len(scene.script.options)


def play_judgement(scene: Scene) -> None:
    """Let each seat write and seal, and reveal all together."""
    moment = Moment(scene.part.topic.rpartition(".")[2])
    for seat, here in scene.seats():
        judged = scene.script.judgement(seat.id, moment)
        if judged:
            _sit_down(scene, here)
            _judge(scene, judged, private_label(here, scene.room.case))
            scene.press(f"{private_label(here, scene.room.case)}, klaar en verzegel")
    reveal(scene)


def _sit_down(scene: Scene, seat: Seat) -> None:
    scene.press(f"{private_label(seat, scene.room.case)}, nog niet")


def _judge(scene: Scene, judged: Judgement, whose: str) -> None:
    for field in scene.part.fields:
        if field.key == "choice":
            letter = scene.script.letter(judged.choice)
            option = next((o for o in scene.script.options if o.id == judged.choice), None)
            if option and scene.room.deliberation.options:
                scene.press(f"{field.label}: {letter}  {option.text}")
        elif field.key == "certainty":
            if judged.certainty:
                scene.press(f"{whose}, {field.label}: {judged.certainty}")
        else:
            scene.write(f"{whose}, {field.label}", getattr(judged, field.key))


def play_likeness(scene: Scene) -> None:
    """Add what is alike and what differs, and over what."""
    for topic, name in ((LIKENESS_SAME, "Overeenkomst"), (LIKENESS_DIFFERENT, "Verschil")):
        _add_entries(scene, scene.part.topic + topic, name)


def play_poll(scene: Scene) -> None:
    """Put the proposal, let each seat answer, and reveal."""
    poll = scene.script.poll(scene.part.topic)
    if poll is None:
        return
    scene.write("Voorstel", poll.proposal)
    scene.press("Open de peiling")
    for here, given in _given_votes(scene, poll.votes):
        if given.answer is not None:
            whose = private_label(here, scene.room.case)
            _sit_down(scene, here)
            scene.press(f"Antwoord: {poll.scale[given.answer]}")
            scene.write(f"{whose}, waarom", given.reason)
            scene.press(f"{whose}, klaar en verzegel")
    reveal(scene)


def _given_votes(scene: Scene, votes: tuple[Vote, ...]) -> tuple[tuple[Seat, Vote], ...]:
    """Who gives which vote here; those of a poll without names are dealt out in table order."""
    if all(v.seat is None for v in votes):
        voters = (here for seat, here in scene.seats() if can_answer(seat))
        return tuple(zip(voters, votes, strict=False))
    held = {v.seat: v for v in votes}
    return tuple((here, held[seat.id]) for seat, here in scene.seats() if seat.id in held)


def play_decision(scene: Scene) -> None:
    """Choose the outcome and write the decision with its dissent."""
    decision = scene.script.decision
    scene.press(f"Uitkomst: {outcome_words(decision.outcome, scene.room.case.person_word)}")
    for name, text in (("Besluit", decision.text), ("Omdat", decision.reasons),
                       ("Genomen door", decision.decided_by), ("Draagvlak", decision.support),
                       ("Morele schade", decision.damage), ("Herstel", decision.repair),
                       ("Opnieuw bekijken op", long_date(decision.review_on))):
        scene.write(name, text)
    if decision.stance and scene.hand.seen(scene.window, f"Nu: {STANCES[decision.stance]}"):
        scene.press(f"Nu: {STANCES[decision.stance]}")
        scene.write("Waarom het besluit blijft, verandert of vervalt", decision.stance_reason)
    for number, dissent in enumerate(decision.dissents, 1):
        scene.press("Afwijkend standpunt toevoegen")
        name = f"Afwijkend standpunt {number}"
        scene.write(name, dissent.text)
        scene.write(f"{name}, voorwaarde", dissent.condition)
        seat = scene.script.seat(dissent.seat)
        if seat:
            box = scene.control(f"{name}, van wie")
            assert isinstance(box, QComboBox)
            scene.hand.choose(box, seat_label(seat, scene.example.case))


def play_checklist(scene: Scene) -> None:
    """Tick what was discussed."""
    for item in scene.part.items:
        if f"{scene.part.topic}/{item}" in scene.script.checked:
            scene.press(item)


def play_evaluation(scene: Scene) -> None:
    """Let each seat score and seal, and reveal."""
    given = {(r.seat, r.item): r.score for r in scene.script.ratings
             if r.topic == scene.part.topic}
    for seat, here in scene.seats():
        if not any(seat.id == held for held, _ in given):
            continue
        whose = private_label(here, scene.room.case)
        _sit_down(scene, here)
        for item in scene.part.items:
            score = given.get((seat.id, item))
            if score:
                scene.press(f"{whose}, {item}: {score}")
        scene.press(f"{whose}, klaar en verzegel")
    reveal(scene)
    for field in scene.part.fields:
        topic = f"{scene.part.topic}.{field.key}"
        scene.write(field.label, topics.read_text(scene.example, topic))


def play_locked(scene: Scene) -> None:
    """Leave the family among itself, and come back when it calls."""
    scene.press("Besloten tijd beginnen")
    scene.press("Scherm vrijgeven")


PLAYERS: dict[StepKind, Callable[[Scene], None]] = {
    StepKind.TEXT: play_text,
    StepKind.LIST: play_list,
    StepKind.PERSPECTIVES: play_matrix,
    StepKind.VALUES: play_matrix,
    StepKind.OPTIONS: play_options,
    StepKind.ARGUMENTS: play_arguments,
    StepKind.CARDS: play_cards,
    StepKind.CODES: play_codes,
    StepKind.JUDGEMENT: play_judgement,
    StepKind.LIKENESS: play_likeness,
    StepKind.POLL: play_poll,
    StepKind.DECISION: play_decision,
    StepKind.AGREEMENTS: play_agreements,
    StepKind.PROGRESS: play_progress,
    StepKind.CHECKLIST: play_checklist,
    StepKind.EVALUATION: play_evaluation,
    StepKind.MATCH: play_match,
    StepKind.MERGING: play_merging,
    StepKind.PLEAS: play_pleas,
    StepKind.LIGHTS: play_lights,
    StepKind.SCORES: play_scores,
    StepKind.LOCKED: play_locked,
    StepKind.FRICTIONS: play_frictions,
    StepKind.INTENTIONS: play_intentions,
    StepKind.BOARD: play_board,
    StepKind.RING: play_ring,
    StepKind.RANKING: play_ranking,
    StepKind.CHOICE: play_choice,
}
