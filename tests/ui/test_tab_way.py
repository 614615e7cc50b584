# SPDX-License-Identifier: EUPL-1.2
"""Tab goes box by box as one reads, whatever was made when, and leaves no control dead behind."""

import shiboken6
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from werksamen_desktop.ui.tab_way import stops


def test_a_box_is_gone_through_before_the_one_beside_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    beside = QHBoxLayout(window)
    fields = {name: QLineEdit() for name in ("right 2", "left 2", "right 1", "left 1")}
    for side in ("left", "right"):
        box = QWidget()
        lines = QVBoxLayout(box)
        lines.addWidget(fields[f"{side} 1"])
        lines.addWidget(fields[f"{side} 2"])
        beside.addWidget(box)
    window.show()

    found = {field: name for name, field in fields.items()}
    assert [found[stop] for stop in stops(window)] == ["left 1", "left 2", "right 1", "right 2"]


def test_a_menu_outlives_the_field_before_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = QHBoxLayout(window)
    field, button = QLineEdit(), QToolButton()
    line.addWidget(field)
    line.addWidget(button)
    menu = QMenu(button)
    action = menu.addAction("Alles")
    window.show()

    stops(window)
    shiboken6.delete(field)

    assert shiboken6.isValid(action)
