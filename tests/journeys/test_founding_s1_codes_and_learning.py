# SPDX-License-Identifier: EUPL-1.2
"""Integraal samenwerken: professional codes side by side, and what was learnt from whom."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLabel

from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.minutes.pdf import write_pdf
from werksamen_desktop.model import edits
from werksamen_desktop.model.codes import code_of
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.slide import Columns, Mark

from .conftest import painted, pdf_words, settle, squeezed

Hold = Callable[[Sitting], OpenSitting]
AUTONOMY = "respect voor waardigheid en autonomie"


def begun(hold: Hold, sitting: Sitting, step: str) -> OpenSitting:
    opened = hold(sitting.with_deliberation(step=step, part=0))
    assert opened.facilitator
    Hand().click(Hand().find(opened.facilitator, "Live"))
    settle()
    return opened


def room_reads(opened: OpenSitting) -> str:
    settle()
    assert opened.screens
    return painted(opened.screens.beamer.board)


def private_words(opened: OpenSitting) -> str:
    assert opened.facilitator
    return "\n".join(w.text() for w in opened.facilitator.findChildren(QLabel) if w.isVisible())


def on_paper(opened: OpenSitting, folder: Path) -> str:
    paper = folder / "verslag.pdf"
    write_pdf(compose(opened.room.sitting, today=date(2026, 11, 24)), paper)
    return pdf_words(paper)


def test_1_3_codes_stand_side_by_side_and_mark_what_they_share(
        app: App, hold: Hold, tmp_path: Path) -> None:
    whole = example_sitting("tt")
    d = whole.deliberation
    bare = whole.with_deliberation(
        example=False, seats=tuple(replace(s, code="") for s in d.table),
        entries=tuple(e for e in d.entries if not e.topic.startswith("codes")))
    opened = begun(hold, bare, "TT-7")
    window, room = opened.facilitator, opened.room
    assert window
    hand = Hand()

    field = hand.find(window, "Wijkteam (Anouk de Wit), beroepscode")
    hand.write(field, "BPSW")
    hand.press(field, "Return")
    hand.write(hand.find(window, "Huisarts (Lotte Visser), beroepscode"), "Code voor artsen")
    settle()
    assert room.deliberation.table[2].code == "Beroepscode sociaal werk (BPSW)"
    pick = hand.find(window, "Optie A, kernwaarde kiezen")
    assert isinstance(pick, QComboBox)
    assert pick.count() == 6
    hand.choose(pick, f"Wijkteam (Anouk de Wit): {AUTONOMY}")
    hand.write(hand.find(window, "Optie A, 1, dat betekent hier"), "Hij opent zelf")
    settle()
    assert "● In meer dan één code" not in private_words(opened)

    add = hand.find(window, "Optie A, nieuwe regel")
    hand.write(add, "Respect voor waardigheid en autonomie")
    hand.press(add, "Return")
    seat = hand.find(window, "Optie A, 2, uit de code van")
    assert isinstance(seat, QComboBox)
    hand.choose(seat, "Huisarts")
    hand.click(hand.find(window, "Optie B, nieuwe regel: tegen"))
    other = hand.find(window, "Optie B, nieuwe regel")
    hand.write(other, "zorgvuldig handelen")
    hand.press(other, "Return")
    hand.write(hand.find(window, "Nieuw inzicht"), "Beide codes vragen toestemming")
    settle()

    assert f"● In meer dan één code: {AUTONOMY}" in private_words(opened)
    slide = slide_for(room.sitting, step="TT-7", part=0)
    assert isinstance(slide.body, Columns)
    marks = {column.head.label: [s.mark for cell in column.cells for s in cell.texts]
             for column in slide.body.columns}
    assert marks == {"Wijkteam": [Mark.FOUND], "Huisarts": [Mark.FOUND],
                     "Nieuw inzicht": [Mark.NONE]}
    shown = room_reads(opened)
    assert slide.body.legend == "● in meer dan één code genoemd"
    for words in (f"voor: {AUTONOMY}", "Hij opent zelf", "Beide codes vragen toestemming"):
        assert squeezed(words) in shown
    printed = on_paper(opened, tmp_path)
    assert squeezed(f"Wijkteam · voor: ● {AUTONOMY} – Hij opent zelf") in printed
    assert squeezed("tegen: zorgvuldig handelen") in printed

    assert app.work
    assert opened.autosave.flush()
    app.work.home.learn(room.sitting)
    known = app.work.archive.library().codes
    doctors = code_of(room.deliberation.table[4], known)
    assert doctors
    assert doctors.values == ("Respect voor waardigheid en autonomie",)


def test_1_3_what_a_code_says_of_an_option_goes_where_the_option_goes(hold: Hold) -> None:
    opened = begun(hold, example_sitting("tt"), "TT-7")
    room = opened.room
    first = room.deliberation.options[0]

    room.edit(lambda s: edits.remove_option(s, first.id))

    slide = slide_for(room.sitting, step="TT-7", part=0)
    assert isinstance(slide.body, Columns)
    told = [s.text for column in slide.body.columns[:2] for cell in column.cells
            for s in cell.texts]
    assert told == ["voor: sociale rechtvaardigheid en mensenrechten",
                    "voor: zorg voor de gezondheid"]
    assert squeezed(AUTONOMY) in squeezed(" ".join(
        compose(room.sitting, today=date(2026, 11, 24)).texts()))  # nothing said is lost


def test_1_5_who_named_whom_is_told_and_who_is_missing_only_to_the_facilitator(
        hold: Hold, tmp_path: Path) -> None:
    whole = example_sitting("tt")
    d = whole.deliberation
    learned = [e for e in d.entries if e.topic == "learned"]
    opened = begun(hold, whole.with_deliberation(
        entries=tuple(e for e in d.entries if e not in learned[1:])), "TT-10")
    window = opened.facilitator
    assert window

    private = private_words(opened)
    assert ("Noemde nog niemand: Meneer D., Zus, Schuldhulpverlening, Huisarts, Woningcorporatie "
            "en Gespreksleider.") in private
    assert "Nog door niemand genoemd: Meneer D., Zus, Wijkteam, Huisarts" in private
    assert squeezed("Noemde nog niemand") not in room_reads(opened)

    hand = Hand()
    add = hand.find(window, "Geleerd van elkaar, nieuwe regel")
    hand.write(add, "Eén gezicht werkt beter")
    hand.press(add, "Return")
    for name, label in (("wie leerde", "Woningcorporatie"), ("van wie", "Wijkteam")):
        box = hand.find(window, f"Geleerd van elkaar, 2, {name}")
        assert isinstance(box, QComboBox)
        hand.choose(box, label)
    settle()
    private = private_words(opened)
    assert "Noemde nog niemand: Meneer D., Zus, Schuldhulpverlening, Huisarts en " in private
    shown = room_reads(opened)
    assert squeezed("Van Wijkteam") in shown
    assert squeezed("Van Schuldhulpverlening") in shown
    printed = on_paper(opened, tmp_path)
    assert squeezed("Eén gezicht werkt beter (Woningcorporatie)") in printed
    assert squeezed("Noemde nog niemand") not in printed
