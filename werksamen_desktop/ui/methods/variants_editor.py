# SPDX-License-Identifier: EUPL-1.2
"""The variants of a method, such as light and heavy, and in which of them a step is."""

from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QWidget

from werksamen_desktop.model import method_edits as edits
from werksamen_desktop.model.dutch import plural
from werksamen_desktop.ui.blocks import button, column, focus_in_view, plain_label, row
from werksamen_desktop.ui.fields import LineField
from werksamen_desktop.ui.methods.draft import MethodDraft
from werksamen_desktop.ui.methods.form import MistakeLine
from werksamen_desktop.ui.methods.mistake_words import at


class VariantRow(QWidget):
    """The name of one variant, how many steps it has, and its removal."""

    def __init__(self, draft: MethodDraft, place: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        subject = self.tr("Vorm {}").format(place + 1)
        self.title = LineField(self.tr("{}, naam").format(subject))
        self.title.edited.connect(lambda text: draft.edit(
            lambda m: edits.set_variant(m, place, title=text), burst=f"variant:{place}"))
        self.title.left.connect(draft.end_burst)
        self.steps = plain_label(role="fine-note")
        self.gone = button("✕", lambda: draft.edit(lambda m: edits.remove_variant(m, place)),
                           role="quiet")
        self.gone.setMinimumHeight(32)
        line = row(gap=6)
        line.addWidget(self.title, 1)
        line.addWidget(self.gone)
        self.mistake = MistakeLine()
        box = column(self, gap=2)
        box.addLayout(line)
        box.addWidget(self.steps)
        box.addWidget(self.mistake)

    def show_variant(self, draft: MethodDraft, place: int) -> None:
        """Show a variant of the draft."""
        variant = draft.method.variants[place]
        only = edits.only_in(draft.method, variant.id)
        self.title.show_text(variant.title)
        held = plural(len(draft.method.steps_of(variant.id)), "stap", "stappen")
        self.steps.setText(self.tr("{}, waarvan {} alleen in deze vorm").format(held, only)
                           if only else held)
        self.gone.setAccessibleName(self.tr("Vorm {} verwijderen").format(variant.title))
        self.gone.setToolTip(self.tr("Verwijderen, met de stappen die alleen in deze vorm zitten"))
        self.mistake.show_mistake(at(draft.mistakes, f"variants[{place}]"))


class VariantsEditor(QWidget):
    """Follows the variants of the draft."""

    def __init__(self, draft: MethodDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.rows: list[VariantRow] = []
        box = column(self, gap=6)
        box.addWidget(plain_label(self.tr("Vormen"), "label"))
        box.addWidget(plain_label(self.tr(
            "Is er een lichte en een zware vorm? Noem ze hier. Bij elke stap kiest u dan in welke "
            "vorm die zit. De eerste is de gewone."), "fine-note"))
        self._box = column(gap=6)
        box.addLayout(self._box)
        self.add = button(self.tr("+ Vorm"), self._add, name=self.tr("Vorm toevoegen"))
        self.add.setMinimumHeight(32)
        box.addWidget(self.add)

    def refresh(self) -> None:
        """Show the variants of the draft."""
        variants = self.draft.method.variants
        for gone in self.rows[len(variants):]:
            gone.hide()
            self._box.removeWidget(gone)
            gone.deleteLater()
        del self.rows[len(variants):]
        while len(self.rows) < len(variants):
            made = VariantRow(self.draft, len(self.rows))
            self._box.addWidget(made)
            self.rows.append(made)
        for place, held in enumerate(self.rows):
            held.show_variant(self.draft, place)

    def _add(self) -> None:
        self.draft.edit(edits.add_variant)
        focus_in_view(self.rows[-1].title)
        self.rows[-1].title.selectAll()


class StepVariants(QWidget):
    """A tick for each variant of the method: is the step in it?"""

    def __init__(self, draft: MethodDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.ticks: dict[str, QCheckBox] = {}
        self._place = 0
        box = column(self, gap=2)
        box.addWidget(plain_label(self.tr("In welke vorm zit deze stap?"), "label"))
        self._box = column(gap=0)
        box.addLayout(self._box)
        self.mistake = MistakeLine()
        box.addWidget(self.mistake)

    def show_step(self, place: int) -> None:
        """Show the ticks of a step; without variants there is nothing to tick."""
        self._place = place
        method = self.draft.method
        held = {v.id: v.title for v in method.variants}
        self.setVisible(bool(held))
        if list(self.ticks) != list(held):
            self._make(tuple(held))
        inside = method.steps[place].variants or tuple(held)
        for variant, tick in self.ticks.items():
            blocked = QSignalBlocker(tick)
            tick.setText(held[variant])
            tick.setAccessibleName(self.tr("Stap in vorm: {}").format(held[variant]))
            tick.setChecked(variant in inside)
            blocked.unblock()
            last = inside == (variant,)
            tick.setEnabled(not last)
            tick.setToolTip(self.tr("Een stap zit in ten minste één vorm") if last else "")
        self.mistake.show_mistake(at(self.draft.mistakes, f"steps[{place}].variants"))

    def _make(self, variants: tuple[str, ...]) -> None:
        for tick in self.ticks.values():
            tick.hide()
            self._box.removeWidget(tick)
            tick.deleteLater()
        self.ticks = {}
        for variant in variants:
            tick = QCheckBox()
            tick.setMinimumHeight(32)
            tick.toggled.connect(partial(self._set, variant))
            self._box.addWidget(tick)
            self.ticks[variant] = tick

    def _set(self, variant: str, on: bool) -> None:
        self.draft.edit(lambda m: edits.set_in_variant(m, self._place, variant, on))
