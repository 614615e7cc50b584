# SPDX-License-Identifier: EUPL-1.2
"""A question with a few short answers beside each other; pressing the same again takes it back."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from werksamen_desktop.ui.blocks import column, row, words
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.style import set_role


class Pills(QWidget):
    """`answered` carries the value of the answer that was pressed, None when it was taken back.

    The answers of a short question stand `beside` it, others under it.
    """

    answered = Signal(object)

    def __init__(self, question: str, answers: Mapping[Any, str], *, beside: bool = False,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = row(self, gap=12) if beside else column(self, gap=4)
        layout.addWidget(words(question), 1)
        line = row(gap=6) if beside else FlowLayout(gap=6)
        layout.addLayout(line)
        self.pills: dict[object, QPushButton] = {}
        for value, text in answers.items():
            pill = QPushButton(text)
            pill.setCheckable(True)
            pill.setAutoDefault(False)
            pill.setAccessibleName(f"{question} {text}")
            set_role(pill, "pill")
            pill.clicked.connect(lambda on, value=value: self._press(value, on))
            line.addWidget(pill)
            self.pills[value] = pill

    def _press(self, value: object, on: bool) -> None:
        self.show_answer(value if on else None)
        self.answered.emit(value if on else None)

    def show_answer(self, value: object) -> None:
        """Show an answer; None for none."""
        for held, pill in self.pills.items():
            pill.setChecked(held == value and value is not None)
