# SPDX-License-Identifier: EUPL-1.2
"""A table of SLIM: the client and three who help, at a step, with a hand at the real windows."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import uuid4

from PySide6.QtWidgets import QComboBox, QLabel, QPlainTextEdit, QWidget

from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.demo.hand import Hand
from werksamen_desktop.exchange.methods import method
from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model import seating
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.people import Role, Seat
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.slide import BeamerMode

from .conftest import painted, settle, squeezed


def slim_table(*disciplines: str) -> Sitting:
    """Meneer V., and a seat for each discipline; the first leads the conversation."""
    made = new_sitting(method("sl")).with_case(pseudonym="Meneer V.", wish="Weer rijden")
    for place, name in enumerate(disciplines or ("Wijkcoach", "Huisarts", "Woonconsulent")):
        made = seating.add_seat(made, Seat(uuid4(), discipline=name, organisation=f"Huis {place}",
                                           roles=() if place else (Role.FACILITATOR,)))
    return made.with_deliberation(question="Mogen we wachten?", held_on=date(2026, 11, 24))


@dataclass
class Table:
    """An open sitting, worked by hand; reads what the room sees and what the paper says."""

    opened: OpenSitting
    hand: Hand

    @property
    def window(self) -> QWidget:
        """The facilitator's window."""
        assert self.opened.facilitator
        return self.opened.facilitator

    @property
    def sitting(self) -> Sitting:
        """What was said until now."""
        return self.opened.room.sitting

    def go(self, step: str, part: int = 0) -> None:
        """Stand at a step, with the beamer on it."""
        assert self.opened.screens
        self.opened.screens.stage.set_mode(BeamerMode.LIVE)
        self.opened.room.go_to(step, part)
        settle()

    def find(self, name: str, where: QWidget | None = None) -> QWidget:
        """A control by what a screen reader calls it."""
        return self.hand.find(where or self.window, name)

    def press(self, name: str, where: QWidget | None = None) -> None:
        """Click a control."""
        self.hand.click(self.find(name, where))

    def write(self, name: str, text: str, where: QWidget | None = None) -> None:
        """Type into a field."""
        self.hand.write(self.find(name, where), text)

    def choose(self, name: str, label: str, where: QWidget | None = None) -> None:
        """Choose a line."""
        box = self.find(name, where)
        assert isinstance(box, QComboBox)
        self.hand.choose(box, label)

    def reads(self, words: str, where: QWidget | None = None) -> bool:
        """Whether a visible label or field says this."""
        settle()
        shown = [w for w in (where or self.window).findChildren(QWidget) if w.isVisible()]
        said = [w.text() for w in shown if isinstance(w, QLabel)]
        said += [w.toPlainText() for w in shown if isinstance(w, QPlainTextEdit)]
        return any(words in text for text in said)

    def room_sees(self, words: str) -> bool:
        """Whether the beamer shows this on any page of this step."""
        settle()
        assert self.opened.screens
        return squeezed(words) in painted(self.opened.screens.beamer.board)

    def foot_says(self, words: str) -> bool:
        """Whether the slide's foot explains this; the foot is painted apart from the sheet."""
        d = self.sitting.deliberation
        return words in repr(slide_for(self.sitting, step=d.step, part=d.part))

    def paper_says(self, words: str) -> bool:
        """Whether the minutes say this."""
        told = " ".join(compose(self.sitting, today=date(2026, 11, 25)).texts())
        return squeezed(words) in squeezed(told)


Opens = Callable[[Sitting], Table]
