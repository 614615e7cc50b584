# SPDX-License-Identifier: EUPL-1.2
"""Running text: a labelled box per field, and hints under the moral question."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from werksamen_desktop.model import topics
from werksamen_desktop.model.method import Field, Part
from werksamen_desktop.model.question_check import question_hints
from werksamen_desktop.room import Room
from werksamen_desktop.ui.blocks import Card, column, words
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.parts.part_widget import PartWidget
from werksamen_desktop.ui.parts.read_only import follow_closed

QUESTION = "question"


class TextPart(PartWidget):
    """The texts of a part, each on its own topic."""

    def __init__(self, room: Room, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(room, part, parent)
        layout = column(self)
        card = Card(gap=16, margins=(24, 16, 24, 24))
        layout.addWidget(card)
        layout.addStretch(1)
        self.fields: dict[str, TextField] = {}
        self.hints: QLabel | None = None
        for field in part.fields or (Field(part.topic, part.title or room.step.title),):
            card.body.addLayout(self._box(field))
        self.refresh()

    def _box(self, field: Field) -> QVBoxLayout:
        box = column(gap=4)
        label = words(self._label(field), "label")
        box.addWidget(label)
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
        return box

    def _label(self, field: Field) -> str:
        return self.tr("{} (mag leeg blijven)").format(field.label) if field.optional \
            else field.label

    def refresh(self) -> None:
        for topic, field in self.fields.items():
            field.show_text(topics.read_text(self.room.sitting, topic))
        if self.hints:
            found = question_hints(self.room.deliberation.question)
            self.hints.setText("\n".join(f"· {hint}" for hint in found))
            self.hints.setVisible(bool(found) and not self.room.deliberation.closed)
        follow_closed(self, closed=self.room.deliberation.closed)

    def first_field(self) -> QWidget:
        return next((f for f in self.fields.values() if not f.toPlainText()),
                    next(iter(self.fields.values())))
