# SPDX-License-Identifier: EUPL-1.2
"""No private word comes out of a window: painted, in a title, to a screen reader, or elsewhere.

Sittings are made from the dataclasses themselves, with a word of its own in each text field.
"""

import sys
from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from tests.model.test_visibility import Mint, Token, allowed, sittings
from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.exchange.example import example_sitting
from werksamen_desktop.model.deliberation import Deliberation, Naming, Sitting
from werksamen_desktop.model.room_view import EVERYTHING, Choice
from werksamen_desktop.model.slide import BeamerMode
from werksamen_desktop.room import Room
from werksamen_desktop.ui.beamer import BeamerWindow, PracticeWindow
from werksamen_desktop.ui.stage import Stage

from .conftest import painted, settle

TOLD = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value,
        QAccessible.Text.Help)
NEUTRAL = {"Method.title", "Method.meeting"}
"""What the neutral card and the titles of windows may hold."""


def to_a_screen_reader(window: QWidget) -> str:
    """All that a screen reader can be told of a window and what is in it."""
    return "\n".join(_told(QAccessible.queryAccessibleInterface(window)))


def _told(interface: QAccessibleInterface) -> Iterator[str]:
    for text in TOLD:
        yield interface.text(text)
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is not None:
            yield from _told(child)


def leaked(words: str, tokens: list[Token], d: Deliberation) -> set[str]:
    """The fields of which a word came out that the room may not have."""
    return {t.field for t in tokens if t.word in words and not allowed(t, "room", d)}


def told(words: str, tokens: list[Token]) -> set[str]:
    return {t.field for t in tokens if t.word in words}


class Shown:
    """A stage with the two windows that show it."""

    def __init__(self, sitting: Sitting) -> None:
        self.room = Room(sitting)
        self.stage = Stage(self.room)
        self.windows = (BeamerWindow(self.stage.board), PracticeWindow(self.stage.board))

    def words(self) -> str:
        """All that the room gets of both windows."""
        told = [w.windowTitle() + to_a_screen_reader(w) for w in self.windows]
        return "\n".join((painted(self.stage.board), *told)).lower()

    def places(self) -> Iterator[None]:
        """Stand at each part of each step, with each choice of what the room sees."""
        d = self.room.deliberation
        for step in d.steps:
            for place, part in enumerate(step.parts):
                self.room.go_to(step.key, place)
                choices = [EVERYTHING, Choice(seats=tuple(s.id for s in d.seats[:2]))]
                for choice in (*choices, *(Choice(field=f.key) for f in part.fields)):
                    self.stage.set_choice(choice)
                    self.stage._show()
                    yield


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(plain=sittings())
def test_no_private_word_reaches_the_room_in_any_mode(dressed: QApplication,
                                                      plain: Sitting) -> None:
    mint = Mint()
    shown = Shown(mint.tokenised(plain))
    d = shown.room.deliberation

    shown.stage.set_mode(BeamerMode.LIVE)
    for _ in shown.places():
        assert leaked(shown.words(), mint.tokens, d) == set()
    for mode, allowed_then in ((BeamerMode.FROZEN, None), (BeamerMode.NEUTRAL, NEUTRAL),
                               (BeamerMode.BLACK, NEUTRAL)):
        shown.room.go_to(d.steps[0].key)
        shown.stage.set_mode(BeamerMode.LIVE)
        shown.stage.set_mode(mode)
        frozen = shown.words()
        for step in d.steps:
            shown.room.go_to(step.key)
            settle()
            assert shown.words() == frozen
        if allowed_then is not None:
            assert told(frozen, mint.tokens) <= allowed_then


@pytest.mark.parametrize("naming", list(Naming))
def test_what_the_room_may_see_is_painted_so_the_search_finds_words(
        dressed: QApplication, naming: Naming) -> None:
    mint = Mint()
    shown = Shown(mint.tokenised(example_sitting("dm").with_deliberation(naming=naming)))

    shown.stage.set_mode(BeamerMode.LIVE)
    words = "".join(shown.words() for _ in shown.places())

    fields = told(words, mint.tokens)
    assert {"Case.story", "Deliberation.question", "Entry.text", "Value.word", "Norm.text",
            "Option.text", "Judgement.loss", "Decision.text", "Dissent.text",
            "Agreement.step"} <= fields
    assert ("Seat.name" in fields) == (naming is Naming.BY_NAME)


def sealed(sitting: Sitting) -> Sitting:
    """The sitting before anything was revealed."""
    return sitting.with_deliberation(revealed=())


@pytest.mark.parametrize(("key", "state"), [("dm", sealed), ("ib", lambda s: s)],
                         ids=["dm-sealed", "ib-revealed"])
def test_the_real_windows_keep_private_words_from_titles_room_and_clipboard(
        app: App, hold: Callable[[Sitting], OpenSitting], key: str,
        state: Callable[[Sitting], Sitting]) -> None:
    mint = Mint()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("van een ander programma")
    opened = hold(mint.tokenised(state(example_sitting(key))))
    window, screens = opened.facilitator, opened.screens
    assert window
    assert screens
    opened.show_seats()
    opened.show_minutes()
    screens.screens.practise()
    for step in opened.room.deliberation.steps:
        opened.room.go_to(step.key)
        for mode in BeamerMode:
            screens.stage.set_mode(mode)
            settle()
            titles = " ".join(w.windowTitle() for w in QApplication.topLevelWidgets())
            assert told(titles.lower(), mint.tokens) <= NEUTRAL
            for beamer in (screens.beamer, screens.practice):
                words = (painted(beamer.board) + to_a_screen_reader(beamer)).lower()
                assert leaked(words, mint.tokens, opened.room.deliberation) == set()
    assert clipboard.text() == "van een ander programma"


def test_a_bug_leaves_no_word_of_the_case_in_the_log_nor_in_what_is_told(
        app: App, hold: Callable[[Sitting], OpenSitting]) -> None:
    mint = Mint()
    opened = hold(mint.tokenised(example_sitting("dm")))
    said: list[str] = []
    app.crash_log.told.connect(said.append)

    try:
        raise KeyError(opened.room.sitting)
    except KeyError:
        app.crash_log.caught(*sys.exc_info())  # type: ignore[arg-type]

    words = app.crash_log.file.read_text("utf-8") + "".join(said)
    assert "KeyError" in words
    assert told(words.lower(), mint.tokens) == set()
