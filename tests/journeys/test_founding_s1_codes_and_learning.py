# SPDX-License-Identifier: EUPL-1.2
"""Integraal samenwerken: professional codes side by side, and what was learnt from whom."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QComboBox

from werksamen_desktop.app.launch import App
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model import edits
from werksamen_desktop.model.codes import code_of
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.slide import Columns, Mark

from .at_work import Hold, begun
from .conftest import settle, squeezed

AUTONOMY = "respect voor waardigheid en autonomie"


def test_1_3_codes_stand_side_by_side_and_mark_what_they_share(
        app: App, hold: Hold, tmp_path: Path) -> None:
    whole = example_sitting("tt")
    d = whole.deliberation
    bare = whole.with_deliberation(
        example=False, seats=tuple(replace(s, code="") for s in d.table),
        entries=tuple(e for e in d.entries if not e.topic.startswith("codes")))
    work = begun(hold, bare, "TT-7")
    room = work.room

    work.add("Wijkteam (Anouk de Wit), beroepscode", "BPSW")
    work.write("Huisarts (Lotte Visser), beroepscode", "Code voor artsen")
    settle()
    assert room.deliberation.table[2].code == "Beroepscode sociaal werk (BPSW)"
    pick = work.find("Optie A, kernwaarde kiezen")
    assert isinstance(pick, QComboBox)
    assert pick.count() == 6
    work.hand.choose(pick, f"Wijkteam (Anouk de Wit): {AUTONOMY}")
    work.write("Optie A, 1, dat betekent hier", "Hij opent zelf")
    settle()
    assert "● In meer dan één code" not in work.told()

    work.add("Optie A, nieuwe regel", "Respect voor waardigheid en autonomie")
    work.choose("Optie A, 2, uit de code van", "Huisarts")
    work.press("Optie B, nieuwe regel: tegen")
    work.add("Optie B, nieuwe regel", "zorgvuldig handelen")
    work.write("Nieuw inzicht", "Beide codes vragen toestemming")
    settle()

    assert f"● In meer dan één code: {AUTONOMY}" in work.told()
    slide = slide_for(room.sitting, step="TT-7", part=0)
    assert isinstance(slide.body, Columns)
    marks = {column.head.label: [s.mark for cell in column.cells for s in cell.texts]
             for column in slide.body.columns}
    assert marks == {"Wijkteam": [Mark.FOUND], "Huisarts": [Mark.FOUND],
                     "Nieuw inzicht": [Mark.NONE]}
    shown = work.beamer()
    assert slide.body.legend == "● in meer dan één code genoemd"
    for words in (f"voor: {AUTONOMY}", "Hij opent zelf", "Beide codes vragen toestemming"):
        assert squeezed(words) in shown
    printed = work.printed(tmp_path)
    assert squeezed(f"Wijkteam · voor: ● {AUTONOMY} – Hij opent zelf") in printed
    assert squeezed("tegen: zorgvuldig handelen") in printed

    assert app.work
    assert work.opened.autosave.flush()
    app.work.home.learn(room.sitting)
    known = app.work.archive.library().codes
    doctors = code_of(room.deliberation.table[4], known)
    assert doctors
    assert doctors.values == ("Respect voor waardigheid en autonomie",)


def test_1_3_what_a_code_says_of_an_option_goes_where_the_option_goes(hold: Hold) -> None:
    work = begun(hold, example_sitting("tt"), "TT-7")
    room = work.room
    first = room.deliberation.options[0]

    room.edit(lambda s: edits.remove_option(s, first.id))

    slide = slide_for(room.sitting, step="TT-7", part=0)
    assert isinstance(slide.body, Columns)
    told = [s.text for column in slide.body.columns[:2] for cell in column.cells
            for s in cell.texts]
    assert told == ["voor: sociale rechtvaardigheid en mensenrechten",
                    "voor: zorg voor de gezondheid"]
    assert work.paper_says(AUTONOMY)  # nothing said is lost


def test_1_5_who_named_whom_is_told_and_who_is_missing_only_to_the_facilitator(
        hold: Hold, tmp_path: Path) -> None:
    whole = example_sitting("tt")
    d = whole.deliberation
    learned = [e for e in d.entries if e.topic == "learned"]
    work = begun(hold, whole.with_deliberation(
        entries=tuple(e for e in d.entries if e not in learned[1:])), "TT-10")

    private = work.told()
    assert ("Noemde nog niemand: Meneer D., Zus, Schuldhulpverlening, Huisarts, Woningcorporatie "
            "en Gespreksleider.") in private
    assert "Nog door niemand genoemd: Meneer D., Zus, Wijkteam, Huisarts" in private
    assert not work.room_sees("Noemde nog niemand")

    work.add("Geleerd van elkaar, nieuwe regel", "Eén gezicht werkt beter")
    for name, label in (("wie leerde", "Woningcorporatie"), ("van wie", "Wijkteam")):
        work.choose(f"Geleerd van elkaar, 2, {name}", label)
    settle()
    private = work.told()
    assert "Noemde nog niemand: Meneer D., Zus, Schuldhulpverlening, Huisarts en " in private
    shown = work.beamer()
    assert squeezed("Van Wijkteam") in shown
    assert squeezed("Van Schuldhulpverlening") in shown
    printed = work.printed(tmp_path)
    assert squeezed("Eén gezicht werkt beter (Woningcorporatie)") in printed
    assert squeezed("Noemde nog niemand") not in printed
