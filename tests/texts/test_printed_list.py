# SPDX-License-Identifier: EUPL-1.2
"""One list of all texts, to read on paper or on screen."""

import re
import subprocess
import sys
from pathlib import Path

import pypdfium2

from tests.texts.gathered import EXAMPLE, GAP, METHOD, texts
from tests.texts.printed import listed, plain
from werksamen_desktop.minutes.pdf import pdf_bytes

PRINTED = Path(__file__).with_name("printed.py")


def squeezed(text: str) -> str:
    """The text without spaces, line ends and signs that are not seen."""
    return re.sub(r"[\s\u200b\u00ad\ufffe\u0002]+", "", text)


def test_the_list_on_paper_holds_windows_problems_and_a_method_step_by_step() -> None:
    found = tuple(t for t in texts() if t.group in (
        "ui/sitting", "store", f"{METHOD} Dilemmamethode", f"{EXAMPLE} Dilemmamethode"))

    document = pypdfium2.PdfDocument(pdf_bytes(listed(found)))
    said = squeezed(" ".join(p.get_textpage().get_text_range() for p in document))
    bookmarks = [b.get_title() for b in document.get_toc()]
    document.close()

    assert {t.group.split()[0] for t in found} == {"ui/sitting", "store", METHOD, EXAMPLE}
    missing = [t for t in found if squeezed(t.words.replace(GAP, "…")) not in said]
    assert [t.words for t in missing] == []
    assert "Venster van de gespreksleider" in bookmarks
    assert "Methode Dilemmamethode" in bookmarks
    assert said.index("DM-1Inleiding") < said.index("DM-2Casus") < said.index("DM-10")


def test_a_file_of_all_texts_is_written_from_the_command_line(tmp_path: Path) -> None:
    target = tmp_path / "teksten.txt"

    done = subprocess.run([sys.executable, str(PRINTED), str(target)], capture_output=True,
                          text=True, encoding="utf-8", check=False)

    assert done.returncode == 0, done.stderr
    said = target.read_text("utf-8")
    assert said == "\n".join(plain(listed(texts()))) + "\n"
    assert [t.words for t in texts()
            if not all(line.replace(GAP, "…") in said for line in t.words.splitlines())] == []


def test_without_a_file_to_write_it_says_which_it_can(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, str(PRINTED), str(tmp_path / "teksten.docx")],
                          capture_output=True, text=True, encoding="utf-8", check=False)

    assert done.returncode == 2
    assert "BESTAND.pdf" in done.stdout
    assert not list(tmp_path.iterdir())
