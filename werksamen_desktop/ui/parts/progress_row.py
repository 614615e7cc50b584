# SPDX-License-Identifier: EUPL-1.2
"""What became of one earlier agreement: carried out, nearer, and how that is known."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QPushButton, QWidget

from werksamen_desktop.model.case import Agreement
from werksamen_desktop.model.course import Did, Progress, Way
from werksamen_desktop.model.dutch import DID, DID_SHAPES, WAY_SHAPES, WAYS
from werksamen_desktop.model.progress import course_words
from werksamen_desktop.ui.blocks import Card, column, row, words
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.style import set_role

NARROW = 620
"""Width in pixels below which the two questions stand under each other."""


class ProgressRow(Card):
    """Shows an agreement with the answers of this sitting.

    `chosen` is an answer with its name ("did", "way"), `edited` typing ("reason", "note"),
    `confirmed` the tick of a handover.
    """

    chosen = Signal(str, object)
    edited = Signal(str, str)
    confirmed = Signal(bool)
    left = Signal()

    def __init__(self, labels: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent, gap=8)
        self._labels = labels
        self.title, self.step = words("", "heading"), words("", "muted")
        self.answers: dict[str, dict[Did | Way, QPushButton]] = {}
        self.texts: dict[str, TextField] = {}
        self.confirm = QCheckBox()
        self.confirm.clicked.connect(self.confirmed)
        self.course = words("", "muted")
        self.body.addWidget(self.title)
        self.body.addWidget(self.step)
        self._pair = row(gap=16)
        for choice, text in (("did", "reason"), ("way", "note")):
            if choice in labels or text in labels:
                self._pair.addWidget(self._half(choice, text), 1)
        self.body.addLayout(self._pair)
        self.body.addWidget(self.confirm)
        self.body.addWidget(self.course)

    def _half(self, choice: str, text: str) -> QWidget:
        box = QWidget()
        stack = column(box, gap=4)
        if choice in self._labels:
            stack.addWidget(words(self._labels[choice], "label"))
            stack.addWidget(self._pills(choice))
        if text in self._labels:
            field = TextField("", prompt=self._labels[text])
            field.edited.connect(lambda said: self.edited.emit(text, said))
            field.left.connect(self.left)
            self.texts[text] = field
            stack.addWidget(field)
        stack.addStretch(1)
        return box

    def _pills(self, name: str) -> QWidget:
        box = QWidget()
        line = FlowLayout(box, gap=4)
        told: dict[Did | Way, str] = (
            {d: f"{DID_SHAPES[d]} {DID[d]}" for d in Did if d} if name == "did"
            else {w: f"{WAY_SHAPES[w]} {WAYS[w]}" for w in Way if w})
        self.answers[name] = {}
        for value, label in told.items():
            pill = QPushButton(label)
            pill.setCheckable(True)
            set_role(pill, "pill")
            pill.clicked.connect(lambda on, value=value: self.chosen.emit(
                name, value if on else type(value)("")))
            self.answers[name][value] = pill
            line.addWidget(pill)
        return box

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        self._pair.setDirection(QBoxLayout.Direction.TopToBottom if narrow
                                else QBoxLayout.Direction.LeftToRight)

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        found: list[QWidget] = []
        for choice, text in (("did", "reason"), ("way", "note")):
            found += self.answers.get(choice, {}).values()
            found += [self.texts[text]] if text in self.texts else []
        return [*found, self.confirm]

    def show_progress(self, agreement: Agreement, seen: Progress | None, number: int) -> None:
        """Show the agreement and what this sitting saw; `number` counts from 1."""
        subject = self.tr("Afspraak {}").format(number)
        result, step = agreement.result.strip(), agreement.step.strip()
        self.title.setText(f"{number}. {result or step or self.tr('zonder omschrijving')}")
        told = " · ".join(p for p in (agreement.who.strip(), step if result else "",
                                      agreement.when.strip()) if p)
        self.step.setText(told)
        self.step.setVisible(bool(told))
        for name, pills in self.answers.items():
            here = getattr(seen, name) if seen else None
            for value, pill in pills.items():
                pill.setChecked(value is here)
                pill.setAccessibleName(f"{subject}, {pill.text().split(' ', 1)[1]}")
        for name, field in self.texts.items():
            field.show_text(getattr(seen, name) if seen else "")
            field.setAccessibleName(f"{subject}, {self._labels[name].lower()}")
        self._show_rest(agreement, subject)

    def _show_rest(self, agreement: Agreement, subject: str) -> None:
        who = agreement.handed_to.strip() or self.tr("Wie overneemt")
        self.confirm.setText(self.tr("{} bevestigt de overdracht").format(who))
        self.confirm.setAccessibleName(f"{subject}, {self.confirm.text()}")
        self.confirm.setVisible(agreement.kind == "handover")
        self.confirm.setChecked(agreement.confirmed)
        course = course_words(agreement)
        self.course.setText(self.tr("Verloop: {}").format(course))
        self.course.setVisible(bool(course))
