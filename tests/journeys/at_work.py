# SPDX-License-Identifier: EUPL-1.2
"""Somebody at work in an open sitting: goes, presses and types by name, and reads what is said."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QWidget

from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.minutes.pdf import write_pdf
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.minutes import Minutes
from werksamen_desktop.model.open_points import open_before_closing, open_before_start
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.seats import private_label, seat_label
from werksamen_desktop.room import Room
from werksamen_desktop.ui.prepare.seats_window import SeatsWindow
from werksamen_desktop.ui.sitting.facilitator import FacilitatorWindow
from werksamen_desktop.ui.slides.board import Board
from werksamen_desktop.ui.slides.marks import Moved

from .conftest import painted, pdf_words, settle, squeezed

Hold = Callable[[Sitting], OpenSitting]
"""Opens a sitting in the room, with both windows: the fixture `hold`."""


@dataclass(frozen=True, slots=True)
class AtWork:
    """An open sitting, worked by hand; reads what each may see, and what the paper says.

    A control is found by what a screen reader calls it, in the facilitator's window when no other
    is given.
    """

    opened: OpenSitting
    hand: Hand = field(default_factory=Hand)

    # Where somebody is ------------------------------------------------------------------------

    @property
    def window(self) -> FacilitatorWindow:
        """The facilitator's window."""
        assert self.opened.facilitator
        return self.opened.facilitator

    @property
    def board(self) -> Board:
        """What the beamer shows its slides on."""
        assert self.opened.screens
        return self.opened.screens.beamer.board

    @property
    def room(self) -> Room:
        """What holds the sitting and its history."""
        return self.opened.room

    @property
    def sitting(self) -> Sitting:
        """What was said until now."""
        return self.opened.room.sitting

    def seats(self) -> SeatsWindow:
        """The window with the people at the table, opened."""
        self.opened.show_seats()
        assert self.opened.seats
        return self.opened.seats

    def live(self) -> None:
        """Show on the beamer where the facilitator stands."""
        self.press("Live")

    def go(self, step: str, part: int = 0) -> None:
        """Stand at a part of a step."""
        self.room.go_to(step, part)
        settle()

    # What a hand does -------------------------------------------------------------------------

    def find(self, name: str, where: QWidget | None = None) -> QWidget:
        """A control, waited for until it is there."""
        return self.hand.find(where or self.window, name)

    def starting(self, name: str) -> QWidget:
        """A control whose name begins like this; its end may change."""
        found = self.hand.starting(self.window, name)
        assert found
        return found

    def offers(self, name: str, where: QWidget | None = None) -> bool:
        """Whether a control can be seen now."""
        return self.hand.seen(where or self.window, name) is not None

    def press(self, name: str, where: QWidget | None = None) -> None:
        """Click a control."""
        self.hand.click(self.find(name, where))

    def key(self, name: str, combination: str) -> None:
        """Press a key on a control."""
        self.hand.press(self.find(name), combination)

    def write(self, name: str, text: str, where: QWidget | None = None) -> None:
        """Type at the end of a field."""
        self.hand.write(self.find(name, where), text)

    def write_over(self, name: str, text: str) -> None:
        """Type instead of what a field holds."""
        self.key(name, "Ctrl+A")
        self.hand.type(self.find(name), text)

    def add(self, name: str, text: str) -> None:
        """Type a line into the last field of a list, and finish it."""
        self.write(name, text)
        self.key(name, "Return")

    def choose(self, name: str, label: str, where: QWidget | None = None) -> None:
        """Choose a line of a box."""
        box = self.find(name, where)
        assert isinstance(box, QComboBox)
        self.hand.choose(box, label)

    def pick(self, name: str, word: str) -> None:
        """Choose the line with a word in the menu of a button."""
        self.hand.pick(self.find(name), word)

    @contextmanager
    def answering(self, whose: str) -> Iterator[None]:
        """Somebody sits down at the laptop, answers alone and seals it."""
        self.press(f"{whose}, nog niet")
        yield
        self.press(f"{whose}, klaar en verzegel")

    # What is told, and to whom ----------------------------------------------------------------

    def label(self, place: int) -> str:
        """What everybody calls a seat."""
        return seat_label(self.room.deliberation.table[place], self.room.case)

    def private_label(self, place: int) -> str:
        """What the facilitator's window calls a seat."""
        return private_label(self.room.deliberation.table[place], self.room.case)

    def told(self, where: QWidget | None = None) -> str:
        """What all labels say that can be seen."""
        settle()
        within = where or self.window
        return "\n".join(w.text() for w in within.findChildren(QLabel) if w.isVisibleTo(within))

    def panel(self) -> str:
        """What the private panel says, to the facilitator alone."""
        settle()
        return "\n".join(w.text() for w in self.window.panel.findChildren(QLabel)
                         if w.isVisible())

    def reads(self, words: str, where: QWidget | None = None) -> bool:
        """Whether a visible label or field says this."""
        settle()
        shown = [w for w in (where or self.window).findChildren(QWidget) if w.isVisible()]
        said = [w.text() for w in shown if isinstance(w, QLabel)]
        said += [w.toPlainText() for w in shown if isinstance(w, QPlainTextEdit)]
        return any(words in text for text in said)

    def beamer(self) -> str:
        """What the room reads on every page of this step, squeezed."""
        settle()
        return painted(self.board)

    def room_sees(self, words: str) -> bool:
        """Whether the beamer shows this on any page of this step."""
        return squeezed(words) in self.beamer()

    def foot_says(self, words: str) -> bool:
        """Whether the slide's foot explains this; the foot is painted apart from the sheet."""
        d = self.sitting.deliberation
        return words in repr(slide_for(self.sitting, step=d.step, part=d.part))

    def marks(self) -> list[object]:
        """Every mark on the first page that the room sees."""
        settle()
        sheet = self.board.sheet
        assert sheet
        return [m for placed in sheet.page(0).placed for m in _flat(placed.items)]

    # What is kept -----------------------------------------------------------------------------

    def open_at_start(self) -> list[str]:
        """What the facilitator is told to be open before it starts."""
        return [p.text for p in open_before_start(self.sitting)]

    def open_at_end(self) -> list[str]:
        """What the facilitator is told to be open before it closes."""
        return [p.text for p in open_before_closing(self.sitting)]

    def minutes(self) -> Minutes:
        """The minutes, made up the day after."""
        held_on = self.sitting.deliberation.held_on
        assert held_on
        return compose(self.sitting, today=held_on + timedelta(days=1))

    def paper(self) -> str:
        """Everything that the minutes say."""
        return " ".join(self.minutes().texts())

    def paper_says(self, words: str) -> bool:
        """Whether the minutes say this, however they break it."""
        return squeezed(words) in squeezed(self.paper())

    def printed(self, folder: Path) -> str:
        """Everything that the printed minutes say, squeezed."""
        file = folder / "verslag.pdf"
        write_pdf(self.minutes(), file)
        return pdf_words(file)


def begun(hold: Hold, sitting: Sitting, step: str = "", part: int = 0) -> AtWork:
    """A sitting that is open and live on the beamer, at a step when one is named."""
    work = AtWork(hold(sitting))
    work.live()
    if step:
        work.go(step, part)
    return work


def _flat(items: tuple[object, ...]) -> Iterator[object]:
    for item in items:
        if isinstance(item, Moved):
            yield from _flat(item.items)
        else:
            yield item
