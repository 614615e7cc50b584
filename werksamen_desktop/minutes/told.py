# SPDX-License-Identifier: EUPL-1.2
"""The sections of free words: the question, the core of the case, lists and checklists."""

from collections.abc import Iterable, Iterator, Sequence

from werksamen_desktop.minutes.learned import learned_table
from werksamen_desktop.minutes.source import Found, Place, Placed, Source
from werksamen_desktop.model.becoming import AGENDA, went_line
from werksamen_desktop.model.codes import is_on
from werksamen_desktop.model.learning import learns
from werksamen_desktop.model.levels import LIMITS, level_word
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
from werksamen_desktop.model.rewording import reworded
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.topics import read_text
from werksamen_desktop.model.weighing import LIKENESS_DIFFERENT, LIKENESS_SAME, Entry

CORE = {"case.story": "", "case.turning_point": "Hittepunt", "case.wish": "Eigen wens"}
GROUNDS = {"case.mandate": "Wie beslist", "case.purpose": "Doel van het delen",
           "case.ground": "Grondslag"}
ACCOUNT = "Aanwezigheid en verantwoording"
FIXED = {"question", "goal", *CORE, *GROUNDS}
"""The topics that have a place of their own, whatever step asks for them."""


def texts(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """The question, the core of the case, and every other text by the step that asked for it."""
    yield from question(source)
    blocks = tuple(b for topic, label in CORE.items() for b in _told(source, topic, label))
    if blocks:
        yield Placed(Place.CORE, Section("Kern van de casus", blocks))
    seen = set(FIXED)
    for found in parts:
        fields = [f for f in found.part.fields if f.key not in seen]
        seen.update(f.key for f in fields)
        free = [(f.key, f.label) for f in fields]
        if found.part.topic not in seen:
            seen.add(found.part.topic)
            free.append((found.part.topic, ""))
        held = [b for key, label in free
                for b in _told(source, key, "" if label == found.title else label)]
        if held:
            yield Placed(found.place, Section(found.title, tuple(held)))


def question(source: Source) -> Iterator[Placed]:
    """The moral question, which also an unfinished sitting's minutes begin with."""
    asked = source.deliberation.question.strip()
    blocks = [prose(asked)] if asked else [prose("Nog niet vastgelegd.", Tone.NOTE)]
    goal = source.deliberation.goal.strip()
    if goal:
        blocks.append(labelled("Gezamenlijk doel", goal))
    yield Placed(Place.QUESTION, Section(
        source.deliberation.method.question_word, tuple(blocks)))


def _told(source: Source, topic: str, label: str) -> Iterator[Paragraph]:
    text = read_text(source.sitting, topic).strip()
    if text:
        if label:
            yield prose(label, Tone.LABEL)
        yield prose(text)
        went = [w for e in source.deliberation.cell(topic, None)
                if (w := went_line(source.sitting, e.id))]
        yield from (prose(w, Tone.NOTE) for w in went)


def once(parts: Sequence[Found]) -> list[Found]:
    """The parts with each topic once, where it is met first."""
    return list({found.part.topic: found for found in reversed(parts)}.values())[::-1]


def lists(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """Each list with its kinds, its second column and who it came from; wishes for judgements."""
    for found in once(parts):
        part = found.part
        entries = [reworded(e) if part.rewords else e
                   for e in source.deliberation.listed(part.topic) if e.text or e.detail]
        if entries:
            blocks = (learned_table(source, entries),) if learns(part) else (
                _table(source, found, entries),) if part.detail and not part.rewords else tuple(
                grouped(source, entries, part.kinds))
            yield Placed(found.place, Section(found.title, blocks))


def _table(source: Source, found: Found, entries: Sequence[Entry]) -> Block:
    """A list with a second column: (kind,) text, detail (who it came from, and whose it is)."""
    kinds = any(e.kind for e in entries)
    who = any(source.name(e.seat) for e in entries)
    by = any(source.name(e.asked_by) for e in entries)
    columns = (*([Column("Soort", share=0.6)] if kinds else []),
               Column("Inbreng", share=2.0), Column(found.part.detail.capitalize(), share=1.6),
               *([Column(found.part.by_label.capitalize() or "Door", share=0.9)] if by else []),
               *([Column((found.part.seat_label or "Wie").capitalize(), share=0.9)] if who else []))
    rows = tuple((*([_cell(e.kind)] if kinds else []), (_said(source, e, name=False),),
                  _cell(e.detail), *([_cell(source.name(e.asked_by))] if by else []),
                  *([_cell(source.name(e.seat))] if who else []))
                 for e in entries)
    return Table(columns, rows)


def grouped(source: Source, entries: Sequence[Entry], kinds: Iterable[str]) -> Iterator[Paragraph]:
    """Entries as bullets, under the label of their kind where there are kinds."""
    known = [k for k in kinds if any(e.kind == k for e in entries)]
    other = [e for e in entries if e.kind not in known]
    for kind in known:
        yield prose(kind[:1].upper() + kind[1:], Tone.LABEL)
        yield from (_said(source, e, Tone.BULLET) for e in entries if e.kind == kind)
    if known and other:
        yield prose("Overig", Tone.LABEL)
    yield from (_said(source, e, Tone.BULLET, kind=e.kind) for e in other)


def _said(source: Source, entry: Entry, tone: Tone = Tone.PLAIN, *,
          name: bool = True, kind: str = "") -> Paragraph:
    about = [source.name(entry.seat) if name else "", source.behalf(entry)]
    if tone is Tone.BULLET:
        about = [kind, *about, entry.detail]
    about += [level_word(entry.level), went_line(source.sitting, entry.id)]
    tail = " · ".join(a for a in about if a)
    mark = "◆ " if entry.marked else ""
    return Paragraph((Span(f"{mark}{entry.text}"), *([Span(f"  ({tail})")] if tail else [])), tone)


def _cell(text: str) -> Cell:
    return (prose(text),) if text else ()


def checklists(source: Source, parts: Sequence[Found]) -> Iterator[Placed]:
    """Each checklist of which something is ticked, as one running line."""
    ticked = set(source.deliberation.checked)
    for found in once(parts):
        lines = [(line, f"{found.part.topic}/{line}" in ticked) for line in found.part.items]
        if any(done for _, done in lines):
            text = " · ".join(f"{'☑' if done else '☐'}\u00a0{line}" for line, done in lines)
            count = f"{sum(done for _, done in lines)} van {len(lines)}: "
            line = Paragraph((Span(f"{found.title}, {count}", strong=True), Span(text)), Tone.NOTE)
            yield Placed(Place.ACCOUNT, Section(ACCOUNT, (line,)))


def leftovers(source: Source) -> Iterator[Placed]:
    """Entries on a topic that no part of the method asks for; nothing is cut."""
    loose = [e for e in source.deliberation.entries if (e.text or e.detail)
             and e.topic != AGENDA and not _known(source, e)]
    if loose:
        yield Placed(Place.OTHER, Section("Overige inbreng", tuple(grouped(source, loose, ()))))


def _known(source: Source, entry: Entry) -> bool:
    """Whether another section prints the entry, or seals it."""
    at_table = {s.id for s in source.deliberation.table}
    for part in (p for s in source.steps() for p in s.parts):
        if part.kind in (StepKind.TEXT, StepKind.PLEAS):
            asked = {part.topic, *(f.key for f in part.fields)}
            known = entry.seat is None and entry.topic in asked
        elif part.kind in (StepKind.PERSPECTIVES, StepKind.VALUES):
            known = entry.seat in at_table and entry.topic in topics(part)
        elif part.kind is StepKind.CODES:
            known = is_on(part, entry.topic)
        else:
            known = entry.topic in topics(part)
        if known:
            return True
    return False


def topics(part: Part) -> tuple[str, ...]:
    """The topics a part's entries can have: its own, and its own with a field's key."""
    sides = (LIKENESS_SAME, LIKENESS_DIFFERENT) if part.kind is StepKind.LIKENESS else ()
    limits = (LIMITS,) if part.kind is StepKind.RING else ()
    return (part.topic, *limits, *(part.topic + side for side in sides),
            *(f"{part.topic}.{f.key}" for f in part.fields))
