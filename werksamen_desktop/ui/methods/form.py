# SPDX-License-Identifier: EUPL-1.2
"""Labelled inputs for a row of attributes, each with what is wrong with it underneath."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from werksamen_desktop.ui.blocks import column, plain_label, row
from werksamen_desktop.ui.methods.attributes import Attribute, Editor, said
from werksamen_desktop.ui.methods.inputs import make_input

Write = Callable[[str, Any], None]

_LEFT, _FILL = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag(0)


class MistakeLine(QWidget):
    """What is wrong, in words, with a sign before it; nothing while all is well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = plain_label(role="error")
        column(self).addWidget(self.words)
        self.hide()

    def show_mistake(self, words: str) -> None:
        """Say this, or nothing."""
        self.words.setText(f"⚠ {words}" if words else "")
        self.setVisible(bool(words))


class AttributeForm(QWidget):
    """Shows the attributes of one value, so many `beside` each other, and tells each change as
    name and value."""

    def __init__(self, subject: str, attributes: Sequence[Attribute], write: Write,
                 left: Callable[[], None], parent: QWidget | None = None, *,
                 beside: int = 1) -> None:
        super().__init__(parent)
        self.attributes = tuple(attributes)
        self.inputs: dict[str, QWidget] = {}
        self.mistakes: dict[str, MistakeLine] = {}
        self._shows: dict[str, Callable[[Any], None]] = {}
        self._column = column(self, gap=10)
        for number, attribute in enumerate(self.attributes):
            if number % beside == 0:
                line = row(gap=12)
                self._column.addLayout(line)
            line.addLayout(self._made(attribute, subject, write, left), 1)

    def _made(self, attribute: Attribute, subject: str, write: Write,
              left: Callable[[], None]) -> QVBoxLayout:
        """The label, the input and the words under it, from top to bottom."""
        label = said(attribute.label)
        name = f"{subject}, {label[:1].lower()}{label[1:]}"
        made, show = make_input(
            attribute, name, lambda value: write(attribute.name, value), left)
        box = column(gap=4)
        if attribute.editor is not Editor.TICK:
            over = plain_label(label, "label")
            over.setBuddy(made)
            box.addWidget(over)
        box.addWidget(made, 0, _LEFT if attribute.editor is Editor.NUMBER else _FILL)
        if attribute.hint:
            box.addWidget(plain_label(said(attribute.hint), "fine-note"))
        line = MistakeLine()
        box.addWidget(line)
        box.addStretch(1)
        self.inputs[attribute.name], self.mistakes[attribute.name] = made, line
        self._shows[attribute.name] = show
        return box

    def show_value(self, value: object, wrong: Callable[[str], str]) -> None:
        """Show a value's attributes; `wrong` says what is wrong with one, by its name."""
        for attribute in self.attributes:
            name = attribute.name
            self._shows[name](getattr(value, name))
            self.mistakes[name].show_mistake(wrong(name))
            self.inputs[name].setAccessibleDescription(wrong(name) or said(attribute.hint))

    def first(self) -> QWidget:
        """The input to begin with."""
        return self.inputs[self.attributes[0].name]
