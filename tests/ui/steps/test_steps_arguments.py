# SPDX-License-Identifier: EUPL-1.2
"""Arguments: gathered for and against each option, then weighed, and shown where they may be."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from werksamen_desktop.minutes.compose import compose
from werksamen_desktop.model import edits
from werksamen_desktop.model.deliberation import Sitting, new_sitting
from werksamen_desktop.model.method import BeamerRule, Field, Method, Part, Step
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Argument, Option, Side
from werksamen_desktop.room import Room
from werksamen_desktop.ui.steps.arguments import ArgumentsPart

KINDS = ("moreel", "praktisch")
GATHER = Part(StepKind.ARGUMENTS, "arguments", kinds=KINDS)
WEIGH = Part(StepKind.ARGUMENTS, "arguments.weight", kinds=KINDS, beamer=BeamerRule.AFTER_REVEAL,
             fields=(Field("weight", "Gewicht"), Field("reason", "Waarom")))
METHOD = Method("proef", "Proef", "1", (
    Step("P-1", "Argumenten", "Wat pleit voor en tegen?", (GATHER,)),
    Step("P-2", "Gewicht", "Wat weegt hier zwaar?", (WEIGH,))))


@pytest.fixture
def sitting() -> Sitting:
    made = new_sitting(METHOD)
    for text in ("Thuis blijven", "Opname"):
        made = edits.add_option(made, Option(uuid4(), text))
    return made


def shown(qtbot: QtBot, room: Room, part: Part) -> ArgumentsPart:
    widget = ArgumentsPart(room, part)
    room.changed.connect(widget.refresh)
    qtbot.addWidget(widget)
    widget.resize(800, 600)
    widget.show()
    widget.activateWindow()
    return widget


def find(where: QWidget, name: str) -> QWidget:
    return next(w for w in where.findChildren(QWidget) if w.accessibleName() == name)


def test_enter_adds_an_argument_to_its_side_and_stays(
        dressed: Any, qtbot: QtBot, sitting: Sitting) -> None:
    room = Room(sitting)
    widget = shown(qtbot, room, GATHER)
    field = find(widget, "Optie B, tegen, nieuw argument")
    field.setFocus()

    for text in ("Tegen haar wil", "Geen bed vrij"):
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    option = room.deliberation.options[1].id
    held = room.deliberation.arguments_on(option, Side.AGAINST)
    assert [a.text for a in held] == ["Tegen haar wil", "Geen bed vrij"]
    assert room.deliberation.arguments_on(option, Side.FOR) == ()
    assert find(widget, "Optie B, tegen 2").toPlainText() == "Geen bed vrij"  # type: ignore[attr-defined]
    room.undo()
    assert len(room.deliberation.arguments) == 1


def test_weights_stay_hidden_until_they_are_revealed(
        dressed: Any, qtbot: QtBot, sitting: Sitting) -> None:
    option = sitting.deliberation.options[0].id
    room = Room(edits.add_argument(sitting, Argument(
        uuid4(), option, text="Eigen keuken", kind="moreel")))
    widget = shown(qtbot, room, WEIGH)

    qtbot.mouseClick(find(widget, "Optie A, voor 1, gewicht: 4"), Qt.MouseButton.LeftButton)
    reason = find(widget, "Optie A, voor 1, waarom")
    reason.setFocus()
    QTest.keyClicks(reason, "hier gaat het om")
    assert room.deliberation.arguments[0].weight == 4
    assert "hier gaat het om" not in repr(slide_for(room.sitting, step="P-2", part=0))
    assert "hier gaat het om" not in repr(compose(room.sitting, today=date(2026, 11, 20)))
    assert "Eigen keuken" in repr(slide_for(room.sitting, step="P-1", part=0))

    room.edit(lambda s: edits.reveal(s, WEIGH.topic), barrier=True)

    slide = repr(slide_for(room.sitting, step="P-2", part=0))
    assert "gewicht 4 van 5 · hier gaat het om" in slide
    assert "gewicht 4" not in repr(slide_for(room.sitting, step="P-1", part=0))
    assert "hier gaat het om" in repr(compose(room.sitting, today=date(2026, 11, 20)))
    assert not room.can_undo


def test_without_options_it_says_where_to_begin(dressed: Any, qtbot: QtBot) -> None:
    widget = shown(qtbot, Room(new_sitting(METHOD)), GATHER)

    assert widget.none.isVisible()
    assert widget.first_field() is None


def test_an_option_takes_its_arguments_along(sitting: Sitting) -> None:
    option = sitting.deliberation.options[0].id
    held = edits.add_argument(sitting, Argument(uuid4(), option, text="weg"))

    assert edits.remove_option(held, option).deliberation.arguments == ()
