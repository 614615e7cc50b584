# SPDX-License-Identifier: EUPL-1.2
"""The sections of weighing: options, judgements before and after, likeness, polls, evaluation.

Answers that are still sealed are not read at all. Answers without a name stand in the order of
their words, so that their place betrays nobody.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from werksamen_desktop.minutes.source import Found, Place, Placed, Source
from werksamen_desktop.minutes.told import grouped, once
from werksamen_desktop.model.dutch import MOMENTS, with_article
from werksamen_desktop.model.method import Part
from werksamen_desktop.model.minutes import (
    Block,
    Cell,
    Column,
    Paragraph,
    Section,
    Span,
    Table,
    Tone,
    labelled,
    prose,
)
from werksamen_desktop.model.poll_course import course, course_lines
from werksamen_desktop.model.power import power_gap, power_lines
from werksamen_desktop.model.room_view import is_hidden
from werksamen_desktop.model.support import support_poll
from werksamen_desktop.model.tallies import counts
from werksamen_desktop.model.weighing import (
    LIKENESS_DIFFERENT,
    LIKENESS_SAME,
    Judgement,
    Moment,
    Option,
    Poll,
    PollState,
)

REASONS = {"value": "Omdat ik belangrijk vind", "loss": "Daardoor lukt niet",
           "repair": "Dat herstel ik door", "need": "Ik heb nodig"}


def options(source: Source, _parts: Sequence[Found]) -> Iterator[Placed]:
    """The options by letter, with what they cost and mean."""
    held = source.deliberation.options
    if not held:
        return
    person = with_article(source.case.person_word)
    fields = {"drawback": "Wat het kost", "for_client": f"Gevolg voor {person}",
              "risk": "Risico", "authority": "Wie bevoegd"}
    used = [f for f in fields if any(getattr(o, f) for o in held)]
    columns = (Column("", share=0.25), Column("Mogelijkheid", share=1.6),
               *(Column(fields[f]) for f in used))
    rows = tuple((_strong(source.deliberation.letter(o.id)), _cell(o.text),
                  *(_cell(getattr(o, f)) for f in used)) for o in held)
    blocks: list[Block] = [Table(columns, rows, headed=True)]
    for option in held:
        blocks += _consequences(source, option)
        blocks += _power(source, option)
    yield Placed(Place.OPTIONS, Section("Mogelijkheden", tuple(blocks)))


def _power(source: Source, option: Option) -> Iterator[Paragraph]:
    """Who can decide, pay and block an option."""
    told = power_lines(source.sitting, option.id)
    if told:
        letter = source.deliberation.letter(option.id)
        yield prose(f"Wie over {letter} gaat", Tone.LABEL)
        for kind, names in told:
            yield Paragraph((Span(f"{kind}: ", strong=True), Span(names)), Tone.BULLET)
    if gap := power_gap(source.sitting, option.id):
        yield prose(gap, Tone.NOTE)


def _consequences(source: Source, option: Option) -> Iterator[Paragraph]:
    meant = [c for c in option.consequences if c.text]
    if meant:
        letter = source.deliberation.letter(option.id)
        yield prose(f"Wat {letter} betekent", Tone.LABEL)
    for consequence in meant:
        yield Paragraph((Span(f"{source.label(consequence.seat)}: ", strong=True),
                         Span(consequence.text)), Tone.BULLET)


def judgements(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """How the group shifted, then each revealed judgement as the naming level allows."""
    shown = {m: tuple(j for j in source.deliberation.judgements if j.moment is m and _said(j))
             for m in Moment if f"judgement.{m}" in source.deliberation.revealed}
    shown = {m: held for m, held in shown.items() if held}
    if not shown:
        return
    labels = {f.key: f.label[:1].upper() + f.label[1:] for found in reversed(parts)
              for f in found.part.fields if f.key in REASONS}
    blocks: list[Block] = [_shift(source, shown)]
    named = {m: held for m, held in shown.items() if source.names(m)}
    for moment, held in shown.items():
        if moment not in named:
            blocks += [prose(f"Oordelen {MOMENTS[moment]} de dialoog, zonder naam", Tone.LABEL),
                       _unnamed(source, held, labels)]
    if named:
        blocks += [prose("Ieders oordeel", Tone.LABEL), _named(source, named, labels)]
    yield Placed(Place.JUDGEMENTS, Section("Oordelen", tuple(blocks)))


def _said(judgement: Judgement) -> bool:
    return bool(judgement.choice or judgement.text or judgement.certainty
                or any(getattr(judgement, field) for field in REASONS))


def _shift(source: Source, shown: dict[Moment, tuple[Judgement, ...]]) -> Table:
    """How many chose what, before and after."""
    options = source.deliberation.options
    chosen = {m: Counter(j.choice for j in held) for m, held in shown.items()}
    rows = [(_strong(source.deliberation.letter(o.id)), _cell(o.text),
             *(_cell(str(chosen[m][o.id])) for m in shown)) for o in options]
    if any(None in c for c in chosen.values()):
        rows.append((_strong("–"), _cell("Geen van deze mogelijkheden"),
                     *(_cell(str(chosen[m][None])) for m in shown)))
    heads = (Column(f"{MOMENTS[m].capitalize()} de dialoog", share=0.9) for m in shown)
    columns = (Column("", share=0.25), Column("Keuze", share=2.4), *heads)
    return Table(columns, tuple(rows), headed=True)


def _named(source: Source, shown: dict[Moment, tuple[Judgement, ...]],
           labels: dict[str, str]) -> Table:
    """One row per seat: what it chose at each moment, and the reasons of the last of them."""
    last = list(shown)[-1]
    used = _used(shown[last])
    columns = (Column("Wie", share=1.25),
               *(_moment(m, held, m is last) for m, held in shown.items()),
               *(Column(labels.get(u, REASONS[u])) for u in used))
    rows = []
    for seat in source.deliberation.table:
        held = {j.moment: j for js in shown.values() for j in js if j.seat == seat.id}
        if held:
            chosen = (_choice(source, held[m], () if m is last else REASONS) if m in held else ()
                      for m in shown)
            reasons = (_cell(getattr(held[last], u)) if last in held else () for u in used)
            rows.append((_strong(source.name(seat.id)), *chosen, *reasons))
    return Table(columns, tuple(rows), headed=True)


def _moment(moment: Moment, held: Iterable[Judgement], last: bool) -> Column:
    """A moment's column; narrow where it holds letters and how sure people were, and no more."""
    wordy = any(j.text or (not last and any(getattr(j, u) for u in REASONS)) for j in held)
    return Column(f"Keuze {MOMENTS[moment]}", share=1.2 if wordy else 0.6)


def _unnamed(source: Source, held: Iterable[Judgement], labels: dict[str, str]) -> Table:
    """The judgements of one moment, in the order of their words."""
    held = sorted(held, key=lambda j: (source.deliberation.letter(j.choice) or "~", j.text,
                                       *(getattr(j, u) for u in REASONS), j.certainty or 0))
    used = _used(held)
    columns = (Column("Keuze"), *(Column(labels.get(u, REASONS[u])) for u in used))
    return Table(columns, tuple(
        (_choice(source, j, ()), *(_cell(getattr(j, u)) for u in used)) for j in held))


def _used(held: Iterable[Judgement]) -> list[str]:
    held = list(held)
    return [u for u in REASONS if any(getattr(j, u) for j in held)]


def _choice(source: Source, judgement: Judgement, told: Iterable[str]) -> Cell:
    """What was chosen, how surely, and those reasons that have no column of their own."""
    notes = [f"zekerheid {judgement.certainty} van 5"] if judgement.certainty else []
    notes += [f"{REASONS[u]}: {text}" for u in REASONS
              if u in told and (text := getattr(judgement, u))]
    return (*_strong(source.deliberation.letter(judgement.choice)), *_cell(judgement.text),
            *(prose(note, Tone.NOTE) for note in notes))


def likeness(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """What the group agrees on, and what the difference is truly about."""
    for found in once(parts):
        topic = found.part.topic
        blocks: list[Block] = []
        for label, end in (("", ""), ("Overeenkomsten", LIKENESS_SAME),
                           ("Verschillen", LIKENESS_DIFFERENT)):
            entries = [e for e in source.deliberation.listed(topic + end) if e.text or e.detail]
            if entries and label:
                blocks.append(prose(label, Tone.LABEL))
            blocks += grouped(source, entries, ())
        if blocks:
            yield Placed(Place.LIKENESS, Section("Overeenkomsten en verschillen", tuple(blocks)))


def polls(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """Every poll that was put to the group; its answers only once revealed."""
    asked = {found.part.topic: found.part.title for found in reversed(parts)}
    blocks: list[Block] = []
    for poll in source.deliberation.polls:
        held = list(_poll(source, poll))
        if held and asked.get(poll.topic):
            blocks.append(prose(asked[poll.topic], Tone.LABEL))
        blocks += held
    if blocks:
        yield Placed(Place.POLL, Section("Peiling", tuple(blocks)))


def _poll(source: Source, poll: Poll) -> Iterator[Block]:
    if poll.proposal:
        yield prose(poll.proposal, Tone.LEAD)
    if poll.state is not PollState.REVEALED:
        if poll.proposal:
            withdrawn = poll.state is PollState.WITHDRAWN
            yield prose("Dit voorstel is daarna aangepast." if withdrawn
                        else "De antwoorden zijn nog niet onthuld.", Tone.NOTE)
        return
    rows = tuple((_cell(label), _cell(str(count))) for label, count in _tally(poll))
    yield Table((Column("Antwoord", share=4), Column("Aantal")), rows)
    if lines := course_lines(course(source.deliberation, poll)):
        yield labelled("Verloop", " · ".join(lines))
    reasons = [(source.name(v.seat), v.answer, v.reason) for v in poll.votes if v.reason]
    if source.anonymous or any(v.seat is None for v in poll.votes):
        reasons.sort(key=lambda r: (r[1] is None, r[1] or 0, r[2]))
    for name, answer, reason in reasons:
        head = " – ".join(p for p in (name, _answer(poll, answer)) if p)
        yield Paragraph((*([Span(f"{head}: ", strong=True)] if head else []), Span(reason)),
                        Tone.BULLET)


def _tally(poll: Poll) -> list[tuple[str, int]]:
    """The scale's words, most support first, and how often each was given."""
    return list(zip(poll.scale, counts(poll), strict=True))


def _answer(poll: Poll, answer: int | None) -> str:
    return poll.scale[answer] if answer is not None and answer < len(poll.scale) else ""


def evaluations(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """Scores as counts, never by seat, and the open lines; nothing while they are hidden."""
    for found in once(parts):
        if is_hidden(source.deliberation, found.part):
            continue
        blocks: list[Block] = []
        rows = tuple(_scores(source, found.part))
        if rows:
            blocks.append(Table((Column("Vraag", share=2.4), Column("Gemiddeld", share=0.7),
                                 Column("Scores (1–5)", share=1.4)), rows))
        blocks += _open_lines(source, found.part)
        if blocks:
            yield Placed(Place.EVALUATION, Section("Evaluatie", tuple(blocks)))


def _scores(source: Source, part: Part) -> Iterator[tuple[Cell, ...]]:
    ratings = [r for r in source.deliberation.ratings if r.topic == part.topic and r.score]
    items = dict.fromkeys((*part.items, *(r.item for r in ratings)))
    for item in items:
        scores = [r.score for r in ratings if r.item == item and r.score]
        if scores:
            mean = f"{sum(scores) / len(scores):.1f}".replace(".", ",")
            counts = " · ".join(f"{n}× {score}" for score, n in sorted(Counter(scores).items()))
            yield _cell(item), _cell(mean), _cell(counts)


def _open_lines(source: Source, part: Part) -> Iterator[Paragraph]:
    for topic, label in ((part.topic, ""),
                         *((f"{part.topic}.{f.key}", f.label) for f in part.fields)):
        entries = [e for e in source.deliberation.listed(topic) if e.text]
        if source.anonymous:
            entries.sort(key=lambda e: e.text)
        if entries and label:
            yield prose(label, Tone.LABEL)
        yield from grouped(source, entries, ())


def support(source: Source) -> str:
    """"2 helemaal voor · 3 steun, met bedenking" of the last poll on a proposal."""
    poll = support_poll(source.deliberation)
    return " · ".join(f"{n} {label}" for label, n in _tally(poll) if n) if poll else ""


def _cell(text: str) -> Cell:
    return (prose(text),) if text else ()


def _strong(text: str) -> Cell:
    return (prose(text, Tone.LEAD),) if text else ()
