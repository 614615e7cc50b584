# SPDX-License-Identifier: EUPL-1.2
"""A sitting with three who answer and one who is absent, and its step widgets in a real window."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from werksamen_desktop.exchange.methods import method
from werksamen_desktop.model import edits, seating
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.people import Role, Seat, SeatKind
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Option
from werksamen_desktop.room import Room
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.steps import STEP_WIDGETS


@dataclass
class Opened:
    """A part's widget, the room behind it and the window around it."""

    room: Room
    part: PartWidget
    window: QScrollArea

    @property
    def sitting(self) -> Sitting:
        return self.room.sitting

    def find(self, name: str) -> QWidget:
        """The shown control with this accessible name."""
        QApplication.processEvents()
        found = [w for w in self.part.findChildren(QWidget)
                 if w.accessibleName() == name and w.isVisible()]
        names = sorted({w.accessibleName() for w in self.part.findChildren(QWidget)
                        if w.accessibleName() and w.isVisible()})
        assert found, f"no control called {name!r}; there are {names}"
        return found[0]

    def click(self, name: str) -> None:
        widget = self.find(name)
        middle = QPoint(min(20, widget.width() // 2), widget.height() // 2)
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=middle)

    def type(self, text: str, name: str = "") -> None:
        """Type into the control with this name, or where the focus is."""
        if name:
            self.find(name).setFocus()
        QTest.keyClicks(self.focus, text)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
              ) -> None:
        QTest.keyClick(self.focus, key, held)

    @property
    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def words(self) -> str:
        """Everything that can be read on the page now."""
        QApplication.processEvents()
        shown = [w for w in self.part.findChildren(QWidget) if w.isVisible()]
        labels = [w.text() for w in shown if isinstance(w, QLabel | QAbstractButton)]
        typed = [w.toPlainText() for w in shown if isinstance(w, QPlainTextEdit)]
        return "\n".join([*labels, *typed, *(w.accessibleName() for w in shown)])


def _sitting_of(method_id: str) -> Sitting:
    """A new sitting with the client, three who answer and the absent neighbours."""
    sitting = new_sitting(method(method_id)).with_case(pseudonym="Mevrouw A.")
    for discipline in ("Huisarts", "Wijkverpleging"):
        sitting = seating.add_seat(sitting, Seat(uuid4(), discipline=discipline))
    sitting = seating.add_seat(
        sitting, Seat(uuid4(), discipline="Wmo-consulent", roles=(Role.DECIDER,)))
    sitting = seating.add_seat(sitting, Seat(uuid4(), SeatKind.ABSENT, discipline="Buren"))
    for text in ("Thuis blijven", "Opname"):
        sitting = edits.add_option(sitting, Option(uuid4(), text))
    return sitting


@pytest.fixture
def sitting_of() -> Callable[[str], Sitting]:
    """Makes a sitting by a method."""
    return _sitting_of


Opens = Callable[..., Opened]


@pytest.fixture
def opens(dressed, qtbot) -> Opens:  # type: ignore[no-untyped-def]
    """Opens the widget of a method's first part of a kind (and topic) in a shown window."""

    def open_part(kind: StepKind, topic: str = "", *, method_id: str = "ib",
                  sitting: Sitting | None = None, width: int = 800) -> Opened:
        sitting = sitting or _sitting_of(method_id)
        step, place, part = next(
            (s, i, p) for s in sitting.deliberation.steps for i, p in enumerate(s.parts)
            if p.kind is kind and topic in ("", p.topic))
        room = Room(sitting)
        room.go_to(step.key, place)
        widget = STEP_WIDGETS[kind](room, part)
        room.changed.connect(widget.refresh)
        window = QScrollArea()
        window.setWidgetResizable(True)
        window.setWidget(widget)
        window.resize(width, 520)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        return Opened(room, widget, window)

    return open_part
