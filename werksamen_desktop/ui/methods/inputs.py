# SPDX-License-Identifier: EUPL-1.2
"""The inputs for an attribute: one maker for each way in which it can be typed or chosen."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from werksamen_desktop.exchange.checks import LONGEST_STEP
from werksamen_desktop.ui.blocks import column
from werksamen_desktop.ui.fields import ChoiceField, LineField, TextField
from werksamen_desktop.ui.methods.attributes import Attribute, Editor, said
from werksamen_desktop.ui.prepare.minute_box import MinuteBox

Tell = Callable[[Any], None]
Show = Callable[[Any], None]
Left = Callable[[], None]


class LinesField(TextField):
    """A list of short texts, one a line; empty lines are left out of the value."""

    given = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, lines=3, parent=parent)
        self.edited.connect(lambda _: self.given.emit(self.lines))

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that say something."""
        return tuple(line.strip() for line in self.toPlainText().split("\n") if line.strip())

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show lines that came from elsewhere; an empty line just begun stays."""
        if lines != self.lines:
            self.show_text("\n".join(lines))


class SeveralField(QWidget):
    """Any of a few labelled values, a tick each."""

    given = Signal(object)

    def __init__(self, name: str, choices: Mapping[Any, str],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks: dict[Any, QCheckBox] = {}
        box = column(self, gap=2)
        for value, words in choices.items():
            tick = QCheckBox(words)
            tick.setAccessibleName(f"{name}: {words}")
            tick.setMinimumHeight(32)
            tick.clicked.connect(lambda: self.given.emit(self.chosen))
            box.addWidget(tick)
            self.ticks[value] = tick
        if self.ticks:
            self.setFocusProxy(next(iter(self.ticks.values())))

    @property
    def chosen(self) -> tuple[Any, ...]:
        """The values that are ticked, in the order of the choices."""
        return tuple(v for v, tick in self.ticks.items() if tick.isChecked())

    def show_chosen(self, values: tuple[Any, ...]) -> None:
        """Tick these values."""
        for value, tick in self.ticks.items():
            tick.setChecked(value in values)


def make_input(attribute: Attribute, name: str, tell: Tell, left: Left) -> tuple[QWidget, Show]:
    """The input for an attribute and the way to show a value in it."""
    return _MAKERS[attribute.editor](attribute, name, tell, left)


def _line(_: Attribute, name: str, tell: Tell, left: Left) -> tuple[QWidget, Show]:
    line = LineField(name)
    line.edited.connect(tell)
    line.left.connect(left)
    return line, line.show_text


def _text(_: Attribute, name: str, tell: Tell, left: Left) -> tuple[QWidget, Show]:
    text = TextField(name, lines=2)
    text.edited.connect(tell)
    text.left.connect(left)
    return text, text.show_text


def _lines(_: Attribute, name: str, tell: Tell, left: Left) -> tuple[QWidget, Show]:
    lines = LinesField(name)
    lines.given.connect(tell)
    lines.left.connect(left)
    return lines, lines.show_lines


def _number(attribute: Attribute, name: str, tell: Tell, left: Left) -> tuple[QWidget, Show]:
    box = MinuteBox(name, least=0, most=LONGEST_STEP, suffix=said(attribute.suffix))
    box.setFixedWidth(200)
    box.valueChanged.connect(tell)
    box.left.connect(left)

    def show(value: int) -> None:
        with QSignalBlocker(box):
            box.setValue(value)

    return box, show


def _choice(attribute: Attribute, name: str, tell: Tell, _: Left) -> tuple[QWidget, Show]:
    words = {value: said(label) for value, label in attribute.choices.items()}
    choice = ChoiceField(name, words)
    choice.chosen.connect(tell)

    def show(value: Any) -> None:
        choice.set_choices(words if value in words else {**words, value: str(value)})
        choice.show_value(value)

    return choice, show


def _several(attribute: Attribute, name: str, tell: Tell, _: Left) -> tuple[QWidget, Show]:
    several = SeveralField(name, {v: said(label) for v, label in attribute.choices.items()})
    several.given.connect(tell)
    return several, several.show_chosen


def _tick(attribute: Attribute, name: str, tell: Tell, _: Left) -> tuple[QWidget, Show]:
    tick = QCheckBox(said(attribute.label))
    tick.setAccessibleName(name)
    tick.setMinimumHeight(32)
    tick.clicked.connect(tell)
    return tick, tick.setChecked


_MAKERS: dict[Editor, Callable[[Attribute, str, Tell, Left], tuple[QWidget, Show]]] = {
    Editor.LINE: _line,
    Editor.TEXT: _text,
    Editor.LINES: _lines,
    Editor.NUMBER: _number,
    Editor.CHOICE: _choice,
    Editor.SEVERAL: _several,
    Editor.TICK: _tick,
}
