# SPDX-License-Identifier: EUPL-1.2
"""Judgements, polls, decision and evaluation on a slide: counted, and never before their reveal.

Where people are not named, the order of their words follows from the words and not from the table.
"""

from collections.abc import Iterable, Iterator

from werksamen_desktop.model.decision import Dissent, Outcome
from werksamen_desktop.model.decision_course import decided_before, now_words, standing_text
from werksamen_desktop.model.deliberation import Deliberation, Naming, Sitting
from werksamen_desktop.model.dutch import MOMENTS, listed, long_date, outcome_words, plural
from werksamen_desktop.model.method import Field, FieldType
from werksamen_desktop.model.poll_course import course, course_lines
from werksamen_desktop.model.regie import RULE, chosen_words, regie
from werksamen_desktop.model.room_view import RoomView
from werksamen_desktop.model.seats import seat_label
from werksamen_desktop.model.slide import Bar, Block, Tally, Waiting
from werksamen_desktop.model.support import measures, support_poll
from werksamen_desktop.model.topics import read_text
from werksamen_desktop.model.weighing import Judgement, Moment, Poll, PollState, Vote

READ_FIRST = "We lezen eerst samen of dit het voorstel is."
ASKED_SOON = "Straks kiest ieder voor zichzelf."
EACH_CHOOSES = "Ieder kiest voor zichzelf. Daarna kijken we samen."
NAMELESS = "namen niet getoond"
ANONYMOUS = "anoniem"
SCORES = ("1", "2", "3", "4", "5")


def poll_body(view: RoomView) -> Tally | Waiting:
    """A proposal with every answer as an equal row; no votes before the reveal."""
    poll = view.deliberation.poll(view.part.topic)
    if poll is None or poll.state is not PollState.REVEALED:
        is_open = poll is not None and poll.state is PollState.OPEN
        before = ASKED_SOON if measures(view.part) else READ_FIRST
        return Waiting(EACH_CHOOSES if is_open else before, poll.proposal if poll else "",
                       (poll.scale if poll and poll.scale else view.part.scale))
    votes = _votes(view, poll)
    return Tally(Block(text=poll.proposal), bars=(_poll_bars(poll, votes),),
                 blocks=(*_course(view, poll), *_reasons(view, poll, votes)),
                 note=_votes_note(view, votes))


def decision_body(view: RoomView) -> Tally:
    """The decision with its reasons and dissent, beside the latest poll on a proposal."""
    d = view.deliberation
    decision = d.decision
    open_still = decision.outcome is Outcome.UNDECIDED
    outcome = "" if open_still else outcome_words(decision.outcome, view.case.person_word)
    told = (("Omdat", decision.reasons), ("Wie besliste", decision.decided_by),
            ("Draagvlak", decision.support), ("Wat verloren gaat", decision.damage),
            ("Zo maken we dat goed", decision.repair),
            ("Daar kijken we op terug", long_date(decision.review_on)))
    blocks = [Block(label, text) for label, text in told if text.strip()]
    dissents = [_dissent(view, x) for x in decision.dissents if x.text.strip()]
    poll = support_poll(d)
    votes = _votes(view, poll) if poll else []
    shown = (*_before(view), *blocks[:1], *dissents, *regie_blocks(view.sitting), *blocks[1:])
    return Tally(Block(outcome, decision.text), blocks=shown,
                 bars=(_poll_bars(poll, votes),) if poll else (),
                 note=_votes_note(view, votes) if poll else "")


def regie_blocks(sitting: Sitting) -> Iterator[Block]:
    """Who leads the case, how they were chosen, who leads the process, and which of both leads."""
    held = regie(sitting.deliberation)
    leads = listed([seat_label(s, sitting.case) for s in held.case_leads])
    process = listed([seat_label(s, sitting.case) for s in held.process_leads])
    chosen = chosen_words(sitting, reason=False)
    told = [f"Casusregie: {leads}{f' ({chosen})' if chosen else ''}." if leads else "",
            f"Procesregie: {process}. {RULE}" if process else ""]
    if any(told):
        yield Block("Regie", " ".join(t for t in told if t))


def _before(view: RoomView) -> Iterable[Block]:
    """What an earlier sitting decided last, and what this one does with it."""
    past = decided_before(view.sitting)
    if not past:
        return
    yield Block(f"Eerder besloten, {long_date(past[-1].held_on)}",
                standing_text(view.sitting) or past[-1].outcome)
    if words := now_words(view.sitting):
        yield Block("Nu", words)


def judgement_body(view: RoomView) -> Tally:
    """What was chosen before and after, and the words, named as the group agreed."""
    d = view.deliberation
    moment = Moment(view.part.topic.rsplit(".", 1)[-1])
    moments = [m for m in Moment if m is moment or _shown_before(d, m, moment)]
    judged = [(m, _judgements(view, m)) for m in moments]
    judged = [(m, held) for m, held in judged if any(j.choice for j in held)]
    return Tally(
        titles=tuple(f"Keuze {MOMENTS[m]} het gesprek" for m, _ in judged) if d.options else (),
        bars=tuple(_choice_bars(d, held) for _, held in judged) if d.options else (),
        blocks=tuple(_judgement_blocks(view, _judgements(view, moment))),
        note="" if d.naming is Naming.BY_NAME and moment is Moment.AFTER else NAMELESS)


def evaluation_body(view: RoomView) -> Tally:
    """Each line of the evaluation with how often each score was given."""
    d, part = view.deliberation, view.part
    at_table = {s.id for s in d.table}
    rated = [r for r in d.ratings if r.topic == part.topic and r.seat in at_table and r.score]
    bars = tuple(tuple(Bar(s, sum(r.item == item and str(r.score) == s for r in rated))
                       for s in SCORES) for item in part.items)
    people = len({r.seat for r in rated})
    note = f"{plural(people, 'antwoord', 'antwoorden')} · {NAMELESS}"
    told = ((f.label, read_text(view.sitting, f"{part.topic}.{f.key}")) for f in part.fields)
    blocks = tuple(Block(label, text) for label, text in told if text.strip())
    return Tally(titles=part.items, bars=bars, blocks=blocks, note=note)


def _course(view: RoomView, poll: Poll) -> Iterable[Block]:
    """The earlier polls of its family beside this one, with the difference in words."""
    lines = course_lines(course(view.deliberation, poll))
    if lines:
        yield Block("Verloop", "\n".join(lines))


def _votes(view: RoomView, poll: Poll) -> list[Vote]:
    at_table = {s.id for s in view.deliberation.table}
    return [v for v in poll.votes if v.seat is None or v.seat in at_table]


def _poll_bars(poll: Poll, votes: Iterable[Vote]) -> tuple[Bar, ...]:
    given = [v.answer for v in votes]
    return tuple(Bar(answer, given.count(place)) for place, answer in enumerate(poll.scale))


def _votes_note(view: RoomView, votes: Iterable[Vote]) -> str:
    votes = list(votes)
    count = plural(sum(v.answer is not None for v in votes), "stem", "stemmen")
    if any(v.seat is None for v in votes):
        return f"{count} · {ANONYMOUS}"
    named = view.deliberation.naming is Naming.BY_NAME
    return count if named else f"{count} · {NAMELESS}"


def _reasons(view: RoomView, poll: Poll, votes: Iterable[Vote]) -> Iterable[Block]:
    told = ((len(poll.scale) if v.answer is None else v.answer, view.named(v.seat), v.reason)
            for v in votes if v.reason.strip())
    for place, name, reason in sorted(told):
        answer = poll.scale[place] if place < len(poll.scale) else ""
        yield Block(" · ".join(p for p in (name, answer) if p), reason)


def _dissent(view: RoomView, dissent: Dissent) -> Block:
    label = " · ".join(p for p in ("Afwijkend standpunt", view.named(dissent.seat)) if p)
    condition = f"Voorwaarde: {dissent.condition}" if dissent.condition.strip() else ""
    return Block(label, "\n".join(p for p in (dissent.text, condition) if p), "dissent")


def _shown_before(d: Deliberation, moment: Moment, shown: Moment) -> bool:
    """Whether the earlier judgement may stand beside the later: only when it was revealed too."""
    return shown is Moment.AFTER and moment is Moment.BEFORE and "judgement.before" in d.revealed


def _judgements(view: RoomView, moment: Moment) -> list[Judgement]:
    d = view.deliberation
    return [j for s in d.table if (j := d.judgement(s.id, moment))]


def _choice_bars(d: Deliberation, judgements: list[Judgement]) -> tuple[Bar, ...]:
    chosen = [j.choice for j in judgements]
    bars = tuple(Bar(" · ".join(p for p in (d.letter(o.id), o.text) if p), chosen.count(o.id))
                 for o in d.options)
    unsaid = chosen.count(None)
    return (*bars, Bar("geen keuze", unsaid)) if unsaid else bars


def _judgement_blocks(view: RoomView, judgements: list[Judgement]) -> Iterable[Block]:
    fields = [f for f in view.part.fields if f.type is not FieldType.CHOICE]
    # A first thought is never shown by name: it would hold people to it.
    named = view.part.topic != f"judgement.{Moment.BEFORE}"
    told = []
    for judgement in judgements:
        letter = view.deliberation.letter(judgement.choice)
        lines = [line for f in fields if (line := _judgement_line(f, judgement))]
        if letter or lines:
            told.append((letter or "~", view.named(judgement.seat) if named else "",
                         "\n".join(lines)))
    for letter, name, text in sorted(told):
        choice = f"kiest {letter}" if letter != "~" else ""
        yield Block(" · ".join(p for p in (name, choice) if p), text)


def _judgement_line(field: Field, judgement: Judgement) -> str:
    certainty = str(judgement.certainty) if judgement.certainty else ""
    text = {"text": judgement.text, "value": judgement.value, "loss": judgement.loss,
            "repair": judgement.repair, "need": judgement.need,
            "certainty": f"{certainty} van 5" if certainty else ""}.get(field.key, "")
    mark = "" if field.label.endswith("?") else ":"
    return f"{field.label}{mark} {text}" if text.strip() else ""
