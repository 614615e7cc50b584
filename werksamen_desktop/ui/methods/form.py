# SPDX-License-Identifier: EUPL-1.2
"""Labelled inputs for a row of attributes, each with what is wrong with it underneath."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from werksamen_desktop.ui.blocks import column, plain_label
from werksamen_desktop.ui.methods.attributes import Attribute, Editor, said
from werksamen_desktop.ui.methods.inputs import make_input

Write = Callable[[str, Any], None]


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
    """Shows the attributes of one value and tells each change as name and value."""

    def __init__(self, subject: str, attributes: Sequence[Attribute], write: Write,
                 left: Callable[[], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.attributes = tuple(attributes)
        self.inputs: dict[str, QWidget] = {}
        self.mistakes: dict[str, MistakeLine] = {}
        self._shows: dict[str, Callable[[Any], None]] = {}
        self._column = column(self, gap=4)
        for attribute in self.attributes:
            self._add(attribute, subject, write, left)

    def _add(self, attribute: Attribute, subject: str, write: Write,
             left: Callable[[], None]) -> None:
        label = said(attribute.label)
        name = f"{subject}, {label[:1].lower()}{label[1:]}"
        made, show = make_input(
            attribute, name, lambda value: write(attribute.name, value), left)
        self._column.addSpacing(6)
        if attribute.editor is not Editor.TICK:
            over = plain_label(label, "label")
            over.setBuddy(made)
            self._column.addWidget(over)
        self._column.addWidget(made)
        if attribute.hint:
            self._column.addWidget(plain_label(said(attribute.hint), "fine-note"))
        line = MistakeLine()
        self._column.addWidget(line)
        self.inputs[attribute.name], self.mistakes[attribute.name] = made, line
        self._shows[attribute.name] = show

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
