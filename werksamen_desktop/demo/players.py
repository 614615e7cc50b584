# SPDX-License-Identifier: EUPL-1.2
"""How each kind of part is filled in by hand, from an example sitting."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QComboBox, QWidget

from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.model import topics
from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.dutch import (
    FIRMNESS,
    INTEREST_KINDS,
    SELF_CHOSEN,
    SIDES,
    long_date,
    outcome_words,
)
from werksamen_desktop.model.method import BeamerRule, Field, FieldType, Part, Step
from werksamen_desktop.model.people import Seat
from werksamen_desktop.model.seats import private_label, seat_label
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import (
    LIKENESS_DIFFERENT,
    LIKENESS_KINDS,
    LIKENESS_SAME,
    Direction,
    Entry,
    InterestKind,
    Judgement,
    Moment,
    Option,
    Value,
)
from werksamen_desktop.room import Room


@dataclass(frozen=True, slots=True)
class Scene:
    """One part to be played: the hand, the window, the example, and the room to read from."""

    hand: Hand
    window: QWidget
    example: Sitting
    room: Room
    step: Step
    part: Part

    @property
    def script(self) -> Deliberation:
        """The example's deliberation."""
        return self.example.deliberation

    def control(self, name: str) -> QWidget:
        """A control of the window by its name."""
        return self.hand.find(self.window, name)

    def write(self, name: str, text: str) -> None:
        """Type a text into a named field; nothing for an empty text."""
        if text:
            self.hand.write(self.control(name), text)

    def press(self, name: str) -> None:
        """Click a named button."""
        self.hand.click(self.control(name))

    def add_line(self, name: str, text: str, kind: str = "") -> None:
        """Add a line to a list by its last field."""
        if kind:
            self.press(f"{name}: {kind}")
        field = self.control(name)
        self.hand.write(field, text)
        self.hand.press(field, "Return")

    def seats(self) -> tuple[tuple[Seat, Seat], ...]:
        """Each seat of the example and the one at this table in the same place."""
        return tuple(zip(self.script.table, self.room.deliberation.table, strict=True))


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
        _reveal(scene)


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
        seat = scene.script.seat(entry.seat)
        if seat and scene.part.seat_label:
            box = scene.control(f"{row}, {scene.part.seat_label.lower()}")
            assert isinstance(box, QComboBox)
            scene.hand.choose(box, seat_label(seat, scene.example.case))
        tick = scene.hand.seen(scene.window, f"{row}, bevestigd")
        if entry.marked and tick:
            scene.hand.click(tick)


def _kind_asked(scene: Scene, entry: Entry) -> str:
    """The entry's kind, where this step asks for one."""
    asked = scene.part.kinds or (LIKENESS_KINDS if scene.part.kind is StepKind.LIKENESS else ())
    return entry.kind if entry.kind in asked else ""


def _complete(scene: Scene, held: Entry, entry: Entry, row: str) -> None:
    """Fill in what an earlier step on the same lines did not ask yet."""
    if entry.detail and scene.part.detail and not held.detail:
        scene.write(f"{row}, {scene.part.detail.lower()}", entry.detail)
    if entry.kind in scene.part.kinds and not held.kind:
        _choose(scene, f"{row}, soort", entry.kind)


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
        _reveal(scene)
    label = seat_label(scene.room.deliberation.table[0], scene.room.case)
    first = scene.hand.seen(scene.window, f"{label}, {scene.part.fields[0].label.lower()}")
    if first:
        scene.hand.write(first, "")


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
        _choose(scene, f"{whose}, soort belang", INTEREST_KINDS[InterestKind(said.kind)])
    if said.firm is not None:
        _choose(scene, f"{whose}, hard of onderhandelbaar", FIRMNESS[said.firm])
    scene.write(f"{whose}, wie kan het verruimen", said.widened_by)
    scene.hand.press(scene.control(f"{whose}, soort belang"), "Escape")
    if not line.isHidden() and getattr(line, "isChecked", bool)():
        scene.hand.click(line)


def _choose(scene: Scene, name: str, label: str) -> None:
    box = scene.control(name)
    assert isinstance(box, QComboBox)
    scene.hand.choose(box, label)


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


def _reveal(scene: Scene) -> None:
    button = scene.hand.seen(scene.window, "Onthul aan de zaal")
    if button and button.isEnabled():
        scene.hand.click(button)


def play_options(scene: Scene) -> None:
    """Add the options and what each would cost."""
    held = scene.room.deliberation.options
    for option in scene.script.options[len(held):_options_until(scene)]:
        scene.add_line("Nieuwe mogelijkheid", option.text)
    for option, here in zip(scene.script.options, scene.room.deliberation.options, strict=False):
        letter = scene.script.letter(option.id)
        for field in scene.part.fields:
            if getattr(here, field.key):
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
                        _choose(scene, f"{name} {number}, soort argument", argument.kind)
                if "weight" in asked and argument.weight:
                    scene.press(f"{name} {number}, gewicht: {argument.weight}")
                if "reason" in asked:
                    scene.write(f"{name} {number}, waarom", argument.reason)
    if scene.part.beamer is BeamerRule.AFTER_REVEAL:
        _reveal(scene)


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
    _reveal(scene)


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
    answers = {v.seat: v for v in poll.votes}
    for seat, here in scene.seats():
        given = answers.get(seat.id)
        if given and given.answer is not None:
            whose = private_label(here, scene.room.case)
            _sit_down(scene, here)
            scene.press(f"Antwoord: {poll.scale[given.answer]}")
            scene.write(f"{whose}, waarom", given.reason)
            scene.press(f"{whose}, klaar en verzegel")
    _reveal(scene)


def play_decision(scene: Scene) -> None:
    """Choose the outcome and write the decision with its dissent."""
    decision = scene.script.decision
    scene.press(f"Uitkomst: {outcome_words(decision.outcome, scene.room.case.person_word)}")
    for name, text in (("Besluit", decision.text), ("Omdat", decision.reasons),
                       ("Genomen door", decision.decided_by), ("Draagvlak", decision.support),
                       ("Morele schade", decision.damage), ("Herstel", decision.repair),
                       ("Opnieuw bekijken op", long_date(decision.review_on))):
        scene.write(name, text)
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


def play_agreements(scene: Scene) -> None:
    """Add the agreements and fill in who, when and with what result."""
    held = len(scene.room.case.agreements)
    for number, agreement in enumerate(scene.example.case.agreements[held:], held + 1):
        scene.add_line("Nieuwe afspraak", agreement.step)
        for name, text in (("wie", agreement.who), ("wanneer", agreement.when),
                           ("gewenst resultaat", agreement.result),
                           ("verantwoordelijk", agreement.responsible),
                           ("bevoegd tot", agreement.authorised_to)):
            scene.write(f"Afspraak {number}, {name}", text)
        box = scene.control(f"Afspraak {number}, zelf gekozen of gevraagd")
        assert isinstance(box, QComboBox)
        label = SELF_CHOSEN[agreement.self_chosen]
        if box.findText(label) >= 0:
            scene.hand.choose(box, label)
    if scene.part.beamer is BeamerRule.AFTER_REVEAL:
        _reveal(scene)


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
    _reveal(scene)


PLAYERS: dict[StepKind, Callable[[Scene], None]] = {
    StepKind.TEXT: play_text,
    StepKind.LIST: play_list,
    StepKind.PERSPECTIVES: play_matrix,
    StepKind.VALUES: play_matrix,
    StepKind.OPTIONS: play_options,
    StepKind.ARGUMENTS: play_arguments,
    StepKind.JUDGEMENT: play_judgement,
    StepKind.LIKENESS: play_likeness,
    StepKind.POLL: play_poll,
    StepKind.DECISION: play_decision,
    StepKind.AGREEMENTS: play_agreements,
    StepKind.CHECKLIST: play_checklist,
    StepKind.EVALUATION: play_evaluation,
}
