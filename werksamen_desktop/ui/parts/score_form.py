# SPDX-License-Identifier: EUPL-1.2
"""One seat's scores from 0 to 10 and the words beside them."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from werksamen_desktop.model.method import Part
from werksamen_desktop.model.scores import scales, worded
from werksamen_desktop.ui.blocks import column, words
from werksamen_desktop.ui.fields import TextField
from werksamen_desktop.ui.parts.scale_slider import ScaleSlider

SIDE_BY_SIDE, WIDEST = 640, 640
"""Width in pixels from which two sliders stand beside each other, and the widest one."""


class ScoreForm(QWidget):
    """The questions of a part for one seat; `scored` and `edited` carry the question's key."""

    scored = Signal(str, object)
    edited = Signal(str, str)
    left = Signal()

    def __init__(self, part: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = {f.key: f.label for f in part.fields}
        self.sliders = {f.key: ScaleSlider(f.label) for f in scales(part)}
        self.texts = {f.key: TextField(f.label, prompt=f.prompt) for f in worded(part)}
        layout = column(self, gap=8)
        self.under = column(gap=0)
        self._beside = QGridLayout()
        self._beside.setContentsMargins(0, 0, 0, 0)
        self._beside.setHorizontalSpacing(24)
        layout.addLayout(self._beside)
        self._boxes = [self._box(key) for key in self.sliders]
        self._across = 0
        self._spread(1)
        for key, text in self.texts.items():
            layout.addWidget(words(self._labels[key], "label"))
            layout.addWidget(text)
        layout.addLayout(self.under)
        for key, slider in self.sliders.items():
            slider.scored.connect(lambda score, key=key: self.scored.emit(key, score))
        for key, text in self.texts.items():
            text.edited.connect(lambda words, key=key: self.edited.emit(key, words))
            text.left.connect(self.left)
        first = next(iter(self.stops()), None)
        if first:
            self.setFocusProxy(first)

    def _box(self, key: str) -> QWidget:
        """A slider under its question, no wider than a hand can aim at."""
        box = QWidget()
        stack = column(box, gap=0)
        self.sliders[key].setMaximumWidth(WIDEST)
        stack.addWidget(words(self._labels[key], "label"))
        stack.addWidget(self.sliders[key])
        return box

    def _spread(self, across: int) -> None:
        if across == self._across:
            return
        self._across = across
        for place, box in enumerate(self._boxes):
            self._beside.addWidget(box, place // across, place % across)
        for place in range(2):
            self._beside.setColumnStretch(place, int(place < across))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._spread(2 if self.width() >= SIDE_BY_SIDE and len(self._boxes) > 1 else 1)

    def stops(self) -> list[QWidget]:
        """The widgets Tab visits."""
        return [*self.sliders.values(), *self.texts.values()]

    def show_answers(self, scores: Mapping[str, int | None], texts: Mapping[str, str],
                     whose: str) -> None:
        """Show what one seat answered."""
        for key, slider in self.sliders.items():
            slider.show_score(scores.get(key))
            slider.set_name(f"{whose}, {self._labels[key]}")
        for key, field in self.texts.items():
            field.show_text(texts.get(key, ""))
            field.setAccessibleName(f"{whose}, {self._labels[key]}")

    def lock(self, *, closed: bool) -> None:
        """Let the scores be read but not changed; texts follow the page."""
        for slider in self.sliders.values():
            slider.setEnabled(not closed)
