# SPDX-License-Identifier: EUPL-1.2
"""The form of one part: its kind, what the room sees, its lists, its content and its fields."""

from typing import Any

from PySide6.QtWidgets import QWidget

from werksamen_desktop.model import method_edits as edits
from werksamen_desktop.model.candidates import CHOOSES, sources
from werksamen_desktop.model.dutch import MOMENTS
from werksamen_desktop.model.kind_words import KINDS
from werksamen_desktop.model.method import Method, Part
from werksamen_desktop.model.step_kind import StepKind
from werksamen_desktop.model.weighing import Moment
from werksamen_desktop.ui.blocks import column, labelled, plain_label
from werksamen_desktop.ui.fields import ChoiceField
from werksamen_desktop.ui.methods.attributes import of_part
from werksamen_desktop.ui.methods.draft import MethodDraft
from werksamen_desktop.ui.methods.fields_editor import FieldsEditor
from werksamen_desktop.ui.methods.form import AttributeForm, MistakeLine
from werksamen_desktop.ui.methods.mistake_words import at, lacking

OWN = ""
"""The choice of content that no other part shows."""


class PartForm(QWidget):
    """Follows one part of the draft."""

    def __init__(self, draft: MethodDraft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self._spot = (0, 0)
        self._forms: dict[StepKind, AttributeForm] = {}
        self.kind = ChoiceField(self.tr("Onderdeel, soort"),
                                {k: w.label for k, w in KINDS.items()})
        self.kind.chosen.connect(self._set_kind)
        self.told = plain_label(role="fine-note")
        self.mistake = MistakeLine()
        self.topic = ChoiceField(self.tr("Onderdeel, inhoud"))
        self.topic.chosen.connect(self._set_topic)
        self._topic_box = labelled(self.tr("Inhoud"), self.topic)
        self.topic_mistake = MistakeLine()
        self.source = ChoiceField(self.tr("Onderdeel, waaruit"))
        self.source.chosen.connect(lambda topic: self._set("source", topic))
        self._source_box = labelled(self.tr("Waaruit"), self.source)
        self.fields = FieldsEditor(draft)
        self._column = column(self, gap=8)
        for made in (labelled(self.tr("Soort onderdeel"), self.kind), self.told, self.mistake):
            self._column.addWidget(made)
        self._forms_box = column()
        self._column.addLayout(self._forms_box)
        for made in (self._topic_box, self.topic_mistake, self._source_box):
            self._column.addWidget(made)
        self._column.addSpacing(8)
        self._column.addWidget(self.fields)

    @property
    def part(self) -> Part | None:
        """The part that is shown."""
        return edits.part_at(self.draft.method, *self._spot)

    def show_part(self, step: int, part: int) -> None:
        """Show a part of the draft."""
        self._spot = (step, part)
        held = self.part
        if held is None:
            return
        place = f"steps[{step}].parts[{part}]"
        wrong = self.draft.mistakes
        self.kind.show_value(held.kind)
        self.told.setText(self.tr("Dit is: {}.").format(KINDS[held.kind].told))
        form = self._form_for(held)
        beside = {name: lacking(wrong, place, name) for name in form.inputs}
        form.show_value(held, lambda name: beside[name])
        whole = at(wrong, place)
        self.mistake.show_mistake("" if whole in beside.values() else whole
                                  or at(wrong, f"{place}.fields"))
        for kind, made in self._forms.items():
            made.setVisible(kind is held.kind)
        self._show_topics(held)
        self._show_sources(held)
        self.topic_mistake.show_mistake(at(wrong, f"{place}.topic"))
        self.fields.setVisible("fields" in KINDS[held.kind].uses)
        if "fields" in KINDS[held.kind].uses:
            self.fields.show_part(step, part)

    def form(self) -> AttributeForm:
        """The form with the attributes of the part that is shown."""
        return self._forms[self.kind.value]

    def first(self) -> QWidget:
        """The input to begin with."""
        return self.form().first()

    def _form_for(self, part: Part) -> AttributeForm:
        if part.kind not in self._forms:
            made = AttributeForm(self.tr("Onderdeel"), of_part(part), self._set,
                                 self.draft.end_burst)
            self._forms[part.kind] = made
            self._forms_box.addWidget(made)
        return self._forms[part.kind]

    def _show_topics(self, part: Part) -> None:
        choices = self._topics(part)
        self._topic_box.setVisible(len(choices) > 1)
        self.topic.set_choices(choices)
        self.topic.show_value(part.topic)

    def _show_sources(self, part: Part) -> None:
        """Where the lines come from that are put in order or chosen from."""
        self._source_box.setVisible(part.kind in CHOOSES)
        known = sources(self.draft.method)
        lost = {part.source: part.source} if part.source and part.source not in known else {}
        self.source.set_choices({
            "": self.tr("De eigen regels; zonder regels de mogelijkheden"), **known, **lost})
        self.source.show_value(part.source)

    def _topics(self, part: Part) -> dict[str, str]:
        """Whose content a part can show: its own, or that of another part of its kind."""
        if part.kind is StepKind.JUDGEMENT:
            return {f"judgement.{m}": self.tr("Het oordeel {} het gesprek").format(MOMENTS[m])
                    for m in Moment}
        if KINDS[part.kind].shared in ("options", "decision", "agreements", "arguments"):
            return {part.topic: ""}
        others = _topics_of(self.draft.method, part.kind, besides=self._spot)
        own = part.topic if part.topic not in others else OWN
        return {own: self.tr("Eigen inhoud"), **{
            topic: self.tr("Dezelfde als in: {}").format(title)
            for topic, title in others.items()}}

    # Wishes

    def _set(self, name: str, value: Any) -> None:
        self.draft.edit(lambda m: edits.set_part(m, *self._spot, **{name: value}),
                        burst=f"part:{self._spot}:{name}")

    def _set_kind(self, kind: StepKind) -> None:
        self.draft.edit(lambda m: edits.set_kind(m, *self._spot, kind))

    def _set_topic(self, topic: str) -> None:
        if topic == OWN:
            self.draft.edit(lambda m: edits.own_topic(m, *self._spot))
        else:
            self._set("topic", topic)


def _topics_of(method: Method, kind: StepKind, *, besides: tuple[int, int]) -> dict[str, str]:
    """The topics of the other parts of a kind, named by the step and the part they stand in."""
    found: dict[str, str] = {}
    for i, step in enumerate(method.steps):
        for j, part in enumerate(step.parts):
            if part.kind is kind and (i, j) != besides:
                named = " – ".join(t for t in (step.title, part.title) if t)
                found.setdefault(part.topic, named)
    return found
