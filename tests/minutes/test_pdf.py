# SPDX-License-Identifier: EUPL-1.2
"""Real PDFs, read back with PDFium."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from werksamen_desktop.exchange.methods import method
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.minutes.glyphs import NO_GLYPH, clean, font_for, missing_characters
from werksamen_desktop.minutes.pdf import Cancelled, pdf_bytes, write_pdf
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.minutes import (
    Column,
    Minutes,
    Section,
    Table,
    prose,
)
from werksamen_desktop.problems import Problem

TODAY = date(2026, 11, 21)
Printed = Callable[[Minutes], str]


def squeezed(text: str) -> str:
    """The text without spaces, line ends and invisible characters."""
    return re.sub(r"[\s\u200b\u00ad\ufffe\u0002]+", "", text)


def plain(*blocks: object, wide: bool = False) -> Minutes:
    return Minutes("Verslag", "Titel", "VERTROUWELIJK", "beraad 1", TODAY,
                   sections=(Section("Deel", blocks, wide),))  # type: ignore[arg-type]


def test_all_words_are_there_in_order(minutes: Minutes, printed: Printed) -> None:
    found = squeezed(printed(minutes))

    for text in minutes.texts():
        assert squeezed(clean(text)) in found, text
    places = [found.index(squeezed(s.title)) for s in minutes.sections[:3]]
    assert places == sorted(places)


def test_the_document_says_its_language_title_and_nobodys_name(minutes: Minutes) -> None:
    data = pdf_bytes(minutes)

    document = pypdfium2.PdfDocument(data)
    facts = document.get_metadata_dict()
    document.close()
    assert facts["Title"] == "Verslag moreel beraad · 20 november 2026"
    assert facts["Author"] == ""
    assert b"/Lang (nl-NL)" in data
    assert b"/DisplayDocTitle true" in data


def test_each_section_is_a_bookmark_on_its_own_page(minutes: Minutes) -> None:
    document = pypdfium2.PdfDocument(pdf_bytes(minutes))

    marks = [(m.get_title(), m.get_dest().get_index()) for m in document.get_toc()]

    assert [title for title, _ in marks] == [s.title for s in minutes.sections]
    for title, page in marks:
        assert squeezed(title) in squeezed(document[page].get_textpage().get_text_range())
    document.close()


def test_every_page_has_its_number_and_is_confidential(minutes: Minutes) -> None:
    document = pypdfium2.PdfDocument(pdf_bytes(minutes))
    pages = [p.get_textpage().get_text_range() for p in document]
    document.close()

    for number, text in enumerate(pages, 1):
        assert f"pagina {number} van {len(pages)}" in text
        assert "VERTROUWELIJK · bewaren tot 20 mei 2027" in text
        assert f"vingerafdruk {minutes.fingerprint}" in text
        assert "versie 1" in text


def test_the_annex_lies_on_its_side_and_the_rest_stands(minutes: Minutes) -> None:
    document = pypdfium2.PdfDocument(pdf_bytes(minutes))
    sizes = [p.get_size() for p in document]
    document.close()

    assert sizes[0] == pytest.approx((595.28, 841.89), abs=0.1)
    assert sizes[-1] == pytest.approx((841.89, 595.28), abs=0.1)


def test_only_our_own_fonts_are_used_and_all_are_embedded(minutes: Minutes) -> None:
    data = pdf_bytes(minutes)

    named = set(re.findall(rb"/BaseFont /([^\s/]+)", data))
    assert named
    assert all(b"+SourceSans3" in n or b"+NotoSans" in n for n in named)
    assert data.count(b"/FontFile2") == data.count(b"/Type /FontDescriptor")


@pytest.mark.parametrize("text", [
    "Καλημέρα κόσμε, άξιος", "Доброе утро, Ёлка", "Zażółć gęślą jaźń", "İğdır'ın şoförü ıssız",
    "ქართული", "Հայերեն", "አማርኛ", "<b>& &amp; </para>", "€ 600 – “ja” … ☑", "e\u0301e\u0308n"])
def test_scripts_of_left_to_right_are_read_back_as_written(text: str, printed: Printed) -> None:
    made = plain(prose(text))

    assert squeezed(clean(text)) in squeezed(printed(made))
    assert missing_characters(made) == ()


@pytest.mark.parametrize("word", ["السلام", "البقاء", "مرحبا", "شלום"[1:], "עולם"])
def test_words_of_right_to_left_are_read_back_as_written(word: str, printed: Printed) -> None:
    assert word in printed(plain(prose(f"Hij zei {word} tegen haar.")))


def test_arabic_letters_are_joined_and_stand_at_the_right(printed: Printed) -> None:
    from werksamen_desktop.minutes.paper import BODY
    from werksamen_desktop.minutes.typeset import set_lines
    from werksamen_desktop.model.minutes import Span, Tone

    line, = set_lines([Span("بيتي هنا")], BODY[Tone.PLAIN], 300)
    apart = [set_lines([Span(c)], BODY[Tone.PLAIN], 300)[0].width for c in "بيتي"]

    assert line.leftward
    assert line.pieces[-1].text == "بيتي"
    assert line.pieces[-1].width * 10 / 1000 < 0.8 * sum(apart)


def test_hindi_and_tamil_are_shaped_without_losing_letters(printed: Printed) -> None:
    text = "हिन्दी தமிழ்நாடு"

    assert squeezed(text) in squeezed(printed(plain(prose(text))))


def test_what_no_font_holds_is_listed_and_printed_as_a_box(printed: Printed) -> None:
    made = plain(prose("Zij heet 王 en \U00013000."))

    assert missing_characters(made) == ("王", "\U00013000")
    assert f"heet {NO_GLYPH} en {NO_GLYPH}." in printed(made)


@pytest.mark.parametrize("text", ["a\x00b\x07c", "half \ud800 paar", "\u202eom\u202c", "\ufeff",
                                  "tab\tregel\r\nnieuw\u2028nog", "a\u200db", "\u0301los", ""])
def test_odd_characters_never_break_the_minutes(text: str, printed: Printed) -> None:
    assert "Titel" in printed(plain(prose(text)))


def test_a_hundred_thousand_characters_are_printed_whole(printed: Printed) -> None:
    words = [f"woord{n}" for n in range(11_000)]
    table = Table((Column("Links"), Column("Rechts")),
                  ((( prose(" ".join(words)),), (prose("kort"),)),))

    found = printed(plain(table))

    assert len(" ".join(words)) > 100_000
    assert [w for w in found.split() if w.startswith("woord")] == words


def test_one_word_without_an_end_is_split_over_lines(printed: Printed) -> None:
    endless = "".join(chr(ord("a") + n % 26) for n in range(20_000))

    assert endless in re.sub(r"pagina\d+van\d+|Verslag.*?VERTROUWELIJK|WerkSamen.*?2026", "",
                             squeezed(printed(plain(prose(endless)))))


@settings(max_examples=40, deadline=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=300), across=st.booleans())
def test_no_text_breaks_a_table_and_no_letter_is_lost(text: str, across: bool,
                                                      printed: Printed) -> None:
    columns = tuple(Column(f"k{n}") for n in range(7))
    made = plain(Table(columns, (tuple((prose(text),) for _ in columns),)), wide=across)

    found = printed(made)

    latin = [c for c in clean(text) if c.isascii() and c.isalnum()]
    missing = set(missing_characters(made))
    assert all(c in found for c in latin)
    assert (NO_GLYPH in found) >= bool({c for c in clean(text)} & missing)
    assert all(font_for(c, "Regular") is None for c in missing)  # type: ignore[arg-type]


def test_a_table_without_rows_is_its_heads_only(printed: Printed) -> None:
    assert "Wie Wat" in printed(plain(Table((Column("Wie"), Column("Wat")), ())))


def test_a_file_appears_whole_under_its_own_name_only(minutes: Minutes, tmp_path: Path) -> None:
    target = tmp_path / "verslag.pdf"
    target.write_bytes(b"ouder")

    write_pdf(minutes, target)

    assert target.read_bytes().startswith(b"%PDF")
    assert [p.name for p in tmp_path.iterdir()] == ["verslag.pdf"]


def test_a_place_that_cannot_be_written_is_a_problem(minutes: Minutes, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="kan niet worden opgeslagen"):
        write_pdf(minutes, tmp_path / "er-is-geen-map" / "verslag.pdf")


def test_a_failed_write_leaves_the_older_file(minutes: Minutes, tmp_path: Path) -> None:
    target = tmp_path / "verslag.pdf"
    target.mkdir()

    with pytest.raises(Problem):
        write_pdf(minutes, target)

    assert [p.name for p in tmp_path.iterdir()] == ["verslag.pdf"]


def test_progress_rises_to_one_and_a_stop_is_heard(minutes: Minutes) -> None:
    heard: list[float] = []
    write_pdf(minutes, BytesIO(), progress=heard.append)

    assert heard == sorted(heard)
    assert heard[-1] == 1.0
    with pytest.raises(Cancelled):
        pdf_bytes(minutes, cancelled=lambda: len(heard) > 0)
    assert pdf_bytes(minutes).startswith(b"%PDF")


def test_a_sitting_that_has_only_begun_is_one_page(bare: Sitting) -> None:
    document = pypdfium2.PdfDocument(pdf_bytes(compose(bare, today=TODAY)))
    pages = len(document)
    document.close()

    assert pages == 1


@pytest.mark.parametrize("variant", ["heavy", "light"])
def test_the_integraal_beraad_prints_too(variant: str, printed: Printed) -> None:
    sitting = new_sitting(method("ib"), variant=variant).with_case(pseudonym="Gezin B.")

    assert "Integraal beraad" in printed(compose(sitting, today=TODAY))


def test_a_dissents_words_stand_with_the_weight_of_the_decision(sitting: Sitting) -> None:
    long = "Ons bezwaar blijft. " * 300
    decision = sitting.deliberation.decision
    dissent = replace(decision.dissents[0], text=long)
    sitting = sitting.with_deliberation(decision=replace(decision, dissents=(dissent,)))

    document = pypdfium2.PdfDocument(pdf_bytes(compose(sitting, today=TODAY)))
    found = " ".join(p.get_textpage().get_text_range() for p in document)
    document.close()

    assert " ".join(found.split()).count("Ons bezwaar blijft.") >= 290


def test_a_long_word_in_a_narrow_column_gets_a_hyphen_and_no_lonely_letters() -> None:
    from werksamen_desktop.minutes.paper import COLUMN
    from werksamen_desktop.minutes.typeset import set_lines
    from werksamen_desktop.model.minutes import Span

    lines = set_lines([Span("Schuldhulpverleningsinstantie")], COLUMN, 85)
    parts = ["".join(p.text for p in line.pieces) for line in lines]

    assert "".join(parts).replace("\u00ad", "") == "Schuldhulpverleningsinstantie"
    assert all(part.endswith("\u00ad") for part in parts[:-1])
    assert len(parts[-1]) >= 3
    assert all(line.width <= 85 for line in lines)


@pytest.mark.parametrize("size", [0, 40, 3_000, 200_000])
def test_a_damaged_font_is_a_problem(size: int, tmp_path: Path,
                                     monkeypatch: pytest.MonkeyPatch) -> None:
    from werksamen_desktop.minutes import glyphs, shaping

    whole = glyphs.font_files()["SourceSans3-Regular"].read_bytes()
    broken = tmp_path / "Broken-Regular.ttf"
    broken.write_bytes(whole[:size])
    files = {"Broken-Regular": broken}
    monkeypatch.setattr(shaping, "font_files", lambda: files)
    monkeypatch.setattr(glyphs, "font_files", lambda: files)

    def read() -> None:
        glyphs.coverage.__wrapped__("Broken-Regular")
        shaping.font.__wrapped__("Broken-Regular")

    with pytest.raises(Problem, match="Broken-Regular"):
        read()
