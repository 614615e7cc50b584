# SPDX-License-Identifier: EUPL-1.2
"""The forms of the method itself, of a step and of a part; one of them is shown."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import method_edits as edits
from werksamen_desktop.ui.blocks import column, plain_label
from werksamen_desktop.ui.methods.attributes import METHOD, STEP
from werksamen_desktop.ui.methods.draft import MethodDraft
from werksamen_desktop.ui.methods.form import AttributeForm, MistakeLine
from werksamen_desktop.ui.methods.mistake_words import at
from werksamen_desktop.ui.methods.outline import Spot
from werksamen_desktop.ui.methods.part_form import PartForm
from werksamen_desktop.ui.methods.variants_editor import StepVariants, VariantsEditor


class MethodForm(QWidget):
    """What a method says of itself, and its variants."""

    def __init__(self, draft: MethodDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.mistake = MistakeLine()
        self.form = AttributeForm(self.tr("Methode"), METHOD, self._set, draft.end_burst)
        self.variants = VariantsEditor(draft)
        box = column(self, gap=4)
        for made in (self.mistake, self.form, self.variants):
            box.addWidget(made)

    def refresh(self) -> None:
        """Show the draft."""
        wrong = self.draft.mistakes
        self.mistake.show_mistake(at(wrong, "") or at(wrong, "steps"))
        self.form.show_value(self.draft.method, lambda name: at(wrong, name))
        self.variants.refresh()

    def _set(self, name: str, value: Any) -> None:
        self.draft.edit(lambda m: replace(m, **{name: value}), burst=f"method:{name}")


class StepForm(QWidget):
    """What a step asks and tells, and in which variants it is."""

    def __init__(self, draft: MethodDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self._place = 0
        self.mistake = MistakeLine()
        self.form = AttributeForm(self.tr("Stap"), STEP, self._set, draft.end_burst)
        self.variants = StepVariants(draft)
        box = column(self, gap=4)
        for made in (self.mistake, self.form, self.variants):
            box.addWidget(made)

    def show_step(self, place: int) -> None:
        """Show a step of the draft."""
        self._place = place
        wrong = self.draft.mistakes
        self.mistake.show_mistake(at(wrong, f"steps[{place}]") or at(wrong, f"steps[{place}].key"))
        self.form.show_value(self.draft.method.steps[place],
                             lambda name: at(wrong, f"steps[{place}].{name}"))
        self.variants.show_step(place)

    def _set(self, name: str, value: Any) -> None:
        self.draft.edit(lambda m: edits.set_step(m, self._place, **{name: value}),
                        burst=f"step:{self._place}:{name}")


class Forms(QWidget):
    """Shows the form of what is chosen, under where that stands."""

    def __init__(self, draft: MethodDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.heading = plain_label(role="heading")
        self.method, self.step, self.part = MethodForm(draft), StepForm(draft), PartForm(draft)
        self._all: tuple[QWidget, ...] = (self.method, self.step, self.part)
        box = column(self, gap=6, margins=(4, 0, 12, 16))
        box.addWidget(self.heading)
        for made in self._all:
            box.addWidget(made)
        box.addStretch(1)

    def show_spot(self, spot: Spot) -> None:
        """Show the form of the method, a step or a part."""
        step, part = spot
        if step < 0:
            self.heading.setText(self.tr("Over de methode"))
            self.method.refresh()
        else:
            held = self.draft.method.steps[step]
            where = self.tr("Stap {} · {}").format(step + 1, held.title)
            self.heading.setText(where if part < 0 else
                                 self.tr("{} · onderdeel {}").format(where, part + 1))
            if part < 0:
                self.step.show_step(step)
            else:
                self.part.show_part(step, part)
        for form in self._all:
            form.setVisible(form is self._shown(spot))

    def _shown(self, spot: Spot) -> QWidget:
        return self.method if spot[0] < 0 else self.step if spot[1] < 0 else self.part

    def first(self, spot: Spot) -> QWidget:
        """The input to begin with in the form of a place."""
        return (self.method.form if spot[0] < 0 else self.step.form if spot[1] < 0
                else self.part).first()
