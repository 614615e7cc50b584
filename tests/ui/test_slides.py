# SPDX-License-Identifier: EUPL-1.2
"""Slides laid out: nothing is cut off, sizes stay in their bounds and do not jump."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import pairwise

import pytest

from werksamen_desktop.model.slide import (
    Bar,
    Block,
    Body,
    Cell,
    Chip,
    Column,
    Columns,
    Crossing,
    CrossRow,
    Group,
    Head,
    Lamp,
    Lamps,
    Mark,
    Measure,
    Parties,
    Party,
    Record,
    Ring,
    Rings,
    Row,
    Rows,
    Said,
    Shape,
    Slide,
    Spot,
    Table,
    Tagged,
    Tally,
    Texts,
    Waiting,
)
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.ui.slides.layout import lay_out
from werksamen_desktop.ui.slides.marks import Box, Moved, Words
from werksamen_desktop.ui.slides.sheet import BOTTOM, Placed, Sheet
from werksamen_desktop.ui.slides.views import SLIDE_VIEWS

pytestmark = pytest.mark.usefixtures("dressed")

SENTENCE = "Zij vergeet het gas maar bloeit op in haar eigen keuken en kent elke buur bij naam"
WIDTHS = (1440, 1728, 1920)
"""Of a ground 1080 lines high: 4:3, 16:10, 16:9."""

BODIES = ("text", "texts", "list", "groups", "checks", "letters", "options", "arguments", "cards",
        "codes", "matrix",
          "one field", "values", "judgement", "poll", "decision", "agreements", "progress",
          "evaluation", "lights", "scores", "match", "merging", "pleas",
          "ranking", "choice", "frictions", "intentions", "locked", "board", "ring", "waiting")


def some_words(count: int, tag: str = "") -> str:
    """A text of so many words, each of them to be found again."""
    held = SENTENCE.split()
    return " ".join(f"{held[i % len(held)]}{tag}{i}" for i in range(count))


def columns(seats: int, count: int, *, one_field: bool = False) -> Columns:
    """Columns with so many words for each seat."""
    return Columns(tuple(
        Column(Head(f"Discipline{n}", "namens haar: zoon" if not n else "", f"D{n}", n - 1), (
            Cell("Zicht", (Said(some_words(count, f"x{n}x"), "financiering", Mark.GROUP),)),
            Cell("Waarden", chips=(Chip(f"regie{n}", Mark.GROUP, (f"dan hoort zij thuis{n}",)),
                                   Chip(f"rust{n}"), Chip(f"moed{n}"))),
            Cell("Leeg"))[:1 if one_field else 3])
        for n in range(seats)), "door de groep als gedeeld gemarkeerd", one_field)


def bodies(count: int) -> dict[str, tuple[StepKind, Body]]:
    """A body of every shape, with about so many words."""
    rows = tuple(Row(some_words(count // 4 + 1, f"r{n}r"), f"Wie: iemand{n}", who=f"Huisarts{n}",
                     mark=Mark.GROUP if n % 2 else Mark.NONE) for n in range(4))
    blocks = (Block("Omdat", some_words(count, "b")),
              Block("Afwijkend standpunt", some_words(count, "d"), "dissent"))
    bars = (Bar("helemaal voor", 2), Bar("onthoud me", 0), Bar(some_words(9, "a"), 1))
    return {
        "text": (StepKind.TEXT, Texts((Block("Verhaal", some_words(count)),))),
        "texts": (StepKind.TEXT, Texts((Block("Verhaal", some_words(count)), *blocks))),
        "list": (StepKind.LIST, Rows((Group("", rows),), "door de groep gemarkeerd")),
        "groups": (StepKind.LIKENESS, Rows((Group("Feit", rows[:2]), Group("Aanname", rows[2:])))),
        "checks": (StepKind.CHECKLIST, Rows((Group("", tuple(
            Row(some_words(8, f"c{n}c"), done=bool(n % 2)) for n in range(9))),))),
        "letters": (StepKind.OPTIONS, Rows((Group("", tuple(
            Row(some_words(count // 3 + 1, f"o{n}o"), letter="ABC"[n]) for n in range(3))),))),
        "options": (StepKind.OPTIONS, columns(2, count)),
        "arguments": (StepKind.ARGUMENTS, columns(3, count)),
        "cards": (StepKind.CARDS, columns(5, count)),
        "codes": (StepKind.CODES, columns(3, count)),
        "matrix": (StepKind.PERSPECTIVES, columns(7, count)),
        "one field": (StepKind.PERSPECTIVES, columns(12, count, one_field=True)),
        "values": (StepKind.VALUES, columns(4, count)),
        "judgement": (StepKind.JUDGEMENT, Tally(
            titles=("vóór", "ná"), bars=(bars, bars), blocks=blocks, note="namen niet getoond")),
        "poll": (StepKind.POLL, Tally(Block("", some_words(count // 3 + 1, "p")), bars=(bars,),
                                      blocks=blocks, note="3 stemmen")),
        "decision": (StepKind.DECISION, Tally(
            Block("Geen besluit", some_words(count, "s")), blocks=blocks)),
        "agreements": (StepKind.AGREEMENTS, Table(("Stap", "Wie", "Wanneer", "Resultaat"), tuple(
            Record((some_words(count // 4 + 1, f"t{n}t"), f"wie{n}", f"morgen{n}", f"goed{n}"),
                   "zelf gekozen", done=bool(n)) for n in range(3)))),
        "progress": (StepKind.PROGRESS, Table(("Resultaat", "Gedaan", "Nu", "Verloop"), tuple(
            Record((some_words(count // 4 + 1, f"u{n}u"), "✓ gedaan", "▲ dichterbij", f"eerst{n}"),
                   some_words(9, f"v{n}v"), done=bool(n)) for n in range(3)), "Zat er wel: zoon")),
        "evaluation": (StepKind.EVALUATION, Tally(
            titles=(some_words(6, "e"), some_words(4, "f")),
            bars=(tuple(Bar(str(n), n) for n in range(1, 6)),) * 2, blocks=blocks[:1])),
        "match": (StepKind.MATCH, Crossing("Leefgebied", tuple(
            Head(f"Discipline{n}", "", f"D{n}", n - 1) for n in range(7)), tuple(
            CrossRow(some_words(3, f"g{n}g"), "", tuple(
                Tagged("competenties", tag=bool(place % 2)) for place in range(7)),
                some_words(count // 6 + 1, f"l{n}l"), "nog geen lijn") for n in range(6)),
            fixed=1)),
        "merging": (StepKind.MERGING, Tally(
            Block("Ons gezamenlijke doel", some_words(count // 3 + 1, "m")), blocks=blocks)),
        "pleas": (StepKind.PLEAS, columns(4, count)),
        "lights": (StepKind.LIGHTS, Lamps(tuple(
            Lamp(some_words(3, f"f{n}f"), shape, f"kleur{n}", some_words(count // 3 + 1, f"g{n}g"),
                 some_words(count // 4 + 1, f"h{n}h"), f"beter{n}",
                 ((Shape.SQUARE, f"rood{n}", f"{n} sep 2026"),) * n)
            for n, shape in enumerate(Shape)))),
        "scores": (StepKind.SCORES, Parties(tuple(
            Party(Head(f"Discipline{n}", initials=f"D{n}", colour=n),
                  (Measure(f"wil{n}", n, 10), Measure(f"kan{n}", None, 10)), f"woord{n}",
                  (Block(f"nodig{n}", some_words(count // 3 + 1, f"i{n}i")),
                   Block(f"waarom{n}", some_words(2, f"j{n}j"))), f"nog niet gezegd{n}")
            for n in range(4)))),
        "ranking": (StepKind.RANKING, Table(("Wat", "Punten", "Plaats", "Bovenaan"), tuple(
            Record((some_words(count // 4 + 1, f"v{n}v"), f"punten{n}", f"van{n}", f"bij{n}"),
                   "gedeelde plaats", place=str(n)) for n in range(1, 4)))),
        "choice": (StepKind.CHOICE, columns(3, count)),
        "frictions": (StepKind.FRICTIONS, Rows((Group("", rows),))),
        "intentions": (StepKind.INTENTIONS, columns(3, count)),
        "locked": (StepKind.LOCKED, Waiting("U bent nu onder elkaar.", answers=tuple(
            some_words(5, f"l{n}l") for n in range(4)))),
        "board": (StepKind.BOARD, Rows(
            tuple(Group(f"Baan{n}", rows[n:n + 2]) for n in range(3)),
            lead=Block("Zegt zelf", some_words(count // 4 + 1, "k")), note="1 van 3 aan boord")),
        "ring": (StepKind.RING, Rings(
            Spot("Mevrouw A.", "A", -1),
            tuple(Ring(f"kring{n}", tuple(
                Spot(some_words(count // 30 + 1, f"m{n}{k}m"), f"{n}{k}", None if k > 2 else k,
                     some_words(count // 20 + 1, f"q{n}{k}q"), limit=k == 1)
                for k in range(4))) for n in range(3)),
            Ring("Los", (Spot("niemand weet waar", "NW", 5),)))),
        "waiting": (StepKind.POLL, Waiting("Ieder schrijft eerst.", some_words(count, "w"),
                                           ("ja", "nee", "blokkeer"))),
    }


def slide(kind: StepKind | None, body: Body, *, question: str = "Wat staat er op het spel?",
          top: str = "Mogen we mevrouw thuis laten wonen?") -> Slide:
    """A slide with a body."""
    return Slide(kind, "stap", top=top, question=question, part="Deel", body=body,
                 foot="stap 5 van 10")


def painted(sheet: Sheet) -> list[str]:
    """Every line on every page, in the order of painting."""
    sheet.advance(30)
    assert sheet.complete
    pages = [sheet.head, *(sheet.page(n) for n in range(sheet.pages))]
    return [line for page in pages for placed in page.placed for line in _lines(placed.items)]


def _lines(items: Iterable[object]) -> Iterator[str]:
    for item in items:
        if isinstance(item, Words):
            yield item.line.text
        elif isinstance(item, Moved):
            yield from _lines(item.items)


def words_below(sheet: Sheet, bottom: float) -> list[str]:
    """The lines that end under a height, and so would be cut off."""
    return [line for n in range(sheet.pages) for placed in sheet.page(n).placed
            for line in _too_low(placed, placed.y, placed.items, bottom)]


def _too_low(placed: Placed, y: float, items: Iterable[object], bottom: float) -> Iterator[str]:
    for item in items:
        if isinstance(item, Words) and y + item.y + item.line.height > bottom + 1:
            yield item.line.text
        elif isinstance(item, Moved):
            yield from _too_low(placed, y + item.y, item.items, bottom)


def said_in(value: object) -> list[str]:
    """Every text that a body holds."""
    if isinstance(value, Mark | Shape):
        return []
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [s for v in value for s in said_in(v)]
    if is_dataclass(value):
        return [s for f in fields(value) if f.name not in ("tone", "legend", "note")
                or isinstance(value, Said) for s in said_in(getattr(value, f.name))]
    return []


def one_line(texts: Iterable[str]) -> str:
    """Texts without any space, so that line ends do not matter."""
    return "".join("".join(texts).split())


def test_a_pinned_text_stands_on_every_slide_above_the_body() -> None:
    pinned = replace(slide(*bodies(40)["matrix"]), pinned="Zij drinkt weer koffie aan haar tafel.")

    sheet = lay_out(pinned, 1920)

    assert "Zij drinkt weer koffie aan haar tafel." in painted(sheet)
    assert sheet.top > lay_out(replace(pinned, pinned=""), 1920).top
    assert words_below(sheet, BOTTOM) == []


def test_every_kind_of_step_has_a_view() -> None:
    assert set(SLIDE_VIEWS) == set(StepKind)
    assert set(BODIES) == set(bodies(1))
    assert {kind for kind, _ in bodies(1).values()} == set(StepKind)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("count", [3, 60, 700])
@pytest.mark.parametrize("name", BODIES)
def test_nothing_is_cut_off(name: str, count: int, width: int) -> None:
    kind, body = bodies(count)[name]

    sheet = lay_out(slide(kind, body), width)

    seen = one_line(painted(sheet))
    assert [text for text in said_in(body) if one_line([text]) not in seen
            and not _over_pages(text, seen)] == []
    assert words_below(sheet, BOTTOM) == []


def _over_pages(text: str, seen: str) -> bool:
    """Whether each word of a text that pages broke up was painted."""
    return all(word in seen for word in text.split())


def test_a_text_over_many_pages_is_whole_and_in_order() -> None:
    text = some_words(6000)

    sheet = lay_out(slide(StepKind.TEXT, Texts((Block("", text),))), 1920)

    lines = painted(sheet)
    assert sheet.pages > 20
    assert one_line(text) in one_line(lines)


@pytest.mark.parametrize("field", ["top", "question"])
@pytest.mark.parametrize("count", [8, 40, 90, 5000])
def test_a_long_question_wraps_shrinks_and_at_last_pages_but_is_whole(
        field: str, count: int) -> None:
    text = some_words(count)

    sheet = lay_out(slide(StepKind.TEXT, Texts(), **{field: text}), 1920)

    assert one_line(text) in one_line(painted(sheet))
    assert sheet.top < 700


def test_one_endless_word_wraps_anywhere() -> None:
    word = "x" * 5000

    for kind, body in ((StepKind.TEXT, Texts((Block("", word),))),
                       (StepKind.PERSPECTIVES, Columns((Column(Head(word, word, "ABCDEFG"), (
                           Cell(word, (Said(word, word),), (Chip(word, norms=(word,)),)),)),)))):
        sheet = lay_out(slide(kind, body), 1920)

        seen = one_line(painted(sheet))
        assert seen.count("x") >= sum(len(t) for t in said_in(body) if t.startswith("x"))
        assert words_below(sheet, BOTTOM) == []


def test_a_hundred_thousand_characters_are_whole_and_the_first_page_is_there_at_once() -> None:
    text = some_words(14_000)
    whole = slide(StepKind.TEXT, Texts((Block("", text),)))
    lay_out(slide(StepKind.TEXT, Texts()), 1920)

    assert len(text) > 100_000
    sheet = lay_out(whole, 1920)
    sheet.page(0)

    assert not sheet.complete
    assert one_line(text) in one_line(painted(sheet))


def test_sixty_words_for_each_discipline_stay_readable() -> None:
    expected = {3: 40, 4: 29, 6: 27}
    for seats, size in expected.items():
        sixty = Columns(tuple(Column(Head(f"Vak {n}"), (
            Cell("Zicht", (Said(" ".join(SENTENCE.split() * 4)[:300]),)),)) for n in range(seats)))

        sheet = lay_out(slide(StepKind.PERSPECTIVES, sixty), 1920)

        sheet.advance(5)
        assert sheet.plans[sheet.plan].size >= size
        assert sheet.pages == 1


def test_twelve_disciplines_page_instead_of_shrinking() -> None:
    sheet = lay_out(slide(StepKind.PERSPECTIVES, columns(12, 60)), 1920)

    sheet.advance(5)
    plan = sheet.plans[sheet.plan]
    assert plan.size >= 29
    assert plan.lanes in (3, 4)
    assert sheet.pages >= 3


def test_typing_changes_the_size_only_a_few_times() -> None:
    text = some_words(400)
    sizes = []
    sheet = None
    for end in range(1, len(text), 3):
        sheet = lay_out(slide(StepKind.TEXT, Texts((Block("", text[:end]),))), 1920, sheet)
        sizes.append(sheet.plans[sheet.plan].size)

    changes = sum(one != other for one, other in pairwise(sizes))
    assert sizes[0] == 52
    assert changes <= 5


def test_text_grows_back_only_when_there_is_clearly_less_of_it_or_on_another_step() -> None:
    full = slide(StepKind.TEXT, Texts((Block("", some_words(230)),)))
    less = slide(StepKind.TEXT, Texts((Block("", some_words(215)),)))
    little = slide(StepKind.TEXT, Texts((Block("", some_words(20)),)))
    small = lay_out(full, 1920)

    def size(sheet: Sheet) -> int:
        return sheet.plans[sheet.plan].size

    assert size(small) < 40
    assert size(lay_out(less, 1920, small)) == size(small)
    assert size(lay_out(little, 1920, small)) == 52


def test_right_to_left_text_stands_at_the_right() -> None:
    arabic = "هذا بيتي وأريد أن أبقى فيه"

    sheet = lay_out(slide(StepKind.TEXT, Texts((Block("", arabic),)), question=""), 1920)

    words = next(item for placed in sheet.page(0).placed for item in placed.items
                 if isinstance(item, Words))
    assert words.x > 900
    assert words.line.layout.lineAt(0).cursorToX(0)[0] > words.line.layout.lineAt(0).cursorToX(9)[0]


def test_control_characters_and_strange_line_ends_do_no_harm() -> None:
    text = "een\x00twee\x07\r\ndrie\u2028vier\x0bvijf\ttab\ud83d\ude00 \U0001F600"

    sheet = lay_out(slide(StepKind.TEXT, Texts((Block("", text),))), 1920)

    seen = one_line(painted(sheet))
    assert all(word in seen for word in ("een", "twee", "drie", "vier", "vijf", "tab"))


def test_what_was_said_under_scores_stands_in_their_frame() -> None:
    body = bodies(3)["evaluation"][1]

    sheet = lay_out(slide(StepKind.EVALUATION, body), 1920)

    frames = [item for placed in sheet.page(0).placed for item in placed.items
              if isinstance(item, Box) and item.fill == "surface"]
    assert sheet.pages == 1
    assert len(frames) == 1


def test_a_decision_with_many_words_and_no_poll_has_words_under_it_on_each_page() -> None:
    blocks = tuple(Block(f"Kop{n}", some_words(40, f"k{n}k")) for n in range(12))

    sheet = lay_out(slide(StepKind.DECISION, Tally(Block("Besluit", "Zij blijft."),
                                                   blocks=blocks)), 1920)

    assert sheet.pages_up_to(9) > 1
    for number in range(sheet.pages):
        lines = [line for placed in sheet.page(number).placed for line in _lines(placed.items)]
        assert "Zij blijft." in lines
        assert any(line.startswith("Kop") for line in lines)
