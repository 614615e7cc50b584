# SPDX-License-Identifier: EUPL-1.2
"""From a sitting to what the room sees of one part: a frozen slide without anything private."""

from collections.abc import Callable

from werksamen_desktop.model.becoming import went_line
from werksamen_desktop.model.deliberation import Deliberation, Sitting
from werksamen_desktop.model.learning import learns
from werksamen_desktop.model.levels import level_word
from werksamen_desktop.model.method import BeamerRule
from werksamen_desktop.model.pinned import pinned_line
from werksamen_desktop.model.projected_agreements import agreements_body, progress_body
from werksamen_desktop.model.projected_answers import (
    decision_body,
    evaluation_body,
    judgement_body,
    poll_body,
    regie_blocks,
)
from werksamen_desktop.model.projected_arguments import arguments_body
from werksamen_desktop.model.projected_board import board_body
from werksamen_desktop.model.projected_cards import cards_body, codes_body
from werksamen_desktop.model.projected_choosing import choice_body, ranking_body
from werksamen_desktop.model.projected_learning import learned_body
from werksamen_desktop.model.projected_lights import lights_body
from werksamen_desktop.model.projected_match import match_body
from werksamen_desktop.model.projected_merging import merging_body
from werksamen_desktop.model.projected_pleas import pleas_body
from werksamen_desktop.model.projected_ring import rings_body
from werksamen_desktop.model.projected_scores import scores_body
from werksamen_desktop.model.projected_seats import matrix_body, options_body
from werksamen_desktop.model.projected_shared import frictions_body, intentions_body
from werksamen_desktop.model.regie import asks_lead
from werksamen_desktop.model.rewording import reworded
from werksamen_desktop.model.room_view import EVERYTHING, Choice, RoomView, is_hidden
from werksamen_desktop.model.slide import (
    Block,
    Body,
    Group,
    Mark,
    Row,
    Rows,
    Slide,
    Texts,
    Waiting,
)
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.topics import read_text
from werksamen_desktop.model.weighing import LIKENESS_DIFFERENT, LIKENESS_SAME, Entry

MOST_LANES = 4
"""Kinds of a list that stand side by side; with more, each row carries its kind as a label."""

LEGEND = "door de groep gemarkeerd"
CONFIRMED = "bevestigd"
CALM = "We gaan zo verder."
EACH_FIRST = "Ieder schrijft eerst voor zichzelf. Daarna kijken we samen."
AMONG_THEMSELVES = "U bent nu onder elkaar. Neem de tijd die u nodig hebt."
EXAMPLE = "Voorbeeldberaad"


def slide_for(sitting: Sitting, *, step: str, part: int, choice: Choice = EVERYTHING) -> Slide:
    """What the room sees of one part of a step; the neutral card where that part is not for it."""
    d = sitting.deliberation
    found = d.step_named(step)
    place = max(0, min(part, len(found.parts) - 1))
    shown = found.parts[place]
    if shown.beamer is BeamerRule.NEVER:
        return neutral_slide(sitting)
    view = RoomView(sitting, shown, choice)
    body = _body(view)
    seen = ",".join(str(s) for s in choice.seats)
    return Slide(
        shown.kind, f"{found.key}/{place}/{choice.field}/{seen}",
        top=d.question, question=found.question, body=body,
        why=found.why if _is_bare(body) else "",
        part=shown.title if len(found.parts) > 1 else "",
        foot=f"stap {_number(d, found.key)} van {len(d.steps)}",
        banner=EXAMPLE if d.example else "", pinned=pinned_line(view))


def neutral_slide(sitting: Sitting) -> Slide:
    """The card for a pause: what kind of meeting this is and a calm word, nothing of the case."""
    d = sitting.deliberation
    return Slide(None, "neutral", question=d.method.meeting, why=d.method.title,
                 body=Texts((Block(text=CALM),)), banner=EXAMPLE if d.example else "")


def _number(d: Deliberation, step: str) -> int:
    return [s.key for s in d.steps].index(step) + 1


def _is_bare(body: Body) -> bool:
    """Whether the slide has room for the line that says why this step is taken."""
    return isinstance(body, Waiting) or body == Texts()


def _body(view: RoomView) -> Body:
    if view.part.kind is StepKind.LOCKED:
        return _locked_body(view)
    if view.part.beamer is BeamerRule.QUESTION_ONLY:
        return Texts()
    if is_hidden(view.deliberation, view.part):
        return Waiting(EACH_FIRST)
    return BODIES[view.part.kind](view)


def _locked_body(view: RoomView) -> Waiting:
    """A calm word, and what the method gives the family to go by; nothing of the sitting."""
    return Waiting(AMONG_THEMSELVES, answers=view.part.items)


def _text_body(view: RoomView) -> Texts:
    hidden = view.hidden_topics
    said = ((f.label, read_text(view.sitting, f.key)) for f in view.part.fields
            if f.key not in hidden)
    led = tuple(regie_blocks(view.sitting)) if asks_lead(view.part) else ()
    return Texts((*led, *(Block(label, text) for label, text in said if text.strip())))


def _list_body(view: RoomView) -> Rows:
    entries = [e for e in view.deliberation.listed(view.part.topic) if view.may_show(e)]
    if learns(view.part):
        return learned_body(view, entries)
    kinds = view.part.kinds
    legend = _legend(view) if any(e.marked for e in entries) else ""
    if not 1 < len(kinds) <= MOST_LANES:
        return Rows((Group("", tuple(_row(view, e, kind=e.kind) for e in entries)),), legend)
    other = tuple(_row(view, e, kind=e.kind) for e in entries if e.kind not in kinds)
    groups = tuple(Group(_capital(k), tuple(_row(view, e) for e in entries if e.kind == k))
                   for k in kinds)
    return Rows((*groups, Group("Overig", other)) if other else groups, legend)


def _legend(view: RoomView) -> str:
    """What the mark says: an answer or what is noted beside a line was confirmed, or the group."""
    return CONFIRMED if view.part.detail else LEGEND


def _likeness_body(view: RoomView) -> Rows:
    """Where the judgements agree and where they differ, side by side, with what that is about."""
    d, topic = view.deliberation, view.part.topic
    sides = (("Overeenkomst", LIKENESS_SAME), ("Verschil", LIKENESS_DIFFERENT))
    entries = {title: [e for e in d.listed(topic + end) if view.may_show(e)]
               for title, end in sides}
    marked = any(e.marked for held in entries.values() for e in held)
    return Rows(tuple(Group(title, tuple(_row(view, e, kind=e.kind) for e in held))
                      for title, held in entries.items()), LEGEND if marked else "")


def _row(view: RoomView, entry: Entry, kind: str = "") -> Row:
    if view.part.rewords:
        return Row(reworded(entry).text, kind=kind, who=view.named(entry.seat),
                   mark=Mark.GROUP if entry.marked else Mark.NONE)
    label = f"{view.part.detail}: " if view.part.detail and entry.detail.strip() else ""
    went = went_line(view.sitting, entry.id) if view.part.becomes else ""
    detail = " ".join(p for p in (f"{label}{entry.detail}", went) if p)
    kind = " · ".join(p for p in (kind, level_word(entry.level)) if p)
    who = " → ".join(w for w in (view.named(entry.asked_by), view.named(entry.seat)) if w)
    return Row(entry.text, detail, kind=kind, who=who,
               mark=Mark.GROUP if entry.marked else Mark.NONE)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _checklist_body(view: RoomView) -> Rows:
    topic, checked = view.part.topic, view.deliberation.checked
    return Rows((Group("", tuple(
        Row(line, done=f"{topic}/{line}" in checked) for line in view.part.items)),))


BODIES: dict[StepKind, Callable[[RoomView], Body]] = {
    StepKind.TEXT: _text_body,
    StepKind.LIST: _list_body,
    StepKind.PERSPECTIVES: matrix_body,
    StepKind.VALUES: matrix_body,
    StepKind.OPTIONS: options_body,
    StepKind.ARGUMENTS: arguments_body,
    StepKind.CARDS: cards_body,
    StepKind.CODES: codes_body,
    StepKind.JUDGEMENT: judgement_body,
    StepKind.LIKENESS: _likeness_body,
    StepKind.POLL: poll_body,
    StepKind.DECISION: decision_body,
    StepKind.AGREEMENTS: agreements_body,
    StepKind.PROGRESS: progress_body,
    StepKind.CHECKLIST: _checklist_body,
    StepKind.EVALUATION: evaluation_body,
    StepKind.MATCH: match_body,
    StepKind.MERGING: merging_body,
    StepKind.PLEAS: pleas_body,
    StepKind.LIGHTS: lights_body,
    StepKind.SCORES: scores_body,
    StepKind.LOCKED: _locked_body,
    StepKind.FRICTIONS: frictions_body,
    StepKind.INTENTIONS: intentions_body,
    StepKind.BOARD: board_body,
    StepKind.RING: rings_body,
    StepKind.RANKING: ranking_body,
    StepKind.CHOICE: choice_body,
}

__all__ = ["BODIES", "EVERYTHING", "Choice", "neutral_slide", "slide_for"]
