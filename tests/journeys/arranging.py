# SPDX-License-Identifier: EUPL-1.2
"""A sitting of a case at its agreements, worked by hand, and the sittings of that case in turn."""

from datetime import date
from uuid import uuid4

from PySide6.QtWidgets import QApplication, QToolButton

from werksamen_desktop.app.launch import App
from werksamen_desktop.app.opened import OpenSitting
from werksamen_desktop.exchange.methods import method
from werksamen_desktop.model import seating
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.people import Role, Seat
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.ui.sitting.closing import ClosingDialog

from .at_work import AtWork
from .conftest import settle


def table_of(method_id: str, *disciplines: str, variant: str = "") -> Sitting:
    """Mevrouw A. with a seat for each discipline, on 20 November."""
    made = new_sitting(method(method_id), variant=variant).with_case(
        pseudonym="Mevrouw A.", wish="Thuis blijven")
    for place, name in enumerate(disciplines or ("Huisarts", "Wijkverpleging", "Woonconsulent")):
        made = seating.add_seat(made, Seat(
            uuid4(), discipline=name, organisation=f"Huis {'ABCDE'[place]}",
            roles=() if place else (Role.FACILITATOR, Role.CASE_LEAD)))
    return made.with_deliberation(question="Mag dit?", held_on=date(2026, 11, 20))


def at_agreements(table: AtWork) -> None:
    """Stand at the last step that has agreements."""
    steps = table.sitting.deliberation.steps
    key, place = next((s.key, i) for s in reversed(steps) for i, p in enumerate(s.parts)
                      if p.kind is StepKind.AGREEMENTS)
    table.go(key, place)


def agree(table: AtWork, number: int, step: str, **fields: str) -> None:
    """Add an agreement and fill in fields by their first words."""
    table.add("Nieuwe afspraak", step)
    names = {"who": "wie", "when": "wanneer", "due": "datum", "result": "gewenst resultaat",
             "responsible": "verantwoordelijk", "may": "bevoegd tot"}
    for key, text in fields.items():
        table.write(f"Afspraak {number}, {names[key]}", text)


def take(table: AtWork, number: int, label: str) -> None:
    """Let somebody take a step, by the menu of the seats."""
    button = table.find(f"Afspraak {number}, ik neem deze")
    assert isinstance(button, QToolButton)
    next(a for a in button.menu().actions() if a.text() == label).trigger()
    settle()


def closing_dialog(table: AtWork) -> ClosingDialog:
    """The dialog that closing opens."""
    table.window.edits.close_sitting()
    settle()
    return next(w for w in QApplication.topLevelWidgets()
                if isinstance(w, ClosingDialog) and w.isVisible())


def close(table: AtWork, day: str) -> None:
    """Close the sitting with a day on which people meet again."""
    dialog = closing_dialog(table)
    if not dialog.meeting.next_on:  # type: ignore[union-attr]
        table.write("Volgende ontmoeting", day, dialog)
    words = "Toch afsluiten" if table.offers("Toch afsluiten", dialog) else "Beraad afsluiten"
    table.press(words, dialog)
    table.hand.wait_for(lambda: table.sitting.deliberation.closed, "the closing")


def leave(table: AtWork) -> None:
    """Go back to the start window."""
    table.window.actions_made["leave"].trigger()
    settle()


def next_sitting(app: App, before: Sitting) -> OpenSitting:
    """Prepare the case's next sitting from the start window."""
    assert app.work
    app.start_page.follow_up_requested.emit(before.deliberation.id)
    settle()
    opened = app.work.sitting
    assert opened
    assert opened.preparation
    return opened


def in_the_room(opened: OpenSitting) -> AtWork:
    """Go from the preparation to the room, live on the beamer."""
    opened.show_room()
    settle()
    table = AtWork(opened)
    table.live()
    return table
