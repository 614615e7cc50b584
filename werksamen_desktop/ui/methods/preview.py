# SPDX-License-Identifier: EUPL-1.2
"""What the room would see of the part that is being written, with a few words in it."""

from PySide6.QtWidgets import QCheckBox, QWidget

from werksamen_desktop.model.edits import reveal
from werksamen_desktop.model.method import BeamerRule, Method
from werksamen_desktop.model.method_edits import part_at
from werksamen_desktop.model.method_sample import sample_sitting
from werksamen_desktop.model.projection import slide_for
from werksamen_desktop.model.room_view import is_hidden
from werksamen_desktop.model.slide import BeamerMode
from werksamen_desktop.ui.blocks import button, column, plain_label
from werksamen_desktop.ui.sitting.miniature import Miniature
from werksamen_desktop.ui.slides.board import Board


def first_shown(method: Method) -> tuple[int, int]:
    """The step and the part that the room gets to see first; the very first where it sees none."""
    return next(((i, j) for i, step in enumerate(method.steps)
                 for j, part in enumerate(step.parts) if part.beamer is not BeamerRule.NEVER),
                (0, 0))


class Preview(QWidget):
    """The very slide, small; the words in it are the app's own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.board = Board(self)
        self.board.set_mode(BeamerMode.LIVE)
        self.miniature = Miniature(self.board)
        self.miniature.setAccessibleName(self.tr("Voorbeeld van de dia"))
        self.told = plain_label(role="fine-note")
        self.revealed = QCheckBox(self.tr("Na het onthullen"))
        self.revealed.setMinimumHeight(32)
        self.revealed.toggled.connect(self._show)
        self.page = button("", self._turn, name=self.tr("Volgend blad van de dia"))
        self.page.setMinimumHeight(32)
        self.page.hide()
        self.board.pages_changed.connect(lambda _: self._show_page())
        self._shown: tuple[Method, int, int] | None = None
        box = column(self, gap=6)
        box.addWidget(plain_label(self.tr("Zo ziet de zaal het"), "label"))
        for made in (self.miniature, self.page, self.revealed, self.told):
            box.addWidget(made)
        box.addStretch(1)

    def show_part(self, method: Method, step: int, part: int, *, sound: bool) -> None:
        """Show a part; one with a mistake leaves the picture as it was."""
        if part_at(method, step, part) is None:
            for made in (self.miniature, self.page, self.revealed):
                made.hide()
            self.told.setText(self.tr("Deze stap heeft nog geen onderdeel om te tonen."))
        elif not sound:
            same = self._shown is not None and self._shown[1:] == (step, part)
            self.miniature.setVisible(same)
            self.told.setText(self.tr("Er staat nog een fout in. Dit is het beeld van daarvoor.")
                              if same else self.tr("Zonder fouten staat hier het beeld."))
        else:
            self._shown = (method, step, part)
            self.miniature.show()
            self._show()

    def _show(self) -> None:
        if self._shown is None:
            return
        method, step, part = self._shown
        held = method.steps[step].parts[part]
        sitting = sample_sitting(method, step=step, part=part)
        self.revealed.setVisible(is_hidden(sitting.deliberation, held))
        if self.revealed.isChecked():
            sitting = reveal(sitting, held.topic)
        before = self.board.sheet.slide.identity if self.board.sheet else ""
        slide = slide_for(sitting, step=method.steps[step].key, part=part)
        if slide.identity != before:
            self.board.set_page(0)
        self.board.show_slide(slide)
        self.told.setText(
            self.tr("Dit onderdeel komt niet op de beamer. De zaal ziet de rustige kaart.")
            if held.beamer is BeamerRule.NEVER else
            self.tr("Met enkele woorden als voorbeeld."))
        self._show_page()

    def _turn(self) -> None:
        pages = self.board.sheet.pages if self.board.sheet else 1
        self.board.set_page((self.board.page + 1) % pages)
        self._show_page()

    def _show_page(self) -> None:
        pages = self.board.sheet.pages if self.board.sheet else 1
        self.page.setVisible(pages > 1)
        self.page.setText(self.tr("Blad {} van {} ›").format(
            min(self.board.page, pages - 1) + 1, pages))
