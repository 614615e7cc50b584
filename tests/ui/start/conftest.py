# SPDX-License-Identifier: EUPL-1.2
"""A start page in a real window, with sittings and agreements to show."""

from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.decision import Outcome
from werksamen_desktop.model.deliberation import Listing, OpenAgreement
from werksamen_desktop.ui.start.start_page import StartPage

TODAY = date(2026, 11, 22)
HEADS = ("Casus en beraad", "Methode", "Datum", "Besluit", "Afspraken")


def listing(pseudonym: str, question: str = "Mag dit?", **more: object) -> Listing:
    known = {"method": "Dilemmamethode", "held_on": date(2026, 11, 5), "outcome": Outcome.UNDECIDED,
             "agreements_done": 0, "agreements": 0, "seats": 5}
    return Listing(uuid4(), uuid4(), pseudonym, question, **{**known, **more})


def agreement(step: str, when: str = "", who: str = "JGZ", case: str = "Gezin B.") -> OpenAgreement:
    return OpenAgreement(uuid4(), case, Agreement(uuid4(), step=step, who=who, when=when))


ROWS = (
    listing("Mevrouw V.", example=True, closed=True, started=True),
    listing("Mevrouw A.", "Mag zij thuis blijven?", held_on=TODAY, minutes=90),
    listing("Leerling J.", "Melden wij dit?", outcome=Outcome.JOINT, agreements_done=4,
            agreements=6, started=True, closed=True, review_on=date(2026, 12, 3), number=3),
    listing("Gezin B.", "Delen wij dit?", outcome=Outcome.PROVISIONAL, agreements_done=2,
            agreements=3, started=True, closed=True, review_on=date(2026, 11, 20)),
)


@pytest.fixture
def page(dressed, qtbot) -> StartPage:
    made = StartPage()
    qtbot.addWidget(made)
    made.resize(1366, 700)
    with qtbot.waitActive(made):
        made.show()
    return made


@pytest.fixture
def shown(page: StartPage) -> StartPage:
    page.show_rows(ROWS, [agreement("Plan delen", "20 nov"), agreement("Bellen", "24 november")],
                   TODAY)
    return page


def caught(signal: object) -> list[tuple[object, ...]]:
    held: list[tuple[object, ...]] = []
    signal.connect(lambda *told: held.append(told))  # type: ignore[attr-defined]
    return held


def press(page: QWidget, key: Qt.Key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(page.window().windowHandle(), key, modifier)


def words_in(widget: QWidget) -> str:
    """Every word that is visible in a widget: labels, buttons, and rows of a visible table."""
    told = [w.text() for kind in (QLabel, QPushButton) for w in widget.findChildren(kind)
            if w.isVisibleTo(widget)]
    if isinstance(widget, StartPage) and widget.table.isVisible():
        model = widget.model
        told += [str(model.index(r, c).data()) for r in range(model.rowCount())
                 for c in range(model.columnCount())]
    return "\n".join(told)
