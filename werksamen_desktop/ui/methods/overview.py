# SPDX-License-Identifier: EUPL-1.2
"""One method to read: what it is for, and its steps with their questions."""

from PySide6.QtWidgets import QWidget

from werksamen_desktop.model.dutch import plural
from werksamen_desktop.model.method import Method, Step
from werksamen_desktop.ui.blocks import column, empty_out, plain_label


class Overview(QWidget):
    """Shows a method; a mark says whose it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = plain_label(role="title")
        self.whose = plain_label(role="muted")
        self._lines = column(gap=6)
        box = column(self, gap=8, margins=(4, 0, 16, 16))
        box.addWidget(self.title)
        box.addWidget(self.whose)
        box.addLayout(self._lines)
        box.addStretch(1)

    def show_method(self, method: Method, whose: str) -> None:
        """Show this method."""
        empty_out(self._lines)
        self.title.setText(method.title)
        self.whose.setText(whose)
        for text in (method.purpose, method.use_when, method.decides,
                     " · ".join(t for t in (method.duration, method.group) if t)):
            if text:
                self._lines.addWidget(plain_label(text))
        for variant in method.variants:
            self._add_steps(variant.title, method.steps_of(variant.id))
        if not method.variants:
            self._add_steps(self.tr("Stappen"), method.steps)

    def _add_steps(self, title: str, steps: tuple[Step, ...]) -> None:
        minutes = sum(s.minutes for s in steps)
        self._lines.addSpacing(8)
        self._lines.addWidget(plain_label(self.tr("{} · {}, {}").format(
            title, plural(len(steps), "stap", "stappen"),
            plural(minutes, "minuut", "minuten")), "heading"))
        for number, step in enumerate(steps, 1):
            self._lines.addWidget(plain_label(
                f"{number}. {step.title} ({step.minutes} min)\n{step.question}"))
