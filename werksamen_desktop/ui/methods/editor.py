# SPDX-License-Identifier: EUPL-1.2
"""The editor of one method: its outline left, a form in the middle, the slide right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from werksamen_desktop.exchange.shelf import MethodShelf
from werksamen_desktop.model import method_edits as edits
from werksamen_desktop.model.kind_words import KINDS
from werksamen_desktop.model.method import Method
from werksamen_desktop.ui.blocks import button, column, focus_in_view, plain_label, row
from werksamen_desktop.ui.dialogs import Asks
from werksamen_desktop.ui.flow import FlowLayout
from werksamen_desktop.ui.methods.draft import MethodDraft
from werksamen_desktop.ui.methods.forms import Forms
from werksamen_desktop.ui.methods.keeping import Keeping
from werksamen_desktop.ui.methods.mistake_words import within
from werksamen_desktop.ui.methods.outline import WHOLE, Outline, Spot, spots
from werksamen_desktop.ui.methods.preview import Preview, first_shown
from werksamen_desktop.ui.prepare.scrolled import scrolled
from werksamen_desktop.ui.quiet_line import QuietLine
from werksamen_desktop.ui.sitting.band import Elided
from werksamen_desktop.ui.style import set_role
from werksamen_desktop.ui.tab_way import go_on

NARROW = 980
"""Below this width the slide stands under the form."""


class MethodEditor(QWidget):
    """Everything is kept as it is typed; `left` tells that the facilitator is done."""

    left = Signal()

    def __init__(self, method: Method, shelf: MethodShelf, dialogs: Asks,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(1)  # else the wide bar keeps the window from ever getting narrow
        self.dialogs = dialogs
        self.draft = MethodDraft(method, parent=self)
        self.keeping = Keeping(self.draft, shelf, parent=self)
        self.spot: Spot = WHOLE
        self._narrow: bool | None = None
        self.outline, self.forms = Outline(), Forms(self.draft)
        self.preview, self.line = Preview(), QuietLine()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._refresh()

    # Layout

    def _make_buttons(self) -> None:
        self.back = button(self.tr("‹ Methoden"), self.left.emit)
        self.back.setToolTip("Alt+←")
        self.undo = button(self.tr("Ongedaan maken"), self.draft.undo, role="row-action")
        self.undo.setToolTip("Ctrl+Z")
        self.redo = button(self.tr("Opnieuw"), self.draft.redo, role="row-action")
        self.redo.setToolTip("Ctrl+Shift+Z")
        self.add_step = button(self.tr("+ Stap"), self._add_step,
                               name=self.tr("Stap toevoegen"))
        self.add_part = button(self.tr("+ Onderdeel…"), self._add_part,
                               name=self.tr("Onderdeel toevoegen"))
        self.up = button("↑", lambda: self._move(-1), name=self.tr("Omhoog verplaatsen"))
        self.down = button("↓", lambda: self._move(1), name=self.tr("Omlaag verplaatsen"))
        self.up.setToolTip("Alt+↑")
        self.down.setToolTip("Alt+↓")
        self.twin = button(self.tr("Dupliceren"), self._copy_step,
                           name=self.tr("Stap dupliceren"))
        self.gone = button(self.tr("Verwijderen"), self._remove,
                           name=self.tr("Stap of onderdeel verwijderen"))
        self.tools: tuple[QPushButton, ...] = (
            self.add_step, self.add_part, self.up, self.down, self.twin, self.gone)
        for made in self.tools:
            made.setMinimumHeight(34)

    def _lay_out(self) -> None:
        self.title = Elided()
        set_role(self.title, "heading")
        self.state = plain_label(role="muted")
        self.state.setAccessibleName(self.tr("Bewaard of niet"))
        bar = QFrame()
        set_role(bar, "bar")
        top = row(bar, gap=10, margins=(16, 8, 16, 8))
        top.addWidget(self.back)
        top.addWidget(self.title, 1)
        top.addWidget(self.state, 1)
        for made in (self.undo, self.redo):
            top.addWidget(made)
        tools = QWidget()
        flow = FlowLayout(tools, gap=6)
        for made in self.tools:
            flow.addWidget(made)
        self._left = QWidget()
        side = column(self._left, gap=8)
        side.addWidget(self.outline, 1)
        side.addWidget(tools)
        self._page = QWidget()
        self._middle = column(self._page, gap=12)
        self._middle.addWidget(self.forms, 1)
        self._body = row(gap=16, margins=(16, 12, 16, 12))
        self._body.addWidget(self._left)
        self._body.addWidget(scrolled(self._page), 1)
        whole = column(self, gap=0)
        whole.addWidget(bar)
        whole.addWidget(self.line)
        whole.addLayout(self._body, 1)
        self._fold(narrow=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold(narrow=event.size().width() < NARROW)
        wide = event.size().width() >= NARROW
        self._left.setFixedWidth(min(340, event.size().width() // 4) if wide else 220)
        self.preview.setMaximumWidth(event.size().width() * 3 // 10 if wide else 16_777_215)
        self.preview.setMinimumWidth(event.size().width() * 3 // 10 if wide else 0)

    def _fold(self, *, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        (self._middle if narrow else self._body).addWidget(self.preview)
        self.redo.setVisible(not narrow)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Tab goes as one reads, also where a form or a field was made later."""
        return go_on(self.window(), onward=onward) or super().focusNextPrevChild(onward)

    # Wiring

    def _connect(self) -> None:
        self.draft.changed.connect(self._refresh)
        self.keeping.state_changed.connect(self._show_state)
        self.outline.chosen.connect(self.choose)
        self.outline.move_requested.connect(self._move)
        self.outline.remove_requested.connect(self._remove)
        self.outline.entered.connect(self.enter)
        for key, act in (("Ctrl+Z", self.draft.undo), ("Ctrl+Shift+Z", self.draft.redo),
                         ("Ctrl+Y", self.draft.redo), ("Alt+Left", self.left.emit)):
            QShortcut(QKeySequence(key), self, act,
                      context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def choose(self, spot: Spot) -> None:
        """Show a step, a part or the method itself."""
        if spot != self.spot:
            self.draft.end_burst()
            self.spot = spot
            self._refresh()

    def enter(self) -> None:
        """Go to the first input of what is chosen, with its words selected."""
        first = self.forms.first(self.spot)
        focus_in_view(first)
        select = getattr(first, "selectAll", None)
        if select:
            select()

    def _refresh(self) -> None:
        method = self.draft.method
        places = spots(method)
        while self.spot not in places:
            step, part = self.spot
            self.spot = (step, part - 1) if part >= 0 else (step - 1, -1)
        self.line.clear()
        self.title.show_text(method.title)
        self.outline.show_draft(self.draft, self.spot)
        self.forms.show_spot(self.spot)
        step, part = (first_shown(method) if self.spot == WHOLE
                      else (self.spot[0], max(self.spot[1], 0)))
        self.preview.show_part(method, step, part, sound=not within(
            self.draft.mistakes, f"steps[{step}].parts[{part}]"))
        self.undo.setEnabled(self.draft.can_undo)
        self.redo.setEnabled(self.draft.can_redo)
        self.add_part.setEnabled(self.spot[0] >= 0)
        self.twin.setEnabled(self.spot[0] >= 0 and self.spot[1] < 0)
        for made in (self.up, self.down, self.gone):
            made.setEnabled(self.spot != WHOLE)
        self._show_state(self.keeping.state)

    def _show_state(self, words: str) -> None:
        self.state.setText(words)
        set_role(self.state, "error" if self.keeping.troubled else "muted")

    # Wishes

    def _add_step(self) -> None:
        place = self.spot[0] + 1 if self.spot[0] >= 0 else len(self.draft.method.steps)
        self.draft.edit(lambda m: edits.add_step(m, place))
        self._stand((place, -1))

    def _copy_step(self) -> None:
        step = self.spot[0]
        self.draft.edit(lambda m: edits.copy_step(m, step))
        self._stand((step + 1, -1))

    def _add_part(self) -> None:
        step, part = self.spot
        if step < 0:
            return
        kinds = list(KINDS)
        chosen = self.dialogs.choose(
            self.tr("Onderdeel toevoegen"), self.tr("Wat doet de groep in dit onderdeel?"),
            [f"{KINDS[k].label}: {KINDS[k].told}" for k in kinds])
        if chosen is not None:
            place = part + 1 if part >= 0 else len(self.draft.method.steps[step].parts)
            self.draft.edit(lambda m: edits.add_part(m, step, place, kinds[chosen]))
            self._stand((step, place))

    def _stand(self, spot: Spot) -> None:
        """Choose what was just made, and stand in its first input."""
        self.choose(spot)
        self.enter()

    def _move(self, by: int) -> None:
        step, part = self.spot
        before = self.draft.method
        if part >= 0:
            moved, to = edits.move_part(before, step, part, by), (step, part + by)
        else:
            moved, to = edits.move_step(before, step, by), (step + by, -1)
        if moved != before:
            self.spot = to
            self.draft.edit(lambda _: moved)

    def _remove(self) -> None:
        step, part = self.spot
        if step < 0:
            return
        held = self.draft.method.steps[step]
        if part >= 0:
            self.draft.edit(lambda m: edits.remove_part(m, step, part))
            told = self.tr("Onderdeel verwijderd uit ‘{}’.").format(held.title)
        else:
            self.draft.edit(lambda m: edits.remove_step(m, step))
            told = self.tr("Stap ‘{}’ verwijderd.").format(held.title)
        self.line.show_line(told, self.draft.undo)
