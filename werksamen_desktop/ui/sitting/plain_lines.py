# SPDX-License-Identifier: EUPL-1.2
"""Which words in what the room reads are hard to follow, and a plain word for each."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from werksamen_desktop.exchange.plain_words import plain_words
from werksamen_desktop.model.deliberation import Sitting
from werksamen_desktop.model.people import SeatKind
from werksamen_desktop.model.plain import heavy_words, question_length, read_on
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.stakeholders import sits
from werksamen_desktop.ui.blocks import empty_out, plain_label
from werksamen_desktop.ui.style import set_role

if TYPE_CHECKING:
    from werksamen_desktop.model.slide import Slide


class PlainLines(QWidget):
    """One line that counts, folded open by itself when the person it is about sits here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QPushButton()
        self.line.setCheckable(True)
        self.line.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_role(self.line, "found")
        self.lines: tuple[str, ...] = ()
        self._box = QWidget()
        self._list = QVBoxLayout(self._box)
        self._list.setContentsMargins(6, 0, 0, 0)
        self._list.setSpacing(2)
        self.line.toggled.connect(lambda _: self._tell())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.line)
        layout.addWidget(self._box)
        self._seen: bool | None = None
        self._slide: Slide | None = None

    def refresh(self, sitting: Sitting) -> None:
        """Read the slide of where the sitting stands, as the room would."""
        d = sitting.deliberation
        here = any(s.kind is SeatKind.CLIENT and sits(s) for s in d.table)
        if here != self._seen:
            self._seen = here
            self.line.setChecked(here)
        slide = slide_for(sitting, step=d.step, part=d.part)
        if slide == self._slide:
            return
        self._slide = slide
        words = heavy_words(read_on(slide), plain_words())
        lines = [self.tr("‘{0}’ → {1}").format(h.word, h.plain) if h.plain
                 else self.tr("‘{0}’ is een lang woord").format(h.word) for h in words]
        long = question_length(slide.question)
        told = tuple(lines + ([long] if long else []))
        if told != self.lines:
            self.lines = told
            empty_out(self._list)
            for line in told:
                self._list.addWidget(plain_label(line, "muted"))
        self.setVisible(bool(told))
        self._tell()

    def _tell(self) -> None:
        on = self.line.isChecked()
        self._box.setVisible(on)
        self.line.setText(self.tr("{0}  Gewone taal · {1}").format("▾" if on else "▸",
                                                                 len(self.lines)))
        self.line.setAccessibleName(self.tr("Gewone taal: {0} keer moeilijk, {1}").format(
            len(self.lines), self.tr("inklappen") if on else self.tr("uitklappen")))
