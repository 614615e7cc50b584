# SPDX-License-Identifier: EUPL-1.2
"""A whole dilemmamethode with eight disciplines, from the start window to the printed minutes."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.demo.players import PLAYERS
from werksamen_desktop.demo.preparing import make_new, prepare
from werksamen_desktop.demo.scene import Scene
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.dutch import INTEREST_KINDS
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.model.visibility import VISIBILITY
from werksamen_desktop.ui.sitting.closing import ClosingDialog

from .conftest import SOON, FakeDialogs, painted, pdf_words, settle, squeezed, texts

BEFORE_THE_ROOM = {"Case.person_word", "Case.wish", "Case.purpose", "Case.ground", "Case.mandate",
                   "Case.pseudonym", "Deliberation.goal", "Seat.name", "Seat.relation",
                   "Seat.framework"}
"""What is prepared and no step of this method asks for, and people who are named otherwise."""

NOT_PLAYED = {"Value.meaning", "Note.text", "Parked.text", "Parked.went_to", "Seat.initials",
              "Entry.spoken_for", "Value.spoken_for"}
"""What the example holds and the hand does not type, or chooses in other words from a menu."""


def words_by_field(sitting: Sitting) -> dict[str, set[str]]:
    """Every text in the sitting, by the field it stands in."""
    found: dict[str, set[str]] = {}
    for value in (sitting.case, sitting.deliberation):
        for name, text in texts(value):
            found.setdefault(name, set()).add(text.strip())
    return found


KINDS = {kind.value: word for kind, word in INTEREST_KINDS.items()}
"""How a kind of interest is shown; an entry holds its key."""


def absent(sitting: Sitting, words: str, flag: str, without: set[str]) -> list[tuple[str, str]]:
    """The texts that may be on a surface and are not in its words."""
    may = {f"{kind.__name__}.{name}" for kind, held in VISIBILITY.items()
           for name, seen in held.items() if getattr(seen, flag)} - without
    return [(name, text) for name, said in words_by_field(sitting).items() if name in may
            for text in said if squeezed(KINDS.get(text, text)) not in words]


def open_room(app: App, hand: Hand, example: Sitting) -> OpenSitting:
    """Make a new sitting from the start window, prepare it, and begin."""
    make_new(hand, app.start_page, example)
    assert app.work
    opened = app.work.sitting
    assert opened
    assert opened.preparation
    prepare(hand, opened.preparation, example)
    hand.click(opened.preparation.start)
    assert opened.facilitator
    return opened


def play(hand: Hand, opened: OpenSitting, example: Sitting) -> str:
    """Hold the sitting, and tell what the room saw of it."""
    window, screens, room = opened.facilitator, opened.screens, opened.room
    assert window
    assert screens
    window.resize(QSize(1366, 768))
    hand.click(hand.find(window, "Live"))
    seen = []
    for step in room.deliberation.steps:
        for place, part in enumerate(step.parts):
            window.go_to_part(place)
            PLAYERS[part.kind](Scene(hand, window, example, room, step, part))
            settle()
            assert room.step.key == step.key
            assert screens.stage.slide_shown == screens.stage.slide_now
            assert screens.beamer.isVisible()
            seen.append(painted(screens.beamer.board))
        if step is not room.deliberation.steps[-1]:
            hand.click(window.footer.onward)
    return "".join(seen)


def save_minutes(qtbot: QtBot, opened: OpenSitting, hand: Hand, dialogs: FakeDialogs) -> str:
    """Save the minutes as a PDF and read it back."""
    window = opened.facilitator
    assert window
    window.actions_made["minutes"].trigger()
    minutes = opened.minutes
    assert minutes
    qtbot.waitUntil(minutes.save_button.isEnabled, timeout=SOON)
    hand.click(minutes.save_button)
    target = dialogs.target
    assert target
    qtbot.waitUntil(lambda: target.name in minutes.state.text(), timeout=SOON)
    minutes.close()
    return pdf_words(target)


def close_sitting(qtbot: QtBot, opened: OpenSitting, hand: Hand) -> None:
    """Close by the menu, and agree to what is still open."""
    window = opened.facilitator
    assert window
    window.actions_made["close_sitting"].trigger()
    dialog = next(w for w in QApplication.topLevelWidgets() if isinstance(w, ClosingDialog))
    words = "Toch afsluiten" if hand.seen(dialog, "Toch afsluiten") else "Beraad afsluiten"
    hand.click(hand.find(dialog, words))
    qtbot.waitUntil(lambda: opened.room.deliberation.closed)


def test_eight_disciplines_hold_a_dilemmamethode_and_leave_with_the_minutes(
        app: App, qtbot: QtBot, dialogs: FakeDialogs, tmp_path: Path) -> None:
    example, hand = example_sitting("dm"), Hand()
    work = app.work
    assert work
    assert sum(s.kind is not SeatKind.CLIENT for s in example.deliberation.table) == 8
    dialogs.target = tmp_path / "verslag.pdf"

    opened = open_room(app, hand, example)
    assert opened.screens
    beamer = opened.screens.beamer
    seen = play(hand, opened, example)
    paper = save_minutes(qtbot, opened, hand, dialogs)

    # All that was to be typed is in the room and on disk, seen live, and on paper.
    held = opened.room.sitting
    typed = words_by_field(held)
    left_out = {name: said - typed.get(name, set())
                for name, said in words_by_field(example).items() if name not in NOT_PLAYED}
    assert [(name, said) for name, said in left_out.items() if said] == []
    assert opened.autosave.flush()
    assert work.archive.load(held.deliberation.id) == opened.room.sitting
    assert QGuiApplication.screenAt(beamer.geometry().center()).name() == "2-BEAMER"
    assert absent(held, seen, "room", BEFORE_THE_ROOM) == []
    assert absent(held, paper, "paper", {"Seat.name", "Seat.initials"}) == []
    assert dialogs.told == []

    is_read_only_until_reopened(qtbot, opened, hand, dialogs)
    ticks_an_agreement(app, qtbot, hand, opened)


def is_read_only_until_reopened(qtbot: QtBot, opened: OpenSitting, hand: Hand,
                                dialogs: FakeDialogs) -> None:
    window, room = opened.facilitator, opened.room
    assert window
    close_sitting(qtbot, opened, hand)
    before = room.sitting
    room.go_to("DM-2")
    settle()
    field = hand.find(window, "Wat is er aan de hand?")
    assert isinstance(field, QPlainTextEdit)
    hand.write(field, "Nog iets")
    assert room.case == before.case
    assert field.isReadOnly()

    window.actions_made["reopen"].trigger()
    assert room.deliberation.closed
    assert "Waarom heropent u dit beraad" in dialogs.asked[-1]
    dialogs.text = "De zoon belde nog"
    window.actions_made["reopen"].trigger()
    assert not room.deliberation.closed
    assert room.deliberation.closings[-1].reason == "De zoon belde nog"
    settle()
    hand.write(field, " Nog iets")
    assert room.case.story.endswith("Nog iets")


def ticks_an_agreement(app: App, qtbot: QtBot, hand: Hand, opened: OpenSitting) -> None:
    work, window = app.work, opened.facilitator
    assert work
    assert window
    sitting = opened.room.sitting
    window.actions_made["leave"].trigger()
    qtbot.waitUntil(app.desk.isVisible)
    settle()
    ticks = app.start_page.agreements.ticks
    words = " ".join(tick.accessibleName() for tick in ticks)
    assert [a.step for a in sitting.case.agreements if a.step not in words] == []

    hand.click(ticks[0])

    kept = work.archive.load(sitting.deliberation.id).case.agreements
    assert sum(a.done for a in kept) == 1
    assert len(app.start_page.agreements.ticks) == len(sitting.case.agreements) - 1
