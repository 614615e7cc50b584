# SPDX-License-Identifier: EUPL-1.2
"""What sort of meeting this is and by which method, with help in choosing another."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.choosing import Answers, Suggestion
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.intake import intake, intake_answers, with_intake
from werksamen_desktop.model.method import Method
from werksamen_desktop.model.method_change import take_method
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import Card, button, words
from werksamen_desktop.ui.prepare.method_chooser import MethodChooser

Offered = Callable[[], Iterable[Method]]
"""The methods there are, read when somebody asks."""


class MethodCard(Card):
    """Shows the outcome of the intake test; the button asks its questions and offers methods."""

    def __init__(self, room: Room, offered: Offered, parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=6, margins=(20, 14, 20, 20))
        self.room, self.offered = room, offered
        self.meeting = words("", "heading")
        self.reason, self.method = words(), words("", "muted")
        for label in (self.meeting, self.reason, self.method):
            self.body.addWidget(label)
        self.help = button(self.tr("Help me kiezen…"), self.ask)
        self.body.addWidget(self.help, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()

    def ask(self) -> None:
        """Ask what sort of meeting this is, and take over what was answered and chosen."""
        chooser = MethodChooser(self.offered(), intake_answers(self.room.deliberation), self)
        chooser.exec()
        answers, chosen = chooser.answers, chooser.chosen
        chooser.deleteLater()
        self.room.edit(lambda s: _told(s, answers, chosen))

    def refresh(self) -> None:
        """Show the room's values."""
        d = self.room.deliberation
        answers = intake_answers(d)
        asked = bool(answers.yes or answers.no)
        found = intake(answers)
        self.meeting.setText(found.title if asked else self.tr(
            "Is dit een moreel beraad, een MDO of intervisie?"))
        self.reason.setText(f"{found.reason} {found.advice}" if asked else self.tr(
            "Een paar vragen helpen om te kiezen. Niet elke casus vraagt een beraad."))
        begun = d.started_at is not None or d.closed
        self.method.setText(self.tr("Methode: {}. Het beraad is begonnen: de methode staat vast.")
                            .format(d.method.title) if begun
                            else self.tr("Methode: {}").format(d.method.title))
        self.help.setEnabled(not begun)


def _told(sitting: Sitting, answers: Answers, chosen: Suggestion | None) -> Sitting:
    """The sitting with the answers kept and the chosen method taken, as one change."""
    told = with_intake(sitting, answers)
    if told.deliberation.checked == sitting.deliberation.checked:
        told = sitting
    return take_method(told, chosen.method, chosen.variant) if chosen else told
