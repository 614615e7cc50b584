# SPDX-License-Identifier: EUPL-1.2
"""Running text: a labelled box per field, and hints under the moral question."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from werksamen_desktop.model import topics
from werksamen_desktop.model.method import Field, Part
from werksamen_desktop.model.narrative import story_hint
from werksamen_desktop.model.pinned import pin
from werksamen_desktop.model.question_check import question_hints
from werksamen_desktop.model.regie import asks_lead
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import Card, column, row, words
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.parts.becoming_line import BecomingLine
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.read_only import follow_closed
from werksamen_desktop.ui.parts.regie_card import RegieCard
from werksamen_desktop.ui.style import set_role

QUESTION = "question"
STORY = "case.story"


class TextPart(PartWidget):
    """The texts of a part, each on its own topic."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        layout = column(self, gap=12)
        card = Card(gap=16, margins=(24, 16, 24, 24))
        if asks_lead(part):
            layout.addWidget(RegieCard(room))
        layout.addWidget(card)
        layout.addStretch(1)
        self.fields: dict[str, TextField] = {}
        self.pins: dict[str, QPushButton] = {}
        self.lines: dict[str, BecomingLine] = {}
        self.hints: QLabel | None = None
        self.too_long: QLabel | None = None
        for field in part.fields or (Field(part.topic, part.title or room.step.title),):
            card.body.addLayout(self._box(field))
        self.refresh()

    def _box(self, field: Field) -> QVBoxLayout:
        box = column(gap=4)
        label = words(self._label(field), "label")
        head = row(gap=8)
        head.addWidget(label, 1)
        if self.part.pin:
            head.addWidget(self._pin_button(field))
        box.addLayout(head)
        one_line = field.key == QUESTION or field.optional
        shown = TextField(field.label, lines=1 if one_line else 3, prompt=field.prompt)
        label.setBuddy(shown)
        topic = field.key
        shown.edited.connect(lambda text: self.room.edit(
            lambda s: topics.write_text(s, topic, text), burst=f"text:{topic}"))
        shown.left.connect(self.room.end_burst)
        self.fields[topic] = shown
        box.addWidget(shown)
        if topic == QUESTION:
            self.hints = words("", "muted")
            box.addWidget(self.hints)
        if topic == STORY:
            self.too_long = words("", "attention")
            box.addWidget(self.too_long)
        if self.part.becomes:
            line = BecomingLine(self.room, self.part)
            line.pressed.connect(lambda: shown.setFocus(Qt.FocusReason.OtherFocusReason))
            self.lines[topic] = line
            box.addWidget(line)
        return box

    def _pin_button(self, field: Field) -> QPushButton:
        """Keeps this text on the beamer through all steps."""
        button = QPushButton(self.tr("Vast op de beamer"))
        button.setCheckable(True)
        button.setAccessibleName(self.tr("{}: vast op de beamer").format(field.label))
        set_role(button, "pill")
        button.clicked.connect(lambda on: self.room.edit(lambda s: pin(s, field.key, on=on)))
        self.pins[field.key] = button
        return button

    def _label(self, field: Field) -> str:
        return self.tr("{} (mag leeg blijven)").format(field.label) if field.optional \
            else field.label

    def refresh(self) -> None:
        for topic, field in self.fields.items():
            field.show_text(topics.read_text(self.room.sitting, topic))
        for topic, line in self.lines.items():
            held = self.room.deliberation.cell(topic, None)
            line.show_line(held[0].id if held else None, self.fields[topic].accessibleName())
        for topic, button in self.pins.items():
            button.setChecked(self.room.deliberation.pinned == topic)
        if self.hints:
            found = question_hints(self.room.deliberation.question)
            self.hints.setText("\n".join(f"· {hint}" for hint in found))
            self.hints.setVisible(bool(found) and not self.room.deliberation.closed)
        if self.too_long:
            hint = story_hint(self.room.case.story)
            self.too_long.setText(hint)
            self.too_long.setVisible(bool(hint) and not self.room.deliberation.closed)
        follow_closed(self, closed=self.room.deliberation.closed)

    def first_field(self) -> QWidget:
        return next((f for f in self.fields.values() if not f.toPlainText()),
                    next(iter(self.fields.values())))
